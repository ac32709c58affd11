//! Places in a text, in bytes and always between graphemes: the next, the previous, words, lines.

use unicode_segmentation::{GraphemeCursor, UnicodeSegmentation};

/// The place before a grapheme; the beginning of the text stays.
pub(super) fn before(text: &str, place: usize) -> usize {
    GraphemeCursor::new(place.min(text.len()), text.len(), true).prev_boundary(text, 0).ok().flatten().unwrap_or(0)
}

/// The place after a grapheme; the end of the text stays.
pub(super) fn after(text: &str, place: usize) -> usize {
    let next = GraphemeCursor::new(place.min(text.len()), text.len(), true).next_boundary(text, 0);
    next.ok().flatten().unwrap_or(text.len())
}

/// The nearest place between graphemes at or before a byte.
pub(super) fn at_or_before(text: &str, byte: usize) -> usize {
    let starts = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]);
    starts.take_while(|at| *at <= byte).last().unwrap_or(0)
}

/// The nearest place between graphemes at or after a byte.
pub(super) fn at_or_after(text: &str, byte: usize) -> usize {
    text.grapheme_indices(true).map(|(at, _)| at).find(|at| *at >= byte).unwrap_or(text.len())
}

/// The beginning of the word before a place, blanks between skipped.
pub(super) fn word_before(text: &str, place: usize) -> usize {
    let start = text.get(..place).unwrap_or(text).trim_end();
    let blank = start.char_indices().rev().find(|(_, c)| c.is_whitespace());
    at_or_before(text, blank.map_or(0, |(at, c)| at + c.len_utf8()))
}

/// The end of the word after a place, blanks before it skipped.
pub(super) fn word_after(text: &str, place: usize) -> usize {
    let rest = text.get(place..).unwrap_or("");
    let blanks = rest.len() - rest.trim_start().len();
    let word = rest.trim_start().find(char::is_whitespace).unwrap_or(rest.len() - blanks);
    at_or_after(text, place + blanks + word)
}

/// The beginning of the line (as written, not as broken on the screen).
pub(super) fn line_start(text: &str, place: usize) -> usize {
    text.get(..place).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1)
}

/// The end of the line (as written).
pub(super) fn line_end(text: &str, place: usize) -> usize {
    text.get(place..).and_then(|rest| rest.find('\n')).map_or(text.len(), |at| place + at)
}
