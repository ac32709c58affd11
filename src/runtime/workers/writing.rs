//! The writing thread: owns the one writing connection and makes changes in the order they were asked for.

use std::io;
use std::sync::mpsc::{Receiver, Sender, channel};

use crate::domain::Change;
use crate::msg::{Event, Turn, Undone};
use crate::store::{Author, CommitError, Writer};

use super::Tools;
use super::watching::Bell;

/// Something to write.
#[derive(Debug)]
pub enum Write {
    /// A change.
    Change(Change),
    /// A change back, or again.
    Turn(Turn),
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
        let mut thread = Writing { tools, author, bell, writer: None };
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
}

impl Writing {
    fn work(&mut self, asked: &Receiver<Write>) {
        while let Ok(write) = asked.recv() {
            match write {
                Write::Change(change) => self.change(change),
                Write::Turn(turn) => self.turn(turn),
                Write::SignAs(author) => self.author = author,
            }
            self.bell.ring();
        }
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
