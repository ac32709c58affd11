//! A file's readings set against the store: the same for a preview, which writes nothing, and for staging.

use std::collections::{HashMap, HashSet};

use rusqlite::{Connection, OptionalExtension};

use super::super::diff::{Diff, Manner, Revised, number};
use super::super::live::Live;
use super::super::merged::{aliases, stands_for};
use super::super::notes::Notes;
use super::super::{ImportNo, NoteNo, OriginNo, PeriodNo, SeriesNo, SliceNo, UnitNo, key, told};
use super::buffer::{Buffer, Held, Stored, Verdict};
use crate::domain::published::{SeriesFound, SliceFound, UnitFound};
use crate::domain::{Area, Period, UnitRef};
use crate::store::StoreError;

/// What the file has named so far, with the store's numbers where the store has it too.
#[derive(Debug, Default)]
pub(in super::super) struct Compared {
    pub units: HashMap<u32, (UnitFound, Option<UnitNo>)>,
    pub series: HashMap<u32, (SeriesFound, Option<SeriesNo>)>,
    pub buffer: Buffer,
    pub notes: Notes,
    live: Live,
    /// The tables that the file's own values have been written under.
    pub own: HashSet<OriginNo>,
}

impl Compared {
    pub fn with(connection: &Connection) -> Result<Self, StoreError> {
        Ok(Self { notes: Notes::read(connection)?, live: Live::read(connection)?, ..Self::default() })
    }

    pub fn unit(&mut self, connection: &Connection, unit: &UnitFound) -> Result<(), StoreError> {
        let stored = find_unit(connection, &unit.unit)?;
        self.units.insert(unit.number, (unit.clone(), stored));
        Ok(())
    }

    /// Remembers the store's number of a unit of the file.
    pub fn name_unit(&mut self, found: u32, stored: UnitNo) {
        if let Some((_, number)) = self.units.get_mut(&found) {
            *number = Some(stored);
        }
    }

    /// Remembers a series; returns the area that it is known under.
    pub fn series(&mut self, connection: &Connection, series: &SeriesFound) -> Result<Option<Area>, StoreError> {
        let stored = connection
            .prepare_cached("SELECT number FROM series WHERE key = ?1")?
            .query_row([key::of_series(series)], |row| row.get(0))
            .optional()?;
        self.series.insert(series.number, (series.clone(), stored));
        stored.map_or(Ok(None), |stored| told::area(connection, stored))
    }

    /// Compares a part of a slice and buffers what is new in it.
    pub fn slice(&mut self, connection: &Connection, slice: &SliceFound) -> Result<Diff, StoreError> {
        let Self { units, series, buffer, notes, live, own } = self;
        let series = series.get(&slice.series).ok_or(StoreError::Unreadable("found.series"))?;
        let stored = || match find_slice(connection, series.1, slice)? {
            Some(number) => Shelf { live, own, notes }.read(connection, number),
            None => Ok(HashMap::new()),
        };
        let place = buffer.place::<StoreError>(slice, stored)?;
        let held = buffer.slices.get_mut(place).ok_or(StoreError::Unreadable("found.slice"))?;
        let diff = judge(units, held, slice)?;
        buffer.held += slice.readings.len();
        Ok(diff)
    }
}

fn judge(
    units: &HashMap<u32, (UnitFound, Option<UnitNo>)>,
    held: &mut Held,
    slice: &SliceFound,
) -> Result<Diff, StoreError> {
    let mut diff = Diff::default();
    for reading in &slice.readings {
        let (unit, known) = units.get(&reading.unit).ok_or(StoreError::Unreadable("found.unit"))?;
        let verdict = held.judge(slice.table, reading, *known);
        let old = known.and_then(|unit| held.stored.get(&unit));
        if let (Verdict::Changed | Verdict::Unchanged, Some(old)) = (&verdict, old) {
            *diff.met.entry(old.origin).or_default() += 1;
        }
        match verdict {
            Verdict::Added => diff.added += 1,
            Verdict::Unchanged => diff.unchanged += 1,
            Verdict::Twice => diff.twice += 1,
            Verdict::Again => {}
            Verdict::Changed => {
                diff.changed += 1;
                let new = Manner::of(reading).shown(number(reading));
                diff.revised.extend(old.map(|old| {
                    let (origin, old) = (old.origin, old.manner.shown(old.value));
                    Revised { unit: unit.unit.clone(), origin, old, new }
                }));
            }
        }
    }
    Ok(diff)
}

/// What is needed to read a slice's stored values.
struct Shelf<'a> {
    live: &'a Live,
    own: &'a HashSet<OriginNo>,
    notes: &'a Notes,
}

impl Shelf<'_> {
    /// The topmost value of each unit, for the file may name it later: its own first, then the latest live import's.
    fn read(&self, connection: &Connection, slice: SliceNo) -> Result<HashMap<UnitNo, Stored>, StoreError> {
        let mut select =
            connection.prepare_cached("SELECT unit, origin, value, note FROM observation WHERE slice = ?1")?;
        let mut top: HashMap<UnitNo, (Option<ImportNo>, Stored)> = HashMap::new();
        let mut rows = select.query([slice])?;
        while let Some(row) = rows.next()? {
            let (unit, origin): (UnitNo, OriginNo) = (row.get(0)?, row.get(1)?);
            let own = self.own.contains(&origin);
            let import = self.live.import(origin);
            if !own && import.is_none() {
                continue;
            }
            if top.get(&unit).is_none_or(|(above, stored)| own || (!stored.own && *above < import)) {
                let note: Option<NoteNo> = row.get(3)?;
                let stored = Stored { value: row.get(2)?, manner: self.notes.manner(note).clone(), origin, own };
                top.insert(unit, (import, stored));
            }
        }
        Ok(top.into_iter().map(|(unit, (_, stored))| (unit, stored)).collect())
    }
}

/// The store's number of a unit; of one that has been merged, that of the unit it was merged into.
pub(in super::super) fn find_unit(connection: &Connection, unit: &UnitRef) -> Result<Option<UnitNo>, StoreError> {
    let meant = stands_for(&aliases(connection)?, unit);
    match unit_number(connection, &meant)? {
        None if meant != *unit => unit_number(connection, unit),
        found => Ok(found),
    }
}

fn unit_number(connection: &Connection, unit: &UnitRef) -> Result<Option<UnitNo>, StoreError> {
    let mut select = connection.prepare_cached("SELECT number FROM unit WHERE scheme = ?1 AND code = ?2")?;
    Ok(select.query_row((unit.scheme.code(), &unit.code), |row| row.get(0)).optional()?)
}

pub(in super::super) fn find_period(connection: &Connection, period: &Period) -> Result<Option<PeriodNo>, StoreError> {
    let mut select =
        connection.prepare_cached("SELECT number FROM period WHERE kind = ?1 AND first = ?2 AND last = ?3")?;
    let key = (period.kind.code(), period.first.to_string(), period.last.to_string());
    Ok(select.query_row(key, |row| row.get(0)).optional()?)
}

fn find_slice(
    connection: &Connection,
    series: Option<SeriesNo>,
    slice: &SliceFound,
) -> Result<Option<SliceNo>, StoreError> {
    let Some((series, period)) = series.zip(find_period(connection, &slice.period)?) else { return Ok(None) };
    let mut select =
        connection.prepare_cached("SELECT number FROM slice WHERE series = ?1 AND period = ?2 AND gender = ?3")?;
    Ok(select.query_row((series, period, slice.gender.code()), |row| row.get(0)).optional()?)
}
