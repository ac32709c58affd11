//! Reading the journal: what has been touched, what happened to a thing, what happened today.

use jiff::Timestamp;
use rusqlite::{Connection, Params, Row, params};
use uuid::Uuid;

use super::commit::last_seq;
use super::error::StoreError;
use super::reader::Reader;
use crate::domain::change::Label;
use crate::domain::value::coded;
use crate::domain::{Change, Edit, Entity, EntityId, FieldValue};

coded! {
    /// How an entry came about.
    Kind {
        /// A change.
        Do = "do",
        /// A change of this session taken back.
        Undo = "undo",
        /// A change taken back and made again.
        Redo = "redo",
        /// Any change of anybody, reversed from its history.
        Reverse = "reverse",
        /// Contents removed for good (gallring).
        Erase = "erase",
    }
}

/// A field, or a whole, that somebody has touched; what live refresh goes by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched {
    /// Journal entry.
    pub seq: i64,
    /// Who.
    pub who: String,
    /// From which session.
    pub session: Uuid,
    /// When.
    pub at: Timestamp,
    /// What kind of thing.
    pub entity: Entity,
    /// Which one.
    pub id: EntityId,
    /// The field; None for the making, removing or restoring of the whole.
    pub field: Option<String>,
}

/// A journal entry as history shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryEntry {
    /// Place in the journal; decides the order, whatever the clock says.
    pub seq: i64,
    /// When, UTC.
    pub at: Timestamp,
    /// From which session.
    pub session: Uuid,
    /// The person, where known.
    pub person: Option<EntityId>,
    /// Who.
    pub who: String,
    /// How it came about.
    pub kind: Kind,
    /// The entry that it undoes, redoes or reverses.
    pub undoes: Option<i64>,
    /// Why; empty id after its contents were removed for good.
    pub label: Label,
    /// What; only the edits asked for.
    pub edits: Vec<Edit>,
    /// Whether contents have been removed for good: it can be read but not reversed.
    pub erased: bool,
}

impl Reader {
    /// The latest entry's number; 0 in a new file. It falls only when an older file has been restored.
    pub fn last_seq(&self) -> Result<i64, StoreError> {
        self.read(last_seq)
    }

    /// What has been touched after entry `seq`, oldest first.
    pub fn journal_since(&self, seq: i64) -> Result<Vec<Touched>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(
                "SELECT j.seq, j.who, j.session, j.at, e.entity, e.id, e.field
                 FROM journal j JOIN journal_edit e ON e.seq = j.seq WHERE j.seq > ?1 AND e.kind <> 'seen'
                 ORDER BY e.seq, e.n",
            )?;
            let mut rows = statement.query([seq])?;
            let mut found = Vec::new();
            while let Some(row) = rows.next()? {
                found.push(touched(row)?);
            }
            Ok(found)
        })
    }

    /// What happened to one thing, latest first, with the edits that concern it.
    pub fn history(&self, entity: Entity, id: EntityId) -> Result<Vec<HistoryEntry>, StoreError> {
        self.read(|connection| {
            let sql = format!(
                "{ENTRY} WHERE seq IN (SELECT seq FROM journal_edit WHERE entity = ?1 AND id = ?2) ORDER BY seq DESC"
            );
            let mut entries = entries(connection, &sql, params![entity.code(), id])?;
            for entry in &mut entries {
                entry.edits.retain(|edit| edit.target() == (entity, id));
            }
            Ok(entries)
        })
    }

    /// What everybody did from one instant up to another (a day), latest first.
    pub fn journal_between(&self, from: Timestamp, to: Timestamp) -> Result<Vec<HistoryEntry>, StoreError> {
        self.read(|connection| {
            let sql = format!("{ENTRY} WHERE at >= ?1 AND at < ?2 ORDER BY seq DESC");
            entries(connection, &sql, [from.as_millisecond(), to.as_millisecond()])
        })
    }
}

const ENTRY: &str = "SELECT seq, at, session, person, who, kind, undoes, label, label_args FROM journal";

