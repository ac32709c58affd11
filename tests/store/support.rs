//! A file in a temporary folder, two colleagues, and changes to make.

use std::path::PathBuf;

use fyrfalt::store::{Access, Stamp, Store};
use jiff::Timestamp;
use jiff::civil::date;
use tempfile::TempDir;

/// A folder that goes away with the test, and a new file in it.
pub struct Home {
    pub folder: TempDir,
    pub store: Store,
}

pub fn stamp() -> Stamp {
    Stamp { now: at(0), today: date(2026, 1, 15) }
}

/// So many seconds after nine o'clock.
pub fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_768_467_600 + seconds).unwrap()
}

impl Home {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("vi.fyrfalt"), Access::Create, &stamp()).unwrap();
        Self { folder, store }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}
