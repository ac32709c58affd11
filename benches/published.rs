//! Staging: Kolada's raw values of 484 KPIs into an empty file, and the same file a second time.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs, reason = "a bench that cannot go on says so")]

mod support;

use std::fs::File;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use fyrfalt::domain::change::Label;
use fyrfalt::domain::{Change, Edit, Entity, FieldValue};
use fyrfalt::intake::{self, Options};
use fyrfalt::store::{Author, Store, new_id};

fn main() {
    divan::main();
}

/// Everything committed, and what it costs: seconds, bytes a value in the file, longest write lock.
#[divan::bench(sample_count = 1, sample_size = 1)]
fn all_dumps_committed() {
    let (_folder, store) = support::store();
    let (mut values, mut longest, begun) = (0, Duration::ZERO, Instant::now());
    for path in support::DUMPS.iter().filter_map(|path| support::data(path)) {
        let (added, lock) = support::import(&store, &path);
        values += added;
        longest = longest.max(lock);
    }
    let took = begun.elapsed();
    let bytes = std::fs::metadata(store.path()).unwrap().len();
    println!("{values} values, {took:.2?}, {bytes} bytes in the file, longest lock {longest:.1?}");
}

/// What a colleague's saves cost while the dumps go in.
#[divan::bench(sample_count = 1, sample_size = 1)]
fn a_colleague_saves_meanwhile() {
    let (_folder, store) = support::store();
    let done = AtomicBool::new(false);
    let mut waits = thread::scope(|scope| {
        let saving = scope.spawn(|| save_until(&store, &done));
        for path in support::DUMPS.iter().filter_map(|path| support::data(path)) {
            support::import(&store, &path);
        }
        done.store(true, Ordering::SeqCst);
        saving.join().unwrap()
    });
    waits.sort_unstable();
    let at = |share: usize| waits.get(waits.len() * share / 1_000).copied().unwrap_or_default();
    println!("{} saves: p50 {:.1?}, p99 {:.1?}, longest {:.1?}", waits.len(), at(500), at(990), waits.last());
}

fn save_until(store: &Store, done: &AtomicBool) -> Vec<Duration> {
    let mut writer = store.writer().unwrap();
    let author = Author { person: None, name: "Ylva".to_owned(), session: new_id(support::now()).0 };
    let mut waits = Vec::new();
    while !done.load(Ordering::SeqCst) {
        let fields = vec![("name".to_owned(), FieldValue::Text(format!("n{}", waits.len())))];
        let create = Edit::Create { entity: Entity::Setting, id: new_id(support::now()), fields };
        let change = Change { label: Label { id: "bench".to_owned(), args: Vec::new() }, edits: vec![create] };
        let begun = Instant::now();
        writer.commit(&change, &author, support::now()).unwrap();
        waits.push(begun.elapsed());
        thread::sleep(Duration::from_millis(7));
    }
    waits
}

/// Reading the same dumps without storing anything: the floor of the above.
#[divan::bench(sample_count = 1, sample_size = 1)]
fn all_dumps_read() {
    for path in support::DUMPS.iter().filter_map(|path| support::data(path)) {
        intake::read(File::open(path).unwrap(), &Options::default(), &mut |_| Ok(())).unwrap();
    }
}

/// A file that is there already: nothing is written but the import itself.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn the_same_file_again(bencher: divan::Bencher) {
    let Some(path) = support::data(support::DUMPS[1]) else { return };
    let (_folder, store) = support::store();
    support::import(&store, &path);
    bencher.bench_local(|| assert_eq!(support::import(&store, &path).0, 0));
}
