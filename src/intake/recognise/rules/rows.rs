//! The signs by which rows of a sheet are found again, though others have come before them. Pure.

use std::collections::{BTreeMap, BTreeSet};

use super::shape::{Row, TOP, lasting};
use crate::domain::profile::{RowOwner, RowRule, RowSign};
use crate::intake::grid::{Cell, Grid};
use crate::intake::recognise::layout::units::{self, Owned};
use crate::intake::recognise::wording::names;

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

/// The rule for a row of a sheet, or for all rows of its name; `labels` are the columns that name the units.
pub fn row_rule(row: u32, grid: &Grid, labels: &[u16], (whose, all): (&RowOwner, bool)) -> Option<RowRule> {
    let label = named(grid.row(row), labels)?;
    let above = || grid.rows().take_while(|(above, _)| *above < row);
    let heads = |alone: bool| above().filter(move |(_, cells)| !alone || cells.len() == 1);
    let last = |alone: bool| heads(alone).filter_map(|(_, cells)| kommun(cells, labels)).last();
    let head = || last(true).filter(|_| stand_alone(grid, labels));
    let below = if all { None } else { Some(head().or_else(|| last(false)).unwrap_or_default()) };
    Some(RowRule { label, below, row, whose: whose.clone() })
}

/// The rows that such rules are for, and for each rule the nearest of its own to where that stood. What has been said to be no kommun's row heads
/// no others.
pub fn owned_rows(rules: &[RowRule], grid: &Grid, labels: &[u16]) -> (BTreeMap<u32, Owned>, Vec<Option<u32>>) {
    let (mut rows, mut places) = (BTreeMap::new(), vec![None; rules.len()]);
    let [mut above, mut nearest, mut alone] = [const { String::new() }; 3];
    let stand_alone = stand_alone(grid, labels);
    for (row, cells) in grid.rows() {
        let label = named(cells, labels).filter(|_| cells.len() > 1);
        let is_below = |below: &String| match below.as_str() {
            "" => nearest.is_empty(),
            below => [&above, &nearest, &alone].iter().any(|above| *above == below),
        };
        let is_it = |rule: &RowRule| Some(&rule.label) == label.as_ref() && rule.below.as_ref().is_none_or(is_below);
        let found = rules.iter().rposition(is_it);
        match found.and_then(|at| Some((at, rules.get(at)?))) {
            Some((at, rule)) => {
                rows.insert(row, Owned { whose: rule.whose.clone(), by_name: rule.below.is_none() });
                if let Some(place) = places.get_mut(at)
                    && place.is_none_or(|known: u32| row.abs_diff(rule.row) < known.abs_diff(rule.row))
                {
                    *place = Some(row);
                }
            }
            None => above = kommun(cells, labels).unwrap_or(above),
        }
        if let Some(kommun) = kommun(cells, labels) {
            alone = if stand_alone && cells.len() == 1 { kommun.clone() } else { alone };
            nearest = kommun;
        }
    }
    (rows, places)
}

/// Whether the kommuner of a sheet stand alone in their rows, over what is theirs: as many as those that do not, at least.
fn stand_alone(grid: &Grid, labels: &[u16]) -> bool {
    let all = |alone: bool| -> BTreeSet<String> {
        let rows = grid.rows().filter(|(_, cells)| (cells.len() == 1) == alone);
        rows.filter_map(|(_, cells)| kommun(cells, labels)).collect()
    };
    let alone = all(true);
    !alone.is_empty() && alone.len() >= all(false).len()
}

fn named(cells: &[(u16, Cell)], labels: &[u16]) -> Option<String> {
    units::called(cells, labels.iter().copied()).map(lasting).filter(|label| !label.is_empty())
}

/// What the row of a kommun is called.
fn kommun(cells: &[(u16, Cell)], labels: &[u16]) -> Option<String> {
    let text = units::called(cells, labels.iter().copied())?;
    names::known(text).filter(|known| known.municipality.is_some()).map(|_| lasting(text))
}

/// The columns that name the units of a sheet's rows.
pub fn labels(grid: &Grid) -> Vec<u16> {
    let blocks = units::blocks(grid);
    blocks.iter().flat_map(|block| block.names.iter().map(|(column, _)| *column).chain(block.code)).collect()
}
