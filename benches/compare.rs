//! Screening one kommun over all of Kolada's dumps, and one indicator in depth.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "a bench that cannot go on says so"
)]

mod support;

use std::fmt::Write;

use divan::Bencher;
use fyrfalt::compare::editions::{EditionsAsk, compare};
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

/// Names of an edition: the same indicators in both, every other one slightly reworded in the newer.
fn names(newer: bool) -> String {
    const WHAT: [&str; 10] = [
        "trygghet",
        "bemötande",
        "väntetid",
        "kontinuitet",
        "självbestämmande",
        "inflytande",
        "tillgänglighet",
        "måltider",
        "information",
        "stöd",
    ];
    const WHERE: [&str; 10] = [
        "hemtjänst",
        "särskilt boende",
        "korttidsboende",
        "daglig verksamhet",
        "familjehem",
        "öppenvård",
        "skyddat boende",
        "ekonomiskt bistånd",
        "personlig assistans",
        "ledsagning",
    ];
    const WHO: [&str; 10] = [
        "äldre",
        "barn",
        "unga",
        "vuxna med missbruk",
        "personer med funktionsnedsättning",
        "anhöriga",
        "brukare",
        "våldsutsatta",
        "nyanlända",
        "hemlösa",
    ];
    let mut header = "Kommun".to_owned();
    for at in 0..5_000 {
        let [what, place, who] = [WHAT[at % 10], WHERE[at / 10 % 10], WHO[at / 100 % 10]];
        let part = ["delen", "frågan", "området", "momentet", "ledet"][at / 1_000];
        let of = if newer && at % 2 == 0 { "avseende" } else { "om" };
        let year = if newer { 2024 } else { 2023 };
        write!(header, ";Andel {who} nöjda med {what} i {place} {of} {part} {}, {year}", at / 7).expect("a text");
    }
    let rows = ["Ale", "Alingsås", "Alvesta", "Aneby", "Arboga", "Arjeplog", "Arvidsjaur", "Arvika"];
    let row = |kommun: &str| (0..5_000).fold(kommun.to_owned(), |row, at| format!("{row};{}", at % 97 + 1));
    rows.iter().fold(header, |text, kommun| text + "\n" + &row(kommun)) + "\n"
}

/// Opening the comparison of two editions of 5 000 names each; the second time everything is known of the file.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn editions_of_5000_names(bencher: Bencher) {
    let (folder, store) = support::store();
    for (file, newer) in [("frågor-2023.csv", false), ("frågor-2024.csv", true)] {
        let path = folder.path().join(file);
        std::fs::write(&path, names(newer)).unwrap();
        support::import(&store, &path);
    }
    let editions = compare(&store.reader().unwrap(), &EditionsAsk::default()).unwrap().editions;
    let [newer, older] = &editions[..] else { panic!("two editions: {editions:?}") };
    let ask = EditionsAsk { older: Some(older.id), newer: Some(newer.id), ..EditionsAsk::default() };
    let reader = store.reader().unwrap();
    let begun = std::time::Instant::now();
    let found = compare(&reader, &ask).unwrap();
    let (pairs, kept) = (found.proposals.len(), found.kept.len());
    println!("{pairs} pairs, {kept} in both, first: {:.1?}", begun.elapsed());
    // The pane lets go of it between two frames when the answers have been saved.
    let begun = std::time::Instant::now();
    drop(found);
    println!("let go of in {:.1?}", begun.elapsed());
    bencher.bench_local(|| compare(&reader, &ask).unwrap());
}
