//! What keeps a change from being made: a colleague was there in between. Both versions are kept and shown.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, params};

use super::error::StoreError;
use super::journal::instant;
use crate::domain::value::coded;
use crate::domain::{Entity, EntityId, FieldValue, Message};

coded! {
    /// How two changes meet.
    Clash {
        /// The field has another value than the one we started from.
        Changed = "changed",
        /// It has been removed meanwhile.
        Removed = "removed",
        /// We would remove or bring back something that has been changed meanwhile.
        ChangedSince = "changed-since",
        /// Somebody has made it already, with other contents.
        Made = "made",
    }
}

/// One field that cannot be set, with all three versions.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// What kind of thing.
    pub entity: Entity,
    /// Which one.
    pub id: EntityId,
    /// Its name or title; empty if it has none.
    pub title: String,
    /// How the changes meet.
    pub clash: Clash,
    /// The field; empty where the whole is meant (it has been removed).
    pub field: String,
    /// What we started from.
    pub base: FieldValue,
    /// What we would write.
    pub mine: FieldValue,
    /// What is stored.
    pub theirs: FieldValue,
    /// Who wrote that; empty if it came with an import.
    pub who: String,
    /// When; None if it came with an import.
    pub at: Option<Timestamp>,
}

/// Why a change was not made. Nothing of it was stored.
#[derive(Debug, thiserror::Error)]
pub enum CommitError {
    /// Colleagues have changed the same fields; at least one conflict.
    #[error("{} conflicts", .0.len())]
    Conflict(Vec<Conflict>),
    /// The file.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<rusqlite::Error> for CommitError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

impl CommitError {
    /// What the user reads: what clashes, and with whom. The versions are in the conflicts.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Store(error) => error.message(),
            Self::Conflict(conflicts) => match conflicts.first() {
                None => Message::new("store-conflict-none"),
                Some(first) => first.message(conflicts.len()),
            },
        }
    }
}

/// The name of a field in the reader's language.
#[must_use]
pub fn field_name(field: &str) -> Message {
    Message::new("store-field").with("field", field)
}

impl Conflict {
    fn message(&self, count: usize) -> Message {
        let id = match self.clash {
            _ if self.who.is_empty() => "store-conflict-imported",
            Clash::Changed | Clash::Made => "store-conflict-changed",
            Clash::Removed => "store-conflict-removed",
            Clash::ChangedSince => "store-conflict-changed-since",
        };
        Message::new(id)
            .with("title", self.title.as_str())
            .with("entity", self.entity.code())
            .with("field", self.field.as_str())
            .with("who", self.who.as_str())
            .with("count", count)
    }
}

/// A conflict about one field of an entity, with who wrote what is stored.
pub(super) fn about(
    connection: &Connection,
    (entity, id): (Entity, EntityId),
    clash: Clash,
    (field, base, mine, theirs): (&str, FieldValue, FieldValue, FieldValue),
) -> Result<Conflict, StoreError> {
    let (who, at) = last_writer(connection, entity, id, field)?.unzip();
    Ok(Conflict {
        entity,
        id,
        title: title(connection, entity, id)?,
        clash,
        field: field.to_owned(),
        base,
        mine,
        theirs,
        who: who.unwrap_or_default(),
        at,
    })
}

/// Who last wrote this field, or last made, removed or restored the whole if `field` is empty.
fn last_writer(
    connection: &Connection,
    entity: Entity,
    id: EntityId,
    field: &str,
) -> Result<Option<(String, Timestamp)>, StoreError> {
    let mut statement = connection.prepare_cached(
        "SELECT j.who, j.at FROM journal_edit e JOIN journal j ON j.seq = e.seq
         WHERE e.entity = ?1 AND e.id = ?2 AND coalesce(e.field, '') = ?3 AND e.kind <> 'seen'
         ORDER BY e.seq DESC, e.n DESC LIMIT 1",
    )?;
    let found = statement.query_row(params![entity.code(), id, field], |row| Ok((row.get(0)?, row.get(1)?)));
    found.optional()?.map(|(who, at)| Ok((who, instant(at)?))).transpose()
}

/// What people call it; empty if it has no name.
fn title(connection: &Connection, entity: Entity, id: EntityId) -> Result<String, StoreError> {
    let sql = match entity {
        Entity::Indicator => "SELECT title FROM indicator WHERE id = ?1",
        Entity::Series => "SELECT i.title FROM series s JOIN indicator i ON i.id = s.indicator WHERE s.id = ?1",
        Entity::Target => "SELECT i.title FROM target t JOIN indicator i ON i.id = t.indicator WHERE t.id = ?1",
        Entity::Import => "SELECT file FROM import WHERE id = ?1",
        Entity::Edition => "SELECT name FROM edition WHERE id = ?1",
        Entity::Person => "SELECT name FROM person WHERE id = ?1",
        Entity::Login => "SELECT login FROM login WHERE id = ?1",
        Entity::Setting => "SELECT name FROM setting WHERE id = ?1",
        Entity::OwnArea => "SELECT name FROM own_area WHERE id = ?1",
        Entity::OwnPeers => "SELECT name FROM own_peers WHERE id = ?1",
        Entity::UnitAlias => "SELECT unit FROM unit_alias WHERE id = ?1",
        Entity::Apart => {
            "SELECT i.title FROM apart a JOIN series s ON s.id = a.newer JOIN indicator i ON i.id = s.indicator
             WHERE a.id = ?1"
        }
        Entity::Board => "SELECT name FROM board WHERE id = ?1",
        Entity::Card => "SELECT title FROM card WHERE id = ?1",
        Entity::Activity => "SELECT title FROM activity WHERE id = ?1",
        Entity::Link => {
            "SELECT coalesce(c.title, a.title) FROM link l LEFT JOIN card c ON c.id = l.card
             LEFT JOIN activity a ON a.id = l.activity WHERE l.id = ?1"
        }
        Entity::Round => "SELECT name FROM round WHERE id = ?1",
        Entity::Entry => "SELECT i.title FROM entry e JOIN indicator i ON i.id = e.indicator WHERE e.id = ?1",
        Entity::Answer => "SELECT value FROM answer WHERE id = ?1",
        Entity::Decision => "SELECT what FROM decision WHERE id = ?1",
    };
    let title = connection.prepare_cached(sql)?.query_row([id], |row| row.get::<_, Option<String>>(0)).optional()?;
    Ok(title.flatten().unwrap_or_default())
}
