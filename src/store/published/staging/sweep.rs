//! Clearing away what was staged and never seen. Nothing that has been live once can be cleared away.

use jiff::Timestamp;
use rusqlite::Connection;

use super::super::{ImportNo, SliceNo};
use super::short::Pace;
use crate::domain::EntityId;
use crate::store::{Store, StoreError, Writer};

/// Values first, then what names them: the triggers look at the import while values go.
const VALUES: &str = "DELETE FROM observation WHERE slice = ?1
  AND origin IN (SELECT number FROM import_table WHERE import = ?2)";
const REST: &[&str] = &[
    "DELETE FROM slice_summary WHERE import = ?1",
    "DELETE FROM import_table WHERE import = ?1",
    "DELETE FROM series_told WHERE import = ?1",
    "DELETE FROM unread WHERE import = ?1",
    "DELETE FROM catalogue WHERE import = ?1",
    "DELETE FROM unit_group WHERE import = ?1",
    "DELETE FROM import WHERE number = ?1",
];

/// Deletes a staged import in short transactions.
pub(super) fn abandon(writer: &mut Writer, import: ImportNo, id: EntityId) -> Result<(), StoreError> {
    let mut pace = Pace::default();
    if !pace.write_once(writer, |connection, _| disown(connection, import, id))? {
        return Ok(());
    }
    let slices: Vec<SliceNo> = {
        let mut select = writer.connection().prepare("SELECT slice FROM slice_summary WHERE import = ?1")?;
        let rows = select.query_map([import], |row| row.get(0))?;
        rows.collect::<Result<_, _>>()?
    };
    pace.write_all(writer, slices, |connection, slices| {
        let mut delete = connection.prepare_cached(VALUES)?;
        for slice in slices {
            delete.execute((slice, import))?;
        }
        Ok(())
    })?;
    pace.write_all(writer, REST, |connection, all| {
        for sql in all {
            connection.prepare_cached(sql)?.execute([import])?;
        }
        Ok(())
    })
}

/// From here on nobody writes more of the import or sets it live; its number is not given to another one before the
/// last of its rows has gone. False: it is gone or has been live.
fn disown(connection: &Connection, import: ImportNo, id: EntityId) -> Result<bool, StoreError> {
    let disown = "UPDATE import SET removed = 1 WHERE number = ?1 AND id = ?2 AND was_live = 0";
    Ok(connection.execute(disown, (import, id.0.into_bytes()))? > 0)
}

/// Deletes imports that began before `before` and never went live: a session ended in the middle of them. One that
/// goes on after all finds its import gone ([`StoreError::Missing`]). Returns how many.
pub fn abandon_stale(store: &Store, before: Timestamp) -> Result<usize, StoreError> {
    let mut writer = store.writer()?;
    let stale: Vec<(ImportNo, EntityId)> = {
        let mut select = writer.connection().prepare("SELECT number, id FROM import WHERE was_live = 0 AND at < ?1")?;
        let rows = select.query_map([before.as_millisecond()], |row| Ok((row.get(0)?, row.get::<_, [u8; 16]>(1)?)))?;
        rows.map(|row| row.map(|(number, id)| (number, EntityId(uuid::Uuid::from_bytes(id)))))
            .collect::<Result<_, _>>()?
    };
    for (import, id) in &stale {
        abandon(&mut writer, *import, *id)?;
    }
    Ok(stale.len())
}
