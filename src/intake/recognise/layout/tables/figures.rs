//! Whether somebody has asked what numbers a table holds. Pure.

use std::cell::Cell as Flag;

use super::Table;
use crate::intake::grid::{Cell, Grid, cell_in};

/// Whether something has been asked; two tables are the same whatever has been asked of them.
#[derive(Debug, Clone, Default)]
pub struct Asked(Flag<bool>);

impl PartialEq for Asked {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Asked {}

impl Table {
    /// The cells of a column in its rows, for what their numbers tell of the column. Whoever decides by numbers asks for
    /// them here, for then another sheet with other numbers is looked at anew.
    pub fn figures<'a>(&self, grid: &'a Grid, column: u16) -> impl Iterator<Item = &'a Cell> {
        self.rows.iter().filter_map(move |(row, _)| self.figure(grid, (*row, column)))
    }

    /// One such cell.
    pub fn figure<'a>(&self, grid: &'a Grid, (row, column): (u32, u16)) -> Option<&'a Cell> {
        self.asked.0.set(true);
        cell_in(grid.row(row), column)
    }

    /// Whether somebody has asked for its numbers.
    pub const fn is_asked(&self) -> bool {
        self.asked.0.get()
    }
}
