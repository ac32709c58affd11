//! What the import view keeps: where it is on the way from a file to stored values, and the corrections.

use std::path::PathBuf;

use crate::domain::Message;
use crate::domain::profile::Correction;
use crate::msg::{InboxFile, KnownSeries};
use crate::publish::{Corrections, FileReport};
use crate::ui::scroll::{Scroll, Step};
use crate::ui::text_field::Field;

use super::correcting::Desk;

/// The lists of a preview, in the order the key goes through them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum List {
    /// The tables found.
    Tables,
    /// The series found, with area and direction.
    Series,
    /// Values that are revised.
    Revised,
    /// Cells that could not be read.
    Unread,
}

impl List {
    pub(super) const ALL: [Self; 4] = [Self::Tables, Self::Series, Self::Revised, Self::Unread];

    /// The text id of its name.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Tables => "import-list-tables",
            Self::Series => "import-list-series",
            Self::Revised => "import-list-revised",
            Self::Unread => "import-list-unread",
        }
    }

    /// The text id of what is said where it has nothing.
    pub(super) const fn empty(self) -> &'static str {
        match self {
            Self::Tables => "import-empty-tables",
            Self::Series => "import-empty-series",
            Self::Revised => "import-empty-revised",
            Self::Unread => "import-empty-unread",
        }
    }

    pub(super) const fn next(self) -> Self {
        match self {
            Self::Tables => Self::Series,
            Self::Series => Self::Revised,
            Self::Revised => Self::Unread,
            Self::Unread => Self::Tables,
        }
    }
}

/// What a running job does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Work {
    /// Looks into the file.
    Preview,
    /// Stores it.
    Import,
}

/// Where the view is.
#[derive(Debug)]
pub(super) enum Stage {
    /// Choosing a file.
    Files,
    /// Typing a path.
    Path(Field),
    /// A job runs.
    Working { job: u64, work: Work, done: u64, of: u64 },
    /// The file is looked into; nothing is stored.
    Preview(Box<FileReport>),
    /// The cells of one of its sheets are pointed at.
    Correcting(Box<Desk>),
    /// The file is stored.
    Stored(Box<FileReport>),
}

/// The import view.
#[derive(Debug)]
pub struct ImportView {
    pub(super) folder: PathBuf,
    pub(super) files: Vec<InboxFile>,
    pub(super) listed: bool,
    pub(super) stage: Stage,
    pub(super) file: PathBuf,
    pub(super) corrections: Corrections,
    pub(super) list: List,
    pub(super) at: usize,
    pub(super) scroll: Scroll,
    pub(super) failed: Option<Message>,
    /// The path that was typed last.
    pub(super) typed: Option<String>,
    pub(super) jobs: u64,
    /// The series to choose from, as they were last read.
    pub(super) known: Vec<KnownSeries>,
    /// What had been pointed out in the file that was stored last.
    pub(super) imported: Vec<Correction>,
    /// How the edition that was stored last differs is still to be told.
    pub(super) untold: bool,
    /// What was stored has been taken back since.
    pub(super) taken_back: bool,
}

impl Default for ImportView {
    fn default() -> Self {
        Self {
            folder: PathBuf::new(),
            files: Vec::new(),
            listed: false,
            stage: Stage::Files,
            file: PathBuf::new(),
            corrections: Corrections::default(),
            list: List::Tables,
            at: 0,
            scroll: Scroll::default(),
            failed: None,
            typed: None,
            jobs: 0,
            known: Vec::new(),
            imported: Vec::new(),
            untold: false,
            taken_back: false,
        }
    }
}

impl ImportView {
    /// Rows of the list in view.
    pub(super) fn len(&self) -> usize {
        match &self.stage {
            Stage::Files => self.files.len(),
            Stage::Path(_) | Stage::Working { .. } | Stage::Correcting(_) => 0,
            Stage::Preview(report) | Stage::Stored(report) => match self.list {
                List::Tables => report.tables.len(),
                List::Series => report.series.len(),
                List::Revised => report.revised.len(),
                List::Unread => super::lines::unread(report).len(),
            },
        }
    }

    pub(super) fn mark(&mut self, at: usize, height: usize) {
        let len = self.len();
        self.at = at.min(len.saturating_sub(1));
        self.scroll = self.scroll.follow(self.at, len, height, Step::HalfPage);
    }

    pub(super) fn go(&mut self, stage: Stage) {
        self.stage = stage;
        self.at = 0;
        self.scroll = Scroll::default();
    }
}
