//! The förbättringstavla as a document: a section a field.

use std::collections::HashSet;

use super::super::paper::{Document, Table, TableBody, TableCell, TableColumn, TableRow, TableSection};
use super::{Written, chosen, headings, linked};
use crate::domain::board::{CardOrigin, Handling};
use crate::domain::{Axes, Board, Card, Column, EntityId, Work};
use crate::store::field_name;
use crate::text::Texts;

const FIELDS: &[&str] = &[
    "title",
    "description",
    "author",
    "put_up",
    "origin",
    "handling",
    "feasibility",
    "impact",
    "ease",
    "importance",
    "how",
    "by_when",
    "responsible",
    "parked_why",
    "outcome",
];

/// The cards of a board in their fields and order; of them only `only`, where that is given.
#[must_use]
pub fn board(work: &Work, board: &Board, only: Option<&[EntityId]>, written: Written<'_>, texts: &Texts) -> Document {
    let only = only.map(|only| only.iter().copied().collect::<HashSet<EntityId>>());
    let section = |&column: &Column| {
        let cards = work.column(board.id, column).into_iter();
        let cards = cards.filter(|card| only.as_ref().is_none_or(|only| only.contains(&card.id)));
        TableSection {
            heading: chosen(texts, "column", column.code()),
            rows: cards.map(|card| row(card, work, texts)).collect(),
        }
    };
    let sections = Column::ALL.iter().map(section).collect();
    let own = ["sheet-card-sources", "sheet-decision-about"].map(|id| texts.get(id));
    let first = [texts.get("sheet-number")].map(TableColumn::from);
    let columns = first.into_iter().chain(headings(texts, FIELDS).into_iter().chain(own).map(TableColumn::spare));
    let owner = Some(board.owner.clone()).filter(|owner| !owner.is_empty());
    let notes = owner.into_iter().chain(written.notes(texts)).collect();
    let body = TableBody::Sections { name: texts.get("sheet-column"), sections };
    Document::of_table(titled("pane-board", board, texts), notes, Table { columns: columns.collect(), body })
}

/// "Förbättringstavla: Äldreomsorgen".
pub(super) fn titled(pane: &str, board: &Board, texts: &Texts) -> String {
    format!("{}: {}", texts.get(pane), board.name)
}

/// Which of the three sources of knowledge a card rests on.
fn sources(card: &Card, texts: &Texts) -> String {
    let sources = [("evidence", card.evidence), ("profession", card.profession), ("users", card.users)];
    let named = sources.iter().filter(|(_, rests)| *rests).map(|(field, _)| texts.say(&field_name(field)));
    named.collect::<Vec<_>>().join(", ")
}

fn row(card: &Card, work: &Work, texts: &Texts) -> TableRow {
    let origin = [chosen(texts, "origin", card.origin.map_or("", CardOrigin::code)), card.origin_note.clone()];
    let origin: Vec<String> = origin.into_iter().filter(|text| !text.is_empty()).collect();
    let steps = Axes::ALL.iter().flat_map(|&axes| placement(card, axes));
    let mut cells: TableRow = vec![
        TableCell::whole(card.number),
        card.title.as_str().into(),
        card.description.as_str().into(),
        card.author.as_str().into(),
        card.put_up.into(),
        origin.join(": ").into(),
        chosen(texts, "handling", card.handling.map_or("", Handling::code)).into(),
    ];
    cells.extend(steps);
    cells.extend([
        card.how.as_str().into(),
        card.by_when.into(),
        card.responsible.as_str().into(),
        card.parked_why.as_str().into(),
        card.outcome.as_str().into(),
        sources(card, texts).into(),
        linked(work, card.id).into(),
    ]);
    cells
}

/// The two steps of a placement; empty until it is placed.
pub(super) fn placement(card: &Card, axes: Axes) -> [TableCell; 2] {
    card.placement(axes).map_or(["".into(), "".into()], |(right, up)| [right, up].map(TableCell::whole))
}
