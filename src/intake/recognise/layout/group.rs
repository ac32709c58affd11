//! Rows whose own label is left out: whether they belong to the unit of the row above. Pure.

use std::collections::BTreeMap;

use super::tables::{Owner, Table};
use super::units::{Block, Label, reference};
use crate::domain::UnitRef;
use crate::intake::grid::{Cell, CellValue, Grid, cell_in};
use crate::intake::recognise::columns::is_period_heading;
use crate::intake::recognise::wording::legend::Legend;
use crate::intake::recognise::wording::values;
use crate::intake::recognise::wording::words::fold;

/// First and last row of the merged cells in the first column of names, by rising row.
pub fn merged(grid: &Grid, block: &Block) -> Vec<(u32, u32)> {
    let label = block.names.first().map(|(column, _)| *column);
    let merges = grid.merges().iter().filter(|merge| Some(merge.first.1) == label);
    let mut rows: Vec<(u32, u32)> = merges.map(|merge| (merge.first.0, merge.last.0)).collect();
    rows.sort_unstable();
    rows
}

/// Rows without a label of their own whose word says that they are sums, in a table where one unit alone has such.
pub fn lone_sums(grid: &Grid, block: &Block, table: &Table) -> Vec<u32> {
    let unit = |owner: &Owner| owner.unit.clone();
    let mut sums: BTreeMap<(u16, String), Vec<(u32, UnitRef)>> = BTreeMap::new();
    for (row, owner) in &table.rows {
        let cells = block.cells(grid.row(*row));
        if block.label(cells) != Label::Nothing {
            continue;
        }
        for (column, cell) in cells {
            if let Some(word) = cell.as_text().filter(|text| is_sum(text)) {
                sums.entry((*column, fold(word))).or_default().push((*row, unit(owner)));
            }
        }
    }
    let alone = |of: &UnitRef| table.rows.iter().all(|(_, owner)| owner.unit == *of);
    let lone = sums.into_values().filter(|rows| match rows.as_slice() {
        [(_, first), rest @ ..] => rest.iter().all(|(_, unit)| unit == first) && !alone(first),
        [] => false,
    });
    lone.flatten().map(|(row, _)| row).collect()
}

/// Whether a word says that its row is a sum or a mean: `Totalt`, `Summa`, `Ovägt medel`.
fn is_sum(word: &str) -> bool {
    const SUMS: [&str; 6] = ["total", "summa", "samtliga", "alla", "sammanlagt", "riket"];
    let folded = fold(word);
    reference(word).is_some() || SUMS.iter().any(|sum| folded.starts_with(sum))
}

/// The rows of the unit that a table's last row belongs to.
pub struct Group<'a> {
    /// The sheet.
    pub grid: &'a Grid,
    /// The table so far.
    pub table: &'a Table,
    /// The owner of its last row.
    pub owner: &'a Owner,
}

impl Group<'_> {
    /// Rows above that are looked at.
    const MOST: usize = 12;

    /// Whether a cell tells its row from those above it: a year where they have years, a word where they have words.
    pub fn tells(&self, column: u16, cell: &Cell) -> bool {
        let rows = || self.table.rows.iter().rev().take(Self::MOST);
        let over = |row: u32| cell_in(self.grid.row(row), column);
        let group = || rows().take_while(|(_, owner)| owner.unit == self.owner.unit);
        if is_year(cell) {
            let no_years = || rows().filter_map(|(row, _)| over(*row)).any(|cell| !is_year(cell));
            return group().any(|(row, _)| over(*row).is_some()) && !no_years() && self.may_be_years(column);
        }
        is_word(cell) && group().any(|(row, _)| over(*row).is_some_and(is_word))
    }

    /// Whether what heads a column does not say that it holds something else than years.
    fn may_be_years(&self, column: u16) -> bool {
        let heading = self.table.header.iter().rev().find_map(|row| cell_in(self.grid.row(*row), column));
        heading.and_then(Cell::as_text).is_none_or(|text| is_period_heading(&fold(text)))
    }
}

fn is_word(cell: &Cell) -> bool {
    let none = Legend::default();
    cell.as_text().is_some() && !values::is_value(cell, &none, &none)
}

/// Whether a cell holds a number.
pub fn is_number(cell: &Cell) -> bool {
    match &cell.value {
        CellValue::Number(_) => true,
        CellValue::Text(text) => values::number(text.trim()).is_some(),
        _ => false,
    }
}

/// Whether a cell holds what may be a year.
pub fn is_year(cell: &Cell) -> bool {
    match &cell.value {
        CellValue::Number(number) => number.fract() == 0.0 && (1900.0..=2100.0).contains(number),
        CellValue::Text(text) => matches!(text.trim().parse::<u16>(), Ok(1900..=2100)),
        _ => false,
    }
}
