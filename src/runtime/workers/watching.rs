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
        let mut reader = self.open().ok();
        if let Some(reader) = &reader {
            self.seq = reader.last_seq().unwrap_or(0);
        }
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
            if reader.is_none() {
                reader = self.open().ok();
            }
            reader.as_ref().map(|reader| self.look(reader));
        }
    }

    /// A connection of its own. `data_version` means nothing from one connection to the next.
    fn open(&mut self) -> Result<Reader, StoreError> {
        self.version = None;
        self.tools.store.reader()
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
        let (touched, last) = (reader.journal_since(self.seq)?, reader.last_seq()?);
        self.version = version;
        if last < self.seq {
            // A backup has been put back: what stands here is older than what was seen.
            self.seq = last;
            self.tools.tell(Event::Replaced);
        } else if let Some(last) = touched.last() {
            self.seq = last.seq;
            self.tools.tell(Event::Touched(touched));
            // Whoever has just written something is here.
            self.meet();
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;
    use std::sync::Arc;

    use super::super::super::clock::Clock;
    use super::super::super::incoming::Incoming;
    use super::*;
    use crate::domain::EntityId;
    use crate::store::{Access, Overwrite, Person, Stamp, Store, new_id, restore};

    #[test]
    fn a_backup_put_back_is_seen_and_what_is_saved_after_it_too() {
        let folder = tempfile::tempdir().unwrap();
        let clock = Clock::fixed("2026-01-15T09:00").unwrap();
        let stamp = Stamp { now: clock.now(), today: clock.today() };
        let path = folder.path().join("vi.db");
        let store = Arc::new(Store::open(&path, Access::Create, &stamp).unwrap());
        let add = |name: &str| {
            let author = Author { person: None, name: "Bo".to_owned(), session: Clock::session() };
            let change = Person::add(new_id(stamp.now), name, "x", None::<(EntityId, &str)>);
            store.writer().unwrap().commit(&change, &author, stamp.now).unwrap();
        };
        let (to, heard) = channel();
        let inbox = PathBuf::new();
        let tools = Tools { store: Arc::clone(&store), clock, to, inbox: inbox.clone(), program: inbox };
        let presence = Presence::new(&path, Clock::session());
        let mut watching = Watching { tools, name: String::new(), presence, others: Vec::new(), version: None, seq: 0 };
        let reader = watching.open().unwrap();
        let mut look = || {
            watching.look(&reader).unwrap();
            let news = heard.try_iter().map(|incoming| match incoming {
                Incoming::World(Event::Touched(rows)) => rows.len().to_string(),
                Incoming::World(Event::Replaced) => "replaced".to_owned(),
                _ => "else".to_owned(),
            });
            news.collect::<Vec<_>>().join(" ")
        };
        add("Anna");
        look();
        let backup = store.backup(&folder.path().join("kopia.db"), Overwrite::No).unwrap();
        add("Cecilia");
        assert_ne!(look(), "");
        restore(&backup, &path, &stamp).unwrap();
        assert_eq!(look(), "replaced");
        assert_eq!(look(), "");
        add("David");
        assert!(!["", "replaced"].contains(&look().as_str()));
    }
}
