//! Rows whose gender a row above them tells, or their own label below that of their unit. Pure.

use super::lone;
use crate::domain::UnitRef;
use crate::intake::grid::{Cell, Grid};
use crate::intake::recognise::layout::tables::Table;
use crate::intake::recognise::layout::units::{Block, Label};
use crate::intake::recognise::wording::words::fold;

/// A table whose later rows stand below a gender alone in its row began with such a row too, if its header ends so.
pub fn begin(grid: &Grid, block: &Block, table: &mut Table) {
    let last = table.header.last().map(|row| block.cells(grid.row(*row)));
    let Some([(_, cell)]) = last.filter(|_| table.genders.is_empty()) else { return };
    if let Some(gender) = cell.as_text().and_then(lone) {
        table.header.pop();
        table.genders = table.rows.iter().map(|(row, _)| (*row, gender)).collect();
    }
}

/// Whether a row is a short text alone in the label column, such as may head a group of rows: `Födda utomlands`.
pub fn is_group(grid: &Grid, block: &Block, row: u32) -> bool {
    let [(column, cell)] = block.cells(grid.row(row)) else { return false };
    let text = cell.as_text().map(str::trim).unwrap_or_default();
    let note = text.ends_with('.') || text.starts_with(['*', '(']) || is_note(text);
    *column <= block.last_label() && text.len() <= 60 && text.contains(char::is_alphabetic) && !note
}

/// Whether a text is a note on the rest of the sheet: `Källa: …`.
pub fn is_note(text: &str) -> bool {
    matches!(fold(text).split(|c: char| !c.is_alphabetic()).next(), Some("källa" | "not" | "anm"))
}

/// Whether single letters head groups of names, as in an index: `A`, `B`, …, `K`.
pub fn has_index(grid: &Grid, block: &Block) -> bool {
    let letter = |cells: &[(u16, Cell)]| match cells {
        [(column, cell)] if *column <= block.last_label() => {
            let mut signs = cell.as_text().unwrap_or_default().trim().chars();
            signs.next().filter(|_| signs.next().is_none())
        }
        _ => None,
    };
    let letters = grid.rows().filter_map(|(_, cells)| letter(block.cells(cells)));
    letters.filter(|letter| letter.is_uppercase()).any(|letter| !matches!(letter, 'K' | 'M' | 'T'))
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
