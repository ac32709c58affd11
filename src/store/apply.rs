//! One edit against what is stored: done, nothing to do, or a conflict. Writes no journal.

use rusqlite::{Connection, OptionalExtension, params};

use super::conflict::{self, Clash, Conflict};
use super::error::StoreError;
use super::field::column;
use crate::domain::{Edit, Entity, EntityId, FieldValue};

/// What came of an edit.
pub(super) enum Outcome {
    /// Stored.
    Done,
    /// It stood so already.
    Nothing,
    /// Not stored.
    Refused(Vec<Conflict>),
}

type Fields = [(String, FieldValue)];

/// Makes one edit.
pub(super) fn apply(connection: &Connection, edit: &Edit) -> Result<Outcome, StoreError> {
    let made = matches!(edit, Edit::Create { .. });
    if edit.target().0 == Entity::Decision && !made {
        return Err(StoreError::Lasting);
    }
    match edit {
        Edit::Create { entity, id, fields } => create(connection, *entity, *id, fields),
        Edit::Set { entity, id, field, before, after } => set(connection, (*entity, *id), field, before, after),
        Edit::Remove { entity, id, seen } => mark(connection, (*entity, *id), seen, true),
        Edit::Restore { entity, id, seen } => mark(connection, (*entity, *id), seen, false),
    }
}

fn create(connection: &Connection, entity: Entity, id: EntityId, fields: &Fields) -> Result<Outcome, StoreError> {
    let columns = columns(entity, fields)?;
    match is_removed(connection, entity, id)? {
        // An answer's key follows from where it stands: what was taken back there can be written anew.
        Some(true) if entity == Entity::Answer => return made_anew(connection, (entity, id), fields),
        Some(removed) => return made_already(connection, (entity, id), removed, fields),
        None => {}
    }
    let mut sql = format!("INSERT INTO {} (id", entity.code());
    for column in &columns {
        sql.push_str(", ");
        sql.push_str(column);
    }
    sql.push_str(") VALUES (?");
    sql.push_str(&", ?".repeat(columns.len()));
    sql.push(')');
    let id_value = FieldValue::Id(id);
    let values = std::iter::once(&id_value).chain(fields.iter().map(|(_, value)| value));
    connection
        .prepare_cached(&sql)?
        .execute(rusqlite::params_from_iter(values))
        .map_err(|error| broken(error, (entity, id), ""))?;
    Ok(Outcome::Done)
}

/// Brings back what was removed, with other contents.
fn made_anew(connection: &Connection, key: (Entity, EntityId), fields: &Fields) -> Result<Outcome, StoreError> {
    let (entity, id) = key;
    let mut sql = format!("UPDATE {} SET removed = 0", entity.code());
    for column in columns(entity, fields)? {
        sql.push_str(", ");
        sql.push_str(column);
        sql.push_str(" = ?");
    }
    sql.push_str(" WHERE id = ?");
    let id_value = FieldValue::Id(id);
    let values = fields.iter().map(|(_, value)| value).chain(std::iter::once(&id_value));
    connection
        .prepare_cached(&sql)?
        .execute(rusqlite::params_from_iter(values))
        .map_err(|error| broken(error, key, ""))?;
    Ok(Outcome::Done)
}

/// Somebody has made it before us: no matter if it looks the same.
fn made_already(
    connection: &Connection,
    key: (Entity, EntityId),
    removed: bool,
    fields: &Fields,
) -> Result<Outcome, StoreError> {
    if removed {
        return refused_as_removed(connection, key, ("", FieldValue::Null, FieldValue::Null));
    }
    let differing = differing(connection, key, fields)?;
    let conflicts = differing.into_iter().map(|(field, mine, theirs)| {
        conflict::about(connection, key, Clash::Made, (field, FieldValue::Null, mine.clone(), theirs))
    });
    Ok(outcome(conflicts.collect::<Result<_, _>>()?, Outcome::Nothing))
}

fn set(
    connection: &Connection,
    key: (Entity, EntityId),
    field: &str,
    before: &FieldValue,
    after: &FieldValue,
) -> Result<Outcome, StoreError> {
    let (entity, id) = key;
    let column = column(entity, field, after)?;
    if is_removed(connection, entity, id)?.ok_or_else(|| missing(entity, id))? {
        return refused_as_removed(connection, key, (field, before.clone(), after.clone()));
    }
    let stored = stored(connection, key, column)?;
    if stored == *after {
        return Ok(Outcome::Nothing);
    }
    if stored != *before {
        let versions = (field, before.clone(), after.clone(), stored);
        return Ok(Outcome::Refused(vec![conflict::about(connection, key, Clash::Changed, versions)?]));
    }
    let sql = format!("UPDATE {} SET {column} = ?2 WHERE id = ?1", entity.code());
    connection.prepare_cached(&sql)?.execute(params![id, after]).map_err(|error| broken(error, key, field))?;
    Ok(Outcome::Done)
}

