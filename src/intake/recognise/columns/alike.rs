//! Columns of one measure of which only some say its unit of measure: `Nöjda (%) 2014` beside `Nöjda 2015`. Pure.

use std::collections::{HashMap, HashSet};

use super::numbers::{Numbers, are_of_one};
use super::{Columns, Role};
use crate::domain::Gender;
use crate::intake::grid::Grid;
use crate::intake::recognise::layout::tables::Table;
use crate::intake::recognise::wording::heading::{Heading, is_share};
use crate::intake::recognise::wording::words::fold;

/// Gives columns the unit of measure of those that measure the same, unless each tells something of its own: two columns
/// for the same period and gender are two measures, and so are shares of one and of a hundred. What may be a count is
/// never made a share. Returns the columns that have been given one.
pub fn settle(columns: &mut Columns, grid: &Grid, table: &Table) -> Vec<u16> {
    let mut alike: HashMap<(String, String), Vec<usize>> = HashMap::new();
    for (at, (_, role)) in columns.iter().enumerate() {
        if let Role::Value(heading) = role
            && heading.said.is_none()
        {
            alike.entry((fold(&heading.title), fold(&heading.population))).or_default().push(at);
        }
    }
    let mut given = Vec::new();
    for places in alike.into_values().filter(|places| places.len() > 1) {
        let found = common(columns, &places, grid, table).map(|unit| (places.clone(), unit));
        let Some((places, unit)) = found.or_else(|| of_shares(columns, &places, grid, table)) else { continue };
        for at in places {
            if let Some((column, Role::Value(heading))) = columns.get_mut(at) {
                given.extend(heading.unit_of_measure.is_empty().then_some(*column));
                heading.unit_of_measure.clone_from(&unit);
            }
        }
    }
    given.sort_unstable();
    given
}

/// The columns of shares beside numbers of another kind, and the one unit of measure that they have together.
fn of_shares(columns: &Columns, places: &[usize], grid: &Grid, table: &Table) -> Option<(Vec<usize>, String)> {
    let is_share = |at: &usize| named(columns, *at).is_some_and(|(_, heading)| is_share(&heading.unit_of_measure));
    let shares: Vec<usize> = places.iter().copied().filter(is_share).collect();
    let some = shares.len() > 1 && shares.len() < places.len();
    let unit = if some { common(columns, &shares, grid, table)? } else { return None };
    Some((shares, unit))
}

/// The one unit of measure that some columns have or must have; None where there is none, or nothing to be given.
fn common(columns: &Columns, places: &[usize], grid: &Grid, table: &Table) -> Option<String> {
    let all: Vec<(u16, &Heading)> = places.iter().filter_map(|at| named(columns, *at)).collect();
    let units = || all.iter().map(|(_, heading)| heading.unit_of_measure.as_str());
    let first = units().find(|unit| !unit.is_empty())?;
    let plain = units().find(|unit| is_plain_share(unit)).unwrap_or(first);
    let same = |unit: &str| fold(unit) == fold(first) || (is_share(unit) && is_share(first));
    if units().all(|unit| unit == plain) || !units().all(|unit| unit.is_empty() || same(unit)) {
        return None;
    }
    let mut slots = HashSet::new();
    let apart = all.iter().all(|(_, heading)| {
        let gender = heading.gender.unwrap_or(Gender::Total);
        slots.insert((&heading.period, &heading.part, gender, heading.whose.as_ref()))
    });
    let mut open = all.iter().filter(|(_, heading)| heading.unit_of_measure.is_empty());
    let fits = open.all(|(column, heading)| {
        let numbers = Numbers::of(*column, grid, table);
        if is_share(plain) { numbers.are_shares(heading) } else { !numbers.percent }
    });
    let mut small = all.iter().filter_map(|(column, _)| are_of_one(*column, grid, table));
    let scale = small.next();
    (apart && fits && small.all(|other| Some(other) == scale)).then(|| plain.to_owned())
}

fn named(columns: &Columns, at: usize) -> Option<(u16, &Heading)> {
    match columns.get(at) {
        Some((column, Role::Value(heading))) => Some((*column, heading)),
        _ => None,
    }
}

/// `Andel` alone may be a share of one.
fn is_plain_share(unit: &str) -> bool {
    unit.contains('%') || fold(unit).contains("procent")
}
