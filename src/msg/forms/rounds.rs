//! The form of an omgång, the making of a new one, and its way from step to step.

use crate::domain::change::Label;
use crate::domain::{Change, Edit, Entity, FieldValue, Message, Round, Step};
use crate::store;

use super::super::context::Context;
use super::super::form::{FormField, FormSpec, Stands};
use super::super::layer::DialogSpec;
use super::super::pane::Intent;
use super::{line, text};

/// The form of an omgång.
#[must_use]
pub fn round(round: &Round) -> Intent {
    Intent::Open(DialogSpec::Form(FormSpec {
        title: Message::new("form-round").with("name", round.name.as_str()),
        entity: Entity::Round,
        id: round.id,
        stands: Stands::Already,
        fields: fields(|name| round.value(name)),
        also: Vec::new(),
        label: Label::new("change-round", &[("title", &round.name)]),
        others: Vec::new(),
        notes: Vec::new(),
    }))
}

/// The form of an omgång that is not there yet; it begins in step 0.
#[must_use]
pub fn new_round(context: &Context<'_>) -> Intent {
    let id = store::new_id(context.now);
    let owner = context.home.map_or_else(String::new, |home| home.unit.to_string());
    let with = vec![
        super::with("owner", FieldValue::text(&owner)),
        super::with("step", FieldValue::text(Step::Mapping.code())),
    ];
    Intent::Open(DialogSpec::Form(FormSpec {
        title: Message::new("form-new-round"),
        entity: Entity::Round,
        id,
        stands: Stands::New { with, first: Vec::new() },
        fields: fields(|_| FieldValue::Null),
        also: Vec::new(),
        label: Label::new("change-new-round", &[]),
        others: Vec::new(),
        notes: Vec::new(),
    }))
}

fn fields(value: impl Fn(&str) -> FieldValue) -> Vec<FormField> {
    vec![
        line("name", value("name")).required(),
        line("areas", value("areas")),
        line("edition", value("edition")),
        text("municipalities", value("municipalities")),
        text("members", value("members")),
        text("meetings", value("meetings")),
        text("forums", value("forums")),
    ]
}

/// Takes an omgång to a step, whether what comes before is decided or not.
#[must_use]
pub fn to_step(round: &Round, step: Step) -> Option<Change> {
    let edit = Edit::set((Entity::Round, round.id), "step", round.value("step"), FieldValue::text(step.code()))?;
    Some(Change {
        label: Label::new("change-step", &[("title", &round.name), ("step", step.code())]),
        edits: vec![edit],
    })
}
