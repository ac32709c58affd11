//! What a large file's work costs: reading it, taking up a change, and saving while nineteen others work too.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs, reason = "a bench that cannot go on says so")]

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use fyrfalt::domain::change::Label;
use fyrfalt::domain::{Change, Edit, Entity, EntityId, FieldValue};
use fyrfalt::store::{Access, Author, Stamp, Store, Writer, new_id};
use jiff::Timestamp;
use jiff::civil::date;
use tempfile::TempDir;

const CARDS: usize = 10_000;
const ACTIVITIES: usize = 50_000;
/// How often each of the others saves.
const PACE: Duration = Duration::from_secs(2);

fn main() {
    divan::main();
}

fn stamp() -> Stamp {
    Stamp { now: Timestamp::UNIX_EPOCH, today: date(2026, 1, 15) }
}

fn author(name: &str) -> Author {
    Author { person: None, name: name.to_owned(), session: new_id(stamp().now).0 }
}

fn create(entity: Entity, id: EntityId, fields: &[(&str, FieldValue)]) -> Edit {
    let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    Edit::Create { entity, id, fields }
}

fn change(edits: Vec<Edit>) -> Change {
    Change { label: Label::new("change-bench", &[]), edits }
}

/// A file with all that, and the keys of its cards.
fn full() -> (TempDir, Store, Vec<EntityId>) {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(&folder.path().join("vi.fyrfalt"), Access::Create, &stamp()).unwrap();
    let id = || new_id(stamp().now);
    let board = id();
    let cards: Vec<EntityId> = (0..CARDS).map(|_| id()).collect();
    let mut edits = vec![create(Entity::Board, board, &[("name", FieldValue::text("Tavla"))])];
    edits.extend(cards.iter().enumerate().map(|(n, card)| {
        let column = ["proposed", "prioritized", "ongoing", "fixed", "parked"][n % 5];
        let place = FieldValue::Text(format!("{column}/{n:05}z"));
        let title = FieldValue::Text(format!("Förslag nummer {n} om något på vår enhet"));
        create(Entity::Card, *card, &[("board", FieldValue::Id(board)), ("place", place), ("title", title)])
    }));
    edits.extend((0..ACTIVITIES).map(|n| {
        let fields = [
            ("title", FieldValue::Text(format!("Aktivitet nummer {n} som någon ska göra"))),
            ("responsible", FieldValue::text("Enhetschef Norr")),
            ("due", FieldValue::Text(format!("2026-{:02}-{:02}", n % 12 + 1, n % 28 + 1))),
            ("state", FieldValue::text(["not_started", "ongoing", "done"][n % 3])),
        ];
        create(Entity::Activity, id(), &fields)
    }));
    store.writer().unwrap().commit(&change(edits), &author("Anna"), stamp().now).unwrap();
    (folder, store, cards)
}

#[divan::bench(sample_count = 10)]
fn reading_all_of_it(bencher: divan::Bencher) {
    let (_folder, store, _) = full();
    let reader = store.reader().unwrap();
    bencher.bench_local(|| reader.work().unwrap());
}

#[divan::bench(sample_count = 100)]
fn taking_up_one_change(bencher: divan::Bencher) {
    let (_folder, store, cards) = full();
    let reader = store.reader().unwrap();
    let mut work = reader.work().unwrap();
    bencher.bench_local(|| work.patch(reader.work_of(&[(Entity::Card, cards[17])]).unwrap()));
}

fn save(writer: &mut Writer, author: &Author, card: EntityId, turn: &mut i64) {
    let key = (Entity::Card, card);
    let text = |turn: i64| if turn == 0 { FieldValue::Null } else { FieldValue::Text(turn.to_string()) };
    let edit = Edit::set(key, "description", text(*turn), text(*turn + 1)).unwrap();
    writer.commit(&change(vec![edit]), author, stamp().now).unwrap();
    *turn += 1;
}

/// One's own save while nineteen others save every other second, each on a card of their own.
#[divan::bench(sample_count = 400)]
fn saving_as_one_of_twenty(bencher: divan::Bencher) {
    let (_folder, store, cards) = full();
    let stop = Arc::new(AtomicBool::new(false));
    let others: Vec<_> = (1..20)
        .map(|n| {
            let (mut writer, author, stop) =
                (store.writer().unwrap(), author(&format!("Kollega {n}")), Arc::clone(&stop));
            let card = cards[n];
            std::thread::spawn(move || {
                let mut turn = 0;
                std::thread::sleep(PACE * u32::try_from(n).unwrap() / 20);
                while !stop.load(Ordering::Acquire) {
                    save(&mut writer, &author, card, &mut turn);
                    std::thread::sleep(PACE);
                }
                turn
            })
        })
        .collect();
    let (mut writer, anna, mut turn) = (store.writer().unwrap(), author("Anna"), 0);
    bencher.bench_local(|| {
        std::thread::sleep(Duration::from_millis(10));
        save(&mut writer, &anna, cards[0], &mut turn);
    });
    stop.store(true, Ordering::Release);
    let theirs: i64 = others.into_iter().map(|other| other.join().unwrap()).sum();
    let stored = store.reader().unwrap().last_seq().unwrap();
    assert_eq!(stored, 1 + theirs + turn, "nothing is lost");
}
