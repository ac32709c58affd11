//! What opening, a save and a look at the journal cost.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs, reason = "a bench that cannot go on says so")]

use fyrfalt::domain::change::Label;
use fyrfalt::domain::{Change, Edit, Entity, EntityId, FieldValue};
use fyrfalt::store::{Access, Author, Overwrite, Stamp, Store, Writer, new_id};
use jiff::Timestamp;
use jiff::civil::date;
use tempfile::TempDir;

fn main() {
    divan::main();
}

fn stamp() -> Stamp {
    Stamp { now: Timestamp::UNIX_EPOCH, today: date(2026, 1, 15) }
}

struct Desk {
    folder: TempDir,
    store: Store,
    writer: Writer,
    author: Author,
    card: EntityId,
}

fn change(edit: Edit) -> Change {
    Change { label: Label { id: "change-bench".to_owned(), args: Vec::new() }, edits: vec![edit] }
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("vi.fyrfalt"), Access::Create, &stamp()).unwrap();
        let (writer, card) = (store.writer().unwrap(), new_id(stamp().now));
        let author = Author { person: None, name: "Anna".to_owned(), session: new_id(stamp().now).0 };
        let mut desk = Self { folder, store, writer, author, card };
        desk.save(&change(Edit::Create { entity: Entity::Person, id: card, fields: Vec::new() }));
        desk
    }

    fn save(&mut self, change: &Change) {
        self.writer.commit(change, &self.author, stamp().now).unwrap();
    }

    /// Sets the name to the next of a row of numbers.
    fn count(&mut self, number: i64) {
        let name = |number: i64| match number {
            0 => FieldValue::Null,
            _ => FieldValue::Text(number.to_string()),
        };
        let (before, after) = (name(number), name(number + 1));
        let field = "name".to_owned();
        self.save(&change(Edit::Set { entity: Entity::Person, id: self.card, field, before, after }));
    }
}

/// One field, committed with fsync.
#[divan::bench]
fn a_save(bencher: divan::Bencher) {
    let (mut desk, mut number) = (Desk::new(), 0);
    bencher.bench_local(|| {
        desk.count(number);
        number += 1;
    });
}

#[divan::bench]
fn opening_an_existing_file(bencher: divan::Bencher) {
    let desk = Desk::new();
    bencher.bench_local(|| Store::open(desk.store.path(), Access::Existing, &stamp()).unwrap());
}

/// What a quiet session does once a second.
#[divan::bench]
fn a_look_whether_anything_happened(bencher: divan::Bencher) {
    let desk = Desk::new();
    let reader = desk.store.reader().unwrap();
    bencher.bench_local(|| reader.data_version().unwrap());
}

#[divan::bench]
fn the_journal_of_a_thousand_changes(bencher: divan::Bencher) {
    let mut desk = Desk::new();
    (0..1_000).for_each(|number| desk.count(number));
    let reader = desk.store.reader().unwrap();
    bencher.bench_local(|| reader.journal_since(0).unwrap());
}

#[divan::bench]
fn a_backup(bencher: divan::Bencher) {
    let desk = Desk::new();
    let target = desk.folder.path().join("kopia");
    bencher.bench_local(|| desk.store.backup(&target, Overwrite::Yes).unwrap());
}
