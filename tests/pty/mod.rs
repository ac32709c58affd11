//! The real program in a real pseudo-terminal: start, quit, resize, hang-up, signals, two sessions at once.

mod ends;
mod lives;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use fyrfalt::demo;
use fyrfalt::runtime::shelf::write_private;
use fyrfalt::store::Stamp;
use tempfile::TempDir;

use crate::support::pty::Session;

/// A home folder of its own, so that nothing of the machine's user is seen.
struct Home(TempDir);

impl Home {
    fn new() -> Self {
        let home = Self(tempfile::tempdir().unwrap());
        fs::create_dir(home.temporary()).unwrap();
        let built = format!(".local/state/fyrfalt/demo-{}-{}.db", env!("CARGO_PKG_VERSION"), demo::size());
        write_private(&home.path().join(built), built_demo(), false).unwrap();
        home
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// The demo, with its values on the screen.
    fn demo(&self) -> Session {
        let mut session =
            Session::start_with(self.path(), &["demo"], &[("TMPDIR", self.temporary().to_str().unwrap())]);
        session.wait_for(" Jmf");
        session
    }

    /// The workbench on the file of the demo that has been started here, as somebody.
    fn beside_demo(&self, who: &str) -> Session {
        let file = self.demo_file();
        let mut session = Session::start(self.path(), &["--db", file.to_str().unwrap(), "--as", who]);
        session.wait_for(" Jmf");
        session
    }

    fn demo_file(&self) -> PathBuf {
        let folder = fs::read_dir(self.temporary()).unwrap().next().unwrap().unwrap();
        folder.path().join("demo.db")
    }

    fn temporary(&self) -> PathBuf {
        self.path().join("tmp")
    }
}

/// The demo's file, built once for all tests.
fn built_demo() -> &'static [u8] {
    static BUILT: OnceLock<Vec<u8>> = OnceLock::new();
    BUILT.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("demo.db");
        let stamp = Stamp { now: "2026-01-15T08:00:00Z".parse().unwrap(), today: "2026-01-15".parse().unwrap() };
        drop(demo::build(&file, &stamp).unwrap());
        fs::read(&file).unwrap()
    })
}
