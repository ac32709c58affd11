//! The förbättringstavla as a document: a section a field.

use std::collections::HashSet;

use super::super::paper::{Document, Table, TableBody, TableCell, TableColumn, TableRow, TableSection};
use super::{chosen, headings};
use crate::domain::board::{CardOrigin, Handling};
use crate::domain::{Axes, Board, Card, Column, EntityId, Work};
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
pub fn board(work: &Work, board: &Board, only: Option<&[EntityId]>, texts: &Texts) -> Document {
    let only = only.map(|only| only.iter().copied().collect::<HashSet<EntityId>>());
    let section = |&column: &Column| {
        let cards = work.column(board.id, column).into_iter();
        let cards = cards.filter(|card| only.as_ref().is_none_or(|only| only.contains(&card.id)));
        TableSection {
            heading: chosen(texts, "column", column.code()),
            rows: cards.map(|card| row(card, texts)).collect(),
        }
    };
    let sections = Column::ALL.iter().map(section).collect();
    let columns = std::iter::once(texts.get("sheet-number")).chain(headings(texts, FIELDS));
    let notes = Some(board.owner.clone()).filter(|owner| !owner.is_empty()).into_iter().collect();
    let body = TableBody::Sections { name: texts.get("sheet-column"), sections };
    Document::of_table(&board.name, notes, Table { columns: columns.map(TableColumn::from).collect(), body })
}

fn row(card: &Card, texts: &Texts) -> TableRow {
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
    ]);
    cells
}

/// The two steps of a placement; empty until it is placed.
pub(super) fn placement(card: &Card, axes: Axes) -> [TableCell; 2] {
    card.placement(axes).map_or(["".into(), "".into()], |(right, up)| [right, up].map(TableCell::whole))
}
