//! Readings on their way in: kept by slice until there are enough to be sorted and written.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::super::diff::{Manner, number};
use super::super::{OriginNo, UnitNo};
use crate::domain::published::{Reading, SliceFound};
use crate::domain::{Gender, Period, PeriodKind};

/// What makes two periods the same; the label is only how it is printed.
pub(in super::super) type PeriodKey = (PeriodKind, Date, Date);

pub(in super::super) fn period_key(period: &Period) -> PeriodKey {
    (period.kind, period.first, period.last)
}

type SliceKey = (u32, PeriodKey, Gender);

/// Readings held back, by slice.
#[derive(Debug, Default)]
pub(in super::super) struct Buffer {
    index: HashMap<SliceKey, usize>,
    pub slices: Vec<Held>,
    /// Readings looked at and stored values read since it was emptied: what its memory goes by, new or not.
    pub held: usize,
}

/// One slice's readings. Its numbers of series and readings' units are the file's, not the store's.
#[derive(Debug)]
pub(in super::super) struct Held {
    pub series: u32,
    pub period: Arc<Period>,
    pub gender: Gender,
    /// What is to be stored, each with its table.
    pub readings: Vec<(u32, Reading)>,
    /// Which units the file has given already: the place in `readings`, or None where it was as published.
    seen: HashMap<u32, Option<usize>>,
    /// What the store has, by its own number of the unit, also of units that the file has not named yet; read once.
    pub stored: HashMap<UnitNo, Stored>,
}

/// A value that the store has.
#[derive(Debug, Clone)]
pub(in super::super) struct Stored {
    pub value: Option<f64>,
    pub manner: Manner,
    /// The table it stands in.
    pub origin: OriginNo,
    /// From an earlier part of the file that is being read.
    pub own: bool,
}

/// How a reading compares.
#[derive(Debug, PartialEq)]
pub(in super::super) enum Verdict {
    Added,
    Changed,
    Unchanged,
    /// Given again by the same file, the same.
    Again,
    /// Given again by the same file, differently.
    Twice,
}

impl Buffer {
    /// The slice's place in `slices`; `stored` is asked for what the store has when the slice is new here.
    pub fn place<E>(
        &mut self,
        slice: &SliceFound,
        stored: impl FnOnce() -> Result<HashMap<UnitNo, Stored>, E>,
    ) -> Result<usize, E> {
        let key = (slice.series, period_key(&slice.period), slice.gender);
        if let Some(place) = self.index.get(&key) {
            return Ok(*place);
        }
        let (series, period, gender) = (slice.series, Arc::clone(&slice.period), slice.gender);
        let stored = stored()?;
        self.held += stored.len();
        let held = Held { series, period, gender, readings: Vec::new(), seen: HashMap::new(), stored };
        self.slices.push(held);
        self.index.insert(key, self.slices.len() - 1);
        Ok(self.slices.len() - 1)
    }

    /// Empties the buffer.
    pub fn take(&mut self) -> Vec<Held> {
        self.index.clear();
        self.held = 0;
        std::mem::take(&mut self.slices)
    }
}

impl Held {
    /// Compares one reading with what was there for its unit, and keeps it if it is to be stored.
    pub fn judge(&mut self, table: u32, reading: &Reading, unit: Option<UnitNo>) -> Verdict {
        let stored = unit.and_then(|unit| self.stored.get(&unit));
        if let Some(first) = self.seen.get(&reading.unit) {
            let same = match first.and_then(|place| self.readings.get(place)) {
                Some((_, first)) => {
                    number(first) == number(reading) && Manner::of(first).prints_as(&Manner::of(reading))
                }
                None => stored.is_some_and(|stored| stored.equals(reading)),
            };
            return if same { Verdict::Again } else { Verdict::Twice };
        }
        let verdict = stored.map_or(Verdict::Added, |stored| stored.verdict(reading));
        let kept = matches!(verdict, Verdict::Added | Verdict::Changed).then_some(self.readings.len());
        self.seen.insert(reading.unit, kept);
        if kept.is_some() {
            self.readings.push((table, reading.clone()));
        }
        verdict
    }
}

impl Stored {
    fn equals(&self, reading: &Reading) -> bool {
        self.value == number(reading) && self.manner.prints_as(&Manner::of(reading))
    }

    fn verdict(&self, reading: &Reading) -> Verdict {
        match (self.own, self.equals(reading)) {
            (true, true) => Verdict::Again,
            (true, false) => Verdict::Twice,
            (false, true) => Verdict::Unchanged,
            (false, false) => Verdict::Changed,
        }
    }
}
