//! Texts of headings and titles taken apart: folding, periods, populations, numbers before names. Pure.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use crate::domain::Period;
pub use ages::is_everybody;
use ages::{end_of_ages, start_of_ages};
use named_years::without_other_year;
use spans::{span_of_part, span_of_period, strip_year_words, until, without_marks};
pub use titled::{period_of_title, whole_year};

mod ages;
mod named_years;
mod spans;
mod titled;

/// The text as printed, but composed (NFC), with single ordinary spaces, without soft hyphens; between digits
/// (`0-4 år`) a soft hyphen stands for a real one.
pub fn tidy(text: &str) -> String {
    tidied(text).into_owned()
}

/// The same, which most texts are as they stand.
pub fn tidied(text: &str) -> Cow<'_, str> {
    if is_tidy(text) { Cow::Borrowed(text) } else { Cow::Owned(made_tidy(text)) }
}

fn made_tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut soft = false;
    let mut push = |c: char| {
        let c = if c.is_whitespace() || c == '_' { ' ' } else { c };
        if std::mem::take(&mut soft) && c.is_ascii_digit() && out.ends_with(|c: char| c.is_ascii_digit()) {
            out.push('-');
        }
        soft = c == '\u{ad}';
        if !matches!(c, '\u{ad}' | '\u{200b}' | '\u{feff}') && !(c == ' ' && (out.is_empty() || out.ends_with(' '))) {
            out.push(c);
        }
    };
    if is_nfc(text) {
        text.chars().for_each(&mut push);
    } else {
        text.nfc().for_each(&mut push);
    }
    out.truncate(out.trim_end().len());
    out
}

/// For comparing: tidied, lower case, every kind of dash a hyphen.
pub fn fold(text: &str) -> String {
    let text = tidied(text);
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            _ if c.is_ascii() => out.push(c.to_ascii_lowercase()),
            'å' | 'ä' | 'ö' => out.push(c),
            '\u{2010}'..='\u{2015}' | '\u{2212}' => out.push('-'),
            _ => out.extend(c.to_lowercase()),
        }
    }
    out
}

/// Whether tidying would leave a text as it is, told at a glance: letters of western languages, single blanks between.
fn is_tidy(text: &str) -> bool {
    let mut before = ' ';
    let plain = text.chars().all(|c| {
        let blanks = c == ' ' && before == ' ';
        before = c;
        !blanks && c != '_' && matches!(c, ' '..='~' | '\u{c0}'..='\u{ff}' | '\u{2010}'..='\u{2015}')
    });
    plain && before != ' ' || text.is_empty()
}

/// A text without the footnote signs at its end: `Halland*`, `Gotland 1)`, `Kalmar²`.
pub fn without_footnote(text: &str) -> &str {
    let plain = text.trim_end_matches([' ', '*', '¹', '²', '³', '⁴', '†', ',']);
    let bare = plain.strip_suffix(')').map(|inner| inner.trim_end_matches(|c: char| c.is_ascii_digit()));
    match bare {
        Some(inner) if inner.len() + 1 < plain.len() && !inner.ends_with('(') => inner.trim_end(),
        _ => plain,
    }
}

/// `18. Fallskador` → (`18`, `Fallskador`); also `18 a)` and `Indikator 18:`; a table's `3.1` is not one.
pub fn printed_number(text: &str) -> Option<(&str, &str)> {
    let text = text.strip_prefix("Indikator ").unwrap_or(text);
    let digits = text.find(|c: char| !c.is_ascii_digit())?;
    if digits == 0 || digits > 3 {
        return None;
    }
    let (number, rest) = text.split_at(digits);
    let rest = rest.strip_prefix(['.', ')', ':'])?;
    let name = rest.trim_start();
    (name != rest && name.starts_with(char::is_alphabetic)).then_some((number, name))
}

/// The pieces of a text between blanks and commas and brackets, with their places.
fn tokens(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split([' ', ',', '(', ')', ';', '?', '!', '\u{a0}'])
        .map(move |token| (token.as_ptr() as usize - text.as_ptr() as usize, token))
        .filter(|(_, token)| !token.is_empty())
}

/// The last period in a text and the text without it: `Brytpunktsamtal, 2014-2015` → `Brytpunktsamtal`.
pub fn cut_period(text: &str) -> (String, Option<Period>) {
    cut(text, false)
}

fn cut(text: &str, codes: bool) -> (String, Option<Period>) {
    let none = || (text.to_owned(), None);
    // Most texts name no period, and looking at each of their words costs.
    if !has_digit(text) {
        return none();
    }
    let Some((start, end)) = span_of_period(text, codes) else { return none() };
    let whole = text.get(start..end).unwrap_or_default();
    let label = without_marks(whole.trim_matches([' ', '.', ':', '*', '¹', '²', '³']));
    let Some(Ok(period)) = label.map(|label| Period::parse(&label)) else { return none() };
    let before = text.get(..start).unwrap_or_default();
    let (before, period) = until(before, &period).unwrap_or((before, period));
    let after = without_other_year(text.get(end..).unwrap_or_default());
    (join_around(strip_year_words(before), after), Some(period))
}

