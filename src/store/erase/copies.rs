//! The copies that the program itself has made beside the file: what the journal says was removed goes there too.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior, params};

use super::{Cleaned, Erasure, blank, settle};
use crate::domain::Entity;
use crate::store::commit::Author;
use crate::store::error::StoreError;
use crate::store::{connect, durable, journal, migrate, open, place};

/// How long after it was last written to a draft may still be somebody's.
const GROWING: Duration = Duration::from_hours(1);

/// A removal as the journal tells it.
struct Logged {
    seq: i64,
    what: Erasure,
    author: Author,
    at: jiff::Timestamp,
}

/// Goes through every copy. What could not be opened is told; an error where the file itself could not be read.
pub(super) fn sweep(path: &Path, cleaned: &mut Cleaned) -> Result<(), StoreError> {
    let logged = logged(path)?;
    for found in beside(path) {
        match found {
            // A copy that is being made just now becomes one that holds it: it is looked for again.
            Found::Draft(draft) if is_recent(&draft) => {
                cleaned.growing = true;
                cleaned.remaining.push(draft);
            }
            // One that was never finished.
            Found::Draft(draft) => durable::discard(&draft),
            Found::Damaged(copy) => cleaned.remaining.push(copy),
            Found::Backup(copy) => match erase_in(&copy, &logged) {
                Ok(true) => cleaned.copies += 1,
                Ok(false) | Err(_) => cleaned.remaining.push(copy),
            },
        }
    }
    Ok(())
}

fn logged(path: &Path) -> Result<Vec<Logged>, StoreError> {
    let connection = connect::reading(path)?;
    let mut statement = connection.prepare(
        "SELECT j.at, j.session, j.person, j.who, e.entity, e.id, e.field, j.seq
         FROM journal j JOIN journal_edit e ON e.seq = j.seq WHERE j.kind = 'erase' AND e.erased
         ORDER BY j.seq, e.n",
    )?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let entity = Entity::from_code(&row.get::<_, String>(4)?);
        let session: crate::domain::EntityId = row.get(1)?;
        let author = Author { person: row.get(2)?, name: row.get(3)?, session: session.0 };
        let entity = entity.ok_or(StoreError::Unreadable("journal_edit.entity"))?;
        let what = Erasure { entity, id: row.get(5)?, field: row.get(6)? };
        found.push(Logged { seq: row.get(7)?, what, author, at: journal::instant(row.get(0)?)? });
    }
    Ok(found)
}

/// Removes from one copy what is in it still, with a trace there too, and writes it anew.
fn erase_in(copy: &Path, logged: &[Logged]) -> Result<bool, StoreError> {
    let ours = migrate::version(migrate::SCHEMA);
    open::head(copy, |_| Ok(0))?.version_of_ours(copy, ours)?;
    place::writable(copy)?;
    let (mut connection, door) = connect::writing(copy)?;
    door.set(true);
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for one in logged {
        if !is_made_after(&transaction, one)? && blank::is_there(&transaction, &one.what)? {
            blank::erase(&transaction, &one.what, &one.author, one.at)?;
        }
    }
    transaction.commit()?;
    door.set(false);
    connection.close().map_err(|(_, error)| error)?;
    settle::settle(copy)
}

/// Whether the copy was made after a removal: what stands there now has been written since.
fn is_made_after(connection: &Connection, one: &Logged) -> Result<bool, StoreError> {
    let same = "SELECT 1 FROM journal WHERE seq = ?1 AND kind = 'erase' AND at = ?2 AND session = ?3";
    let session = one.author.session.as_bytes().as_slice();
    Ok(connection.prepare(same)?.exists(params![one.seq, one.at.as_millisecond(), session])?)
}

/// What lies beside the file and came from it.
enum Found {
    Backup(PathBuf),
    Damaged(PathBuf),
    Draft(PathBuf),
}

fn beside(path: &Path) -> Vec<Found> {
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else { return Vec::new() };
    let entries = std::fs::read_dir(place::folder_of(path)).into_iter().flatten().flatten();
    let mut found: Vec<Found> = entries.filter_map(|entry| known(name, &entry.path())).collect();
    found.sort_by(|one, other| one.path().cmp(other.path()));
    found
}

impl Found {
    fn path(&self) -> &Path {
        match self {
            Self::Backup(path) | Self::Damaged(path) | Self::Draft(path) => path,
        }
    }
}

/// Whether somebody may be writing to it still. What cannot be told is taken to be so.
fn is_recent(draft: &Path) -> bool {
    let written = draft.symlink_metadata().and_then(|data| data.modified()).ok();
    written.and_then(|at| at.elapsed().ok()).is_none_or(|age| age < GROWING)
}

/// `NAME.2026-01-15.v1.backup`, `NAME.2026-01-15.2.damaged`, and the draft of the file itself or of such a backup:
/// `.NAME.0123456789abcdef`, `.NAME.2026-01-15.v1.backup.0123456789abcdef`. A file called `NAME.sv` has drafts of its own.
fn known(name: &str, path: &Path) -> Option<Found> {
    let other = path.file_name()?.to_str()?;
    if let Some(hidden) = other.strip_prefix('.') {
        let (of, chance) = hidden.rsplit_once('.')?;
        let hex = chance.len() == 16 && chance.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        let ours = of == name || matches!(known(name, Path::new(of)), Some(Found::Backup(_)));
        return (hex && ours).then(|| Found::Draft(path.to_owned()));
    }
    let mut parts = other.strip_prefix(name)?.strip_prefix('.')?.split('.');
    parts.next()?.parse::<jiff::civil::Date>().ok()?;
    let rest: Vec<&str> = parts.collect();
    let number = |part: &str| part.parse::<u32>().is_ok();
    match rest.as_slice() {
        [version, middle @ .., "backup"] if version.strip_prefix('v').is_some_and(number) => {
            middle.iter().all(|part| number(part)).then(|| Found::Backup(path.to_owned()))
        }
        [middle @ .., "damaged"] => middle.iter().all(|part| number(part)).then(|| Found::Damaged(path.to_owned())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_came_from_this_file_is_known() {
        let kind = |name: &str| match known("oj.db", &Path::new("/srv").join(name)) {
            Some(Found::Backup(_)) => "backup",
            Some(Found::Damaged(_)) => "damaged",
            Some(Found::Draft(_)) => "draft",
            None => "",
        };
        assert_eq!(kind("oj.db.2026-01-15.v1.backup"), "backup");
        assert_eq!(kind("oj.db.2026-01-15.v2.3.backup"), "backup");
        assert_eq!(kind("oj.db.2026-01-15.damaged"), "damaged");
        assert_eq!(kind(".oj.db.0123456789abcdef"), "draft");
        assert_eq!(kind(".oj.db.2026-01-15.v1.backup.0123456789abcdef"), "draft");
        for other in [
            "oj.db",
            "oj.db-wal",
            "oj.db.presence",
            "annan.db.2026-01-15.v1.backup",
            "oj.db.mitt.backup",
            ".oj.db.x",
            ".oj.db.sv.0123456789abcdef",
            ".oj.db.2026-01-15.damaged.0123456789abcdef",
            ".oj.db.0123456789ABCDEF",
        ] {
            assert_eq!(kind(other), "", "{other}");
        }
    }
}
