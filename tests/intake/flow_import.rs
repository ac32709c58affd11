//! A published file's way in: what is told beforehand, what is stored, and that nothing is left of what was not finished.

use std::fs::Permissions;
use std::ops::ControlFlow;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use fyrfalt::domain::{Area, Direction, Status};
use fyrfalt::publish::{self, Corrections, Desk, FileReport, Progress, PublishError, Source, Stage};
use fyrfalt::store::published::{ImportStart, Staging, abandon_stale};
use fyrfalt::store::{Access, Author, Stamp, Store, new_id};
use jiff::civil::date;
use jiff::{SignedDuration, Timestamp};
use tempfile::TempDir;

use crate::support::shared;

/// A new store, and a user at it.
struct Office {
    folder: TempDir,
    store: Store,
    author: Author,
    now: Timestamp,
}

impl Office {
    fn new() -> Self {
        let now = Timestamp::from_second(1_768_467_600).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let stamp = Stamp { now, today: date(2026, 1, 15) };
        let store = Store::open(&folder.path().join("vi.fyrfalt"), Access::Create, &stamp).unwrap();
        let author = Author { person: None, name: "Anna".into(), session: new_id(now).0 };
        Self { folder, store, author, now }
    }

    fn desk(&self) -> Desk<'_> {
        let program = Path::new(env!("CARGO_BIN_EXE_fyrfalt"));
        Desk { store: &self.store, program, author: &self.author, now: self.now }
    }

    fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    fn import(&self, path: &Path, corrections: &Corrections) -> Result<FileReport, PublishError> {
        publish::import(self.desk(), &mut Source::open(path).unwrap(), corrections, &mut on)
    }

    fn preview(&self, path: &Path, corrections: &Corrections) -> Result<FileReport, PublishError> {
        publish::preview(self.desk(), &mut Source::open(path).unwrap(), corrections, &mut on)
    }

    fn journal(&self) -> usize {
        self.store.reader().unwrap().journal_since(0).unwrap().len()
    }
}

fn on(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn plain() -> Corrections {
    Corrections::default()
}

fn counts(report: &FileReport) -> (u64, u64, u64) {
    (report.observations.added, report.observations.changed, report.observations.unchanged)
}

const DUMP: &str = "kpi,municipality,period,gender,value\n\
    N1,0000,2020,T,5.5\nN1,0163,2020,T,6\nN1,0163,2020,K,\nN2,0163,2021,T,7\nN2,G1,2021,T,7\n";

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

/// A reader that sends these lines and then does something.
fn reader_that(office: &Office, lines: &[&str], then: &str) -> PathBuf {
    let text = format!("#!/bin/sh\ncat <<'LINES'\n{}\nLINES\n{then}\n", lines.join("\n"));
    let program = office.file("läsare.sh", &text);
    std::fs::set_permissions(&program, Permissions::from_mode(0o700)).unwrap();
    program
}

const HALF: [&str; 5] = [
    r#"{"file":{"format":"kolada-dump","encoding":"utf-8","source_wording":""}}"#,
    r#"{"table":{"number":0,"sheet":"","cells":"A1:E9","title":"","edition":null,"period":null}}"#,
    r#"{"unit":{"number":0,"unit":"kommun:0163","name":"Sollentuna","parent":null}}"#,
    r#"{"series":{"number":0,"source":"kolada","code":"N1","printed_number":null,"title":"N1","population":"","unit_of_measure":"","value_kind":"number","decimals":null,"direction":"unknown","direction_from":null,"area":null,"kind":null,"definition":null}}"#,
    r#"{"slice":{"table":0,"series":0,"period":["year","2020-01-01","2020-12-31","2020"],"gender":"T","readings":[[0,1.5,2,5]]}}"#,
];

#[test]
fn a_reader_that_dies_or_babbles_mid_way_leaves_nothing_to_be_seen() {
    let office = Office::new();
    let before = office.journal();
    let babble = ["{\"slice\":3}", "inget", "{\"unit\":{\"number\":0}}", "\"end\"x", HALF[0]];
    let mut cases: Vec<(Vec<&str>, &str, &str)> =
        babble.map(|line| ([&HALF[..], &[line]].concat(), "", "refused-reader-garbled")).into();
    cases.push((HALF.to_vec(), "kill -9 $$", "refused-time"));
    cases.push((HALF.to_vec(), "kill -SEGV $$", "refused-reader-died"));
    cases.push((HALF.to_vec(), "exit 0", "refused-reader-died"));
    cases.push((HALF.to_vec(), "echo 'memory allocation of 9 bytes failed' >&2; kill -ABRT $$", "refused-memory"));
    cases.push((HALF.to_vec(), "head -c 9000000 /dev/zero | tr '\\0' x", "refused-reader-garbled"));
    cases.push((HALF[1..].to_vec(), "", "refused-reader-garbled"));
    for (lines, then, why) in cases {
        let program = reader_that(&office, &lines, then);
        let desk = Desk { program: &program, ..office.desk() };
        let mut source = Source::open(&office.file("dump.csv", DUMP)).unwrap();
        match publish::import(desk, &mut source, &plain(), &mut on) {
            Err(PublishError::Refused(refusal)) => assert_eq!(refusal.why, why, "{then}"),
            other => panic!("{then}: {other:?}"),
        }
    }
    assert_eq!(office.journal(), before);
    assert_eq!(
        abandon_stale(&office.store, office.now + SignedDuration::from_hours(2)).unwrap(),
        0,
        "nothing is left staged"
    );
}

#[test]
fn a_silent_reader_can_be_cancelled_and_a_whole_one_is_taken() {
    let office = Office::new();
    let mut source = Source::open(&office.file("dump.csv", DUMP)).unwrap();
    let silent = reader_that(&office, &HALF, "exec sleep 600");
    let mut asked = 0;
    let mut soon = |_| {
        asked += 1;
        if asked > 5 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    };
    let desk = Desk { program: &silent, ..office.desk() };
    assert!(matches!(publish::import(desk, &mut source, &plain(), &mut soon), Err(PublishError::Cancelled)));
    let whole = reader_that(&office, &[&HALF[..], &["\"end\""]].concat(), "");
    let desk = Desk { program: &whole, ..office.desk() };
    assert_eq!(counts(&publish::import(desk, &mut source, &plain(), &mut on).unwrap()), (1, 0, 0));
}

#[test]
fn what_a_died_session_left_is_cleared_by_the_next_import() {
    let mut office = Office::new();
    drop(Staging::begin(&office.store, half_an_import(&office)).unwrap());
    office.now += SignedDuration::from_hours(2);
    office.import(&office.file("dump.csv", DUMP), &plain()).unwrap();
    let stale = abandon_stale(&office.store, office.now + SignedDuration::from_hours(2));
    assert_eq!(stale.unwrap(), 0);
}

fn half_an_import(office: &Office) -> ImportStart {
    ImportStart {
        file: "halv.csv".into(),
        sha256: "00".into(),
        format: "kolada-dump".into(),
        source_wording: String::new(),
        area: None,
        edition: None,
        who: "Bo".into(),
        now: office.now,
    }
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
