//! From a grid to what is published in it: tables, units, series and values, each with its cell.
//!
//! The stages, each pure and tested on its own: where units stand ([`units`]), the tables ([`tables`]), their
//! header ([`header`], [`heading`]), the roles of the columns ([`columns`]), the values ([`values`], [`slots`]),
//! the series ([`series`]). This file puts them together and sends what they find.

mod colours;
mod columns;
mod context;
mod definitions;
mod delivery;
mod direction;
mod faults;
mod filename;
mod header;
mod heading;
mod intervals;
mod legend;
pub mod names;
mod notes;
mod numbering;
mod parts;
mod sending;
mod series;
mod slots;
mod tables;
mod units;
mod values;
mod views;
mod words;

use context::Context;
pub use context::explains;
use legend::Legend;
use numbering::Numbering;
pub use values::usual_mark;

use super::grid::{Cell, CellValue, Grid, address};
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
        let legend = Legend::of(grid);
        if !self.sent(grid, &legend, &[], sink)? && !self.seen_otherwise(grid, &legend, sink)? {
            without_units(grid, sink)?;
        }
        notes::hidden(grid, sink)
    }

    /// Sends the tables of a grid; false if it has none.
    fn sent(&mut self, grid: &Grid, legend: &Legend, titles: &[String], sink: &mut Sink) -> Result<bool, Stopped> {
        let mut found = false;
        for block in &units::blocks(grid) {
            for mut table in tables::tables(grid, block) {
                found = true;
                if table.titles.is_empty() {
                    titles.clone_into(&mut table.titles);
                }
                Sending { recogniser: self, grid, block, table: &table, legend }.table(sink)?;
            }
        }
        Ok(found)
    }

    /// Sends what a sheet without a column of units holds, seen otherwise; false if that shows no table either.
    fn seen_otherwise(&mut self, grid: &Grid, legend: &Legend, sink: &mut Sink) -> Result<bool, Stopped> {
        let mut found = false;
        for view in views::turned(grid) {
            found |= self.sent(&view.grid, legend, &view.titles, &mut |item| view.send(item, sink))?;
        }
        if !found && let Some(view) = views::of_one_unit(grid) {
            found = self.sent(&view.grid, legend, &view.titles, &mut |item| view.send(item, sink))?;
        }
        Ok(found)
    }
}

/// A sheet that explains is passed over, and that is said; one of numbers that belong to no unit is unread.
fn without_units(grid: &Grid, sink: &mut Sink) -> Result<(), Stopped> {
    let Some((first, last)) = notes::extent(grid) else { return Ok(()) };
    let range = format!("{}:{}", address(first.0, first.1), address(last.0, last.1));
    let is_number = |cell: &Cell| matches!(cell.value, CellValue::Number(_));
    let numbers = grid.rows().flat_map(|(_, cells)| cells).filter(|(_, cell)| is_number(cell)).take(4).count();
    if context::explains(grid.sheet()) {
        faults::sheet(grid, range, "noted-passed-over", sink)
    } else if numbers == 4 {
        faults::sheet(grid, range, "unread-no-units", sink)
    } else {
        faults::sheet(grid, range, "noted-no-table", sink)
    }
}

#[cfg(test)]
mod random;
