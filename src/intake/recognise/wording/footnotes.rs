//! Marks of footnotes behind names: `Andel nöjda (%)1)`, `Antal³`, `Väntetid2 (dagar)` where a line begins with `2)`. Pure.

use std::borrow::Cow;
use std::ops::Range;

/// Words whose number is a part of the name: `Fråga 1)`.
const COUNTED: [&str; 16] = [
    "fråga",
    "delfråga",
    "alternativ",
    "svarsalternativ",
    "påstående",
    "svar",
    "del",
    "mål",
    "delmål",
    "steg",
    "nivå",
    "indikator",
    "mått",
    "kriterium",
    "område",
    "punkt",
];
const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// A name without the marks of footnotes at its end or before a bracket that ends it. What may be a part of the name is
/// left: `m²`, `2023*`, `Årskurs 9`.
pub fn without_marks(text: &str) -> Cow<'_, str> {
    if !text.contains(|c: char| RAISED.contains(&c) || matches!(c, '*' | '†' | ')')) {
        return Cow::Borrowed(text);
    }
    if let Some(rest) = unmarked_within(text) {
        return Cow::Owned(without_marks(&rest).into_owned());
    }
    let plain = cut(text);
    if let Some(open) = plain.rfind('(').filter(|_| plain.ends_with(')')) {
        let (before, bracket) = plain.split_at(open);
        let marked = before.trim_end();
        let bare = cut(marked);
        if bare.len() < marked.len() && !bare.is_empty() {
            return Cow::Owned(format!("{bare} {bracket}"));
        }
    }
    Cow::Borrowed(plain)
}

/// A text without the marks at its end.
fn cut(text: &str) -> &str {
    let mut plain = text;
    while let Some(rest) = raised(plain).or_else(|| starred(plain)).or_else(|| numbered(plain)) {
        plain = rest.trim_end();
    }
    plain
}

/// Without a raised number behind a word or a bracket: `Antal³`, and not `m²`.
fn raised(text: &str) -> Option<&str> {
    let rest = text.trim_end_matches(RAISED);
    let word = rest.chars().rev().take_while(|c| c.is_alphanumeric()).count();
    (rest.len() < text.len() && (word > 2 || rest.ends_with([')', '%']))).then_some(rest)
}

/// Without a star; one behind a year tells that its figures are preliminary.
fn starred(text: &str) -> Option<&str> {
    let rest = text.trim_end_matches(['*', '†']).trim_end();
    let fits = rest.len() < text.len() && !rest.is_empty() && !rest.ends_with(|c: char| c.is_ascii_digit());
    fits.then_some(rest)
}

/// Without a number and the bracket behind it, or a figure right behind a bracket: `Nöjda 1)`, `Nöjda (%)1`.
fn numbered(text: &str) -> Option<&str> {
    let inner = text.strip_suffix(')').unwrap_or(text);
    let rest = inner.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = inner.len() - rest.len();
    let brackets = |sign: char| rest.matches(sign).count();
    let closed = brackets('(') == brackets(')');
    let fits = if inner.len() < text.len() { closed } else { rest.ends_with(')') && closed };
    let years = rest.ends_with(['-', '–', '/', '.', ',']) || digits > 2;
    (digits > 0 && fits && !years && !rest.trim_end().is_empty() && !is_counted(rest)).then(|| rest.trim_end())
}

/// Whether a text ends in a word that is counted: `Fråga`.
fn is_counted(text: &str) -> bool {
    let last = text.trim_end().rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    COUNTED.contains(&last.as_str())
}

/// A text without the one number and bracket right behind a word inside it: `Nöjda1) med maten`.
fn unmarked_within(text: &str) -> Option<String> {
    let mark = within(text).filter(|mark| !text.get(..mark.start).is_some_and(|word| word.ends_with(' ')))?;
    Some(format!("{} {}", text.get(..mark.start)?, text.get(mark.end..)?))
}

/// Where inside a text a figure and a bracket stand by themselves, and that figure: `Kostnad 3) per brukare`. It may as
/// well be a part of the name; only a footnote of that number tells.
pub fn apart(text: &str) -> Option<(Range<usize>, char)> {
    let mark = within(text).filter(|mark| text.get(..mark.start).is_some_and(|word| word.ends_with(' ')))?;
    let mut figures = text.get(mark.clone())?.chars().take_while(char::is_ascii_digit);
    let (figure, None) = (figures.next()?, figures.next()) else { return None };
    Some((mark, figure))
}

