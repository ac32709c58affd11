//! Where in a text its last period stands, with the words that belong to it. Pure.

use std::borrow::Cow;

use super::named_years::is_named_only;
use super::{spaced_span, starts_with_year, tokens};
use crate::domain::{Period, PeriodKind};

/// Where the last period of a text begins and ends: the last year that is not only named, with the words beside it that
/// make it a month, a quarter or a school year; without a year, a last `okt-23`, `HT23` or `läsåret 22/23`.
/// With `codes` a `Q3` beside the year is a quarter where it can be no question's and no table's number.
pub(super) fn span_of_period(text: &str, codes: bool) -> Option<(usize, usize)> {
    let all: Vec<(usize, &str)> = tokens(text).collect();
    let years = all.iter().enumerate().filter(|(_, (_, token))| starts_with_year(token));
    let spans = years.map(|(place, (at, token))| {
        let (start, whole) = spaced_span(text, *at, token);
        widened(text, &all, place, (start, start + whole.len()), codes)
    });
    let is_own = |(start, end): &(usize, usize)| {
        let token = text.get(*start..*end).unwrap_or_default();
        !is_named_only(text, *start, token)
    };
    spans.rev().find(is_own).or_else(|| {
        let short = |(at, token): &&(usize, &str)| {
            let word = token.starts_with(char::is_alphabetic) && token.len() > 3;
            word && Period::parse(token).is_ok() && !is_named_only(text, *at, token)
        };
        let glued = all.iter().rposition(|found| short(&found)).and_then(|last| {
            let (at, token) = all.get(last)?;
            // `jan-24 – jun-24`
            let first =
                last.checked_sub(2).and_then(|first| all.get(first)).map(|(first, _)| (*first, at + token.len()));
            let both = first.filter(|(from, to)| text.get(*from..*to).is_some_and(|text| Period::parse(text).is_ok()));
            Some(both.unwrap_or((*at, at + token.len())))
        });
        glued.or_else(|| {
            let pairs = all.windows(2).filter_map(|pair| match pair {
                [(at, word), (last, years)] if is_school_year(word) => Some((*at, last + years.len())),
                _ => None,
            });
            pairs.rev().find(|(start, end)| text.get(*start..*end).is_some_and(|text| Period::parse(text).is_ok()))
        })
    })
}

fn is_school_year(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "läsåret" | "läsår" | "lå")
}

/// Words that only stand between those of a period, and neither begin nor end one.
const LEADING: [&str; 9] = ["av", "år", "års", "månad", "of", "och", "med", "till", "o"];

/// Whether a word, or a dash, only joins others of a period.
fn is_joint(word: &str) -> bool {
    !word.contains(char::is_alphanumeric) || LEADING.contains(&word.to_lowercase().as_str())
}

/// A year with the words beside it that belong to its period: `okt 2023`, `31 dec 2022`, `2023 kv 1`, `första halvåret
/// (2024)`; the most words that are one.
fn widened(text: &str, all: &[(usize, &str)], place: usize, plain: (usize, usize), codes: bool) -> (usize, usize) {
    let is_word = |(_, token): &&(usize, &str)| Period::is_word(token);
    let (before, behind) = all.split_at_checked(place).unwrap_or_default();
    let before: Vec<usize> = before.iter().rev().take(8).take_while(is_word).map(|(at, _)| *at).collect();
    let behind = behind.iter().skip(1).take(5).take_while(is_word).map(|(at, token)| at + token.len());
    let starts: Vec<usize> = std::iter::once(plain.0).chain(before).collect();
    let ends: Vec<usize> = std::iter::once(plain.1).chain(behind).collect();
    // One of several parts is not the period of all.
    let is_whole = |(start, end): &(usize, usize)| {
        let label = text.get(*start..*end).unwrap_or_default();
        let label = label.trim_matches([' ', '.', ':', '*']);
        // Several years that commas part are not one period.
        let Some(label) = without_marks(label) else { return false };
        // A number alone, and the number of a question, are no part of a year; `Q3 2023` alone is.
        let words = || label.split(' ').filter(|word| !starts_with_year(word));
        let alone = || text.trim().len() == label.len() && !text.contains(',');
        let named = words().any(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1)
            || alone()
            || codes && words().any(|word| word.contains(char::is_alphabetic)) && is_alone(text, (*start, *end))
            || are_days(&label) && !numbers_something(text.get(..*start).unwrap_or_default())
            || (words().count() == 2 && words().any(|word| word.trim_end_matches('.').len() == 1));
        let leads = |word: Option<&str>| word.is_none_or(is_joint);
        named
            && !leads(label.split(' ').next())
            && !leads(label.split(' ').next_back())
            && Period::parse(&label).is_ok()
            && !is_listed(text, (*start, *end))
    };
    for most in (1..starts.len() + ends.len() - 1).rev() {
        let widths = (0..starts.len()).rev().filter_map(|back| Some((back, most.checked_sub(back)?)));
        let spans = widths.filter_map(|(back, ahead)| Some((*starts.get(back)?, *ends.get(ahead)?)));
        if let Some(span) = spans.filter(|(start, end)| *start <= plain.0 && *end >= plain.1).find(is_whole) {
            return span;
        }
    }
    plain
}

