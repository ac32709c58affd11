//! How the program ends when it is not asked politely: drafts saved, terminal restored, process gone – from any thread.

use std::io::{self, Write};
use std::panic::{self, PanicHookInfo};
use std::process;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};

use crate::store::Presence;

use super::shelf::Shelf;
use super::terminal::{self, Haste};

/// What must be done before the process may end.
#[derive(Debug)]
struct LastThings {
    shelf: Arc<Shelf>,
    /// What stderr gets at a panic, in the user's language, with `{place}` for file and line. Never what the user typed.
    panicked: String,
}

static LAST: OnceLock<LastThings> = OnceLock::new();
static ENDING: AtomicBool = AtomicBool::new(false);
/// Our sign to others that we are here; taken away on the way out.
static PRESENCE: Mutex<Option<Presence>> = Mutex::new(None);

/// From now on every way out saves what is on the shelf; no core file is ever written, since it would hold what was typed.
pub fn prepare(shelf: Arc<Shelf>, panicked: String) {
    let none = Rlimit { current: Some(0), maximum: Some(0) };
    setrlimit(Resource::Core, none).ok();
    #[cfg(target_os = "linux")]
    set_dumpable_behavior(DumpableBehavior::NotDumpable).ok();
    if LAST.set(LastThings { shelf, panicked }).is_ok() {
        panic::set_hook(Box::new(at_panic));
    }
}

/// Others see by this that we are here; it is taken away on every way out.
pub fn take_away(presence: Presence) {
    *PRESENCE.lock().unwrap_or_else(PoisonError::into_inner) = Some(presence);
}

/// Saves, restores, ends; waits for no other thread but, briefly, for one that is writing a draft. The first caller ends the process, others wait for that.
pub fn at_once(code: i32) -> ! {
    if ENDING.swap(true, Ordering::AcqRel) {
        loop {
            std::thread::park();
        }
    }
    save();
    terminal::leave(Haste::AtOnce);
    go(code)
}

/// The ordinary end: the terminal has been left, or there is time to do it.
pub fn in_peace(code: i32) -> ! {
    ENDING.store(true, Ordering::Release);
    save();
    terminal::leave(Haste::InPeace);
    go(code)
}

/// Writes what is on the shelf, here and now.
pub fn save() {
    if let Some(last) = LAST.get() {
        last.shelf.save_at_end();
    }
}

fn go(code: i32) -> ! {
    if let Ok(mut presence) = PRESENCE.try_lock()
        && let Some(presence) = presence.take()
    {
        presence.leave();
    }
    process::exit(code)
}

/// Says where, never what: the payload may hold what the user typed.
fn at_panic(info: &PanicHookInfo<'_>) {
    if !ENDING.swap(true, Ordering::AcqRel) {
        save();
        terminal::leave(Haste::AtOnce);
        if let Some(last) = LAST.get() {
            let place = info.location().map(|at| format!("{}:{}", at.file(), at.line())).unwrap_or_default();
            writeln!(io::stderr(), "{}", last.panicked.replace("{place}", &place)).ok();
        }
        go(1)
    }
}
