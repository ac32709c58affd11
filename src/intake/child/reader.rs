//! The parent's side: starts the child, takes its messages one by one, ends it; turns its death into a sentence.

use std::fs::File;
use std::io::{self, Read};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, ChildStderr, ChildStdout, Command, ExitStatus, Stdio};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::process::Signal;

use super::message::{HEAD, Head, Hearer, length};
use super::{SUBCOMMAND, Spec};
use crate::domain::published::Found;
use crate::intake::Refusal;

/// Why nothing (more) was read.
#[derive(Debug, thiserror::Error)]
pub enum ReadError {
    /// The file cannot be taken, or its reader died of it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// The user wants no more.
    #[error("cancelled")]
    Cancelled,
    /// The reader could not be started or heard.
    #[error("reader process: {0}")]
    Process(#[from] io::Error),
}

/// A child that reads a file. Dropping it ends the child and waits for it.
#[derive(Debug)]
pub struct Reader {
    child: Child,
    out: ChildStdout,
    errors: ChildStderr,
    messages: Messages,
    hearer: Hearer,
    complaint: Vec<u8>,
    complaining: bool,
}

/// Longest message a child may send.
const LONGEST: usize = 4 << 20;
/// What is kept of a child's stderr; never shown, only looked into.
const LONGEST_COMPLAINT: usize = 4 << 10;
/// Asks the allocator of glibc to keep what it has got, in huge pages: a reader does not live long, and each page that it is
/// given costs more than what is read into it. Others pass it over.
const TUNABLES: &str = concat!(
    "glibc.malloc.hugetlb=1:glibc.malloc.mmap_threshold=8388608:",
    "glibc.malloc.trim_threshold=67108864:glibc.malloc.top_pad=4194304"
);
/// How long a silent child is waited for before asking whether to go on.
const PATIENCE: Timespec = Timespec { tv_sec: 0, tv_nsec: 50_000_000 };

impl Reader {
    /// Starts `program __read SPEC` with the file on stdin and nothing in the environment but how to get memory.
    ///
    /// # Errors
    /// The program cannot be started.
    pub fn spawn(program: &Path, file: File, spec: &Spec) -> Result<Self, ReadError> {
        let spec = serde_json::to_string(spec).map_err(io::Error::from)?;
        let mut command = Command::new(program);
        command.arg(SUBCOMMAND).args(pieces(&spec)).env_clear().env("GLIBC_TUNABLES", TUNABLES);
        command.stdin(file).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn()?;
        let (Some(out), Some(errors)) = (child.stdout.take(), child.stderr.take()) else {
            return Err(io::Error::other("no pipe").into());
        };
        let (messages, hearer, complaint) = (Messages::default(), Hearer::default(), Vec::new());
        Ok(Self { child, out, errors, messages, hearer, complaint, complaining: true })
    }

    /// The next thing found; None after `Found::End`. `go_on` is asked at least twenty times a second.
    ///
    /// # Errors
    /// The file is refused – by its reader, or because the reader died – or cancelled by `go_on`.
    pub fn next(&mut self, go_on: &mut dyn FnMut() -> bool) -> Result<Option<Found>, ReadError> {
        loop {
            if let Some((head, message)) = self.messages.next()? {
                return match self.hearer.found(head, message).ok_or_else(garbled)? {
                    Found::Refused { why, args } => Err(Refusal { why, args }.into()),
                    Found::End => {
                        self.end();
                        Ok(None)
                    }
                    found => Ok(Some(found)),
                };
            }
            if !go_on() {
                return Err(ReadError::Cancelled);
            }
            if self.wait()? && self.take()? == 0 {
                return Err(self.died()?.into());
            }
        }
    }

    /// Waits a little; whether there is output (or its end) to take.
    fn wait(&mut self) -> io::Result<bool> {
        let mut watched = [PollFd::new(&self.out, PollFlags::IN), PollFd::new(&self.errors, PollFlags::IN)];
        let count = if self.complaining { 2 } else { 1 };
        let polled = poll(watched.get_mut(..count).unwrap_or_default(), Some(&PATIENCE));
        if polled == Err(rustix::io::Errno::INTR) {
            return Ok(false);
        }
        polled?;
        let ready = watched.each_ref().map(|fd| !fd.revents().is_empty());
        if ready[1] {
            self.listen()?;
        }
        Ok(ready[0])
    }

    fn take(&mut self) -> io::Result<usize> {
        self.messages.fill(&mut self.out)
    }

    fn listen(&mut self) -> io::Result<()> {
        let mut piece = [0; 1_024];
        let count = self.errors.read(&mut piece)?;
        self.complaining = count > 0;
        let room = LONGEST_COMPLAINT.saturating_sub(self.complaint.len()).min(count);
        self.complaint.extend_from_slice(piece.get(..room).unwrap_or_default());
        Ok(())
    }

