//! Text cells that no spreadsheet takes for a formula and no terminal obeys.

use std::borrow::Cow;

use crate::locale::visible;

/// The characters a formula can start with, and their full-width forms (OWASP, CSV injection).
const STARTS: &[char] = &['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/// A text for a csv cell: hidden characters written out, and an apostrophe before what a spreadsheet would
/// compute. Numbers of our own are never passed through here.
#[must_use]
pub fn safe(text: &str) -> Cow<'_, str> {
    let first = text.trim_start_matches([' ', '\u{A0}', '\n', '\0']).chars().next();
    if first.is_some_and(|c| STARTS.contains(&c)) {
        return Cow::Owned(format!("'{}", visible(text)));
    }
    visible(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_be_a_formula_gets_an_apostrophe() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1", "＋1", "－1", "＠A", "  =1", "\0=1"] {
            assert!(safe(text).starts_with('\''), "{text:?}");
        }
        for text in ["", "Sollentuna", "65+", "a=b", "–", "..", "47**"] {
            assert_eq!(safe(text), text);
        }
    }

    #[test]
    fn hidden_characters_are_written_out() {
        assert_eq!(safe("a\u{202E}b"), "a‹U+202E›b");
    }
}
