//! The last screening of one user for one file, kept between sessions: the next one begins with a filled table instead
//! of waiting for it. What is kept only ever stands in for the reading of the same state by the same program, and the
//! reading is done all the same.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::compare::{self, Ask, Screening, kept};
use crate::store::{Reader, StoreError};

use super::shelf::Shelf;

/// Where the last answer lies.
#[derive(Debug)]
pub struct Answers {
    shelf: Arc<Shelf>,
    file: PathBuf,
    program: String,
    passing: bool,
}

impl Answers {
    /// For the database called `file`, answered by `program`; for a passing file, such as
    /// the demo's, nothing is kept.
    pub fn new(shelf: Arc<Shelf>, file: &str, program: &Path, passing: bool) -> Self {
        Self { shelf, file: file_of(file), program: build_of(program), passing }
    }

    /// The kept answer, if it is one to this question about the file as it is now. One that is not is removed at once: it
    /// may name what has been removed for good since.
    pub fn early(&self, reader: &Reader, ask: &Ask) -> Option<Screening> {
        if self.passing {
            return None;
        }
        let bytes = fs::read(self.shelf.folder().join(&self.file)).ok()?;
        let early = reader.snapshot(|reader| match kept::Key::of(reader, ask, &self.program)? {
            Some(key) => kept::read(reader, &key, &bytes),
            None => Ok::<_, StoreError>(None),
        });
        let early = early.ok().flatten();
        if early.is_none() {
            self.shelf.put(self.file.clone(), None);
        }
        early
    }

    /// Answers from the file, and keeps the answer.
    pub fn fresh(&self, reader: &Reader, ask: &Ask) -> Result<Screening, StoreError> {
        let (key, screening) = reader.snapshot(|reader| {
            let screening = compare::screening(reader, ask)?;
            Ok::<_, StoreError>((kept::Key::of(reader, ask, &self.program)?, screening))
        })?;
        let bytes = key.filter(|_| !self.passing).and_then(|key| kept::write(&key, &screening));
        if let Some(bytes) = bytes {
            self.shelf.put_for_later(self.file.clone(), bytes);
        }
        Ok(screening)
    }
}

/// Where the answer for the database called `file` lies, below the shelf's folder.
pub fn file_of(file: &str) -> PathBuf {
    Path::new("answers").join(format!("{file}.json"))
}

/// Tells one build of the program from another: a new one may compute otherwise under the same version.
fn build_of(program: &Path) -> String {
    let told = fs::metadata(program).and_then(|data| Ok((data.len(), data.modified()?)));
    format!("{} {told:?}", env!("CARGO_PKG_VERSION"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::Peers;
    use crate::demo;
    use crate::domain::{Gender, UnitRef};
    use crate::store::{Stamp, Store};

    struct Home {
        folder: tempfile::TempDir,
        store: Store,
        shelf: Arc<Shelf>,
    }

    impl Home {
        fn new() -> Self {
            let folder = tempfile::tempdir().unwrap();
            let stamp = Stamp { now: jiff::Timestamp::UNIX_EPOCH, today: "2026-01-15".parse().unwrap() };
            let store = demo::build(&folder.path().join("vi.db"), &stamp).unwrap();
            let shelf = Shelf::new(folder.path().join("mine")).unwrap();
            Self { folder, store, shelf }
        }

        fn answers(&self, passing: bool) -> Answers {
            Answers::new(Arc::clone(&self.shelf), "fil", Path::new("/dev/null"), passing)
        }

        fn file(&self) -> PathBuf {
            self.folder.path().join("mine/answers/fil.json")
        }
    }

    fn ask() -> Ask {
        let unit = UnitRef::municipality("0163");
        Ask { unit, area: None, period_by: None, gender: Gender::Total, peers: Peers::Lan, indicators: None }
    }

    #[test]
    fn the_next_session_has_the_last_answer_at_once() {
        let home = Home::new();
        let reader = home.store.reader().unwrap();
        assert_eq!(home.answers(false).early(&reader, &ask()), None);
        let fresh = home.answers(false).fresh(&reader, &ask()).unwrap();
        home.shelf.save_now();
        assert_eq!(home.answers(false).early(&reader, &ask()), Some(fresh));
    }

    #[test]
    fn one_that_does_not_fit_is_ignored_and_removed() {
        let home = Home::new();
        let reader = home.store.reader().unwrap();
        let other = Ask { peers: Peers::Riket, ..ask() };
        home.answers(false).fresh(&reader, &other).unwrap();
        home.shelf.save_now();
        assert_eq!(home.answers(false).early(&reader, &ask()), None);
        home.shelf.save_now();
        assert!(!home.file().exists());
        fs::write(home.file(), "{\n\u{0}").unwrap();
        assert_eq!(home.answers(false).early(&reader, &ask()), None);
        home.shelf.save_now();
        assert!(!home.file().exists());
    }

    #[test]
    fn of_a_passing_file_nothing_is_kept() {
        let home = Home::new();
        home.answers(true).fresh(&home.store.reader().unwrap(), &ask()).unwrap();
        home.shelf.save_now();
        assert!(!home.file().exists());
    }
}