    fn end(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }

    /// Output ended without `Found::End`: why the child died, as a refusal.
    fn died(&mut self) -> io::Result<Refusal> {
        while self.complaining {
            self.listen()?;
        }
        let status = self.child.wait()?;
        Ok(verdict(status, &self.complaint))
    }
}

impl Drop for Reader {
    fn drop(&mut self) {
        self.end();
    }
}

/// An argument can hold 128 KiB; what is longer goes as several.
fn pieces(spec: &str) -> Vec<String> {
    let characters: Vec<char> = spec.chars().collect();
    characters.chunks(30_000).map(|piece| piece.iter().collect()).collect()
}

fn verdict(status: ExitStatus, complaint: &[u8]) -> Refusal {
    let complaint = String::from_utf8_lossy(complaint);
    let signal = status.signal();
    let out_of_memory = complaint.contains("memory allocation of") || complaint.contains("capacity overflow");
    if out_of_memory {
        Refusal::new("refused-memory")
    } else if signal == Some(Signal::XCPU.as_raw()) || signal == Some(Signal::KILL.as_raw()) {
        Refusal::new("refused-time")
    } else {
        let code = || status.code().unwrap_or(-1).to_string();
        let how = signal.map_or_else(code, |signal| format!("signal {signal}"));
        Refusal::new("refused-reader-died").with("detail", how)
    }
}

fn garbled() -> Refusal {
    Refusal::new("refused-reader-garbled")
}

/// Splits what comes from the pipe into messages of bounded length.
#[derive(Debug, Default)]
struct Messages {
    buffer: Vec<u8>,
    /// Where the next message starts.
    start: usize,
}

impl Messages {
    /// The next whole message: its head, and what comes after it.
    fn next(&mut self) -> Result<Option<(Head, &[u8])>, Refusal> {
        let rest = self.buffer.get(self.start..).unwrap_or_default();
        let Some((head, rest)) = rest.split_first_chunk::<HEAD>() else { return Ok(None) };
        let length = length(*head);
        if length > LONGEST {
            return Err(garbled());
        }
        let message = rest.get(..length);
        self.start += message.map_or(0, |message| HEAD + message.len());
        Ok(message.map(|message| (*head, message)))
    }

    /// Takes what the pipe holds, at most 64 KiB; 0 at its end.
    fn fill(&mut self, pipe: &mut impl Read) -> io::Result<usize> {
        self.buffer.drain(..self.start);
        self.start = 0;
        let held = self.buffer.len();
        self.buffer.resize(held + 64 * 1024, 0);
        let count = pipe.read(self.buffer.get_mut(held..).unwrap_or_default());
        self.buffer.truncate(held + count.as_ref().copied().unwrap_or(0));
        count
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A message as the child sends it.
    fn sent(text: &str) -> Vec<u8> {
        [&u32::try_from(text.len()).unwrap().to_le_bytes(), b"j".as_slice(), text.as_bytes()].concat()
    }

    #[test]
    fn messages_come_whole_however_the_pipe_cuts_them() {
        let texts = ["ett", "två\n", "", "tre"];
        let whole: Vec<u8> = texts.into_iter().flat_map(sent).collect();
        for length in 1..whole.len() {
            let (mut messages, mut seen) = (Messages::default(), Vec::new());
            for mut piece in whole.chunks(length) {
                messages.fill(&mut piece).unwrap();
                while let Some((_, message)) = messages.next().unwrap() {
                    seen.push(String::from_utf8(message.to_vec()).unwrap());
                }
            }
            assert_eq!(seen, texts);
        }
    }

    #[test]
    fn a_long_argument_goes_in_pieces() {
        let long = "å€".repeat(40_000);
        let pieces = pieces(&long);
        assert!(pieces.iter().all(|piece| piece.len() < 128 << 10) && pieces.len() == 3);
        assert_eq!(pieces.concat(), long);
    }

    #[test]
    fn an_endless_message_is_not_taken() {
        let (mut messages, mut endless) = (Messages::default(), io::repeat(b'x'));
        messages.fill(&mut endless).unwrap();
        assert_eq!(messages.next().unwrap_err().why, "refused-reader-garbled");
    }

    #[test]
    fn a_death_is_told_by_its_cause() {
        let of = |raw, complaint: &str| verdict(ExitStatus::from_raw(raw), complaint.as_bytes()).why;
        assert_eq!(of(6, "memory allocation of 4294967296 bytes failed"), "refused-memory");
        assert_eq!(of(24, ""), "refused-time");
        assert_eq!(of(9, ""), "refused-time");
        assert_eq!(of(11, ""), "refused-reader-died");
        assert_eq!(of(101 << 8, "thread main panicked"), "refused-reader-died");
    }
}
