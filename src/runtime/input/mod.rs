//! Keys from the terminal: a detached thread that reads standard input and notices when the terminal is gone.

mod decode;
mod press;
mod report;

use std::io;
use std::sync::mpsc::Sender;
use std::time::Duration;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::stdio::stdin;

pub use decode::{Decoder, Input};

use super::ending;
use super::incoming::Incoming;

/// Exit code after the terminal has gone: as if ended by SIGHUP.
pub const HUNG_UP: i32 = 129;

/// Starts reading; what a mouse does is taken in only with `mouse`. The thread is never joined; it ends the process when the terminal is gone.
pub fn read(to: Sender<Incoming>, mouse: bool) -> io::Result<()> {
    std::thread::Builder::new().name("input".to_owned()).spawn(move || {
        let mut decoder = Decoder::new(mouse);
        while let Some(typed) = next(&mut decoder) {
            if !typed.is_empty() && to.send(Incoming::Typed(typed)).is_err() {
                return;
            }
        }
        ending::at_once(HUNG_UP);
    })?;
    Ok(())
}

/// Waits for bytes, or for their absence to mean something. None: the terminal is gone.
fn next(decoder: &mut Decoder) -> Option<Vec<Input>> {
    let mut typed = Vec::new();
    match wait(decoder.patience()) {
        Ok(0) => decoder.nothing_followed(&mut typed),
        Ok(_) => decoder.feed(&bytes()?, &mut typed),
        Err(Errno::INTR) => {}
        Err(_) => return None,
    }
    Some(typed)
}

fn wait(patience: Option<Duration>) -> Result<usize, Errno> {
    let input = stdin();
    let mut fds = [PollFd::new(&input, PollFlags::IN)];
    let timeout = patience.and_then(|wait| Timespec::try_from(wait).ok());
    poll(&mut fds, timeout.as_ref())
}

/// All that lies ready, up to 64 KiB; None at the end of the file or where the terminal does not answer any more.
fn bytes() -> Option<Vec<u8>> {
    let mut buffer = vec![0; 1 << 16];
    match rustix::io::read(stdin(), &mut buffer[..]) {
        Ok(0) => None,
        Ok(count) => {
            buffer.truncate(count);
            Some(buffer)
        }
        Err(Errno::INTR | Errno::AGAIN) => Some(Vec::new()),
        Err(_) => None,
    }
}
