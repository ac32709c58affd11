//! The watching thread: sees what anybody has changed in the file, and who else has it open.

use std::io;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::Duration;

use crate::msg::Event;
use crate::store::{Author, Presence, Reader, StoreError};

use super::super::ending;
use super::Tools;

/// How often the file is asked whether somebody else has changed it; the asking reads one number.
const PAUSE: Duration = Duration::from_millis(750);
/// After so many rounds we say again that we are here, and look who else is: about every half minute.
const ROUNDS: u32 = 40;

enum Call {
    /// Something has been written here; look at once.
    Look,
    /// The name this user goes by.
    Name(String),
}

/// Tells the watch to look at once.
#[derive(Clone)]
pub struct Bell(Sender<Call>);

impl Bell {
    /// Has the watch look now instead of at its next round.
    pub fn ring(&self) {
        self.0.send(Call::Look).ok();
    }
}

/// The way to the watching thread.
pub struct Watch {
    to: Sender<Call>,
}

impl Watch {
    /// Starts the thread; the author's name is how others see this user.
    pub fn start(tools: Tools, author: &Author) -> io::Result<Self> {
        let (to, calls) = channel();
        let presence = Presence::new(tools.store.path(), author.session);
        ending::take_away(presence.clone());
        let name = author.name.clone();
        let mut watching = Watching { tools, name, presence, others: Vec::new(), version: None, seq: 0 };
        std::thread::Builder::new().name("watch".to_owned()).spawn(move || watching.watch(&calls))?;
        Ok(Self { to })
    }

    /// A bell for it.
    pub fn bell(&self) -> Bell {
        Bell(self.to.clone())
    }

    /// How others see this user from now on.
    pub fn call_me(&self, name: String) {
        self.to.send(Call::Name(name)).ok();
    }
}

struct Watching {
    tools: Tools,
    name: String,
    presence: Presence,
    others: Vec<String>,
    version: Option<i64>,
    seq: i64,
}

impl Watching {
    fn watch(&mut self, calls: &Receiver<Call>) {
        let Ok(reader) = self.tools.store.reader() else { return };
        self.seq = reader.last_seq().unwrap_or(0);
        self.version = reader.data_version().ok();
        self.meet();
        let mut round = 0;
        loop {
            if round == ROUNDS {
                self.meet();
                round = 0;
            }
            match calls.recv_timeout(PAUSE) {
                Ok(Call::Look) => {}
                Err(RecvTimeoutError::Timeout) => round += 1,
                Ok(Call::Name(name)) if name == self.name => continue,
                Ok(Call::Name(name)) => {
                    self.name = name;
                    self.meet();
                }
                Err(RecvTimeoutError::Disconnected) => return,
            }
            // A read that fails is tried again next round: the file may be busy or being restored.
            self.look(&reader).ok();
        }
    }

    /// Says that we are here and tells the loop who else is, where that has changed. A folder that cannot be written to
    /// is no reason to stop: then one is simply not seen.
    fn meet(&mut self) {
        let now = self.tools.clock.now();
        self.presence.announce(&self.name, now).ok();
        let others: Vec<String> = self.presence.others(now).into_iter().map(|other| other.name).collect();
        if others != self.others {
            self.others.clone_from(&others);
            self.tools.tell(Event::Present(others));
        }
    }

    fn look(&mut self, reader: &Reader) -> Result<(), StoreError> {
        let version = Some(reader.data_version()?);
        if version == self.version {
            return Ok(());
        }
        let touched = reader.journal_since(self.seq)?;
        self.version = version;
        if let Some(last) = touched.last() {
            self.seq = last.seq;
            self.tools.tell(Event::Touched(touched));
        }
        Ok(())
    }
}
