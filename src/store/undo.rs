//! Undo and redo of one's own latest change, and reversing any change: new changes with before and after swapped.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use super::commit::{Author, Committed, Entry, decided, record};
use super::conflict::{Clash, CommitError, Conflict};
use super::error::StoreError;
use super::journal::{Kind, entry};
use super::writer::Writer;
use crate::domain::{Change, Edit, Entity, FieldValue};

impl Writer {
    /// Takes back this session's latest change that is not yet taken back. None if there is none. Refused whole
    /// where a field has been changed since, and where it made a decision: [`StoreError::Decided`] names its entry, and
    /// with that as `told` the next undo passes it by, and later decisions, but none before it.
    pub fn undo(
        &mut self,
        told: Option<i64>,
        author: &Author,
        now: Timestamp,
    ) -> Result<Option<Committed>, CommitError> {
        self.write(|transaction| {
            let Some(seq) = latest_done(transaction, told, author)? else { return Ok(None) };
            turn(transaction, (Kind::Undo, seq), backwards, author, now).map(Some)
        })
    }

    /// Makes the change again that was taken back last, as long as nothing new has been done since. None if there
    /// is none.
    pub fn redo(&mut self, author: &Author, now: Timestamp) -> Result<Option<Committed>, CommitError> {
        self.write(|transaction| {
            let Some(seq) = latest_undone(transaction, author)? else { return Ok(None) };
            turn(transaction, (Kind::Redo, seq), again, author, now).map(Some)
        })
    }

    /// Reverses any change of anybody, however old, if its fields still have the values it gave them.
    pub fn reverse(&mut self, seq: i64, author: &Author, now: Timestamp) -> Result<Committed, CommitError> {
        self.write(|transaction| turn(transaction, (Kind::Reverse, seq), backwards, author, now))
    }
}

/// Makes the change that follows from the entry `seq`; what stands in its way came after that entry.
fn turn(
    connection: &Connection,
    (kind, seq): (Kind, i64),
    change: fn(Change) -> Change,
    author: &Author,
    now: Timestamp,
) -> Result<Committed, CommitError> {
    let entry = entry(connection, seq)?;
    let of = Some(entry.kind);
    let made = entry.into_change()?;
    if let Some(number) = decided(connection, &made.edits)? {
        return Err(StoreError::Decided { seq, number }.into());
    }
    let change = change(made);
    match record(connection, &change, Entry { kind, undoes: Some(seq) }, author, now) {
        Ok(committed) => Ok(Committed { of, ..committed }),
        Err(CommitError::Conflict(conflicts)) => Err(CommitError::Conflict(conflicts.into_iter().map(since).collect())),
        Err(fault) => Err(fault),
    }
}

/// Nobody is editing: a value that differs has been set since.
fn since(conflict: Conflict) -> Conflict {
    let clash = if conflict.clash == Clash::Changed { Clash::ChangedSince } else { conflict.clash };
    Conflict { clash, ..conflict }
}

/// The change that takes this one back. What was made is removed only as it was made: fields that the making did
/// not name must still be empty.
fn backwards(change: Change) -> Change {
    let edits = change.edits.into_iter().map(|edit| match edit {
        Edit::Create { entity, id, fields } => Edit::Create { entity, id, fields: whole(entity, fields) },
        other => other,
    });
    let whole = Change { label: change.label.clone(), edits: edits.collect() };
    whole.inverse(change.label)
}

/// The change made again: what was made before is there still, only removed.
fn again(change: Change) -> Change {
    let edits = change.edits.into_iter().map(|edit| match edit {
        Edit::Create { entity, id, fields } => Edit::Restore { entity, id, seen: whole(entity, fields) },
        other => other,
    });
    Change { label: change.label, edits: edits.collect() }
}

fn whole(entity: Entity, mut fields: Vec<(String, FieldValue)>) -> Vec<(String, FieldValue)> {
    for field in entity.fields() {
        if !fields.iter().any(|(name, _)| name == field.name) {
            fields.push((field.name.to_owned(), FieldValue::Null));
        }
    }
    fields
}

/// This session's latest change that stands. Changes whose contents were removed for good are passed by, one's own
/// signing in, and decisions from the entry `told` on.
fn latest_done(connection: &Connection, told: Option<i64>, author: &Author) -> Result<Option<i64>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT seq FROM journal j WHERE session = ?1 AND kind IN ('do', 'reverse')
         AND label NOT IN ('store-label-person', 'store-label-login')
         AND 'undo' IS NOT (SELECT kind FROM journal u WHERE u.undoes = j.seq AND u.session = ?1
             AND u.kind IN ('undo', 'redo') ORDER BY u.seq DESC LIMIT 1)
         AND NOT EXISTS (SELECT 1 FROM journal_edit e WHERE e.seq = j.seq
             AND (e.erased OR e.entity = 'decision' AND e.kind = 'create' AND j.seq >= ?2))
         ORDER BY seq DESC LIMIT 1",
    )?;
    Ok(statement
        .query_row(params![author.session.as_bytes().as_slice(), told.unwrap_or(i64::MAX)], |row| row.get(0))
        .optional()?)
}

/// The change that this session took back last and has done nothing after.
fn latest_undone(connection: &Connection, author: &Author) -> Result<Option<i64>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT undoes FROM journal j WHERE session = ?1 AND kind = 'undo'
         AND seq > (SELECT coalesce(max(seq), 0) FROM journal WHERE session = ?1 AND kind IN ('do', 'reverse'))
         AND NOT EXISTS (SELECT 1 FROM journal r WHERE r.undoes = j.undoes AND r.session = ?1
             AND r.kind IN ('undo', 'redo') AND r.seq > j.seq)
         AND NOT EXISTS (SELECT 1 FROM journal_edit e WHERE e.seq = j.undoes AND e.erased)
         ORDER BY seq DESC LIMIT 1",
    )?;
    Ok(statement.query_row([author.session.as_bytes().as_slice()], |row| row.get(0)).optional()?)
}
