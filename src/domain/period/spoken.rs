//! Periods in words – `första halvåret 2024`, `kvartal 1–2 2024` – and from one day or month to another. Pure.

use std::borrow::Cow;

use jiff::civil::Date;

use super::{Period, PeriodKind, month_number, parse_year, split_word};

/// Words for the parts of a year, as printed, each with the one that is read.
const UNITS: [(&str, &str); 12] = [
    ("half", "halvår"),
    ("quarter", "kvartal"),
    ("halvår", "halvår"),
    ("halvåret", "halvår"),
    ("kvartal", "kvartal"),
    ("kvartalet", "kvartal"),
    ("tertial", "tertial"),
    ("tertialet", "tertial"),
    ("kv", "kv"),
    ("kv.", "kv"),
    ("vecka", "vecka"),
    ("v.", "v"),
];

/// Words before school years and terms.
const TERMS: [&str; 9] =
    ["läsåret", "läsår", "lå", "vt", "ht", "vårterminen", "vårtermin", "höstterminen", "hösttermin"];

/// Words that change nothing: `andra kvartalet av 2024`, `juni månad 2024`, `2024 års första kvartal`.
const IDLE: [&str; 5] = ["av", "år", "års", "månad", "of"];

/// Words between the first and the last of a period.
const TO: [&str; 6] = [" till och med ", " t.o.m. ", " t.o.m ", " t o m ", " tom ", " till "];

impl Period {
    /// Whether a word, or what hyphens join to one, can belong to a period: `juni`, `jan–jun`, `1:a`, `halvåret`, `till`.
    #[must_use]
    pub fn is_word(text: &str) -> bool {
        let plain = text.replace(['–', '—', '−'], "-").to_lowercase();
        let is_piece = |piece: &str| {
            let small = |text: &str| matches!(text.len(), 1 | 2) && text.bytes().all(|byte| byte.is_ascii_digit());
            let code = || {
                let counts = |word| matches!(word, "v" | "q" | "t" | "h" | "k" | "m") || unit(word).is_some();
                split_word(piece).is_some_and(|(word, _)| counts(word))
            };
            piece.is_empty()
                || small(piece)
                || parse_year(piece).is_some()
                || month_number(piece).is_some()
                || ordinal(piece).is_some()
                || unit(piece).is_some()
                || code()
                || TERMS.contains(&piece)
                || IDLE.contains(&piece)
                || matches!(piece, "till" | "och" | "med" | "tom" | "t.o.m" | "t" | "o" | "m" | "v" | "q" | "h")
        };
        let plain = plain.trim_end_matches('.');
        !plain.is_empty() && (is_piece(plain) || plain.split(['-', '/', ':', '.']).all(is_piece))
    }

    /// Whether a text has a word that parts of a year have: `halvåret`, `kvartal`, `kv`.
    #[must_use]
    pub fn names_part(text: &str) -> bool {
        let text = text.to_lowercase();
        text.split(|c: char| !c.is_alphabetic()).any(|word| unit(word).is_some())
    }

    /// From one day or month to another: `1 januari–30 juni 2024`, `juli 2023–juni 2024`, `kvartal 1–2 2024`.
    pub(super) fn range(plain: &str, label: &str) -> Option<Self> {
        let mut ends = plain.match_indices('-').filter_map(|(at, _)| {
            let (first, last) = (plain.get(..at)?.trim(), plain.get(at + 1..)?.trim());
            (!first.is_empty() && !last.is_empty()).then_some((first, last))
        });
        ends.find_map(|(first, last)| Self::between(first, last, label))
    }

    fn between(first: &str, last: &str, label: &str) -> Option<Self> {
        let year = |text: &str| {
            let mut words = text.split([' ', '-']);
            let (begins, ends) = (words.clone().next().and_then(parse_year), words.next_back().and_then(parse_year));
            begins.or(ends)
        };
        let word = first.split(' ').find(|word| parse_year(word).is_none())?;
        let glued =
            || split_word(word).map(|(word, _)| word).filter(|word| matches!(*word, "kv" | "v" | "q" | "t" | "h"));
        let counted = unit(word).or_else(|| (word == "v").then_some("v")).or_else(glued);
        let (from, to) = (end(first, year(last), None)?, end(last, year(first), counted)?);
        let is_alike = from.kind == to.kind && !matches!(from.kind, PeriodKind::Year | PeriodKind::Span);
        if !is_alike || from.first >= to.first {
            return None;
        }
        Some(Self { kind: kind(from.first, to.last), first: from.first, last: to.last, label: label.to_owned() })
    }
}

