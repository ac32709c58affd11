//! What the numbers of a column look like: shares, parts of one, whole. Pure.

use crate::intake::grid::{Cell, Grid, cell_in};
use crate::intake::recognise::layout::tables::Table;
use crate::intake::recognise::wording::heading::Heading;
use crate::intake::recognise::wording::legend::Legend;
use crate::intake::recognise::wording::values::value;
use crate::intake::recognise::wording::words::fold;

/// The numbers of a column.
pub struct Numbers {
    all: Vec<f64>,
    /// Whether some are printed with a per cent sign.
    pub percent: bool,
}

impl Numbers {
    /// The numbers of a column in a table's rows.
    pub fn of(column: u16, grid: &Grid, table: &Table) -> Self {
        let mut numbers = Self { all: Vec::new(), percent: false };
        for (number, percent) in all(column, grid, table) {
            numbers.all.push(number);
            numbers.percent |= percent;
        }
        numbers
    }

    /// Whether none is greater than this.
    pub fn are_at_most(&self, most: f64) -> bool {
        self.all.iter().all(|number| *number <= most)
    }

    /// The greatest of them; nought where there is none.
    pub fn greatest(&self) -> f64 {
        self.all.iter().copied().fold(0.0, f64::max)
    }

    /// Whether all are whole.
    pub fn are_whole(&self) -> bool {
        self.all.iter().all(|number| number.fract() == 0.0)
    }

    /// Whether they must be shares, as their heading or their form tells: 34 people and 34 per cent look alike.
    pub fn are_shares(&self, heading: &Heading) -> bool {
        let title = fold(&heading.title);
        let told = title.starts_with("andel") || self.percent || self.all.iter().any(|number| number.fract() > 0.0);
        told && !title.is_empty() && !title.contains("antal") && self.all.iter().all(|number| *number <= 100.0)
    }
}

/// Whether the numbers of a column are parts of one, and not of a hundred; None where they may be either. The first one
/// that is greater, or is printed in per cent, tells.
pub fn are_of_one(column: u16, grid: &Grid, table: &Table) -> Option<bool> {
    let mut parts = false;
    for (number, percent) in all(column, grid, table) {
        if percent || number > 1.0 {
            return Some(false);
        }
        parts |= number.fract() != 0.0;
    }
    parts.then_some(true)
}

/// Whether all numbers of a column, one at least, are printed in per cent.
pub fn are_in_per_cent(column: u16, grid: &Grid, table: &Table) -> bool {
    // How they are shown says nothing of the numbers themselves.
    let cells = table.rows.iter().filter_map(|(row, _)| cell_in(grid.row(*row), column));
    let mut numbers = of_cells(cells).peekable();
    numbers.peek().is_some() && numbers.all(|(_, percent)| percent)
}

/// The numbers of a column without their signs, and whether each is printed in per cent.
fn all(column: u16, grid: &Grid, table: &Table) -> impl Iterator<Item = (f64, bool)> {
    of_cells(table.figures(grid, column))
}

fn of_cells<'a>(cells: impl Iterator<Item = &'a Cell>) -> impl Iterator<Item = (f64, bool)> {
    let none = Legend::default();
    cells.filter_map(move |cell| {
        let (number, percent) = value(cell, &none, &none).printed_number()?;
        Some((number.abs(), percent))
    })
}
