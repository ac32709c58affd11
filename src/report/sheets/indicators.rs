//! What sticks out as a document, with the source and whom it is compared with.

use super::super::paper::{Document, Table, TableRow};
use super::{figure, own_figure};
use crate::compare::{Row, wording};
use crate::text::Texts;

const COLUMNS: &[&str] = &[
    "column-colour",
    "column-indicator",
    "column-period",
    "column-own",
    "column-peers",
    "column-difference",
    "column-place",
    "column-among",
    "column-target",
    "sheet-comments",
];

/// These rows, in this order; `sources` as in the screening.
#[must_use]
pub fn indicators(rows: &[&Row], unit: &str, sources: &[String], texts: &Texts) -> Document {
    let mut peers: Vec<String> = rows.iter().map(|row| wording::peers(texts, &row.peers_named)).collect();
    peers.sort();
    peers.dedup();
    let compared = texts.with("cli-screen-compared", &[("peers", peers.join(", ").into())]);
    let notes = [unit.to_owned(), compared, wording::source(texts, sources)];
    let notes = notes.into_iter().filter(|note| !note.is_empty()).collect();
    let rows = rows.iter().map(|row| cells(row, texts)).collect();
    let table = Table::new(COLUMNS.iter().map(|id| texts.get(id)), rows);
    Document::of_table(texts.get("pane-indicators"), notes, table)
}

fn cells(row: &Row, texts: &Texts) -> TableRow {
    let number = |value: Option<f64>| figure(value, row);
    vec![
        wording::colour(texts, row).into(),
        wording::titled(&row.title, &row.population).into(),
        row.period.label.as_str().into(),
        own_figure(row, texts),
        number(row.peer_median),
        number(row.difference),
        wording::place(texts, row.rank).into(),
        wording::place_short(texts, row.peer_rank).into(),
        number(row.target.as_ref().map(|target| target.level)),
        row.comment.as_deref().unwrap_or_default().into(),
    ]
}
