//! Signals, on a thread of their own: ends the program on its own account, hands size and suspension to the loop.

use std::io;
use std::sync::mpsc::Sender;

use rustix::process::{Pid, Signal, getpgid, getpgrp, getpid, getppid, getsid, kill_current_process_group};
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
/// forced command there is none, and a stopped session would hang for ever.
pub fn can_stop() -> bool {
    let group = getpgrp();
    let Some(parent) = leader_parent(group) else { return false };
    getsid(Some(parent)).ok() == getsid(None).ok() && getpgid(Some(parent)).ok() != Some(group)
}

fn leader_parent(group: Pid) -> Option<Pid> {
    if group == getpid() {
        return getppid();
    }
    let status = std::fs::read_to_string(format!("/proc/{}/stat", group.as_raw_nonzero())).ok()?;
    let (_, fields) = status.rsplit_once(')')?;
    Pid::from_raw(fields.split_whitespace().nth(1)?.parse().ok()?)
}
