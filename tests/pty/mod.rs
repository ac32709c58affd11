//! The real program in a real pseudo-terminal: start, quit, resize, hang-up, signals, two sessions at once.

mod ends;
mod lives;

use std::path::{Path, PathBuf};

use tempfile::TempDir;

use crate::support::pty::Session;

/// A home folder of its own, so that nothing of the machine's user is seen.
struct Home(TempDir);

impl Home {
    fn new() -> Self {
        let home = Self(tempfile::tempdir().unwrap());
        std::fs::create_dir(home.path().join("tmp")).unwrap();
        home
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// The demo, with its values on the screen.
    fn demo(&self) -> Session {
        let mut session =
            Session::start_with(self.path(), &["demo"], &[("TMPDIR", self.temporary().to_str().unwrap())]);
        session.wait_for("Plats i riket");
        session
    }

    /// The workbench on the file of the demo that has been started here, as somebody.
    fn beside_demo(&self, who: &str) -> Session {
        let file = self.demo_file();
        let mut session = Session::start(self.path(), &["--db", file.to_str().unwrap(), "--as", who]);
        session.wait_for("Plats i riket");
        session
    }

    fn demo_file(&self) -> PathBuf {
        let folder = std::fs::read_dir(self.temporary()).unwrap().next().unwrap().unwrap();
        folder.path().join("demo.db")
    }

    fn temporary(&self) -> PathBuf {
        self.path().join("tmp")
    }
}
