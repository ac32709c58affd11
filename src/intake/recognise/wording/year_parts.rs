//! Weeks, months, quarters and the like: the part of a period that some words name. Pure.

use super::words::{cut_part, fold};
use crate::domain::{Period, PeriodKind};

/// The part of a period that some words name: of a year any, of a shorter period one that lies inside it.
pub fn within(period: &Period, part: &str) -> Option<Period> {
    let before = |year: i16| Period::parse(&format!("{year} {part}")).ok();
    let behind = |year: i16| Period::parse(&format!("{part} {year}")).ok();
    let in_words = part.contains(['-', '–']) || part.contains("et") && part.contains(' ');
    let named = |year: i16| {
        if in_words { behind(year).or_else(|| before(year)) } else { before(year).or_else(|| behind(year)) }
    };
    match period.kind {
        PeriodKind::Year => named(period.last_year()),
        PeriodKind::Span => None,
        _ => {
            let inside = |found: &Period| period.first <= found.first && found.last <= period.last;
            [period.first.year(), period.last_year()].into_iter().filter_map(named).find(inside)
        }
    }
}

/// A text that is a part of some year and nothing else: `Vecka 53`, `v. 7`, `jan`, `Kvartal 1`.
pub fn part_of_year(text: &str) -> Option<String> {
    let folded = fold(text).replace(['.', ':'], " ");
    let words: Vec<&str> = folded.split([' ']).filter(|word| !word.is_empty()).collect();
    let part = match words.as_slice() {
        [month] if month.len() >= 3 && month.chars().all(char::is_alphabetic) => (*month).to_owned(),
        [glued] => {
            let at = glued.find(|c: char| c.is_ascii_digit()).filter(|at| *at > 0)?;
            let (word, number) = glued.split_at(at);
            format!("{word} {number}")
        }
        [word @ ("v" | "vecka" | "kv" | "kvartal" | "tertial" | "halvår"), number] => format!("{word} {number}"),
        _ => match cut_part(text) {
            (rest, part) if rest.is_empty() => return part,
            _ => return None,
        },
    };
    // A leap year with 53 weeks has every part that there is.
    Period::parse(&format!("2020 {part}")).is_ok().then_some(part)
}

/// The part of a year that a title or the name of a sheet names without the year. `T1` and the like number tables too.
pub fn part_in(text: &str) -> Option<String> {
    let number = |word: &str| matches!(word, "t" | "h" | "v" | "m" | "k");
    let whole = || part_of_year(text).filter(|_| code_of_part(text).is_none_or(|(word, _)| !number(&word)));
    cut_part(text).1.or_else(whole)
}

/// The part of its year that a period is, in its own words where they say it.
pub fn part_of_period(period: &Period) -> String {
    let own = period.label.replace(&period.first.year().to_string(), "");
    let own = own.trim_matches([' ', '-', ',']).to_owned();
    let is_same = |found: &Period| (found.first, found.last) == (period.first, period.last);
    let year = Period::year(period.last_year()).ok();
    if year.and_then(|year| within(&year, &own)).is_some_and(|found| is_same(&found)) {
        return own;
    }
    let nth = |months: i8| (period.first.month() - 1) / months + 1;
    match period.kind {
        PeriodKind::HalfYear => format!("halvår {}", nth(6)),
        PeriodKind::Tertial => format!("tertial {}", nth(4)),
        PeriodKind::Quarter => format!("kvartal {}", nth(3)),
        PeriodKind::Month => format!("m{}", nth(1)),
        _ => own,
    }
}

/// A part of a year as a code, its word and number: `Q1`, `K1`, `T2`, `v7`. The same may be the number of a question.
pub fn code_of_part(text: &str) -> Option<(String, u8)> {
    let folded = fold(text);
    if folded.contains([' ', '.', ':']) {
        return None;
    }
    if let Some(number) = folded.strip_prefix('k').filter(|number| matches!(*number, "1" | "2" | "3" | "4")) {
        return Some(("k".to_owned(), number.parse().ok()?));
    }
    let part = part_of_year(&folded)?;
    let (word, number) = part.split_once(' ')?;
    Some((word.to_owned(), number.parse().ok()?))
}

