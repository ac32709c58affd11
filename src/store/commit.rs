//! Making a change: one transaction, one journal entry, or nothing at all.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};
use uuid::Uuid;

use super::apply::{Outcome, apply};
use super::conflict::CommitError;
use super::error::StoreError;
use super::journal::Kind;
use super::writer::Writer;
use crate::domain::change::Label;
use crate::domain::{Change, Edit, Entity, EntityId, FieldValue};

/// Who makes a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    /// The person, where known.
    pub person: Option<EntityId>,
    /// Name as shown in history.
    pub name: String,
    /// The running program; undo takes the changes of one session.
    pub session: Uuid,
}

/// A change that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed {
    /// Its place in the journal; the latest entry's if there was nothing to do.
    pub seq: i64,
    /// Its label; for undo and redo that of the change undone or redone.
    pub label: Label,
    /// Edits that were stored; 0 if everything stood so already.
    pub edits: usize,
    /// Short number of the decision that it wrote down, if it did.
    pub decision: Option<i64>,
    /// For undo, redo and reversal: how the change came about that they are about.
    pub of: Option<Kind>,
}

impl Writer {
    /// Makes a change. Each field must still have its `before` (or its `after` already); a conflict refuses the
    /// whole change and names every field.
    pub fn commit(&mut self, change: &Change, author: &Author, now: Timestamp) -> Result<Committed, CommitError> {
        self.write(|transaction| record(transaction, change, Entry { kind: Kind::Do, undoes: None }, author, now))
    }
}

/// What kind of journal entry a change becomes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub kind: Kind,
    pub undoes: Option<i64>,
}

/// Makes the edits and writes the journal, inside a write transaction.
pub(super) fn record(
    connection: &Connection,
    change: &Change,
    entry: Entry,
    author: &Author,
    now: Timestamp,
) -> Result<Committed, CommitError> {
    let mut conflicts = Vec::new();
    let mut done = Vec::new();
    for edit in &change.edits {
        match apply(connection, edit)? {
            Outcome::Done => done.push(edit),
            Outcome::Nothing => {}
            Outcome::Refused(found) => conflicts.extend(found),
        }
    }
    if !conflicts.is_empty() {
        return Err(CommitError::Conflict(conflicts));
    }
    let last = last_seq(connection)?;
    // An undo leaves its entry even if there was nothing to do: the next undo takes the change before.
    let seq = if done.is_empty() && entry.kind == Kind::Do { last } else { last + 1 };
    if seq > last {
        write_entry(connection, seq, entry, &change.label, author, now)?;
        write_edits(connection, seq, &done)?;
    }
    let decision = if done.is_empty() { None } else { decided(connection, &change.edits)? };
    Ok(Committed { seq, label: change.label.clone(), edits: done.len(), decision, of: None })
}

/// Short number of the decision that these edits make, if they make one.
pub(super) fn decided(connection: &Connection, edits: &[Edit]) -> Result<Option<i64>, StoreError> {
    let made = edits.iter().find_map(|edit| match edit {
        Edit::Create { entity: Entity::Decision, id, .. } => Some(id),
        _ => None,
    });
    let Some(id) = made else { return Ok(None) };
    let mut statement = connection.prepare_cached("SELECT number FROM decision WHERE id = ?1")?;
    Ok(statement.query_row([id], |row| row.get(0)).optional()?)
}

/// The latest entry's number; 0 if there is none.
pub(super) fn last_seq(connection: &Connection) -> Result<i64, StoreError> {
    let mut statement = connection.prepare_cached("SELECT coalesce(max(seq), 0) FROM journal")?;
    Ok(statement.query_row([], |row| row.get(0))?)
}

pub(super) fn write_entry(
    connection: &Connection,
    seq: i64,
    entry: Entry,
    label: &Label,
    author: &Author,
    now: Timestamp,
) -> Result<(), StoreError> {
    let args = serde_json::to_string(&label.args).map_err(|_| StoreError::Unreadable("label"))?;
    let session = author.session.as_bytes().as_slice();
    let mut statement = connection.prepare_cached(
        "INSERT INTO journal (seq, at, session, person, who, kind, undoes, label, label_args)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    let (at, kind) = (now.as_millisecond(), entry.kind.code());
    statement.execute(params![seq, at, session, author.person, author.name, kind, entry.undoes, label.id, args])?;
    Ok(())
}

fn write_edits(connection: &Connection, seq: i64, edits: &[&Edit]) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(
        "INSERT INTO journal_edit (seq, n, entity, id, kind, field, before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    for (n, row) in edits.iter().flat_map(|edit| rows(edit)).enumerate() {
        let n = i64::try_from(n).unwrap_or(i64::MAX);
        let (entity, id) = row.of;
        statement.execute(params![seq, n, entity.code(), id, row.kind, row.field, row.before, row.after])?;
    }
    Ok(())
}

/// One row of `journal_edit`.
struct EditRow<'a> {
    of: (Entity, EntityId),
    kind: &'static str,
    field: Option<&'a str>,
    before: &'a FieldValue,
    after: &'a FieldValue,
}

fn rows(edit: &Edit) -> Vec<EditRow<'_>> {
    let of = edit.target();
    let (kind, fields) = match edit {
        Edit::Set { field, before, after, .. } => {
            return vec![EditRow { of, kind: "set", field: Some(field), before, after }];
        }
        Edit::Create { fields, .. } => ("create", fields),
        Edit::Remove { seen, .. } => ("remove", seen),
        Edit::Restore { seen, .. } => ("restore", seen),
    };
    let null = &FieldValue::Null;
    let head = EditRow { of, kind, field: None, before: null, after: null };
    let with = fields.iter().map(|(field, value)| {
        let (kind, before, after) = if kind == "create" { ("with", null, value) } else { ("seen", value, null) };
        EditRow { of, kind, field: Some(field), before, after }
    });
    std::iter::once(head).chain(with).collect()
}