/// Removes or brings back.
fn mark(connection: &Connection, key: (Entity, EntityId), seen: &Fields, removed: bool) -> Result<Outcome, StoreError> {
    let (entity, id) = key;
    if is_removed(connection, entity, id)?.ok_or_else(|| missing(entity, id))? == removed {
        return Ok(Outcome::Nothing);
    }
    let differing = differing(connection, key, seen)?;
    let conflicts = differing.into_iter().map(|(field, seen, theirs)| {
        conflict::about(connection, key, Clash::ChangedSince, (field, seen.clone(), FieldValue::Null, theirs))
    });
    let conflicts: Vec<_> = conflicts.collect::<Result<_, _>>()?;
    if conflicts.is_empty() {
        let sql = format!("UPDATE {} SET removed = ?2 WHERE id = ?1", entity.code());
        connection.prepare_cached(&sql)?.execute(params![id, removed])?;
    }
    Ok(outcome(conflicts, Outcome::Done))
}

fn outcome(conflicts: Vec<Conflict>, otherwise: Outcome) -> Outcome {
    if conflicts.is_empty() { otherwise } else { Outcome::Refused(conflicts) }
}

fn refused_as_removed(
    connection: &Connection,
    key: (Entity, EntityId),
    (field, base, mine): (&str, FieldValue, FieldValue),
) -> Result<Outcome, StoreError> {
    let mut conflict = conflict::about(connection, key, Clash::Removed, ("", base, mine, FieldValue::Null))?;
    field.clone_into(&mut conflict.field);
    Ok(Outcome::Refused(vec![conflict]))
}

/// The fields whose stored values are not those given: (field, given, stored).
fn differing<'a>(
    connection: &Connection,
    key: (Entity, EntityId),
    given: &'a Fields,
) -> Result<Vec<(&'a str, &'a FieldValue, FieldValue)>, StoreError> {
    let mut found = Vec::new();
    for (name, value) in given {
        let stored = stored(connection, key, column(key.0, name, value)?)?;
        if stored != *value {
            found.push((name.as_str(), value, stored));
        }
    }
    Ok(found)
}

fn columns(entity: Entity, fields: &Fields) -> Result<Vec<&'static str>, StoreError> {
    fields.iter().map(|(name, value)| column(entity, name, value)).collect()
}

fn stored(connection: &Connection, (entity, id): (Entity, EntityId), column: &str) -> Result<FieldValue, StoreError> {
    let sql = format!("SELECT {column} FROM {} WHERE id = ?1", entity.code());
    Ok(connection.prepare_cached(&sql)?.query_row([id], |row| row.get(0))?)
}

/// Whether it is removed; None if there is no such thing.
fn is_removed(connection: &Connection, entity: Entity, id: EntityId) -> Result<Option<bool>, StoreError> {
    let sql = format!("SELECT removed FROM {} WHERE id = ?1", entity.code());
    Ok(connection.prepare_cached(&sql)?.query_row([id], |row| row.get(0)).optional()?)
}

fn missing(entity: Entity, id: EntityId) -> StoreError {
    StoreError::Missing { entity: entity.code(), id: id.0.to_string() }
}

/// A link to something that is not there is named as such, and so is a value that the column does not take.
fn broken(error: rusqlite::Error, (entity, id): (Entity, EntityId), field: &str) -> StoreError {
    use rusqlite::ffi::{SQLITE_CONSTRAINT_CHECK, SQLITE_CONSTRAINT_FOREIGNKEY, SQLITE_CONSTRAINT_NOTNULL};
    match error.sqlite_error().map(|error| error.extended_code) {
        Some(SQLITE_CONSTRAINT_FOREIGNKEY) => missing(entity, id),
        Some(SQLITE_CONSTRAINT_CHECK | SQLITE_CONSTRAINT_NOTNULL) => {
            StoreError::WrongField { entity: entity.code(), field: field.to_owned() }
        }
        _ => error.into(),
    }
}
