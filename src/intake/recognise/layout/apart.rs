//! Tables of a sheet that have the same headings and are about different things: `Tabell 1. Perinealklipp` and `Tabell 2.
//! Bristningar` over `Förstföderskor` and `Omföderskor`. Pure.

use std::collections::{HashMap, HashSet};

use super::tables::Table;
use super::units::Block;
use crate::domain::{Scheme, UnitRef};
use crate::intake::grid::Grid;
use crate::intake::recognise::gender::told::freed;
use crate::intake::recognise::rules::shape::lasting;
use crate::intake::recognise::series::plain_title;
use crate::intake::recognise::wording::heading::is_general;
use crate::intake::recognise::wording::names;
use crate::intake::recognise::wording::titles;
use crate::intake::recognise::wording::words::{cut_population, fold};

/// Whether each table of a block has the headings of another of the same kommuner whose title is another. Titles that
/// differ in year, gender, ages or place alone are the same.
pub fn apart(grid: &Grid, block: &Block, tables: &[Table]) -> Vec<bool> {
    let mut apart = vec![false; tables.len()];
    if tables.len() < 2 {
        return apart;
    }
    let mut alike: HashMap<Vec<String>, Vec<(usize, String)>> = HashMap::new();
    for (at, table) in tables.iter().enumerate() {
        let (title, _) = cut_population(&plain_title(&freed(titles::of_table(&table.titles))));
        if !title.is_empty() && !is_general(&title) && names::known(&title).is_none() {
            alike.entry(headings(grid, block, table)).or_default().push((at, fold(&title)));
        }
    }
    for tables_alike in alike.into_values().filter(|tables| tables.len() > 1) {
        let Some(((first, title), rest)) = tables_alike.split_first() else { continue };
        let other = rest.iter().find(|(_, other)| other != title);
        if other.is_some_and(|(other, _)| share_kommuner(tables.get(*first), tables.get(*other))) {
            tables_alike.iter().filter_map(|(at, _)| apart.get_mut(*at).map(|it| *it = true)).for_each(drop);
        }
    }
    apart
}

/// The texts of the lowest row of a header beside the labels, without years.
fn headings(grid: &Grid, block: &Block, table: &Table) -> Vec<String> {
    let Some(row) = table.header.last() else { return Vec::new() };
    let beside = block.cells(grid.row(*row)).iter().filter(|(column, _)| *column > block.last_label());
    beside.filter_map(|(_, cell)| cell.as_text()).map(lasting).collect()
}

/// Whether at least half of the kommuner of the smaller table stand in the other too.
fn share_kommuner(one: Option<&Table>, other: Option<&Table>) -> bool {
    let kommuner = |table: Option<&'_ Table>| -> HashSet<UnitRef> {
        let owners = table.map(|table| table.rows.as_slice()).unwrap_or_default().iter().map(|(_, owner)| &owner.unit);
        owners.filter(|unit| unit.scheme == Scheme::Municipality).cloned().collect()
    };
    let (one, other) = (kommuner(one), kommuner(other));
    let common = one.intersection(&other).count();
    common > 0 && common * 2 >= one.len().min(other.len())
}
