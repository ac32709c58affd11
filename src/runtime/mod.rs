//! The only owner of terminal, clock, threads and signals: starts a session, carries it, ends it.
//!
//! Threads: `input` reads the terminal and ends the process when it is gone, `signals` does so when told to, `shelf`
//! writes drafts, view state and the last screening, `writer`, `reader` and `watch` have a connection each, and a long
//! job a thread of its own. All of them send to the one loop in [`session`], which alone holds the model and draws.

mod answers;
pub mod clock;
mod drafts;
mod ending;
mod error;
mod inbox;
mod incoming;
mod input;
mod keeping;
pub mod keys;
mod named;
mod passing;
mod remember;
mod session;
mod settings;
pub mod shelf;
mod signals;
pub mod surroundings;
pub mod terminal;
pub mod whole_file;
mod workers;

use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use crate::app::{Begin, Model};
use crate::domain::Message;
use crate::msg::{Effect, Remembered};
use crate::store::{Author, Erasure, Store};
use crate::text::Texts;
use crate::ui::theme::Theme;

use answers::Answers;
use clock::Clock;
use drafts::Drafts;
pub use error::RuntimeError;
use incoming::Incoming;
use keeping::Keeping;
use passing::Passing;
use remember::Memory;
use session::{Session, State};
use settings::Settings;
use shelf::Shelf;
use surroundings::Surroundings;
use terminal::Stage;
use workers::{Tools, Workers};

/// What a session is started with.
pub struct Start {
    /// The file, opened and found sound.
    pub store: Store,
    /// The words.
    pub texts: Texts,
    /// The name given with `--as`.
    pub as_name: Option<String>,
    /// Whether the file is the demo's.
    pub demo: bool,
    /// A keymap file named on the command line; else the one in the settings.
    pub keymap: Option<PathBuf>,
}

/// Forgets what this user's own files – drafts, the last screening – still tell of something that has been removed for
/// good from the database at `path`. Gives how many drafts went.
pub fn forget(path: &Path, what: &Erasure, texts: &[String]) -> std::io::Result<usize> {
    let shelf = Shelf::new(Surroundings::read().state)?;
    Ok(Drafts::new(shelf, &named::name_of(&path.to_string_lossy())).forget(what, texts))
}

/// Opens the workbench in this terminal and stays until the user goes; then the process ends. The terminal is left as
/// it was found, whatever happens. Returns only where it could not be opened.
pub fn run(start: Start) -> Result<Infallible, RuntimeError> {
    let around = Surroundings::read();
    let shelf = Shelf::new(around.state.clone())?;
    let (to, incoming) = channel();
    ending::prepare(Arc::clone(&shelf), start.texts.with("runtime-panicked", &[("place", "{place}".into())]));
    signals::listen(to.clone())?;
    let settings = Settings::read(&around.config);
    let mouse = settings.0.mouse;
    let stage = Stage::enter(around.ability, mouse)?;
    input::read(to.clone(), mouse)?;
    let (session, first) = open(start, &around, settings, &shelf, stage, (to, incoming))?;
    match session.run(first) {
        Ok(()) => ending::in_peace(0),
        Err(_) => ending::at_once(input::HUNG_UP),
    }
}

fn open(
    start: Start,
    around: &Surroundings,
    (settings, faults): (Settings, Vec<Message>),
    shelf: &Arc<Shelf>,
    stage: Stage,
    (to, incoming): (Sender<Incoming>, Receiver<Incoming>),
) -> Result<(Session, Vec<Effect>), RuntimeError> {
    let clock = Clock::from_setting(around.now.as_deref());
    let inbox = settings.inbox_of(start.store.path());
    let file = named::name_of(&start.store.path().to_string_lossy());
    let name = start.as_name.clone().unwrap_or_else(|| around.login.clone());
    let author = Author { person: None, name, session: Clock::session() };
    let mut drafts = Drafts::new(Arc::clone(shelf), &file);
    let memory = Memory::new(Arc::clone(shelf), &file, start.demo);
    let mut begin = begin(&start, around, &settings, &clock, author.session);
    begin.faults.splice(0..0, faults.into_iter().chain(shelf.fault()));
    begin.remembered = memory.load();
    begin.drafts = drafts.load();
    let size = stage.size()?;
    begin.size = (size.width, size.height);
    let (model, first) = Model::new(begin);
    let tools =
        Tools { store: Arc::new(start.store), clock: clock.clone(), to, inbox, program: std::env::current_exe()? };
    let passing = start.demo.then(|| Passing::new(Arc::clone(&tools.store), author.session)).flatten();
    let answers = Answers::new(Arc::clone(shelf), &file, &tools.program, start.demo);
    let workers = Workers::start(&tools, author.clone(), answers)?;
    let keeping = Keeping::new(drafts, memory);
    Ok((Session { model, stage, clock, workers, keeping, passing, author, incoming, state: State::default() }, first))
}

/// What the model is told of the surroundings; drafts, view and size are added by the caller.
fn begin(start: &Start, around: &Surroundings, settings: &Settings, clock: &Clock, session: uuid::Uuid) -> Begin {
    let (keymap, faults) = keys::keymap(start.keymap.as_deref().or(settings.keymap.as_deref()));
    Begin {
        texts: start.texts.clone(),
        theme: Theme::new(settings.palette, around.depth, settings.glyphs(around.glyphs)),
        keymap,
        faults,
        file: start.store.path().display().to_string(),
        demo: start.demo,
        session,
        login: around.login.clone(),
        as_name: start.as_name.clone(),
        remembered: Remembered::default(),
        drafts: Vec::new(),
        refuses: settings.refuses,
        size: (0, 0),
        now: clock.now(),
        today: clock.today(),
    }
}
