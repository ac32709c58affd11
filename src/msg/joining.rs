//! The questions about joining an indicator with another and splitting it, and the changes that come of them.

use uuid::Uuid;

use crate::compare::{Kin, SeriesLine, join, wording};
use crate::domain::{EntityId, Message};
use crate::store::new_id;

use super::about::{item, pick};
use super::context::Context;
use super::layer::PickItem;
use super::pane::Intent;
use super::query::{Query, Reply};

/// What somebody wants to do with an indicator's series.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Errand {
    /// Make another indicator's series this one's.
    Join,
    /// Give one of the series an indicator of its own.
    Split,
}

/// The errand of a pane: asked for, answered, chosen.
#[derive(Debug, Default)]
pub struct Joining {
    asked: Option<Errand>,
    /// What the open choice is made from, as it was read: what has changed since is a conflict.
    offered: Option<(Errand, Box<Kin>)>,
}

impl Joining {
    /// Asks what there is to choose from.
    pub fn ask(&mut self, errand: Errand, indicator: EntityId) -> Vec<Intent> {
        self.asked = Some(errand);
        vec![Intent::Ask(Query::Kin(indicator))]
    }

    /// Opens the choice, or says why there is none. A reply to another question is given back.
    ///
    /// # Errors
    /// The reply, if it is none to [`Joining::ask`].
    pub fn answer(
        &mut self,
        purpose: &'static str,
        reply: Reply,
        context: &Context<'_>,
    ) -> Result<Vec<Intent>, Box<Reply>> {
        match (self.asked.take(), reply) {
            (Some(errand), Reply::Kin(kin)) => {
                let question = match errand {
                    Errand::Join => with_which(purpose, &kin, context),
                    Errand::Split => which_series(purpose, &kin, context),
                };
                self.offered = Some((errand, kin));
                Ok(vec![question])
            }
            (Some(_), Reply::Failed(message)) => Ok(vec![Intent::Say(message)]),
            (_, reply) => Err(Box::new(reply)),
        }
    }

    /// The change that a choice means, or why it cannot be made.
    pub fn chosen(&mut self, value: &str, context: &Context<'_>) -> Vec<Intent> {
        let Some(((errand, kin), id)) = self.offered.take().zip(value.parse::<Uuid>().ok().map(EntityId)) else {
            return Vec::new();
        };
        match errand {
            Errand::Join => {
                let other = kin.others.iter().find(|other| other.id == id);
                let change = other.map(|other| join::join(&kin.this, other));
                change.map(|change| change.map_or_else(Intent::Say, Intent::Commit)).into_iter().collect()
            }
            Errand::Split => join::split(&kin, id, new_id(context.now)).map(Intent::Commit).into_iter().collect(),
        }
    }
}

fn with_which(purpose: &'static str, kin: &Kin, context: &Context<'_>) -> Intent {
    if kin.others.is_empty() {
        return Intent::Say(Message::new("join-no-other"));
    }
    let row = |other: &join::Joinable| {
        let first = other.series.first();
        let source = first.map(|series| wording::source_name(context.texts, &series.source));
        let area = other.area.as_ref().map(|area| context.area_name(area));
        item(&other.id.0.to_string(), other.title.clone(), noted([other.code.clone(), source, area]))
    };
    let items: Vec<PickItem> = kin.others.iter().map(row).collect();
    pick(purpose, Message::new("pick-join").with("title", kin.this.title.as_str()), items, "")
}

fn which_series(purpose: &'static str, kin: &Kin, context: &Context<'_>) -> Intent {
    if kin.this.series.len() < 2 {
        return Intent::Say(Message::new("split-one-series").with("title", kin.this.title.as_str()));
    }
    let row = |series: &SeriesLine| {
        let title = wording::titled(&series.title, &series.population);
        item(&series.id.0.to_string(), title, about_series(series, context))
    };
    let items: Vec<PickItem> = kin.this.series.iter().map(row).collect();
    pick(purpose, Message::new("pick-split"), items, "")
}

/// "U21468 · Kolada · 2012–2022".
#[must_use]
pub fn about_series(series: &SeriesLine, context: &Context<'_>) -> String {
    let periods = series.periods.as_ref().map_or_else(
        || context.texts.get("series-no-values"),
        |(first, last)| if first == last { last.label.clone() } else { format!("{}–{}", first.label, last.label) },
    );
    noted([series.code.clone(), Some(wording::source_name(context.texts, &series.source)), Some(periods)])
}

fn noted(parts: [Option<String>; 3]) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}
