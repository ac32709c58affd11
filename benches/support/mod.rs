//! What the benches share: a file in a folder of its own, filled from the folder of real data.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::time::Duration;

use fyrfalt::domain::published::{FileFound, Found};
use fyrfalt::intake::{self, Options};
use fyrfalt::store::published::{ImportStart, Staging};
use fyrfalt::store::{Access, Author, Stamp, Store};
use jiff::Timestamp;
use tempfile::TempDir;

/// The raw values of 484 KPIs.
pub const DUMPS: [&str; 6] = [
    "kolada/data_ifo_1.csv",
    "kolada/data_ifo_2.csv",
    "kolada/data_aldreomsorg_1.csv",
    "kolada/data_aldreomsorg_2.csv",
    "kolada/data_bakgrund_1.csv",
    "kolada/data_bakgrund_2.csv",
];

/// A file of the data folder; None where it is not there.
pub fn data(path: &str) -> Option<PathBuf> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(path);
    file.exists().then_some(file)
}

pub fn now() -> Timestamp {
    "2026-01-15T08:00:00Z".parse().expect("an instant")
}

pub fn store() -> (TempDir, Store) {
    let folder = tempfile::tempdir().expect("a folder");
    let now = now();
    let stamp = Stamp { now, today: now.to_zoned(jiff::tz::TimeZone::UTC).date() };
    let store = Store::open(&folder.path().join("bench.fyrfalt"), Access::Create, &stamp).expect("a store");
    (folder, store)
}

fn begin(store: &Store, path: &Path, found: &FileFound) -> Staging {
    let start = ImportStart {
        file: path.file_name().expect("a name").to_string_lossy().into_owned(),
        sha256: String::new(),
        format: found.format.clone(),
        source_wording: found.source_wording.clone(),
        area: None,
        edition: None,
        who: "bench".to_owned(),
        now: now(),
    };
    Staging::begin(store, start).expect("an import")
}

/// Reads a file, stages it and sets it live. Returns how many values were added and the longest write lock.
pub fn import(store: &Store, path: &Path) -> (u64, Duration) {
    let mut staging = None;
    let file = File::open(path).expect("a file");
    intake::read(file, &Options::default(), &mut |found| {
        if let Found::File(found) = &found {
            staging = Some(begin(store, path, found));
        }
        take(staging.as_mut().expect("the file first"), &found);
        Ok(())
    })
    .expect("read to the end");
    let staged = staging.expect("an import").finish().expect("staged");
    let author = Author { person: None, name: "bench".to_owned(), session: uuid::Uuid::nil() };
    store.writer().expect("a writer").commit(&staged.going_live(), &author, now()).expect("live");
    (staged.diff.added, staged.longest_lock)
}

fn take(staging: &mut Staging, found: &Found) {
    match found {
        Found::Table(table) => staging.table(table),
        Found::Unit(unit) => staging.unit(unit).expect("a unit"),
        Found::Series(series) => drop(staging.series(series).expect("a series")),
        Found::Slice(slice) => drop(staging.slice(slice).expect("values")),
        Found::Unread(unread) => staging.unread(unread).expect("a cell"),
        Found::Catalogue(entry) => drop(staging.catalogue(entry).expect("metadata")),
        Found::Group(group) => drop(staging.group(group).expect("a group")),
        _ => {}
    }
}
