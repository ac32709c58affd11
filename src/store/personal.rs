//! Reading what looks like personal data in the texts of the file, and what of a thing can be removed for good.

use std::collections::{BTreeSet, HashMap};

use rusqlite::{Connection, OptionalExtension, params};

use super::error::StoreError;
use super::reader::Reader;
use crate::domain::personal::{PersonalKind, excerpt, masked, personal_data};
use crate::domain::value::coded;
use crate::domain::{Entity, EntityId};

coded! {
    /// Where a text stands.
    Standing {
        /// In the thing, as everybody sees it.
        Now = "now",
        /// In a thing that has been taken away; it can be brought back.
        Removed = "removed",
        /// In the history alone.
        History = "history",
    }
}

/// A field whose text looks as if it holds personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonalPlace {
    /// What kind of thing.
    pub entity: Entity,
    /// Which one.
    pub id: EntityId,
    /// Its short number.
    pub number: i64,
    /// What it is called, with personal data made unreadable.
    pub title: String,
    /// The field.
    pub field: String,
    /// Where the text stands.
    pub standing: Standing,
    /// What it looks like.
    pub kinds: BTreeSet<PersonalKind>,
    /// The text around the first place, with personal data made unreadable.
    pub excerpt: String,
}

/// What of a thing can be removed for good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasable {
    /// What kind of thing.
    pub entity: Entity,
    /// Which one.
    pub id: EntityId,
    /// Its short number.
    pub number: i64,
    /// What it is called.
    pub title: String,
    /// The fields with a text, now or in the history; true where it stands now.
    pub fields: Vec<(String, bool)>,
}

/// Number, title and whether it has been taken away.
type Head = (i64, String, bool);

impl Reader {
    /// Every place in what people have written, the history too, that looks like personal data.
    pub fn personal_places(&self) -> Result<Vec<PersonalPlace>, StoreError> {
        self.read(|connection| {
            let mut places = Vec::new();
            let mut heads = HashMap::new();
            for &entity in Entity::ALL {
                of_entity(connection, entity, &mut heads, &mut places)?;
            }
            let history = of_history(connection, &heads, &places)?;
            places.extend(history);
            Ok(places)
        })
    }

    /// What of a thing can be removed for good; None where there is no such thing.
    pub fn erasable(&self, entity: Entity, id: EntityId) -> Result<Option<Erasable>, StoreError> {
        self.read(|connection| {
            let Some((number, title, _)) = head(connection, entity, id)? else { return Ok(None) };
            let mut fields = Vec::new();
            for field in entity.fields().iter().filter(|field| entity.is_free_text(field.name)) {
                let (name, table) = (field.name, entity.code());
                let now = connection
                    .prepare(&format!("SELECT 1 FROM {table} WHERE id = ?1 AND {name} <> ''"))?
                    .exists([id])?;
                let told = "SELECT 1 FROM journal_edit WHERE entity = ?1 AND id = ?2 AND field = ?3
                            AND (before <> '' OR after <> '')";
                if now || connection.prepare_cached(told)?.exists(params![table, id, name])? {
                    fields.push((name.to_owned(), now));
                }
            }
            Ok(Some(Erasable { entity, id, number, title, fields }))
        })
    }

    /// The thing of a kind with this short number, whether it has been taken away or not.
    pub fn numbered(&self, entity: Entity, number: i64) -> Result<Option<EntityId>, StoreError> {
        self.read(|connection| {
            let sql = format!("SELECT id FROM {} WHERE number = ?1", entity.code());
            Ok(connection.query_row(&sql, [number], |row| row.get(0)).optional()?)
        })
    }
}

/// The column that says what a thing is called.
fn title_of(entity: Entity) -> &'static str {
    ["title", "name", "what"].into_iter().find(|name| entity.field(name).is_some()).unwrap_or("NULL")
}

fn head(connection: &Connection, entity: Entity, id: EntityId) -> Result<Option<Head>, StoreError> {
    let sql = format!("SELECT number, {}, removed FROM {} WHERE id = ?1", title_of(entity), entity.code());
    let read =
        |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get::<_, Option<String>>(1)?.unwrap_or_default(), row.get(2)?));
    Ok(connection.query_row(&sql, [id], read).optional()?)
}

fn of_entity(
    connection: &Connection,
    entity: Entity,
    heads: &mut HashMap<(Entity, EntityId), Head>,
    places: &mut Vec<PersonalPlace>,
) -> Result<(), StoreError> {
    let fields: Vec<&str> =
        entity.fields().iter().map(|field| field.name).filter(|name| entity.is_free_text(name)).collect();
    if fields.is_empty() {
        return Ok(());
    }
    let (title, table) = (title_of(entity), entity.code());
    let sql = format!("SELECT number, id, removed, {title}, {} FROM {table} ORDER BY number", fields.join(", "));
    let mut statement = connection.prepare(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (number, id, removed): (i64, EntityId, bool) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let title = masked(&row.get::<_, Option<String>>(3)?.unwrap_or_default());
        let standing = if removed { Standing::Removed } else { Standing::Now };
        for (at, field) in fields.iter().enumerate() {
            let text: Option<String> = row.get(4 + at)?;
            let place = text.and_then(|text| looked_at((entity, id), (number, &title), field, standing, &text));
            places.extend(place);
        }
        heads.insert((entity, id), (number, title, removed));
    }
    Ok(())
}

/// The place, if the text looks like personal data.
fn looked_at(
    (entity, id): (Entity, EntityId),
    (number, title): (i64, &str),
    field: &str,
    standing: Standing,
    text: &str,
) -> Option<PersonalPlace> {
    let kinds: BTreeSet<PersonalKind> = personal_data(text).into_iter().map(|one| one.kind).collect();
    let (title, field) = (title.to_owned(), field.to_owned());
    (!kinds.is_empty()).then(|| PersonalPlace {
        entity,
        id,
        number,
        title,
        field,
        standing,
        kinds,
        excerpt: excerpt(text),
    })
}

/// Texts that stand nowhere but in the history: fields that hold none now. Each field once, the latest text.
fn of_history(
    connection: &Connection,
    heads: &HashMap<(Entity, EntityId), Head>,
    known: &[PersonalPlace],
) -> Result<Vec<PersonalPlace>, StoreError> {
    let mut seen: BTreeSet<(Entity, EntityId, String)> =
        known.iter().map(|place| (place.entity, place.id, place.field.clone())).collect();
    let mut statement = connection.prepare(
        "SELECT entity, id, field, before, after FROM journal_edit
         WHERE field IS NOT NULL AND (typeof(before) = 'text' OR typeof(after) = 'text') ORDER BY seq DESC, n",
    )?;
    let mut rows = statement.query([])?;
    let mut places = Vec::new();
    while let Some(row) = rows.next()? {
        let Some(entity) = Entity::from_code(&row.get::<_, String>(0)?) else { continue };
        let (id, field): (EntityId, String) = (row.get(1)?, row.get(2)?);
        let Some((number, title, _)) = heads.get(&(entity, id)).filter(|_| entity.is_free_text(&field)) else {
            continue;
        };
        for at in [4, 3] {
            let Ok(Some(text)) = row.get::<_, Option<String>>(at) else { continue };
            let found = looked_at((entity, id), (*number, title), &field, Standing::History, &text);
            if let Some(place) = found.filter(|_| seen.insert((entity, id, field.clone()))) {
                places.push(place);
            }
        }
    }
    Ok(places)
}
