//! A field one writes in, of one line or many: text, cursor and undo as plain data, kept by the caller.
//!
//! The cursor stands between graphemes, so that å written as a and a ring is one step, and wide characters keep the
//! cursor where the terminal has it. What is in view follows from the cursor alone.

mod draw;
mod places;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthChar;

use crate::domain::{Personal, personal_data};

/// How many steps can be undone.
const STEPS: usize = 200;

/// What a key means to a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A character typed.
    Char(char),
    /// A text pasted, of any size.
    Paste(String),
    /// A new line; in a field of one line nothing.
    Newline,
    /// The grapheme before the cursor goes.
    Backspace,
    /// The grapheme after the cursor goes.
    Delete,
    /// The word before the cursor goes.
    DeleteWord,
    /// What is before the cursor on its line goes.
    DeleteToStart,
    /// What is after the cursor on its line goes.
    DeleteToEnd,
    /// One grapheme to the left.
    Left,
    /// One grapheme to the right.
    Right,
    /// To the beginning of the word.
    WordLeft,
    /// Behind the word.
    WordRight,
    /// To the beginning of the line.
    Home,
    /// To the end of the line.
    End,
    /// One line up, as the lines are broken on the screen.
    Up,
    /// One line down.
    Down,
    /// To the beginning of the text.
    Top,
    /// To the end of the text.
    Bottom,
    /// The latest change back.
    Undo,
    /// The latest change taken back, again.
    Redo,
}

/// What an input did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Applied {
    /// The text has changed.
    Text,
    /// Only the cursor has moved.
    Cursor,
    /// Nothing: at the edge, full, or nothing to undo.
    Nothing,
}

/// How many lines a field has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// One; line breaks in pasted text become blanks.
    One,
    /// Any number.
    Many,
}

/// A text and a place in it.
#[derive(Debug, Clone, PartialEq, Eq)]
struct State {
    text: String,
    /// In bytes, on a grapheme boundary.
    cursor: usize,
}

/// The latest change, which further typing may be one step with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Latest {
    Typing,
    Deleting,
    Other,
}

/// A field with its text, its cursor and what can be undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    now: State,
    first: String,
    lines: Lines,
    limit: usize,
    undo: Vec<State>,
    redo: Vec<State>,
    latest: Latest,
    /// The column that moves up and down try to keep.
    goal: Option<u16>,
    /// Whether what is written is looked through for personal data: it is kept, where a search is not.
    watched: bool,
    /// Whether all of it is marked: what is typed next stands instead of it.
    marked: bool,
    personal: Vec<Personal>,
}

impl Field {
    /// A field with a text, the cursor behind it, that takes at most `limit` characters.
    #[must_use]
    pub fn new(text: &str, lines: Lines, limit: usize) -> Self {
        let text = accepted(text, lines);
        let now = State { cursor: text.len(), text: text.clone() };
        let personal = personal_data(&text);
        let (undo, redo) = (Vec::new(), Vec::new());
        Self {
            now,
            first: text,
            lines,
            limit,
            undo,
            redo,
            latest: Latest::Other,
            goal: None,
            watched: true,
            marked: false,
            personal,
        }
    }

    /// The same field for what is not kept: searches, names of files. Nothing in it is warned of.
    #[must_use]
    pub fn unwatched(self) -> Self {
        Self { watched: false, personal: Vec::new(), ..self }
    }

    /// The same field with all of its text marked: what is typed or pasted next stands instead of it; any other key only
    /// takes the mark away.
    #[must_use]
    pub fn marked(self) -> Self {
        Self { marked: !self.is_empty(), ..self }
    }

    /// The places that look like personal data, in order; they are underlined.
    #[must_use]
    pub fn personal(&self) -> &[Personal] {
        &self.personal
    }

