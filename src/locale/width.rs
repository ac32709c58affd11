//! How many columns a text takes, and texts cut or padded to an exact number of them.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::visible;

/// Columns `text` takes on the screen, counted as ratatui counts when it draws: by grapheme, controls nothing.
#[must_use]
pub fn width(text: &str) -> usize {
    if text.is_ascii() {
        return text.bytes().filter(|b| !b.is_ascii_control()).count();
    }
    text.graphemes(true).map(grapheme_width).sum()
}

fn grapheme_width(grapheme: &str) -> usize {
    if grapheme.contains(char::is_control) {
        return 0;
    }
    // Terminals give the half-width sound marks a column of their own.
    grapheme.width() + grapheme.chars().filter(|c| matches!(c, '\u{FF9E}' | '\u{FF9F}')).count()
}

/// `text`, made visible, in exactly `columns` columns: cut with `…` or padded on the right.
#[must_use]
pub fn fit(text: &str, columns: usize) -> String {
    let mut out = cut(text, columns);
    while width(&out) < columns {
        out.push(' ');
    }
    out
}

/// `text`, made visible, in exactly `columns` columns: cut with `…` or padded on the left.
#[must_use]
pub fn fit_right(text: &str, columns: usize) -> String {
    let cut = cut(text, columns);
    let padding = columns.saturating_sub(width(&cut));
    " ".repeat(padding) + &cut
}

/// `text`, made visible, in at most `columns` columns; what does not fit ends in `…`.
fn cut(text: &str, columns: usize) -> String {
    let text = visible(text);
    if width(&text) <= columns {
        return text.into_owned();
    }
    let mut kept: Vec<&str> = Vec::new();
    let mut taken = 0;
    for grapheme in text.graphemes(true) {
        taken += grapheme_width(grapheme);
        if taken >= columns {
            break;
        }
        kept.push(grapheme);
    }
    let ellipsis = if columns == 0 { "" } else { "…" };
    kept.concat() + ellipsis
}

/// `text`, made visible, in at most `columns` columns; what does not fit is left out in the middle, since titles that
/// begin alike differ at the end.
#[must_use]
pub fn fit_middle(text: &str, columns: usize) -> String {
    let text = visible(text);
    if width(&text) <= columns || columns < 8 {
        return cut(&text, columns);
    }
    let head = cut(&text, columns / 2);
    let room = columns - width(&head);
    let mut taken = 0;
    let tail: Vec<&str> = text
        .graphemes(true)
        .rev()
        .take_while(|grapheme| {
            taken += grapheme_width(grapheme);
            taken <= room
        })
        .collect();
    head + &tail.into_iter().rev().collect::<String>()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_long_title_keeps_its_beginning_and_its_end() {
        assert_eq!(fit_middle("Brukarbedömning hemtjänst – bemötande", 20), "Brukarbed… bemötande");
        assert_eq!(fit_middle("Bemötande", 20), "Bemötande");
        assert_eq!(fit_middle("Bemötande", 5), "Bemö…");
    }

    #[test]
    fn composed_and_decomposed_letters_take_one_column() {
        for (text, columns) in [("Åsele", 5), ("A\u{30A}sele", 5), ("日本", 4), ("–€é", 3), ("👨", 2), ("", 0)]
        {
            assert_eq!(width(text), columns, "{text}");
        }
    }

    #[test]
    fn texts_are_cut_and_padded() {
        assert_eq!(fit("Hemtjänst", 12), "Hemtjänst   ");
        assert_eq!(fit("Hemtjänst", 6), "Hemtj…");
        assert_eq!(fit("日本語", 4), "日… ");
        assert_eq!(fit_right("12,5", 6), "  12,5");
        assert_eq!(fit("abc", 0), "");
    }

    proptest! {
        #[test]
        fn any_text_fits_exactly(text in any::<String>(), columns in 0usize..40) {
            prop_assert_eq!(width(&fit(&text, columns)), columns);
            prop_assert_eq!(width(&fit_right(&text, columns)), columns);
        }
    }
}
