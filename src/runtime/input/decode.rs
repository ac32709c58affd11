//! Terminal bytes into keys, pastes and mouse reports; pure: fed with bytes and told when nothing followed in time.
//!
//! Answers that nobody asked for (OSC, DCS, CSI reports) are swallowed whole, however they are split. A lone ESC is a key
//! only when nothing follows it in time, so that an arrow split on the way stays an arrow.

use std::time::Duration;

use crate::keymap::{Code, Key};
use crate::msg::Mouse;

use super::press::{of_console, of_control, of_csi, of_ss3, with_alt};
use super::report::of_mouse;

/// The most of one paste that is kept, in bytes.
pub const PASTE_KEPT: usize = 1 << 20;
/// How much of a control string or sequence is waited for before it is given up.
const SEQUENCE_LIMIT: usize = 1 << 16;
const PASTE_END: &[u8] = b"\x1b[201~";
const PASTE_START: &[u8] = b"\x1b[200~";

/// What the bytes meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key.
    Key(Key),
    /// Pasted text, line ends as `\n`.
    Paste {
        /// At most [`PASTE_KEPT`] bytes.
        text: String,
        /// Whether more was pasted than is kept.
        cut: bool,
    },
    /// What the mouse did.
    Mouse(Mouse),
}

/// The state between bytes.
#[derive(Debug, Default)]
enum State {
    #[default]
    Ground,
    /// A character of UTF-8 begun.
    Character {
        bytes: Vec<u8>,
        of: usize,
        alt: bool,
    },
    Escape,
    Ss3,
    Csi(Vec<u8>),
    /// X10 mouse report: so many bytes still to swallow.
    Mouse(u8),
    /// F1–F5 of the Linux console.
    Console,
    /// OSC, DCS, APC, PM or SOS: swallowed until its end.
    Text {
        opened_by: u8,
        length: usize,
        escape: bool,
    },
    /// Within a bracketed paste.
    Paste(Pasted),
    /// After the end of a paste: another end may follow at once, if the pasted text itself held one.
    PasteTail {
        pasted: Pasted,
        tail: Vec<u8>,
    },
}

#[derive(Debug, Default)]
struct Pasted {
    bytes: Vec<u8>,
    cut: bool,
}

/// Turns bytes into [`Input`]s.
#[derive(Debug, Default)]
pub struct Decoder {
    state: State,
    /// Whether mouse reports are taken in; else they are swallowed.
    mouse: bool,
}

impl Decoder {
    /// A decoder that takes in mouse reports or swallows them.
    pub fn new(mouse: bool) -> Self {
        Self { mouse, ..Self::default() }
    }

    /// Takes bytes as they come, appends what they mean.
    pub fn feed(&mut self, bytes: &[u8], out: &mut Vec<Input>) {
        for &byte in bytes {
            self.take(byte, out);
        }
    }

    /// How long to wait for more before [`Decoder::nothing_followed`] is to be called; None: for ever.
    pub fn patience(&self) -> Option<Duration> {
        let milliseconds = match &self.state {
            State::Ground => return None,
            State::PasteTail { .. } => 10,
            State::Escape | State::Ss3 => 12,
            State::Text { length: 0, .. } => 50,
            State::Paste(_) => 5_000,
            _ => 250,
        };
        Some(Duration::from_millis(milliseconds))
    }

    /// Nothing came in time: what was begun is judged as it stands.
    pub fn nothing_followed(&mut self, out: &mut Vec<Input>) {
        match std::mem::take(&mut self.state) {
            State::Escape => out.push(Input::Key(Key::plain(Code::Esc))),
            State::Ss3 => out.push(Input::Key(with_alt(Key::char('O')))),
            State::Csi(bytes) if bytes.is_empty() => out.push(Input::Key(with_alt(Key::char('[')))),
            State::Text { opened_by, length: 0, .. } => {
                out.push(Input::Key(with_alt(Key::char(char::from(opened_by)))));
            }
            State::Paste(pasted) => pasted.finish(out),
            State::PasteTail { pasted, tail } => {
                pasted.finish(out);
                self.feed(&tail, out);
            }
            _ => {}
        }
    }

    fn take(&mut self, byte: u8, out: &mut Vec<Input>) {
        self.state = match std::mem::take(&mut self.state) {
            State::Ground => ground(byte, false, out),
            State::Character { bytes, of, alt } => character(bytes, of, alt, byte, out),
            State::Escape => escape(byte, out),
            State::Ss3 => ss3(byte, out),
            State::Csi(bytes) if bytes.first() == Some(&b'<') && matches!(byte, b'M' | b'm') => {
                let report = of_mouse(&bytes, byte).filter(|_| self.mouse);
                out.extend(report.map(Input::Mouse));
                State::Ground
            }
            State::Csi(bytes) => csi(bytes, byte, out),
            State::Mouse(1) => State::Ground,
            State::Mouse(left) => State::Mouse(left - 1),
            State::Console => key(of_console(byte), out),
            State::Text { opened_by, length, escape } => text(opened_by, length, escape, byte),
            State::Paste(pasted) => paste(pasted, byte),
            State::PasteTail { pasted, tail } => paste_tail(pasted, tail, byte, out),
        };
    }
}

