//! How an indicator gets on the bruttolista from where it is seen: the reasons that its figures give, ticked
//! beforehand, and one's own words.

use std::collections::HashMap;

use crate::compare::{Detail, Row};
use crate::domain::{Colour, Direction, EntityId, Message};
use crate::forms;

use super::context::Context;
use super::forms::answers::{LONGLIST, on_longlist, to_longlist};
use super::layer::{DialogSpec, PickItem, SeveralSpec};
use super::pane::Intent;

/// Periods in red that are several.
const SEVERAL: usize = 2;

/// Codes of the reasons that the figures give, as the form names them.
#[must_use]
pub fn reasons(detail: &Detail) -> Vec<&'static str> {
    let red = detail.row.colour == Colour::Red;
    let known = detail.periods.iter().filter(|period| period.colour != Colour::None);
    let run = known.take_while(|period| period.colour == Colour::Red).count();
    let given = [
        ("red", red),
        ("red-long", red && run >= SEVERAL),
        ("worse-than-peers", is_worse(&detail.row, detail.row.difference)),
        ("worse-than-before", is_worse(&detail.row, since_before(&detail.row))),
    ];
    given.into_iter().filter_map(|(code, holds)| holds.then_some(code)).collect()
}

/// How much the value has changed since the period before.
fn since_before(row: &Row) -> Option<f64> {
    let mut before = row.trend.iter().rev().filter(|(period, _)| period.last_year() < row.period.last_year());
    let before = before.find_map(|(_, value)| *value)?;
    Some(row.value? - before)
}

/// Whether a difference is one for the worse.
fn is_worse(row: &Row, difference: Option<f64>) -> bool {
    difference.is_some_and(|difference| match row.direction {
        Direction::Higher => difference < 0.0,
        Direction::Lower => difference > 0.0,
        Direction::None | Direction::Unknown => false,
    })
}

/// Asks why an indicator goes on the bruttolista; one that is there already comes with what stands there.
#[must_use]
pub fn ask(purpose: &'static str, detail: &Detail, context: &Context<'_>) -> Intent {
    let (Some(round), Some(form)) = (context.round(), forms::form(LONGLIST)) else {
        return Intent::Say(Message::new("longlist-no-round"));
    };
    let lang = context.texts.lang();
    let indicator = detail.row.indicator;
    let choices = form.question("why").map(|why| why.choices(why.kind)).unwrap_or_default();
    let items = choices.iter().map(|choice| PickItem::new(&choice.code, choice.name.get(lang), "")).collect();
    let there = on_longlist(round.id, indicator, context);
    let stands = |question: &str| {
        let entry = there?.0.to_string();
        let answer = forms::grid::answer(context.work, round.id, LONGLIST, &entry, question)?;
        Some(answer.value.clone())
    };
    let ticked = stands("why").map_or_else(
        || reasons(detail).into_iter().map(str::to_owned).collect(),
        |why| why.split_whitespace().map(str::to_owned).collect(),
    );
    let title = Message::new(if there.is_some() { "longlist-again" } else { "longlist-why" });
    Intent::Open(DialogSpec::Several(SeveralSpec {
        purpose,
        title: title.with("title", detail.row.title.as_str()).with("round", round.name.as_str()),
        items,
        ticked,
        words: Some((Message::new("longlist-own-words"), stands("own-words").unwrap_or_default())),
    }))
}

/// Puts an indicator on the bruttolista with the reasons chosen.
#[must_use]
pub fn chosen(value: &str, indicator: EntityId, context: &Context<'_>) -> Vec<Intent> {
    let Some(round) = context.round() else { return vec![Intent::Say(Message::new("longlist-no-round"))] };
    let (why, words) = value.split_once('\n').unwrap_or((value, ""));
    let change = to_longlist(round.id, &[indicator], why, words, context);
    vec![change.map_or_else(|| Intent::Say(Message::new("longlist-there")), Intent::Commit)]
}

/// How far an indicator has come in the omgång shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Come {
    /// It is on the bruttolista.
    Listed,
    /// Its deeper analysis has been decided on.
    Decided,
}

/// The indicators on the bruttolista of the omgång shown.
#[must_use]
pub fn indicators(context: &Context<'_>) -> HashMap<EntityId, Come> {
    let Some(round) = context.round() else { return HashMap::new() };
    let listed = context.work.entries(round.id, LONGLIST).into_iter().filter_map(|entry| entry.indicator);
    let is_decided = |indicator| forms::grid::is_decided(context.work, round.id, indicator);
    let come = |indicator| if is_decided(indicator) { Come::Decided } else { Come::Listed };
    listed.map(|indicator| (indicator, come(indicator))).collect()
}
