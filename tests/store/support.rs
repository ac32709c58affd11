//! A file in a temporary folder, two colleagues, and changes to make.

use std::path::{Path, PathBuf};

use fyrfalt::domain::change::Label;
use fyrfalt::domain::{Change, Edit, Entity, EntityId, FieldValue};
use fyrfalt::store::{Access, Author, CommitError, Committed, Reader, Stamp, Store, Writer, new_id};
use jiff::Timestamp;
use jiff::civil::date;
use tempfile::TempDir;

/// A folder that goes away with the test, and a new file in it.
pub struct Home {
    pub folder: TempDir,
    pub store: Store,
}

pub fn stamp() -> Stamp {
    Stamp { now: at(0), today: date(2026, 1, 15) }
}

/// So many seconds after nine o'clock.
pub fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_768_467_600 + seconds).unwrap()
}

impl Home {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("vi.fyrfalt"), Access::Create, &stamp()).unwrap();
        Self { folder, store }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// A colleague at their own terminal.
pub struct Colleague {
    pub author: Author,
    pub writer: Writer,
    pub reader: Reader,
}

impl Home {
    pub fn colleague(&self, name: &str) -> Colleague {
        let author = Author { person: None, name: name.to_owned(), session: new_id(at(0)).0 };
        Colleague { author, writer: self.store.writer().unwrap(), reader: self.store.reader().unwrap() }
    }
}

impl Colleague {
    pub fn commit(&mut self, edits: Vec<Edit>) -> Result<Committed, CommitError> {
        self.writer.commit(&change(edits), &self.author, at(60))
    }

    pub fn undo(&mut self) -> Result<Option<Committed>, CommitError> {
        self.writer.undo(None, &self.author, at(120))
    }

    pub fn redo(&mut self) -> Result<Option<Committed>, CommitError> {
        self.writer.redo(&self.author, at(180))
    }

    /// A new person of this name, for others to change.
    pub fn adds(&mut self, name: &str) -> EntityId {
        let id = new_id(at(0));
        self.commit(vec![Edit::Create { entity: Entity::Person, id, fields: vec![field("name", name)] }]).unwrap();
        id
    }

    /// Name and initials as this colleague sees them; None if removed.
    pub fn sees(&self, id: EntityId) -> Option<(String, String)> {
        let people = self.reader.people().unwrap();
        people.into_iter().find(|person| person.id == id).map(|person| (person.name, person.initials))
    }
}

pub fn change(edits: Vec<Edit>) -> Change {
    Change { label: Label { id: "change-test".to_owned(), args: Vec::new() }, edits }
}

pub fn field(name: &str, value: &str) -> (String, FieldValue) {
    (name.to_owned(), text(value))
}

/// Text, or nothing where it is empty.
pub fn text(value: &str) -> FieldValue {
    if value.is_empty() { FieldValue::Null } else { FieldValue::Text(value.to_owned()) }
}

/// A person's field from one value to another.
pub fn set(id: EntityId, field: &str, before: &str, after: &str) -> Edit {
    Edit::Set { entity: Entity::Person, id, field: field.to_owned(), before: text(before), after: text(after) }
}

/// Name and initials.
pub fn as_card(name: &str, initials: &str) -> (String, String) {
    (name.to_owned(), initials.to_owned())
}

pub fn bytes(path: &Path) -> Vec<u8> {
    std::fs::read(path).unwrap()
}

/// What lies in a folder, sorted.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}
