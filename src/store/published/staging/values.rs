//! Writing the buffered values: names first, then rows in key order so that pages fill.

use std::collections::HashMap;

use rusqlite::Connection;

use super::super::diff::{Manner, number};
use super::super::{ImportNo, NoteNo, OriginNo, SliceNo, UnitNo};
use super::buffer::Held;
use super::compared::Compared;
use super::{Staging, names};
use crate::domain::published::{Reading, TableFound};
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
        pace.write_all(writer, rows, write_rows)?;
        pace.write_all(writer, shares, |connection, shares| write_shares(connection, shares, import))
    }

    fn name_units(&mut self) -> Result<(), StoreError> {
        let Self { pace, writer, compared, .. } = self;
        let unnamed = compared.units.values().filter(|(_, stored)| stored.is_none());
        let mut unnamed: Vec<_> = unnamed.map(|(unit, _)| unit.clone()).collect();
        unnamed.sort_unstable_by_key(|unit| unit.number);
        pace.write_all(writer, unnamed, |connection, units| {
            for unit in units {
                compared.name_unit(unit.number, names::unit(connection, &unit)?);
            }
            Ok(())
        })
    }

    fn name_series(&mut self) -> Result<(), StoreError> {
        let Self { pace, writer, compared, told, import, start, .. } = self;
        let untold = compared.series.values_mut().filter(|(series, _)| !told.contains(&series.number));
        let mut untold: Vec<_> = untold.collect();
        untold.sort_unstable_by_key(|(series, _)| series.number);
        pace.write_all(writer, untold, |connection, all| {
            for (series, stored) in all {
                *stored = Some(names::series(connection, *import, series, start.now)?);
                told.insert(series.number);
            }
            Ok(())
        })
    }

    fn name_tables(&mut self) -> Result<(), StoreError> {
        let Self { pace, writer, compared, tables, import, .. } = self;
        let mut unnamed: Vec<_> = tables.values_mut().filter(|(_, stored)| stored.is_none()).collect();
        unnamed.sort_unstable_by_key(|(table, _)| table.number);
        pace.write_all(writer, unnamed, |connection, all| {
            for (table, stored) in all {
                let number = names::table(connection, *import, table)?;
                compared.own.insert(number);
                *stored = Some(number);
            }
            Ok(())
        })
    }

    /// The rows to write, with the store's numbers, and each slice's share in the summary.
    fn name_slices(&mut self) -> Result<(Vec<Row>, Vec<Share>), StoreError> {
        let held = self.compared.buffer.take();
        let (mut rows, mut shares) = (Vec::new(), Vec::new());
        let Self { pace, writer, compared, tables, import, .. } = self;
        let mut naming = Naming { compared, tables, import: *import };
        let new = held.into_iter().filter(|slice| !slice.readings.is_empty());
        pace.write_all(writer, new, |connection, slices| {
            for slice in slices {
                shares.push(naming.slice(connection, slice, &mut rows)?);
            }
            Ok(())
        })?;
        Ok((rows, shares))
    }
}

/// Turns the file's numbers into the store's.
struct Naming<'a> {
    compared: &'a mut Compared,
    tables: &'a HashMap<u32, (TableFound, Option<OriginNo>)>,
    import: ImportNo,
}

impl Naming<'_> {
    fn slice(&mut self, connection: &Connection, held: Held, rows: &mut Vec<Row>) -> Result<Share, StoreError> {
        let series = self.compared.series.get(&held.series).and_then(|(_, stored)| *stored);
        let series = series.ok_or(StoreError::Unreadable("found.series"))?;
        let slice = names::slice(connection, self.import, series, &held.period, held.gender)?;
        let mut share = Share { slice, observations: 0, municipalities: 0 };
        for (table, reading) in held.readings {
            let (row, counts) = self.row(connection, slice, table, reading)?;
            share.observations += 1;
            share.municipalities += u32::from(counts);
            rows.push(row);
        }
        Ok(share)
    }

    /// The row, and whether it is a present value of a kommun.
    fn row(
        &mut self,
        connection: &Connection,
        slice: SliceNo,
        table: u32,
        reading: Reading,
    ) -> Result<(Row, bool), StoreError> {
        let manner = Manner::of(&reading);
        let (unit, stored) = self.compared.units.get(&reading.unit).ok_or(StoreError::Unreadable("found.unit"))?;
        let counts = unit.unit.scheme == Scheme::Municipality && manner.status == Status::Present;
        let unit = stored.ok_or(StoreError::Unreadable("found.unit"))?;
        let origin = self.tables.get(&table).and_then(|(_, stored)| *stored);
        let origin = origin.ok_or(StoreError::Unreadable("found.table"))?;
        let note = self.compared.notes.number(connection, &manner)?;
        Ok((Row { slice, unit, origin, note, reading }, counts))
    }
}

fn write_rows(connection: &Connection, rows: &mut dyn Iterator<Item = Row>) -> Result<(), StoreError> {
    let mut insert = connection.prepare_cached(INSERT)?;
    for Row { slice, unit, origin, note, reading } in rows {
        let told = reading.note.as_deref();
        insert.execute((
            slice,
            unit,
            origin,
            number(&reading),
            note,
            reading.row,
            reading.column,
            told.and_then(|told| told.rank),
            told.and_then(|told| told.numerator),
            told.and_then(|told| told.denominator),
        ))?;
    }
    Ok(())
}

fn write_shares(
    connection: &Connection,
    shares: &mut dyn Iterator<Item = Share>,
    import: ImportNo,
) -> Result<(), StoreError> {
    let mut count = connection.prepare_cached(COUNT)?;
    for share in shares {
        count.execute((share.slice, import, share.observations, share.municipalities))?;
    }
    Ok(())
}
