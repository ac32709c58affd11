//! The numbers and letters by which terminals name their keys; pure tables, no state.

use crate::keymap::{Code, Key, Mods};

/// A key held with Ctrl.
pub fn ctrl(character: char) -> Key {
    Key::new(Code::Char(character), Mods { ctrl: true, ..Mods::NONE })
}

/// The same key with Alt held too.
pub fn with_alt(key: Key) -> Key {
    Key::new(key.code(), Mods { alt: true, ..key.mods() })
}

/// The key of a single byte below space, or DEL.
pub fn of_control(byte: u8) -> Key {
    match byte {
        0 => ctrl(' '),
        b'\t' => Key::plain(Code::Tab),
        b'\r' | b'\n' => Key::plain(Code::Enter),
        8 | 0x7f => Key::plain(Code::Backspace),
        0x1b => Key::plain(Code::Esc),
        letter @ 1..=26 => ctrl(char::from(letter - 1 + b'a')),
        sign => ctrl(char::from((sign & 0x1f) + 0x40)),
    }
}

/// The key of `CSI parameters last`; None for answers, reports and keys we do not know.
pub fn of_csi(parameters: &[u8], last: u8) -> Option<Key> {
    let numbers = numbers(parameters)?;
    let first = numbers.first().copied().unwrap_or(0);
    let mods = held(numbers.get(1).copied().unwrap_or(1));
    let with = |code: Option<Code>, mods: Mods| code.map(|code| Key::new(code, mods));
    match last {
        b'A'..=b'D' | b'F' | b'H' | b'P' | b'Q' | b'S' => with(named_by_letter(last), mods),
        b'R' if numbers.is_empty() => Some(Key::plain(Code::F(3))),
        b'Z' => Some(Key::new(Code::Tab, Mods { shift: true, ..mods })),
        b'~' if first == 27 => of_character(numbers.get(2).copied()?, mods),
        b'~' => with(named_by_number(first), mods),
        b'^' => with(named_by_number(first), Mods { ctrl: true, ..mods }),
        b'u' => of_character(first, mods),
        b'a'..=b'd' if numbers.is_empty() => {
            with(named_by_letter(last.to_ascii_uppercase()), Mods { shift: true, ..mods })
        }
        _ => None,
    }
}

/// The key of `ESC O last` (application keypad and function keys).
pub fn of_ss3(last: u8) -> Option<Key> {
    let code = match last {
        b'A'..=b'D' | b'F' | b'H' | b'P' | b'Q' | b'S' => named_by_letter(last)?,
        b'R' => Code::F(3),
        b'M' => Code::Enter,
        b'j'..=b'y' => Code::Char(char::from(last - 0x40)),
        _ => return None,
    };
    Some(Key::plain(code))
}

/// F1–F5 of the Linux console, `ESC [ [ A` to `E`.
pub fn of_console(last: u8) -> Option<Key> {
    matches!(last, b'A'..=b'E').then(|| Key::plain(Code::F(last - b'A' + 1)))
}

/// From xterm's parameter: 1 + shift 1 + alt 2 + ctrl 4.
fn held(parameter: u32) -> Mods {
    let bits = parameter.saturating_sub(1);
    Mods { shift: bits & 1 != 0, alt: bits & 2 != 0, ctrl: bits & 4 != 0 }
}

/// Numbers between semicolons; of sub-parameters the first. None for private parameters (`?`, `<`, `=`, `>`): never keys.
fn numbers(parameters: &[u8]) -> Option<Vec<u32>> {
    if parameters.is_empty() {
        return Some(Vec::new());
    }
    let text = str::from_utf8(parameters).ok()?;
    let number = |part: &str| {
        let main = part.split(':').next().unwrap_or_default();
        if main.is_empty() { Some(0) } else { main.parse().ok() }
    };
    text.split(';').map(number).collect()
}

/// A character given by its number, as the kitty protocol and modifyOtherKeys do.
fn of_character(number: u32, mods: Mods) -> Option<Key> {
    let code = match number {
        9 => Code::Tab,
        13 | 57414 => Code::Enter,
        27 => Code::Esc,
        8 | 127 => Code::Backspace,
        57344..=63743 => return None,
        _ => Code::Char(char::from_u32(number).filter(|sign| !sign.is_control())?),
    };
    Some(Key::new(code, mods))
}

fn named_by_letter(letter: u8) -> Option<Code> {
    Some(match letter {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'F' => Code::End,
        b'H' => Code::Home,
        b'P' => Code::F(1),
        b'Q' => Code::F(2),
        b'S' => Code::F(4),
        _ => return None,
    })
}

fn named_by_number(number: u32) -> Option<Code> {
    Some(match number {
        1 | 7 => Code::Home,
        2 => Code::Insert,
        3 => Code::Delete,
        4 | 8 => Code::End,
        5 => Code::PageUp,
        6 => Code::PageDown,
        11 => Code::F(1),
        12 => Code::F(2),
        13 => Code::F(3),
        14 => Code::F(4),
        15 => Code::F(5),
        17 => Code::F(6),
        18 => Code::F(7),
        19 => Code::F(8),
        20 => Code::F(9),
        21 => Code::F(10),
        23 => Code::F(11),
        24 => Code::F(12),
        _ => return None,
    })
}
