//! Copies of the whole file while others write: the online backup API into a draft, then a name.

use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use rusqlite::backup::{Backup, StepResult};
use rusqlite::{Connection, OpenFlags};

use super::error::{PATIENCE_SECONDS, StoreError};
use super::open::{Stamp, Store, beside};
use super::{connect, durable, place};

/// Pages copied in one step. Readers and writers are not held up by any of them.
const PAGES_A_STEP: i32 = 4_000;

/// What to do where the backup's name is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Overwrite {
    /// Refuse.
    No,
    /// The user has said that an ordinary file may be replaced.
    Yes,
}

impl Store {
    /// Copies the file as it stands at one instant, while others go on writing. The copy has the same rights as a
    /// new file, and appears whole or not at all.
    pub fn backup(&self, to: &Path, overwrite: Overwrite) -> Result<PathBuf, StoreError> {
        let to = place::settled(to)?;
        may_stand_at(&to, self.path(), overwrite)?;
        copy(self.path(), &to, overwrite).map_err(|error| error.on(self.path()))?;
        Ok(to)
    }
}

/// Refuses links, the database itself, its log, and what must not be replaced.
fn may_stand_at(to: &Path, database: &Path, overwrite: Overwrite) -> Result<(), StoreError> {
    let own = ["", "-wal", "-shm"].map(|ending| beside(database, ending));
    if own.iter().any(|path| path == to) {
        return Err(StoreError::Exists(to.to_owned()));
    }
    match place::ordinary(to) {
        Err(StoreError::NotFound(_)) => no_log_at(to),
        Err(error) => Err(error),
        Ok(_) if overwrite == Overwrite::No => Err(StoreError::Exists(to.to_owned())),
        Ok((_, there)) => {
            let same =
                std::fs::metadata(database).is_ok_and(|ours| (ours.dev(), ours.ino()) == (there.dev(), there.ino()));
            if same { Err(StoreError::Exists(to.to_owned())) } else { no_log_at(to) }
        }
    }
}

/// A log left by another file of this name would be taken for the new file's own and ruin it.
pub(super) fn no_log_at(path: &Path) -> Result<(), StoreError> {
    let log = beside(path, "-wal");
    match std::fs::symlink_metadata(&log) {
        Ok(found) if found.len() > 0 || !found.is_file() => Err(StoreError::LeftLog(log)),
        _ => Ok(()),
    }
}

/// Copies the file beside itself before something that changes it as a whole: `NAME.2026-01-15.v1.backup`.
pub(super) fn aside(path: &Path, version: i64, stamp: &Stamp) -> Result<PathBuf, StoreError> {
    let target = free_name(path, &format!("{}.v{version}", stamp.today), "backup")?;
    copy(path, &target, Overwrite::No)?;
    Ok(target)
}

/// A name beside `path` that is not taken: `NAME.MIDDLE.ENDING`, or with a number.
pub(super) fn free_name(path: &Path, middle: &str, ending: &str) -> Result<PathBuf, StoreError> {
    let first = beside(path, &format!(".{middle}.{ending}"));
    let others = (2..1_000).map(|number| beside(path, &format!(".{middle}.{number}.{ending}")));
    let free = |name: &PathBuf| name.symlink_metadata().is_err();
    std::iter::once(first.clone()).chain(others).find(free).ok_or(StoreError::Exists(first))
}

/// Copies a consistent state of `from` to `to`, whole or not at all.
pub(super) fn copy(from: &Path, to: &Path, overwrite: Overwrite) -> Result<(), StoreError> {
    let source = connect::reading(from)?;
    let draft = durable::draft_beside(to);
    let copied = copy_to_draft(&source, &draft).and_then(|()| match overwrite {
        Overwrite::Yes => durable::rename(&draft, to),
        Overwrite::No => durable::rename_to_free(&draft, to),
    });
    if copied.is_err() {
        durable::discard(&draft);
    }
    copied
}

pub(super) fn copy_to_draft(source: &Connection, draft: &Path) -> Result<(), StoreError> {
    let file = place::make(draft, place::mode_in(place::folder_of(draft))?)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let mut target = Connection::open_with_flags(draft, flags)?;
    // The draft is synced as a whole below, and thrown away if anything goes wrong.
    target.pragma_update(None, "journal_mode", "OFF")?;
    target.pragma_update(None, "synchronous", "OFF")?;
    pour(source, &mut target)?;
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
            _ => return Err(StoreError::Busy { seconds: PATIENCE_SECONDS }),
        }
    }
}
