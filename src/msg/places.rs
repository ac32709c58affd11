//! Where things stand: the pane that holds each kind, and the way there.

use crate::domain::{Item, Message};
use crate::forms::form;

use super::about::{item, pick};
use super::context::Context;
use super::pane::Intent;

/// Name of the pane that holds things of this kind.
#[must_use]
pub const fn pane_of(item: Item) -> &'static str {
    match item {
        Item::Indicator(_) => "indicators",
        Item::Card(_) => "board",
        Item::Activity(_) => "plan",
        Item::Entry(_) | Item::Answer(_) => "forms",
        Item::Decision(_) => "decisions",
    }
}

/// Whether a thing is there to be shown.
#[must_use]
pub fn is_there(item: Item, context: &Context<'_>) -> bool {
    match item {
        Item::Card(id) => context.work.card(id).is_some(),
        Item::Activity(id) => context.work.activity(id).is_some(),
        Item::Indicator(id) => context.work.indicator(id).is_some(),
        Item::Entry(id) => context.work.entry(id).is_some(),
        Item::Answer(id) => context.work.answer(id).is_some(),
        Item::Decision(id) => context.work.decision(id).is_some(),
    }
}

/// To a thing in its own pane, on its board, in its omgång; a sentence where it is not shown there.
#[must_use]
pub fn go_to(item: Item, context: &Context<'_>) -> Vec<Intent> {
    let say = |id: &'static str| vec![Intent::Say(Message::new(id).with("title", context.work.title(item)))];
    if !is_there(item, context) {
        return say("thing-gone");
    }
    if !context.passes(item) {
        return say("thing-narrowed");
    }
    let cell = match item {
        Item::Entry(id) => context.work.entry(id).map(|entry| (entry.round, &entry.form)),
        Item::Answer(id) => context.work.answer(id).map(|answer| (answer.round, &answer.form)),
        _ => None,
    };
    let board = match item {
        Item::Card(id) => context.work.card(id).map(|card| Intent::ShowBoard(card.board)),
        _ => None,
    };
    let round = cell.map(|(round, _)| Intent::ShowRound(round));
    let form = cell.and_then(|(_, code)| form(code)).map(|form| Intent::ShowForm(&form.code));
    // Where it stands is shown first: the pane marks what it had, and is then told of this one.
    let around = [board, round, Some(Intent::Show(pane_of(item))), form];
    around.into_iter().flatten().chain([Intent::Select(item)]).collect()
}

/// What a thing is linked to; for a card that has become a part of another that other one stands.
#[must_use]
pub fn linked(to: Item, context: &Context<'_>) -> Vec<Item> {
    let mut linked = Vec::new();
    for &beside in context.work.beside(to.id()) {
        let standing = context.work.standing(beside);
        if !linked.contains(&standing) {
            linked.push(standing);
        }
    }
    linked
}

/// The way from a thing to what it is linked to; where that is several things, one is chosen for `purpose`.
#[must_use]
pub fn ways(purpose: &'static str, from: Item, context: &Context<'_>) -> Vec<Intent> {
    match linked(from, context).as_slice() {
        [] => vec![Intent::Say(Message::new("refusal-no-origin"))],
        [only] => go_to(*only, context),
        several => {
            let row = |to: &Item| {
                let kind = context.texts.get(&format!("item-{}", to.entity().code()));
                item(&to.id().0.to_string(), context.work.title(*to).to_owned(), kind)
            };
            let title = Message::new("plan-pick-origin").with("title", context.work.title(from));
            vec![pick(purpose, title, several.iter().map(row).collect(), "")]
        }
    }
}

/// The way that has been chosen.
#[must_use]
pub fn way_chosen(from: Item, value: &str, context: &Context<'_>) -> Vec<Intent> {
    let to = linked(from, context).into_iter().find(|to| to.id().0.to_string() == value);
    to.map_or_else(Vec::new, |to| go_to(to, context))
}
