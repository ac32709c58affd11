//! Rows whose gender a row above them tells, or their own label below that of their unit. Pure.

use super::lone;
use crate::domain::UnitRef;
use crate::intake::grid::Grid;
use crate::intake::recognise::tables::Table;
use crate::intake::recognise::units::{Block, Label};

/// A table whose later rows stand below a gender alone in its row began with such a row too, if its header ends so.
pub fn begin(grid: &Grid, block: &Block, table: &mut Table) {
    let last = table.header.last().map(|row| block.cells(grid.row(*row)));
    let Some([(_, cell)]) = last.filter(|_| table.genders.is_empty()) else { return };
    if let Some(gender) = cell.as_text().and_then(lone) {
        table.header.pop();
        table.genders = table.rows.iter().map(|(row, _)| (*row, gender)).collect();
    }
}

/// Rows of genders below so few of a table's kommuner that they are sums of them all.
pub fn sums(grid: &Grid, block: &Block, table: &Table) -> Vec<u32> {
    let is_below = |row: u32| matches!(block.label(block.cells(grid.row(row))), Label::Words(_));
    let mut rows: Vec<(u32, &UnitRef)> = Vec::new();
    let mut units: Vec<&UnitRef> = Vec::new();
    for (row, owner) in &table.rows {
        if table.gender(*row).is_some() && is_below(*row) {
            rows.push((*row, &owner.unit));
        }
        units.push(&owner.unit);
    }
    let count = |mut units: Vec<&UnitRef>| {
        units.sort_unstable_by_key(|unit| (unit.scheme, &unit.code));
        units.dedup();
        units.len()
    };
    let with = count(rows.iter().map(|(_, unit)| *unit).collect());
    let few = with * 2 <= count(units);
    rows.into_iter().filter(|_| few).map(|(row, _)| row).collect()
}