fn key(pressed: Option<Key>, out: &mut Vec<Input>) -> State {
    out.extend(pressed.map(Input::Key));
    State::Ground
}

fn alt_if(pressed: Key, alt: bool) -> Key {
    if alt { with_alt(pressed) } else { pressed }
}

fn ground(byte: u8, alt: bool, out: &mut Vec<Input>) -> State {
    let of = match byte {
        0x1b => return State::Escape,
        0..0x20 | 0x7f => return control(of_control(byte), alt, out),
        0x20..0x7f => return key(Some(alt_if(Key::char(char::from(byte)), alt)), out),
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return State::Ground,
    };
    State::Character { bytes: vec![byte], of, alt }
}

/// Esc and a Ctrl key in one go are two keys; only the named ones are ever held with Alt.
fn control(pressed: Key, alt: bool, out: &mut Vec<Input>) -> State {
    let character = matches!(pressed.code(), Code::Char(_));
    if alt && character {
        out.push(Input::Key(Key::plain(Code::Esc)));
    }
    key(Some(alt_if(pressed, alt && !character)), out)
}

fn character(mut bytes: Vec<u8>, of: usize, alt: bool, byte: u8, out: &mut Vec<Input>) -> State {
    if !matches!(byte, 0x80..=0xbf) {
        return ground(byte, false, out);
    }
    bytes.push(byte);
    if bytes.len() < of {
        return State::Character { bytes, of, alt };
    }
    let typed = str::from_utf8(&bytes).ok().and_then(|text| text.chars().next());
    key(typed.filter(|sign| !sign.is_control()).map(|sign| alt_if(Key::char(sign), alt)), out)
}

fn escape(byte: u8, out: &mut Vec<Input>) -> State {
    match byte {
        b'[' => State::Csi(Vec::new()),
        b'O' => State::Ss3,
        b']' | b'P' | b'_' | b'^' | b'X' => State::Text { opened_by: byte, length: 0, escape: false },
        0x1b => {
            out.push(Input::Key(Key::plain(Code::Esc)));
            State::Escape
        }
        _ => ground(byte, true, out),
    }
}

fn ss3(byte: u8, out: &mut Vec<Input>) -> State {
    match byte {
        0x1b => State::Escape,
        _ => key(of_ss3(byte), out),
    }
}

fn csi(mut bytes: Vec<u8>, byte: u8, out: &mut Vec<Input>) -> State {
    match byte {
        b'[' if bytes.is_empty() => State::Console,
        b'M' if bytes.is_empty() => State::Mouse(3),
        0x20..=0x3f if bytes.len() < SEQUENCE_LIMIT => {
            bytes.push(byte);
            State::Csi(bytes)
        }
        b'~' if bytes == b"200" => State::Paste(Pasted::default()),
        0x40..=0x7e => key(of_csi(&bytes, byte), out),
        0x1b => State::Escape,
        _ => State::Ground,
    }
}

fn text(opened_by: u8, length: usize, escape: bool, byte: u8) -> State {
    match byte {
        7 if opened_by == b']' => State::Ground,
        0x18 | 0x1a => State::Ground,
        b'\\' if escape => State::Ground,
        _ if length >= SEQUENCE_LIMIT => State::Ground,
        _ => State::Text { opened_by, length: length + 1, escape: byte == 0x1b },
    }
}

fn paste(mut pasted: Pasted, byte: u8) -> State {
    pasted.bytes.push(byte);
    if byte == b'~' && pasted.bytes.ends_with(PASTE_END) {
        pasted.bytes.truncate(pasted.bytes.len() - PASTE_END.len());
        return State::PasteTail { pasted, tail: Vec::new() };
    }
    pasted.limit();
    State::Paste(pasted)
}

fn paste_tail(mut pasted: Pasted, mut tail: Vec<u8>, byte: u8, out: &mut Vec<Input>) -> State {
    tail.push(byte);
    if tail.ends_with(PASTE_START) {
        tail.truncate(tail.len() - PASTE_START.len());
        pasted.finish(out);
        let mut between = Decoder::default();
        between.feed(&tail, out);
        return State::Paste(Pasted::default());
    }
    if tail.ends_with(PASTE_END) {
        tail.truncate(tail.len() - PASTE_END.len());
        pasted.bytes.append(&mut tail);
        pasted.limit();
    }
    State::PasteTail { pasted, tail }
}

impl Pasted {
    /// Bounds what is held: of what is too much, the last bytes stay while they may begin the end mark.
    fn limit(&mut self) {
        let most = PASTE_KEPT + PASTE_END.len();
        if self.bytes.len() > 2 * most {
            self.bytes.drain(PASTE_KEPT..self.bytes.len() - PASTE_END.len());
            self.cut = true;
        }
    }

    fn finish(mut self, out: &mut Vec<Input>) {
        self.cut |= self.bytes.len() > PASTE_KEPT;
        self.bytes.truncate(PASTE_KEPT);
        let whole = String::from_utf8_lossy(&self.bytes);
        let text = whole.trim_end_matches(if self.cut { '\u{fffd}' } else { '\0' });
        out.push(Input::Paste { text: text.replace("\r\n", "\n").replace('\r', "\n"), cut: self.cut });
    }
}

#[cfg(test)]
mod tests;
