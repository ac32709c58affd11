//! One key with its modifiers: how it is written in a keymap file, shown in help, and told apart from text.

use std::fmt;
use std::str::FromStr;

/// The key itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Code {
    /// A character as typed; upper case stands for itself.
    Char(char),
    /// A function key, F1–F24.
    F(u8),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Insert.
    Insert,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
}

/// Keys with a name: the code, the name in files, the text id of the name shown.
const NAMED: [(Code, &str, &str); 15] = [
    (Code::Char(' '), "space", "keymap-key-space"),
    (Code::Enter, "enter", "keymap-key-enter"),
    (Code::Esc, "esc", "keymap-key-esc"),
    (Code::Tab, "tab", "keymap-key-tab"),
    (Code::Backspace, "backspace", "keymap-key-backspace"),
    (Code::Delete, "delete", "keymap-key-delete"),
    (Code::Insert, "insert", "keymap-key-insert"),
    (Code::Home, "home", "keymap-key-home"),
    (Code::End, "end", "keymap-key-end"),
    (Code::PageUp, "pageup", "keymap-key-pageup"),
    (Code::PageDown, "pagedown", "keymap-key-pagedown"),
    (Code::Up, "up", "keymap-key-up"),
    (Code::Down, "down", "keymap-key-down"),
    (Code::Left, "left", "keymap-key-left"),
    (Code::Right, "right", "keymap-key-right"),
];

/// The modifiers held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Mods {
    /// Ctrl.
    pub ctrl: bool,
    /// Alt.
    pub alt: bool,
    /// Shift; never set for characters, which carry it themselves.
    pub shift: bool,
}

impl Mods {
    /// No modifier.
    pub const NONE: Self = Self { ctrl: false, alt: false, shift: false };
}

/// A key with its modifiers, in one form only, so that equal keys are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    code: Code,
    mods: Mods,
}

/// Keys pressed one after the other.
pub type Chord = Vec<Key>;

impl Key {
    /// A key as pressed. Shift is dropped from characters, and Ctrl makes a letter lower case, as terminals do.
    #[must_use]
    pub fn new(code: Code, mods: Mods) -> Self {
        let Code::Char(c) = code else { return Self { code, mods } };
        let text = mods.ctrl == mods.alt;
        let upper = mods.shift && c.is_lowercase();
        let c = match (text, mods.ctrl) {
            (true, _) | (false, false) if upper => single(c.to_uppercase(), c),
            (false, true) => single(c.to_lowercase(), c),
            _ => c,
        };
        Self { code: Code::Char(c), mods: Mods { shift: false, ..mods } }
    }

    /// A character without modifiers.
    #[must_use]
    pub const fn char(c: char) -> Self {
        Self { code: Code::Char(c), mods: Mods::NONE }
    }

    /// A key without modifiers.
    #[must_use]
    pub const fn plain(code: Code) -> Self {
        Self { code, mods: Mods::NONE }
    }

    /// The key itself.
    #[must_use]
    pub const fn code(self) -> Code {
        self.code
    }

    /// The modifiers held.
    #[must_use]
    pub const fn mods(self) -> Mods {
        self.mods
    }

    /// The character this key types into a field. Ctrl and Alt together are `AltGr` on some terminals: text.
    #[must_use]
    pub const fn typed(self) -> Option<char> {
        match self.code {
            Code::Char(c) if self.mods.ctrl == self.mods.alt => Some(c),
            _ => None,
        }
    }

    /// Whether the key is text only and never means an action: Ctrl+Alt with a character.
    #[must_use]
    pub const fn is_only_text(self) -> bool {
        matches!(self.code, Code::Char(_)) && self.mods.ctrl && self.mods.alt
    }

    /// Whether a Swedish keyboard needs `AltGr` or a dead key for it.
    #[must_use]
    pub const fn is_awkward(self) -> bool {
        matches!(self.code, Code::Char('[' | ']' | '{' | '}' | '\\' | '|' | '@' | '$' | '~' | '^' | '`' | '´' | '¨'))
    }

    /// The key that a terminal sends instead of this one, if it cannot tell the two apart.
    #[must_use]
    pub(super) const fn sent_as(self) -> Option<Self> {
        match (self.code, self.mods.ctrl) {
            (Code::Char('i'), true) => Some(Self::plain(Code::Tab)),
            (Code::Char('m' | 'j'), true) => Some(Self::plain(Code::Enter)),
            (Code::Char('h'), true) => Some(Self::plain(Code::Backspace)),
            (Code::Char('['), true) => Some(Self::plain(Code::Esc)),
            _ => None,
        }
    }

