//! A published file's way in: what is told beforehand, and what is stored.

use std::ops::ControlFlow;

use fyrfalt::domain::{Area, Direction, EntityId, Status};
use fyrfalt::publish::{self, Corrections, FileReport, Progress, PublishError, Source, Stage};
use fyrfalt::store::StoreError;
use fyrfalt::store::published::{IndicatorFilter, set_live};

use crate::support::office::{DUMP, Office, counts, plain};
use crate::support::shared;

#[test]
fn a_file_is_previewed_then_imported_and_the_second_time_nothing_is_new() {
    let office = Office::new();
    let file = office.file("dump.csv", DUMP);
    let before = office.journal();
    let preview = office.preview(&file, &plain()).unwrap();
    assert_eq!(counts(&preview), (4, 0, 0));
    assert_eq!(office.journal(), before, "a preview writes nothing");
    let table = &preview.tables[0];
    assert_eq!((table.cells.as_str(), table.indicators, table.units, table.values), ("A1:E6", 2, 2, 3));
    assert_eq!(table.missing.get(&Status::Missing), Some(&1));
    let unread = &table.unread[0];
    assert_eq!((unread.cell.as_str(), unread.text.as_str(), unread.why.as_str()), ("B6", "G1", "unread-group-mean"));

    let first = office.import(&file, &plain()).unwrap();
    assert_eq!((counts(&first), first.nothing_new, first.import.is_some()), ((4, 0, 0), false, true));
    assert_eq!(first.sha256, preview.sha256);
    let after = office.journal();
    assert!(after > before);
    let second = office.import(&file, &plain()).unwrap();
    assert_eq!((counts(&second), second.nothing_new, second.import), ((0, 0, 4), true, None));
    assert_eq!(office.journal(), after, "the same file changes nothing");
}

#[test]
fn a_changed_old_value_is_shown_as_revised_before_it_is_stored() {
    let office = Office::new();
    office.import(&office.file("dump.csv", DUMP), &plain()).unwrap();
    let newer = office.file("nyare.csv", &DUMP.replace("T,6", "T,8"));
    let preview = office.preview(&newer, &plain()).unwrap();
    assert_eq!(counts(&preview), (0, 1, 3));
    let revised = &preview.revised[0];
    assert_eq!((revised.indicator.as_str(), revised.unit.as_str()), ("N1", "kommun:0163"));
    assert_eq!((revised.old, revised.new), (Some(6.0), Some(8.0)));
    assert_eq!(counts(&office.import(&newer, &plain()).unwrap()), (0, 1, 3));
    assert_eq!(counts(&office.import(&newer, &plain()).unwrap()), (0, 0, 4));
}

#[test]
fn area_edition_and_direction_are_corrected_on_the_way_in() {
    let office = Office::new();
    let file = office.file("dump.csv", DUMP);
    let corrections = Corrections {
        area: Area::parse("aldre"),
        year: Some(2020),
        directions: [("N1".to_owned(), Direction::Lower)].into(),
        ..plain()
    };
    let report = office.import(&file, &corrections).unwrap();
    assert_eq!(report.tables[0].edition.as_deref(), Some("2020"));
    assert!(report.series.iter().all(|series| series.area == Area::parse("aldre")));
    assert!(office.import(&file, &Corrections { directions: [].into(), ..corrections }).unwrap().nothing_new);
    let elsewhere = Corrections { area: Area::parse("missbruk"), ..plain() };
    let moved = office.import(&file, &elsewhere).unwrap();
    assert_eq!((counts(&moved), moved.nothing_new), ((0, 0, 4), false), "another area is news");
    let directions: Vec<_> = report.series.iter().map(|series| (series.key.as_str(), series.direction)).collect();
    assert_eq!(directions, [("N1", Direction::Lower), ("N2", Direction::Unknown)]);
}

#[test]
fn a_series_keeps_its_area_whatever_a_later_file_lets_suppose() {
    let office = Office::new();
    let file = |title: &str, year: u16| {
        let text = format!("{title} {year}\nKommun;Andel nöjda (%);Svarsfrekvens (%)\nSala;70;1000\nMora;71;1001\n");
        office.file(&format!("{year}.csv"), &text)
    };
    let areas =
        |report: &FileReport| -> Vec<Option<Area>> { report.series.iter().map(|series| series.area.clone()).collect() };
    let noted = |report: &FileReport| {
        let notes = report.tables.iter().flat_map(|table| &table.unread);
        notes.filter(|note| note.why == "noted-area-of-before").count()
    };
    let first = office.import(&file("Öppna jämförelser om missbruk", 2023), &plain()).unwrap();
    let known = Area::parse("missbruk");
    assert_eq!((areas(&first), noted(&first)), (vec![known.clone(), known.clone()], 0));
    let other = file("Öppna jämförelser om äldre", 2024);
    for report in [office.preview(&other, &plain()).unwrap(), office.import(&other, &plain()).unwrap()] {
        assert_eq!((areas(&report), noted(&report)), (vec![known.clone(), known.clone()], 1));
    }
    let stored = || -> Vec<Option<Area>> {
        let reader = office.store.reader().unwrap();
        let found = reader.published::<_, StoreError>(|published| published.indicators(&IndicatorFilter::default()));
        found.unwrap().into_iter().map(|indicator| indicator.area).collect()
    };
    assert_eq!(stored(), [known.clone(), known.clone()]);
    let live = |live: bool| {
        let id = EntityId(first.import.as_deref().unwrap().parse().unwrap());
        office.store.writer().unwrap().commit(&set_live(id, &first.file, live), &office.author, office.now).unwrap();
    };
    live(false);
    assert_eq!(stored(), [known.clone(), known], "though the file that told it is taken back");
    live(true);
    let said = Corrections { area: Area::parse("aldre"), ..plain() };
    let moved = office.import(&other, &said).unwrap();
    assert_eq!((noted(&moved), stored()), (0, vec![Area::parse("aldre"), Area::parse("aldre")]));
}

