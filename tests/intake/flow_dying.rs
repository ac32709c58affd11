//! Readers and imports that die, babble or fall silent: nothing of them is seen, and nothing is left.

use std::fs::Permissions;
use std::ops::ControlFlow;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use fyrfalt::publish::{self, Desk, Progress, PublishError, Source, Stage};
use fyrfalt::store::StoreError;
use fyrfalt::store::published::{ImportStart, Staging, abandon_stale};
use jiff::SignedDuration;

use crate::support::office::{DUMP, Office, counts, on, plain};

/// A reader that sends these messages, all JSON, and then does something.
fn reader_that(office: &Office, messages: &[&str], then: &str) -> PathBuf {
    // Four bytes say how long a message is, and one what it is.
    let sent = messages.iter().flat_map(|message| {
        let length = u32::try_from(message.len()).unwrap().to_le_bytes();
        length.into_iter().chain(*b"j").chain(message.bytes())
    });
    let bytes: Vec<String> = sent.map(|byte| format!("\\{byte:03o}")).collect();
    let text = format!("#!/bin/sh\nprintf '{}'\n{then}\n", bytes.concat());
    let program = office.file("läsare.sh", &text);
    std::fs::set_permissions(&program, Permissions::from_mode(0o700)).unwrap();
    program
}

const HALF: [&str; 5] = [
    r#"{"file":{"format":"kolada-dump","encoding":"utf-8","source_wording":""}}"#,
    r#"{"table":{"number":0,"sheet":"","cells":"A1:E9","title":"","edition":null,"period":null}}"#,
    r#"{"unit":{"number":0,"unit":"kommun:0163","name":"Sollentuna","parent":null}}"#,
    r#"{"series":{"number":0,"source":"kolada","code":"N1","printed_number":null,"title":"N1","population":"","unit_of_measure":"","value_kind":"number","decimals":null,"direction":"unknown","direction_from":null,"area":null,"kind":null,"definition":null}}"#,
    r#"{"slice":{"table":0,"series":0,"period":["year","2020-01-01","2020-12-31","2020"],"gender":"T","readings":[{"unit":0,"value":1.5,"row":2,"column":5,"note":null}]}}"#,
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
    for (messages, then, why) in cases {
        let program = reader_that(&office, &messages, then);
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

#[test]
fn a_killed_import_leaves_nothing_to_be_seen_and_is_cleared_away() {
    let mut office = Office::new();
    let rows = (0..200_000).map(|n| format!("N{},0163,{},T,{n}\n", n / 100, 1900 + n % 100));
    let dump = office.file("stor.csv", &format!("kpi,municipality,period,gender,value\n{}", rows.collect::<String>()));
    let log = office.folder.path().join("vi.fyrfalt-wal");
    let mut command = Command::new(env!("CARGO_BIN_EXE_fyrfalt"));
    let now = office.now.to_string();
    command.args(["import", "--db"]).arg(office.store.path()).arg(dump).env("FYRFALT_NOW", now).stdout(Stdio::null());
    let mut import = command.spawn().unwrap();
    while std::fs::metadata(&log).map_or(0, |log| log.len()) < 500_000 {
        assert!(import.try_wait().unwrap().is_none(), "it ended before it was killed");
        std::thread::yield_now();
    }
    import.kill().unwrap();
    import.wait().unwrap();
    #[expect(clippy::redundant_closure_for_method_calls, reason = "the method alone is not general enough")]
    let live = |office: &Office| {
        let reader = office.store.reader().unwrap();
        let imports = reader.published::<_, StoreError>(|published| published.imports()).unwrap();
        (imports.len(), imports.iter().filter(|import| import.live).count())
    };
    assert_eq!(live(&office), (1, 0));
    office.now += SignedDuration::from_hours(24 * 365 * 20);
    assert_eq!(counts(&office.import(&office.file("dump.csv", DUMP), &plain()).unwrap()), (4, 0, 0));
    assert_eq!(live(&office), (1, 1), "what the killed one had staged is gone");
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

/// What stands in the way of a statement, as a full disk would.
fn hinder(office: &Office, statement: &str) {
    let raw = rusqlite::Connection::open(office.store.path()).unwrap();
    let sql = format!("CREATE TRIGGER hinder BEFORE {statement} BEGIN SELECT RAISE(ABORT, 'no'); END");
    raw.execute_batch(&sql).unwrap();
}

#[test]
fn an_import_that_cannot_be_set_live_is_cleared_away_at_once() {
    let office = Office::new();
    let mut source = Source::open(&office.file("dump.csv", DUMP)).unwrap();
    hinder(&office, "UPDATE OF live ON import");
    let result = publish::import(office.desk(), &mut source, &plain(), &mut on);
    assert!(matches!(result, Err(PublishError::Commit(_))), "{result:?}");
    assert_eq!(left_behind(&office), 0);
}

#[test]
fn what_went_wrong_is_told_even_where_clearing_away_fails_too() {
    let office = Office::new();
    let mut source = Source::open(&office.file("dump.csv", DUMP)).unwrap();
    hinder(&office, "DELETE ON import");
    let mut stop = |progress: Progress| match progress.stage {
        Stage::Finishing => ControlFlow::Break(()),
        _ => ControlFlow::Continue(()),
    };
    let result = publish::import(office.desk(), &mut source, &plain(), &mut stop);
    assert!(matches!(result, Err(PublishError::Cancelled)), "{result:?}");
}

/// Imports that are there without ever having been live.
fn left_behind(office: &Office) -> i64 {
    let raw = rusqlite::Connection::open(office.store.path()).unwrap();
    raw.query_row("SELECT count(*) FROM import WHERE was_live = 0", [], |row| row.get(0)).unwrap()
}
