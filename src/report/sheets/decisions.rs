//! The decision log as a document: a row a decision.

use super::super::paper::{Document, Table, TableCell, TableColumn, TableRow};
use super::{Written, chosen, headings, linked};
use crate::domain::{Decision, EntityId, Work};
use crate::text::Texts;

const FIELDS: &[&str] =
    &["decided_on", "round", "step", "what", "outcome", "forum", "wording", "basis", "reporter", "corrects"];

/// These decisions, in this order.
#[must_use]
pub fn decisions(work: &Work, ids: &[EntityId], written: Written<'_>, texts: &Texts) -> Document {
    let own = ["sheet-decision-about", "sheet-decision-corrected-by"].map(|id| texts.get(id));
    let first = TableColumn::from(texts.get("sheet-number"));
    let columns = headings(texts, FIELDS).into_iter().zip(FIELDS).map(|(title, field)| match *field {
        // Of a card it is what became of it.
        "outcome" => texts.get("decisions-column-outcome").into(),
        "decided_on" | "what" | "forum" => title.into(),
        _ => TableColumn::spare(title),
    });
    let columns = std::iter::once(first).chain(columns).chain(own.map(TableColumn::spare));
    let rows = ids.iter().filter_map(|&id| work.decision(id)).map(|one| row(one, work, texts)).collect();
    Document::of_table(texts.get("pane-decisions"), written.notes(texts), Table::new(columns, rows))
}

fn row(one: &Decision, work: &Work, texts: &Texts) -> TableRow {
    let number = |decision: Option<&Decision>| decision.map_or(TableCell::from(""), |one| TableCell::whole(one.number));
    let later: Vec<String> = work.corrections(one.id).iter().map(|later| later.number.to_string()).collect();
    vec![
        TableCell::whole(one.number),
        one.decided_on.into(),
        one.round.and_then(|id| work.round(id)).map_or("", |round| round.name.as_str()).into(),
        one.step.map_or("", |step| step.deciding()).into(),
        one.what.as_str().into(),
        chosen(texts, "outcome", one.outcome.code()).into(),
        one.forum.as_str().into(),
        one.wording.as_str().into(),
        one.basis.as_str().into(),
        one.reporter.as_str().into(),
        number(one.corrects.and_then(|id| work.decision(id))),
        linked(work, one.id).into(),
        later.join(", ").into(),
    ]
}