/// Whether what stands in a text is one of several parts of a year: `kvartal 1` of `kvartal 1 och 3`.
fn is_listed(text: &str, (start, end): (usize, usize)) -> bool {
    let and = |word: Option<&str>| matches!(word, Some("och" | "samt" | "&"));
    let free = |word: Option<&str>| word.is_some_and(|word| Period::is_word(word) && !starts_with_year(word));
    let mut behind = text.get(end..).unwrap_or_default().split_whitespace();
    let mut before = text.get(..start).unwrap_or_default().split_whitespace().rev();
    and(behind.next()) && free(behind.next()) || and(before.next()) && free(before.next())
}

/// Whether a code, with its year at this place of a text, can be nothing but a part of the year: `Nöjda, Q3 2023`. What a
/// word or a question follows may be the number of a question or a table, and so may what such a number's word leads to.
fn is_alone(text: &str, (start, end): (usize, usize)) -> bool {
    let (before, behind) = (text.get(..start).unwrap_or_default(), text.get(end..).unwrap_or_default());
    let (before, behind) = (before.trim_end(), behind.trim_start());
    let closed = text.get(..end).is_some_and(|text| text.ends_with([':', '.']));
    let ends = closed || behind.is_empty() || behind.starts_with([')', ',', ':', ';', '.', '–', '-', '—', '(']);
    // A month as a code, and a week's, follow no word: `Mått M1 2023`.
    let code = text.get(start..end).unwrap_or_default().to_lowercase();
    let rare = || code.split([' ', ',', '(']).any(|word| word.starts_with(['m', 'v']));
    let parted = before.is_empty() || before.ends_with([',', ':', ';', '.', '(', '–', '-', '—']);
    ends && !behind.contains('?') && !numbers_something(before) && (parted || !rare())
}

/// Whether a text, before a code such as `Q1`, says that it is none of a year: `Fråga`, `Tabell`.
fn numbers_something(before: &str) -> bool {
    const WORDS: [&str; 17] = [
        "fråga",
        "frågan",
        "tabell",
        "bilaga",
        "indikator",
        "nr",
        "diagram",
        "figur",
        "question",
        "mått",
        "nyckeltal",
        "avsnitt",
        "kapitel",
        "del",
        "sida",
        "punkt",
        "table",
    ];
    let word = before.trim_end().rsplit(' ').next().unwrap_or_default().to_lowercase();
    WORDS.contains(&word.trim_end_matches(['.', ':']))
}

/// Whether a label without words is from one day to another: `2024-01-01 – 2024-06-30`, `1/1–30/6 2024`.
fn are_days(label: &str) -> bool {
    let dashed = label.contains(['-', '–', '−', '—']);
    dashed && (label.contains('/') && label.contains(' ') || label.bytes().filter(u8::is_ascii_digit).count() >= 12)
}

