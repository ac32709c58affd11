//! Screening one kommun over all of Kolada's dumps, and one indicator in depth.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs, reason = "a bench that cannot go on says so")]

mod support;

use divan::Bencher;
use fyrfalt::compare::{Ask, DetailAsk, Peers, detail, screening};
use fyrfalt::domain::{Gender, UnitRef};
use fyrfalt::store::Store;
use tempfile::TempDir;

fn main() {
    divan::main();
}

fn filled() -> (TempDir, Store) {
    let (folder, store) = support::store();
    for path in support::DUMPS.iter().filter_map(|path| support::data(path)) {
        support::import(&store, &path);
    }
    for path in ["oj/oj_aldre_2015_rekonstruerad.xlsx", "kolada/kpi.json"].iter().filter_map(|path| support::data(path))
    {
        support::import(&store, &path);
    }
    (folder, store)
}

fn ask(peers: Peers) -> Ask {
    let unit = UnitRef::municipality("0163");
    Ask { unit, area: None, period_by: None, gender: Gender::Total, peers, indicators: None }
}

/// A connection of its own each time: what a first look costs.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn screening_cold(bencher: Bencher) {
    let (_folder, store) = filled();
    let rows = screening(&store.reader().unwrap(), &ask(Peers::Lan)).unwrap().rows.len();
    println!("{rows} rows");
    bencher.bench_local(|| screening(&store.reader().unwrap(), &ask(Peers::Lan)).unwrap());

    let reader = store.reader().unwrap();
    let begun = std::time::Instant::now();
    let rows = screening(&reader, &ask(Peers::Liknande)).unwrap().rows;
    println!("the first with another peer group: {:.1?}", begun.elapsed());
    let begun = std::time::Instant::now();
    screening(&reader, &ask(Peers::Grupp)).unwrap();
    println!("with another peer group again: {:.1?}", begun.elapsed());
    let indicator = rows[0].indicator;
    let unit = UnitRef::municipality("0163");
    let asked = DetailAsk { indicator, unit, peers: Peers::Liknande, gender: Gender::Total, period: None };
    let begun = std::time::Instant::now();
    detail(&reader, &asked).unwrap();
    println!("in depth: {:.1?}", begun.elapsed());
}
