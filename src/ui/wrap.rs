//! Text broken into lines of a width: at blanks where it can, inside a word where it must.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

use super::cells::width;

/// The lines of a text as ranges of bytes, each at most `columns` wide. A line feed ends a line; the blank a line
/// is broken at belongs to the line before it. There is always at least one line.
#[must_use]
pub fn ranges(text: &str, columns: u16) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let mut start = 0;
    for paragraph in text.split('\n') {
        break_paragraph(paragraph, start, columns.max(1), &mut lines);
        start += paragraph.len() + 1;
    }
    lines
}

/// The lines of a text without the blanks they are broken at.
#[must_use]
pub fn lines(text: &str, columns: u16) -> Vec<&str> {
    ranges(text, columns).into_iter().filter_map(|range| text.get(range)).map(str::trim_end).collect()
}

fn break_paragraph(paragraph: &str, offset: usize, columns: u16, lines: &mut Vec<Range<usize>>) {
    let (mut start, mut taken) = (0, 0u16);
    for (at, word) in words(paragraph) {
        let wide = width(word);
        let blank = word.trim().is_empty();
        if taken.saturating_add(wide) > columns && taken > 0 && !blank {
            lines.push(offset + start..offset + at);
            (start, taken) = (at, 0);
        }
        if taken.saturating_add(wide) <= columns || blank {
            taken = taken.saturating_add(wide);
            continue;
        }
        for (inside, grapheme) in word.grapheme_indices(true) {
            let wide = width(grapheme);
            if taken.saturating_add(wide) > columns && taken > 0 {
                lines.push(offset + start..offset + at + inside);
                (start, taken) = (at + inside, 0);
            }
            taken = taken.saturating_add(wide);
        }
    }
    lines.push(offset + start..offset + paragraph.len());
}

/// Runs of blanks and runs of what is not, with where they begin: a comma stays with its word.
pub(super) fn words(paragraph: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    std::iter::from_fn(move || {
        let rest = paragraph.get(start..).filter(|rest| !rest.is_empty())?;
        let blank = rest.starts_with(char::is_whitespace);
        // A mark on a blank is one sign with it.
        let turns = |c: char| c.is_whitespace() != blank && !is_combining_mark(c);
        let len = rest.find(turns).unwrap_or(rest.len());
        start += len;
        Some((start - len, rest.get(..len)?))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn text_is_broken_at_blanks_and_long_words_inside() {
        assert_eq!(lines("Andel äldre med fallskador", 12), ["Andel äldre", "med", "fallskador"]);
        assert_eq!(lines("egna färger: egen", 11), ["egna", "färger:", "egen"]);
        assert_eq!(lines("hemtjänstindex", 6), ["hemtjä", "nstind", "ex"]);
        assert_eq!(lines("ett\n\ntvå", 10), ["ett", "", "två"]);
        assert_eq!(lines("", 10), [""]);
        assert_eq!(lines("日本語", 3), ["日", "本", "語"]);
    }

    proptest! {
        #[test]
        fn no_line_is_too_wide_and_nothing_is_lost(text in "[a-zåäö \\n日\u{30A}]{0,60}", columns in 2u16..20) {
            let ranges = ranges(&text, columns);
            for range in &ranges {
                prop_assert!(width(text[range.clone()].trim_end()) <= columns);
            }
            let kept: String = ranges.into_iter().map(|range| &text[range]).collect();
            prop_assert_eq!(kept, text.replace('\n', ""));
        }
    }
}
