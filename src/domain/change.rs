//! A change as data: what the journal stores, what undo turns round, what conflicts are found in.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

use super::entity::Entity;

/// Key of something people write: a UUIDv7, made where the change is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EntityId(pub Uuid);

impl EntityId {
    /// The key that a name always has (`UUIDv8`), so that two who make the same thing at once meet in a conflict and
    /// not in two things.
    #[must_use]
    pub fn named(kind: &str, name: &str) -> Self {
        let hash = Sha256::digest(format!("fyrfalt {kind} {name}"));
        let mut bytes = [0; 16];
        for (to, from) in bytes.iter_mut().zip(hash) {
            *to = from;
        }
        Self(Builder::from_custom_bytes(bytes).into_uuid())
    }
}

/// A field's value.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FieldValue {
    /// Not filled in.
    Null,
    /// Text, ISO date, code.
    Text(String),
    /// Whole number, yes/no.
    Int(i64),
    /// Number; never NaN.
    Real(f64),
    /// Another entity.
    Id(EntityId),
}

/// One edit of one entity.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Edit {
    /// A new entity with its first field values; fields not named are null.
    Create { entity: Entity, id: EntityId, fields: Vec<(String, FieldValue)> },
    /// One field from `before` to `after`; a conflict if the stored value is neither.
    Set { entity: Entity, id: EntityId, field: String, before: FieldValue, after: FieldValue },
    /// Soft removal; `seen` holds the fields as the remover saw them, and a stored value that differs is a
    /// conflict. Fields not named are not looked at.
    Remove { entity: Entity, id: EntityId, seen: Vec<(String, FieldValue)> },
    /// Takes a removal back.
    Restore { entity: Entity, id: EntityId, seen: Vec<(String, FieldValue)> },
}

/// Why a change was made, as a text id and arguments: shown in history in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// Text id, such as `change-set-direction`.
    pub id: String,
    /// Named arguments.
    pub args: Vec<(String, String)>,
}

/// One change: one transaction, one journal entry, one step of undo.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Why, for the history.
    pub label: Label,
    /// What, in order.
    pub edits: Vec<Edit>,
}

impl Edit {
    /// The entity and id it touches.
    #[must_use]
    pub const fn target(&self) -> (Entity, EntityId) {
        match self {
            Self::Create { entity, id, .. }
            | Self::Set { entity, id, .. }
            | Self::Remove { entity, id, .. }
            | Self::Restore { entity, id, .. } => (*entity, *id),
        }
    }

    /// The edit that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Self {
        match self.clone() {
            Self::Create { entity, id, fields: seen } | Self::Restore { entity, id, seen } => {
                Self::Remove { entity, id, seen }
            }
            Self::Remove { entity, id, seen } => Self::Restore { entity, id, seen },
            Self::Set { entity, id, field, before, after } => {
                Self::Set { entity, id, field, before: after, after: before }
            }
        }
    }
}

impl Change {
    /// The change that takes this one back: inverse edits in reverse order.
    #[must_use]
    pub fn inverse(&self, label: Label) -> Self {
        Self { label, edits: self.edits.iter().rev().map(Edit::inverse).collect() }
    }
}

impl Label {
    /// A label with its arguments.
    #[must_use]
    pub fn new(id: &str, args: &[(&str, &str)]) -> Self {
        let args = args.iter().map(|&(name, value)| (name.to_owned(), value.to_owned())).collect();
        Self { id: id.to_owned(), args }
    }
}

impl Edit {
    /// The edit that sets a field; None where the value is the same.
    #[must_use]
    pub fn set((entity, id): (Entity, EntityId), field: &str, before: FieldValue, after: FieldValue) -> Option<Self> {
        (before != after).then(|| Self::Set { entity, id, field: field.to_owned(), before, after })
    }
}

impl FieldValue {
    /// A text; null where it is empty: a field that is not filled in has no value.
    #[must_use]
    pub fn text(text: &str) -> Self {
        if text.is_empty() { Self::Null } else { Self::Text(text.to_owned()) }
    }

    /// A day, as ISO 8601.
    #[must_use]
    pub fn date(date: Option<Date>) -> Self {
        date.map_or(Self::Null, |date| Self::Text(date.to_string()))
    }

    /// A whole number.
    #[must_use]
    pub fn int(number: Option<i64>) -> Self {
        number.map_or(Self::Null, Self::Int)
    }

    /// 1 for yes, null for no: what nobody has ticked is not filled in.
    #[must_use]
    pub const fn yes(yes: bool) -> Self {
        if yes { Self::Int(1) } else { Self::Null }
    }
}
