//! The numbers and letters by which terminals name their keys; pure tables, no state.

/// A key as the terminal sent it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Press {
    /// Which key.
    pub code: Code,
    /// Held with it.
    pub mods: Mods,
}

/// Modifiers held with a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Mods {
    /// Ctrl.
    pub ctrl: bool,
    /// Alt or Meta.
    pub alt: bool,
    /// Shift; never with a character, which is already the shifted one.
    pub shift: bool,
}

/// Which key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// A printable character, as it would be typed.
    Char(char),
    /// F1 to F12.
    F(u8),
    /// The named keys.
    Enter,
    /// Tabulator.
    Tab,
    /// Escape.
    Esc,
    /// Erase to the left.
    Backspace,
    /// Arrow.
    Up,
    /// Arrow.
    Down,
    /// Arrow.
    Left,
    /// Arrow.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Insert.
    Insert,
    /// Erase to the right.
    Delete,
}

impl Press {
    /// A key without modifiers.
    pub const fn plain(code: Code) -> Self {
        Self { code, mods: Mods { ctrl: false, alt: false, shift: false } }
    }

    /// A key held with Ctrl.
    pub const fn ctrl(character: char) -> Self {
        Self { code: Code::Char(character), mods: Mods { ctrl: true, alt: false, shift: false } }
    }

    /// The same key with Alt held too.
    pub const fn with_alt(mut self) -> Self {
        self.mods.alt = true;
        self
    }

    /// The key of a single byte below space, or DEL.
    pub fn of_control(byte: u8) -> Self {
        match byte {
            0 => Self::ctrl(' '),
            b'\t' => Self::plain(Code::Tab),
            b'\r' => Self::plain(Code::Enter),
            8 | 0x7f => Self::plain(Code::Backspace),
            0x1b => Self::plain(Code::Esc),
            letter @ 1..=26 => Self::ctrl(char::from(letter - 1 + b'a')),
            sign => Self::ctrl(char::from((sign & 0x1f) + 0x40)),
        }
    }

    /// The key of `CSI parameters final`; None for answers, reports and keys we do not know.
    pub fn of_csi(parameters: &[u8], last: u8) -> Option<Self> {
        let numbers = numbers(parameters)?;
        let first = numbers.first().copied().unwrap_or(0);
        let mods = Mods::of(numbers.get(1).copied().unwrap_or(1));
        match last {
            b'A'..=b'H' | b'P' | b'Q' | b'S' => named_by_letter(last).map(|code| Self { code, mods }),
            b'R' if numbers.is_empty() => Some(Self::plain(Code::F(3))),
            b'Z' => Some(Self { code: Code::Tab, mods: Mods { shift: true, ..mods } }),
            b'~' if first == 27 => of_character(numbers.get(2).copied()?, mods),
            b'~' => named_by_number(first).map(|code| Self { code, mods }),
            b'^' => named_by_number(first).map(|code| Self { code, mods: Mods { ctrl: true, ..mods } }),
            b'u' => of_character(first, mods),
            b'a'..=b'd' if numbers.is_empty() => {
                named_by_letter(last.to_ascii_uppercase()).map(|code| Self { code, mods: Mods { shift: true, ..mods } })
            }
            _ => None,
        }
    }

    /// The key of `ESC O last` (application keypad and function keys).
    pub fn of_ss3(last: u8) -> Option<Self> {
        let code = match last {
            b'A'..=b'D' | b'F' | b'H' | b'P' | b'Q' | b'S' => named_by_letter(last)?,
            b'R' => Code::F(3),
            b'M' => Code::Enter,
            b'j'..=b'y' => Code::Char(char::from(last - 0x40)),
            _ => return None,
        };
        Some(Self::plain(code))
    }

    /// F1–F5 of the Linux console, `ESC [ [ A` to `E`.
    pub fn of_console(last: u8) -> Option<Self> {
        matches!(last, b'A'..=b'E').then(|| Self::plain(Code::F(last - b'A' + 1)))
    }
}

impl Mods {
    /// From xterm's parameter: 1 + shift 1 + alt 2 + ctrl 4.
    fn of(parameter: u32) -> Self {
        let bits = parameter.saturating_sub(1);
        Self { shift: bits & 1 != 0, alt: bits & 2 != 0, ctrl: bits & 4 != 0 }
    }
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

/// A character given by its number, as the kitty protocol and modifyOtherKeys do. Ctrl+Alt with a printable sign is AltGr
/// on some terminals and so plain text.
fn of_character(number: u32, mods: Mods) -> Option<Press> {
    let character = char::from_u32(number)?;
    match number {
        9 => return Some(Press { code: Code::Tab, mods }),
        13 | 57414 => return Some(Press { code: Code::Enter, mods }),
        27 => return Some(Press { code: Code::Esc, mods }),
        8 | 127 => return Some(Press { code: Code::Backspace, mods }),
        57344..=63743 => return None,
        _ if character.is_control() => return None,
        _ => {}
    }
    let text = mods.ctrl && mods.alt && !character.is_ascii_alphabetic();
    let mods = if text { Mods::default() } else { Mods { shift: false, ..mods } };
    Some(Press { code: Code::Char(character), mods })
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
