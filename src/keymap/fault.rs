//! What can be wrong in a keymap file, said so that it can be put right.

use crate::domain::Message;

/// A fault and the line it stands on, counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line in the file.
    pub line: usize,
    /// What is wrong.
    pub kind: FaultKind,
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FaultKind {
    /// The file is not TOML here.
    Syntax(String),
    /// The key or scope stands earlier in the file, written alike.
    Twice(String),
    /// No such scope; the nearest known one.
    UnknownScope(String, Option<String>),
    /// No such action; the nearest known one.
    UnknownAction(String, Option<String>),
    /// No such key; the nearest known one.
    UnknownKey(String, Option<String>),
    /// The value is not a text.
    NotText(String),
    /// Ctrl+Alt with a character types text on some keyboards and cannot be bound.
    OnlyText(String),
    /// Terminals send another key for this one.
    SentAs(String, String),
    /// The same chord is bound on an earlier line of the same scope.
    Clash(String, usize),
    /// The chord begins with another chord of the same scope, and can never be completed.
    Unreachable(String, String),
}

impl Fault {
    /// The fault in words.
    #[must_use]
    pub fn message(&self) -> Message {
        let message = match &self.kind {
            FaultKind::Syntax(why) => Message::new("keymap-syntax").with("why", why.as_str()),
            FaultKind::Twice(word) => Message::new("keymap-twice").with("word", word.as_str()),
            FaultKind::UnknownScope(scope, near) => guess(Message::new("keymap-unknown-scope"), scope, near.as_deref()),
            FaultKind::UnknownAction(word, near) => guess(Message::new("keymap-unknown-action"), word, near.as_deref()),
            FaultKind::UnknownKey(key, near) => guess(Message::new("keymap-unknown-key"), key, near.as_deref()),
            FaultKind::NotText(key) => Message::new("keymap-not-text").with("word", key.as_str()),
            FaultKind::OnlyText(key) => Message::new("keymap-only-text").with("word", key.as_str()),
            FaultKind::SentAs(key, other) => two(Message::new("keymap-sent-as"), key, other),
            FaultKind::Clash(chord, line) => two(Message::new("keymap-clash"), chord, &line.to_string()),
            FaultKind::Unreachable(chord, prefix) => two(Message::new("keymap-unreachable"), chord, prefix),
        };
        message.with("line", self.line)
    }
}

/// A misspelt word and what may be meant; the texts leave the question out at `none`.
fn guess(message: Message, word: &str, near: Option<&str>) -> Message {
    message.with("word", word).with("near", near.unwrap_or("none"))
}

fn two(message: Message, word: &str, other: &str) -> Message {
    message.with("word", word).with("other", other)
}

/// The known word nearest to a misspelt one, if any is near enough to be meant.
pub(super) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<String> {
    let reach = (word.chars().count() / 2).clamp(1, 3);
    let near = known.into_iter().map(|other| (distance(word, other), other)).filter(|(steps, _)| *steps <= reach);
    near.min().map(|(_, other)| other.to_owned())
}

/// Letters to add, drop or change to make one word of the other (Levenshtein).
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut left = i + 1;
        let mut next = vec![left];
        for (to, above) in b.iter().zip(row.windows(2)) {
            let &[corner, up] = above else { continue };
            left = (corner + usize::from(from != *to)).min(up + 1).min(left + 1);
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_the_known_ones() {
        for (a, b, steps) in [
            ("", "", 0),
            ("abc", "abc", 0),
            ("abc", "", 3),
            ("", "ab", 2),
            ("list.nxet", "list.next", 2),
            ("kitten", "sitting", 3),
        ] {
            assert_eq!(distance(a, b), steps, "{a} {b}");
        }
    }

    #[test]
    fn a_slip_is_guessed_and_another_word_is_not() {
        let known = ["list.next", "list.first", "app.quit"];
        assert_eq!(nearest("app.qiut", known), Some("app.quit".to_owned()));
        assert_eq!(nearest("board.capture", known), None);
    }
}
