//! Filling in forms: the changes that write a cell, add, hang and remove rows, put an indicator on the bruttolista, and
//! carry what stands in a cell to the board.

use crate::domain::change::Label;
use crate::domain::{Answer, Change, Column, Edit, Entity, EntityId, FieldValue, Item, Message, Place, ordering};
use crate::forms::{self, Cell, Form, Scope, Slot};
use crate::store;

use super::super::context::Context;
use super::super::pane::Intent;
use super::{cards, joined, with};

/// Code of the form that is the bruttolista.
pub const LONGLIST: &str = "longlist";

/// Where a cell stands: form, place, row and column.
#[derive(Debug, Clone, Copy)]
pub struct At<'a> {
    /// The form.
    pub form: &'a Form,
    /// Where it is filled in.
    pub scope: Scope,
    /// The row, as an answer names it.
    pub row: &'a str,
    /// Code of the column.
    pub question: &'a str,
}

impl At<'_> {
    fn label(&self, id: &str) -> Label {
        Label::new(id, &[("form", &self.form.code), ("question", self.question)])
    }
}

/// Writes `value`, as the cell's kind stores it, where `seen` was read. None where nothing changes or the cell is not
/// written here.
#[must_use]
pub fn fill(at: At<'_>, seen: &Cell, value: &str) -> Option<Change> {
    let edit = fill_edit(at, seen, value)?;
    Some(Change { label: at.label("change-fill"), edits: vec![edit] })
}

/// The edit of [`fill`].
#[must_use]
pub fn fill_edit(at: At<'_>, seen: &Cell, value: &str) -> Option<Edit> {
    match seen.slot {
        Slot::Answer { id, stands: true } => {
            Edit::set((Entity::Answer, id), "value", FieldValue::text(&seen.value), FieldValue::text(value))
        }
        Slot::Answer { id, stands: false } => (!value.is_empty()).then(|| made(id, at, value)),
        Slot::Field(entity, id, field) => {
            Edit::set((entity, id), field, FieldValue::text(&seen.value), FieldValue::text(value))
        }
        Slot::Indicators(_) | Slot::Decisions(_) => None,
    }
}

fn made(id: EntityId, at: At<'_>, value: &str) -> Edit {
    let fields = vec![
        with("round", FieldValue::Id(at.scope.round)),
        with("form", FieldValue::text(&at.form.code)),
        with("row", FieldValue::text(at.row)),
        with("question", FieldValue::text(at.question)),
        with("value", FieldValue::text(value)),
    ];
    Edit::Create { entity: Entity::Answer, id, fields }
}

/// A new row under `parent` after the row `after`, last where that is None; its key and the change that makes it.
#[must_use]
pub fn new_row(
    form: &Form,
    scope: Scope,
    (parent, after): (Option<EntityId>, Option<EntityId>),
    indicator: Option<EntityId>,
    context: &Context<'_>,
) -> (EntityId, Change) {
    let id = store::new_id(context.now);
    let siblings: Vec<_> =
        form.own_entries(scope, context.work).into_iter().filter(|entry| entry.parent == parent).collect();
    let at = after.and_then(|after| siblings.iter().position(|entry| entry.id == after));
    let before = at.map_or(siblings.last(), |at| siblings.get(at)).map(|entry| entry.place.as_str());
    let next = at.and_then(|at| siblings.get(at + 1)).map(|entry| entry.place.as_str());
    let place = ordering::told_apart(&ordering::between(before, next), id.0.as_u128());
    let mut fields = vec![
        with("round", FieldValue::Id(scope.round)),
        with("form", FieldValue::text(form.entry_form())),
        with("place", FieldValue::text(&place)),
    ];
    fields.extend(parent.map(|parent| with("parent", FieldValue::Id(parent))));
    fields.extend(indicator.or(scope.subject).map(|one| with("indicator", FieldValue::Id(one))));
    let edits = vec![Edit::Create { entity: Entity::Entry, id, fields }];
    (id, Change { label: Label::new("change-new-row", &[("form", &form.code)]), edits })
}

