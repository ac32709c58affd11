//! A text as signs that can be looked at forwards and backwards, and the groups of digits in it.

use std::ops::Range;

/// The characters of a text with where they stand.
pub(super) struct Signs {
    signs: Vec<(usize, char)>,
    /// Bytes of the text.
    end: usize,
}

/// Digits that stand directly beside each other: places in [`Signs`], and their values.
#[derive(Debug, Clone)]
pub(super) struct Group {
    pub(super) at: Range<usize>,
    pub(super) digits: Vec<u8>,
}

impl Signs {
    pub(super) fn of(text: &str) -> Self {
        Self { signs: text.char_indices().collect(), end: text.len() }
    }

    /// The sign at a place.
    pub(super) fn get(&self, at: usize) -> Option<char> {
        self.signs.get(at).map(|(_, c)| *c)
    }

    /// The sign before a place.
    pub(super) fn before(&self, at: usize) -> Option<char> {
        at.checked_sub(1).and_then(|at| self.get(at))
    }

    pub(super) fn len(&self) -> usize {
        self.signs.len()
    }

    /// Places as bytes of the text.
    pub(super) fn bytes(&self, places: &Range<usize>) -> Range<usize> {
        let byte = |at: usize| self.signs.get(at).map_or(self.end, |(byte, _)| *byte);
        byte(places.start)..byte(places.end)
    }

    /// The words before a place, in small letters, at most so many signs back.
    pub(super) fn words_before(&self, at: usize, most: usize) -> String {
        let from = at.saturating_sub(most);
        self.signs.get(from..at).unwrap_or_default().iter().flat_map(|(_, c)| c.to_lowercase()).collect()
    }

    /// Every group of digits.
    pub(super) fn groups(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        for (at, (_, c)) in self.signs.iter().enumerate() {
            let Some(digit) = digit(*c) else { continue };
            match groups.last_mut().filter(|group| group.at.end == at) {
                Some(group) => {
                    group.at.end = at + 1;
                    group.digits.push(digit);
                }
                None => groups.push(Group { at: at..at + 1, digits: vec![digit] }),
            }
        }
        groups
    }
}

/// The value of a digit, in ordinary or full-width writing.
pub(super) fn digit(c: char) -> Option<u8> {
    let wide = u32::from(c).checked_sub(0xFF10).filter(|value| *value < 10);
    c.to_digit(10).or(wide).and_then(|value| u8::try_from(value).ok())
}

/// A hyphen, or one of the signs that are taken for it.
pub(super) const fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{AD}' | '\u{FE63}' | '\u{FF0D}')
}

/// A blank inside a line.
pub(super) const fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\u{A0}' | '\u{2007}' | '\u{2009}' | '\u{202F}')
}