/// The part of a year that such a code is.
pub fn part_of_code(text: &str) -> Option<String> {
    let (word, number) = code_of_part(text)?;
    Some(if word == "k" { format!("kv {number}") } else { format!("{word} {number}") })
}

/// The number of a question or a quarter, and the year behind it if there is one: `Q7`, `Q3 2023`.
pub fn numbered(text: &str) -> Option<(&str, Option<&str>)> {
    let text = text.trim();
    let (code, year) = text.split_once(' ').map_or((text, None), |(code, year)| (code, Some(year.trim())));
    let number = code.strip_prefix(['Q', 'q'])?;
    let is_code = matches!(number.len(), 1 | 2) && number.bytes().all(|c| c.is_ascii_digit());
    (is_code && year.is_none_or(is_year)).then_some((code, year))
}

/// Whether a heading is a question's number that no quarter has: `Q7 2023`. Beside it the others are questions too.
pub fn is_question(text: &str) -> bool {
    numbered(text).is_some_and(|(code, _)| part_of_year(code).is_none())
}

/// A text without the words that say that figures are means of several years: `Nöjda (treårsmedel)`.
pub fn without_mean_of_years(text: &str) -> Option<&str> {
    const WORDS: [&str; 16] = [
        "treårsmedel",
        "treårsmedelvärde",
        "treårssnitt",
        "treårsgenomsnitt",
        "femårsmedel",
        "femårsmedelvärde",
        "femårssnitt",
        "tvåårsmedel",
        "3-årsmedel",
        "5-årsmedel",
        "medel",
        "medelvärde",
        "genomsnitt",
        "snitt",
        "rullande",
        "glidande",
    ];
    let open = text.rfind(['(', ',']).unwrap_or(0);
    let (before, last) = text.split_at_checked(open)?;
    let folded = fold(last.trim_matches(['(', ')', ',', ' ']));
    (!folded.is_empty() && folded.split(' ').all(|word| WORDS.contains(&word))).then(|| before.trim_end())
}

/// Whether headings are codes of parts of a year that follow upon each other; with that whether they are weeks.
pub fn follow(headings: impl Iterator<Item = String>) -> Option<bool> {
    let (mut before, mut several) = (None::<(String, u8)>, false);
    for text in headings {
        let (word, number) = code_of_part(&text)?;
        if before.as_ref().is_some_and(|(known, last)| *known != word || (number != *last + 1 && number != 1)) {
            return None;
        }
        several = before.is_some();
        before = Some((word, number));
    }
    // One `K1` alone may be anything.
    if !several && before.as_ref().is_some_and(|(word, _)| word == "k") {
        return None;
    }
    Some(before.is_some_and(|(word, _)| word == "v"))
}

/// A text without the words at its end that say that its figures are preliminary; None where there are none: `2022
/// (prel.)`, `2022, preliminära uppgifter`.
pub fn without_preliminary(text: &str) -> Option<String> {
    const WORDS: [&str; 12] = [
        "prel",
        "preliminär",
        "preliminärt",
        "preliminära",
        "siffror",
        "uppgifter",
        "värden",
        "värde",
        "resultat",
        "data",
        "statistik",
        "preliminary",
    ];
    if let Some(year) = text.strip_suffix('p').filter(|rest| ends_with_year(rest)) {
        return Some(year.to_owned());
    }
    let lower = text.to_lowercase();
    // The lower case of some letters is longer than they are.
    let at = lower.find("prel").filter(|_| lower.len() == text.len())?;
    let words = lower.get(at..)?.split([' ', '.', ')', ',', '*']).filter(|word| !word.is_empty());
    let before = text.get(..at)?.trim_end_matches([' ', '(', ',', '-', '–', ':']);
    words.clone().all(|word| WORDS.contains(&word)).then(|| before.to_owned())
}

/// Whether a text is a year that is budgeted or forecast: `2024P` and `2025B`, beside the outcome `2023` or `2023U`.
pub fn is_planned_year(text: &str) -> bool {
    text.strip_suffix(['P', 'B']).is_some_and(is_year)
}

