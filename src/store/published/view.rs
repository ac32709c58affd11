//! Reading what is published: one view of one state of the file.

use std::collections::HashMap;

use rusqlite::Connection;

use super::UnitNo;
use super::live::Live;
use super::merged::{aliases, stands_for};
use super::notes::Notes;
use crate::domain::{Level, Scheme, UnitRef};
use crate::store::{Reader, StoreError};

/// A unit that the file knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnitInfo {
    /// Its number in this file.
    pub number: UnitNo,
    /// Scheme and code.
    pub unit: UnitRef,
    /// Name; the code where none is known.
    pub name: String,
    /// The kommun that a named unit lies in.
    pub parent: Option<UnitNo>,
}

/// What is published, as it was when the view was opened. Its reads are in `indicators`, `slices`, `groups`,
/// `imports` and `provenance`.
#[derive(Debug)]
pub struct Published<'a> {
    pub(super) reader: &'a Reader,
    pub(super) notes: Notes,
    units: Vec<UnitInfo>,
    by_unit: HashMap<UnitRef, usize>,
    by_number: HashMap<UnitNo, usize>,
}

impl Reader {
    /// Reads what is published: everything that `reads` asks belongs to one state of the file. `E` is the caller's
    /// error.
    pub fn published<T, E: From<StoreError>>(
        &self,
        reads: impl FnOnce(&Published<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.snapshot(|reader| reads(&Published::open(reader)?))
    }
}

impl<'a> Published<'a> {
    fn open(reader: &'a Reader) -> Result<Self, StoreError> {
        let (live, notes) = reader.read(|connection| Ok((Live::read(connection)?, Notes::read(connection)?)))?;
        reader.memo.stand_on(live);
        let units = reader.read(read_units)?;
        let mut by_unit: HashMap<UnitRef, usize> =
            units.iter().enumerate().map(|(at, unit)| (unit.unit.clone(), at)).collect();
        let merged = reader.read(aliases)?;
        let ends = merged.iter().map(|merger| (&merger.unit, stands_for(&merged, &merger.unit)));
        let ends: Vec<(UnitRef, usize)> =
            ends.filter_map(|(unit, end)| Some((unit.clone(), *by_unit.get(&end)?))).collect();
        by_unit.extend(ends);
        let by_number = units.iter().enumerate().map(|(at, unit)| (unit.number, at)).collect();
        Ok(Self { reader, notes, units, by_unit, by_number })
    }

    /// One read on the view's state of the file.
    pub(super) fn read<T>(&self, read: impl FnOnce(&Connection) -> Result<T, StoreError>) -> Result<T, StoreError> {
        self.reader.read(read)
    }

    /// The units of a level, in the order in which the file came to know them (kommuner by code).
    pub fn units(&self, level: Level) -> impl Iterator<Item = &UnitInfo> {
        self.units.iter().filter(move |unit| unit.unit.scheme.level() == level)
    }

    /// The unit with this scheme and code; of one that has been merged, the one it was merged into.
    pub fn unit(&self, unit: &UnitRef) -> Option<&UnitInfo> {
        self.by_unit.get(unit).and_then(|at| self.units.get(*at))
    }

    /// The unit with this number.
    pub fn unit_numbered(&self, number: UnitNo) -> Option<&UnitInfo> {
        self.by_number.get(&number).and_then(|at| self.units.get(*at))
    }
}

fn read_units(connection: &Connection) -> Result<Vec<UnitInfo>, StoreError> {
    let mut select =
        connection.prepare_cached("SELECT number, scheme, code, name, parent FROM unit ORDER BY number")?;
    let mut rows = select.query([])?;
    let mut units = Vec::new();
    while let Some(row) = rows.next()? {
        let scheme: String = row.get(1)?;
        let scheme = Scheme::from_code(&scheme).ok_or(StoreError::Unreadable("unit.scheme"))?;
        let (code, name): (String, String) = (row.get(2)?, row.get(3)?);
        let name = if name.is_empty() { code.clone() } else { name };
        units.push(UnitInfo { number: row.get(0)?, unit: UnitRef::new(scheme, code), name, parent: row.get(4)? });
    }
    Ok(units)
}
