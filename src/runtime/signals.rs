//! Signals, on a thread of their own: ends the program on its own account, hands size and suspension to the loop.

use std::io;
use std::sync::mpsc::Sender;

use rustix::process::{Signal, getpid, kill_current_process_group};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;

use super::incoming::Incoming;
use super::{ending, terminal};

/// Starts listening. From here on no signal kills us, stops us or dumps core without the terminal being restored.
pub fn listen(to: Sender<Incoming>) -> io::Result<()> {
    let mut signals = Signals::new([SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT])?;
    std::thread::Builder::new().name("signals".to_owned()).spawn(move || {
        for signal in signals.forever() {
            match signal {
                SIGWINCH => to.send(Incoming::Size(terminal::size())).ok(),
                SIGTSTP => to.send(Incoming::StopAsked).ok(),
                SIGCONT => to.send(Incoming::Continued).ok(),
                _ => ending::at_once(128 + signal),
            };
        }
    })?;
    Ok(())
}

/// Stops the whole process group, as Ctrl-Z does in a shell.
pub fn stop() {
    kill_current_process_group(Signal::STOP).ok();
}

/// Whether the parent of our process group is in our session but another group: a shell that can wake us. Under an SSH
/// forced command there is none, and a stopped session would hang for ever. Where the system has no `/proc` to ask, we
/// do not stop.
pub fn can_stop() -> bool {
    let known = || {
        let own = Standing::of(getpid().as_raw_nonzero().get())?;
        let parent = Standing::of(Standing::of(own.group)?.parent)?;
        Some(parent.session == own.session && parent.group != own.group)
    };
    known().unwrap_or(false)
}

/// Where a process stands. Plain numbers: a group or session outside our pid namespace is 0 here, and that is no `Pid`.
struct Standing {
    parent: i32,
    group: i32,
    session: i32,
}

impl Standing {
    fn of(process: i32) -> Option<Self> {
        Self::read(&std::fs::read_to_string(format!("/proc/{process}/stat")).ok()?)
    }

    /// After the name in brackets (it may itself hold brackets): state, parent, group, session.
    fn read(status: &str) -> Option<Self> {
        let (_, fields) = status.rsplit_once(')')?;
        let mut numbers = fields.split_whitespace().skip(1).map(str::parse);
        let mut next = || numbers.next()?.ok();
        Some(Self { parent: next()?, group: next()?, session: next()? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_outside_our_namespace_is_nought_and_no_fault() {
        let read = Standing::read("17 (a) b) S 4 17 0 34816 17 4194304");
        assert!(matches!(read, Some(Standing { parent: 4, group: 17, session: 0 })));
    }
}