    /// The text as it stands.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.now.text
    }

    /// Whether the text is another than the field began with.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.now.text != self.first
    }

    /// Whether nothing is written.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.now.text.is_empty()
    }

    /// The cursor's place in bytes from the beginning of the text; kept with a draft.
    #[must_use]
    pub const fn cursor(&self) -> usize {
        self.now.cursor
    }

    /// The same field with the cursor at a place (in bytes), or the nearest one before it that is between letters.
    #[must_use]
    pub fn at(mut self, cursor: usize) -> Self {
        self.now.cursor = places::at_or_before(&self.now.text, cursor);
        self
    }

    /// Carries out an input in a field drawn `columns` wide.
    pub fn apply(&mut self, input: &Input, columns: u16) -> Applied {
        let applied = self.carry_out(input, columns);
        if applied == Applied::Text && self.watched {
            self.personal = personal_data(&self.now.text);
        }
        applied
    }

    fn carry_out(&mut self, input: &Input, columns: u16) -> Applied {
        let goal = self.goal.take();
        if std::mem::take(&mut self.marked) && matches!(input, Input::Char(_) | Input::Paste(_) | Input::Backspace) {
            return self.replace(input);
        }
        match input {
            Input::Char(c) => self.insert(c.encode_utf8(&mut [0; 4]), Latest::Typing),
            Input::Paste(text) => self.insert(text, Latest::Other),
            Input::Newline if self.lines == Lines::Many => self.insert("\n", Latest::Other),
            Input::Newline => Applied::Nothing,
            Input::Backspace => self.delete_to(places::before(self.text(), self.now.cursor), Latest::Deleting),
            Input::Delete => self.delete_to(places::after(self.text(), self.now.cursor), Latest::Deleting),
            Input::DeleteWord => self.delete_to(places::word_before(self.text(), self.now.cursor), Latest::Other),
            Input::DeleteToStart => self.delete_to(places::line_start(self.text(), self.now.cursor), Latest::Other),
            Input::DeleteToEnd => self.delete_to(places::line_end(self.text(), self.now.cursor), Latest::Other),
            Input::Undo => self.swap_back(),
            Input::Redo => self.swap_forth(),
            Input::Up => self.vertical(-1, columns, goal),
            Input::Down => self.vertical(1, columns, goal),
            _ => self.move_to(self.target(input)),
        }
    }

    /// What is typed or pasted stands instead of all there was; one step back, and that is there again.
    fn replace(&mut self, input: &Input) -> Applied {
        let before = std::mem::replace(&mut self.now, State { text: String::new(), cursor: 0 });
        self.latest = Latest::Other;
        match input {
            Input::Char(c) => self.insert(c.encode_utf8(&mut [0; 4]), Latest::Typing),
            Input::Paste(text) => self.insert(text, Latest::Other),
            _ => Applied::Nothing,
        };
        if self.now.text.is_empty() {
            self.undo.push(before);
        } else if let Some(last) = self.undo.last_mut() {
            *last = before;
        }
        Applied::Text
    }

    /// Where a move along the text leads.
    fn target(&self, input: &Input) -> usize {
        let (text, cursor) = (self.text(), self.now.cursor);
        match input {
            Input::Left => places::before(text, cursor),
            Input::Right => places::after(text, cursor),
            Input::WordLeft => places::word_before(text, cursor),
            Input::WordRight => places::word_after(text, cursor),
            Input::Home => places::line_start(text, cursor),
            Input::End => places::line_end(text, cursor),
            Input::Top => 0,
            Input::Bottom => text.len(),
            _ => cursor,
        }
    }

    fn insert(&mut self, text: &str, kind: Latest) -> Applied {
        let room = self.limit.saturating_sub(self.text().chars().count());
        let text: String = accepted(text, self.lines).chars().take(room).collect();
        if text.is_empty() {
            return Applied::Nothing;
        }
        let new_word = kind == Latest::Typing && text == " ";
        self.remember(if new_word { Latest::Other } else { kind });
        self.latest = kind;
        self.now.text.insert_str(self.now.cursor, &text);
        let cursor = self.now.cursor + text.len();
        // A mark typed after its letter makes one grapheme with it, and the cursor stands behind both.
        self.now.cursor = places::at_or_after(&self.now.text, cursor);
        Applied::Text
    }

    /// Deletes between the cursor and another place.
    fn delete_to(&mut self, other: usize, kind: Latest) -> Applied {
        let range = other.min(self.now.cursor)..other.max(self.now.cursor);
        if range.is_empty() {
            return Applied::Nothing;
        }
        self.remember(kind);
        self.now.cursor = range.start;
        self.now.text.replace_range(range, "");
        self.now.cursor = places::at_or_before(&self.now.text, self.now.cursor);
        Applied::Text
    }

    /// Keeps the state before a change, unless the change goes on with the one before it.
    fn remember(&mut self, kind: Latest) {
        self.redo.clear();
        if kind == Latest::Other || kind != self.latest {
            if self.undo.len() == STEPS {
                self.undo.remove(0);
            }
            self.undo.push(self.now.clone());
        }
        self.latest = kind;
    }

    fn swap_back(&mut self) -> Applied {
        let Some(before) = self.undo.pop() else { return Applied::Nothing };
        self.redo.push(std::mem::replace(&mut self.now, before));
        self.latest = Latest::Other;
        Applied::Text
    }

    fn swap_forth(&mut self) -> Applied {
        let Some(after) = self.redo.pop() else { return Applied::Nothing };
        self.undo.push(std::mem::replace(&mut self.now, after));
        self.latest = Latest::Other;
        Applied::Text
    }

    fn move_to(&mut self, place: usize) -> Applied {
        self.latest = Latest::Other;
        if place == self.now.cursor {
            return Applied::Nothing;
        }
        self.now.cursor = place;
        Applied::Cursor
    }
}

/// What a field takes of a text: composed letters, no controls, nothing that has no width but marks on letters.
fn accepted(text: &str, lines: Lines) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let blank = |c: char| c == '\t' || (c == '\n' && lines == Lines::One);
    let taken = |c: &char| *c == '\n' || is_combining_mark(*c) || c.width().is_some_and(|width| width > 0);
    let text: String = text.nfc().map(|c| if blank(c) { ' ' } else { c }).filter(taken).collect();
    // A mark with nothing to sit on would not be seen.
    if text.graphemes(true).next().is_some_and(|first| first.chars().all(is_combining_mark)) && text.chars().count() > 1
    {
        return text.trim_start_matches(is_combining_mark).to_owned();
    }
    text
}

#[cfg(test)]
mod tests;
