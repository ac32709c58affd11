//! Standard input and output as a tty: its modes, its size, writing to it; no escape sequence is named here.

use std::io;
use std::sync::Mutex;

use ratatui::layout::Size;
use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::stdio::{stdin, stdout};
use rustix::termios::{OptionalActions, Termios, isatty, tcgetattr, tcgetwinsize, tcsetattr};

/// The modes the terminal had when we came; there from the first `raw_mode` on.
static FOUND: Mutex<Option<Termios>> = Mutex::new(None);
/// How long leaving waits for a line that does not take bytes.
const MOMENT: Timespec = Timespec { tv_sec: 0, tv_nsec: 20_000_000 };
const WHILE: Timespec = Timespec { tv_sec: 2, tv_nsec: 0 };

/// Turns raw mode on; keeps the modes as they are now unless they are our own.
pub fn raw_mode(ours_already: bool) -> io::Result<()> {
    if !isatty(stdin()) || !isatty(stdout()) {
        return Err(io::Error::from(io::ErrorKind::NotConnected));
    }
    let found = tcgetattr(stdin())?;
    let mut raw = found.clone();
    raw.make_raw();
    if let Ok(mut kept) = FOUND.lock()
        && !ours_already
    {
        *kept = Some(found);
    }
    tcsetattr(stdin(), OptionalActions::Now, &raw)?;
    Ok(())
}

/// Puts back the modes found by `raw_mode`; nothing where the terminal is gone.
pub fn restore_mode() {
    if let Ok(found) = FOUND.try_lock()
        && let Some(modes) = found.as_ref()
    {
        tcsetattr(stdin(), OptionalActions::Now, modes).ok();
    }
}

/// The terminal's size; 80×24 where it does not say.
#[must_use]
pub fn size() -> Size {
    match tcgetwinsize(stdout()) {
        Ok(size) if size.ws_col > 0 && size.ws_row > 0 => Size::new(size.ws_col, size.ws_row),
        _ => Size::new(80, 24),
    }
}

/// Writes all bytes, waiting for the line as long as it takes.
pub fn write_all(bytes: &[u8]) -> io::Result<()> {
    let mut left = bytes;
    while !left.is_empty() {
        match rustix::io::write(stdout(), left) {
            Ok(count) => left = left.get(count..).unwrap_or_default(),
            Err(Errno::INTR) => {}
            Err(Errno::AGAIN) => wait_writable(None)?,
            Err(fault) => return Err(fault.into()),
        }
    }
    Ok(())
}

/// Writes the bytes if the line takes them within a moment, or, `in_peace`, within two seconds.
pub fn write_soon(bytes: &[u8], in_peace: bool) {
    if wait_writable(Some(if in_peace { &WHILE } else { &MOMENT })).is_ok() {
        rustix::io::write(stdout(), bytes).ok();
    }
}

fn wait_writable(patience: Option<&Timespec>) -> io::Result<()> {
    let out = stdout();
    let mut fds = [PollFd::new(&out, PollFlags::OUT)];
    match poll(&mut fds, patience) {
        Ok(0) => Err(io::Error::from(io::ErrorKind::TimedOut)),
        Err(Errno::INTR) | Ok(_) => Ok(()),
        Err(fault) => Err(fault.into()),
    }
}
