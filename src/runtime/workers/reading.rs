//! The reading thread: answers questions one by one; a newer question of the same place stops the older.

use std::collections::{HashMap, VecDeque};
use std::io;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

use crate::compare::Ask;
use crate::msg::{Event, Query, Reply, Ticket};
use crate::store::{Reader, StoreError};

use super::super::answers::Answers;
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
    pub fn start(tools: Tools, answers: Answers) -> io::Result<Arc<Self>> {
        let desk = Arc::new(Self::default());
        let own = Arc::clone(&desk);
        std::thread::Builder::new().name("reader".to_owned()).spawn(move || own.answer_all(&tools, &answers))?;
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

    fn answer_all(&self, tools: &Tools, answers: &Answers) {
        let mut reader = None;
        let mut begun = false;
        loop {
            let (ticket, query) = self.next();
            if let Query::Screening(ask) = &query
                && !std::mem::replace(&mut begun, true)
            {
                self.answer_early(ticket, ask, tools, answers, &mut reader);
            }
            let reply = self.answer(&query, tools, answers, &mut reader);
            self.questions().answering = None;
            self.tell(ticket, reply, tools);
        }
    }

    /// The session's first screening is answered from what the last session kept, if that still holds.
    fn answer_early(&self, ticket: Ticket, ask: &Ask, tools: &Tools, answers: &Answers, reader: &mut Option<Reader>) {
        let early = self.reader(tools, reader).ok().and_then(|reader| answers.early(reader, ask));
        if let Some(screening) = early {
            self.tell(ticket, Reply::Screening(Box::new(screening)), tools);
        }
    }

    /// Tells the answer unless its place has asked something newer.
    fn tell(&self, ticket: Ticket, reply: Reply, tools: &Tools) {
        if self.questions().newest.get(ticket.place) == Some(&ticket.generation) {
            tools.tell(Event::Answer { ticket, reply });
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

    fn answer(&self, query: &Query, tools: &Tools, answers: &Answers, reader: &mut Option<Reader>) -> Reply {
        if *query == Query::Inbox {
            return Reply::Inbox(tools.inbox.clone(), inbox::files(&tools.inbox));
        }
        match self.reader(tools, reader) {
            Ok(reader) => match query {
                Query::Screening(ask) => match answers.fresh(reader, ask) {
                    Ok(screening) => Reply::Screening(Box::new(screening)),
                    Err(fault) => Reply::Failed(fault.message()),
                },
                _ => query.answer(reader),
            },
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

#[cfg(test)]
mod tests {
    use std::path::{Path, PathBuf};
    use std::sync::mpsc::channel;

    use super::super::super::clock::Clock;
    use super::super::super::incoming::Incoming;
    use super::super::super::shelf::Shelf;
    use super::*;
    use crate::compare::{Peers, Screening};
    use crate::demo;
    use crate::domain::{Gender, UnitRef};
    use crate::store::{Stamp, Store};

    /// The screenings that a session hears, up to the answer to a question of another kind.
    fn session(store: &Arc<Store>, shelf: &Arc<Shelf>) -> Vec<Screening> {
        let (to, heard) = channel();
        let (inbox, clock) = (PathBuf::new(), Clock::real());
        let tools = Tools { store: Arc::clone(store), clock, to, inbox: inbox.clone(), program: inbox };
        let desk = Desk::start(tools, Answers::new(Arc::clone(shelf), "fil", Path::new("/dev/null"), false)).unwrap();
        let (unit, peers) = (UnitRef::municipality("0163"), Peers::Lan);
        let ask = Ask { unit, area: None, period_by: None, gender: Gender::Total, peers, indicators: None };
        desk.ask(Ticket { place: "one", generation: 1 }, Query::Screening(ask));
        desk.ask(Ticket { place: "two", generation: 1 }, Query::Inbox);
        let mut screenings = Vec::new();
        while let Ok(Incoming::World(Event::Answer { reply: Reply::Screening(screening), .. })) = heard.recv() {
            screenings.push(*screening);
        }
        shelf.save_now();
        screenings
    }

    #[test]
    fn the_first_screening_is_answered_from_the_last_session_and_then_from_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let stamp = Stamp { now: jiff::Timestamp::UNIX_EPOCH, today: "2026-01-15".parse().unwrap() };
        let store = Arc::new(demo::build(&folder.path().join("vi.db"), &stamp).unwrap());
        let shelf = Shelf::new(folder.path().join("mine")).unwrap();
        let first = session(&store, &shelf);
        let second = session(&store, &shelf);
        assert_eq!((first.len(), second.len()), (1, 2));
        assert!(second.iter().all(|screening| *screening == first[0]));
    }
}
