//! Rows of means, medians and limits among a table's rows: whose they are, and those that are nobody's. Pure.

use std::collections::HashSet;

use super::{Finder, Owner, Table};
use crate::domain::{Scheme, UnitRef};
use crate::intake::grid::{Cell, cell_in};
use crate::intake::recognise::columns::others;
use crate::intake::recognise::wording::names;

/// Kommuner of which a mean that does not say of what must be riket's.
const MOST_OF_290: usize = 146;

impl Finder<'_> {
    /// What follows are the rows of a county.
    pub(super) fn begin(&mut self, unit: &UnitRef) {
        self.county = county_of(unit);
        self.since = self.tables.last().map_or(0, |table| table.rows.len());
    }

    /// A row of the county's values: the county that the kommuner above it lie in, else the one whose heading stands
    /// above; the two must not differ.
    pub(super) fn of_county(&mut self, row: u32, column: u16) {
        let rows = self.tables.last().and_then(|table| table.rows.get(self.since..)).unwrap_or_default();
        let kommun = |owner: &&Owner| owner.unit.scheme != Scheme::County;
        let of_kommuner = rows.iter().map(|(_, owner)| owner).filter(kommun);
        let mut counties: Vec<UnitRef> = of_kommuner.filter_map(|owner| others::county(&owner.unit)).collect();
        if counties.is_empty() {
            counties.extend(rows.iter().rev().find_map(|(_, owner)| others::county(&owner.unit)));
        }
        counties.extend(self.county.clone());
        counties.dedup();
        match counties.as_slice() {
            [unit] => {
                let unit = unit.clone();
                self.owned(row, Owner { name: names::name_of(&unit).to_owned(), unit });
                // Further means of the same county may follow; the next kommuner are another's.
                self.since = self.tables.last().map_or(0, |table| table.rows.len() - 1);
            }
            _ => self.strange(row, column, "unread-county-of-whom"),
        }
    }

    /// A mean that does not say of what: in a county it may be either's.
    pub(super) fn mean(&mut self, row: u32, column: u16) {
        match self.tables.last_mut().filter(|_| self.county.is_none()) {
            Some(table) => table.means.push((row, column)),
            None => self.strange(row, column, "unread-mean-of-whom"),
        }
    }

    pub(super) fn strange(&mut self, row: u32, column: u16, why: &'static str) {
        if let Some(table) = self.tables.last_mut() {
            table.strange.push((row, column, why));
        }
    }

    /// A row that is nobody's, with what there is to say of it.
    pub(super) fn aside(&mut self, row: u32, column: u16, why: &'static str) {
        if let Some(table) = self.tables.last_mut() {
            table.aside.push((row, column, why));
        }
    }

    /// The column of the first name in a row.
    pub(super) fn label(&self, cells: &[(u16, Cell)]) -> u16 {
        let mut names = self.block.names.iter().map(|(column, _)| *column);
        names.find(|column| cell_in(cells, *column).is_some()).unwrap_or(1)
    }
}

/// Weighted means that do not say of what are riket's where most of its kommuner stand right above or below, before the
/// next such row.
pub(super) fn settle(table: &mut Table) {
    let means = std::mem::take(&mut table.means);
    let ends = means.iter().map(|(row, _)| *row);
    let bounds: Vec<u32> = std::iter::once(0).chain(ends).chain(std::iter::once(u32::MAX)).collect();
    let of_nation: Vec<bool> = bounds.windows(2).map(|between| is_nation(table, between)).collect();
    for ((row, column), around) in means.into_iter().zip(of_nation.windows(2)) {
        if around.contains(&true) {
            let at = table.rows.partition_point(|(above, _)| *above < row);
            table.rows.insert(at, (row, Owner { unit: UnitRef::nation(), name: "Riket".to_owned() }));
        } else {
            table.strange.push((row, column, "unread-mean-of-whom"));
        }
    }
}

/// Whether most kommuner stand in the rows between two others.
fn is_nation(table: &Table, between: &[u32]) -> bool {
    let [first, last] = between else { return false };
    let rows = table.rows.iter().filter(|(row, _)| (first..=last).contains(&row));
    let kommuner = rows.map(|(_, owner)| &owner.unit).filter(|unit| unit.scheme == Scheme::Municipality);
    kommuner.collect::<HashSet<_>>().len() >= MOST_OF_290
}

/// The county of a county or region: Kolada numbers its regions like the counties they lie in.
fn county_of(unit: &UnitRef) -> Option<UnitRef> {
    let code = match unit.scheme {
        Scheme::County => unit.code.as_str(),
        Scheme::KoladaRegion => unit.code.get(2..)?,
        _ => return None,
    };
    Some(UnitRef::new(Scheme::County, code))
}