/// What is printed of a period without the commas and brackets in it: `kvartal 2, 2024`, `2024 (jan–juni)`; None where
/// they part years.
pub(super) fn without_marks(label: &str) -> Option<Cow<'_, str>> {
    const MARKS: [char; 5] = [',', '(', ')', ';', '\u{a0}'];
    if !label.contains(MARKS) {
        return Some(Cow::Borrowed(label));
    }
    let plain = label.replace(MARKS, " ");
    let words: Vec<&str> = plain.split(' ').filter(|word| !word.is_empty()).collect();
    (words.iter().filter(|word| starts_with_year(word)).count() < 2).then(|| Cow::Owned(words.join(" ")))
}

/// Words that say how far a period reaches.
const TO: [&str; 5] = ["t.o.m.", "t.o.m", "t o m", "tom", "till och med"];

/// A text without the words at its end that say how far a period reaches; None where none stand there.
pub(super) fn before_to(text: &str) -> Option<&str> {
    let trimmed = text.trim_end();
    let lower = trimmed.to_lowercase();
    let word = TO.iter().find(|word| lower.ends_with(*word))?;
    let before = trimmed.get(..trimmed.len().checked_sub(word.len())?)?;
    (before.is_empty() || before.ends_with([' ', '(', ','])).then(|| before.trim_end())
}

/// From when a period is that a text, before its last month, says that it reaches to: from the start of the year that
/// stands right before those words or of its own, or of twelve months where it says so; with the text before those words.
/// `Utfall t.o.m. augusti 2024`, `2020 t.o.m. juni 2023`, `rullande år t.o.m. juni 2023`.
pub(super) fn until<'a>(before: &'a str, last: &Period) -> Option<(&'a str, Period)> {
    if last.kind != PeriodKind::Month {
        return None;
    }
    let before = before_to(before)?;
    let (year, month) = (last.last_year(), last.first.month());
    let to =
        |year_of_first: i16, first: i8| Period::parse(&format!("{year_of_first}-{first:02}–{year}-{month:02}")).ok();
    let (rest, first) = before.rsplit_once(' ').unwrap_or(("", before));
    if first.len() == 4 && starts_with_year(first) {
        let rest = rest.strip_suffix("sedan").unwrap_or(rest);
        return Some((rest, to(first.parse().ok().filter(|first| *first < year)?, 1)?));
    }
    let rolling = without_twelve_months(before);
    let from = if month < 12 && rolling.is_some() { (year - 1, month + 1) } else { (year, 1) };
    Some((rolling.unwrap_or(before), to(from.0, from.1)?))
}

/// A text without the words at its end that say that a period is of twelve months: `Bistånd, rullande år`, `Bistånd (senaste
/// 12 månaderna`. A time within which something is done is none: `inom 12 månader`.
fn without_twelve_months(text: &str) -> Option<&str> {
    const WORDS: [&str; 15] = [
        "rullande",
        "senaste",
        "de",
        "det",
        "året",
        "år",
        "12",
        "tolv",
        "12-månaders",
        "12-mån",
        "12-månadersperiod",
        "mån",
        "månader",
        "månaderna",
        "tolvmånadersperiod",
    ];
    let mut rest = text.trim_end_matches([' ', ',']);
    let (mut words, mut rolls, mut twelve) = (0, false, false);
    loop {
        let start = rest.rfind([' ', ',', '(']).map_or(0, |at| at + 1);
        let (before, word) = rest.split_at(start);
        let lower = word.trim_end_matches('.').to_lowercase();
        if word.is_empty() || !WORDS.contains(&lower.as_str()) {
            break;
        }
        words += 1;
        twelve |= lower.starts_with("12") || lower.starts_with("tolv");
        rolls |= matches!(lower.as_str(), "rullande" | "senaste");
        rest = before.trim_end_matches(' ');
        if rest.ends_with([',', '(']) {
            break;
        }
    }
    // `12 månader` is one where nothing else stands with it.
    let apart = rest.is_empty() || rest.ends_with([',', '(']);
    (rolls && words > 1 || apart && twelve).then(|| rest.trim_end_matches([' ', ',', '(']))
}

