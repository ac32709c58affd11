//! Writing the buffered values: names first, then rows in key order so that pages fill.

use rusqlite::Connection;

use super::super::diff::{Manner, number};
use super::super::{ImportNo, NoteNo, OriginNo, SliceNo, UnitNo};
use super::{Staging, names};
use crate::domain::published::Reading;
use crate::domain::{Scheme, Status};
use crate::store::StoreError;

/// One row to write.
struct Row {
    slice: SliceNo,
    unit: UnitNo,
    origin: OriginNo,
    note: Option<NoteNo>,
    reading: Reading,
}

/// A slice's share in the summary.
#[derive(Clone, Copy)]
struct Share {
    slice: SliceNo,
    observations: u32,
    municipalities: u32,
}

const INSERT: &str = "INSERT INTO observation
  (slice, unit, origin, value, note, line, col, rank, numerator, denominator)
  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
const COUNT: &str = "UPDATE slice_summary SET observations = observations + ?3, municipalities = municipalities + ?4
  WHERE slice = ?1 AND import = ?2";

impl Staging {
    /// Empties the buffer into the store.
    pub(super) fn write_values(&mut self) -> Result<(), StoreError> {
        self.name_units()?;
        self.name_series()?;
        self.name_tables()?;
        let (mut rows, shares) = self.name_slices()?;
        rows.sort_unstable_by_key(|row| (row.slice, row.unit, row.origin));
        let import = self.import;
        let Self { pace, writer, .. } = self;
        pace.write_all(writer, rows, |connection, row| row.write(connection))?;
        pace.write_all(writer, shares, |connection, share| share.write(connection, import))
    }

    fn name_units(&mut self) -> Result<(), StoreError> {
        let Self { pace, writer, compared, .. } = self;
        let unnamed = compared.units.values().filter(|(_, stored)| stored.is_none());
        let mut unnamed: Vec<_> = unnamed.map(|(unit, _)| unit.clone()).collect();
        unnamed.sort_unstable_by_key(|unit| unit.number);
        pace.write_all(writer, unnamed, |connection, unit| {
            compared.name_unit(unit.number, names::unit(connection, &unit)?);
            Ok(())
        })
    }

    fn name_series(&mut self) -> Result<(), StoreError> {
        let Self { pace, writer, compared, told, import, start, .. } = self;
        let untold = compared.series.values_mut().filter(|(series, _)| !told.contains(&series.number));
        let mut untold: Vec<_> = untold.collect();
        untold.sort_unstable_by_key(|(series, _)| series.number);
        pace.write_all(writer, untold, |connection, (series, stored)| {
            *stored = Some(names::series(connection, *import, series, start.now)?);
            told.insert(series.number);
            Ok(())
        })
    }

    fn name_tables(&mut self) -> Result<(), StoreError> {
        let Self { pace, writer, compared, tables, import, .. } = self;
        let mut unnamed: Vec<_> = tables.values_mut().filter(|(_, stored)| stored.is_none()).collect();
        unnamed.sort_unstable_by_key(|(table, _)| table.number);
        pace.write_all(writer, unnamed, |connection, (table, stored)| {
            let number = names::table(connection, *import, table)?;
            compared.own.insert(number);
            *stored = Some(number);
            Ok(())
        })
    }

    /// The rows to write, with the store's numbers, and each slice's share in the summary.
    fn name_slices(&mut self) -> Result<(Vec<Row>, Vec<Share>), StoreError> {
        let held = self.compared.buffer.take();
        let (mut rows, mut shares) = (Vec::new(), Vec::new());
        let Self { pace, writer, compared, tables, import, .. } = self;
        let new = held.into_iter().filter(|slice| !slice.readings.is_empty());
        pace.write_all(writer, new, |connection, slice| {
            let series = compared.series.get(&slice.series).and_then(|(_, stored)| *stored);
            let series = series.ok_or(StoreError::Unreadable("found.series"))?;
            let number = names::slice(connection, *import, series, &slice.period, slice.gender)?;
            let mut share = Share { slice: number, observations: 0, municipalities: 0 };
            for (table, reading) in slice.readings {
                let manner = Manner::of(&reading);
                let unit = compared.units.get(&reading.unit);
                let (unit, stored) = unit.ok_or(StoreError::Unreadable("found.unit"))?;
                let origin = tables.get(&table).and_then(|(_, stored)| *stored);
                share.observations += 1;
                share.municipalities +=
                    u32::from(unit.unit.scheme == Scheme::Municipality && manner.status == Status::Present);
                rows.push(Row {
                    slice: number,
                    unit: stored.ok_or(StoreError::Unreadable("found.unit"))?,
                    origin: origin.ok_or(StoreError::Unreadable("found.table"))?,
                    note: compared.notes.number(connection, &manner)?,
                    reading,
                });
            }
            shares.push(share);
            Ok(())
        })?;
        Ok((rows, shares))
    }
}

impl Row {
    fn write(&self, connection: &Connection) -> Result<(), StoreError> {
        let Self { slice, unit, origin, note, reading } = self;
        let told = reading.note.as_deref();
        connection.prepare_cached(INSERT)?.execute((
            slice,
            unit,
            origin,
            number(reading),
            note,
            reading.row,
            reading.column,
            told.and_then(|told| told.rank),
            told.and_then(|told| told.numerator),
            told.and_then(|told| told.denominator),
        ))?;
        Ok(())
    }
}

impl Share {
    fn write(self, connection: &Connection, import: ImportNo) -> Result<(), StoreError> {
        connection.prepare_cached(COUNT)?.execute((self.slice, import, self.observations, self.municipalities))?;
        Ok(())
    }
}
