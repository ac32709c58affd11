//! The period in a file's name: asked for when nothing in the file tells one, or only the year. Pure.

use super::words::period_of_title;
use crate::domain::{Period, PeriodKind};

/// The one year, or span of years, in a name; None where several stand there, or one that is a part of a date or of a
/// number such as `2024-12-9361`. A half-year, tertial, quarter or week by its word is that, and a name that tells
/// another part of the year tells nothing: `v9-2025` may be its ninth version.
pub fn period_of(name: &str) -> Option<Period> {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    if let Some(part) = part(stem) {
        return Some(part);
    }
    let pieces: Vec<(&str, Option<char>)> = digits(stem);
    let is_year = |text: &str| text.len() == 4 && matches!(text.get(..2), Some("19" | "20"));
    let years: Vec<usize> = (0..).zip(&pieces).filter(|(_, (text, _))| is_year(text)).map(|(at, _)| at).collect();
    let text = |at: usize| pieces.get(at).map(|(text, _)| *text);
    if pieces.iter().any(|(text, _)| is_part(stem, text)) {
        return None;
    }
    // What a short number belongs to that ends a word (`n2-2025`) or the name (`2025_2`) is no date.
    let of_word = |at: usize| text(at).is_some_and(|text| text.len() <= 2 && ends_word(stem, text));
    let ends = |at: usize| pieces.get(at + 1).is_some_and(|(next, _)| next.len() == 1 && is_version(stem, next));
    let joined = |at: usize| pieces.get(at).is_some_and(|(_, next)| next.is_some()) && !ends(at);
    let before = |at: usize| at.checked_sub(1).is_some_and(|at| joined(at) && !of_word(at));
    match years.as_slice() {
        [year] if !joined(*year) && !before(*year) => Period::parse(text(*year)?).ok(),
        [first, last] if first + 1 == *last && !joined(*last) && !before(*first) => {
            let (first, last, between) = (text(*first)?, text(*last)?, joined(*first));
            if between { Period::parse(&format!("{first}-{last}")).ok() } else { same(first, last) }
        }
        [first, rest @ ..] => {
            let alone = rest.iter().chain([first]).all(|at| !joined(*at) && !before(*at) && text(*at) == text(*first));
            Period::parse(text(*first)?).ok().filter(|_| alone)
        }
        [] => None,
    }
}

/// The part of a year that a name tells by its word: `kvartal-1 2025`, `2025q2`, `forsta_halvaret_2025`.
fn part(stem: &str) -> Option<Period> {
    const SPELT: [(&str, &str); 6] = [
        ("halvar", "halvår"),
        ("forsta", "första"),
        ("fjarde", "fjärde"),
        ("varterminen", "vårterminen"),
        ("hostterminen", "höstterminen"),
        ("helar", "helår"),
    ];
    let lower = stem.to_lowercase().replace(['_', '-', '.', '+', '–'], " ");
    let spelt = SPELT.iter().fold(lower, |text, (plain, right)| text.replace(plain, right));
    // `2025q2` is `2025 q2`, and `jan jun` is from one to the other.
    let mut text = String::new();
    for word in spelt.split(' ').filter(|word| !word.is_empty()) {
        let year = word.get(..4).filter(|year| year.parse::<u16>().is_ok_and(|year| (1900..=2100).contains(&year)));
        let (year, rest) = year.map_or(("", word), |year| (year, word.get(4..).unwrap_or_default()));
        let month = |word: &str| {
            word.len() > 2 && Period::parse(&format!("{word} 2020")).is_ok_and(|it| it.kind == PeriodKind::Month)
        };
        let between =
            if month(rest) && text.rsplit(' ').next().is_some_and(month) && year.is_empty() { "-" } else { " " };
        text.push_str(if text.is_empty() { "" } else { between });
        text.push_str(&[year, rest].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "));
    }
    let found = period_of_title(&text)?;
    let code = found.label.split(' ').find(|word| !word.bytes().all(|byte| byte.is_ascii_digit())).unwrap_or_default();
    // `v9`, `t1` and `m3` number versions and tables too.
    let clear = !code.starts_with(['v', 't', 'm']) || code.chars().filter(|c| c.is_alphabetic()).count() > 1;
    // A month with its year is mostly when the file was made.
    let is_part = !matches!(found.kind, PeriodKind::Year | PeriodKind::Day | PeriodKind::Month);
    let one = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4).count() == 1;
    (is_part && found.kind != PeriodKind::Span && clear && one).then_some(found)
}

