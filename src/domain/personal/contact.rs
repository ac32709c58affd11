//! E-mail addresses and Swedish telephone numbers.

use std::ops::Range;

use super::signs::{Group, Signs, digit, is_blank, is_dash};
use super::{Personal, PersonalKind};

/// Every address in the text.
pub(super) fn emails(signs: &Signs) -> Vec<Personal> {
    let mut found = Vec::new();
    let mut from = 0;
    for at in (0..signs.len()).filter(|at| matches!(signs.get(*at), Some('@' | '\u{FF20}'))) {
        let is_local = |c: char| c.is_alphanumeric() || "._%+-'&=~!#$*/?^{}|".contains(c);
        let mut start = at;
        while start > from && signs.before(start).is_some_and(is_local) {
            start -= 1;
        }
        // A quotation mark or a slash before the address is not a part of it.
        while start < at && signs.get(start).is_some_and(|c| !c.is_alphanumeric()) {
            start += 1;
        }
        if let Some(end) = domain_end(signs, at + 1).filter(|_| start < at) {
            found.push(Personal { kind: PersonalKind::Email, range: signs.bytes(&(start..end)) });
            from = end;
        }
    }
    found
}

/// Where a name of a domain ends that begins at a place: labels with dots between, the last of letters.
fn domain_end(signs: &Signs, from: usize) -> Option<usize> {
    let (mut end, mut at, mut label, mut labels) = (None, from, String::new(), 0);
    while let Some(c) = signs.get(at) {
        if c.is_alphanumeric() || c == '-' {
            label.push(c);
        } else if c == '.' && !label.is_empty() {
            labels += 1;
            label.clear();
        } else {
            break;
        }
        at += 1;
        if labels > 0 && label.chars().count() >= 2 && label.chars().all(char::is_alphabetic) {
            end = Some(at);
        }
    }
    end
}

/// Every telephone number in the text.
pub(super) fn phones(signs: &Signs) -> Vec<Personal> {
    let groups = signs.groups();
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(rest) = groups.get(from..).filter(|rest| !rest.is_empty()) {
        match number(rest, signs) {
            Some((taken, places)) => {
                found.push(Personal { kind: PersonalKind::Phone, range: signs.bytes(&places) });
                from += taken;
            }
            None => from += 1,
        }
    }
    found
}

/// The number that these groups begin with, and how many of them it takes.
fn number(groups: &[Group], signs: &Signs) -> Option<(usize, Range<usize>)> {
    let first = groups.first()?;
    if is_inside(first.at.start, signs) {
        return None;
    }
    (1..=groups.len().min(7)).rev().find_map(|taken| {
        let groups = groups.get(..taken)?;
        let places = first.at.start..groups.last()?.at.end;
        let (start, national) = national(groups, signs)?;
        let said = is_said(places.start, signs);
        let joints = joints(groups, signs)?;
        is_number(&national, groups, &joints, said).then_some((taken, start..places.end))
    })
}

/// Whether what stands before a place makes it a part of a date, a decimal number, a range or a code.
fn is_inside(at: usize, signs: &Signs) -> bool {
    let before = signs.before(at);
    let joint = before.is_some_and(|c| is_dash(c) || matches!(c, '.' | ',' | ':' | '/'));
    let counted = at.checked_sub(2).and_then(|at| signs.get(at)).is_some_and(|c| digit(c).is_some());
    (joint && counted) || (before.is_some_and(char::is_alphabetic) && !is_said(at, signs))
}

/// Where the number begins, and its figures as they are dialled within the country.
fn national(groups: &[Group], signs: &Signs) -> Option<(usize, Vec<u8>)> {
    let first = groups.first()?;
    let plus = signs.before(first.at.start) == Some('+');
    let prefix = match first.digits.as_slice() {
        [4, 6, ..] if plus => 2,
        [0, 0, 4, 6, ..] => 4,
        [0, 1..=9, ..] => {
            let all = groups.iter().flat_map(|group| group.digits.iter().copied()).collect();
            // A code in brackets begins with its bracket.
            let bracket = usize::from(signs.before(first.at.start) == Some('('));
            return Some((first.at.start - bracket, all));
        }
        _ => return None,
    };
    let all: Vec<u8> = groups.iter().flat_map(|group| group.digits.iter().copied()).skip(prefix).collect();
    let rest = all.strip_prefix(&[0]).unwrap_or(&all);
    Some((first.at.start - usize::from(plus), [&[0], rest].concat()))
}

/// What stands between two groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// Blanks, brackets around a code.
    Blank,
    /// A hyphen, or a slash or dot behind the code.
    Dash,
}

