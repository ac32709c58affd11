//! Gallring: removal for good, the one door through which journal entries lose their contents. Who and when stay.
//!
//! The contents go in one transaction. A mark beside the file – `NAME.erasing` – stands from before it until nothing is
//! left in the file's free space, in its log and in the copies that the program has made beside it: whoever opens the
//! file meanwhile, or after a program was killed, goes on with what remains.

mod blank;
mod copies;
mod settle;

use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::commit::{Author, Committed};
use super::error::StoreError;
use super::open::beside;
use super::writer::Writer;
use super::{durable, place};
use crate::domain::{Entity, EntityId, Message};

/// What is to go for good: a thing, or one field of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasure {
    /// What kind of thing.
    pub entity: Entity,
    /// Which one.
    pub id: EntityId,
    /// The field; None for the whole.
    pub field: Option<String>,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    /// The journal entry that says so, without contents.
    pub committed: Committed,
    /// The texts that went, so that drafts of them can be found; kept nowhere.
    pub texts: Vec<String>,
    /// How far the cleaning has come.
    pub cleaned: Cleaned,
}

/// How far the cleaning after a removal has come.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Cleaned {
    /// Whether nothing is left in the file and its log. Others who are reading can keep the log from being emptied; it is
    /// done when they let go.
    pub file: bool,
    /// Copies beside the file that hold it no more.
    pub copies: usize,
    /// Copies that could not be cleaned – damaged, or being written just now – and may still hold it.
    pub remaining: Vec<PathBuf>,
    /// Whether one of them may be being written just now: it is looked for again when the file is opened.
    pub growing: bool,
}

impl Cleaned {
    /// What the user reads, with how many of their drafts went.
    #[must_use]
    pub fn message(&self, drafts: usize) -> Message {
        let left = self.remaining.iter().map(|path| path.to_string_lossy().into_owned()).collect::<Vec<_>>().join(", ");
        let said = match (self.file, self.remaining.is_empty()) {
            (true, true) => Message::new("erase-done").with("copies", self.copies),
            (true, false) => Message::new("erase-left").with("files", left),
            (false, true) => Message::new("erase-waits"),
            (false, false) => Message::new("erase-waits-left").with("files", left),
        };
        said.with("drafts", drafts)
    }
}

impl Writer {
    /// Removes a thing or a field for good: from the tables, from what the journal says of it, from free space, log and
    /// the copies beside the file. Cannot be undone.
    pub fn erase(&mut self, what: &Erasure, author: &Author, now: Timestamp) -> Result<Erased, StoreError> {
        let began = mark(self.path())?;
        let door = self.door.clone();
        door.set(true);
        let done = self.write(|transaction| blank::erase(transaction, what, author, now));
        door.set(false);
        match done {
            Ok((committed, texts)) => Ok(Erased { committed, texts, cleaned: finish(self.path()) }),
            Err(error) => {
                if began {
                    unmark(self.path());
                }
                Err(error)
            }
        }
    }

    /// Goes on with the cleaning that others have kept from being done; None where none waits.
    pub fn finish_erasing(&self) -> Option<Cleaned> {
        is_marked(self.path()).then(|| finish(self.path()))
    }
}

/// Cleans up after a program that was ended in the middle of a removal, or that others kept from finishing it.
pub(super) fn resume(path: &Path) {
    if is_marked(path) {
        finish(path);
    }
}

/// File and log, then the copies; the mark goes when nothing is left to be done. Another session that was done
/// meanwhile may have taken it away: where something is left it is set again.
fn finish(path: &Path) -> Cleaned {
    // A mark that cannot be set has been tried before the removal; the cleaning is not kept from being done.
    let _ = mark(path);
    let mut cleaned = Cleaned { file: settle::settle(path).unwrap_or(false), ..Cleaned::default() };
    let swept = copies::sweep(path, &mut cleaned).is_ok();
    if cleaned.file && swept && !cleaned.growing {
        unmark(path);
    } else {
        let _ = mark(path);
    }
    cleaned
}

fn mark_of(path: &Path) -> PathBuf {
    beside(path, ".erasing")
}

fn is_marked(path: &Path) -> bool {
    mark_of(path).symlink_metadata().is_ok_and(|found| found.is_file())
}

/// Sets the mark; false where it stands already.
fn mark(path: &Path) -> Result<bool, StoreError> {
    let mark = mark_of(path);
    match place::make(&mark, place::mode_in(place::folder_of(path))?) {
        Ok(_) => durable::sync_folder(&mark).map(|()| true),
        Err(StoreError::Exists(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

fn unmark(path: &Path) {
    // A mark that stays only has the cleaning done once more.
    let _ = std::fs::remove_file(mark_of(path));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{Access, Stamp, Store};

    #[test]
    fn the_mark_that_another_session_has_taken_away_stands_again_where_something_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let stamp = Stamp { now: Timestamp::UNIX_EPOCH, today: jiff::civil::date(2026, 1, 15) };
        let store = Store::open(&folder.path().join("f.db"), Access::Create, &stamp).unwrap();
        let path = store.path();
        store
            .reader()
            .unwrap()
            .snapshot(|reader| {
                reader.work()?;
                assert!(!is_marked(path));
                assert!(!finish(path).file && is_marked(path));
                Ok::<_, StoreError>(())
            })
            .unwrap();
        assert!(finish(path).file && !is_marked(path));
    }
}
