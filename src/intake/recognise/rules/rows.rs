//! The signs by which rows of a sheet are found again, though others have come before them. Pure.

use std::collections::BTreeSet;

use super::shape::{Row, TOP, lasting};
use crate::domain::profile::RowSign;
use crate::intake::grid::{Cell, Grid};
use crate::intake::recognise::layout::units;

/// The sign of a row; `labels` are the columns that name the units.
pub fn row_sign(row: u32, cells: &[(u16, Cell)], labels: &[u16]) -> RowSign {
    let texts = |of: &dyn Fn(u16) -> bool| {
        let texts = cells.iter().filter(|(column, _)| of(*column)).filter_map(|(_, cell)| cell.as_text()).map(lasting);
        let texts: Vec<String> = texts.filter(|text| !text.is_empty()).take(12).collect();
        texts.join("|")
    };
    RowSign { text: texts(&|_| true), label: texts(&|column| labels.contains(&column)), row }
}

/// Of these rows the one with this sign; of several the nearest to where it stood. A header is found too if most of its
/// texts are there.
pub fn header_row(sign: &RowSign, rows: &[Row<'_>]) -> Option<u32> {
    let alike = |cells: &[(u16, Cell)]| {
        let here = row_sign(0, cells, &[]).text;
        let here: BTreeSet<&str> = here.split('|').filter(|text| !text.is_empty()).collect();
        let there: BTreeSet<&str> = sign.text.split('|').collect();
        here.intersection(&there).count() * 2 > here.len().max(there.len())
    };
    let near = || {
        let rows = rows.iter().filter(|(_, cells)| alike(cells)).map(|(row, _)| *row);
        rows.min_by_key(|row| row.abs_diff(sign.row))
    };
    same_row(sign, rows.iter().copied()).or_else(near)
}

/// The rows among which a sheet's header stands.
pub fn first_rows(grid: &Grid) -> Vec<Row<'_>> {
    grid.rows().take(TOP).collect()
}

/// The row with this sign, else the only one with its label; `labels` are the columns that name the units.
pub fn row_of(sign: &RowSign, grid: &Grid, labels: &[u16]) -> Option<u32> {
    let labelled = || {
        let same = |cells: &[(u16, Cell)]| !sign.label.is_empty() && row_sign(0, cells, labels).label == sign.label;
        let mut rows = grid.rows().filter(|(_, cells)| same(cells)).map(|(row, _)| row);
        rows.next().filter(|_| rows.next().is_none())
    };
    same_row(sign, grid.rows()).or_else(labelled)
}

fn same_row<'a>(sign: &RowSign, rows: impl Iterator<Item = Row<'a>>) -> Option<u32> {
    let mut same = rows.filter(|(row, cells)| row_sign(*row, cells, &[]).text == sign.text);
    match sign.text.as_str() {
        "" => same.find(|(row, _)| *row == sign.row).map(|(row, _)| row),
        _ => same.map(|(row, _)| row).min_by_key(|row| row.abs_diff(sign.row)),
    }
}

/// The columns that name the units of a sheet's rows.
pub fn labels(grid: &Grid) -> Vec<u16> {
    let blocks = units::blocks(grid);
    blocks.iter().flat_map(|block| block.names.iter().map(|(column, _)| *column).chain(block.code)).collect()
}
