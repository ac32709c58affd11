//! Text broken into lines of a width, with a hyphen where a word has to be broken, at a place where it reads well.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::cells::width;
use super::wrap;

/// Least letters of a word on each side of a break.
const LEAST: usize = 3;

/// A line of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Where in the text it stands, in bytes, without the blanks around it.
    pub range: Range<usize>,
    /// Whether a word goes on in the next line, so that a hyphen is to be written after this one.
    pub hyphen: bool,
}

impl Line {
    /// The line as it is written.
    #[must_use]
    pub fn written(&self, text: &str) -> String {
        let line = text.get(self.range.clone()).unwrap_or_default();
        if self.hyphen { format!("{line}-") } else { line.to_owned() }
    }
}

/// The lines of a text, each at most `columns` wide with its hyphen. A word is broken only where it is wider than a
/// line.
#[must_use]
pub fn lines(text: &str, columns: u16) -> Vec<Line> {
    let mut breaker = Breaker { text, columns: columns.max(1), lines: Vec::new(), line: None };
    for (at, word) in wrap::words(text).filter(|(_, word)| !word.trim().is_empty()) {
        breaker.add(at..at + word.len());
    }
    breaker.end_line(false);
    breaker.lines
}

/// The lines of a text as they are written, a line feed ending one. There is always at least one line. Blanks at the
/// beginning stand, unless a word has to be broken.
#[must_use]
pub fn written(text: &str, columns: u16) -> Vec<String> {
    if text.split('\n').flat_map(wrap::words).all(|(_, word)| width(word) <= columns) {
        return wrap::lines(text, columns).into_iter().map(str::to_owned).collect();
    }
    let mut all = Vec::new();
    for paragraph in text.split('\n') {
        let lines = lines(paragraph, columns);
        if lines.is_empty() {
            all.push(String::new());
        }
        all.extend(lines.iter().map(|line| line.written(paragraph)));
    }
    all
}

struct Breaker<'a> {
    text: &'a str,
    columns: u16,
    lines: Vec<Line>,
    /// The line that is being filled.
    line: Option<Range<usize>>,
}

impl Breaker<'_> {
    fn width(&self, range: Range<usize>) -> u16 {
        self.text.get(range).map_or(0, width)
    }

    fn end_line(&mut self, hyphen: bool) {
        self.lines.extend(self.line.take().map(|range| Line { range, hyphen }));
    }

    /// Where to break a word that is wider than a line, with so much room left in this one. Where its parts meet only
    /// within the room of a whole line, it begins in the next.
    fn cut(&self, word: &str, room: u16) -> Option<usize> {
        let meets_here = place_in(word, room, false);
        let meets_later = self.line.is_some() && place_in(word, self.columns, false).is_some();
        meets_here.or_else(|| if meets_later { None } else { place_in(word, room, true) })
    }

    fn add(&mut self, mut word: Range<usize>) {
        while !word.is_empty() {
            let start = self.line.as_ref().map_or(word.start, |line| line.start);
            if self.width(start..word.end) <= self.columns {
                self.line = Some(start..word.end);
                return;
            }
            let room = self.columns.saturating_sub(self.width(start..word.start));
            let whole = self.text.get(word.clone()).unwrap_or_default();
            let cut = if width(whole) > self.columns { self.cut(whole, room) } else { None };
            let hyphen = match (cut, &self.line) {
                (None, Some(_)) => {
                    self.end_line(false);
                    continue;
                }
                (Some(cut), _) => {
                    word.start += cut;
                    !whole.get(..cut).is_some_and(|left| left.ends_with(JOINTS))
                }
                // Nothing reads well: as much of it as fits.
                (None, None) => {
                    word.start += fitting(whole, self.columns);
                    false
                }
            };
            self.line = Some(start..word.start);
            self.end_line(hyphen);
        }
    }
}

/// Signs that a word may be broken after without a hyphen.
const JOINTS: [char; 3] = ['-', '–', '/'];

/// Consonants that never follow an s within a part of a Swedish word: between them two parts meet.
const AFTER_S: &str = "bdfghr";

