//! Cells that could not be read, on their way out: each with its address, text and reason.

use super::slots::Fault;
use crate::domain::published::{Found, Unread};
use crate::intake::grid::{CellValue, Grid, address, cell_in};
use crate::intake::recognise::layout::{codes, notes};
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

/// Sends some rows of a column, each run of them as one range with its first cell's text.
///
/// # Errors
/// The receiver wants no more.
pub fn range(
    grid: &Grid,
    column: u16,
    rows: impl Iterator<Item = u32>,
    why: &str,
    sink: &mut Sink,
) -> Result<(), Stopped> {
    let mut rows: Vec<u32> = rows.collect();
    rows.sort_unstable();
    rows.dedup();
    for run in rows.chunk_by(|row, next| row + 1 == *next) {
        let [first, ..] = run else { continue };
        let more = run.get(1..).and_then(<[u32]>::last).map(|last| format!(":{}", address(*last, column)));
        send(grid, (*first, column), address(*first, column) + &more.unwrap_or_default(), why, sink)?;
    }
    Ok(())
}

/// Sends what there is to note of a column's rows as a whole, from the first to the last, with its heading.
///
/// # Errors
/// The receiver wants no more.
pub fn column(
    grid: &Grid,
    column: u16,
    rows: impl Iterator<Item = u32>,
    (heading, why): (&str, &str),
    sink: &mut Sink,
) -> Result<(), Stopped> {
    let rows: Vec<u32> = rows.collect();
    let (Some(first), Some(last)) = (rows.iter().min(), rows.iter().max()) else { return Ok(()) };
    let more = if first == last { String::new() } else { format!(":{}", address(*last, column)) };
    let (sheet, cell, text) = (grid.sheet().to_owned(), address(*first, column) + &more, heading.to_owned());
    sink(Found::Unread(Unread { sheet, cell, text, why: why.to_owned() }))
}

/// Sends the cells of codes that belong to another kommun than the name beside them, each with what is told of it.
///
/// # Errors
/// The receiver wants no more.
pub fn differing(grid: &Grid, cells: Vec<(u32, u16, String)>, sink: &mut Sink) -> Result<(), Stopped> {
    for (row, column, text) in cells {
        let (sheet, cell, why) = (grid.sheet().to_owned(), address(row, column), codes::SAID.to_owned());
        sink(Found::Unread(Unread { sheet, cell, text, why }))?;
    }
    Ok(())
}

/// Sends a sheet as a whole, by the range of its cells.
///
/// # Errors
/// The receiver wants no more.
pub fn sheet(grid: &Grid, range: String, why: &str, sink: &mut Sink) -> Result<(), Stopped> {
    let sheet = grid.sheet().to_owned();
    sink(Found::Unread(Unread { sheet, cell: range, text: String::new(), why: why.to_owned() }))
}

/// Sends what there is to say of a rule on a sheet as a whole, with the words of the rule that it is about.
///
/// # Errors
/// The receiver wants no more.
pub fn rule(grid: &Grid, what: &str, why: &str, sink: &mut Sink) -> Result<(), Stopped> {
    let cell = notes::extent(grid).map_or_else(String::new, |((row, column), _)| address(row, column));
    let (sheet, text) = (grid.sheet().to_owned(), what.chars().take(200).collect());
    sink(Found::Unread(Unread { sheet, cell, text, why: why.to_owned() }))
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
