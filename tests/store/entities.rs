//! Every kind of thing that people write has its table, with the columns that changes are made to.

use std::collections::BTreeMap;

use fyrfalt::domain::entity::FieldKind;
use fyrfalt::domain::{Edit, Entity, FieldValue};
use fyrfalt::store::{CommitError, StoreError, new_id};

use super::support::{Home, at};

fn columns(connection: &rusqlite::Connection, table: &str) -> BTreeMap<String, String> {
    let mut statement = connection.prepare("SELECT name, type FROM pragma_table_info(?1)").unwrap();
    statement.query_map([table], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect()
}

#[test]
fn every_entitys_table_has_its_fields_with_their_types() {
    let home = Home::new();
    let connection = rusqlite::Connection::open(home.store.path()).unwrap();
    for entity in Entity::ALL {
        let columns = columns(&connection, entity.code());
        let mut expected = vec![("number", "INTEGER"), ("id", "BLOB"), ("removed", "INTEGER")];
        expected.extend(entity.fields().iter().map(|field| match field.kind {
            FieldKind::Text => (field.name, "TEXT"),
            FieldKind::Int => (field.name, "INTEGER"),
            FieldKind::Real => (field.name, "REAL"),
            FieldKind::Id => (field.name, "BLOB"),
        }));
        for (name, kind) in expected {
            assert_eq!(columns.get(name).map(String::as_str), Some(kind), "{}.{name}", entity.code());
        }
    }
}

#[test]
fn every_table_is_strict() {
    let home = Home::new();
    let connection = rusqlite::Connection::open(home.store.path()).unwrap();
    let mut statement = connection
        .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND NOT strict AND name NOT LIKE 'sqlite_%'")
        .unwrap();
    let loose: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(loose, Vec::<String>::new());
}

#[test]
fn a_value_of_the_wrong_kind_or_an_unknown_field_is_refused() {
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    let id = anna.adds("Cecilia");
    let cases = [
        ("name", FieldValue::Int(1)),
        ("initials", FieldValue::Real(f64::NAN)),
        ("shoe_size", FieldValue::Null),
        ("removed", FieldValue::Int(1)),
    ];
    for (field, after) in cases {
        let edit = Edit::Set { entity: Entity::Person, id, field: field.to_owned(), before: FieldValue::Null, after };
        let error = anna.commit(vec![edit]).unwrap_err();
        assert!(matches!(error, CommitError::Store(StoreError::WrongField { .. })), "{field}: {error:?}");
    }
}

#[test]
fn a_link_to_nothing_is_refused() {
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    let fields = vec![("person".to_owned(), FieldValue::Id(new_id(at(0))))];
    let error = anna.commit(vec![Edit::Create { entity: Entity::Login, id: new_id(at(0)), fields }]).unwrap_err();
    assert!(matches!(error, CommitError::Store(StoreError::Missing { .. })), "{error:?}");
}
