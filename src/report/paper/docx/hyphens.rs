//! Where a word processor may break words that are wider than their column.

use std::borrow::Cow;

use crate::locale::width;
use crate::ui::hyphen;

/// A hyphen that shows only where the word is broken.
pub(super) const SOFT: char = '\u{AD}';
/// A place to break at without a hyphen, as after a stroke.
const PLAIN: char = '\u{200B}';

/// The line, where words that are wider than so many characters have signs for where they may be broken.
pub(super) fn hyphenated(line: Cow<'_, str>, characters: usize) -> Cow<'_, str> {
    // Bold and wide letters take more than their share.
    let room = characters * 8 / 9;
    let is_wide = |word: &str| width(word.trim_end()) > room;
    if !line.split(' ').any(is_wide) {
        return line;
    }
    let columns = u16::try_from(room).unwrap_or(u16::MAX);
    let broken = |word: &str| {
        if !is_wide(word) {
            return word.to_owned();
        }
        let mut out = String::with_capacity(word.len() + 8);
        let lines = hyphen::lines(word, columns);
        for (at, part) in lines.iter().enumerate() {
            out.push_str(word.get(part.range.clone()).unwrap_or_default());
            out.extend((at + 1 < lines.len()).then_some(if part.hyphen { SOFT } else { PLAIN }));
        }
        out
    };
    line.split(' ').map(broken).collect::<Vec<_>>().join(" ").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_wider_than_their_column_get_hyphens() {
        let shown =
            |text: &'static str, characters| hyphenated(text.into(), characters).replace(SOFT, "·").replace(PLAIN, "¦");
        assert_eq!(shown("Eventuella aktörer/samverkanspartners", 20), "Eventuella aktörer/¦samverkanspart·ners");
        assert_eq!(shown("Sammanfattning av nuläge", 17), "Sammanfattning av nuläge");
        assert_eq!(shown("verksamheter?", 12).replace('·', ""), "verksamheter?");
        assert!(shown("verksamheter?", 12).contains('·'));
    }
}