/// Removes a row and what hangs under it. What stands in its cells stays in the file and comes back with the row.
#[must_use]
pub fn remove_row(form: &Form, scope: Scope, entry: EntityId, context: &Context<'_>) -> Change {
    let entries = form.own_entries(scope, context.work);
    let mut gone = vec![entry];
    let mut at = 0;
    while let Some(&parent) = gone.get(at) {
        let below = entries.iter().filter(|one| one.parent == Some(parent)).map(|one| one.id);
        let below: Vec<EntityId> = below.filter(|id| !gone.contains(id)).collect();
        gone.extend(below);
        at += 1;
    }
    let remove = |id| Edit::Remove { entity: Entity::Entry, id, seen: Vec::new() };
    let label =
        Label::new("change-remove-row", &[("form", &form.code), ("title", context.work.title(Item::Entry(entry)))]);
    Change { label, edits: gone.into_iter().map(remove).collect() }
}

/// Puts these indicators on the bruttolista of an omgång, with codes of why; those that are there already get the
/// reasons. One step; None where nothing changes.
#[must_use]
pub fn to_longlist(
    round: EntityId,
    indicators: &[EntityId],
    why: &str,
    own_words: &str,
    context: &Context<'_>,
) -> Option<Change> {
    let form = forms::form(LONGLIST)?;
    let scope = Scope { round, subject: None };
    let mut edits = Vec::new();
    let mut last = form.own_entries(scope, context.work).last().map(|entry| entry.place.clone());
    for &indicator in indicators {
        let entry = on_longlist(round, indicator, context).unwrap_or_else(|| {
            let id = store::new_id(context.now);
            let place = ordering::told_apart(&ordering::between(last.as_deref(), None), id.0.as_u128());
            let fields = vec![
                with("round", FieldValue::Id(round)),
                with("form", FieldValue::text(LONGLIST)),
                with("place", FieldValue::text(&place)),
                with("indicator", FieldValue::Id(indicator)),
            ];
            last = Some(place);
            edits.push(Edit::Create { entity: Entity::Entry, id, fields });
            id
        });
        for (question, value) in [("why", why), ("own-words", own_words)] {
            let row = entry.0.to_string();
            edits.extend(set_answer(At { form, scope, row: &row, question }, value, context));
        }
    }
    let first = indicators.first().map_or("", |&id| context.work.title(Item::Indicator(id)));
    let label = Label::new("change-longlist", &[("title", first), ("count", &indicators.len().to_string())]);
    (!edits.is_empty()).then_some(Change { label, edits })
}

/// Shows these columns of a form in an omgång and hides the others; adds one of this name, where it has one. One step;
/// None where nothing changes.
#[must_use]
pub fn columns(form: &Form, scope: Scope, shown: &[&str], name: &str, context: &Context<'_>) -> Option<Change> {
    let columns = form.columns(scope.round, context.work);
    let hidden = columns.iter().map(|column| column.question.code.as_str()).filter(|code| !shown.contains(code));
    let hidden = hidden.collect::<Vec<_>>().join(" ");
    let whole = At { form, scope, row: "", question: forms::grid::HIDDEN };
    let mut edits: Vec<Edit> = set_answer(whole, &hidden, context).into_iter().collect();
    if !name.is_empty() {
        edits.extend(own_column(form, scope, name, context));
    }
    (!edits.is_empty()).then_some(Change { label: Label::new("change-columns", &[("form", &form.code)]), edits })
}

