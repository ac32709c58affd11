//! Text from outside made harmless: what a terminal would obey or hide is shown as `‹U+202E›`.

use std::borrow::Cow;
use std::fmt::Write;

use unicode_normalization::char::is_combining_mark;

/// More combining marks than this on one letter are cut; no language we know stacks more.
const MARKS: usize = 8;

/// Whether a character must never reach the terminal as it is: controls, line and paragraph separators,
/// bidirectional and other format characters, fillers, tags and stray variation selectors.
#[must_use]
pub fn is_hidden(c: char) -> bool {
    c.is_control() || (c >= '\u{AD}' && is_format(c)) || is_selector(c)
}

/// Characters that draw nothing but change what is around them, or look like nothing.
fn is_format(c: char) -> bool {
    matches!(c,
        '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FEFF}'
        | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{FFFE}' | '\u{FFFF}' | '\u{1BCA0}'..='\u{1BCA3}'
        | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

const fn is_selector(c: char) -> bool {
    matches!(c, '\u{FE00}'..='\u{FE0F}')
}

/// A variation selector is kept where it belongs: behind a symbol, choosing its text or picture form.
fn selects(before: Option<char>, c: char) -> bool {
    matches!(c, '\u{FE0E}' | '\u{FE0F}')
        && before.is_some_and(|b| !b.is_ascii() && !b.is_alphanumeric() && !is_hidden(b))
}

/// `text` with everything the terminal would obey or hide written out as `‹U+202E›`. TAB, LF and CR LF become a
/// space; more than eight combining marks in a row are cut with `‹…›`; a mark with nothing to sit on is written out.
#[must_use]
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|b| (b' '..0x7F).contains(&b)) || !needs_work(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut marks = 0;
    let mut before = None;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        marks = if is_combining_mark(c) { marks + 1 } else { 0 };
        match c {
            '\r' if chars.peek() == Some(&'\n') => continue,
            '\t' | '\n' => out.push(' '),
            _ if selects(before, c) => out.push(c),
            _ if is_hidden(c) || (marks == 1 && before.is_none()) => write_code(&mut out, c),
            _ if marks > MARKS + 1 => {}
            _ if marks > MARKS => out.push_str("‹…›"),
            _ => out.push(c),
        }
        before = Some(c);
    }
    Cow::Owned(out)
}

/// Whether a text may go to the terminal as it is.
#[must_use]
pub fn is_harmless(text: &str) -> bool {
    visible(text) == text
}

fn needs_work(text: &str) -> bool {
    let mut marks = 0;
    text.chars().enumerate().any(|(at, c)| {
        marks = if c >= '\u{300}' && is_combining_mark(c) { marks + 1 } else { 0 };
        marks > MARKS || (at == 0 && marks > 0) || is_hidden(c)
    })
}

fn write_code(out: &mut String, c: char) {
    // Writing into a String cannot fail.
    let _ = write!(out, "‹U+{:04X}›", u32::from(c));
}

/// A text with its first letter upper case.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    first + letters.as_str()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn honest_text_passes_untouched() {
        for text in ["", "Fallskador 80+", "Åsa Öberg – é", "A\u{30A}sele", "1\u{A0}234,5", "\u{2212}3", "日本"]
        {
            assert!(matches!(visible(text), Cow::Borrowed(same) if same == text), "{text}");
            assert!(is_harmless(text));
        }
    }

    #[test]
    fn what_hides_or_commands_is_written_out() {
        let cases = [
            ("a\u{1B}[2Jb", "a‹U+001B›[2Jb"),
            ("a\u{7F}\u{9B}b", "a‹U+007F›‹U+009B›b"),
            ("\u{202E}olleh", "‹U+202E›olleh"),
            ("x\u{200B}y\u{FEFF}z", "x‹U+200B›y‹U+FEFF›z"),
            ("\u{E0041}", "‹U+E0041›"),
            ("a\u{2028}b", "a‹U+2028›b"),
            ("soft\u{AD}hyphen", "soft‹U+00AD›hyphen"),
            ("a\tb\nc\r\nd\re", "a b c d‹U+000D›e"),
            ("a\u{FE0F}", "a‹U+FE0F›"),
            ("❤\u{FE0F}", "❤\u{FE0F}"),
            ("\u{301}a", "‹U+0301›a"),
        ];
        for (given, shown) in cases {
            assert_eq!(visible(given), shown);
            assert_eq!(is_harmless(given), given == shown);
        }
    }

    #[test]
    fn a_tower_of_marks_is_cut() {
        let tower = format!("a{}b", "\u{301}".repeat(1000));
        assert_eq!(visible(&tower), format!("a{}‹…›b", "\u{301}".repeat(8)));
    }

    proptest! {
        #[test]
        fn nothing_hidden_comes_out_and_twice_is_once(text in any::<String>()) {
            let shown = visible(&text).into_owned();
            prop_assert!(shown.chars().all(|c| !is_hidden(c) || is_selector(c)));
            prop_assert_eq!(visible(&shown).into_owned(), shown);
        }
    }
}
