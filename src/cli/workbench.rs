//! The workbench: on the user's file, or on a fresh copy of the demo in a place of its own.

use std::fs::{self, DirBuilder};
use std::io::{self, IsTerminal};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use crate::demo;
use crate::domain::Message;
use crate::runtime::{self, Start, shelf};
use crate::store::{Access, Store, new_id};

use super::failure::Failure;
use super::session::{Session, shown};

/// Opens the user's file, made at the first start.
pub fn open(session: &Session<'_>) -> Result<(), Failure> {
    start(session, session.open(Access::Create)?, false)
}

/// Opens a fresh copy of the demo. It is built once for each user and version; copying it takes no time.
pub fn demo(session: &Session<'_>) -> Result<(), Failure> {
    let name = format!("demo-{}-{}.db", env!("CARGO_PKG_VERSION"), demo::size());
    let built = session.surroundings.state.join(name);
    let place = fresh_place(session)?;
    if fs::copy(&built, &place).is_err() {
        drop(demo::build(&place, &session.stamp()).map_err(|fault| fault.message())?);
        keep(&place, &built);
    }
    if io::stdout().is_terminal() {
        session.say("cli-demo-lies", &[("file", shown(&place).into())])?;
    }
    let store = Store::open(&place, Access::Existing, &session.stamp())?;
    demo::furnish(&store, &session.stamp()).map_err(|fault| fault.message())?;
    let started = start(session, store, true);
    // Comes back only where the workbench could not be opened: then nobody wants the copy.
    let _ = place.parent().map(fs::remove_dir_all);
    started
}

fn start(session: &Session<'_>, store: Store, demo: bool) -> Result<(), Failure> {
    let as_name = session.name().map(str::to_owned);
    let start = Start { store, texts: session.texts.clone(), as_name, demo, keymap: None };
    match runtime::run(start) {
        Ok(never) => match never {},
        Err(fault) => Err(fault.message().into()),
    }
}

/// A file that is not there yet, in a folder of its own that nobody else can look into.
fn fresh_place(session: &Session<'_>) -> Result<PathBuf, Failure> {
    let folder = std::env::temp_dir().join(format!("fyrfalt-demo-{}", new_id(session.clock.now()).0));
    match DirBuilder::new().mode(0o700).create(&folder) {
        Ok(()) => Ok(folder.join("demo.db")),
        Err(why) => {
            Err(Message::new("cli-no-folder").with("folder", shown(&folder)).with("why", why.to_string()).into())
        }
    }
}

/// Keeps the built demo for the next start; where that fails it is built anew.
fn keep(place: &Path, built: &Path) {
    if let Ok(bytes) = fs::read(place) {
        shelf::write_private(built, &bytes, true).ok();
    }
}
