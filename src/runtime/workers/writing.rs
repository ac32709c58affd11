//! The writing thread: owns the one writing connection and makes changes in the order they were asked for.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use crate::domain::Change;
use crate::msg::{Event, Turn, Undone};
use crate::store::{Author, CommitError, Erasure, StoreError, Writer};

use super::Tools;
use super::watching::Bell;

/// How long between the tries to finish a removal for good that others hold up.
const CLEANS: Duration = Duration::from_secs(3);

/// Something to write.
#[derive(Debug)]
pub enum Write {
    /// A change.
    Change(Change),
    /// A change back, or again.
    Turn(Turn),
    /// A removal for good.
    Erase(Erasure),
    /// From here on in this name.
    SignAs(Author),
}

/// The way to the writing thread.
pub struct Pen {
    to: Sender<Write>,
}

impl Pen {
    /// Starts the thread; `bell` is rung after each change that was made.
    pub fn start(tools: Tools, author: Author, bell: Bell) -> io::Result<Self> {
        let (to, asked) = channel();
        let mut thread = Writing { tools, author, bell, writer: None, cleans: false };
        std::thread::Builder::new().name("writer".to_owned()).spawn(move || thread.work(&asked))?;
        Ok(Self { to })
    }

    /// Has it written.
    pub fn write(&self, write: Write) {
        self.to.send(write).ok();
    }
}

struct Writing {
    tools: Tools,
    author: Author,
    bell: Bell,
    writer: Option<Writer>,
    /// Others have kept a removal for good from being finished.
    cleans: bool,
}

impl Writing {
    fn work(&mut self, asked: &Receiver<Write>) {
        loop {
            let asked = match self.next(asked) {
                Ok(write) => write,
                Err(RecvTimeoutError::Timeout) => {
                    self.clean();
                    continue;
                }
                Err(RecvTimeoutError::Disconnected) => return,
            };
            match asked {
                Write::Change(change) => self.change(change),
                Write::Turn(turn) => self.turn(turn),
                Write::Erase(what) => self.erase(what),
                Write::SignAs(author) => self.author = author,
            }
            self.bell.ring();
        }
    }

    fn next(&self, asked: &Receiver<Write>) -> Result<Write, RecvTimeoutError> {
        if self.cleans { asked.recv_timeout(CLEANS) } else { asked.recv().map_err(|_| RecvTimeoutError::Disconnected) }
    }

    fn erase(&mut self, what: Erasure) {
        let (author, now) = (self.author.clone(), self.tools.clock.now());
        let result = match self.writer() {
            Ok(writer) => writer.erase(&what, &author, now),
            Err(CommitError::Store(fault)) => Err(fault),
            Err(CommitError::Conflict(_)) => Err(StoreError::Unreadable("conflict")),
        };
        self.cleans |= result.as_ref().is_ok_and(|erased| !erased.cleaned.file);
        self.tools.tell(Event::Erased { what, result, drafts: 0 });
    }

    /// Tries again to finish a removal for good, and tells when it is done.
    fn clean(&mut self) {
        let cleaned = self.writer().ok().and_then(|writer| writer.finish_erasing());
        if let Some(done) = cleaned.as_ref().filter(|cleaned| cleaned.file) {
            self.tools.tell(Event::Notice(done.message(0)));
        }
        self.cleans = cleaned.is_some_and(|cleaned| !cleaned.file);
    }

    fn change(&mut self, change: Change) {
        let (author, now) = (self.author.clone(), self.tools.clock.now());
        let result = self.writer().and_then(|writer| writer.commit(&change, &author, now));
        self.tools.tell(Event::Committed { change, result });
    }

    fn turn(&mut self, turn: Turn) {
        let (author, now) = (self.author.clone(), self.tools.clock.now());
        let result = self.writer().and_then(|writer| turn.on(writer, &author, now));
        self.tools.tell(Event::Undone(Undone { turn, result }));
    }

    fn writer(&mut self) -> Result<&mut Writer, CommitError> {
        let writer = match self.writer.take() {
            Some(writer) => writer,
            None => self.tools.store.writer()?,
        };
        Ok(self.writer.insert(writer))
    }
}