/// Whether the digits, a part of the name, number a part of a year, or are the year of a term: `v9`, `kvartal-1`, `ht2025`.
fn is_part(stem: &str, digits: &str) -> bool {
    const SIGNS: [&str; 6] = ["v", "kv", "q", "t", "m", "h"];
    const WORDS: [&str; 7] = ["vecka", "kvartal", "tertial", "månad", "manad", "halvår", "halvar"];
    const TERMS: [&str; 2] = ["ht", "vt"];
    let at = digits.as_ptr() as usize - stem.as_ptr() as usize;
    let before = stem.get(..at).unwrap_or_default();
    let behind = before.strip_suffix([' ', '-', '_', '.']);
    let plain = behind.unwrap_or(before);
    let word = plain.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    let of = |words: &[&str]| words.contains(&word.as_str());
    of(&TERMS) || digits.len() <= 2 && (of(&WORDS) || behind.is_none() && of(&SIGNS))
}

/// Whether the digits, a part of the name, stand right behind a letter.
fn ends_word(stem: &str, digits: &str) -> bool {
    let at = digits.as_ptr() as usize - stem.as_ptr() as usize;
    stem.get(..at).is_some_and(|before| before.ends_with(char::is_alphabetic))
}

/// Whether the digits, a part of the name, are its last and stand behind an underscore.
fn is_version(stem: &str, digits: &str) -> bool {
    let at = digits.as_ptr() as usize - stem.as_ptr() as usize;
    stem.get(..at).is_some_and(|before| before.ends_with('_')) && stem.len() == at + digits.len()
}

fn same(first: &str, last: &str) -> Option<Period> {
    Period::parse(first).ok().filter(|_| first == last)
}

/// The runs of digits, each with the sign that alone stands between it and the next.
fn digits(stem: &str) -> Vec<(&str, Option<char>)> {
    let mut runs = Vec::new();
    let mut rest = stem;
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let from = rest.get(at..).unwrap_or_default();
        let end = from.find(|c: char| !c.is_ascii_digit()).unwrap_or(from.len());
        let (run, after) = from.split_at(end);
        let mut next = after.chars();
        let sign = next.next().filter(|c| matches!(c, '-' | '_' | '.' | '–'));
        runs.push((run, sign.filter(|_| next.next().is_some_and(|c| c.is_ascii_digit()))));
        rest = after;
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_in_a_name_is_told_from_dates_and_numbers() {
        for (name, wanted) in [
            ("oppna-jamforelser-aldre-2015.xlsx", Some("2015")),
            ("2015_aldre.xlsx", Some("2015")),
            ("OJ2015.xlsx", Some("2015")),
            ("enkat 2012-2014.xlsx", Some("2012-2014")),
            ("aldre 2015 (1).xlsx", Some("2015")),
            ("2015/2015.csv", Some("2015")),
            ("n2-2025.xlsx", Some("2025")),
            ("v9-2025.xlsx", None),
            ("2025_V10.xlsx", None),
            ("kv1-2025.xlsx", Some("kv1 2025")),
            ("Resultat 2025q2.xlsx", Some("2025 q2")),
            ("Vecka 9 2025.xlsx", Some("vecka 9 2025")),
            ("tertial-1 2025.xlsx", Some("tertial 1 2025")),
            ("HT2025.xlsx", Some("ht2025")),
            ("vt 2025.xlsx", Some("vt 2025")),
            ("nojda_forsta-halvaret_2024.xlsx", Some("första halvåret 2024")),
            ("nojda 2024 halvar 1.xlsx", Some("2024 halvår 1")),
            ("nojda-jan-jun-2024.xlsx", Some("jan-jun 2024")),
            ("nojda_mars_2024.xlsx", Some("2024")),
            ("aldre t 2025.xlsx", Some("2025")),
            ("oj_2024_aldre.xlsx", Some("2024")),
            ("aldre-2015_2.xlsx", Some("2015")),
            ("tabell12-2015-16.xlsx", None),
            ("3-2025.xlsx", None),
            ("2012-9361.xlsx", None),
            ("dnr 12345-2012.xlsx", None),
            ("A1120151.xlsx", None),
            ("2024-12-9361-tables.xlsx", None),
            ("Covid19_2020-05-17.xlsx", None),
            ("20150317.csv", None),
            ("jamforelse 2014 och 2015.xlsx", None),
            ("aldre.2015", None),
            ("blad.xlsx", None),
            ("", None),
        ] {
            assert_eq!(period_of(name).map(|period| period.label).as_deref(), wanted, "{name}");
        }
    }
}
