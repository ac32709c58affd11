//! What a form that is about one thing can be about: the indicators decided on, or the cards.

use std::collections::HashSet;

use crate::domain::{Card, Column, EntityId, Item, Message};
use crate::forms::{Form, Per, grid};
use crate::msg::about::{item, pick};
use crate::msg::{Context, Intent, PickItem};

use super::state::Forms;

/// What the choice of a subject is for.
pub(super) const SUBJECT: &str = "forms.subject";

/// What a form can be about, the likeliest first.
pub(super) fn of(form: &Form, round: EntityId, context: &Context<'_>) -> Vec<EntityId> {
    match form.per {
        Per::Round => Vec::new(),
        Per::Indicator => indicators(form, round, context),
        Per::Card => cards(form, round, context),
    }
}

/// The indicators of the bruttolista that have been decided on, and those that have rows in the form already.
fn indicators(form: &Form, round: EntityId, context: &Context<'_>) -> Vec<EntityId> {
    let work = context.work;
    let listed = work.entries(round, "longlist").into_iter().filter_map(|entry| entry.indicator);
    let decided = listed.filter(|&indicator| grid::is_decided(work, round, indicator));
    let begun = work.entries(round, form.entry_form()).into_iter().filter_map(|entry| entry.indicator);
    let mut found = Vec::new();
    let mut known = HashSet::new();
    for indicator in decided.chain(begun).filter(|&one| work.indicator(one).is_some()) {
        if known.insert(indicator) {
            found.push(indicator);
        }
    }
    found
}

/// The cards: those that the form has been begun for, then those that are put forward, by number.
fn cards(form: &Form, round: EntityId, context: &Context<'_>) -> Vec<EntityId> {
    let of_form = |answer: &&crate::domain::Answer| answer.round == round && answer.form == form.code;
    let rows = context.work.answers().iter().filter(of_form).filter_map(|answer| answer.row.split('/').next());
    let begun: HashSet<&str> = rows.collect();
    let weight = |card: &Card| {
        let has = !begun.is_empty() && begun.contains(card.id.0.to_string().as_str());
        (!has, card.place.column != Column::Prioritized, card.number)
    };
    let mut cards: Vec<&Card> = context.work.cards().iter().filter(|card| card.stands()).collect();
    cards.sort_by_cached_key(|card| weight(card));
    cards.into_iter().map(|card| card.id).collect()
}

impl Forms {
    /// Which indicator or card the form is shown for.
    pub(super) fn subject_choice(&self, context: &Context<'_>) -> Intent {
        let (is_card, title) = match self.form.map(|form| form.per) {
            Some(Per::Card) => (true, Message::new("forms-pick-card")),
            _ => (false, Message::new("forms-pick-indicator")),
        };
        let row = |&id: &EntityId| -> PickItem {
            let what = if is_card { Item::Card(id) } else { Item::Indicator(id) };
            let note = match what {
                Item::Card(id) => context.work.card(id).map(|card| card.number.to_string()),
                _ => context.work.indicator(id).map(|named| named.code.clone()),
            };
            item(&id.0.to_string(), context.work.title(what).to_owned(), note.unwrap_or_default())
        };
        let current = self.subject().map(|id| id.0.to_string()).unwrap_or_default();
        pick(SUBJECT, title, self.grid.subjects.iter().map(row).collect(), &current)
    }

    /// Shows the form for the one chosen.
    pub(super) fn turn_to(&mut self, subject: EntityId, context: &Context<'_>) {
        match self.form.map(|form| form.per) {
            Some(Per::Card) => self.card = Some(subject),
            Some(Per::Indicator) => self.indicator = Some(subject),
            _ => {}
        }
        self.fresh = None;
        self.marked = None;
        (self.row, self.column) = (0, 0);
        self.build(context);
    }
}