/// One end of a range: with its own year or that of the other end, with its own word or the other's.
fn end(text: &str, year: Option<i16>, unit: Option<&str>) -> Option<Period> {
    if let Some(day) = short_day(text, year) {
        return Some(day);
    }
    let own = || Period::one(text, text).ok().filter(|own| own.kind != PeriodKind::Year);
    let with = || Period::one(&format!("{text} {}", year?), text).ok();
    let counted = || {
        let text = format!("{} {text}", unit?);
        Period::one(&text, &text).ok().or_else(|| Period::one(&format!("{text} {}", year?), &text).ok())
    };
    counted().or_else(own).or_else(with)
}

/// `30/6 2024`, `30/6`.
fn short_day(text: &str, year: Option<i16>) -> Option<Period> {
    let (day, rest) = text.split_once('/')?;
    let (month, own) = rest.split_once([' ', '-']).map_or((rest, None), |(month, own)| (month, Some(own)));
    let year = match own {
        Some(own) => parse_year(own.trim())?,
        None => year?,
    };
    let date = Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()?;
    Some(Period { kind: PeriodKind::Day, first: date, last: date, label: text.to_owned() })
}

/// What whole months are; days that begin or end none are a span.
fn kind(first: Date, last: Date) -> PeriodKind {
    let whole = first.day() == 1 && last == last.last_of_month() && first.year() == last.year();
    match (first.month(), last.month() - first.month() + 1) {
        _ if !whole => PeriodKind::Span,
        (1, 12) => PeriodKind::Year,
        (1 | 7, 6) => PeriodKind::HalfYear,
        (1 | 5 | 9, 4) => PeriodKind::Tertial,
        (1 | 4 | 7 | 10, 3) => PeriodKind::Quarter,
        (_, 1) => PeriodKind::Month,
        _ => PeriodKind::Span,
    }
}

/// A text, in small letters, with the words for parts of a year as they are read: `första halvåret 2024` is `halvår 1 2024`.
pub(super) fn read(text: &str) -> Cow<'_, str> {
    if !text.contains(char::is_alphabetic) {
        return Cow::Borrowed(text);
    }
    let joined = TO
        .iter()
        .fold(Cow::Borrowed(text), |text, to| if text.contains(to) { Cow::Owned(text.replace(to, "-")) } else { text });
    let words: Vec<&str> = joined.split(' ').filter(|word| !word.is_empty() && !IDLE.contains(word)).collect();
    let words = together(words);
    let first = |word: &Cow<str>| word.split('-').next().map(str::to_owned).unwrap_or_default();
    if !words.iter().any(|word| unit(&first(word)).is_some()) {
        // `2015 år` and `månad 2015` say no more than the year, and not in its form.
        let is_month =
            |word: &Cow<str>| first(word).contains(char::is_alphabetic) && month_number(&first(word)).is_some();
        return if words.iter().any(is_month) { Cow::Owned(words.join(" ")) } else { joined };
    }
    let mut out: Vec<String> = Vec::new();
    let mut words = words.iter().map(AsRef::as_ref).peekable();
    while let Some(word) = words.next() {
        let (next, behind) = words.peek().map_or(("", ""), |next| next.split_once('-').unwrap_or((*next, "")));
        let definite = next.ends_with("et");
        let number = ordinal(word).or_else(|| word.parse().ok().filter(|number| definite && matches!(number, 1..=4)));
        match (number, unit(next)) {
            (Some(number), Some(unit)) => {
                let tail = if behind.is_empty() { String::new() } else { format!("-{behind}") };
                out.push(format!("{unit} {number}{tail}"));
                words.next();
            }
            // `halvår första`, as a column of half-years says.
            _ if unit(word).is_some() && ordinal(next).is_some() => {
                out.extend(unit(word).zip(ordinal(next)).map(|(unit, number)| format!("{unit} {number}")));
                words.next();
            }
            _ => out.push(unit(word).unwrap_or(word).to_owned()),
        }
    }
    Cow::Owned(out.join(" "))
}

/// Words with several parts that follow upon each other as one from the first to the last: `januari, februari och mars`.
fn together(words: Vec<&str>) -> Vec<Cow<'_, str>> {
    let plain = |words: &[&'_ str]| words.iter().map(|word| (*word).to_owned().into()).collect::<Vec<Cow<'_, str>>>();
    let place = |word: &str| month_number(word).or_else(|| word.parse().ok()).filter(|number: &i8| *number < 54);
    let Some(and) = words.iter().position(|word| *word == "och") else {
        return words.into_iter().map(Cow::Borrowed).collect();
    };
    let (before, behind) = words.split_at(and);
    let Some((last, rest)) = behind.get(1..).and_then(<[&str]>::split_first) else { return plain(&words) };
    let Some(number) = place(last) else { return plain(&words) };
    let follows = |(back, word): &(i8, &&str)| place(word) == number.checked_sub(back + 1);
    let count = (0..).zip(before.iter().rev()).take_while(follows).count();
    let Some(start) = before.len().checked_sub(count).filter(|_| count > 0) else { return plain(&words) };
    let (kept, listed) = before.split_at(start);
    let whole = format!("{}-{last}", listed.first().copied().unwrap_or_default());
    plain(kept).into_iter().chain([Cow::Owned(whole)]).chain(plain(rest)).collect()
}

