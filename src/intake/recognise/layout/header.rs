//! The header of a table as one stack of texts per column, merged and blank cells filled in. Pure.

use std::ops::Range;

use super::tables::Table;
use super::units::Block;
use crate::intake::grid::{CellValue, Grid, Merge};
use crate::intake::recognise::wording::footnotes::{apart, glued};
use crate::intake::recognise::wording::words::{cut_period, tidy};

/// A text over one or more columns of a header row.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Span {
    columns: (u16, u16),
    text: String,
    /// Whether it ends in a letter behind an underscore: `Nöjda_K`.
    signed: bool,
}

/// The header rows of a table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Header {
    rows: Vec<Vec<Span>>,
}

impl Header {
    /// Reads the header of a table.
    pub fn of(grid: &Grid, block: &Block, table: &Table) -> Self {
        let mut rows: Vec<Vec<Span>> = table.header.iter().map(|row| spans(grid, block, *row)).collect();
        let below: Vec<Vec<u16>> = (0..rows.len()).map(|at| columns_below(&rows, at)).collect();
        let above: Vec<Vec<u16>> = (0..rows.len()).map(|at| starts_above(&rows, at)).collect();
        for ((row, below), above) in rows.iter_mut().zip(below).zip(above) {
            fill(row, (&above, &below), block);
        }
        for row in &mut rows {
            let marks = row.iter().filter_map(|span| marked(&span.text).map(|mark| (span, mark)));
            let stems: Vec<(String, char)> =
                marks.map(|(span, (mark, figure))| (stem(&span.text, mark), figure)).collect();
            for span in row {
                unmark(&mut span.text, &stems, grid);
            }
        }
        Self { rows }
    }

    /// The texts over a column, top down, without repetition.
    pub fn texts(&self, column: u16) -> Vec<&str> {
        let mut texts: Vec<&str> = Vec::new();
        for row in &self.rows {
            let at = row.partition_point(|span| span.columns.1 < column);
            let span = row.get(at).filter(|span| span.columns.0 <= column);
            texts.extend(span.map(|span| span.text.as_str()).filter(|text| texts.last() != Some(text)));
        }
        texts
    }
}

impl Header {
    /// Whether a letter stands behind an underscore at the end of a column's lowest text.
    pub fn is_signed(&self, column: u16) -> bool {
        let spans = self.rows.iter().rev().filter_map(|row| {
            let at = row.partition_point(|span| span.columns.1 < column);
            row.get(at).filter(|span| span.columns.0 <= column)
        });
        spans.take(1).any(|span| span.signed)
    }
}

/// Where in a text the figure of a footnote may stand, before its year too, and the figure: `Väntetid2 (dagar)`,
/// `Väntetid2 2023`, `Kostnad 3) per brukare`.
fn marked(text: &str) -> Option<(Range<usize>, char)> {
    let within = || {
        let words = || text.split(' ').filter(|word| word.starts_with(char::is_alphabetic));
        let some = words().any(|word| word.ends_with(|c: char| c.is_ascii_digit()));
        let found = if some { glued(&cut_period(text).0) } else { None };
        found.filter(|(at, figure)| text.get(*at..).is_some_and(|rest| rest.starts_with(*figure)))
    };
    glued(text).or_else(within).map(|(at, figure)| (at..at + 1, figure)).or_else(|| apart(text))
}

/// A text without what stands here.
fn stem(text: &str, mark: Range<usize>) -> String {
    text.char_indices().filter(|(place, _)| !mark.contains(place)).map(|(_, c)| c).collect()
}

/// Takes the figure of a footnote that the sheet has from a text, unless figures tell the row's texts apart: `Fråga1`,
/// `Fråga2`; `stems` are those texts without theirs, and theirs.
fn unmark(text: &mut String, stems: &[(String, char)], grid: &Grid) {
    let Some((mark, figure)) = marked(text) else { return };
    let own = stem(text, mark);
    let told_apart = stems.iter().any(|(stem, other)| *stem == own && *other != figure);
    if !told_apart && grid.has_footnote(figure) {
        *text = own;
    }
}

fn spans(grid: &Grid, block: &Block, row: u32) -> Vec<Span> {
    let merges: Vec<&Merge> =
        grid.merges().iter().filter(|merge| merge.first.0 <= row && row <= merge.last.0).collect();
    let cells = block.cells(grid.row(row)).iter();
    let spans = cells.filter_map(|(column, cell)| {
        let text = text_of(&cell.value)?;
        let merge = merges.iter().find(|merge| merge.first == (row, *column));
        let last = cell.as_text().and_then(|text| text.trim_end().rsplit_once('_')).map(|(_, last)| last);
        let signed = last.is_some_and(|last| last.chars().count() == 1);
        Some(Span { columns: (*column, merge.map_or(*column, |merge| merge.last.1)), text, signed })
    });
    spans.collect()
}

fn text_of(value: &CellValue) -> Option<String> {
    let text = match value {
        CellValue::Text(text) => tidy(text),
        CellValue::Number(number) => number.to_string(),
        CellValue::Date(date) => date.to_string(),
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// The columns that have a text in some lower header row.
fn columns_below(rows: &[Vec<Span>], at: usize) -> Vec<u16> {
    let mut columns: Vec<u16> = rows.iter().skip(at + 1).flatten().map(|span| span.columns.0).collect();
    columns.sort_unstable();
    columns.dedup();
    columns
}

/// The columns in which a text begins in some higher header row: what is printed below it does not reach over them.
fn starts_above(rows: &[Vec<Span>], at: usize) -> Vec<u16> {
    let mut columns: Vec<u16> = rows.iter().take(at).flatten().map(|span| span.columns.0).collect();
    columns.sort_unstable();
    columns
}

/// A heading over several columns is often printed over the first of them only.
fn fill(row: &mut [Span], (above, below): (&[u16], &[u16]), block: &Block) {
    let alone = row.len() == 1;
    let starts: Vec<u16> = row.iter().skip(1).map(|span| span.columns.0).collect();
    for (at, span) in row.iter_mut().enumerate() {
        let next = starts.get(at).copied().unwrap_or(u16::MAX);
        let bound = above.get(above.partition_point(|column| *column <= span.columns.0)).filter(|_| !alone);
        let next = bound.map_or(next, |bound| next.min(*bound));
        if span.columns.0 == span.columns.1 && span.columns.0 > block.last_label() {
            let reach = below.iter().filter(|column| (span.columns.0..next).contains(column)).max();
            span.columns.1 = reach.copied().unwrap_or(span.columns.1);
        }
    }
}
