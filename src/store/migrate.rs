//! The schema's steps, oldest first. A step is never edited once released; a new one is added at the end.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::error::StoreError;
use super::open::Stamp;
use super::{backup, connect, published};

/// Marks a SQLite file as ours: "Fyrf" in ASCII.
pub const APPLICATION_ID: i32 = 0x4679_7266;

/// One step of the schema: SQL, then Rust for what SQL cannot say.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    /// Statements, run in order.
    pub sql: &'static [&'static str],
    /// What follows, in the same transaction.
    pub step: fn(&Connection, &Stamp) -> Result<(), StoreError>,
}

/// The steps a program knows; its schema number is how many they are.
pub type Schema = &'static [Migration];

/// This program's schema.
pub const SCHEMA: Schema = &[
    Migration {
        sql: &[include_str!("schema/0001_core.sql"), include_str!("schema/0001_published.sql")],
        step: published::fill,
    },
    Migration { sql: &[include_str!("schema/0002_work.sql")], step: |_, _| Ok(()) },
    Migration { sql: &[include_str!("schema/0003_rounds.sql")], step: |_, _| Ok(()) },
    Migration { sql: &[include_str!("schema/0004_apart.sql")], step: |_, _| Ok(()) },
];

/// The schema number of a list of steps.
pub(super) fn version(schema: Schema) -> i64 {
    i64::try_from(schema.len()).unwrap_or(i64::MAX)
}

/// The schema number stored in the file that a connection has open.
pub(super) fn stored_version(connection: &Connection) -> Result<i64, StoreError> {
    Ok(connection.prepare_cached("PRAGMA user_version")?.query_row([], |row| row.get(0))?)
}

/// Fills a new, empty file.
pub(super) fn create(connection: &mut Connection, schema: Schema, stamp: &Stamp) -> Result<(), StoreError> {
    connection.pragma_update(None, "application_id", APPLICATION_ID)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    run(&transaction, schema, 0, stamp)?;
    Ok(transaction.commit()?)
}

/// Brings an older file up to `schema`, after a backup beside it. Returns the backup's path if there was anything
/// to do. Other programs wait meanwhile: the lock is taken before the backup.
pub(super) fn upgrade(path: &Path, schema: Schema, stamp: &Stamp) -> Result<Option<PathBuf>, StoreError> {
    let (mut connection, _) = connect::writing(path)?;
    // Rebuilding a table needs this; the keys are checked as a whole before the commit.
    connection.pragma_update(None, "foreign_keys", false)?;
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let from = stored_version(&transaction)?;
    if from >= version(schema) {
        return Ok(None);
    }
    let kept = backup::aside(path, from, stamp)?;
    run(&transaction, schema, from, stamp)?;
    transaction.commit()?;
    Ok(Some(kept))
}

fn run(transaction: &Transaction, schema: Schema, from: i64, stamp: &Stamp) -> Result<(), StoreError> {
    let done = usize::try_from(from).unwrap_or(0);
    for migration in schema.iter().skip(done) {
        for sql in migration.sql {
            transaction.execute_batch(sql)?;
        }
        (migration.step)(transaction, stamp)?;
    }
    let broken = transaction.prepare("PRAGMA foreign_key_check")?.exists([])?;
    if broken {
        return Err(StoreError::Unreadable("foreign keys"));
    }
    Ok(transaction.pragma_update(None, "user_version", version(schema))?)
}