/// Whether a heading marks its year: `2022 (prel.)`, `2022*`.
pub fn marks_year(text: &str) -> bool {
    let starred = text.trim_end().strip_suffix('*').map(|rest| rest.trim_end_matches('*').trim_end());
    without_preliminary(text).is_some()
        || starred.is_some_and(|rest| rest.get(rest.len().saturating_sub(4)..).is_some_and(is_year))
}

/// Whether a text is a period that is marked as preliminary, and nothing else: `2022 (prel.)`.
pub fn is_preliminary_year(text: &str) -> bool {
    without_preliminary(text).is_some_and(|period| Period::parse(&period).is_ok())
}

/// Whether periods, one at least, are all the last day of a year: the year's figures were gathered then.
pub fn are_year_ends<'a>(mut periods: impl Iterator<Item = &'a Period>) -> bool {
    let is_end =
        |period: &Period| period.kind == PeriodKind::Day && (period.last.month(), period.last.day()) == (12, 31);
    periods.next().is_some_and(is_end) && periods.all(is_end)
}

/// The year that a day lies in.
pub fn year_of(day: Period) -> Period {
    Period::year(day.last_year()).unwrap_or(day)
}

/// Whether a text ends with a year that nothing is glued to.
fn ends_with_year(text: &str) -> bool {
    let at = text.len().saturating_sub(4);
    let glued = |before: &str| before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '–'));
    text.get(at..).is_some_and(is_year) && text.get(..at).is_some_and(|before| !glued(before))
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && (text.starts_with("19") || text.starts_with("20")) && text.bytes().all(|c| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_year_are_told_from_names() {
        for (text, wanted) in [
            ("Vecka 53", Some("vecka 53")),
            ("v.7", Some("v 7")),
            ("v7", Some("v 7")),
            ("Januari", Some("januari")),
            ("sept", Some("sept")),
            ("Kv 4", Some("kv 4")),
            ("T2", Some("t 2")),
            ("v 54", None),
            ("Marknad", None),
            ("Majoriteten", None),
            ("Nöjda", None),
            ("K", None),
        ] {
            assert_eq!(part_of_year(text).as_deref(), wanted, "{text}");
        }
    }

    #[test]
    fn codes_are_told_from_words() {
        for (text, wanted) in
            [("Q1", Some(("q", 1))), ("v7", Some(("v", 7))), ("T2", Some(("t", 2))), ("Kv 4", None), ("maj", None)]
        {
            assert_eq!(code_of_part(text), wanted.map(|(word, number)| (word.to_owned(), number)), "{text}");
        }
    }

    #[test]
    fn questions_are_told_from_quarters() {
        for (text, wanted) in
            [("Q7 2023", true), ("Q12", true), ("Q3 2023", false), ("Q3", false), ("Q7 om mat", false), ("Qx", false)]
        {
            assert_eq!(is_question(text), wanted, "{text}");
        }
    }

    #[test]
    fn means_of_years_are_no_part_of_a_name() {
        for (text, wanted) in [
            ("(treårsmedel)", Some("")),
            ("Nöjda, rullande medelvärde", Some("Nöjda")),
            ("Nöjda (medel)", Some("Nöjda")),
            ("Nöjda", None),
            ("Medelvärde av nöjda", None),
            ("", None),
        ] {
            assert_eq!(without_mean_of_years(text), wanted, "{text}");
        }
    }

    #[test]
    fn years_may_be_marked_as_preliminary() {
        for (text, wanted) in [
            ("2022 (prel.)", Some("2022")),
            ("Nöjda 2022 prel", Some("Nöjda 2022")),
            ("2022, preliminära uppgifter", Some("2022")),
            ("Nöjda 2025p", Some("Nöjda 2025")),
            ("Grupp 12025p", None),
            ("Nöjda 2025P", None),
            ("Preliminära beslut 2022", None),
            ("Nöjda 2022", None),
        ] {
            assert_eq!(without_preliminary(text).as_deref(), wanted, "{text}");
        }
        assert!(marks_year("Nöjda 2022*") && marks_year("2022 prel.") && !marks_year("Nöjda*") && !marks_year("2022"));
    }
}