/// What stands between the groups; None where it cannot stand inside one number.
fn joints(groups: &[Group], signs: &Signs) -> Option<Vec<Joint>> {
    let joint = |(at, pair): (usize, &[Group])| {
        let [one, other] = pair else { return None };
        let between: Vec<char> = (one.at.end..other.at.start).filter_map(|at| signs.get(at)).collect();
        let mobile = matches!(one.digits.as_slice(), [0, 7, ..]);
        let is_hyphen = |c: char| is_dash(c) || (at == 0 && (c == '/' || (c == '.' && mobile)));
        let plain = |c: char| is_blank(c) || (at < 2 && matches!(c, '(' | ')'));
        let dashes = between.iter().filter(|c| is_hyphen(**c)).count();
        let known = between.len() <= 3 && dashes <= 1 && between.iter().all(|c| is_hyphen(*c) || plain(*c));
        known.then_some(if dashes == 0 { Joint::Blank } else { Joint::Dash })
    };
    groups.windows(2).enumerate().map(joint).collect()
}

/// Whether groups that begin with the code's 0 are joined as people write them: hyphens all the way, or none after the
/// code's own. Hours and days (08-12 13-17) are neither.
fn is_usual(groups: &[Group], joints: &[Joint]) -> bool {
    let all = joints.iter().all(|joint| *joint == Joint::Dash);
    let later = joints.iter().skip(1).any(|joint| *joint == Joint::Dash);
    let long = groups.get(1).is_some_and(|group| group.digits.len() > 2);
    !later || (all && long)
}

/// Codes of two figures after the 0; of the others all have three but 08.
const TWO: &[u8] = &[
    10, 11, 13, 16, 18, 19, 20, 21, 23, 26, 31, 33, 35, 36, 40, 42, 44, 46, 54, 60, 63, 70, 72, 73, 74, 75, 76, 77, 78,
    79, 90,
];

/// Figures of the code, with its 0; None where there is no such code.
fn code(national: &[u8]) -> Option<usize> {
    let &[0, first, second, third, ..] = national else { return None };
    match (first, second) {
        (8, _) => Some(2),
        (9, 0) if third == 0 => None,
        _ if TWO.contains(&(first * 10 + second)) => Some(3),
        // The codes of three figures begin with these; the others are not in use.
        (1, 2 | 4 | 5 | 7) | (2, 2 | 4 | 5 | 7 | 8 | 9) | (3, 0 | 2 | 4 | 7 | 8 | 9) | (4, 1 | 3 | 5 | 7 | 8 | 9) => {
            Some(4)
        }
        (5, 0..=3 | 5..=9) | (6, 1 | 2 | 4 | 5 | 6 | 7 | 8 | 9) | (9, 1..=8) => Some(4),
        _ => None,
    }
}

/// Whether so many figures after the code are a number.
fn is_long_enough(national: &[u8], code: usize) -> bool {
    let Some(subscriber) = national.get(code..).filter(|_| national.len() <= 10) else { return false };
    let mobile = national.get(1) == Some(&7);
    let lengths = match code {
        2 => 6..=8,
        3 if mobile && national.get(2) != Some(&7) => 7..=7,
        3 => 5..=8,
        _ => 5..=6,
    };
    lengths.contains(&subscriber.len()) && (mobile || subscriber.first() != Some(&0))
}

/// Whether figures in these groups are a telephone number. `said`: a word before them says so.
fn is_number(national: &[u8], groups: &[Group], joints: &[Joint], said: bool) -> bool {
    let Some(code) = code(national).filter(|code| is_long_enough(national, *code)) else { return false };
    let [first, rest @ ..] = groups else { return false };
    let abroad = first.digits.first() != Some(&0) || first.digits.get(1) == Some(&0);
    let short = |group: &Group| group.digits.len() == 1 && !(abroad && matches!(group.digits.as_slice(), [0 | 8]));
    if rest.iter().any(short) {
        return false;
    }
    if abroad {
        return true;
    }
    if rest.is_empty() {
        return said || national.len() >= 9;
    }
    // 0700, 0771 and 0200 are written with a figure of what follows.
    let longer = first.digits.len() == code + 1 && matches!(national, [0, 7, ..] | [0, 2, 0, ..]);
    let dated = matches!(rest, [day, year] if day.digits.len() == 2 && year.digits.len() == 4);
    let amount = joints.first() == Some(&Joint::Blank) && is_amount(rest);
    is_usual(groups, joints) && (first.digits.len() == code || longer) && (said || !(amount || dated))
}

/// Whether groups are written as a number in thousands: a code of a municipality often stands before one.
fn is_amount(groups: &[Group]) -> bool {
    let [first, rest @ ..] = groups else { return false };
    first.digits.len() <= 3 && rest.iter().all(|group| group.digits.len() == 3)
        || (rest.is_empty() && first.digits.len() <= 6)
}

/// Whether a word before the number says what it is.
fn is_said(at: usize, signs: &Signs) -> bool {
    /// Those that a word begins with: a hotell and an utvärdering say nothing of it.
    const BEGIN: &[&str] = &["tel", "tfn", "ring", "sms", "call"];
    const INSIDE: &[&str] = &["telefon", "mobil", "växel", "phone"];
    let before = signs.words_before(at, 24);
    let begins = |word: &str| BEGIN.iter().any(|begin| word.starts_with(begin));
    before.split(|c: char| !c.is_alphabetic()).any(begins) || INSIDE.iter().any(|word| before.contains(word))
}