/// Where a part of a year stands in a text without the year, and what it is: a half-year, tertial, quarter or week with its
/// word, or several months, and nothing that is one word alone: `Första halvåret: nöjda brukare`.
pub(super) fn span_of_part(text: &str) -> Option<(usize, usize, String)> {
    if !may_name_part(text) {
        return None;
    }
    let all: Vec<(usize, &str)> = tokens(text).collect();
    let is_word = |(_, token): &(usize, &str)| Period::is_word(token.trim_end_matches(':')) && !starts_with_year(token);
    let runs = all.chunk_by(|one, other| is_word(one) && is_word(other)).filter(|run| run.iter().all(is_word));
    runs.rev().find_map(|run| {
        // No part of a year is named by more words; the longest first.
        let widths = (0..run.len().min(8)).rev();
        let mut spans = widths.flat_map(|width| (0..run.len() - width).map(move |start| (start, start + width)));
        spans.find_map(|(start, end)| {
            let (first, last) = (run.get(start)?.0, run.get(end)?);
            let last = last.0 + last.1.trim_end_matches(':').len();
            let label = text.get(first..last)?;
            let strong = Period::names_part(label) || label.chars().filter(|c| c.is_alphabetic()).count() > 5;
            let kind = Period::parse(&format!("{label} 2020")).ok().filter(|_| strong)?.kind;
            let is_part = !matches!(kind, PeriodKind::Year | PeriodKind::Day | PeriodKind::Month);
            let apart = || !is_listed(text, (first, last)) && !is_measured_by(text.get(..first).unwrap_or_default());
            (is_part && apart()).then(|| (first, last, label.to_owned()))
        })
    })
}

/// Whether what stands before a part of a year counts from it, or to it: `insats efter`, `väntat mer än det`.
fn is_measured_by(before: &str) -> bool {
    const WORDS: [&str; 9] = ["efter", "inom", "före", "sedan", "än", "minst", "mer", "innan", "högst"];
    let lower = before.trim_end().to_lowercase();
    let lower = lower.strip_suffix(" det").or_else(|| lower.strip_suffix(" den")).unwrap_or(&lower);
    lower.rsplit(' ').next().is_some_and(|word| WORDS.contains(&word))
}

/// Whether a word of a text begins as one of those does without which no part of a year is named: a month, `halvår`,
/// `kvartal`, `H1`, `vår`; most texts have none.
fn may_name_part(text: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|word| {
        let mut first = [0; 3];
        first.iter_mut().zip(word.bytes()).for_each(|(to, byte)| *to = byte.to_ascii_lowercase());
        match first {
            [b'v', 0, 0] | [b'k', b'v', _] | [b'v' | b'h', b't', _] => true,
            [b'q' | b'h' | b't' | b'k' | b'v' | b'm', digit, _] if digit.is_ascii_digit() => true,
            // `vår`, `höst`, `läsår`
            [b'v' | b'h' | b'l', 0xc3, _] => true,
            _ => matches!(
                &first,
                b"jan"
                    | b"feb"
                    | b"mar"
                    | b"apr"
                    | b"maj"
                    | b"may"
                    | b"jun"
                    | b"jul"
                    | b"aug"
                    | b"sep"
                    | b"okt"
                    | b"oct"
                    | b"nov"
                    | b"dec"
                    | b"hal"
                    | b"ter"
                    | b"vec"
                    | b"qua"
            ),
        }
    })
}

/// A text without the words at its end that only lead to its period: `Resultat under perioden`.
pub(super) fn strip_year_words(before: &str) -> &str {
    const WORDS: [&str; 10] =
        [" år", " åren", " avser", " under", " per", " den", " perioden", " från", " fr.o.m.", " fr.o.m"];
    let trim = |text: &str| text.trim_end_matches([' ', ',', '(', ';']).len();
    let before = before.trim_end_matches([' ', ',', '(', ';', '–', '-']);
    let without = |text: &str| {
        let lower = text.to_lowercase();
        let word = WORDS.into_iter().find(|word| lower.ends_with(word))?;
        let cut = text.get(..text.len().saturating_sub(word.len()))?;
        Some((trim(cut), word))
    };
    match without(before) {
        Some((end, word)) => {
            let cut = before.get(..end).unwrap_or(before);
            let again = without(cut)
                .filter(|_| matches!(word, " perioden" | " den" | " från"))
                .and_then(|(end, _)| cut.get(..end));
            again.unwrap_or(cut)
        }
        None => before,
    }
}
