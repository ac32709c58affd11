//! What comes beside the values: metadata of series, groups of units, cells that could not be read.

use rusqlite::{Connection, OptionalExtension};

use super::super::{ImportNo, UnitNo};
use super::{Staging, names};
use crate::domain::published::{CatalogueEntry, GroupFound, UnitFound, Unread};
use crate::domain::{Area, UnitRef};
use crate::store::StoreError;

/// Entries held back before they are written.
const HELD: usize = 400;
/// Unread cells that are kept; the rest are only counted by who reads the file.
const MOST_UNREAD: u32 = 10_000;

/// Whether an entry differs from what is live.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// Not there before.
    New,
    /// Different before.
    Changed,
    /// As before; not stored again.
    Same,
}

/// Entries held back.
#[derive(Debug, Default)]
pub(super) struct Side {
    pub catalogue: Vec<CatalogueEntry>,
    pub groups: Vec<GroupFound>,
    unread: Vec<(u32, Unread)>,
    unread_seen: u32,
}

impl Side {
    pub fn unread(&mut self, unread: &Unread) {
        if self.unread_seen < MOST_UNREAD {
            self.unread.push((self.unread_seen, unread.clone()));
        }
        self.unread_seen = self.unread_seen.saturating_add(1);
    }

    fn held(&self) -> usize {
        self.catalogue.len() + self.groups.len() + self.unread.len()
    }
}

impl Staging {
    /// Writes what is held back, if it is much or if `all` is to go.
    pub(super) fn write_side(&mut self, all: bool) -> Result<(), StoreError> {
        if !all && self.side.held() < HELD {
            return Ok(());
        }
        let Self { pace, writer, side, import, .. } = self;
        pace.write_all(writer, side.catalogue.drain(..), |connection, entries| {
            for entry in entries {
                write_entry(connection, *import, &entry)?;
            }
            Ok(())
        })?;
        pace.write_all(writer, side.groups.drain(..), |connection, groups| {
            for group in groups {
                write_group(connection, *import, &group)?;
            }
            Ok(())
        })?;
        pace.write_all(writer, side.unread.drain(..), |connection, cells| {
            for (n, unread) in cells {
                write_unread(connection, *import, n, &unread)?;
            }
            Ok(())
        })
    }
}

fn write_unread(connection: &Connection, import: ImportNo, n: u32, unread: &Unread) -> Result<(), StoreError> {
    let insert = "INSERT INTO unread (import, n, sheet, cell, text, why) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    let Unread { sheet, cell, text, why } = unread;
    connection.prepare_cached(insert)?.execute((import, n, sheet, cell, text, why))?;
    Ok(())
}

fn write_entry(connection: &Connection, import: ImportNo, entry: &CatalogueEntry) -> Result<(), StoreError> {
    let insert = "INSERT INTO catalogue
      (source, code, import, title, description, operating_area, area, unit_of_measure, value_kind)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT DO NOTHING";
    connection.prepare_cached(insert)?.execute((
        &entry.source,
        &entry.code,
        import,
        &entry.title,
        &entry.description,
        &entry.operating_area,
        entry.area.as_ref().map(|Area(code)| code),
        &entry.unit_of_measure,
        entry.value_kind.code(),
    ))?;
    Ok(())
}

fn write_group(connection: &Connection, import: ImportNo, group: &GroupFound) -> Result<(), StoreError> {
    let around = group.around.as_ref().map(|unit| unit_number(connection, unit)).transpose()?;
    let members: Result<Vec<_>, _> = group.members.iter().map(|unit| unit_number(connection, unit)).collect();
    let insert = "INSERT INTO unit_group (import, kind, theme, name, year, around, members)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    let fields = (import, &group.kind, &group.theme, &group.name, group.year, around, listed(members?));
    connection.prepare_cached(insert)?.execute(fields)?;
    Ok(())
}

fn unit_number(connection: &Connection, unit: &UnitRef) -> Result<UnitNo, StoreError> {
    names::unit(connection, &UnitFound { number: 0, unit: unit.clone(), name: String::new(), parent: None })
}

/// Unit numbers as `unit_group.members` holds them.
fn listed(mut members: Vec<UnitNo>) -> String {
    members.sort_unstable();
    members.dedup();
    members.iter().map(|UnitNo(number)| number.to_string()).collect::<Vec<_>>().join(",")
}

const TOP_ENTRY: &str = "SELECT c.title, c.description, c.operating_area, c.area, c.unit_of_measure, c.value_kind
  FROM catalogue c JOIN import i ON i.number = c.import
  WHERE source = ?1 AND code = ?2 AND i.live = 1 AND i.removed = 0 ORDER BY c.import DESC LIMIT 1";

pub(super) fn news_of_entry(connection: &Connection, entry: &CatalogueEntry) -> Result<News, StoreError> {
    type Fields = (String, String, String, Option<String>, String, String);
    let known: Option<Fields> = connection
        .prepare_cached(TOP_ENTRY)?
        .query_row((&entry.source, &entry.code), |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?))
        })
        .optional()?;
    let CatalogueEntry { title, description, operating_area, area, unit_of_measure, value_kind, .. } = entry.clone();
    let area = area.map(|Area(code)| code);
    let now = (title, description, operating_area, area, unit_of_measure, value_kind.code().to_owned());
    Ok(news(known.as_ref(), &now))
}

const TOP_GROUP: &str = "SELECT members FROM unit_group g JOIN import i ON i.number = g.import
  WHERE g.kind = ?1 AND g.theme = ?2 AND g.name = ?3 AND g.year = ?4 AND i.live = 1 AND i.removed = 0
  ORDER BY g.number DESC LIMIT 1";

pub(super) fn news_of_group(connection: &Connection, group: &GroupFound) -> Result<News, StoreError> {
    let known: Option<String> = connection
        .prepare_cached(TOP_GROUP)?
        .query_row((&group.kind, &group.theme, &group.name, group.year), |row| row.get(0))
        .optional()?;
    let mut members = Vec::new();
    for unit in &group.members {
        // A unit that the store does not know cannot be in the group that it knows.
        members.push(super::compared::find_unit(connection, unit)?.unwrap_or(UnitNo(0)));
    }
    Ok(news(known.as_ref(), &listed(members)))
}

fn news<T: PartialEq>(known: Option<&T>, now: &T) -> News {
    match known {
        None => News::New,
        Some(known) if known == now => News::Same,
        Some(_) => News::Changed,
    }
}
