//! The figures of the indicator that the marked row is about: asked for off the screen's thread, kept while they hold.

use std::collections::HashMap;

use crate::compare::{Detail, DetailAsk, Peers, wording};
use crate::domain::{EntityId, Gender};
use crate::forms::{Per, Rows};
use crate::msg::{Context, Intent, Query, standing};
use crate::ui::paragraph::Line;
use crate::ui::spark;
use crate::ui::theme::Role;

use super::state::Forms;

/// Figures kept at most.
const MOST: usize = 64;
/// Periods written out at most.
const PERIODS: usize = 6;

/// What has been asked for and what has been answered.
#[derive(Debug, Default)]
pub(super) struct Facts {
    known: HashMap<EntityId, Box<Detail>>,
    asked: Option<EntityId>,
    /// Indicators whose best peers are still to be asked for, and those found: municipality and what it is good at.
    pub(super) calling: Option<Calling>,
}

/// The search for municipalities to call.
#[derive(Debug, Default)]
pub(super) struct Calling {
    pub(super) waiting: Vec<EntityId>,
    pub(super) found: Vec<EntityId>,
}

impl Facts {
    /// The figures of an indicator, where they have come.
    pub(super) fn of(&self, indicator: EntityId) -> Option<&Detail> {
        self.known.get(&indicator).map(Box::as_ref)
    }

    /// Takes up an answer.
    pub(super) fn take(&mut self, detail: Box<Detail>) {
        if self.known.len() >= MOST {
            self.known.clear();
        }
        if self.asked == Some(detail.row.indicator) {
            self.asked = None;
        }
        self.known.insert(detail.row.indicator, detail);
    }

    /// The figures are others now.
    pub(super) fn forget(&mut self) {
        self.known.clear();
        self.asked = None;
    }

    /// Asks for the figures of an indicator, unless they are known or on their way.
    pub(super) fn ask(&mut self, indicator: EntityId, context: &Context<'_>) -> Vec<Intent> {
        let Some(home) = context.home else { return Vec::new() };
        if self.known.contains_key(&indicator) || self.asked == Some(indicator) {
            return Vec::new();
        }
        self.asked = Some(indicator);
        let peers = Peers::from_code(&context.remembered.peers).unwrap_or(Peers::Liknande);
        let (unit, gender) = (home.unit.clone(), Gender::Total);
        vec![Intent::Ask(Query::Detail(DetailAsk { indicator, unit, peers, gender, period: None }))]
    }
}

impl Forms {
    /// Whether figures belong to the rows, or to the form.
    pub(super) fn has_facts(&self) -> bool {
        self.form
            .is_some_and(|form| form.per == Per::Indicator || matches!(form.rows, Rows::Indicators | Rows::Decided))
    }

    /// Asks for the figures of the marked row, where they are not here.
    pub(super) fn ask_facts(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let about = self.about().filter(|_| self.facts.calling.is_none());
        about.map_or_else(Vec::new, |indicator| self.facts.ask(indicator, context))
    }
}

/// How it stands, in lines, most important first; nothing until the figures are here.
pub(super) fn lines(pane: &Forms, context: &Context<'_>) -> Vec<Line> {
    let Some(detail) = pane.about().and_then(|indicator| pane.facts.of(indicator)) else { return Vec::new() };
    let mut lines = standing::lines(detail, context);
    // Values over time before what it is measured in.
    if let Some(periods) = periods(detail, context) {
        lines.insert(2.min(lines.len()), Line::new(periods, Role::Text));
    }
    lines
}

/// "2012 61,0 · 2013 64,5 · 2014 68,2  ▃▅▇", the latest last.
fn periods(detail: &Detail, context: &Context<'_>) -> Option<String> {
    let row = &detail.row;
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