/// The part of a year that a text names apart from any year, and the text without it: `Första halvåret: nöjda brukare`.
pub fn cut_part(text: &str) -> (String, Option<String>) {
    let Some((start, end, part)) = span_of_part(text) else { return (text.to_owned(), None) };
    let after = text.get(end..).unwrap_or_default().trim_start_matches([':', '.', ' ', '–', '-']);
    (join_around(strip_year_words(text.get(..start).unwrap_or_default()), after), Some(part))
}

/// A title or the name of a sheet without the period and the part of a year that it names; `H1 2024` is one there.
pub fn undated(title: &str) -> String {
    let plain = cut_part(&cut(title, true).0).0;
    // `Väntetid, dagar. Kvartal 1 2024` without its period is no sentence.
    if title.ends_with('.') { plain } else { plain.trim_end_matches('.').to_owned() }
}

fn has_digit(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
}

/// `2012 – 2014` is printed with blanks too.
fn spaced_span<'a>(text: &'a str, at: usize, token: &'a str) -> (usize, &'a str) {
    let before = text.get(..at).unwrap_or_default().trim_end();
    let Some(first) = before.strip_suffix(['–', '-', '−', '—']).map(str::trim_end) else { return (at, token) };
    let start = first.len().saturating_sub(4);
    match (first.get(start..), text.get(start..at + token.len())) {
        (Some(year), Some(whole)) if starts_with_year(year) => (start, whole),
        _ => (at, token),
    }
}

fn starts_with_year(token: &str) -> bool {
    let bytes = token.as_bytes();
    let year = bytes.len() >= 4 && bytes.iter().take(4).all(u8::is_ascii_digit);
    year && matches!(bytes.get(..2), Some(b"19" | b"20")) && bytes.get(4).is_none_or(|next| !next.is_ascii_digit())
}

fn join_around(before: &str, after: &str) -> String {
    let ends = after.chars().all(|c| matches!(c, '?' | '!'));
    if ends {
        return format!("{before}{after}");
    }
    // `Nöjda (kvinnor, 2023)` and `2023 – Nöjda`.
    let open = before.rfind('(').is_some_and(|at| !before.get(at..).unwrap_or_default().contains(')'));
    let closed = if open && after.starts_with(')') { format!("{before})") } else { String::new() };
    let before = if closed.is_empty() { before } else { &closed };
    let after = if before.is_empty() { after.trim_start_matches([' ', '–', '-', '—', '−', ':']) } else { after };
    let after = after.trim_start_matches([')', ' ', '.']);
    let comma = after.starts_with(',');
    let after = after.trim_start_matches([',', ' ', ')']).trim_end();
    let gap = match (before.is_empty() || after.is_empty(), comma) {
        (true, _) => "",
        (false, true) => ", ",
        (false, false) => " ",
    };
    format!("{before}{gap}{after}")
}