    /// The key as shown in help and footers, such as `Ctrl-Q` or `Mellanslag`; `name` gives the text of an id.
    #[must_use]
    pub fn label(self, name: impl Fn(&'static str) -> String) -> String {
        let key = match self.code {
            Code::F(number) => format!("F{number}"),
            Code::Char(c) if self.mods.ctrl && c != ' ' => c.to_uppercase().to_string(),
            code => named(code).map_or_else(|| self.bare(), |(_, id)| name(id)),
        };
        let mods = [(self.mods.ctrl, "Ctrl-"), (self.mods.alt, "Alt-"), (self.mods.shift, "Shift-")];
        mods.into_iter().filter(|(held, _)| *held).map(|(_, word)| word).collect::<String>() + &key
    }

    fn bare(self) -> String {
        match (self.code, named(self.code)) {
            (_, Some((name, _))) => name.to_owned(),
            (Code::Char(c), _) => c.to_string(),
            (Code::F(number), _) => format!("f{number}"),
            _ => String::new(),
        }
    }
}

/// The one character of a case mapping, or the character itself where there are several (ß).
fn single(mut mapped: impl Iterator<Item = char>, itself: char) -> char {
    match (mapped.next(), mapped.next()) {
        (Some(c), None) => c,
        _ => itself,
    }
}

fn named(code: Code) -> Option<(&'static str, &'static str)> {
    NAMED.iter().find(|(named, ..)| *named == code).map(|(_, name, id)| (*name, *id))
}

/// The names of keys that are not characters, for "did you mean".
pub(super) fn names() -> impl Iterator<Item = &'static str> {
    NAMED.iter().map(|(_, name, _)| *name)
}

impl fmt::Display for Key {
    /// The form in keymap files, such as `ctrl-q`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mods = [(self.mods.ctrl, "ctrl-"), (self.mods.alt, "alt-"), (self.mods.shift, "shift-")];
        for (_, word) in mods.into_iter().filter(|(held, _)| *held) {
            f.write_str(word)?;
        }
        f.write_str(&self.bare())
    }
}

/// The word is no key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAKey;

impl FromStr for Key {
    type Err = NotAKey;

    /// Reads the form in keymap files. The names of keys and modifiers may be written in any case.
    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let mut mods = Mods::NONE;
        let mut rest = text;
        while let Some((word, after)) =
            rest.split_once('-').filter(|(word, after)| !word.is_empty() && !after.is_empty())
        {
            match word.to_ascii_lowercase().as_str() {
                "ctrl" => mods.ctrl = true,
                "alt" => mods.alt = true,
                "shift" => mods.shift = true,
                _ => return Err(NotAKey),
            }
            rest = after;
        }
        code(rest).map(|code| Self::new(code, mods)).ok_or(NotAKey)
    }
}

fn code(word: &str) -> Option<Code> {
    let mut chars = word.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return (!c.is_control() && !c.is_whitespace()).then_some(Code::Char(c));
    }
    let word = word.to_ascii_lowercase();
    let function = word.strip_prefix('f').and_then(|number| number.parse().ok()).filter(|n| (1..=24).contains(n));
    function.map(Code::F).or_else(|| NAMED.iter().find(|(_, name, _)| *name == word).map(|(code, ..)| *code))
}

/// A chord as written in keymap files: keys with a space between.
#[must_use]
pub fn written(chord: &[Key]) -> String {
    chord.iter().map(Key::to_string).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    const CTRL: Mods = Mods { ctrl: true, ..Mods::NONE };
    const ALT_GR: Mods = Mods { ctrl: true, alt: true, shift: false };

    #[test]
    fn keys_are_read_and_written_alike() {
        for text in
            ["ctrl-q", "g", "G", "å", "+", "-", "ctrl--", "enter", "shift-tab", "f12", "alt-x", "space", "ctrl-space"]
        {
            assert_eq!(text.parse::<Key>().expect(text).to_string(), text);
        }
        for (loose, strict) in
            [("Ctrl-Q", "ctrl-q"), ("ENTER", "enter"), ("shift-a", "A"), ("shift-ö", "Ö"), ("F1", "f1")]
        {
            assert_eq!(loose.parse::<Key>(), strict.parse::<Key>(), "{loose}");
        }
        for text in ["", "entr", "ctrl-", "hyper-x", "f25", "gg", " "] {
            assert_eq!(text.parse::<Key>(), Err(NotAKey), "{text:?}");
        }
    }

    #[test]
    fn a_terminal_that_reports_shift_gives_the_same_key() {
        let shift = Mods { shift: true, ..Mods::NONE };
        assert_eq!(Key::new(Code::Char('G'), shift), Key::char('G'));
        assert_eq!(Key::new(Code::Char('g'), shift), Key::char('G'));
        assert_eq!(Key::new(Code::Char('?'), shift), Key::char('?'));
    }

    #[test]
    fn alt_gr_is_text() {
        assert_eq!(Key::new(Code::Char('@'), ALT_GR).typed(), Some('@'));
        assert!(Key::new(Code::Char('e'), ALT_GR).is_only_text());
        assert_eq!(Key::char('ö').typed(), Some('ö'));
        assert_eq!(Key::new(Code::Char('q'), CTRL).typed(), None);
        assert_eq!(Key::plain(Code::Enter).typed(), None);
    }

    #[test]
    fn labels_are_what_stands_on_the_keyboard() {
        let label = |text: &str| text.parse::<Key>().expect(text).label(str::to_owned);
        assert_eq!(label("ctrl-q"), "Ctrl-Q");
        assert_eq!(label("G"), "G");
        assert_eq!(label("shift-tab"), "Shift-keymap-key-tab");
        assert_eq!(label("f1"), "F1");
    }
}
