//! Field values on their way into and out of SQLite. Ids are 16-byte blobs, the rest is what it looks like.

use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use uuid::Uuid;

use super::error::StoreError;
use crate::domain::entity::FieldKind;
use crate::domain::{Entity, EntityId, FieldValue};

impl ToSql for EntityId {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.0.as_bytes().as_slice()))
    }
}

impl FromSql for EntityId {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let bytes = value.as_blob()?;
        Uuid::from_slice(bytes).map(EntityId).map_err(|error| FromSqlError::Other(Box::new(error)))
    }
}

impl ToSql for FieldValue {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Null => ToSqlOutput::Borrowed(ValueRef::Null),
            Self::Text(text) => ToSqlOutput::from(text.as_str()),
            Self::Int(number) => ToSqlOutput::from(*number),
            Self::Real(number) => ToSqlOutput::from(*number),
            Self::Id(id) => id.to_sql()?,
        })
    }
}

impl FromSql for FieldValue {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        Ok(match value {
            ValueRef::Null => Self::Null,
            ValueRef::Integer(number) => Self::Int(number),
            ValueRef::Real(number) => Self::Real(number),
            // A faulty byte is shown as U+FFFD rather than hiding the whole row.
            ValueRef::Text(bytes) => Self::Text(String::from_utf8_lossy(bytes).into_owned()),
            ValueRef::Blob(_) => Self::Id(EntityId::column_result(value)?),
        })
    }
}

/// The column of a field, if the entity has it and it takes this value. NaN is never stored.
pub(super) fn column(entity: Entity, name: &str, value: &FieldValue) -> Result<&'static str, StoreError> {
    let field = entity.field(name).filter(|field| takes(field.kind, value));
    field
        .map(|field| field.name)
        .ok_or_else(|| StoreError::WrongField { entity: entity.code(), field: name.to_owned() })
}

fn takes(kind: FieldKind, value: &FieldValue) -> bool {
    match value {
        FieldValue::Null => true,
        FieldValue::Text(_) => kind == FieldKind::Text,
        FieldValue::Int(_) => kind == FieldKind::Int,
        FieldValue::Real(number) => kind == FieldKind::Real && !number.is_nan(),
        FieldValue::Id(_) => kind == FieldKind::Id,
    }
}
