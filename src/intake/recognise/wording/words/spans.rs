//! Where in a text its last period stands, with the words that belong to it. Pure.

use super::named_years::is_named_only;
use super::{spaced_span, starts_with_year, tokens};
use crate::domain::Period;

/// Where the last period of a text begins and ends: the last year that is not only named, with the words beside it that
/// make it a month, a quarter or a school year; without a year, a last `okt-23`, `HT23` or `läsåret 22/23`.
pub(super) fn span_of_period(text: &str) -> Option<(usize, usize)> {
    let all: Vec<(usize, &str)> = tokens(text).collect();
    let years = all.iter().enumerate().filter(|(_, (_, token))| starts_with_year(token));
    let spans = years.map(|(place, (at, token))| {
        let (start, whole) = spaced_span(text, *at, token);
        widened(text, &all, place, (start, start + whole.len()))
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
        let glued = all.iter().rfind(short).map(|(at, token)| (*at, at + token.len()));
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

/// A year with the words beside it that belong to its period: `okt 2023`, `31 dec 2022`, `2023 kv 1`.
fn widened(text: &str, all: &[(usize, &str)], place: usize, plain: (usize, usize)) -> (usize, usize) {
    let from = |back: usize| {
        let first = place.checked_sub(back).and_then(|at| all.get(at))?;
        Some((first.0, plain.1))
    };
    let to = |ahead: usize| all.get(place + ahead).map(|(at, token)| (plain.0, at + token.len()));
    let is_whole = |(start, end): &(usize, usize)| {
        let label = text.get(*start..*end).unwrap_or_default();
        let label = label.trim_matches([' ', '.', ':', '*']);
        // A number alone, and the number of a question, are no part of a year; `Q3 2023` alone is.
        let words = || label.split(' ').filter(|word| !starts_with_year(word));
        let alone = || text.trim().len() == label.len();
        let named = words().any(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1)
            || alone()
            || (words().count() == 2 && words().any(|word| word.trim_end_matches('.').len() == 1));
        named && !label.contains([',', '(', ')']) && Period::parse(label).is_ok()
    };
    let wider = [from(2), to(2), from(1), to(1)];
    wider.into_iter().flatten().find(is_whole).unwrap_or(plain)
}