/// Where the one number and bracket inside a text stand, with the blank behind them. Several are an enumeration.
fn within(text: &str) -> Option<Range<usize>> {
    let mut marks = text.match_indices(") ").filter_map(|(at, _)| {
        let before = text.get(..at)?;
        let word = before.trim_end_matches(|c: char| c.is_ascii_digit());
        (1..=2).contains(&(before.len() - word.len())).then_some((word, at + 2))
    });
    let ((word, end), None) = (marks.next()?, marks.next()) else { return None };
    let closed = word.matches('(').count() == word.matches(')').count();
    let names = word.contains(char::is_alphabetic) && !word.trim_end().ends_with(['-', '–', '/', '.', ':', ',']);
    (closed && names && !is_counted(word)).then_some(word.len()..end)
}

/// Where in a text a figure stands right behind a word in small letters, at its end or before a bracket, and that
/// figure: `Väntetid2 (dagar)`. It may as well be a part of the name; only a footnote of that number tells.
pub fn glued(text: &str) -> Option<(usize, char)> {
    let name = text.strip_suffix(')').and_then(|inner| inner.rfind('(')).and_then(|at| text.get(..at)).unwrap_or(text);
    let name = name.trim_end();
    let figure = name.chars().next_back().filter(char::is_ascii_digit)?;
    let word = name.get(..name.len() - 1)?.chars().rev().take_while(|c| c.is_lowercase()).count();
    (word > 3).then_some((name.len() - 1, figure))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_cut_from_names_and_nothing_else() {
        for (text, wanted) in [
            ("Andel nöjda (%)1)", "Andel nöjda (%)"),
            ("Andel nöjda (%)2", "Andel nöjda (%)"),
            ("Andel nöjda 1)", "Andel nöjda"),
            ("Andel nöjda1) (%)", "Andel nöjda (%)"),
            ("Andel nöjda²", "Andel nöjda"),
            ("Kostnad 3) per brukare (kr)", "Kostnad 3) per brukare (kr)"),
            ("Fråga 1) Nöjd", "Fråga 1) Nöjd"),
            ("Fråga1) Nöjd", "Fråga1) Nöjd"),
            ("Alternativ 2)", "Alternativ 2)"),
            ("Nöjda1) med maten 2)", "Nöjda med maten"),
            ("Svar: 1) hemma 2) borta", "Svar: 1) hemma 2) borta"),
            ("Barn (0–17) och unga", "Barn (0–17) och unga"),
            ("Väntetid* (dagar)", "Väntetid (dagar)"),
            ("Antal³", "Antal"),
            ("Nöjda*", "Nöjda"),
            ("2023*", "2023*"),
            ("Nöjda 2023*", "Nöjda 2023*"),
            ("Kostnad per m²", "Kostnad per m²"),
            ("Elever (årskurs 9)", "Elever (årskurs 9)"),
            ("Årskurs 9", "Årskurs 9"),
            ("SoL 4", "SoL 4"),
            ("BBIC2", "BBIC2"),
            ("Nöjda (2022–2023)", "Nöjda (2022–2023)"),
            ("Nöjda (1)", "Nöjda (1)"),
            ("*", "*"),
            ("1)", "1)"),
        ] {
            assert_eq!(without_marks(text), wanted, "{text}");
        }
    }

    #[test]
    fn a_figure_and_a_bracket_by_themselves_may_be_a_mark() {
        for (text, wanted) in [
            ("Kostnad 3) per brukare", Some("3) ")),
            ("Kostnad3) per brukare", None),
            ("Fråga 3) Nöjd", None),
            ("Kostnad 12) per brukare", None),
            ("Kostnad 3) per 4) brukare", None),
        ] {
            let found = apart(text).map(|(mark, _)| text.get(mark).unwrap());
            assert_eq!(found, wanted, "{text}");
        }
    }

    #[test]
    fn a_figure_behind_a_word_may_be_a_mark() {
        for (text, wanted) in [
            ("Väntetid2 (dagar)", Some('2')),
            ("Väntetid2", Some('2')),
            ("BBIC2", None),
            ("SoL4", None),
            ("Årskurs 9", None),
            ("Väntetid (dagar)", None),
        ] {
            assert_eq!(glued(text).map(|(_, figure)| figure), wanted, "{text}");
        }
    }
}
