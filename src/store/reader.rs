//! Reading: one read transaction each, interruptible, on a connection that changes nothing.

use std::path::Path;

use rusqlite::{Connection, InterruptHandle};

use super::error::StoreError;
use super::published::Memo;
use super::{connect, migrate};

/// A reading connection. The reads themselves are in `journal`, `people`, `settings` and `published`.
#[derive(Debug)]
pub struct Reader {
    connection: Connection,
    version: i64,
    /// Kept reads of what is published.
    pub(in crate::store) memo: Memo,
}

impl Reader {
    pub(super) fn open(path: &Path, version: i64) -> Result<Self, StoreError> {
        let connection = connect::reading(path)?;
        // The first read finds out whether this is a database at all.
        connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))?;
        Ok(Self { connection, version, memo: Memo::default() })
    }

    /// Several reads that see the same state of the file: everything that `reads` asks belongs to one transaction.
    /// `E` is the caller's error.
    pub fn snapshot<T, E: From<StoreError>>(&self, reads: impl FnOnce(&Self) -> Result<T, E>) -> Result<T, E> {
        if !self.connection.is_autocommit() {
            return reads(self);
        }
        let transaction = self.connection.unchecked_transaction().map_err(|error| E::from(StoreError::from(error)))?;
        let answer = reads(self);
        // Ends the read whatever came out of it; there is nothing to lose.
        drop(transaction);
        answer
    }

    /// One read inside a transaction of its own, or inside the snapshot that is open.
    pub(in crate::store) fn read<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        self.snapshot(|reader| read(&reader.connection).map_err(|error| reader.explained(error)))
    }

    /// A read that fails because a newer program has upgraded the file says so.
    fn explained(&self, error: StoreError) -> StoreError {
        match (error, migrate::stored_version(&self.connection)) {
            (StoreError::Sqlite(_), Ok(now)) if now != self.version => {
                StoreError::SchemaMoved { ours: self.version, now }
            }
            (error, _) => error,
        }
    }

    /// Stops a read that runs on another thread; it ends with [`StoreError::Interrupted`].
    pub fn interrupt_handle(&self) -> InterruptHandle {
        self.connection.get_interrupt_handle()
    }

    /// A number that moves whenever any other connection has committed something. Costs next to nothing.
    pub fn data_version(&self) -> Result<i64, StoreError> {
        Ok(self.connection.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0))?)
    }
}
