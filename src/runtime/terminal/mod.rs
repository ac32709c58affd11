//! The terminal: entered, drawn on, left as it was found – also from a signal, a panic or a line that is gone.

mod clipboard;
mod course;
mod pen;
mod route;
mod screen;
mod sgr;
mod tty;

use std::io;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use ratatui::layout::{Position, Rect, Size};
use ratatui::{Frame, Terminal, TerminalOptions, Viewport};

pub use screen::{Screen, Sink};
pub use tty::size;

/// Alternate screen, cursor hidden, bracketed paste on. Asks nothing: a late answer would be read as typed keys.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[?25l\x1b[?2004h\x1b[m\x1b[2J";
/// Presses and wheel told, in a form that knows no widest column.
const HEAR_MOUSE: &[u8] = b"\x1b[?1000h\x1b[?1006h";
/// Everything that may be on, off: mouse (whoever turned it on), paste, colours, the frame being drawn; cursor shown.
const LEAVE: &[u8] = b"\x1b[?2026l\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1006l\x1b[?2004l\x1b[m\x1b[?25h\x1b[?1049l";
/// The Linux console has no alternate screen to go back to, so it is left empty.
const LEAVE_CONSOLE: &[u8] = b"\x1b[?2004l\x1b[m\x1b[?25h\x1b[2J\x1b[H";
/// For terminals that would print unknown modes.
const PLAIN: &[u8] = b"\x1b[m\x1b[2J\x1b[H";

/// How much the terminal at the other end understands; from TERM, never asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ability {
    /// DEC private modes and synchronized output; unknown modes are ignored.
    Full,
    /// DEC private modes, but no synchronized output: the Linux console.
    Console,
    /// Moving the cursor and clearing, no more: vt100, dumb.
    Plain,
}

impl Ability {
    /// What `TERM` promises.
    #[must_use]
    pub fn of(term: &str) -> Self {
        match term {
            "" | "dumb" | "vt52" | "vt100" => Self::Plain,
            "linux" => Self::Console,
            _ => Self::Full,
        }
    }
}

/// True between entering and leaving; frames are written only then, whoever leaves.
static ENTERED: AtomicBool = AtomicBool::new(false);
/// What is written on leaving; the way in decides it.
static WAY_OUT: Mutex<&[u8]> = Mutex::new(LEAVE);

/// The way out: standard output, as long as the terminal is ours.
struct Out;

impl Sink for Out {
    fn send(&mut self, frame: &[u8]) -> io::Result<()> {
        if ENTERED.load(Ordering::Acquire) { tty::write_all(frame) } else { Ok(()) }
    }
}

/// What became of a text for the clipboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copied {
    /// The terminal has got it and takes it or not; it does not say.
    Sent,
    /// It is longer than terminals take; nothing was sent.
    TooLong,
    /// The terminal would print it; nothing was sent.
    NoClipboard,
}

/// The terminal while the workbench is on it; dropping it leaves.
pub struct Stage {
    terminal: Terminal<Screen<Out>>,
    ability: Ability,
    mouse: bool,
}

impl Stage {
    /// Raw mode, alternate screen, paste marked, cursor hidden; the mouse heard where it is wanted.
    pub fn enter(ability: Ability, mouse: bool) -> io::Result<Self> {
        let size = size();
        let screen = Screen::new(Out, size, ability == Ability::Full);
        let options = TerminalOptions { viewport: Viewport::Fixed(whole(size)) };
        let terminal = Terminal::with_options(screen, options)?;
        take_over(ability, mouse)?;
        Ok(Self { terminal, ability, mouse })
    }

    /// Draws one frame and writes it at once; writes nothing where the picture is the same.
    pub fn draw(&mut self, view: impl FnOnce(&mut Frame<'_>)) -> io::Result<()> {
        self.terminal.draw(view)?;
        self.terminal.backend_mut().end_frame()
    }

    /// Offers a text to the clipboard of the terminal, between two frames.
    pub fn copy(&self, text: &str) -> io::Result<Copied> {
        if self.ability != Ability::Full {
            return Ok(Copied::NoClipboard);
        }
        let Some(sequence) = clipboard::sequence(text) else { return Ok(Copied::TooLong) };
        Out.send(&sequence)?;
        Ok(Copied::Sent)
    }

    /// The terminal's present size in columns and rows.
    pub fn size(&self) -> io::Result<Size> {
        self.terminal.size()
    }

    /// Takes over a new size; the next frame is painted whole.
    pub fn resize(&mut self, size: Size) -> io::Result<()> {
        self.terminal.backend_mut().set_size(size);
        self.terminal.resize(whole(size))
    }

    /// Comes back after a suspension: enters again; the next frame is painted whole.
    pub fn enter_again(&mut self) -> io::Result<()> {
        take_over(self.ability, self.mouse)?;
        self.terminal.backend_mut().forget();
        self.resize(size())
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        leave(Haste::InPeace);
    }
}

/// How long leaving may wait for a line that does not take bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Haste {
    /// A slow line may first take what it was sent.
    InPeace,
    /// The line may be gone: a moment, then without it.
    AtOnce,
}

/// Leaves the terminal as it was found. Safe from any thread, any number of times.
pub fn leave(haste: Haste) {
    if ENTERED.swap(false, Ordering::AcqRel) {
        let way_out = WAY_OUT.try_lock().map_or(LEAVE, |way| *way);
        tty::write_soon(way_out, haste == Haste::InPeace);
        tty::restore_mode();
    }
}

fn take_over(ability: Ability, mouse: bool) -> io::Result<()> {
    let (way_in, way_out) = match ability {
        Ability::Full => (ENTER, LEAVE),
        Ability::Console => (ENTER, LEAVE_CONSOLE),
        Ability::Plain => (PLAIN, PLAIN),
    };
    if let Ok(mut way) = WAY_OUT.lock() {
        *way = way_out;
    }

    tty::raw_mode(ENTERED.load(Ordering::Acquire))?;
    ENTERED.store(true, Ordering::Release);
    let hearing: &[u8] = if mouse && ability == Ability::Full { HEAR_MOUSE } else { b"" };
    tty::write_all(&[way_in, hearing].concat())
}

fn whole(size: Size) -> Rect {
    Rect::from((Position::ORIGIN, size))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_terminals_are_spared_what_they_would_print() {
        assert_eq!(Ability::of("vt100"), Ability::Plain);
        assert_eq!(Ability::of("linux"), Ability::Console);
        assert_eq!(Ability::of("xterm-256color"), Ability::Full);
    }
}
