//! Where in a text its last period stands, with the words that belong to it. Pure.

use std::borrow::Cow;

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
        let label = without_comma(label.trim_matches([' ', '.', ':', '*']));
        // A number alone, and the number of a question, are no part of a year; `Q3 2023` alone is.
        let words = || label.split(' ').filter(|word| !starts_with_year(word));
        let alone = || text.trim().len() == label.len() && !text.contains(',');
        let named = words().any(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1)
            || alone()
            || (words().count() == 2 && words().any(|word| word.trim_end_matches('.').len() == 1));
        named && !label.contains([',', '(', ')']) && Period::parse(&label).is_ok()
    };
    // `jan – jun 2024`
    let dashed =
        |at: Option<usize>| at.and_then(|at| all.get(at)).is_some_and(|(_, token)| matches!(*token, "–" | "-"));
    let wide = [(place.checked_sub(2), from(3)), (Some(place + 2), to(3))];
    let wide = wide.into_iter().filter_map(|(dash, span)| span.filter(|_| dashed(dash)));
    let wider = wide.chain([from(2), to(2), from(1), to(1)].into_iter().flatten());
    wider.into_iter().find(is_whole).unwrap_or(plain)
}

/// What is printed of a period without the comma before its year: `kvartal 2, 2024`.
pub(super) fn without_comma(label: &str) -> Cow<'_, str> {
    if label.contains(", ") { Cow::Owned(label.replacen(", ", " ", 1)) } else { Cow::Borrowed(label) }
}
