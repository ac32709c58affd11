//! Long work in short write transactions, with gaps in which colleagues' saves get in.

use std::iter;
use std::thread;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use super::super::ImportNo;
use crate::domain::{Entity, EntityId};
use crate::store::{StoreError, Writer};

/// What a transaction aims at, from the lock taken to the lock given back.
const AIM: Duration = Duration::from_millis(16);
/// Shortest time for the work itself, however slow the disk's commit is.
const LEAST: Duration = Duration::from_millis(3);
/// Longer than anybody sleeps between two tries for the lock, so that who waits gets it.
const GAP: Duration = Duration::from_micros(2_200);
/// Items written between two looks at the stopwatch.
const STRIDE: u32 = 32;

/// Transactions between two looks at the log: about a thousand pages.
const CHECKPOINT_EVERY: u32 = 8;

/// Keeps transactions short by what the last commits cost.
#[derive(Debug, Default)]
pub(in super::super) struct Pace {
    commit: Duration,
    longest: Duration,
    transactions: u32,
    /// The import that must still be there, and ours, whenever something is written.
    ours: Option<(ImportNo, EntityId)>,
}

const STILL_OURS: &str = "SELECT 1 FROM import WHERE number = ?1 AND id = ?2 AND removed = 0";

impl Pace {
    /// From now on nothing is written unless this import is still there: a session that was stopped for long may wake
    /// when its import has been cleared away and its number given to another one.
    pub const fn only_while(&mut self, import: ImportNo, id: EntityId) {
        self.ours = Some((import, id));
    }

    /// Writes every item, in as many transactions as it takes: `write` is called once in each, and takes from the
    /// iterator what there is time for.
    pub fn write_all<T>(
        &mut self,
        writer: &mut Writer,
        items: impl IntoIterator<Item = T>,
        mut write: impl FnMut(&Connection, &mut dyn Iterator<Item = T>) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let mut items = items.into_iter().peekable();
        while items.peek().is_some() {
            self.write_once(writer, |connection, time| {
                let (begun, mut taken) = (Instant::now(), 0_u32);
                let mut in_time = iter::from_fn(|| {
                    taken = taken.wrapping_add(1);
                    if taken.is_multiple_of(STRIDE) && begun.elapsed() >= time { None } else { items.next() }
                });
                write(connection, &mut in_time)
            })?;
        }
        Ok(())
    }

    /// One transaction for work that is short by itself, or that keeps to the time it is given.
    pub fn write_once<T>(
        &mut self,
        writer: &mut Writer,
        work: impl FnOnce(&Connection, Duration) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let time = AIM.saturating_sub(self.commit).max(LEAST);
        let ours = self.ours;
        let (answer, begun, worked) = writer.write::<_, StoreError>(|transaction| {
            let begun = Instant::now();
            ours.map_or(Ok(()), |(import, id)| still_ours(transaction, import, id))?;
            Ok((work(transaction, time)?, begun, begun.elapsed()))
        })?;
        let held = begun.elapsed();
        self.commit = (self.commit + held.saturating_sub(worked)) / 2;
        self.longest = self.longest.max(held);
        self.let_others_in(writer)?;
        Ok(answer)
    }

    /// The gap after a transaction. The log is moved into the file here, where it keeps nobody waiting.
    fn let_others_in(&mut self, writer: &Writer) -> Result<(), StoreError> {
        let begun = Instant::now();
        self.transactions += 1;
        if self.transactions.is_multiple_of(CHECKPOINT_EVERY) {
            writer.connection().query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))?;
            writer.let_log_shrink()?;
        }
        thread::sleep(GAP.saturating_sub(begun.elapsed()));
        Ok(())
    }

    /// The longest time that the write lock was held.
    pub fn longest(&self) -> Duration {
        self.longest
    }
}

fn still_ours(connection: &Connection, import: ImportNo, id: EntityId) -> Result<(), StoreError> {
    if connection.prepare_cached(STILL_OURS)?.exists((import, id.0.into_bytes()))? {
        return Ok(());
    }
    Err(StoreError::Missing { entity: Entity::Import.code(), id: id.0.to_string() })
}
