//! From a grid to what is published in it: tables, units, series and values, each with its cell.
//!
//! The stages, each pure and tested on its own: where units stand ([`units`]), the tables ([`tables`]), their
//! header ([`header`], [`heading`]), the roles of the columns ([`columns`]), the values ([`values`], [`slots`]),
//! the series ([`series`]). This file puts them together and sends what they find.

mod colours;
mod columns;
mod context;
mod delivery;
mod direction;
mod faults;
mod header;
mod heading;
mod legend;
pub mod names;
mod notes;
mod numbering;
mod sending;
mod series;
mod slots;
mod tables;
mod units;
mod values;
mod words;

use context::Context;
use numbering::Numbering;

use super::grid::{CellValue, Grid, address};
use super::{Options, Sink, Stopped};
use sending::Sending;

/// Recognises the sheets of one file, one after the other.
#[derive(Debug, Default)]
pub struct Recogniser {
    options: Options,
    context: Context,
    numbering: Numbering,
}

impl Recogniser {
    /// For a file about which the user has said this.
    #[must_use]
    pub fn new(options: &Options) -> Self {
        Self { options: options.clone(), ..Self::default() }
    }

    /// Tables found so far.
    #[must_use]
    pub const fn tables(&self) -> u32 {
        self.numbering.tables()
    }

    /// What the file says about its source: "Källa: …"; empty if it says nothing.
    #[must_use]
    pub fn source_wording(&self) -> &str {
        &self.context.wording
    }

    /// Learns from a sheet without tables, read before the others: legend, publisher, edition.
    pub fn learn(&mut self, grid: &Grid) {
        self.context.learn(grid);
    }

    /// Sends what a sheet holds.
    ///
    /// # Errors
    /// The receiver wants no more.
    pub fn sheet(&mut self, grid: &Grid, sink: &mut Sink) -> Result<(), Stopped> {
        self.context.learn(grid);
        let legend = legend::Legend::of(grid);
        let blocks = units::blocks(grid);
        let mut found = false;
        for block in &blocks {
            for table in tables::tables(grid, block) {
                found = true;
                let mut sending = Sending { recogniser: self, grid, block, table: &table, legend: &legend };
                sending.table(sink)?;
            }
        }
        if !found {
            without_units(grid, sink)?;
        }
        notes::hidden(grid, sink)
    }
}

/// A sheet of numbers that belong to no unit we know is named as a whole.
fn without_units(grid: &Grid, sink: &mut Sink) -> Result<(), Stopped> {
    let is_number = |cell: &super::grid::Cell| matches!(cell.value, CellValue::Number(_));
    let numbers = grid.rows().flat_map(|(_, cells)| cells).filter(|(_, cell)| is_number(cell)).take(4).count();
    if numbers < 4 {
        return Ok(());
    }
    let Some((first, last)) = notes::extent(grid) else { return Ok(()) };
    let range = format!("{}:{}", address(first.0, first.1), address(last.0, last.1));
    faults::sheet(grid, range, "unread-no-units", sink)
}

#[cfg(test)]
mod random;
