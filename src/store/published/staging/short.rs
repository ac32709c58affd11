//! Long work in short write transactions, with gaps in which colleagues' saves get in.

use std::thread;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use crate::store::{StoreError, Writer};

/// What a transaction aims at, from the lock taken to the lock given back.
const AIM: Duration = Duration::from_millis(16);
/// Shortest time for the work itself, however slow the disk's commit is.
const LEAST: Duration = Duration::from_millis(3);
/// Longer than anybody sleeps between two tries for the lock, so that who waits gets it.
const GAP: Duration = Duration::from_micros(2_200);
/// Items written between two looks at the stopwatch.
const STRIDE: u32 = 32;

/// Keeps transactions short by what the last commits cost.
#[derive(Debug, Default)]
pub(in super::super) struct Pace {
    commit: Duration,
    longest: Duration,
}

impl Pace {
    /// Writes every item, in as many transactions as it takes.
    pub fn write_all<T>(
        &mut self,
        writer: &mut Writer,
        items: impl IntoIterator<Item = T>,
        mut write: impl FnMut(&Connection, T) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let mut items = items.into_iter().peekable();
        while items.peek().is_some() {
            let time = AIM.saturating_sub(self.commit).max(LEAST);
            let (begun, worked) = writer.write::<_, StoreError>(|transaction| {
                let begun = Instant::now();
                let mut written = 0_u32;
                while let Some(item) =
                    items.next_if(|_| written % STRIDE != 0 || written == 0 || begun.elapsed() < time)
                {
                    write(transaction, item)?;
                    written = written.wrapping_add(1);
                }
                Ok((begun, begun.elapsed()))
            })?;
            self.note(worked, begun.elapsed());
            writer.let_log_shrink()?;
            thread::sleep(GAP);
        }
        Ok(())
    }

    /// One transaction for work that is short by itself.
    pub fn write_once<T>(
        &mut self,
        writer: &mut Writer,
        work: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let (answer, begun, worked) = writer.write::<_, StoreError>(|transaction| {
            let begun = Instant::now();
            Ok((work(transaction)?, begun, begun.elapsed()))
        })?;
        self.note(worked, begun.elapsed());
        thread::sleep(GAP);
        Ok(answer)
    }

    /// The longest time that the write lock was held.
    pub fn longest(&self) -> Duration {
        self.longest
    }

    fn note(&mut self, worked: Duration, held: Duration) {
        self.commit = (self.commit + held.saturating_sub(worked)) / 2;
        self.longest = self.longest.max(held);
    }
}
