//! The loop: takes everything that has happened, lets the model change, carries out what it asks, draws once.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use ratatui::layout::Size;

use crate::app::{self, Model};
use crate::domain::Message;
use crate::msg::{Effect, Event};
use crate::store::Author;

use super::clock::Clock;
use super::incoming::Incoming;
use super::input::Input;
use super::keeping::Keeping;
use super::passing::Passing;
use super::terminal::{self, Copied, Haste, Stage};
use super::workers::{Workers, Write};
use super::{ending, signals};

/// A session at the terminal.
pub struct Session {
    /// The model.
    pub model: Model,
    /// Where it is drawn.
    pub stage: Stage,
    /// What time it is.
    pub clock: Clock,
    /// Those who work meanwhile.
    pub workers: Workers,
    /// What is kept outside the shared file.
    pub keeping: Keeping,
    /// The file, where it is only there for this session.
    pub passing: Option<Passing>,
    /// In whose name it is written.
    pub author: Author,
    /// What happens arrives here.
    pub incoming: Receiver<Incoming>,
    /// How it stands with the session itself.
    pub state: State,
}

/// How it stands with the session itself.
#[derive(Debug, Default)]
pub struct State {
    /// A size the terminal has got that the model has not heard of.
    size: Option<Size>,
    /// Whether anything has happened since the last frame.
    stale: bool,
    /// Stopped: nothing is drawn until we are woken.
    stopped: bool,
    /// Changes and files asked for whose outcome is not known yet.
    unanswered: usize,
    /// The user wants to go; done as soon as every change has its answer.
    leaving: bool,
}

impl Session {
    /// Runs until the user goes. `first` is what the model asked for when it was made.
    pub fn run(mut self, first: Vec<Effect>) -> io::Result<()> {
        self.carry_out(first);
        self.state.stale = true;
        loop {
            self.show()?;
            if self.state.leaving && self.state.unanswered == 0 {
                self.keeping.remember(&self.model);
                ending::save();
                if let Some(passing) = self.passing.filter(|_| !self.keeping.has_drafts()) {
                    passing.go(self.clock.now());
                }
                return Ok(());
            }
            match self.next()? {
                Some(incoming) => self.take(incoming)?,
                None => self.happen(Event::Deadline),
            }
            while let Ok(incoming) = self.incoming.try_recv() {
                self.take(incoming)?;
            }
            self.take_size()?;
            self.keeping.keep(&self.model);
        }
    }

    /// What happens next; None when the time has come that the model waits for.
    fn next(&self) -> io::Result<Option<Incoming>> {
        let Some(deadline) = self.model.deadline() else {
            return self.incoming.recv().map(Some).map_err(io::Error::other);
        };
        let wait = deadline.duration_since(self.clock.now()).try_into().unwrap_or(Duration::ZERO);
        match self.incoming.recv_timeout(wait) {
            Ok(incoming) => Ok(Some(incoming)),
            Err(RecvTimeoutError::Timeout) => Ok(None),
            Err(gone @ RecvTimeoutError::Disconnected) => Err(io::Error::other(gone)),
        }
    }

    fn take(&mut self, incoming: Incoming) -> io::Result<()> {
        match incoming {
            Incoming::Typed(inputs) => {
                self.look_at_size()?;
                for input in inputs {
                    self.typed(input);
                }
            }
            Incoming::Size(size) => self.state.size = Some(size),
            Incoming::StopAsked => self.stop(),
            Incoming::Continued => self.go_on()?,
            Incoming::Filed(told) => self.filed(told),
            Incoming::World(event) => self.hear(event),
        }
        Ok(())
    }

    /// News of the workers. A refusal keeps the user here and the text as a draft.
    fn hear(&mut self, mut event: Event) {
        let answered = matches!(event, Event::Committed { .. } | Event::Undone(_) | Event::Erased { .. });
        if let Event::Erased { what, result: Ok(erased), drafts } = &mut event {
            *drafts = self.keeping.forget(what, &erased.texts);
        }
        self.state.unanswered -= usize::from(answered && self.state.unanswered > 0);
        if matches!(&event, Event::Committed { result: Err(_), .. }) {
            self.state.leaving = false;
            self.keeping.refused();
        }
        self.happen(event);
    }

    /// A file that could not be written keeps the user here too.
    fn filed(&mut self, told: Result<Message, Message>) {
        self.state.unanswered -= usize::from(self.state.unanswered > 0);
        self.state.leaving &= told.is_ok();
        let (Ok(message) | Err(message)) = told;
        self.happen(Event::Notice(message));
    }

