//! The contents of a thing or a field out of the tables and the journal, inside one transaction.

use std::collections::BTreeSet;

use jiff::Timestamp;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, params};

use super::Erasure;
use crate::domain::change::Label;
use crate::domain::{Entity, EntityId};
use crate::store::commit::{Author, Committed, Entry, last_seq, write_entry};
use crate::store::error::StoreError;
use crate::store::journal::Kind;

/// Stands in a label where a text was.
const GONE: &str = "…";
/// Shorter texts are looked for only as the whole of an argument, not inside one.
const INSIDE: usize = 6;

/// Empties it and what is nothing without it, and leaves a trace. Gives the trace and the texts that went.
pub(super) fn erase(
    connection: &Connection,
    what: &Erasure,
    author: &Author,
    now: Timestamp,
) -> Result<(Committed, Vec<String>), StoreError> {
    let logins = logins_of(connection, what)?;
    let mut texts = blank(connection, what)?;
    for &id in &logins {
        texts.extend(blank(connection, &Erasure { entity: Entity::Login, id, field: None })?);
    }
    Ok((leave_trace(connection, what, &logins, author, now)?, texts))
}

/// The logins of a person who goes, also those that have been taken away.
fn logins_of(connection: &Connection, what: &Erasure) -> Result<Vec<EntityId>, StoreError> {
    if what.entity != Entity::Person || what.field.is_some() {
        return Ok(Vec::new());
    }
    let mut statement = connection.prepare("SELECT id FROM login WHERE person = ?1 ORDER BY number")?;
    Ok(statement.query_map([what.id], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Empties one. Gives the texts that went.
fn blank(connection: &Connection, what: &Erasure) -> Result<Vec<String>, StoreError> {
    let columns = columns(connection, what)?;
    if what.field.is_some() && columns.is_empty() {
        let field = what.field.clone().unwrap_or_default();
        return Err(StoreError::WrongField { entity: what.entity.code(), field });
    }
    let texts = texts(connection, what, &columns)?;
    let emptied = columns.iter().map(|column| format!("{column} = NULL"));
    let removed = what.field.is_none().then(|| "removed = 1".to_owned());
    let sets: Vec<String> = removed.into_iter().chain(emptied).collect();
    let sql = format!("UPDATE {} SET {} WHERE id = ?1", what.entity.code(), sets.join(", "));
    if connection.execute(&sql, [what.id])? == 0 {
        return Err(StoreError::Missing { entity: what.entity.code(), id: what.id.0.to_string() });
    }
    blank_labels(connection, what, &texts)?;
    connection.execute(
        "UPDATE journal_edit SET before = NULL, after = NULL, erased = 1
         WHERE entity = ?1 AND id = ?2 AND (?3 IS NULL OR field = ?3)",
        params![what.entity.code(), what.id, what.field],
    )?;
    Ok(texts.into_iter().collect())
}

/// The columns that may be empty: those of the fields that go. A file of an older schema may lack some.
fn columns(connection: &Connection, what: &Erasure) -> Result<Vec<String>, StoreError> {
    let mut statement = connection.prepare("SELECT name FROM pragma_table_info(?1) WHERE NOT \"notnull\"")?;
    let names: Vec<String> = statement.query_map([what.entity.code()], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let goes =
        |name: &String| what.entity.field(name).is_some() && what.field.as_ref().is_none_or(|field| field == name);
    Ok(names.into_iter().filter(goes).collect())
}

/// The words that stand in the fields now, and those that the journal says have stood there. Codes and days are none:
/// a label or a draft that holds the same code is about something else.
fn texts(connection: &Connection, what: &Erasure, columns: &[String]) -> Result<BTreeSet<String>, StoreError> {
    let mut found = BTreeSet::new();
    let mut keep = |value: ValueRef<'_>| {
        if let ValueRef::Text(bytes) = value {
            found.insert(String::from_utf8_lossy(bytes).trim().to_owned());
        }
    };
    for column in columns.iter().filter(|column| what.entity.is_free_text(column)) {
        let sql = format!("SELECT {column} FROM {} WHERE id = ?1", what.entity.code());
        connection.query_row(&sql, [what.id], |row| row.get_ref(0).map(&mut keep)).optional()?;
    }
    let mut statement = connection.prepare(
        "SELECT field, before, after FROM journal_edit WHERE entity = ?1 AND id = ?2 AND field IS NOT NULL
         AND (?3 IS NULL OR field = ?3)",
    )?;
    let mut rows = statement.query(params![what.entity.code(), what.id, what.field])?;
    while let Some(row) = rows.next()? {
        if what.entity.is_free_text(&row.get::<_, String>(0)?) {
            keep(row.get_ref(1)?);
            keep(row.get_ref(2)?);
        }
    }
    found.remove("");
    Ok(found)
}

/// Labels tell titles: of the thing's own entries, and of others that were about it, such as a link.
fn blank_labels(connection: &Connection, what: &Erasure, texts: &BTreeSet<String>) -> Result<(), StoreError> {
    if what.field.is_none() {
        connection.execute(
            "UPDATE journal SET label_args = '[]'
             WHERE seq IN (SELECT seq FROM journal_edit WHERE entity = ?1 AND id = ?2)",
            params![what.entity.code(), what.id],
        )?;
    }
    let mut statement = connection.prepare("SELECT seq, label_args FROM journal WHERE label_args <> '[]'")?;
    let mut rows = statement.query([])?;
    let mut changed: Vec<(i64, String)> = Vec::new();
    while let Some(row) = rows.next()? {
        let args: Vec<(String, String)> = serde_json::from_str(&row.get::<_, String>(1)?).unwrap_or_default();
        let tells = |value: &String| {
            texts.iter().any(|text| value.trim() == text || (text.chars().count() >= INSIDE && value.contains(text)))
        };
        if args.iter().any(|(_, value)| tells(value)) {
            let left = args.into_iter().map(|(name, value)| {
                let value = if tells(&value) { GONE.to_owned() } else { value };
                (name, value)
            });
            let left: Vec<(String, String)> = left.collect();
            let left = serde_json::to_string(&left).map_err(|_| StoreError::Unreadable("label"))?;
            changed.push((row.get(0)?, left));
        }
    }
    for (seq, args) in changed {
        connection.execute("UPDATE journal SET label_args = ?2 WHERE seq = ?1", params![seq, args])?;
    }
    Ok(())
}

/// That it was done, by whom and when; edit rows without contents tell other sessions to read again. The links of a
/// thing that is gone are taken away.
fn leave_trace(
    connection: &Connection,
    what: &Erasure,
    logins: &[EntityId],
    author: &Author,
    now: Timestamp,
) -> Result<Committed, StoreError> {
    let seq = last_seq(connection)? + 1;
    let label = Label { id: "store-label-erase".to_owned(), args: Vec::new() };
    write_entry(connection, seq, Entry { kind: Kind::Erase, undoes: None }, &label, author, now)?;
    let kind = if what.field.is_some() { "set" } else { "remove" };
    connection.execute(
        "INSERT INTO journal_edit (seq, n, entity, id, kind, field, erased) VALUES (?1, 0, ?2, ?3, ?4, ?5, 1)",
        params![seq, what.entity.code(), what.id, kind, what.field],
    )?;
    let links = if what.field.is_none() { unlinked(connection, what.id)? } else { Vec::new() };
    let taken =
        links.iter().map(|id| (Entity::Link, id, false)).chain(logins.iter().map(|id| (Entity::Login, id, true)));
    for (n, (entity, id, erased)) in (1i64..).zip(taken) {
        connection.execute(
            "INSERT INTO journal_edit (seq, n, entity, id, kind, erased) VALUES (?1, ?2, ?3, ?4, 'remove', ?5)",
            params![seq, n, entity.code(), id, erased],
        )?;
    }
    Ok(Committed { seq, label, edits: 1 + links.len() + logins.len(), decision: None, of: None })
}

/// Takes away the links of a thing. An older schema has none.
fn unlinked(connection: &Connection, id: EntityId) -> Result<Vec<EntityId>, StoreError> {
    let mut statement = connection.prepare("SELECT name FROM pragma_table_info('link')")?;
    let names: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let ends: Vec<&str> = names.iter().map(String::as_str).filter(|name| Entity::Link.field(name).is_some()).collect();
    if ends.is_empty() {
        return Ok(Vec::new());
    }
    let sql = format!("UPDATE link SET removed = 1 WHERE ?1 IN ({}) AND NOT removed RETURNING id", ends.join(", "));
    Ok(connection.prepare(&sql)?.query_map([id], |row| row.get(0))?.collect::<Result<_, _>>()?)
}

/// Whether the file's schema has this kind of thing.
pub(super) fn has_table(connection: &Connection, entity: Entity) -> Result<bool, StoreError> {
    Ok(connection.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1")?.exists([entity.code()])?)
}

/// Whether anything of it stands in the file or its journal.
pub(super) fn is_there(connection: &Connection, what: &Erasure) -> Result<bool, StoreError> {
    if !has_table(connection, what.entity)? {
        return Ok(false);
    }
    let told = "SELECT 1 FROM journal_edit WHERE entity = ?1 AND id = ?2 AND (?3 IS NULL OR field = ?3) AND NOT erased";
    if connection.prepare(told)?.exists(params![what.entity.code(), what.id, what.field])? {
        return Ok(true);
    }
    let stands = match columns(connection, what)? {
        columns if columns.is_empty() => return Ok(false),
        columns => columns.iter().map(|column| format!("{column} IS NOT NULL")).collect::<Vec<_>>().join(" OR "),
    };
    let sql = format!("SELECT 1 FROM {} WHERE id = ?1 AND ({stands})", what.entity.code());
    Ok(connection.prepare(&sql)?.exists([what.id])?)
}