#[test]
fn a_file_that_is_not_the_one_previewed_is_refused() {
    let office = Office::new();
    let preview = office.preview(&office.file("dump.csv", DUMP), &plain()).unwrap();
    let other = office.file("dump.csv", &DUMP.replace("5.5", "5.6"));
    let corrections = Corrections { previewed: Some(preview.sha256), ..plain() };
    match office.import(&other, &corrections) {
        Err(error @ PublishError::Refused(_)) => assert_eq!(error.message().id, "refused-changed"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_refused_cancelled_or_broken_import_leaves_nothing() {
    let office = Office::new();
    let broken = r#"{"values":[{"kpi":"N1","municipality":"0163","period":2020,"values":[{"gender":"T","value":1}]},{"#;
    let broken = office.file("avbruten.json", broken);
    let file = office.file("dump.csv", DUMP);
    let before = office.journal();
    assert!(matches!(office.import(&broken, &plain()), Err(PublishError::Refused(_))));
    for stage in [Stage::Hashing, Stage::Reading, Stage::Finishing] {
        let mut stop = |progress: Progress| {
            if progress.stage == stage { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let result = publish::import(office.desk(), &mut Source::open(&file).unwrap(), &plain(), &mut stop);
        assert!(matches!(result, Err(PublishError::Cancelled)), "{stage:?}: {result:?}");
    }
    assert_eq!(office.journal(), before);
    assert_eq!(counts(&office.preview(&file, &plain()).unwrap()), (4, 0, 0));
}

#[test]
fn the_workbook_of_oppna_jamforelser_is_imported_whole() {
    let office = Office::new();
    let Some(book) = shared("data/oj/oj_aldre_2015_rekonstruerad.xlsx") else { return };
    let preview = office.preview(&book, &plain()).unwrap();
    let report = office.import(&book, &plain()).unwrap();
    assert_eq!(counts(&report), counts(&preview));
    assert_eq!((counts(&report), report.unread_count), ((9_021, 0, 0), 0));
    let indicators: u64 = report.tables.iter().map(|table| table.indicators).sum();
    assert_eq!((report.tables.len(), indicators, report.units), (10, 31, 291));
    assert!(office.import(&book, &plain()).unwrap().nothing_new);
}

#[test]
fn koladas_lists_are_taken_beside_the_values() {
    let office = Office::new();
    let Some(kpi) = shared("data/kolada/kpi.json") else { return };
    let groups = shared("data/kolada/municipality_groups.json").unwrap();
    let first = office.import(&kpi, &plain()).unwrap();
    assert_eq!((first.catalogue.added, first.catalogue.unchanged), (6_099, 0));
    let again = office.import(&kpi, &plain()).unwrap();
    assert_eq!((again.catalogue.added, again.catalogue.unchanged, again.nothing_new), (0, 6_099, true));
    let report = office.import(&groups, &plain()).unwrap();
    assert_eq!(report.groups.added + report.groups.changed + report.groups.unchanged, 3_051);
    assert!(office.import(&groups, &plain()).unwrap().nothing_new);
}

#[test]
fn the_same_values_as_json_and_as_dump_are_the_same_values() {
    let office = Office::new();
    let json = r#"{"count":1,"values":[{"kpi":"N1","municipality":"0163","period":2020,"values":[{"gender":"T","value":6.0}]}]}"#;
    let v2 = json.replace("\"count\":1,", "\"next_page\":null,");
    assert_eq!(counts(&office.import(&office.file("v3.json", json), &plain()).unwrap()), (1, 0, 0));
    assert_eq!(counts(&office.import(&office.file("v2.json", &v2), &plain()).unwrap()), (0, 0, 1));
    assert_eq!(counts(&office.import(&office.file("dump.csv", DUMP), &plain()).unwrap()), (3, 0, 1));
}

#[test]
fn an_indicator_that_one_kommun_alone_has_is_told() {
    let office = Office::new();
    let kommuner = ["Sala", "Mora", "Falun", "Kumla", "Ale"];
    let rows = kommuner.iter().enumerate().flat_map(|(at, kommun)| {
        let name = if at == 2 { "Andel nöjda med hemtjänst" } else { "Andel nöjda med hemtjänsten" };
        [format!("{kommun};{name};2023;{}", 70 + at), format!("{kommun};Väntetid;2023;{at}")]
    });
    let text = rows.fold("Kommun;Indikator;År;Värde\n".to_owned(), |text, row| text + &row + "\n");
    let report = office.import(&office.file("bok.csv", &text), &plain()).unwrap();
    let notes: Vec<&str> = report.tables[0].unread.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(notes, ["Andel nöjda med hemtjänst"], "{:?}", report.tables[0].unread);
}