    fn typed(&mut self, input: Input) {
        match input {
            Input::Key(key) => self.happen(Event::Key(key)),
            Input::Mouse(mouse) => self.happen(Event::Mouse(mouse)),
            Input::Paste { text, cut } => {
                self.happen(Event::Paste(text));
                if cut {
                    self.happen(Event::Notice(Message::new("runtime-paste-cut")));
                }
            }
        }
    }

    fn happen(&mut self, event: Event) {
        self.model.set_clock(self.clock.now(), self.clock.today());
        let effects = app::update(&mut self.model, event);
        self.state.stale = true;
        self.carry_out(effects);
    }

    /// What is typed is meant for the terminal as it is: its size may be new before the signal that tells so has come.
    fn look_at_size(&mut self) -> io::Result<()> {
        let size = terminal::size();
        if size != self.stage.size()? {
            self.state.size = Some(size);
        }
        self.take_size()
    }

    /// Of many sizes only the last counts.
    fn take_size(&mut self) -> io::Result<()> {
        let Some(size) = self.state.size.take() else { return Ok(()) };
        if !self.state.stopped && size != self.stage.size()? {
            self.stage.resize(size)?;
        }
        self.happen(Event::Resize { columns: size.width, rows: size.height });
        Ok(())
    }

    fn show(&mut self) -> io::Result<()> {
        if self.state.stopped || !std::mem::take(&mut self.state.stale) {
            return Ok(());
        }
        let model = &self.model;
        self.stage.draw(|frame| app::view(model, frame))
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            self.carry_out_one(effect);
        }
        if self.state.unanswered == 0 {
            self.keeping.stored();
        }
    }

    fn carry_out_one(&mut self, effect: Effect) {
        match effect {
            Effect::Read { ticket, query } => self.workers.read(ticket, query),
            Effect::Commit(change) => self.write(Write::Change(change)),
            Effect::Turn(turn) => self.write(Write::Turn(turn)),
            Effect::Erase(what) => self.write(Write::Erase(what)),
            Effect::Preview { job, file, corrections } => {
                self.workers.jobs().preview(job, file, corrections, &self.author);
            }
            Effect::Import { job, file, corrections } => {
                self.workers.jobs().import(job, file, corrections, &self.author);
            }
            Effect::Cancel(job) => self.workers.jobs().cancel(job),
            Effect::SaveDraft(draft) => self.keeping.save(&draft),
            Effect::DropDraft(key) => self.keeping.outlive(key),
            Effect::Remember(remembered) => self.keeping.remember_this(&remembered),
            Effect::SignAs { person, name } => self.sign_as(person, name),
            Effect::Copy(text) => self.copy(&text),
            Effect::WriteFile { path, bytes } => {
                self.state.unanswered += 1;
                self.workers.file(path, bytes);
            }
            Effect::Suspend => self.stop(),
            Effect::Quit => self.state.leaving = true,
        }
    }

    /// Offers a text to the terminal's clipboard. Whether it takes it, it does not say.
    fn copy(&mut self, text: &str) {
        let told = match self.stage.copy(text) {
            Ok(Copied::Sent) => "runtime-copied",
            Ok(Copied::TooLong) => "runtime-copy-too-long",
            Ok(Copied::NoClipboard) => "runtime-copy-impossible",
            // A line that is gone is noticed where frames are written.
            Err(_) => return,
        };
        self.happen(Event::Notice(Message::new(told)));
    }

    fn write(&mut self, write: Write) {
        self.state.unanswered += 1;
        self.workers.write(write);
    }

    fn sign_as(&mut self, person: Option<crate::domain::EntityId>, name: String) {
        self.author = Author { person, name, session: self.author.session };
        self.workers.sign_as(self.author.clone());
    }

    /// Stops as Ctrl-Z does: drafts saved, terminal given back, until a shell wakes us.
    fn stop(&mut self) {
        if self.state.stopped {
            return;
        }
        self.keeping.keep(&self.model);
        ending::save();
        if signals::can_stop() {
            self.state.stopped = true;
            terminal::leave(Haste::InPeace);
            signals::stop();
        } else {
            self.happen(Event::Notice(Message::new("runtime-no-suspend")));
        }
    }

    /// We run again: the terminal is entered anew and painted whole.
    fn go_on(&mut self) -> io::Result<()> {
        self.state.stopped = false;
        self.state.stale = true;
        self.stage.enter_again()?;
        self.state.size = Some(terminal::size());
        Ok(())
    }
}