/// Whether a line above a table tells of the file – its source, when it was made, what it is divided by – and not of the
/// values: neither their year nor their name stands there.
pub fn is_aside(line: &str) -> bool {
    const BEGINNINGS: [&str; 28] = [
        "källa",
        "källor",
        "not",
        "noter",
        "anm",
        "anmärkning",
        "fotnot",
        "obs",
        "reviderad",
        "reviderat",
        "senast",
        "version",
        "indelning",
        "kommunindelning",
        "skapad",
        "skapat",
        "uppdaterad",
        "uppdaterat",
        "publicerad",
        "publicerat",
        "hämtad",
        "hämtat",
        "utskriven",
        "datum",
        "kontakt",
        "copyright",
        "source",
        "note",
    ];
    let start = line.trim_start_matches(|c: char| !c.is_alphanumeric());
    let folded = fold(start.split(' ').next().unwrap_or_default());
    let first = folded.split(|c: char| !c.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or_default();
    BEGINNINGS.contains(&first)
}

/// `Fallskador 80 år och äldre` → (`Fallskador`, `80 år och äldre`); `0–17 år`, `65 år eller äldre`, `75+ år`.
pub fn cut_population(text: &str) -> (String, String) {
    for (at, _) in text.match_indices(" år") {
        let start = start_of_ages(text, at);
        let end = end_of_ages(text, at + " år".len());
        if start < at && !text.get(end..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric)) {
            let before = text.get(..start).unwrap_or_default().trim_end_matches([' ', ',', '(']);
            let after = text.get(end..).unwrap_or_default();
            let population = text.get(start..end).unwrap_or_default();
            return (join_around(before, after), population.to_owned());
        }
    }
    (text.to_owned(), String::new())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_makes_composed_and_decomposed_names_equal() {
        assert_eq!(fold("Upplands  va\u{308}sby "), "upplands väsby");
        assert_eq!(fold("Malung–Sälen"), "malung-sälen");
        assert_eq!(fold("0\u{ad}4 år"), "0-4 år");
        assert_eq!(fold("Jämtland_Härje\u{ad}dalen"), "jämtland härjedalen");
    }

    #[test]
    fn what_is_told_at_a_glance_is_what_tidying_would_do() {
        for text in ["", "Sala", "Upplands Väsby", "ÅÄÖ É – x", " a", "a ", "a  b", "a_b", "a\u{308}", "a\u{a0}b", "×÷"]
        {
            let slowly = format!("{text}\u{200b}");
            assert_eq!(tidy(text), tidy(&slowly), "{text:?}");
            assert_eq!(fold(text), fold(&slowly), "{text:?}");
        }
        assert!(is_tidy("Upplands Väsby – 1") && !is_tidy("a ") && !is_tidy("A\u{30a}sa"));
    }

    #[test]
    fn footnote_signs_are_no_part_of_a_name() {
        for (text, wanted) in [
            ("Halland*", "Halland"),
            ("Gotland 1)", "Gotland"),
            ("Kalmar²", "Kalmar"),
            ("Vägt medel (riket)", "Vägt medel (riket)"),
            ("Ort (2)", "Ort (2)"),
        ] {
            assert_eq!(without_footnote(text), wanted, "{text}");
        }
    }

    #[test]
    fn numbers_before_names_are_split_off() {
        assert_eq!(printed_number("18. Fallskador"), Some(("18", "Fallskador")));
        assert_eq!(printed_number("Indikator 4: Mat"), Some(("4", "Mat")));
        for text in ["3.1 Utbildning", "2015", "80 år och äldre", "2015. Text"] {
            assert_eq!(printed_number(text), None, "{text}");
        }
    }

    #[test]
    fn periods_are_cut_from_headings() {
        for (text, rest, label) in [
            ("Fallskador 80 år och äldre, 2012–2014", "Fallskador 80 år och äldre", "2012–2014"),
            ("Brytpunktsamtal, 2014-2015", "Brytpunktsamtal", "2014-2015"),
            ("Rökare (2012 – 2014)", "Rökare", "2012 – 2014"),
            ("Hemtjänst år 2015", "Hemtjänst", "2015"),
            ("Hemtjänst 2015, andel", "Hemtjänst, andel", "2015"),
        ] {
            let (cut, period) = cut_period(text);
            assert_eq!((cut.as_str(), period.map(|period| period.label).as_deref()), (rest, Some(label)), "{text}");
        }
        for named in [
            "Förändring sedan 2018",
            "Andel födda 1950 eller tidigare",
            "Andel med genomförandeplan (lagen från 2019)",
            "Diff mot 2021",
            "Mål 2025",
            "Nöjda – hämtad 2024-03-12",
            "Jämförelse med 2019: andel nöjda",
            "Mål för 2026",
            "Mål 2026 (beslutat 2023)",
            "Målnivå år 2026",
        ] {
            assert_eq!(cut_period(named), (named.to_owned(), None));
        }
        for (text, rest, label) in [
            ("Nöjda okt 2023", "Nöjda", "okt 2023"),
            ("Antal per månad 2024", "Antal per månad", "2024"),
            ("Nöjda, november 2023", "Nöjda", "november 2023"),
            ("Läget 31 dec 2022", "Läget", "31 dec 2022"),
            ("Trygga dec-23", "Trygga", "dec-23"),
            ("Elever HT23", "Elever", "HT23"),
            ("Nöjda 2023 kv 1", "Nöjda", "2023 kv 1"),
            ("Behöriga, läsåret 2022/23", "Behöriga", "läsåret 2022/23"),
            ("Läsåret 21/22", "", "Läsåret 21/22"),
            ("Nöjda 2022*", "Nöjda", "2022"),
            ("Fråga Q1 2023", "Fråga Q1", "2023"),
            ("Q3 2023", "", "Q3 2023"),
            ("Q7 2023", "Q7", "2023"),
            ("Indikator 12 2023", "Indikator 12", "2023"),
        ] {
            let (cut, period) = cut_period(text);
            assert_eq!((cut.as_str(), period.map(|period| period.label).as_deref()), (rest, Some(label)), "{text}");
        }
        assert_eq!(cut_period("Hämtad 12 mars 2023").1, None);
        assert_eq!(cut_period("Nöjda 2022, diff mot 2021").1, Period::parse("2022").ok());
        assert_eq!(cut_period("Efterfrågan 2022").1, Period::parse("2022").ok());
        assert_eq!(cut_period("Antal per 1 000 invånare"), ("Antal per 1 000 invånare".to_owned(), None));
    }

    #[test]
    fn populations_are_cut_from_headings() {
        for (text, rest, population) in [
            ("Fallskador 80 år och äldre", "Fallskador", "80 år och äldre"),
            ("Psykofarmaka, 75 år och äldre i hemtjänsten", "Psykofarmaka i hemtjänsten", "75 år och äldre"),
            ("Barn 0–17 år", "Barn", "0–17 år"),
            ("Väntetid år 2015", "Väntetid år 2015", ""),
            ("Nöjda under 65 år", "Nöjda", "under 65 år"),
            ("Nöjda, äldre än 80 år", "Nöjda", "äldre än 80 år"),
        ] {
            assert_eq!(cut_population(text), (rest.to_owned(), population.to_owned()), "{text}");
        }
    }
}
