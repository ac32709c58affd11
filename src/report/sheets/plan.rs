//! The aktivitetsplan as a document.

use jiff::civil::Date;

use super::super::paper::{Document, Table, TableColumn, TableRow};
use super::{Written, chosen, headings};
use crate::domain::activity::{Repeat, Step};
use crate::domain::{Activity, EntityId, Work};
use crate::text::Texts;

const FIELDS: &[&str] = &[
    "due",
    "title",
    "responsible",
    "state",
    "step",
    "goal",
    "purpose",
    "roles",
    "origin",
    "repeats",
    "done_on",
    "notes",
];

/// These activities, in this order.
#[must_use]
pub fn plan(work: &Work, activities: &[EntityId], written: Written<'_>, texts: &Texts) -> Document {
    let mut columns = headings(texts, FIELDS);
    // In the plan what an activity is called is what is to be done.
    if let Some(title) = columns.get_mut(1) {
        *title = texts.get("sheet-what");
    }
    let rows =
        activities.iter().filter_map(|&id| work.activity(id)).map(|one| row(one, written.today, texts)).collect();
    // When, what, who and how it stands are there whatever is known; the rest where something stands in it.
    let columns = columns.into_iter().enumerate().map(|(at, title)| match at {
        0..4 => TableColumn::from(title),
        _ => TableColumn::spare(title),
    });
    Document::of_table(texts.get("pane-plan"), written.notes(texts), Table::new(columns, rows))
}

fn row(one: &Activity, today: Date, texts: &Texts) -> TableRow {
    let state = if one.is_late(today) { texts.get("sheet-late") } else { chosen(texts, "state", one.state.code()) };
    vec![
        one.due.into(),
        one.title.as_str().into(),
        one.responsible.as_str().into(),
        state.into(),
        chosen(texts, "step", one.step.map_or("", Step::code)).into(),
        one.goal.as_str().into(),
        one.purpose.as_str().into(),
        one.roles.as_str().into(),
        one.origin.as_str().into(),
        chosen(texts, "repeats", one.repeats.map_or("", Repeat::code)).into(),
        one.done_on.into(),
        one.notes.as_str().into(),
    ]
}
