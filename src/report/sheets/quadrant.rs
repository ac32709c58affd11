//! The fyrfältsdiagram as a document: the cards with their steps on both axes, the best first.

use super::super::paper::{Document, Table, TableCell, TableColumn};
use super::board::{placement, titled};
use super::{Written, chosen, headings};
use crate::domain::{Axes, Board, EntityId, Work};
use crate::text::Texts;

/// These cards, in this order, on these axes.
#[must_use]
pub fn quadrant(
    work: &Work,
    board: &Board,
    cards: &[EntityId],
    axes: Axes,
    written: Written<'_>,
    texts: &Texts,
) -> Document {
    let (right, up) = axes.fields();
    let [number_heading, column] = ["sheet-number", "sheet-column"].map(|id| texts.get(id));
    let mut columns: Vec<TableColumn> = vec![number_heading.into()];
    let named = headings(texts, &["title", right, up]);
    let axes_named = named.iter().skip(1).map(String::as_str).collect::<Vec<_>>().join(" × ");
    columns.extend(named.into_iter().map(TableColumn::from));
    columns.push(column.into());
    columns.extend(headings(texts, &["weighing"]).into_iter().map(TableColumn::spare));
    let row = |id: &EntityId| {
        let card = work.card(*id)?;
        let [right, up] = placement(card, axes);
        let column = chosen(texts, "column", card.place.column.code());
        let title = card.title.as_str().into();
        Some(vec![TableCell::whole(card.number), title, right, up, column.into(), card.weighing.as_str().into()])
    };
    let table = Table::new(columns, cards.iter().filter_map(row).collect());
    let notes = [format!("{axes_named}. {}", texts.get("sheet-steps"))].into_iter().chain(written.notes(texts));
    Document::of_table(titled("pane-quadrant", board, texts), notes.collect(), table)
}
