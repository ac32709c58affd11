//! The choices that the indicator pane alone offers: area and year.

use crate::domain::{Area, Message};
use crate::msg::about::{item, pick};
use crate::msg::{Context, Intent};

use super::state::Indicators;

/// Which area to show.
pub(super) fn area(pane: &Indicators, context: &Context<'_>) -> Intent {
    let texts = context.texts;
    let mut items = vec![item("", texts.get("area-all"), String::new())];
    items.extend(Area::BUILT_IN.iter().map(|code| item(code, texts.get(&format!("area-{code}")), String::new())));
    items.extend(context.own_areas.iter().map(|(code, name)| item(code, name.clone(), String::new())));
    let current = pane.area.as_ref().map_or("", |area| area.0.as_str());
    pick("indicators.area", Message::new("pick-area"), items, current)
}

/// Which year to look back from.
pub(super) fn period(pane: &Indicators, context: &Context<'_>) -> Intent {
    let mut years: Vec<i16> =
        pane.rows().iter().flat_map(|row| row.trend.iter().map(|(period, _)| period.last_year())).collect();
    years.sort_unstable();
    years.dedup();
    let mut items = vec![item("", context.texts.get("period-latest"), String::new())];
    items.extend(years.iter().rev().map(|year| item(&year.to_string(), year.to_string(), String::new())));
    let current = pane.period_by.map(|year| year.to_string()).unwrap_or_default();
    pick("indicators.period", Message::new("pick-period"), items, &current)
}
