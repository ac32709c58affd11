//! Gathers what the values of the sheet that is shown were read as, while the file flows by. Bounded.

use std::collections::HashSet;

use crate::domain::published::{SliceFound, TableFound, UnitFound, Unread};
use crate::domain::seen::{Told, ToldSlice, ToldUnit, ToldUnread, ToldValue};
use crate::domain::{Scheme, Status, facts};
use crate::intake::grid::place;

/// Reasons that are kept.
const MOST_REASONS: usize = 20_000;

/// What is gathered; of other sheets only the names of units.
#[derive(Debug, Default)]
pub(super) struct Looked {
    show: Option<u32>,
    sheet: Option<String>,
    tables: HashSet<u32>,
    told: Told,
}

impl Looked {
    /// For the sheet at this place.
    pub fn at(show: Option<u32>) -> Self {
        Self { show, ..Self::default() }
    }

    pub fn sheets(&mut self, names: &[String]) {
        let at = self.show.and_then(|show| usize::try_from(show).ok());
        self.sheet = at.and_then(|at| names.get(at)).cloned();
    }

    pub fn table(&mut self, table: &TableFound) {
        if self.sheet.as_ref() == Some(&table.sheet) {
            self.tables.insert(table.number);
        }
    }

    pub fn unit(&mut self, unit: &UnitFound) {
        let name = if unit.name.is_empty() { unit.unit.to_string() } else { unit.name.clone() };
        let kommun = unit.parent.as_ref().filter(|parent| parent.scheme == Scheme::Municipality);
        let within = kommun.and_then(|kommun| facts::municipality(&kommun.code)).map(|kommun| kommun.name.to_owned());
        self.told.units.push(ToldUnit { name, unit: unit.unit.clone(), within });
    }

    /// The name of the unit with this number.
    pub fn name(&self, number: usize) -> Option<&str> {
        self.told.units.get(number).map(|unit| unit.name.as_str())
    }

    pub fn slice(&mut self, slice: &SliceFound) {
        if !self.tables.contains(&slice.table) {
            return;
        }
        let at = u32::try_from(self.told.slices.len()).unwrap_or(u32::MAX);
        let SliceFound { series, period, gender, readings, .. } = slice;
        self.told.slices.push(ToldSlice { series: *series, period: period.label.clone(), gender: *gender });
        let room = Told::MOST.saturating_sub(self.told.values.len());
        self.told.values.extend(readings.iter().take(room).map(|reading| ToldValue {
            at: (reading.row, reading.column),
            slice: at,
            unit: reading.unit,
            value: reading.value,
            status: reading.note.as_ref().map_or(Status::Present, |note| note.status),
        }));
    }

    pub fn unread(&mut self, unread: &Unread) {
        if self.sheet.as_ref() != Some(&unread.sheet) || unread.is_note() || self.told.unread.len() >= MOST_REASONS {
            return;
        }
        let (first, last) = unread.cell.split_once(':').unwrap_or((&unread.cell, &unread.cell));
        if let (Some(first), Some(last)) = (place(first), place(last)) {
            self.told.unread.push(ToldUnread { first, last, why: unread.why.clone() });
        }
    }

    /// What was gathered; where no sheet is shown, nothing.
    pub fn told(self) -> Told {
        let Some(_) = self.sheet else { return Told::default() };
        let mut told = self.told;
        told.values.sort_by_key(|value| value.at);
        told.values.dedup_by_key(|value| value.at);
        told
    }
}
