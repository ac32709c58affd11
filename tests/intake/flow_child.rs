//! The reading child: what it finds is what reading in place finds; its death is a sentence; it can be cancelled.

use std::fs::File;
use std::io::{Seek, Write};
use std::path::Path;

use fyrfalt::domain::published::Found;
use fyrfalt::intake::child::{Limits, ReadError, Reader, Spec};
use fyrfalt::intake::{Options, read};

use crate::support::shared;

fn program() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_fyrfalt"))
}

fn spec(limits: Limits) -> Spec {
    Spec { options: Options::default(), limits }
}

fn file(content: &str) -> File {
    let mut file = tempfile::tempfile().unwrap();
    file.write_all(content.as_bytes()).unwrap();
    file.rewind().unwrap();
    file
}

fn by_child(file: File, limits: Limits) -> Result<Vec<Found>, ReadError> {
    let mut reader = Reader::spawn(program(), file, &spec(limits))?;
    let mut all = Vec::new();
    while let Some(found) = reader.next(&mut || true)? {
        all.push(found);
    }
    Ok(all)
}

const AMPLE: Limits = Limits::for_size(100 << 20);
const HEAD: &str = "kpi,municipality,period,gender,value\n";

#[test]
fn the_child_finds_what_reading_in_place_finds() {
    let Some(path) = shared("data/kolada/v3_data_kpi_U21468.json") else { return };
    let mut in_place = Vec::new();
    let mut sink = |found| {
        in_place.push(found);
        Ok(())
    };
    read(File::open(&path).unwrap(), &Options::default(), &mut sink).unwrap();
    assert_eq!(in_place.pop(), Some(Found::End));
    assert_eq!(by_child(File::open(path).unwrap(), AMPLE).unwrap(), in_place);
}

#[test]
fn a_refusal_comes_through() {
    match by_child(file("<html>"), AMPLE) {
        Err(ReadError::Refused(refusal)) => assert_eq!(refusal.why, "refused-html"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_child_that_asks_for_too_much_memory_is_a_sentence() {
    let wide = format!("a;b\n{}", "text;text\n".repeat(400_000));
    let limits = Limits { memory: 48 << 20, ..AMPLE };
    match by_child(file(&wide), limits) {
        Err(ReadError::Refused(refusal)) => assert_eq!(refusal.why, "refused-memory"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_child_that_takes_too_long_is_a_sentence() {
    let mut endless = tempfile::tempfile().unwrap();
    endless.write_all(HEAD.as_bytes()).unwrap();
    let lines = "N1,0163,2020,T,1\n".repeat(100_000);
    for _ in 0..40 {
        endless.write_all(lines.as_bytes()).unwrap();
    }
    endless.rewind().unwrap();
    match by_child(endless, Limits { cpu: 0, ..AMPLE }) {
        Err(ReadError::Refused(refusal)) => assert_eq!(refusal.why, "refused-time"),
        other => panic!("{:?}", other.map(|all| all.len())),
    }
}

#[test]
fn cancelling_ends_the_child() {
    let text = format!("{HEAD}{}", "N1,0163,2020,T,1\n".repeat(200_000));
    let mut reader = Reader::spawn(program(), file(&text), &spec(AMPLE)).unwrap();
    assert!(reader.next(&mut || true).unwrap().is_some());
    let mut cancelled = false;
    for _ in 0..1_000 {
        match reader.next(&mut || false) {
            Ok(Some(_)) => {}
            Err(ReadError::Cancelled) => {
                cancelled = true;
                break;
            }
            other => panic!("{other:?}"),
        }
    }
    assert!(cancelled);
}

#[test]
fn hostile_text_files_are_refused_within_the_limits() {
    let line = "x".repeat(2 << 20);
    let cases = [
        ("x".repeat(50 << 20), "refused-too-big"),
        (format!("{HEAD}{line}"), "refused-long-line"),
        (format!("{{\"values\":[{{\"kpi\":\"{line}"), "refused-json-broken"),
        ("[".repeat(1 << 20), "refused-json-broken"),
        (format!("a;b\n\"{}", "x;y\n".repeat(100)), "refused-csv-broken"),
    ];
    for (text, why) in cases {
        match by_child(file(&text), AMPLE) {
            Err(ReadError::Refused(refusal)) => assert_eq!(refusal.why, why),
            other => panic!("{why}: {:?}", other.map(|all| all.len())),
        }
    }
}
