//! Hands out the numbers of tables, units and series, and remembers which values a file has given already.

use std::collections::HashMap;
use std::sync::Arc;

use foldhash::fast::RandomState;
use jiff::civil::Date;

use super::Identity;
use crate::domain::published::{Found, SeriesFound, UnitFound};
use crate::domain::{Gender, Period, UnitRef};
use crate::intake::recognise::wording::names;
use crate::intake::recognise::wording::words::fold;
use crate::intake::{Sink, Stopped};

/// The numbers of one file.
#[derive(Debug, Default)]
pub struct Numbering {
    tables: u32,
    units: HashMap<UnitRef, u32, RandomState>,
    series: HashMap<String, u32, RandomState>,
    /// The same as they have been printed so far, for most are printed alike on every sheet.
    printed: HashMap<String, u32, RandomState>,
    given: HashMap<(u32, Date, Date, Gender), Given, RandomState>,
    /// What the first table of each series is about, folded.
    abouts: HashMap<u32, String, RandomState>,
    /// The first periods, for most values are of the same few.
    periods: Vec<Arc<Period>>,
}

impl Numbering {
    /// Most periods that are kept.
    const PERIODS: usize = 64;

    /// How many tables have a number.
    pub const fn tables(&self) -> u32 {
        self.tables
    }

    /// The next table's number.
    pub fn table(&mut self) -> u32 {
        self.tables += 1;
        self.tables - 1
    }

    /// The number of a unit that has been sent.
    pub fn known(&self, unit: &UnitRef) -> Option<u32> {
        self.units.get(unit).copied()
    }

    /// The number of a unit; sends it at its first appearance.
    ///
    /// # Errors
    /// The receiver wants no more.
    pub fn unit(
        &mut self,
        unit: &UnitRef,
        name: &str,
        parent: Option<&UnitRef>,
        sink: &mut Sink,
    ) -> Result<u32, Stopped> {
        if let Some(number) = self.units.get(unit) {
            return Ok(*number);
        }
        let number = next(self.units.len());
        let name = if name.is_empty() { names::name_of(unit) } else { name }.to_owned();
        self.units.insert(unit.clone(), number);
        sink(Found::Unit(UnitFound { number, unit: unit.clone(), name, parent: parent.cloned() }))?;
        Ok(number)
    }

    /// The number of a series; makes and sends it at its first appearance.
    ///
    /// # Errors
    /// The receiver wants no more.
    pub fn series(
        &mut self,
        identity: &Identity,
        make: impl FnOnce() -> SeriesFound,
        sink: &mut Sink,
    ) -> Result<u32, Stopped> {
        let words = [identity.source, &identity.title, identity.unit_of_measure, identity.population];
        let printed = words.join("\u{1}");
        if let Some(number) = self.printed.get(&printed) {
            return Ok(*number);
        }
        let folded = words.map(fold).join("\u{1}");
        if let Some(number) = self.series.get(&folded) {
            self.printed.insert(printed, *number);
            return Ok(*number);
        }
        let number = next(self.series.len());
        self.series.insert(folded, number);
        self.printed.insert(printed, number);
        sink(Found::Series(SeriesFound { number, ..make() }))?;
        Ok(number)
    }

    /// What another table that has given the series is about, if that is something else.
    pub fn about_other(&mut self, series: u32, about: &str) -> Option<&str> {
        let first = self.abouts.entry(series).or_insert_with(|| about.to_owned());
        Some(first.as_str()).filter(|first| *first != about)
    }

    /// A period as it is sent with its values.
    pub fn period(&mut self, period: &Period) -> Arc<Period> {
        if let Some(known) = self.periods.iter().find(|known| known.as_ref() == period) {
            return Arc::clone(known);
        }
        let period = Arc::new(period.clone());
        if self.periods.len() < Self::PERIODS {
            self.periods.push(Arc::clone(&period));
        }
        period
    }

    /// The values given so far in a slice.
    pub fn given(&mut self, series: u32, period: &Period, gender: Gender) -> &mut Given {
        self.given.entry((series, period.first, period.last, gender)).or_default()
    }
}

/// The values that a file has given in one slice, by unit number.
#[derive(Debug, Default)]
pub struct Given {
    values: Vec<Option<u64>>,
}

impl Given {
    /// Notes a unit's value; false if the file has given another one before.
    pub fn take(&mut self, unit: u32, value: Option<f64>) -> bool {
        let at = unit as usize;
        if self.values.len() <= at {
            self.values.resize(at + 1, None);
        }
        let bits = value.unwrap_or(f64::NAN).to_bits();
        let Some(place) = self.values.get_mut(at) else { return true };
        *place.get_or_insert(bits) == bits
    }
}

fn next(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
