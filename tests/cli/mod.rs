//! The commands as a shell or a program meets them: cleared environment, texts, exit codes, shapes of answers.

mod editions;
mod export;
mod hostile;
mod import;
mod keys;
mod profile;
mod report;
mod screen;
mod shell;
mod units;
mod upkeep;
mod usage;

use std::path::{Path, PathBuf};
use std::process::Output;

use assert_cmd::Command;
use fyrfalt::store::{Access, Stamp, Store};
use tempfile::TempDir;

use crate::support::demo;

/// A home of its own, in which the program runs with nothing else in its environment.
pub struct Home {
    folder: TempDir,
}

fn stamp() -> Stamp {
    Stamp { now: jiff::Timestamp::UNIX_EPOCH, today: jiff::civil::date(2026, 1, 15) }
}

/// What a command answered.
#[derive(Debug)]
pub struct Answer {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Home {
    pub fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A path in this home.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The default file.
    pub fn db(&self) -> PathBuf {
        self.path(".local/share/fyrfalt/fyrfalt.db")
    }

    /// The program, in this home.
    pub fn program(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fyrfalt"));
        command.env_clear().env("HOME", self.folder.path()).env("FYRFALT_NOW", "2026-01-15T09:00");
        command.current_dir(self.folder.path());
        command
    }

    /// Runs a command, its arguments apart by spaces.
    pub fn run(&self, line: &str) -> Answer {
        Answer::from(self.program().args(line.split_whitespace()).output().unwrap())
    }

    /// Runs a command with this on standard input.
    pub fn pipe(&self, input: &[u8], line: &str) -> Answer {
        Answer::from(self.program().args(line.split_whitespace()).write_stdin(input).output().unwrap())
    }

    /// Makes an empty file where the commands look for it.
    pub fn with_file(self) -> Self {
        std::fs::create_dir_all(self.db().parent().unwrap()).unwrap();
        Store::open(&self.db(), Access::Create, &stamp()).unwrap();
        self
    }

    /// Puts the demo's file where the commands look for theirs.
    pub fn with_demo(self) -> Self {
        std::fs::create_dir_all(self.db().parent().unwrap()).unwrap();
        std::fs::write(self.db(), demo::FILE.as_slice()).unwrap();
        self
    }
}

impl From<Output> for Answer {
    fn from(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).unwrap();
        Self { code: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
    }
}

impl Answer {
    /// The answer of a command that must succeed without a word of complaint.
    pub fn done(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "{}", self.out);
        self.out
    }

    /// The one sentence of a command that must end so.
    pub fn refused(self, code: i32) -> String {
        assert_eq!(self.code, code, "{}{}", self.out, self.err);
        assert_eq!(self.err.lines().count(), 1, "one sentence: {}", self.err);
        self.err.trim_end().to_owned()
    }
}

/// Whether a file is there.
pub fn is_there(path: &Path) -> bool {
    path.symlink_metadata().is_ok()
}
