//! The form of an omgång, the making of a new one, and its way from step to step.

use crate::domain::change::Label;
use crate::domain::{Change, Edit, Entity, EntityId, FieldValue, Message, Round, Step};
use crate::forms::progress::{self, Standing};
use crate::store;

use super::super::context::Context;
use super::super::form::{FormField, FormSpec, Stands};
use super::super::layer::DialogSpec;
use super::super::pane::Intent;
use super::{kind_of, line, text};

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
    let with = vec![super::with("step", FieldValue::text(Step::Mapping.code()))];
    let given = |name: &str| if name == "owner" { own(context) } else { FieldValue::Null };
    Intent::Open(DialogSpec::Form(FormSpec {
        title: Message::new("form-new-round"),
        entity: Entity::Round,
        id,
        stands: Stands::New { with, first: Vec::new() },
        fields: fields(given),
        also: Vec::new(),
        label: Label::new("change-new-round", &[]),
        others: Vec::new(),
        notes: Vec::new(),
    }))
}

/// One's own unit, as an omgång names whose it is.
fn own(context: &Context<'_>) -> FieldValue {
    FieldValue::text(&context.home.map_or_else(String::new, |home| home.unit.to_string()))
}

/// The making of an omgång of one area, in a step, without asking: its key and the change.
#[must_use]
pub fn first_round(area: &str, step: Step, context: &Context<'_>) -> (EntityId, Change) {
    let id = store::new_id(context.now);
    let name = format!("{} {}", context.area_name(&crate::domain::Area(area.to_owned())), context.today.year());
    let fields = vec![
        super::with("name", FieldValue::text(&name)),
        super::with("areas", FieldValue::text(area)),
        super::with("owner", own(context)),
        super::with("step", FieldValue::text(step.code())),
    ];
    let fields = fields.into_iter().filter(|(_, value)| *value != FieldValue::Null).collect();
    let label = Label::new("change-new-round", &[("title", &name)]);
    (id, Change { label, edits: vec![Edit::Create { entity: Entity::Round, id, fields }] })
}

fn of_kind(name: &'static str, base: FieldValue) -> FormField {
    FormField::new(name, kind_of(Entity::Round, name), base)
}

fn fields(value: impl Fn(&str) -> FieldValue) -> Vec<FormField> {
    vec![
        line("name", value("name")).required(),
        of_kind("areas", value("areas")),
        line("edition", value("edition")),
        of_kind("owner", value("owner")),
        text("municipalities", value("municipalities")),
        text("members", value("members")),
        of_kind("meetings", value("meetings")),
        text("forums", value("forums")),
    ]
}

/// Takes an omgång to a step, whether what comes before is decided or not; the history tells which.
#[must_use]
pub fn to_step(round: &Round, step: Step, context: &Context<'_>) -> Option<Change> {
    let edit = Edit::set((Entity::Round, round.id), "step", round.value("step"), FieldValue::text(step.code()))?;
    let mut label = Label::new("change-step", &[("title", &round.name), ("step", step.code())]);
    if let Some(left) = round.step.filter(|left| left.code() < step.code()) {
        let is_open = progress::standing(context.work, &Round { step: Some(step), ..round.clone() }, left);
        if is_open == Standing::Passed {
            let id = if progress::is_decided_on(left) { "change-step-undecided" } else { "change-step-unreflected" };
            label = Label::new(id, &[("title", &round.name), ("step", step.code()), ("left", left.code())]);
        }
    }
    Some(Change { label, edits: vec![edit] })
}
