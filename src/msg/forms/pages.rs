//! The page of a step: ticking a precondition, the reflection on leaving, and the texts that are written there.

use crate::domain::change::Label;
use crate::domain::{Answer, Change, Edit, Entity, EntityId, FieldValue, Message, Step};
use crate::forms::progress::{ANSWER, on_page};
use crate::forms::{self, Form, Scope};

use super::super::context::Context;
use super::super::form::{FormSpec, Stands};
use super::super::layer::DialogSpec;
use super::super::pane::Intent;
use super::answers::{At, set_answer};
use super::{text, with};

/// A row of the page of a step in an omgång.
#[derive(Debug, Clone, Copy)]
pub struct OnPage<'a> {
    /// The omgång.
    pub round: EntityId,
    /// The step.
    pub step: Step,
    /// Code of the row.
    pub row: &'a str,
}

impl OnPage<'_> {
    fn form(&self) -> Option<&'static Form> {
        forms::form(&forms::step_page(self.step))
    }

    /// Key of what stands there.
    #[must_use]
    pub fn answer(&self) -> EntityId {
        Answer::key(self.round, &forms::step_page(self.step), self.row, ANSWER)
    }

    fn edit(&self, value: &str, context: &Context<'_>) -> Option<Edit> {
        let scope = Scope { round: self.round, subject: None };
        set_answer(At { form: self.form()?, scope, row: self.row, question: ANSWER }, value, context)
    }

    fn label(&self, id: &str) -> Label {
        Label::new(id, &[("form", &forms::step_page(self.step)), ("row", self.row)])
    }
}

/// Ticks a precondition with the day and who one is, or takes the tick away.
#[must_use]
pub fn tick(at: OnPage<'_>, context: &Context<'_>) -> Option<Change> {
    let is_ticked = !on_page(context.work, at.round, at.step, at.row).is_empty();
    let (value, label) = if is_ticked {
        (String::new(), "change-untick")
    } else {
        (forms::tick(context.today, context.who), "change-tick")
    };
    Some(Change { label: at.label(label), edits: vec![at.edit(&value, context)?] })
}

/// Says whether the expected result came; with an empty code nothing is said any more.
#[must_use]
pub fn reflect(at: OnPage<'_>, code: &str, context: &Context<'_>) -> Option<Change> {
    Some(Change { label: at.label("change-page"), edits: vec![at.edit(code, context)?] })
}

/// Opens the text of a row.
#[must_use]
pub fn write(at: OnPage<'_>, context: &Context<'_>) -> Option<Intent> {
    let form = at.form()?;
    let lang = context.texts.lang();
    let name = form.row.iter().find(|row| row.code == at.row).map_or("", |row| row.name.get(lang));
    let id = at.answer();
    let fixed = vec![
        with("round", FieldValue::Id(at.round)),
        with("form", FieldValue::text(&form.code)),
        with("row", FieldValue::text(at.row)),
        with("question", FieldValue::text(ANSWER)),
    ];
    let stored = context.work.answer(id);
    let base = FieldValue::text(stored.map_or("", |answer| &answer.value));
    let stands = if stored.is_some() { Stands::Already } else { Stands::New { with: fixed, first: Vec::new() } };
    Some(Intent::Open(DialogSpec::Form(FormSpec {
        title: Message::new("form-page").with("form", form.name.get(lang)).with("row", name),
        entity: Entity::Answer,
        id,
        stands,
        fields: vec![text("value", base)],
        also: Vec::new(),
        label: at.label("change-page"),
        others: Vec::new(),
        notes: Vec::new(),
    })))
}
