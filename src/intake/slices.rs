//! Gathers readings that come in any order into slices of bounded size; knows no file format.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::{Refusal, Sink, Stopped};
use crate::domain::published::{Found, Reading, SliceFound};
use crate::domain::{Gender, Period};

/// Readings waiting for their slice to fill. Sorted input gives few, whole slices; any order is correct.
pub struct Slices {
    table: u32,
    periods: Vec<Arc<Period>>,
    labels: HashMap<String, u32>,
    waiting: BTreeMap<(u32, u32, Gender), Vec<Reading>>,
    held: usize,
}

impl Slices {
    /// Readings held before all are handed over: a few megabytes.
    const MOST_HELD: usize = 40_000;
    /// Readings held when a new series starts, above which the old ones are handed over.
    const ENOUGH: usize = 8_000;
    const MOST_PERIODS: usize = 10_000;

    /// Nothing gathered yet, for readings of this table.
    #[must_use]
    pub fn new(table: u32) -> Self {
        Self { table, periods: Vec::new(), labels: HashMap::new(), waiting: BTreeMap::new(), held: 0 }
    }

    /// The number of the period with this label; None if the label is no period.
    ///
    /// # Errors
    /// `refused-too-many-names` above ten thousand different periods.
    pub fn period(&mut self, label: &str) -> Result<Option<u32>, Refusal> {
        if let Some(number) = self.labels.get(label) {
            return Ok(Some(*number));
        }
        let Ok(period) = Period::parse(label) else { return Ok(None) };
        if self.periods.len() >= Self::MOST_PERIODS {
            return Err(Refusal::new("refused-too-many-names").with("limit", Self::MOST_PERIODS.to_string()));
        }
        let number = u32::try_from(self.periods.len()).unwrap_or(u32::MAX);
        self.periods.push(Arc::new(period));
        self.labels.insert(label.to_owned(), number);
        Ok(Some(number))
    }

    /// One reading more; hands over slices that are full.
    ///
    /// # Errors
    /// The receiver wants no more.
    pub fn push(
        &mut self,
        (series, period, gender): (u32, u32, Gender),
        reading: Reading,
        sink: &mut Sink<'_>,
    ) -> Result<(), Stopped> {
        let readings = self.waiting.entry((series, period, gender)).or_default();
        readings.push(reading);
        self.held += 1;
        if readings.len() >= SliceFound::MOST {
            let full = std::mem::take(readings);
            self.held -= full.len();
            self.send((series, period, gender), full, sink)?;
        }
        if self.held >= Self::MOST_HELD { self.flush(sink) } else { Ok(()) }
    }

    /// A new series starts: a good moment to hand over what has gathered.
    ///
    /// # Errors
    /// The receiver wants no more.
    pub fn new_series(&mut self, sink: &mut Sink<'_>) -> Result<(), Stopped> {
        if self.held >= Self::ENOUGH { self.flush(sink) } else { Ok(()) }
    }

    /// Hands over everything.
    ///
    /// # Errors
    /// The receiver wants no more.
    pub fn flush(&mut self, sink: &mut Sink<'_>) -> Result<(), Stopped> {
        self.held = 0;
        for (key, readings) in std::mem::take(&mut self.waiting) {
            if !readings.is_empty() {
                self.send(key, readings, sink)?;
            }
        }
        Ok(())
    }

    fn send(
        &self,
        (series, period, gender): (u32, u32, Gender),
        readings: Vec<Reading>,
        sink: &mut Sink<'_>,
    ) -> Result<(), Stopped> {
        let Some(period) = self.periods.get(period as usize).cloned() else { return Ok(()) };
        sink(Found::Slice(SliceFound { table: self.table, series, period, gender, readings }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(unit: u32) -> Reading {
        Reading { unit, value: Some(1.0), row: 0, column: 0, note: None }
    }

    fn gathered(keys: impl Iterator<Item = (u32, Gender)>) -> Vec<(u32, Gender, usize)> {
        let mut sent = Vec::new();
        let mut sink = |found| {
            if let Found::Slice(slice) = found {
                sent.push((slice.series, slice.gender, slice.readings.len()));
            }
            Ok(())
        };
        let mut slices = Slices::new(0);
        let period = slices.period("2020").unwrap().unwrap();
        for (number, (series, gender)) in keys.enumerate() {
            slices.push((series, period, gender), reading(u32::try_from(number).unwrap()), &mut sink).unwrap();
        }
        slices.flush(&mut sink).unwrap();
        sent
    }

    #[test]
    fn genders_in_any_order_become_one_slice_each() {
        let genders = [Gender::Women, Gender::Men, Gender::Total];
        let sent = gathered((0..9).map(|n| (0, genders[n % 3])));
        assert_eq!(sent, [(0, Gender::Total, 3), (0, Gender::Women, 3), (0, Gender::Men, 3)]);
    }

    #[test]
    fn no_part_is_larger_than_allowed_and_nothing_is_lost() {
        let sent = gathered((0..9_001).map(|_| (7, Gender::Total)));
        assert_eq!(sent.iter().map(|part| part.2).collect::<Vec<_>>(), [4_000, 4_000, 1_001]);
    }

    #[test]
    fn many_series_at_once_stay_bounded() {
        let sent = gathered((0..100_000_u32).map(|n| (n % 5_000, Gender::Total)));
        assert_eq!(sent.iter().map(|part| part.2).sum::<usize>(), 100_000);
    }
}
