//! Connections: how they are opened and what is switched on in each.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use rusqlite::config::DbConfig;
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, OpenFlags};

use super::busy::Patience;
use super::error::StoreError;

/// WAL pages (of 4 KiB) after which a commit moves the log into the file: for work at a person's pace. Imports
/// use a lower figure, so that it is they who pay.
pub(super) const CHECKPOINT_PAGES: u32 = 4_000;
/// The log is cut back to this size when it starts from its beginning; well under what makes a writer pause.
const LOG_BYTES: i64 = 16 * 1024 * 1024;

/// Page cache of a reader.
const CACHE_KIB: i64 = 32 * 1024;

/// Whether the journal may be blanked through this connection; only `erase` turns it on.
#[derive(Debug, Clone, Default)]
pub(super) struct Door(Arc<AtomicBool>);

impl Door {
    pub(super) fn set(&self, open: bool) {
        self.0.store(open, Ordering::SeqCst);
    }
}

/// A connection that may write.
pub(super) fn writing(path: &Path) -> Result<(Connection, Door), StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let mut connection = Connection::open_with_flags(path, flags)?;
    prepare(&mut connection)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.pragma_update(None, "secure_delete", true)?;
    connection.pragma_update(None, "wal_autocheckpoint", CHECKPOINT_PAGES)?;
    connection.pragma_update(None, "journal_size_limit", LOG_BYTES)?;
    connection.pragma_update(None, "temp_store", "MEMORY")?;
    let door = install_door(&connection)?;
    Ok((connection, door))
}

/// A connection that changes nothing. The file is opened for writing all the same: only so does the last one that
/// closes put the log away.
pub(super) fn reading(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let mut connection = Connection::open_with_flags(path, flags)?;
    prepare(&mut connection)?;
    connection.pragma_update(None, "query_only", true)?;
    // No mmap: a file cut off under our feet would end the program with a signal.
    connection.pragma_update(None, "cache_size", -CACHE_KIB)?;
    Ok(connection)
}

/// A connection to a file that must stay byte for byte as it is, its log too.
pub(super) fn looking(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let mut connection = Connection::open_with_flags(path, flags)?;
    prepare(&mut connection)?;
    Ok(connection)
}

/// What every connection has: patience, foreign keys, and nothing that a crafted file could use.
fn prepare(connection: &mut Connection) -> Result<(), StoreError> {
    let mut patience = Patience::new();
    connection.busy_handler(Some(move |attempt| match patience.next(attempt) {
        Some(sleep) => {
            thread::sleep(sleep);
            true
        }
        None => false,
    }))?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    connection.pragma_update(None, "cell_size_check", true)?;
    connection.pragma_update(None, "foreign_keys", true)?;
    connection.pragma_update(None, "recursive_triggers", true)?;
    connection.set_prepared_statement_cache_capacity(128);
    Ok(())
}

/// `journal_door()` in the triggers: 1 while this connection may blank journal entries. Other programs do not
/// have the function, so to them the journal is closed.
fn install_door(connection: &Connection) -> Result<Door, StoreError> {
    let door = Door::default();
    let asked = door.clone();
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_INNOCUOUS;
    connection.create_scalar_function("journal_door", 0, flags, move |_| Ok(asked.0.load(Ordering::SeqCst)))?;
    Ok(door)
}
