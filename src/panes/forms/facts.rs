//! The figures of the indicators that the rows are about: asked for off the screen's thread, kept while they hold.

use std::collections::{HashMap, HashSet};

use crate::compare::{Ask, Detail, DetailAsk, Peers, Row, Screening, wording};
use crate::domain::{EntityId, Gender, UnitRef};
use crate::forms::{Facts as Beside, Per};
use crate::msg::{Context, Intent, Query, standing};
use crate::ui::paragraph::Line;
use crate::ui::spark;
use crate::ui::theme::Role;

use super::layout::Layout;
use super::state::Forms;

/// Periods written out at most.
const PERIODS: usize = 6;
/// Periods in the small drawing at most.
const BARS: usize = 12;

/// What has been asked for and what has been answered.
#[derive(Debug, Default)]
pub(super) struct Facts {
    known: HashMap<EntityId, Row>,
    asked: HashSet<EntityId>,
    /// Whose they are and whom they are compared with.
    compared: Option<(UnitRef, Peers, Option<i16>)>,
    /// Who published them.
    pub(super) sources: Vec<String>,
    /// The search for municipalities to call, while it goes on.
    pub(super) calling: Option<Calling>,
}

/// Indicators whose best peers are still to be asked for, and what has been found.
#[derive(Debug, Default)]
pub(super) struct Calling {
    pub(super) waiting: Vec<EntityId>,
    pub(super) found: Vec<Detail>,
}

impl Facts {
    /// The figures of an indicator, where they have come.
    pub(super) fn of(&self, indicator: EntityId) -> Option<&Row> {
        self.known.get(&indicator)
    }

    /// Takes up an answer.
    pub(super) fn take(&mut self, screening: Screening) {
        self.sources = screening.sources;
        self.known.extend(screening.rows.into_iter().map(|row| (row.indicator, row)));
    }

    /// The figures are others now.
    pub(super) fn forget(&mut self) {
        self.known.clear();
        self.asked.clear();
    }

    /// What has been asked for and has not come will not come: it is asked for again.
    pub(super) fn ask_again(&mut self) {
        let known = &self.known;
        self.asked.retain(|indicator| known.contains_key(indicator));
    }
}

/// Whom one's own unit is compared with.
fn peers(context: &Context<'_>) -> Peers {
    Peers::from_code(&context.remembered.peers).unwrap_or(Peers::Liknande)
}

impl Forms {
    /// Whether figures belong to the rows, or to the form.
    pub(super) fn has_facts(&self) -> bool {
        self.has_row_facts() || self.form.is_some_and(|form| form.per == Per::Indicator)
    }

    /// Whether each row has figures of its own.
    pub(super) fn has_row_facts(&self) -> bool {
        self.beside() > Beside::None
    }

    /// How much of the figures stands beside each row.
    pub(super) fn beside(&self) -> Beside {
        self.form.map_or(Beside::None, |form| form.facts)
    }

    /// Asks for the figures of every indicator in the form, where some are not here. All of them, as a later answer
    /// takes the place of an earlier one.
    pub(super) fn ask_facts(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let Some(home) = context.home.filter(|_| self.has_facts() && self.facts.calling.is_none()) else {
            return Vec::new();
        };
        let period_by = self.grid.scope.and_then(|scope| context.work.figures_by(scope.round));
        let compared = Some((home.unit.clone(), peers(context), period_by));
        if self.facts.compared != compared {
            self.facts.forget();
            self.facts.compared = compared;
        }
        let of_rows = self.grid.lines.iter().filter_map(|line| line.indicator);
        let wanted: HashSet<EntityId> = of_rows.chain(self.about()).collect();
        if wanted.is_subset(&self.facts.asked) {
            return Vec::new();
        }
        self.facts.asked.extend(&wanted);
        let mut indicators: Vec<EntityId> = self.facts.asked.iter().copied().collect();
        indicators.sort_unstable();
        let ask = Ask {
            unit: home.unit.clone(),
            area: None,
            period_by,
            gender: Gender::Total,
            peers: peers(context),
            indicators: Some(indicators),
        };
        vec![Intent::Ask(Query::Screening(ask))]
    }

    /// Asks which units do best in an indicator.
    pub(super) fn ask_best(indicator: EntityId, context: &Context<'_>) -> Option<Intent> {
        let unit = context.home?.unit.clone();
        let ask = DetailAsk { indicator, unit, peers: peers(context), gender: Gender::Total, period: None };
        Some(Intent::Ask(Query::Detail(ask)))
    }
}