/// The entry with this number.
pub(super) fn entry(connection: &Connection, seq: i64) -> Result<HistoryEntry, StoreError> {
    let found = entries(connection, &format!("{ENTRY} WHERE seq = ?1"), [seq])?;
    found.into_iter().next().ok_or(StoreError::NoSuchChange(seq))
}

impl HistoryEntry {
    /// The entry as a change; refused where contents have been removed for good.
    pub(super) fn into_change(self) -> Result<Change, StoreError> {
        if self.erased {
            return Err(StoreError::Erased(self.seq));
        }
        Ok(Change { label: self.label, edits: self.edits })
    }
}

fn entries(connection: &Connection, sql: &str, params: impl Params) -> Result<Vec<HistoryEntry>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let mut entry = head(row)?;
        (entry.edits, entry.erased) = edits(connection, entry.seq)?;
        found.push(entry);
    }
    Ok(found)
}

fn head(row: &Row) -> Result<HistoryEntry, StoreError> {
    let kind: String = row.get(5)?;
    let args: String = row.get(8)?;
    Ok(HistoryEntry {
        seq: row.get(0)?,
        at: instant(row.get(1)?)?,
        session: session(row, 2)?,
        person: row.get(3)?,
        who: row.get(4)?,
        kind: Kind::from_code(&kind).ok_or(StoreError::Unreadable("journal.kind"))?,
        undoes: row.get(6)?,
        label: Label { id: row.get(7)?, args: serde_json::from_str(&args).unwrap_or_default() },
        edits: Vec::new(),
        erased: false,
    })
}

/// The edits of an entry in order, and whether any has lost its contents.
fn edits(connection: &Connection, seq: i64) -> Result<(Vec<Edit>, bool), StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT entity, id, kind, field, before, after, erased FROM journal_edit WHERE seq = ?1 ORDER BY n",
    )?;
    let mut rows = statement.query([seq])?;
    let (mut edits, mut erased) = (Vec::new(), false);
    while let Some(row) = rows.next()? {
        erased |= row.get::<_, bool>(6)?;
        add_row(&mut edits, row)?;
    }
    Ok((edits, erased))
}

fn add_row(edits: &mut Vec<Edit>, row: &Row) -> Result<(), StoreError> {
    let (entity, id) = (entity_of(row, 0)?, row.get(1)?);
    let field: String = row.get::<_, Option<_>>(3)?.unwrap_or_default();
    let (before, after): (FieldValue, FieldValue) = (row.get(4)?, row.get(5)?);
    match row.get::<_, String>(2)?.as_str() {
        "create" => edits.push(Edit::Create { entity, id, fields: Vec::new() }),
        "remove" => edits.push(Edit::Remove { entity, id, seen: Vec::new() }),
        "restore" => edits.push(Edit::Restore { entity, id, seen: Vec::new() }),
        "set" => edits.push(Edit::Set { entity, id, field, before, after }),
        _ => match edits.last_mut() {
            Some(Edit::Create { fields, .. }) => fields.push((field, after)),
            Some(Edit::Remove { seen, .. } | Edit::Restore { seen, .. }) => seen.push((field, before)),
            _ => return Err(StoreError::Unreadable("journal_edit.kind")),
        },
    }
    Ok(())
}

fn touched(row: &Row) -> Result<Touched, StoreError> {
    Ok(Touched {
        seq: row.get(0)?,
        who: row.get(1)?,
        session: session(row, 2)?,
        at: instant(row.get(3)?)?,
        entity: entity_of(row, 4)?,
        id: row.get(5)?,
        field: row.get(6)?,
    })
}

fn entity_of(row: &Row, at: usize) -> Result<Entity, StoreError> {
    Entity::from_code(&row.get::<_, String>(at)?).ok_or(StoreError::Unreadable("journal_edit.entity"))
}

fn session(row: &Row, at: usize) -> Result<Uuid, StoreError> {
    Ok(row.get::<_, EntityId>(at)?.0)
}

/// Milliseconds since 1970 as an instant.
pub(super) fn instant(milliseconds: i64) -> Result<Timestamp, StoreError> {
    Timestamp::from_millisecond(milliseconds).map_err(|_| StoreError::Unreadable("journal.at"))
}