fn unit(word: &str) -> Option<&'static str> {
    UNITS.iter().find(|(printed, _)| *printed == word).map(|(_, read)| *read)
}

fn ordinal(word: &str) -> Option<i8> {
    match word {
        "första" | "first" | "1:a" | "1a" | "1:sta" => Some(1),
        "andra" | "second" | "2:a" | "2a" => Some(2),
        "tredje" | "third" | "3:e" | "3e" | "3:dje" => Some(3),
        "fjärde" | "fourth" | "4:e" | "4e" | "4:de" => Some(4),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_years_are_read_in_words() {
        for (text, kind, first, last) in [
            ("första halvåret 2024", PeriodKind::HalfYear, "2024-01-01", "2024-06-30"),
            ("Andra halvåret 2024", PeriodKind::HalfYear, "2024-07-01", "2024-12-31"),
            ("2:a halvåret 2024", PeriodKind::HalfYear, "2024-07-01", "2024-12-31"),
            ("2024 andra halvåret", PeriodKind::HalfYear, "2024-07-01", "2024-12-31"),
            ("halvår 1 2024", PeriodKind::HalfYear, "2024-01-01", "2024-06-30"),
            ("tredje kvartalet 2024", PeriodKind::Quarter, "2024-07-01", "2024-09-30"),
            ("3 kvartalet av 2024", PeriodKind::Quarter, "2024-07-01", "2024-09-30"),
            ("2024 halvår första", PeriodKind::HalfYear, "2024-01-01", "2024-06-30"),
            ("kvartal 1 och 2 2024", PeriodKind::HalfYear, "2024-01-01", "2024-06-30"),
            ("januari februari och mars 2024", PeriodKind::Quarter, "2024-01-01", "2024-03-31"),
            ("juni månad 2024", PeriodKind::Month, "2024-06-01", "2024-06-30"),
            ("2024 års första kvartal", PeriodKind::Quarter, "2024-01-01", "2024-03-31"),
            ("first half of 2024", PeriodKind::HalfYear, "2024-01-01", "2024-06-30"),
            ("v 10–12 2024", PeriodKind::Span, "2024-03-04", "2024-03-24"),
            ("v10-12 2024", PeriodKind::Span, "2024-03-04", "2024-03-24"),
            ("jan-24 – jun-24", PeriodKind::HalfYear, "2024-01-01", "2024-06-30"),
            ("2024K3", PeriodKind::Quarter, "2024-07-01", "2024-09-30"),
            ("andra tertialet 2024", PeriodKind::Tertial, "2024-05-01", "2024-08-31"),
            ("januari till och med juni 2024", PeriodKind::HalfYear, "2024-01-01", "2024-06-30"),
            ("jan – jun 2024", PeriodKind::HalfYear, "2024-01-01", "2024-06-30"),
            ("1 januari–30 juni 2024", PeriodKind::HalfYear, "2024-01-01", "2024-06-30"),
            ("1 januari 2024 – 30 juni 2024", PeriodKind::HalfYear, "2024-01-01", "2024-06-30"),
            ("1 januari 2024–31 december 2024", PeriodKind::Year, "2024-01-01", "2024-12-31"),
            ("1/1–30/6 2024", PeriodKind::HalfYear, "2024-01-01", "2024-06-30"),
            ("2024-01-01 – 2024-06-30", PeriodKind::HalfYear, "2024-01-01", "2024-06-30"),
            ("2024-01–2024-06", PeriodKind::HalfYear, "2024-01-01", "2024-06-30"),
            ("15 mars–14 april 2024", PeriodKind::Span, "2024-03-15", "2024-04-14"),
            ("juli 2023–juni 2024", PeriodKind::Span, "2023-07-01", "2024-06-30"),
            ("kvartal 1–2 2024", PeriodKind::HalfYear, "2024-01-01", "2024-06-30"),
            ("Q1–Q3 2024", PeriodKind::Span, "2024-01-01", "2024-09-30"),
            ("vecka 10–12 2024", PeriodKind::Span, "2024-03-04", "2024-03-24"),
            ("2012 till 2014", PeriodKind::Span, "2012-01-01", "2014-12-31"),
        ] {
            let period = Period::parse(text).unwrap_or_else(|fault| panic!("{fault}"));
            let found = (period.kind, period.first.to_string(), period.last.to_string());
            assert_eq!(found, (kind, first.to_owned(), last.to_owned()), "{text}");
        }
        for text in [
            "femte kvartalet 2024",
            "tredje halvåret 2024",
            "30 juni–1 januari 2024",
            "första 2024",
            "2023–juni 2024",
            "kvartal 1 och 3 2024",
            "mars och maj 2024",
            "2023 och 2024",
        ] {
            assert!(Period::parse(text).is_err(), "{text}");
        }
    }
}
