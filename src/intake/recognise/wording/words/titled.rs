//! The period that a title names. Pure.

use std::cell::RefCell;

use super::named_years::is_plan;
use super::{cut, has_digit, starts_with_year};
use crate::domain::{Period, PeriodKind};
use crate::intake::recognise::known::Kept;

/// The year a title names as everybody's: `… och år 2015 om inget annat anges`, else its last period. Those of a plan are
/// the years that it is for.
pub fn period_of_title(title: &str) -> Option<Period> {
    // Titles are asked again for every table and column below them.
    thread_local!(static SEEN: RefCell<Kept<Option<Period>>> = RefCell::default());
    let find = || named_period(title);
    if has_digit(title) { SEEN.with_borrow_mut(|seen| seen.of(title, find)) } else { None }
}

fn named_period(title: &str) -> Option<Period> {
    let lower = title.to_lowercase();
    if is_plan(&lower) {
        return None;
    }
    let named = lower.match_indices("år ").filter_map(|(at, word)| {
        let rest = lower.get(at + word.len()..)?;
        let year = rest.get(..4)?;
        let free = rest.as_bytes().get(4).is_none_or(|c| !c.is_ascii_digit() && *c != b'-');
        (starts_with_year(year) && free).then(|| Period::parse(year).ok()).flatten()
    });
    // A whole date in a title is when it was printed, unless it says otherwise: `den 17 maj`, `per 2024-10-01`.
    let of_values = |period: &Period| {
        let in_figures = period.kind == PeriodKind::Day && !period.label.contains(char::is_alphabetic);
        !in_figures || ["den ", "per "].iter().any(|word| lower.contains(&format!("{word}{}", period.label)))
    };
    let printed = cut(title, true).1.filter(of_values).map(whole_year);
    let inside = |year: &Period| {
        let part = |period: &&Period| !matches!(period.kind, PeriodKind::Year | PeriodKind::Day);
        printed.as_ref().filter(part).is_some_and(|part| year.first <= part.first && part.last <= year.last)
    };
    named.last().filter(|year| !inside(year)).or(printed)
}

/// A day written in words is when a year's figures were gathered: `31 december 2021` is 2021.
pub fn whole_year(period: Period) -> Period {
    let in_words = period.kind == PeriodKind::Day && period.label.contains(char::is_alphabetic);
    let year = || Period::year(period.last_year()).ok();
    in_words.then(year).flatten().unwrap_or(period)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_year_a_title_names_holds_for_its_values() {
        let title = "Tabell 1: Uppgifterna avser personer som är 65 år och äldre och år 2015 om inget annat anges.";
        assert_eq!(period_of_title(title).map(|period| period.label).as_deref(), Some("2015"));
        let title = "Tobaksvanor, per kommun, 2023";
        assert_eq!(period_of_title(title).map(|period| period.label).as_deref(), Some("2023"));
        assert_eq!(period_of_title("Information"), None);
    }
}
