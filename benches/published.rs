//! Staging: Kolada's raw values of 484 KPIs into an empty file, and the same file a second time.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs, reason = "a bench that cannot go on says so")]

mod support;

use std::fs::File;
use std::time::{Duration, Instant};

use fyrfalt::intake::{self, Options};

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
    println!("{values} values, {took:.2?}, {} bytes in the file, longest lock {longest:.1?}", bytes);
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
