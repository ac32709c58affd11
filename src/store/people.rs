//! People and their logins: who may be at the keys, and the changes that add them.

use rusqlite::{Connection, Params, Row};

use super::error::StoreError;
use super::reader::Reader;
use crate::domain::change::Label;
use crate::domain::{Change, Edit, Entity, EntityId, FieldValue};

/// Somebody who works in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Key.
    pub id: EntityId,
    /// Short number, never reused.
    pub number: i64,
    /// Full name.
    pub name: String,
    /// As on a note; empty if none were given.
    pub initials: String,
}

impl Person {
    /// The change that adds somebody, with the login they have if it is known.
    #[must_use]
    pub fn add(id: EntityId, name: &str, initials: &str, login: Option<(EntityId, &str)>) -> Change {
        let fields = vec![text("name", name), text("initials", initials)];
        let mut edits = vec![Edit::Create { entity: Entity::Person, id, fields }];
        edits.extend(login.map(|(login_id, login)| login_edit(login_id, login, id)));
        Change { label: label("store-label-person", &[("name", name)]), edits }
    }

    /// The change that says that a login is this person's too. Several people may share a login.
    #[must_use]
    pub fn add_login(&self, id: EntityId, login: &str) -> Change {
        let label = label("store-label-login", &[("login", login), ("name", &self.name)]);
        Change { label, edits: vec![login_edit(id, login, self.id)] }
    }
}

impl Reader {
    /// Everybody, in the order they were added.
    pub fn people(&self) -> Result<Vec<Person>, StoreError> {
        self.read(|connection| people(connection, &format!("{PERSON} WHERE NOT removed ORDER BY number"), []))
    }

    /// Who a login may be: none if it is new, several if it is shared.
    pub fn people_of_login(&self, login: &str) -> Result<Vec<Person>, StoreError> {
        let sql = format!(
            "{PERSON} WHERE NOT removed AND id IN (SELECT person FROM login WHERE login = ?1 AND NOT removed)
             ORDER BY number"
        );
        self.read(|connection| people(connection, &sql, [login]))
    }

    /// Who is meant by `--as NAME`: the name or the initials, upper and lower case alike.
    pub fn people_called(&self, name: &str) -> Result<Vec<Person>, StoreError> {
        let wanted = name.trim().to_lowercase();
        let mut people = self.people()?;
        people.retain(|person| person.name.to_lowercase() == wanted || person.initials.to_lowercase() == wanted);
        Ok(people)
    }
}

const PERSON: &str = "SELECT id, number, coalesce(name, ''), coalesce(initials, '') FROM person";

fn people(connection: &Connection, sql: &str, params: impl Params) -> Result<Vec<Person>, StoreError> {
    let mut statement = connection.prepare_cached(sql)?;
    let person =
        |row: &Row| Ok(Person { id: row.get(0)?, number: row.get(1)?, name: row.get(2)?, initials: row.get(3)? });
    Ok(statement.query_map(params, person)?.collect::<Result<_, _>>()?)
}

fn login_edit(id: EntityId, login: &str, person: EntityId) -> Edit {
    let fields = vec![text("login", login), ("person".to_owned(), FieldValue::Id(person))];
    Edit::Create { entity: Entity::Login, id, fields }
}

fn text(field: &str, value: &str) -> (String, FieldValue) {
    (field.to_owned(), FieldValue::Text(value.to_owned()))
}

fn label(id: &str, args: &[(&str, &str)]) -> Label {
    let args = args.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
    Label { id: id.to_owned(), args }
}
