//! Files made to break their reader, imported by the program: what came of it, in what time, and what the reader held.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{JoinHandle, park_timeout};
use std::time::{Duration, Instant};

use fyrfalt::publish::PublishError;

use super::office::{Office, plain};

/// What came of a file.
pub struct Tried {
    /// Values that are new, or the reason of the refusal.
    pub result: Result<u64, String>,
    pub took: Duration,
    /// The most memory that the reading child held, in bytes; None where the system does not tell.
    pub peak: Option<u64>,
}

/// What a reader may hold.
pub const MOST_MEMORY: u64 = 256 << 20;

/// Five seconds of a program that is built to be used.
pub fn in_time() -> Duration {
    Duration::from_secs(if cfg!(debug_assertions) { 40 } else { 5 })
}

impl Tried {
    /// Imports the file.
    pub fn of(office: &Office, name: &str, bytes: &[u8]) -> Self {
        let path = office.folder.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        let watch = Watch::over_children_of_this_thread();
        let started = Instant::now();
        let result = match office.import(&path, &plain()) {
            Ok(report) => Ok(report.observations.added),
            Err(PublishError::Refused(refusal)) => Err(refusal.why),
            Err(other) => panic!("{other}"),
        };
        let took = started.elapsed();
        let peak = watch.peak();
        std::fs::remove_file(path).unwrap();
        Self { result, took, peak }
    }

    /// Held no more than it may, and ended in time.
    #[track_caller]
    pub fn is_within_bounds(&self, what: &str) {
        assert!(self.took < in_time(), "{what}: {:?}", self.took);
        self.holds_no_more_than_it_may(what);
    }

    /// An honest file may take its time.
    #[track_caller]
    pub fn holds_no_more_than_it_may(&self, what: &str) {
        if let Some(peak) = self.peak {
            assert!(peak <= MOST_MEMORY, "{what}: {peak} bytes");
        }
    }
}

/// Whether the reason of a refusal has its sentence in both languages.
pub fn has_sentence(why: &str) -> bool {
    let languages = [include_str!("../../src/text/sv/flow.ftl"), include_str!("../../src/text/en/flow.ftl")];
    languages.iter().all(|language| language.contains(&format!("{why} =")))
}

/// Rows of every table of the store.
pub fn rows(office: &Office) -> Vec<(String, i64)> {
    let raw = rusqlite::Connection::open(office.store.path()).unwrap();
    let mut names = raw.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").unwrap();
    let names: Vec<String> = names.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let count = |name: &String| {
        raw.query_row(&format!("SELECT count(*) FROM \"{name}\""), [], |row| row.get::<_, i64>(0)).unwrap()
    };
    names.iter().map(|name| (name.clone(), count(name))).collect()
}

/// Imports that are stored and not live: halves.
pub fn halves(office: &Office) -> i64 {
    let raw = rusqlite::Connection::open(office.store.path()).unwrap();
    raw.query_row("SELECT count(*) FROM import WHERE live = 0", [], |row| row.get(0)).unwrap()
}

/// Looks at what the children of a thread hold, a thousand times a second, until it is asked.
struct Watch {
    end: Arc<AtomicBool>,
    looking: JoinHandle<Option<u64>>,
}

impl Watch {
    fn over_children_of_this_thread() -> Self {
        let children =
            std::fs::read_link("/proc/thread-self").map(|thread| format!("/proc/{}/children", thread.display()));
        let end = Arc::new(AtomicBool::new(false));
        let ended = Arc::clone(&end);
        let look = move || {
            let children = children.ok()?;
            let mut most = None;
            while !ended.load(Ordering::Relaxed) {
                let ids = std::fs::read_to_string(&children).ok()?;
                most = most.max(ids.split_whitespace().filter_map(held).max());
                park_timeout(Duration::from_millis(1));
            }
            most
        };
        Self { end, looking: std::thread::spawn(look) }
    }

    fn peak(self) -> Option<u64> {
        self.end.store(true, Ordering::Relaxed);
        self.looking.thread().unpark();
        self.looking.join().unwrap()
    }
}

/// What a reader holds at the least once it has been loaded.
const LOADED: u64 = 256 << 10;

/// The most that a reader has held so far: `VmHWM:     5432 kB`. Before it has become the reader it is a copy of us, and
/// until it has been loaded it tells nothing.
fn held(id: &str) -> Option<u64> {
    let name = std::fs::read(format!("/proc/{id}/cmdline")).ok()?;
    if !name.split(|byte| *byte == 0).any(|word| word == fyrfalt::intake::child::SUBCOMMAND.as_bytes()) {
        return None;
    }
    let status = std::fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    let held = line.trim().strip_suffix(" kB")?.parse::<u64>().ok()? << 10;
    (held >= LOADED).then_some(held)
}
