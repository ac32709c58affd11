//! Cells that could not be read, on their way out: each with its address, text and reason.

use super::slots::Fault;
use crate::domain::published::{Found, Unread};
use crate::intake::grid::{CellValue, Grid, address, cell_in};
use crate::intake::{Sink, Stopped};

/// Sends single cells.
///
/// # Errors
/// The receiver wants no more.
pub fn cells(grid: &Grid, faults: &[Fault], sink: &mut Sink) -> Result<(), Stopped> {
    for (row, column, why) in faults {
        send(grid, (*row, *column), address(*row, *column), why, sink)?;
    }
    Ok(())
}

/// Sends some rows of a column as one range, with its first cell's text.
///
/// # Errors
/// The receiver wants no more.
pub fn range(
    grid: &Grid,
    column: u16,
    rows: impl Iterator<Item = u32> + Clone,
    why: &str,
    sink: &mut Sink,
) -> Result<(), Stopped> {
    let (Some(first), Some(last)) = (rows.clone().min(), rows.max()) else { return Ok(()) };
    let more = if first == last { String::new() } else { format!(":{}", address(last, column)) };
    send(grid, (first, column), address(first, column) + &more, why, sink)
}

/// Sends a sheet as a whole, by the range of its cells.
///
/// # Errors
/// The receiver wants no more.
pub fn sheet(grid: &Grid, range: String, why: &str, sink: &mut Sink) -> Result<(), Stopped> {
    let sheet = grid.sheet().to_owned();
    sink(Found::Unread(Unread { sheet, cell: range, text: String::new(), why: why.to_owned() }))
}

/// Sends what a rule speaks of and the sheet does not have.
///
/// # Errors
/// The receiver wants no more.
pub fn lost(grid: &Grid, cell: String, what: &str, sink: &mut Sink) -> Result<(), Stopped> {
    let (sheet, text) = (grid.sheet().to_owned(), what.chars().take(200).collect());
    sink(Found::Unread(Unread { sheet, cell, text, why: "noted-rule-without-place".to_owned() }))
}

fn send(grid: &Grid, (row, column): (u32, u16), cell: String, why: &str, sink: &mut Sink) -> Result<(), Stopped> {
    let text = cell_in(grid.row(row), column).map(|cell| shown(&cell.value)).unwrap_or_default();
    sink(Found::Unread(Unread { sheet: grid.sheet().to_owned(), cell, text, why: why.to_owned() }))
}

fn shown(value: &CellValue) -> String {
    match value {
        CellValue::Empty => String::new(),
        CellValue::Number(number) => number.to_string(),
        CellValue::Text(text) | CellValue::Error(text) => text.chars().take(200).collect(),
        CellValue::Bool(yes) => yes.to_string(),
        CellValue::Date(date) => date.to_string(),
    }
}
