//! The fyrfältsdiagram as a document: the cards with their steps on both axes, the best first.

use super::super::paper::{Document, Table, TableCell};
use super::board::placement;
use super::{chosen, headings};
use crate::domain::{Axes, EntityId, Work};
use crate::text::Texts;

/// These cards, in this order, on these axes.
#[must_use]
pub fn quadrant(work: &Work, cards: &[EntityId], axes: Axes, texts: &Texts) -> Document {
    let (right, up) = axes.fields();
    let [number_heading, column] = ["sheet-number", "sheet-column"].map(|id| texts.get(id));
    let mut columns = vec![number_heading];
    columns.extend(headings(texts, &["title", right, up]));
    columns.push(column);
    columns.extend(headings(texts, &["weighing"]));
    let row = |id: &EntityId| {
        let card = work.card(*id)?;
        let [right, up] = placement(card, axes);
        let column = chosen(texts, "column", card.place.column.code());
        let title = card.title.as_str().into();
        Some(vec![TableCell::whole(card.number), title, right, up, column.into(), card.weighing.as_str().into()])
    };
    let table = Table::new(columns, cards.iter().filter_map(row).collect());
    Document::of_table(texts.get("pane-quadrant"), vec![texts.get("sheet-steps")], table)
}
