//! The threads that work while the user types: one writes, one reads, one watches, one for each long job.

mod filing;
mod job;
mod reading;
mod watching;
mod writing;

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Sender;

use crate::msg::{Event, Query, Ticket};
use crate::store::{Author, Store};

use super::answers::Answers;
use super::clock::Clock;
use super::incoming::Incoming;
use job::Jobs;
use reading::Desk;
use watching::Watch;
use writing::Pen;
pub use writing::Write;

/// What every worker is given.
#[derive(Clone)]
pub struct Tools {
    /// The file.
    pub store: Arc<Store>,
    /// What time it is.
    pub clock: Clock,
    /// Where results go.
    pub to: Sender<Incoming>,
    /// The folder where files for import are put.
    pub inbox: PathBuf,
    /// This very program, which reads files from outside in a child process.
    pub program: PathBuf,
}

impl Tools {
    /// Tells the loop what happened. A loop that is gone needs to know nothing.
    fn tell(&self, event: Event) {
        self.to.send(Incoming::World(event)).ok();
    }
}

/// The workers of a session.
pub struct Workers {
    pen: Pen,
    desk: Arc<Desk>,
    watch: Watch,
    jobs: Jobs,
    to: Sender<Incoming>,
}

impl Workers {
    /// Starts them; each opens its own connection when it first needs one.
    pub fn start(tools: &Tools, author: Author, answers: Answers) -> io::Result<Self> {
        let watch = Watch::start(tools.clone(), &author)?;
        let pen = Pen::start(tools.clone(), author, watch.bell())?;
        let jobs = Jobs::new(tools.clone(), watch.bell());
        let desk = Desk::start(tools.clone(), answers)?;
        Ok(Self { pen, desk, watch, jobs, to: tools.to.clone() })
    }

    /// Has a question answered; supersedes an older one of the same place.
    pub fn read(&self, ticket: Ticket, query: Query) {
        self.desk.ask(ticket, query);
    }

    /// Has something written; answered by an event.
    pub fn write(&self, write: Write) {
        self.pen.write(write);
    }

    /// From now on this session writes and is seen in another name.
    pub fn sign_as(&self, author: Author) {
        self.watch.call_me(author.name.clone());
        self.pen.write(Write::SignAs(author));
    }

    /// Has a new file written; answered by [`Incoming::Filed`].
    pub fn file(&self, path: PathBuf, bytes: Vec<u8>) {
        filing::file(&self.to, path, bytes);
    }

    /// The long jobs.
    pub fn jobs(&mut self) -> &mut Jobs {
        &mut self.jobs
    }
}
