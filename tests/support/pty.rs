//! The real program in a real pseudo-terminal: keys in, screen out; waits for a text or a state, never for time.

use std::fs::File;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use portable_pty::{CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use rustix::fs::OFlags;
use rustix::process::{Pid, Signal, kill_process};
use rustix::termios::{OptionalActions, SpecialCodeIndex, Termios, tcgetattr, tcsetattr};

/// The longest anything may take on a busy machine before a test fails.
const DEADLINE: Duration = Duration::from_secs(30);

/// A program that runs in a terminal of its own.
pub struct Session {
    parser: vt100::Parser,
    output: Receiver<Vec<u8>>,
    ended: Receiver<ExitStatus>,
    /// Everything the program has written.
    pub written: Vec<u8>,
    writer: Option<Box<dyn Write + Send>>,
    master: Option<Box<dyn MasterPty + Send>>,
    reader: Option<JoinHandle<()>>,
    closing: Arc<AtomicBool>,
    /// The program's side of the terminal, held open so that its modes can be seen after the program has ended.
    line: File,
    pid: Pid,
    /// The terminal's modes before the program was started.
    pub found: Modes,
}

impl Session {
    /// Starts the program with these arguments; its home, state and settings lie below `home`.
    pub fn start(home: &Path, arguments: &[&str]) -> Self {
        Self::start_with(home, arguments, &[])
    }

    /// The same with further environment variables.
    pub fn start_with(home: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Self {
        let pair = native_pty_system().openpty(size(120, 40)).unwrap();
        let line = open_line(&pair.master.tty_name().unwrap());
        let found = Modes::of(&tcgetattr(&line).unwrap());
        let mut child = pair.slave.spawn_command(command(home, arguments, environment)).unwrap();
        drop(pair.slave);
        let pid = Pid::from_raw(i32::try_from(child.process_id().unwrap()).unwrap()).unwrap();
        let (tell_end, ended) = channel();
        std::thread::spawn(move || tell_end.send(child.wait().unwrap()));
        let closing = Arc::new(AtomicBool::new(false));
        let (output, reader) = read_from(pair.master.try_clone_reader().unwrap(), Arc::clone(&closing));
        let writer = Some(pair.master.take_writer().unwrap());
        let parser = vt100::Parser::new(cells(40), cells(120), 0);
        let (master, reader, written) = (Some(pair.master), Some(reader), Vec::new());
        Self { parser, output, ended, written, writer, master, reader, closing, line, pid, found }
    }

    /// Types these bytes.
    pub fn send(&mut self, keys: &str) {
        let writer = self.writer.as_mut().unwrap();
        writer.write_all(keys.as_bytes()).unwrap();
        writer.flush().unwrap();
    }

    /// Waits until the screen shows this text.
    pub fn wait_for(&mut self, text: &str) {
        self.wait_until(text, |screen| screen.contents().contains(text));
    }

    /// Waits until the screen does not show this text any more.
    pub fn wait_without(&mut self, text: &str) {
        self.wait_until(&format!("no “{text}”"), |screen| !screen.contents().contains(text));
    }

    /// Waits until the screen is as asked for; `what` is told when it does not come to that.
    pub fn wait_until(&mut self, what: &str, is: impl Fn(&vt100::Screen) -> bool) {
        let end = Instant::now() + DEADLINE;
        while !is(self.parser.screen()) {
            match self.output.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Timeout) => panic!("waited for {what}; the screen shows:\n{}", self.screen()),
                Err(RecvTimeoutError::Disconnected) => panic!("{what} never came; last seen:\n{}", self.screen()),
            }
        }
    }

    /// Waits until the program has written this after the `from`th byte.
    pub fn wait_written(&mut self, from: usize, text: &str) {
        let end = Instant::now() + DEADLINE;
        while !String::from_utf8_lossy(&self.written[from..]).contains(text) {
            match self.output.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    panic!("{text:?} was not written; the screen shows:\n{}", self.screen())
                }
            }
        }
    }

    /// What the program writes until it has been quiet for this long.
    pub fn until_quiet(&mut self, quiet: Duration) -> Vec<u8> {
        let from = self.written.len();
        while let Ok(bytes) = self.output.recv_timeout(quiet) {
            self.take(&bytes);
        }
        self.written[from..].to_vec()
    }

    /// The screen as text.
    pub fn screen(&self) -> String {
        self.parser.screen().contents()
    }

    /// The terminal as the emulator sees it.
    pub fn emulator(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    /// Gives the terminal another size.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.master.as_ref().unwrap().resize(size(columns, rows)).unwrap();
        self.parser.screen_mut().set_size(cells(rows), cells(columns));
    }

    /// Sends a signal to the program.
    pub fn signal(&self, signal: Signal) {
        kill_process(self.pid, signal).unwrap();
    }

    /// Closes the terminal under the program, as a lost connection does.
    pub fn hang_up(&mut self) {
        self.closing.store(true, Ordering::SeqCst);
        self.line.write_all(b" ").unwrap();
        self.reader.take().unwrap().join().unwrap();
        self.writer = None;
        self.master = None;
    }

    /// Waits for the program's end: its exit code, and what it wrote until then is taken in.
    pub fn wait_end(&mut self) -> u32 {
        let status = self.ended.recv_timeout(DEADLINE).expect("the program does not end");
        self.until_quiet(Duration::from_millis(50));
        assert_eq!(status.signal(), None, "ended by a signal");
        status.exit_code()
    }

    /// The terminal's modes now.
    pub fn modes(&self) -> Modes {
        Modes::of(&tcgetattr(&self.line).unwrap())
    }

    fn take(&mut self, bytes: &[u8]) {
        self.written.extend_from_slice(bytes);
        self.parser.process(bytes);
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        kill_process(self.pid, Signal::KILL).ok();
    }
}

