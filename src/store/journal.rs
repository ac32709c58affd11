//! Reading the journal: what has been touched, what happened to a thing, what happened today.

use std::collections::HashSet;

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
    /// How that entry came about.
    pub undone: Option<Kind>,
    /// Why; without arguments after its contents were removed for good.
    pub label: Label,
    /// What; only the edits asked for.
    pub edits: Vec<Edit>,
    /// How many more edits were asked for than are told.
    pub left_out: usize,
    /// Whether contents have been removed for good: it can be read but not reversed.
    pub erased: bool,
}

/// How much of the journal is told, and of whom. By default everything of everybody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Portion {
    /// Only what this one did.
    pub who: Option<String>,
    /// At most so many entries, the latest.
    pub entries: usize,
    /// At most so many edits of each, the first.
    pub edits: usize,
}

impl Default for Portion {
    fn default() -> Self {
        Self { who: None, entries: usize::MAX, edits: usize::MAX }
    }
}

/// An entity and its key.
type Target = (Entity, EntityId);

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

    /// What happened to one thing, its links, targets and series, latest first, with the edits that concern them.
    pub fn history(&self, entity: Entity, id: EntityId, portion: &Portion) -> Result<Vec<HistoryEntry>, StoreError> {
        self.snapshot(|reader| {
            reader.read(|connection| {
                let kin = kin(connection, (entity, id))?;
                let sql = format!(
                    "WITH kin (entity, id) AS ({KIN}) {ENTRY} WHERE (?3 IS NULL OR who = ?3) AND seq IN
                     (SELECT e.seq FROM kin JOIN journal_edit e ON e.entity = kin.entity AND e.id = kin.id)
                     ORDER BY seq DESC LIMIT ?4"
                );
                let params = params![entity.code(), id, portion.who, limit(portion.entries)];
                entries(connection, &sql, params, &Wanted { of: Some(&kin), most: portion.edits })
            })
        })
    }

    /// What was done from one instant up to another (a day), latest first.
    pub fn journal_between(
        &self,
        from: Timestamp,
        to: Timestamp,
        portion: &Portion,
    ) -> Result<Vec<HistoryEntry>, StoreError> {
        self.read(|connection| {
            let sql =
                format!("{ENTRY} WHERE at >= ?1 AND at < ?2 AND (?3 IS NULL OR who = ?3) ORDER BY seq DESC LIMIT ?4");
            let params = params![from.as_millisecond(), to.as_millisecond(), portion.who, limit(portion.entries)];
            entries(connection, &sql, params, &Wanted { of: None, most: portion.edits })
        })
    }
}

const ENTRY: &str = "SELECT seq, at, session, person, who, kind, undoes,
    (SELECT u.kind FROM journal u WHERE u.seq = journal.undoes), label, label_args FROM journal";

/// A thing and what belongs to it alone.
const KIN: &str = "SELECT ?1, ?2 UNION ALL SELECT 'link', id FROM link WHERE ?2 IN (card, activity, indicator)
    UNION ALL SELECT 'target', id FROM target WHERE indicator = ?2
    UNION ALL SELECT 'series', id FROM series WHERE indicator = ?2";

fn kin(connection: &Connection, (entity, id): Target) -> Result<HashSet<Target>, StoreError> {
    let mut statement = connection.prepare_cached(KIN)?;
    let mut rows = statement.query(params![entity.code(), id])?;
    let mut found = HashSet::new();
    while let Some(row) = rows.next()? {
        found.insert((entity_of(row, 0)?, row.get(1)?));
    }
    Ok(found)
}

fn limit(most: usize) -> i64 {
    i64::try_from(most).unwrap_or(-1)
}

/// Which edits of an entry are read: those of some things, or all; and how many.
struct Wanted<'a> {
    of: Option<&'a HashSet<Target>>,
    most: usize,
}

/// The entry with this number, whole.
pub(super) fn entry(connection: &Connection, seq: i64) -> Result<HistoryEntry, StoreError> {
    let whole = Wanted { of: None, most: usize::MAX };
    let found = entries(connection, &format!("{ENTRY} WHERE seq = ?1"), [seq], &whole)?;
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

fn entries(
    connection: &Connection,
    sql: &str,
    params: impl Params,
    wanted: &Wanted<'_>,
) -> Result<Vec<HistoryEntry>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(params)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let mut entry = head(row)?;
        add_edits(connection, &mut entry, wanted)?;
        found.push(entry);
    }
    Ok(found)
}

fn head(row: &Row) -> Result<HistoryEntry, StoreError> {
    let kind = |code: &str| Kind::from_code(code).ok_or(StoreError::Unreadable("journal.kind"));
    let args: String = row.get(9)?;
    Ok(HistoryEntry {
        seq: row.get(0)?,
        at: instant(row.get(1)?)?,
        session: session(row, 2)?,
        person: row.get(3)?,
        who: row.get(4)?,
        kind: kind(&row.get::<_, String>(5)?)?,
        undoes: row.get(6)?,
        undone: row.get::<_, Option<String>>(7)?.map(|code| kind(&code)).transpose()?,
        label: Label { id: row.get(8)?, args: serde_json::from_str(&args).unwrap_or_default() },
        edits: Vec::new(),
        left_out: 0,
        erased: false,
    })
}

/// The wanted edits of an entry in order, and whether any of it has lost its contents.
fn add_edits(connection: &Connection, entry: &mut HistoryEntry, wanted: &Wanted<'_>) -> Result<(), StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT entity, id, kind, field, before, after, erased FROM journal_edit WHERE seq = ?1 ORDER BY n",
    )?;
    let mut rows = statement.query([entry.seq])?;
    while let Some(row) = rows.next()? {
        entry.erased |= row.get::<_, bool>(6)?;
        if let Some(of) = wanted.of
            && !of.contains(&(entity_of(row, 0)?, row.get(1)?))
        {
            continue;
        }
        // The rows that follow an edit and belong to it go with it.
        let of_last = matches!(row.get_ref(2)?.as_str(), Ok("with" | "seen"));
        if entry.left_out > 0 || (!of_last && entry.edits.len() >= wanted.most) {
            entry.left_out += usize::from(!of_last);
        } else {
            add_row(&mut entry.edits, row)?;
        }
    }
    Ok(())
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