/// Where to break a word so that what stands before it, with its hyphen, takes at most so many columns: after a sign
/// that joins, or where two parts of it meet, or – where `syllables` says so – else before a consonant that a vowel
/// follows.
fn place_in(word: &str, room: u16, syllables: bool) -> Option<usize> {
    let letters: Vec<(usize, &str)> = word.grapheme_indices(true).collect();
    let before = |at: usize| letters.get(at).and_then(|(start, _)| word.get(..*start)).unwrap_or_default();
    let letter = |at: usize| letters.get(at).and_then(|(_, letter)| letter.chars().next()?.to_lowercase().next());
    let is_joint = |at: usize| before(at).ends_with(JOINTS);
    let fits = |at: &usize| width(before(*at)) + u16::from(!is_joint(*at)) <= room;
    let most = letters.len().saturating_sub(LEAST);
    let places: Vec<usize> = (LEAST..=most).rev().filter(fits).collect();
    let wide = |at: &usize| width(before(*at)) * 2 >= room;
    let letters_around = |at: usize| Some((letter(at.checked_sub(1)?)?, letter(at)?, letter(at + 1)?));
    let parts_meet = |at: &usize| letters_around(*at).is_some_and(|(s, next, _)| s == 's' && AFTER_S.contains(next));
    let syllable = |at: &usize| {
        letters_around(*at).is_some_and(|(before, at, then)| {
            let one_sound = (before, at) == ('c', 'k');
            before.is_alphabetic() && at.is_alphabetic() && !one_sound && !is_vowel(at) && is_vowel(then)
        })
    };
    let found = places.iter().find(|at| is_joint(**at));
    let found = found.or_else(|| places.iter().find(|at| wide(at) && parts_meet(at)));
    let found = found.or_else(|| places.iter().find(|at| syllables && syllable(at)));
    found.and_then(|at| letters.get(*at)).map(|(start, _)| *start)
}

const fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'å' | 'ä' | 'ö' | 'é')
}

/// Bytes of a word that fit in so many columns; at least one sign.
fn fitting(word: &str, columns: u16) -> usize {
    let mut taken = 0u16;
    let over = word.grapheme_indices(true).skip_while(|(_, sign)| {
        taken = taken.saturating_add(width(sign));
        taken <= columns
    });
    let end = over.map(|(at, _)| at).next().unwrap_or(word.len());
    let first = word.graphemes(true).next().map_or(word.len(), str::len);
    end.max(first)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_long_word_gets_a_hyphen_where_its_parts_meet_or_a_syllable_begins() {
        assert_eq!(written("Läkemedelsgenomgång i team", 14), ["Läkemedels-", "genomgång i", "team"]);
        assert_eq!(written("Digital nyckelhantering", 14), ["Digital", "nyckelhante-", "ring"]);
        assert_eq!(written("Brukarundersökningen", 12), ["Brukarunder-", "sökningen"]);
        assert_eq!(written("Kvalitets- och verksamhetsråd", 12), ["Kvalitets-", "och", "verksamhets-", "råd"]);
        assert_eq!(written("hemtjänst/boende", 12), ["hemtjänst/", "boende"]);
    }

    #[test]
    fn a_word_that_fits_a_line_is_not_broken() {
        assert_eq!(written("Ring alltid vid försening", 14), ["Ring alltid", "vid försening"]);
        assert_eq!(written("", 5), [""]);
        assert_eq!(written("en\n\ntvå", 5), ["en", "", "två"]);
        assert_eq!(written("   └─ Ingen", 12), ["   └─ Ingen"]);
        assert_eq!(written("12345678901", 5), ["12345", "67890", "1"]);
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_nothing_is_lost(text in "[a-zåäös/ -]{0,60}|[日\\u{30A}a ]{0,20}", columns in 2u16..20) {
            let lines = lines(&text, columns);
            for line in &lines {
                prop_assert!(width(&line.written(&text)) <= columns, "{line:?}");
            }
            let kept: String = lines.iter().map(|line| text[line.range.clone()].split_whitespace().collect::<String>()).collect();
            prop_assert_eq!(kept, text.split_whitespace().collect::<String>());
        }
    }
}
