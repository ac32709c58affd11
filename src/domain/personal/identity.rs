//! Personnummer and samordningsnummer: a day, three figures and a check digit that is right.

use std::ops::Range;

use super::signs::{Group, Signs, is_blank, is_dash};
use super::{Personal, PersonalKind};

/// Most signs between the day and the last four figures: ` - `.
const GAP: usize = 3;

/// Every such number in the text.
pub(super) fn numbers(signs: &Signs) -> Vec<Personal> {
    let groups = signs.groups();
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(rest) = groups.get(from..).filter(|rest| !rest.is_empty()) {
        match number(rest, signs) {
            Some((kind, taken, places)) => {
                found.push(Personal { kind, range: signs.bytes(&places) });
                from += taken;
            }
            None => from += 1,
        }
    }
    found
}

/// The number that these groups begin with, and how many of them it takes.
fn number(groups: &[Group], signs: &Signs) -> Option<(PersonalKind, usize, Range<usize>)> {
    let shapes: [&[usize]; 6] = [&[10], &[12], &[6, 4], &[8, 4], &[4, 2, 2, 4], &[2, 2, 2, 4]];
    shapes.iter().find_map(|shape| {
        let taken = groups.get(..shape.len())?;
        let fits = taken.iter().zip(*shape).all(|(group, digits)| group.digits.len() == *digits);
        let (first, last) = (taken.first()?, taken.last()?);
        let places = first.at.start..last.at.end;
        if !fits || !is_joined(taken, signs) || goes_on(groups.get(shape.len()), places.end, signs) {
            return None;
        }
        let digits: Vec<u8> = taken.iter().flat_map(|group| group.digits.iter().copied()).collect();
        Some((kind_of(&digits)?, shape.len(), places))
    })
}

/// Whether what stands between the groups can stand inside one number.
fn is_joined(groups: &[Group], signs: &Signs) -> bool {
    let dated = groups.len() > 2;
    groups.windows(2).enumerate().all(|(at, pair)| {
        let [one, other] = pair else { return false };
        let between: Vec<char> = (one.at.end..other.at.start).filter_map(|at| signs.get(at)).collect();
        let joint = |c: char| is_dash(c) || c == '+';
        match between.as_slice() {
            // A day written with hyphens and then a blank is a day and something else.
            [c] if dated && at + 2 < groups.len() => is_dash(*c),
            [c] if dated => joint(*c),
            [c] => joint(*c) || is_blank(*c),
            [_, .., _] if !dated && between.len() <= GAP => {
                between.iter().all(|c| joint(*c) || is_blank(*c)) && between.iter().filter(|c| joint(**c)).count() == 1
            }
            _ => false,
        }
    })
}

/// Whether the last figures are the beginning of another day, as in 2012-01-01–2012-12-31.
fn goes_on(next: Option<&Group>, end: usize, signs: &Signs) -> bool {
    next.is_some_and(|next| next.at.start == end + 1 && signs.get(end).is_some_and(is_dash))
}

/// What ten or twelve figures are; None where the day or the check digit is wrong.
fn kind_of(digits: &[u8]) -> Option<PersonalKind> {
    let (century, short) = digits.split_at(digits.len().checked_sub(10)?);
    let &[y1, y2, m1, m2, d1, d2, n1, n2, n3, _] = short else { return None };
    if !matches!(century, [] | [1, 8 | 9] | [2, 0]) || (n1, n2, n3) == (0, 0, 0) || !is_checked(short) {
        return None;
    }
    let (year, month, day) = (y1 * 10 + y2, m1 * 10 + m2, d1 * 10 + d2);
    // 1900 had no 29 February; 2000 had. Without the century either is possible.
    let leap = year.is_multiple_of(4) && !(year == 0 && century.first() == Some(&1));
    match day {
        1..=31 if day <= last_day(month, leap) => Some(PersonalKind::PersonalNumber),
        // Month and day are 0 where they are not known.
        60..=91 if month <= 12 && (day == 60 || month == 0 || day - 60 <= last_day(month, leap)) => {
            Some(PersonalKind::CoordinationNumber)
        }
        _ => None,
    }
}

const fn last_day(month: u8, leap: bool) -> u8 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 28 + leap as u8,
        _ => 0,
    }
}

/// Whether the last of ten figures is the check digit of the others.
fn is_checked(digits: &[u8]) -> bool {
    let value = |(at, digit): (usize, &u8)| {
        let doubled = if at.is_multiple_of(2) { digit * 2 } else { *digit };
        u32::from(doubled / 10 + doubled % 10)
    };
    digits.iter().enumerate().map(value).sum::<u32>().is_multiple_of(10)
}