/// The edits that add a column: the entry that stands for it, and its name.
fn own_column(form: &Form, scope: Scope, name: &str, context: &Context<'_>) -> [Edit; 2] {
    let of = form.own_columns_form();
    let id = store::new_id(context.now);
    let last = context.work.entries(scope.round, &of).last().map(|entry| entry.place.clone());
    let place = ordering::told_apart(&ordering::between(last.as_deref(), None), id.0.as_u128());
    let entry = vec![
        with("round", FieldValue::Id(scope.round)),
        with("form", FieldValue::text(&of)),
        with("place", FieldValue::text(&place)),
    ];
    let row = id.0.to_string();
    let answer = vec![
        with("round", FieldValue::Id(scope.round)),
        with("form", FieldValue::text(&of)),
        with("row", FieldValue::text(&row)),
        with("question", FieldValue::text("name")),
        with("value", FieldValue::text(name)),
    ];
    let key = Answer::key(scope.round, &of, &row, "name");
    [
        Edit::Create { entity: Entity::Entry, id, fields: entry },
        Edit::Create { entity: Entity::Answer, id: key, fields: answer },
    ]
}

/// The row of the bruttolista that an indicator has.
#[must_use]
pub fn on_longlist(round: EntityId, indicator: EntityId, context: &Context<'_>) -> Option<EntityId> {
    let entries = context.work.entries(round, LONGLIST);
    entries.into_iter().find(|entry| entry.indicator == Some(indicator)).map(|entry| entry.id)
}

/// The edit that writes an answer from what stands there now.
#[must_use]
pub fn set_answer(at: At<'_>, value: &str, context: &Context<'_>) -> Option<Edit> {
    let id = Answer::key(at.scope.round, &at.form.code, at.row, at.question);
    match context.work.answer(id) {
        Some(answer) => {
            Edit::set((Entity::Answer, id), "value", FieldValue::text(&answer.value), FieldValue::text(value))
        }
        None => (!value.is_empty()).then(|| made(id, at, value)),
    }
}

/// Puts what stands in a cell on the board shown as a suggestion, linked both ways. The title is its first line, the
/// rest the description.
#[must_use]
pub fn to_board(answer: EntityId, context: &Context<'_>) -> Intent {
    let nothing = || Intent::Say(Message::new("plan-nothing-to-take"));
    let Some(answer) = context.work.answer(answer) else { return nothing() };
    let title = forms::first_line(&answer.value);
    if title.is_empty() {
        return nothing();
    }
    let id = store::new_id(context.now);
    let (board, made) = cards::first_board(context);
    let last = context.work.column(board, Column::Proposed).last().map(|card| card.place.clone());
    let mut fields = cards::stand(board, &Place::between(Column::Proposed, last.as_ref(), None, id), context);
    let rest = answer.value.trim().strip_prefix(title).unwrap_or_default().trim();
    let name = forms::form(&answer.form).map_or("", |form| form.name.get(context.texts.lang()));
    fields.push(with("title", FieldValue::text(title)));
    fields.push(with("description", FieldValue::text(rest)));
    fields.push(with("origin", FieldValue::text("form")));
    fields.push(with("origin_note", FieldValue::text(name)));
    fields.retain(|(_, value)| *value != FieldValue::Null);
    let mut edits: Vec<Edit> = made.into_iter().collect();
    edits.push(Edit::Create { entity: Entity::Card, id, fields });
    let mut link = |end: (&str, EntityId)| {
        let fields = joined(("card", id), end);
        edits.push(Edit::Create { entity: Entity::Link, id: store::new_id(context.now), fields });
    };
    link(("answer", answer.id));
    if let Some(indicator) = indicator_of(answer, context) {
        link(("indicator", indicator));
    }
    let label = Label::new("change-carry-to-board", &[("title", title), ("form", &answer.form)]);
    Intent::Commit(Change { label, edits })
}

/// The indicator that the row of an answer is about.
#[must_use]
pub fn indicator_of(answer: &Answer, context: &Context<'_>) -> Option<EntityId> {
    let row = answer.row.split('/').next()?;
    let id = EntityId(row.parse().ok()?);
    let of_entry = context.work.entry(id).and_then(|entry| entry.indicator);
    of_entry.or_else(|| context.work.indicator(id).map(|named| named.id))
}