/// How it stands, in lines, most important first; nothing until the figures are here, or where they stand in the row.
pub(super) fn lines(pane: &Forms, layout: &Layout, context: &Context<'_>) -> Vec<Line> {
    if layout.facts.width > 0 {
        return Vec::new();
    }
    let Some(row) = pane.about().and_then(|indicator| pane.facts.of(indicator)) else { return Vec::new() };
    let mut lines = standing::lines(row, context);
    // Values over time before what it is measured in.
    if let Some(periods) = periods(row, context) {
        lines.insert(2.min(lines.len()), Line::new(periods, Role::Text));
    }
    lines
}

/// Heading of the figures in the rows: "Fakta, mot Liknande kommuner äldreomsorg 2024".
pub(super) fn heading(pane: &Forms, context: &Context<'_>) -> String {
    if pane.beside() == Beside::Short {
        return context.texts.get("forms-facts");
    }
    let known = || pane.grid.lines.iter().filter_map(|line| pane.facts.of(line.indicator?));
    // The group may be another for each area and year.
    let same = known().next().filter(|first| known().all(|row| row.peers_named == first.peers_named));
    let peers = same.map(|row| wording::peers(context.texts, &row.peers_named)).filter(|peers| !peers.is_empty());
    match peers {
        Some(peers) => context.texts.with("forms-facts-against", &[("peers", peers.into())]),
        None => context.texts.get("forms-facts"),
    }
}

/// Lines of [`beside`].
pub(super) fn height(row: &Row, how: Beside) -> usize {
    let place = usize::from(row.rank.is_some());
    let more =
        usize::from(row.peer_median.is_some()) + usize::from(!row.trend.is_empty()) + usize::from(row.target.is_some());
    1 + if how == Beside::Short { place } else { more }
}

/// What stands beside a row, most important first: value and place, the peers, the periods, eget mål.
pub(super) fn beside(row: &Row, how: Beside, context: &Context<'_>) -> Vec<Line> {
    let texts = context.texts;
    let own = crate::locale::visible(&wording::own_value(texts, row)).into_owned();
    let colour = wording::colour(texts, row);
    let role = standing::role(row.colour);
    if how == Beside::Short {
        let sign = colour.split_whitespace().next().unwrap_or_default();
        let place = row.rank.map(|_| Line::new(wording::place_short(texts, row.rank), Role::Dim));
        return [Line::new(format!("{sign} {own}"), role)].into_iter().chain(place).collect();
    }
    let place = row.rank.map(|rank| format!(" · {}/{}", rank.place, rank.of)).unwrap_or_default();
    let value = format!("{colour}  {own}{place}");
    let mut lines = vec![Line::new(value, role)];
    if row.peer_median.is_some() {
        let median = texts.with("forms-fact-median", &[("median", wording::median(texts, row).into())]);
        let difference = Some(wording::difference(texts, row)).filter(|text| !text.is_empty());
        let parts: Vec<String> = std::iter::once(median).chain(difference).collect();
        lines.push(Line::new(parts.join(" · "), Role::Text));
    }
    lines.extend(years(row, context).map(|text| Line::new(text, Role::Dim)));
    lines.extend(row.target.as_ref().map(|target| {
        let level = wording::value(texts, target.level, row.value_kind, row.decimals);
        Line::new(texts.with("forms-fact-target", &[("level", level.into())]), Role::Accent)
    }));
    lines
}

/// "▃▅▇ 2012–2022", or the one year there is.
fn years(row: &Row, context: &Context<'_>) -> Option<String> {
    let shown = row.trend.get(row.trend.len().saturating_sub(BARS)..)?;
    let (first, last) = (&shown.first()?.0.label, &shown.last()?.0.label);
    if first == last {
        return Some(crate::locale::visible(first).into_owned());
    }
    let values: Vec<Option<f64>> = shown.iter().map(|(_, value)| *value).collect();
    let bars = spark::line(&values, context.theme.glyphs);
    Some(format!("{bars} {}–{}", crate::locale::visible(first), crate::locale::visible(last)))
}

/// "2012 61,0 · 2013 64,5 · 2014 68,2  ▃▅▇", the latest last.
fn periods(row: &Row, context: &Context<'_>) -> Option<String> {
    let values: Vec<Option<f64>> = row.trend.iter().map(|(_, value)| *value).collect();
    let from = row.trend.len().saturating_sub(PERIODS);
    let written = row.trend.iter().skip(from).filter_map(|(period, value)| {
        let value = wording::value(context.texts, (*value)?, row.value_kind, row.decimals);
        Some(format!("{} {value}", crate::locale::visible(&period.label)))
    });
    let written = written.collect::<Vec<_>>().join(" · ");
    let bars =
        if values.len() > 1 { spark::line(spark::latest(&values, 16), context.theme.glyphs) } else { String::new() };
    (!written.is_empty()).then(|| format!("{written}  {bars}").trim_end().to_owned())
}
