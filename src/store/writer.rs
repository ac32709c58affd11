//! Writing: every write takes the lock first, and looks whether the schema is still ours.

use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::connect::{self, Door};
use super::error::StoreError;
use super::{migrate, open};

/// The log may reach this size before a writer pauses and lets readers come to their end.
const LOG_PAUSE_BYTES: u64 = 48 * 1024 * 1024;

/// A writing connection. The changes are in `commit` and `undo`.
#[derive(Debug)]
pub struct Writer {
    connection: Connection,
    pub(super) door: Door,
    path: PathBuf,
    version: i64,
}

impl Writer {
    pub(super) fn open(path: &Path, version: i64) -> Result<Self, StoreError> {
        let (connection, door) = connect::writing(path)?;
        Ok(Self { connection, door, path: path.to_owned(), version })
    }

    /// One write transaction: `BEGIN IMMEDIATE`, schema checked, `work`, commit; everything is rolled back if `work`
    /// fails. No write starts in any other way.
    pub(in crate::store) fn write<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&Transaction) -> Result<T, E>,
    ) -> Result<T, E> {
        let ours = self.version;
        let transaction = self.begin().map_err(E::from)?;
        let now = migrate::stored_version(&transaction).map_err(E::from)?;
        if now != ours {
            return Err(StoreError::SchemaMoved { ours, now }.into());
        }
        let answer = work(&transaction)?;
        transaction.commit().map_err(|error| E::from(StoreError::from(error)))?;
        Ok(answer)
    }

    fn begin(&mut self) -> Result<Transaction<'_>, StoreError> {
        Ok(self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?)
    }

    /// For long work in many transactions (imports): move the log into the file after this many pages, so that
    /// this connection and not a colleague's pays for it.
    pub(in crate::store) fn checkpoint_every(&self, pages: u32) -> Result<(), StoreError> {
        Ok(self.connection.pragma_update(None, "wal_autocheckpoint", pages)?)
    }

    /// Between two transactions of long work: waits, without holding the lock, while a long read keeps the log
    /// from being emptied and it has grown large. Gives up after some seconds; the log is then cut later.
    pub(in crate::store) fn let_log_shrink(&self) -> Result<(), StoreError> {
        for _ in 0..500 {
            let size = std::fs::metadata(open::beside(&self.path, "-wal")).map_or(0, |log| log.len());
            if size < LOG_PAUSE_BYTES || self.log_is_empty()? {
                break;
            }
            thread::sleep(Duration::from_millis(10));
        }
        Ok(())
    }

    /// Moves what can be moved; true if the next write may start the log from its beginning.
    fn log_is_empty(&self) -> Result<bool, StoreError> {
        let row = |row: &rusqlite::Row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?, row.get::<_, i64>(2)?));
        let (busy, logged, moved) = self.connection.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], row)?;
        Ok(busy == 0 && logged == moved)
    }

    pub(super) const fn connection(&self) -> &Connection {
        &self.connection
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}
