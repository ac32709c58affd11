//! What the tests of the way in share: a new store with a user at it, and a small dump.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use fyrfalt::publish::{self, Corrections, Desk, FileReport, Progress, PublishError, Source};
use fyrfalt::store::{Access, Author, Stamp, Store, new_id};
use jiff::Timestamp;
use jiff::civil::date;
use tempfile::TempDir;

/// A new store, and a user at it.
pub struct Office {
    pub folder: TempDir,
    pub store: Store,
    pub author: Author,
    pub now: Timestamp,
}

impl Office {
    pub fn new() -> Self {
        let now = Timestamp::from_second(1_768_467_600).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let stamp = Stamp { now, today: date(2026, 1, 15) };
        let store = Store::open(&folder.path().join("vi.fyrfalt"), Access::Create, &stamp).unwrap();
        let author = Author { person: None, name: "Anna".into(), session: new_id(now).0 };
        Self { folder, store, author, now }
    }

    pub fn desk(&self) -> Desk<'_> {
        let program = Path::new(env!("CARGO_BIN_EXE_fyrfalt"));
        Desk { store: &self.store, program, author: &self.author, now: self.now }
    }

    pub fn file(&self, name: &str, text: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    pub fn import(&self, path: &Path, corrections: &Corrections) -> Result<FileReport, PublishError> {
        publish::import(self.desk(), &mut Source::open(path).unwrap(), corrections, &mut on)
    }

    pub fn preview(&self, path: &Path, corrections: &Corrections) -> Result<FileReport, PublishError> {
        publish::preview(self.desk(), &mut Source::open(path).unwrap(), corrections, &mut on)
    }

    pub fn journal(&self) -> usize {
        self.store.reader().unwrap().journal_since(0).unwrap().len()
    }
}

pub fn on(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

pub fn plain() -> Corrections {
    Corrections::default()
}

pub fn counts(report: &FileReport) -> (u64, u64, u64) {
    (report.observations.added, report.observations.changed, report.observations.unchanged)
}

pub const DUMP: &str = "kpi,municipality,period,gender,value\n\
    N1,0000,2020,T,5.5\nN1,0163,2020,T,6\nN1,0163,2020,K,\nN2,0163,2021,T,7\nN2,G1,2021,T,7\n";
