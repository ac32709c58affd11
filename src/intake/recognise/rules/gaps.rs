//! The rows of a sheet that are no table's and may be one that has not been found: its header or the column of its units
//! is still to be pointed out. Pure.

use super::shape::Row;
use super::spans::Span;
use crate::intake::grid::{Cell, CellValue, Grid};
use crate::intake::recognise::layout::tables::title;

/// Rows with numbers that may be a table, at the fewest.
const FEWEST: usize = 2;
/// Rows that head them, at most.
const DEEPEST: usize = 4;

/// The tables that have been found and, between them, the rows that may be one; from the top down where there are such.
pub fn with_gaps(grid: &Grid, mut spans: Vec<Span>) -> Vec<Span> {
    let (mut gaps, mut run) = (Vec::new(), Vec::new());
    if spans.is_empty() {
        return spans;
    }
    for row in grid.rows() {
        if spans.iter().any(|span| (span.rows.0..=span.rows.1).contains(&row.0)) {
            gaps.extend(gap(grid, std::mem::take(&mut run)));
        } else {
            run.push(row);
        }
    }
    gaps.extend(gap(grid, run));
    if !gaps.is_empty() {
        spans.append(&mut gaps);
        spans.sort_by_key(|span| span.rows.0);
    }
    spans
}

/// The rows as a table: titles above its header, what stands alone below it apart.
fn gap(grid: &Grid, mut rows: Vec<Row<'_>>) -> Option<Span> {
    while rows.last().is_some_and(|(_, cells)| cells.len() < 2) {
        rows.pop();
    }
    let start = rows.iter().position(|(_, cells)| cells.len() > 1)?;
    let (above, rows) = rows.split_at_checked(start)?;
    if rows.iter().filter(|(_, cells)| has_values(cells)).count() < FEWEST {
        return None;
    }
    let titles: Vec<String> = above.iter().filter_map(|(_, cells)| title(cells)).collect();
    let header: Vec<u32> =
        rows.iter().take_while(|(_, cells)| !has_values(cells)).take(DEEPEST).map(|(row, _)| *row).collect();
    let columns = || rows.iter().flat_map(|(_, cells)| *cells).map(|(column, _)| *column);
    let (first, last) = (rows.first()?.0, rows.last()?.0);
    Some(Span::unfound(grid, (first, last), (columns().min()?, columns().max()?), &header, &titles))
}

/// Whether a row holds numbers that are no years beside something else.
pub fn has_values(cells: &[(u16, Cell)]) -> bool {
    let is_number = |cell: &Cell| match &cell.value {
        CellValue::Number(number) => !(1900.0..=2100.0).contains(number),
        _ => false,
    };
    cells.len() > 1 && cells.iter().any(|(_, cell)| is_number(cell))
}
