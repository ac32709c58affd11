//! Copies of the whole file while others write: the online backup API into a draft, then a name.

use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use super::error::StoreError;
use super::open::{Stamp, beside};
use super::{connect, durable, place};

/// Pages copied between two looks at whether to go on.
const PAGES_A_STEP: i32 = 1_000;

/// Copies the file beside itself before something that changes it as a whole: `NAME.2026-01-15.v1.backup`.
pub(super) fn aside(path: &Path, version: i64, stamp: &Stamp) -> Result<PathBuf, StoreError> {
    let name = |number: u32| match number {
        1 => beside(path, &format!(".{}.v{version}.backup", stamp.today)),
        _ => beside(path, &format!(".{}.v{version}.{number}.backup", stamp.today)),
    };
    for number in 1..1_000 {
        let target = name(number);
        if target.symlink_metadata().is_err() {
            copy(path, &target)?;
            return Ok(target);
        }
    }
    Err(StoreError::Exists(name(1)))
}

/// Copies a consistent state of `from` to `to`, whole or not at all.
pub(super) fn copy(from: &Path, to: &Path) -> Result<(), StoreError> {
    let draft = durable::draft_beside(to);
    let copied = copy_to_draft(from, &draft).and_then(|()| durable::rename(&draft, to));
    if copied.is_err() {
        durable::discard(&draft);
    }
    copied
}

fn copy_to_draft(from: &Path, draft: &Path) -> Result<(), StoreError> {
    let file = place::make(draft, place::mode_in(place::folder_of(draft))?)?;
    let source = connect::reading(from)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let mut target = Connection::open_with_flags(draft, flags)?;
    // The draft is synced as a whole below, and thrown away if anything goes wrong.
    target.pragma_update(None, "journal_mode", "OFF")?;
    target.pragma_update(None, "synchronous", "OFF")?;
    pour(&source, &mut target)?;
    target.close().map_err(|(_, error)| error)?;
    file.sync_all().map_err(|error| place::refused(draft, error))
}

/// Copies every page. The source's read transaction keeps the copy to one state however much others write.
pub(super) fn pour(source: &Connection, target: &mut Connection) -> Result<(), StoreError> {
    let snapshot = source.unchecked_transaction()?;
    snapshot.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0))?;
    let backup = Backup::new(&snapshot, target)?;
    loop {
        match backup.step(PAGES_A_STEP)? {
            StepResult::Done => return Ok(()),
            StepResult::More => {}
            _ => return Err(StoreError::Busy { seconds: super::error::PATIENCE_SECONDS }),
        }
    }
}
