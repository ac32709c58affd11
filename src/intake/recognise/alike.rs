//! Columns of one measure of which only some say its unit of measure: `Nöjda (%) 2014` beside `Nöjda 2015`. Pure.

use std::collections::HashMap;

use super::columns::{Columns, Role};
use super::heading::{Heading, is_share};
use super::legend::Legend;
use super::tables::Table;
use super::values::{Value, value};
use super::words::fold;
use crate::domain::Gender;
use crate::intake::grid::{Grid, cell_in};

/// Gives columns the unit of measure of those that measure the same, unless each tells something of its own: two columns
/// for the same period and gender are two measures, and so are shares of one and of a hundred.
pub fn settle(columns: &mut Columns, grid: &Grid, table: &Table) {
    let mut alike: HashMap<(String, String), Vec<usize>> = HashMap::new();
    for (at, (_, role)) in columns.iter().enumerate() {
        if let Role::Value(heading) = role
            && heading.said.is_none()
        {
            alike.entry((fold(&heading.title), fold(&heading.population))).or_default().push(at);
        }
    }
    for places in alike.into_values().filter(|places| places.len() > 1) {
        if let Some(unit) = common(columns, &places, grid, table) {
            for at in places {
                if let Some((_, Role::Value(heading))) = columns.get_mut(at) {
                    heading.unit_of_measure.clone_from(&unit);
                }
            }
        }
    }
}

/// The one unit of measure that some columns have or must have; None where there is none, or nothing to be given.
fn common(columns: &Columns, places: &[usize], grid: &Grid, table: &Table) -> Option<String> {
    let all: Vec<(u16, &Heading)> = places.iter().filter_map(|at| named(columns, *at)).collect();
    let units = || all.iter().map(|(_, heading)| heading.unit_of_measure.as_str());
    let first = units().find(|unit| !unit.is_empty())?;
    let plain = units().filter(|unit| !unit.is_empty()).max_by_key(|unit| is_plain_share(unit)).unwrap_or(first);
    let same = |unit: &str| fold(unit) == fold(first) || (is_share(unit) && is_share(first));
    if units().all(|unit| unit == plain) || !units().all(|unit| unit.is_empty() || same(unit)) {
        return None;
    }
    let slot = |heading: &Heading| {
        let gender = heading.gender.unwrap_or(Gender::Total);
        (heading.period.clone(), heading.part.clone(), gender, heading.whose.clone())
    };
    let slots: Vec<_> = all.iter().map(|(_, heading)| slot(heading)).collect();
    let apart = slots.iter().enumerate().all(|(at, slot)| !slots.iter().skip(at + 1).any(|other| other == slot));
    let mut small = all.iter().filter_map(|(column, _)| is_of_one(*column, grid, table));
    let scale = small.next();
    (apart && small.all(|other| Some(other) == scale)).then(|| plain.to_owned())
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

/// Whether the numbers of a column are parts of one, and not of a hundred; None where they may be either.
fn is_of_one(column: u16, grid: &Grid, table: &Table) -> Option<bool> {
    let none = Legend::default();
    let cells = table.rows.iter().filter_map(|(row, _)| cell_in(grid.row(*row), column));
    let numbers = cells.filter_map(|cell| match value(cell, &none, &none) {
        Value::Number { value, .. } => Some(value),
        _ => None,
    });
    let numbers: Vec<f64> = numbers.map(f64::abs).collect();
    if numbers.iter().any(|number| *number > 1.0) {
        return Some(false);
    }
    numbers.iter().any(|number| number.fract() > 0.0).then_some(true)
}
