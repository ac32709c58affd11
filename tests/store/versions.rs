//! Older and newer files: kept, upgraded, refused.

use fyrfalt::store::{Access, CommitError, Ground, Migration, SCHEMA, Schema, Store, StoreError};

use super::support::{Home, as_card, bytes, names, set, stamp};

/// Our schema with one step more.
fn next() -> Schema {
    let mut steps = SCHEMA.to_vec();
    steps.push(Migration {
        sql: &["CREATE TABLE extra_note (number INTEGER PRIMARY KEY, text TEXT) STRICT;"],
        step: |connection, _| {
            connection.execute("INSERT INTO extra_note (text) SELECT name FROM person", [])?;
            Ok(())
        },
    });
    steps.leak()
}

/// The next step as it must not be: it fails half-way.
fn faulty() -> Schema {
    let mut steps = SCHEMA.to_vec();
    steps.push(Migration {
        sql: &["CREATE TABLE extra_note (number INTEGER PRIMARY KEY) STRICT;", "INSERT INTO nowhere VALUES (1);"],
        step: |_, _| Ok(()),
    });
    steps.leak()
}

fn open_on(home: &Home, schema: Schema) -> Result<Store, StoreError> {
    Store::open_on(home.store.path(), Access::Existing, &stamp(), Ground { schema, ..Ground::default() })
}

#[test]
fn an_older_file_is_upgraded_after_a_backup_beside_it() {
    let home = Home::new();
    let card = home.colleague("Anna").adds("Cecilia");
    let store = open_on(&home, next()).unwrap();
    let kept = store.upgraded_from().unwrap().to_owned();
    assert_eq!(names(home.folder.path()), ["vi.fyrfalt", "vi.fyrfalt.2026-01-15.v4.backup"]);
    assert!(open_on(&home, next()).unwrap().upgraded_from().is_none(), "once is enough");

    let connection = rusqlite::Connection::open(store.path()).unwrap();
    let note: String = connection.query_row("SELECT text FROM extra_note", [], |row| row.get(0)).unwrap();
    assert_eq!(note, "Cecilia");
    let old = Store::open(&kept, Access::Existing, &stamp()).unwrap();
    assert!(old.reader().unwrap().people().unwrap().iter().any(|person| person.id == card));
}

#[test]
fn an_upgrade_that_fails_leaves_the_file_as_it_was() {
    let home = Home::new();
    let anna = home.colleague("Anna");
    open_on(&home, faulty()).unwrap_err();
    assert!(anna.reader.people().unwrap().is_empty());
    assert!(Store::open(home.store.path(), Access::Existing, &stamp()).is_ok());
}

#[test]
fn a_newer_file_is_refused_untouched() {
    let home = Home::new();
    drop(open_on(&home, next()).unwrap());
    let (before, around) = (bytes(home.store.path()), names(home.folder.path()));
    match Store::open(home.store.path(), Access::Create, &stamp()) {
        Err(StoreError::Newer { file: 5, program: 4, .. }) => {}
        other => panic!("{other:?}"),
    }
    assert_eq!(bytes(home.store.path()), before);
    assert_eq!(names(home.folder.path()), around);
}

#[test]
fn a_newer_file_is_refused_untouched_while_others_have_it_open() {
    let home = Home::new();
    let store = open_on(&home, next()).unwrap();
    let _open = (store.reader().unwrap(), store.writer().unwrap());
    let before = bytes(home.store.path());
    assert!(matches!(home_again(&home), Err(StoreError::Newer { .. })));
    assert_eq!(bytes(home.store.path()), before);
}

fn home_again(home: &Home) -> Result<Store, StoreError> {
    Store::open(home.store.path(), Access::Existing, &stamp())
}

#[test]
fn nothing_is_written_after_a_newer_program_has_upgraded_the_file() {
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    let card = anna.adds("Cecilia");
    open_on(&home, next()).unwrap();
    let error = anna.commit(vec![set(card, "initials", "", "CE")]).unwrap_err();
    assert!(matches!(error, CommitError::Store(StoreError::SchemaMoved { ours: 4, now: 5 })), "{error:?}");
    assert!(matches!(anna.undo(), Err(CommitError::Store(StoreError::SchemaMoved { .. }))));
    assert_eq!(anna.sees(card), Some(as_card("Cecilia", "")));
}

#[test]
fn a_read_that_no_longer_fits_the_upgraded_file_says_so() {
    let home = Home::new();
    let anna = home.colleague("Anna");
    let mut steps = SCHEMA.to_vec();
    steps.push(Migration { sql: &["ALTER TABLE person RENAME COLUMN initials TO short_name;"], step: |_, _| Ok(()) });
    open_on(&home, steps.leak()).unwrap();
    assert!(matches!(anna.reader.people(), Err(StoreError::SchemaMoved { ours: 4, now: 5 })));
}

#[test]
fn a_file_of_each_released_schema_is_upgraded_to_ours_with_what_stands_in_it() {
    for steps in 1..SCHEMA.len() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("vi.fyrfalt");
        let ground = Ground { schema: &SCHEMA[..steps], ..Ground::default() };
        let old = Store::open_on(&path, Access::Create, &stamp(), ground).unwrap();
        let person = fyrfalt::store::Person::add(fyrfalt::store::new_id(stamp().now), "Cecilia", "ce", None);
        let author = fyrfalt::store::Author { person: None, name: "Anna".to_owned(), session: uuid::Uuid::nil() };
        old.writer().unwrap().commit(&person, &author, stamp().now).unwrap();
        drop(old);
        let store = Store::open(&path, Access::Existing, &stamp()).unwrap();
        assert!(store.upgraded_from().is_some());
        let reader = store.reader().unwrap();
        assert_eq!(reader.people().unwrap().first().map(|person| person.name.as_str()), Some("Cecilia"));
        assert!(reader.work().unwrap().boards().is_empty());
    }
}
