//! The forms of cards, activities and boards, and the moves that several panes make: intents, made from the work as it
//! stands. No state of their own.

mod activities;
pub mod answers;
mod cards;
mod decisions;
mod links;
mod moves;
mod pages;
mod people;
mod rounds;

pub use activities::{activity, new_activity, repeated, set_state, state_edits, to_plan};
pub use cards::{board, card, first_board, new_card, put_up};
pub use decisions::{correct, decide, deciding_step, numbers, put_forward, told};
pub use links::{link_choice, toggle_link};
pub use moves::move_cards;
pub use pages::{OnPage, reflect, tick, write};
pub use people::{new_person, person};
pub use rounds::{first_round, new_round, round, to_step};

use crate::domain::{Entity, EntityId, FieldValue};

use super::form::{FieldForm, FormField};

/// A field of one line.
fn line(name: &'static str, base: FieldValue) -> FormField {
    FormField::new(name, FieldForm::Line, base)
}

/// A field of text.
fn text(name: &'static str, base: FieldValue) -> FormField {
    FormField::new(name, FieldForm::Text, base)
}

/// A field for a day.
fn day(name: &'static str, base: FieldValue) -> FormField {
    FormField::new(name, FieldForm::Day, base)
}

/// How a field of a kind of thing is filled in; a line where nothing else is known.
#[must_use]
pub fn kind_of(entity: Entity, name: &str) -> FieldForm {
    match (entity, name) {
        (Entity::Card, "description" | "weighing" | "how" | "parked_why" | "outcome")
        | (Entity::Activity, "purpose" | "notes")
        | (Entity::Indicator, "our_comments" | "definition")
        | (Entity::Round, "municipalities" | "members" | "forums")
        | (Entity::Answer, "value")
        | (Entity::Decision, "wording" | "basis") => FieldForm::Text,
        (_, "by_when" | "due" | "put_up" | "done_on" | "moved" | "by_date" | "decided_on") => FieldForm::Day,
        (Entity::Round, "areas") => FieldForm::Areas,
        (Entity::Round, "owner") => FieldForm::Owner,
        (Entity::Round, "meetings") => FieldForm::Meetings,
        (_, "wip") => FieldForm::Number,
        (_, "evidence" | "profession" | "users") => FieldForm::Yes,
        (Entity::Card, "origin") => FieldForm::Choice(cards::ORIGINS),
        (Entity::Decision, "outcome") => FieldForm::Choice(decisions::OUTCOMES),
        (_, "handling") => FieldForm::Choice(cards::HANDLINGS),
        (_, "state") => FieldForm::Choice(activities::STATES),
        (_, "step") => FieldForm::Choice(activities::STEPS),
        (_, "repeats") => FieldForm::Choice(activities::REPEATS),
        _ => FieldForm::Line,
    }
}

/// A field for the making of a thing.
fn with(name: &str, value: FieldValue) -> (String, FieldValue) {
    (name.to_owned(), value)
}

/// The fields of a link between two things, by the fields that name them.
fn joined(one: (&str, EntityId), other: (&str, EntityId)) -> Vec<(String, FieldValue)> {
    vec![with(one.0, FieldValue::Id(one.1)), with(other.0, FieldValue::Id(other.1))]
}