/// The part of the terminal's modes that programs change.
#[derive(Debug, PartialEq, Eq)]
pub struct Modes(String);

impl Modes {
    fn of(termios: &Termios) -> Self {
        let Termios { input_modes, output_modes, control_modes, local_modes, .. } = termios;
        Self(format!("{input_modes:?} {output_modes:?} {control_modes:?} {local_modes:?}"))
    }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).unwrap()
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}

/// Opens the program's side; without an end-of-file key, which the writer would otherwise type when it is closed.
fn open_line(name: &Path) -> File {
    let flags = i32::try_from(OFlags::NOCTTY.bits()).unwrap();
    let line = File::options().read(true).write(true).custom_flags(flags).open(name).unwrap();
    let mut modes = tcgetattr(&line).unwrap();
    modes.special_codes[SpecialCodeIndex::VEOF] = 0;
    tcsetattr(&line, OptionalActions::Now, &modes).unwrap();
    line
}

fn command(home: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> CommandBuilder {
    let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_fyrfalt"));
    command.args(arguments);
    command.env_clear();
    command.cwd(home);
    let given = [("HOME", home.to_str().unwrap()), ("TERM", "xterm-256color"), ("LANG", "sv_SE.UTF-8")];
    for (name, value) in given.iter().chain(environment) {
        command.env(name, value);
    }
    command
}

fn read_from(mut from: Box<dyn Read + Send>, closing: Arc<AtomicBool>) -> (Receiver<Vec<u8>>, JoinHandle<()>) {
    let (send, output) = channel();
    let send = Mutex::new(send);
    let reader = std::thread::spawn(move || {
        let mut buffer = vec![0; 1 << 16];
        while let Ok(count @ 1..) = from.read(&mut buffer) {
            if closing.load(Ordering::SeqCst) || send.lock().unwrap().send(buffer[..count].to_vec()).is_err() {
                return;
            }
        }
    });
    (output, reader)
}
