//! Settings of the file, by name: typed reads, and the changes that set them.

use std::collections::BTreeMap;

use super::error::StoreError;
use super::reader::Reader;
use crate::domain::change::Label;
use crate::domain::{Change, Edit, Entity, EntityId, FieldValue, UnitRef};

/// The unit that a new user starts at.
pub const DEFAULT_UNIT: &str = "default_unit";

/// Whether text that looks like personal data is refused when it is saved.
pub const PERSONAL_DATA: &str = "personal_data";

/// The settings as they were read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Settings {
    rows: BTreeMap<String, Stored>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Stored {
    value: Option<String>,
    removed: bool,
}

impl Settings {
    /// Settings as they would be read.
    #[cfg(test)]
    pub(crate) fn of(values: impl Iterator<Item = (String, String)>) -> Self {
        let rows = values.map(|(name, value)| (name, Stored { value: Some(value), removed: false }));
        Self { rows: rows.collect() }
    }

    /// The value of a setting; None if it is not set.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.rows.get(name).filter(|row| !row.removed)?.value.as_deref()
    }

    /// The unit that a new user starts at.
    #[must_use]
    pub fn default_unit(&self) -> Option<UnitRef> {
        self.get(DEFAULT_UNIT)?.parse().ok()
    }

    /// The change that sets a setting, from the value read here.
    #[must_use]
    pub fn set(&self, name: &str, value: &str) -> Change {
        let (entity, id) = (Entity::Setting, EntityId::named("setting", name));
        let text = |text: &str| FieldValue::Text(text.to_owned());
        let mut edits = Vec::new();
        match self.rows.get(name) {
            None => {
                let fields = vec![("name".to_owned(), text(name)), ("value".to_owned(), text(value))];
                edits.push(Edit::Create { entity, id, fields });
            }
            Some(row) => {
                if row.removed {
                    edits.push(Edit::Restore { entity, id, seen: Vec::new() });
                }
                let before = row.value.as_deref().map_or(FieldValue::Null, text);
                edits.push(Edit::Set { entity, id, field: "value".to_owned(), before, after: text(value) });
            }
        }
        Change { label: label(name), edits }
    }

    /// The settings whose names begin so: the rest of the name, and the value.
    pub fn beginning(&self, with: &'static str) -> impl Iterator<Item = (&str, &str)> {
        let rows = self.rows.iter().filter(|(_, row)| !row.removed);
        rows.filter_map(move |(name, row)| Some((name.strip_prefix(with)?, row.value.as_deref()?)))
    }

    /// The change that removes a setting; None if it is not set.
    #[must_use]
    pub fn remove(&self, name: &str) -> Option<Change> {
        let seen = vec![("value".to_owned(), FieldValue::Text(self.get(name)?.to_owned()))];
        let edit = Edit::Remove { entity: Entity::Setting, id: EntityId::named("setting", name), seen };
        Some(Change { label: label(name), edits: vec![edit] })
    }

    /// Whether text that looks like personal data is refused.
    #[must_use]
    pub fn refuses_personal_data(&self) -> bool {
        self.get(PERSONAL_DATA) == Some("refuse")
    }

    /// The change that has such text refused, or only warned of.
    #[must_use]
    pub fn set_refuses_personal_data(&self, refuse: bool) -> Change {
        let value = if refuse { "refuse" } else { "warn" };
        let mut change = self.set(PERSONAL_DATA, value);
        change.label.args.push(("value".to_owned(), value.to_owned()));
        change
    }

    /// The change that sets the unit that a new user starts at.
    #[must_use]
    pub fn set_default_unit(&self, unit: &UnitRef) -> Change {
        self.set(DEFAULT_UNIT, &unit.to_string())
    }
}

fn label(name: &str) -> Label {
    Label::new("store-label-setting", &[("name", name)])
}

impl Reader {
    /// All settings.
    pub fn settings(&self) -> Result<Settings, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached("SELECT name, value, removed FROM setting")?;
            let rows = statement.query_map([], |row| {
                let name: Option<String> = row.get(0)?;
                Ok((name.unwrap_or_default(), Stored { value: row.get(1)?, removed: row.get(2)? }))
            })?;
            Ok(Settings { rows: rows.collect::<Result<_, _>>()? })
        })
    }
}
