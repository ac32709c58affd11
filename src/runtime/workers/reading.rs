//! The reading thread: answers questions one by one; a newer question of the same place stops the older.

use std::collections::{HashMap, VecDeque};
use std::io;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use crate::msg::{Event, Query, Reply, Ticket};
use crate::store::{Reader, StoreError};

use super::super::inbox;
use super::Tools;

/// Questions that wait, and the one that is being answered.
#[derive(Default)]
struct Questions {
    waiting: VecDeque<(Ticket, Query)>,
    /// The place whose question is being answered.
    answering: Option<&'static str>,
    /// The newest question of each place.
    newest: HashMap<&'static str, u64>,
    /// Stops the answering.
    interrupt: Option<Box<dyn Fn() + Send>>,
}

/// Where questions are put.
#[derive(Default)]
pub struct Desk {
    questions: Mutex<Questions>,
    asked: Condvar,
}

impl Desk {
    /// Starts the thread.
    pub fn start(tools: Tools) -> io::Result<Arc<Self>> {
        let desk = Arc::new(Self::default());
        let own = Arc::clone(&desk);
        std::thread::Builder::new().name("reader".to_owned()).spawn(move || own.answer_all(&tools))?;
        Ok(desk)
    }

    /// Puts a question; older ones of the same place are dropped, or stopped where they have begun.
    pub fn ask(&self, ticket: Ticket, query: Query) {
        let mut questions = self.questions();
        questions.waiting.retain(|(waiting, _)| waiting.place != ticket.place);
        questions.newest.insert(ticket.place, ticket.generation);
        if questions.answering == Some(ticket.place)
            && let Some(interrupt) = &questions.interrupt
        {
            interrupt();
        }
        questions.waiting.push_back((ticket, query));
        self.asked.notify_one();
    }

    fn questions(&self) -> MutexGuard<'_, Questions> {
        self.questions.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn answer_all(&self, tools: &Tools) {
        let mut reader = None;
        loop {
            let (ticket, query) = self.next();
            let reply = self.answer(&query, tools, &mut reader);
            let mut questions = self.questions();
            questions.answering = None;
            if questions.newest.get(ticket.place) == Some(&ticket.generation) {
                tools.tell(Event::Answer { ticket, reply });
            }
        }
    }

    fn next(&self) -> (Ticket, Query) {
        let mut questions = self.questions();
        loop {
            if let Some((ticket, query)) = questions.waiting.pop_front() {
                questions.answering = Some(ticket.place);
                return (ticket, query);
            }
            questions = self.asked.wait(questions).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn answer(&self, query: &Query, tools: &Tools, reader: &mut Option<Reader>) -> Reply {
        if *query == Query::Inbox {
            return Reply::Inbox(tools.inbox.clone(), inbox::files(&tools.inbox));
        }
        match self.reader(tools, reader) {
            Ok(reader) => query.answer(reader),
            Err(fault) => Reply::Failed(fault.message()),
        }
    }

    fn reader<'a>(&self, tools: &Tools, kept: &'a mut Option<Reader>) -> Result<&'a mut Reader, StoreError> {
        let reader = if let Some(reader) = kept.take() {
            reader
        } else {
            let reader = tools.store.reader()?;
            let handle = reader.interrupt_handle();
            self.questions().interrupt = Some(Box::new(move || handle.interrupt()));
            reader
        };
        Ok(kept.insert(reader))
    }
}
