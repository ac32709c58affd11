//! Newer over older, taken back whole, and nothing that has been seen is ever changed or deleted.

use fyrfalt::domain::published::SeriesFound;
use fyrfalt::domain::{UnitRef, ValueKind};
use fyrfalt::store::StoreError;

use super::support::{Home, file, series, year};

#[test]
fn a_newer_value_lies_over_the_older_and_taking_it_back_brings_that_back() {
    let home = Home::new();
    home.import(&file("a.xlsx", series("Trygghet"), &[year(2024, &[("0163", 40.0), ("0180", 50.0)])]));
    let (second, diff) =
        home.import(&file("b.xlsx", series("TRYGGHET"), &[year(2024, &[("0163", 41.0), ("0180", 50.0)])]));
    assert_eq!((diff.added, diff.changed, diff.unchanged), (0, 1, 1));
    assert_eq!(home.indicators().len(), 1, "spelling does not make a new series");
    assert_eq!(home.layers("0163", 2024), [Some(41.0), Some(40.0)]);
    home.take_back(&second);
    assert_eq!(home.layers("0163", 2024), [Some(40.0)]);
}

#[test]
fn an_import_taken_back_takes_its_indicators_with_it() {
    let home = Home::new();
    let (import, _) = home.import(&file("a.xlsx", series("Trygghet"), &[year(2024, &[("0163", 40.0)])]));
    let before = home.indicators()[0].id;
    let is_live = |id| home.reader.published::<_, StoreError>(|published| published.is_live(id)).unwrap();
    assert!(is_live(import.id));
    home.take_back(&import);
    assert!(home.indicators().is_empty() && !is_live(import.id) && !is_live(before));
    home.import(&file("b.xlsx", series("Trygghet"), &[year(2025, &[("0163", 42.0)])]));
    assert_eq!(home.indicators()[0].id, before, "the same series keeps its indicator");
}

#[test]
fn a_data_file_that_knows_a_series_by_its_code_alone_untells_nothing() {
    let home = Home::new();
    let known = SeriesFound { source: "kolada".into(), code: Some("N20048".into()), ..series("Invånare 65+, andel") };
    home.import(&file("a.xlsx", known.clone(), &[year(2023, &[("0163", 40.0)])]));
    let bare = SeriesFound {
        title: "N20048".into(),
        unit_of_measure: String::new(),
        value_kind: ValueKind::Number,
        decimals: None,
        ..known
    };
    home.import(&file("b.csv", bare, &[year(2024, &[("0163", 41.0)])]));
    let told = home.indicators().remove(0);
    assert_eq!((told.title.as_str(), told.value_kind), ("Invånare 65+, andel", ValueKind::Share));
}

#[test]
fn every_value_is_traced_to_its_cell() {
    let home = Home::new();
    home.import(&file("a.xlsx", series("Trygghet"), &[year(2024, &[("0163", 40.0)])]));
    home.import(&file("b.xlsx", series("Trygghet"), &[year(2024, &[("0180", 1.0), ("0163", 41.0)])]));
    let slice = home.indicators()[0].slices()[0].number;
    let traced = home.reader.published::<_, StoreError>(|published| {
        published.provenance(slice, published.unit(&UnitRef::municipality("0163")).unwrap().number)
    });
    let traced: Vec<String> = traced
        .unwrap()
        .into_iter()
        .map(|place| format!("{} {} {} {}", place.import.file, place.sheet, place.cell, place.import.who))
        .collect();
    assert_eq!(traced, ["b.xlsx Tabell 1 B6 Ylva", "a.xlsx Tabell 1 B5 Ylva"]);
}

#[test]
fn what_has_been_seen_can_be_neither_changed_nor_deleted() {
    let home = Home::new();
    let (import, _) = home.import(&file("a.xlsx", series("Trygghet"), &[year(2024, &[("0163", 40.0)])]));
    home.take_back(&import);
    let raw = rusqlite::Connection::open(home.store.path()).unwrap();
    let flags = rusqlite::functions::FunctionFlags::SQLITE_UTF8 | rusqlite::functions::FunctionFlags::SQLITE_INNOCUOUS;
    raw.create_scalar_function("journal_door", 0, flags, |_| Ok(false)).unwrap();
    for attempt in [
        "UPDATE observation SET value = 1",
        "DELETE FROM observation",
        "UPDATE import_table SET sheet = 'x'",
        "DELETE FROM import_table",
        "UPDATE import SET was_live = 0",
        "UPDATE import SET file = 'x'",
        "DELETE FROM import",
    ] {
        assert!(raw.execute(attempt, []).is_err(), "{attempt}");
    }
}
