//! Shares whose own headings do not say that they are in per cent: the cells show it, or a title over several measures does.
//! Pure.

use super::numbers::{Numbers, are_in_per_cent};
use super::{Columns, Role};
use crate::intake::grid::Grid;
use crate::intake::recognise::layout::tables::Table;
use crate::intake::recognise::series::plain_title;
use crate::intake::recognise::wording::heading::{Heading, is_share};
use crate::intake::recognise::wording::words::{fold, is_aside};

/// Gives columns of shares that name no unit of measure the one that a title tells: `Jämförelse 2023, andel i procent` over
/// `Andel nöjda`. Returns those that have been given one.
pub fn of_titles(columns: &mut Columns, titles: &[String], (grid, table): (&Grid, &Table)) -> Vec<u16> {
    let mut open = open(columns).filter(|(_, heading)| heading.title.starts_with("Andel")).peekable();
    let Some(unit) = open.peek().and_then(|_| told(titles)) else { return Vec::new() };
    let mut given = Vec::new();
    for (column, heading) in open.filter(|(column, _)| Numbers::of(*column, grid, table).are_at_most(100.0)) {
        heading.unit_of_measure.clone_from(&unit);
        given.push(column);
    }
    given
}

/// Gives columns that name no unit of measure, and whose numbers are all shown in per cent, that unit.
pub fn of_cells(columns: &mut Columns, (grid, table): (&Grid, &Table)) {
    for (_, heading) in open(columns).filter(|(column, _)| are_in_per_cent(*column, grid, table)) {
        "%".clone_into(&mut heading.unit_of_measure);
    }
}

/// The columns of values without a unit of measure, of which the user has said nothing.
fn open(columns: &mut Columns) -> impl Iterator<Item = (u16, &mut Heading)> {
    columns.iter_mut().filter_map(|(column, role)| match role {
        Role::Value(heading) if heading.said.is_none() && heading.unit_of_measure.is_empty() => {
            Some((*column, heading))
        }
        _ => None,
    })
}

/// The unit of shares that a line above a table tells.
fn told(titles: &[String]) -> Option<String> {
    let mut units = titles.iter().rev().filter(|title| !is_aside(title)).filter_map(|title| {
        let unit = Heading::of(&[&plain_title(title)]).unit_of_measure;
        Some(unit).filter(|unit| is_share(unit) && (unit.contains('%') || fold(unit).contains("procent")))
    });
    units.next()
}
