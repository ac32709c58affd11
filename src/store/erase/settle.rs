//! Nothing left in free space and log: the file written anew, and its log emptied.

use std::path::Path;
use std::thread;
use std::time::Duration;

use rusqlite::Connection;

use crate::store::connect;
use crate::store::error::StoreError;

/// How often, and how long between, others who read or write are asked to let go.
const TRIES: u32 = 40;
const PAUSE: Duration = Duration::from_millis(50);

/// True where it is done; false where others hold the file or its log: to be tried again later.
pub(super) fn settle(path: &Path) -> Result<bool, StoreError> {
    let (connection, _) = connect::writing(path)?;
    // The waiting is done here, and given up soon.
    connection.busy_timeout(Duration::ZERO)?;
    let written = patiently(|| match connection.execute_batch("VACUUM").map_err(StoreError::from) {
        Err(StoreError::Busy { .. }) => Ok(false),
        done => done.map(|()| true),
    })?;
    Ok(written && patiently(|| is_log_emptied(&connection))?)
}

/// Moves the log into the file and cuts it to nothing; false where somebody reads from it.
fn is_log_emptied(connection: &Connection) -> Result<bool, StoreError> {
    let busy: i64 = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
    Ok(busy == 0)
}

fn patiently(mut work: impl FnMut() -> Result<bool, StoreError>) -> Result<bool, StoreError> {
    for _ in 0..TRIES {
        if work()? {
            return Ok(true);
        }
        thread::sleep(PAUSE);
    }
    Ok(false)
}
