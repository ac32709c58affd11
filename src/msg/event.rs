//! Event: everything that can happen to us, as one closed enum.

use jiff::Timestamp;

use crate::domain::{Change, Message};
use crate::keymap::Key;
use crate::publish::FileReport;
use crate::store::{Author, CommitError, Committed, Erased, Erasure, StoreError, Touched, Writer};

use super::effect::Ticket;
use super::query::Reply;

/// What happened.
#[derive(Debug)]
pub enum Event {
    /// A key was pressed.
    Key(Key),
    /// Text came as a bracketed paste; never read as keys.
    Paste(String),
    /// The mouse was used; only where the user has turned it on.
    Mouse(Mouse),
    /// The terminal has this many cells.
    Resize {
        /// Cells across.
        columns: u16,
        /// Cells down.
        rows: u16,
    },
    /// An [`super::Effect::Read`] has its answer.
    Answer {
        /// Who asked, and which time.
        ticket: Ticket,
        /// What was found.
        reply: Reply,
    },
    /// An [`super::Effect::Commit`] is done or refused.
    Committed {
        /// What was asked for.
        change: Change,
        /// What became of it.
        result: Result<Committed, CommitError>,
    },
    /// An [`super::Effect::Turn`] is done, refused or had nothing to do.
    Undone(Undone),
    /// An [`super::Effect::Erase`] is done or refused.
    Erased {
        /// What was asked for.
        what: Erasure,
        /// What became of it.
        result: Result<Erased, StoreError>,
        /// How many kept drafts went with it.
        drafts: usize,
    },
    /// Journal rows that are new since the last time: one's own or a colleague's.
    Touched(Vec<Touched>),
    /// The file is another than before, whole: somebody has put back a backup. Everything is to be read again.
    Replaced,
    /// News of a long job.
    Job(JobNews),
    /// Who else has the file open.
    Present(Vec<String>),
    /// Something to tell the user.
    Notice(Message),
    /// The time has come that the model waited for: see `Model::deadline`.
    Deadline,
}

/// Something done with the mouse, and in which cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mouse {
    /// What was done.
    pub kind: MouseKind,
    /// Cells from the left, from 0.
    pub column: u16,
    /// Cells from the top, from 0.
    pub row: u16,
}

/// What was done with the mouse.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MouseKind {
    /// The left button was pressed.
    Press,
    /// The wheel was turned away from the user.
    WheelUp,
    /// The wheel was turned towards the user.
    WheelDown,
}

/// Which way a change that was made is turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// This session's latest change back.
    Undo {
        /// Decisions from this number in the journal on have been told to stand: they are passed by.
        told: Option<i64>,
    },
    /// What was taken back, again.
    Redo,
    /// The change with this number in the journal, anybody's, back.
    Reverse(i64),
}

impl Turn {
    /// Carries it out.
    ///
    /// # Errors
    /// Something has been changed since; or the file.
    pub fn on(self, writer: &mut Writer, author: &Author, now: Timestamp) -> Result<Option<Committed>, CommitError> {
        match self {
            Self::Undo { told } => writer.undo(told, author, now),
            Self::Redo => writer.redo(author, now),
            Self::Reverse(seq) => writer.reverse(seq, author, now).map(Some),
        }
    }
}

/// What became of an undo, a redo or a reversal.
#[derive(Debug)]
pub struct Undone {
    /// What was asked for.
    pub turn: Turn,
    /// The change that was made; None when there was nothing to take back.
    pub result: Result<Option<Committed>, CommitError>,
}

/// News of a preview or import.
#[derive(Debug)]
pub enum JobNews {
    /// So far.
    Progress {
        /// Which job.
        job: u64,
        /// Bytes or rows done.
        done: u64,
        /// Of how many; 0 while unknown.
        of: u64,
    },
    /// A preview is ready; nothing is stored.
    Previewed {
        /// Which job.
        job: u64,
        /// What the file holds and what would change.
        report: Box<FileReport>,
    },
    /// An import is live.
    Imported {
        /// Which job.
        job: u64,
        /// What was stored.
        report: Box<FileReport>,
    },
    /// The job ended without result; nothing of it is kept.
    Failed {
        /// Which job.
        job: u64,
        /// Why.
        message: Message,
    },
}
