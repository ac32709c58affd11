//! `backup`, `restore` and `check`: looking after the file.

use std::path::Path;

use super::failure::Failure;
use super::session::{Session, shown};
use crate::domain::Message;
use crate::store::{self, Access, Overwrite};

/// Copies the file while others may go on working.
pub fn backup(session: &Session, to: &Path) -> Result<(), Failure> {
    let made = session.open(Access::Existing)?.backup(to, Overwrite::No)?;
    session.say("cli-backed-up", &[("file", shown(&made).into())])
}

/// Puts a backup in the file's place and says where the former contents are kept.
pub fn restore(session: &Session, from: &Path) -> Result<(), Failure> {
    let restored = store::restore(from, &session.path()?, &session.stamp())?;
    session.say("cli-restored", &[("file", shown(restored.store.path()).into())])?;
    match restored.kept {
        Some(kept) => session.say("cli-restored-kept", &[("file", shown(&kept).into())]),
        None => Ok(()),
    }
}

/// Lists every fault of the file.
pub fn check(session: &Session) -> Result<(), Failure> {
    let store = session.open(Access::Existing)?;
    let faults = store.check()?;
    if faults.is_empty() {
        return session.say("cli-sound", &[("file", shown(store.path()).into())]);
    }
    for fault in &faults {
        session.tell(fault)?;
    }
    Err(Message::new("cli-unsound").with("file", shown(store.path())).with("count", faults.len()).into())
}
