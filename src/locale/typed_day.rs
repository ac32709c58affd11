//! A day as people type it, in Swedish or English: `fre`, `i morgon`, `v 12`, `15/3`, `15 mar 2027`, `+2v`.

use jiff::civil::{Date, ISOWeekDate, Weekday};
use jiff::{Span, ToSpan};

use super::order::fold;

/// Longer texts are no day.
const LONGEST: usize = 40;
/// Days outside these years are slips of the fingers.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;
/// A day or week that not every year has (29 February, week 53) is looked for this many years ahead.
const AHEAD: i16 = 8;

const WEEKDAYS: [(&str, Weekday); 14] = [
    ("måndag", Weekday::Monday),
    ("tisdag", Weekday::Tuesday),
    ("onsdag", Weekday::Wednesday),
    ("torsdag", Weekday::Thursday),
    ("fredag", Weekday::Friday),
    ("lördag", Weekday::Saturday),
    ("söndag", Weekday::Sunday),
    ("monday", Weekday::Monday),
    ("tuesday", Weekday::Tuesday),
    ("wednesday", Weekday::Wednesday),
    ("thursday", Weekday::Thursday),
    ("friday", Weekday::Friday),
    ("saturday", Weekday::Saturday),
    ("sunday", Weekday::Sunday),
];

const MONTHS: [&[&str]; 12] = [
    &["januari", "january"],
    &["februari", "february"],
    &["mars", "march"],
    &["april"],
    &["maj", "may"],
    &["juni", "june"],
    &["juli", "july"],
    &["augusti", "august"],
    &["september"],
    &["oktober", "october"],
    &["november"],
    &["december"],
];

const COUNTS: [&[&str]; 12] = [
    &["en", "ett", "one"],
    &["två", "two"],
    &["tre", "three"],
    &["fyra", "four"],
    &["fem", "five"],
    &["sex", "six"],
    &["sju", "seven"],
    &["åtta", "eight"],
    &["nio", "nine"],
    &["tio", "ten"],
    &["elva", "eleven"],
    &["tolv", "twelve"],
];

/// The day that a text means, seen from `today`; None where it means none.
///
/// - `idag`, `imorgon`, `i övermorgon`; `fre`, `fredag`: the coming one, today itself if it is that weekday;
/// - `nästa vecka`: the Monday of the calendar week after this one; `nästa tis`: that weekday of the same week;
/// - `v 12`, `vecka 12`: the Friday of that ISO week – this year's, or next year's once the week has passed –
///   and `v 12 2027`;
/// - `15/3`, `15 mar`: the coming one, today itself included; `15/3 2027`, `15/3-27`, `15 mars 2027`. With its weekday in
///   front, `fre 15 mar`, it is the day of this year or the coming one that falls on it, so that what is printed
///   reads back;
/// - `+3`, `+3d`, `+2v`, `+1m`, `om 2 veckor`, `om en månad`: days, weeks, months from today; `igår`;
/// - `2026-03-15`, `26-03-15`, `20260315`, `260315`.
///
/// Three letters of a weekday or month are enough; English words and `w` for week do as well.
#[must_use]
pub fn parse_day(text: &str, today: Date) -> Option<Date> {
    let text = text.trim();
    let folded = fold(if text.len() <= LONGEST { text } else { "" });
    day(&tokens(&folded)?, today).filter(|day| YEARS.contains(&day.year()))
}

/// A piece of the text; spaces and the dot after a shortened word are left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Token<'a> {
    Digits(&'a str),
    Word(&'a str),
    Sign(char),
}

use Token::{Digits, Sign, Word};

fn tokens(mut text: &str) -> Option<Vec<Token<'_>>> {
    let mut tokens = Vec::new();
    while let Some(first) = text.chars().next() {
        let in_piece: fn(char) -> bool = match first {
            '0'..='9' => |c| c.is_ascii_digit(),
            c if c.is_alphabetic() => char::is_alphabetic,
            _ => |_| false,
        };
        let length = text.find(|c| !in_piece(c)).unwrap_or(text.len()).max(first.len_utf8());
        let (piece, rest) = text.split_at(length);
        match first {
            '0'..='9' => tokens.push(Digits(piece)),
            c if c.is_alphabetic() => tokens.push(Word(piece)),
            '.' if matches!(tokens.last(), Some(Word(_))) => {}
            c if c.is_whitespace() => {}
            '+' | '/' | '-' => tokens.push(Sign(first)),
            _ => return None,
        }
        text = rest;
    }
    Some(tokens)
}

fn day(tokens: &[Token<'_>], today: Date) -> Option<Date> {
    match *tokens {
        [Word("idag" | "today")] | [Word("i"), Word("dag")] => Some(today),
        [Word("imorgon" | "imorron" | "tomorrow")] | [Word("i"), Word("morgon" | "morron")] => {
            today.checked_add(1.day()).ok()
        }
        [Word("igår" | "yesterday")] | [Word("i"), Word("går")] => today.checked_sub(1.day()).ok(),
        [Word("nästa" | "next"), Word("vecka" | "week")] => next_week(Weekday::Monday, today),
        [Word("nästa" | "next"), Word(name)] => next_week(weekday(name)?, today),
        [Word("om" | "in"), count, ref unit @ ..] if !unit.is_empty() => {
            today.checked_add(ahead(counted(count)?, unit)?).ok()
        }
        [Word("övermorgon")] | [Word("i"), Word("övermorgon")] => today.checked_add(2.days()).ok(),
        [Word("v" | "vecka" | "w" | "week"), Digits(week)] => coming_week(number(week)?, today),
        [Word("v" | "vecka" | "w" | "week"), Digits(week), Digits(year)] => {
            friday(year_of(year).filter(|_| year.len() == 4)?, number(week)?)
        }
        [Sign('+'), Digits(count), ref unit @ ..] => today.checked_add(ahead(number(count)?, unit)?).ok(),
        [Digits(year), Sign('-'), Digits(month), Sign('-'), Digits(day)] => whole(year, month, day),
        [Digits(written)] if matches!(written.len(), 6 | 8) => {
            let (rest, day) = written.split_at(written.len() - 2);
            let (year, month) = rest.split_at(rest.len() - 2);
            whole(year, month, day)
        }
        [Word(name)] => coming_weekday(weekday(name)?, today),
        [Word(name), ref dated @ ..] => on_weekday(dated, weekday(name)?, today),
        _ => in_month(tokens)?.coming(today),
    }
}

/// A day of a month, perhaps of a year.
#[derive(Clone, Copy)]
struct InMonth {
    day: i8,
    month: i8,
    year: Option<i16>,
}

fn in_month(tokens: &[Token<'_>]) -> Option<InMonth> {
    let (day, month, rest) = match *tokens {
        [Digits(day), Sign('/'), Digits(month), ref rest @ ..] => (number(day)?, number(month)?, rest),
        [Digits(day), Word(name), ref rest @ ..] => (number(day)?, month(name)?, rest),
        _ => return None,
    };
    let year = match *rest {
        [] => None,
        [Digits(year)] | [Sign('/' | '-'), Digits(year)] => Some(year_of(year)?),
        _ => return None,
    };
    Some(InMonth { day, month, year })
}

impl InMonth {
    fn of(self, year: i16) -> Option<Date> {
        Date::new(year, self.month, self.day).ok()
    }

    fn coming(self, today: Date) -> Option<Date> {
        match self.year {
            Some(year) => self.of(year),
            None => (today.year()..=today.year() + AHEAD).filter_map(|year| self.of(year)).find(|day| *day >= today),
        }
    }
}

/// The coming day if it falls on this weekday, else this year's if that does.
fn on_weekday(tokens: &[Token<'_>], weekday: Weekday, today: Date) -> Option<Date> {
    let dated = in_month(tokens)?;
    let this_year = dated.of(dated.year.unwrap_or_else(|| today.year()));
    dated.coming(today).into_iter().chain(this_year).find(|day| day.weekday() == weekday)
}

fn coming_weekday(weekday: Weekday, today: Date) -> Option<Date> {
    today.checked_add(i64::from(today.weekday().until(weekday)).days()).ok()
}

/// A weekday of the week after this one, which begins on its Monday.
fn next_week(weekday: Weekday, today: Date) -> Option<Date> {
    let days = 7 - i64::from(today.weekday().to_monday_zero_offset()) + i64::from(weekday.to_monday_zero_offset());
    today.checked_add(days.days()).ok()
}

/// A number in digits, or one of the small ones as a word.
fn counted(count: Token<'_>) -> Option<i64> {
    match count {
        Digits(digits) => number(digits),
        Word("a") => Some(1),
        Word(word) => {
            let at = COUNTS.iter().position(|words| words.contains(&word))?;
            i64::try_from(at + 1).ok()
        }
        Sign(_) => None,
    }
}

/// The first week of this number that has not passed; not every year has a 53rd.
fn coming_week(week: i8, today: Date) -> Option<Date> {
    let monday = today.checked_sub(i64::from(today.weekday().to_monday_zero_offset()).days()).ok()?;
    let year = today.iso_week_date().year();
    (year..=year + AHEAD).filter_map(|year| friday(year, week)).find(|day| *day >= monday)
}

fn friday(year: i16, week: i8) -> Option<Date> {
    ISOWeekDate::new(year, week, Weekday::Friday).ok().map(ISOWeekDate::date)
}

fn ahead(count: i64, unit: &[Token<'_>]) -> Option<Span> {
    match unit {
        [] | [Word("d" | "dag" | "dagar" | "day" | "days")] => Span::new().try_days(count).ok(),
        [Word("v" | "vecka" | "veckor" | "w" | "week" | "weeks")] => Span::new().try_weeks(count).ok(),
        [Word("m" | "mån" | "månad" | "månader" | "month" | "months")] => Span::new().try_months(count).ok(),
        _ => None,
    }
}

fn whole(year: &str, month: &str, day: &str) -> Option<Date> {
    Date::new(year_of(year)?, number(month)?, number(day)?).ok()
}

/// A year of four digits, or of two in this century.
fn year_of(digits: &str) -> Option<i16> {
    match digits.len() {
        4 => number(digits),
        2 => number::<i16>(digits).map(|year| 2000 + year),
        _ => None,
    }
}

fn number<T: std::str::FromStr>(digits: &str) -> Option<T> {
    digits.parse().ok()
}

fn weekday(name: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(whole, _)| is_short_for(name, whole)).map(|(_, weekday)| *weekday)
}

fn month(name: &str) -> Option<i8> {
    let at = MONTHS.iter().position(|names| names.iter().any(|whole| is_short_for(name, whole)))?;
    i8::try_from(at + 1).ok()
}

fn is_short_for(name: &str, whole: &str) -> bool {
    name.chars().count() >= 3 && whole.starts_with(name)
}

#[cfg(test)]
mod tests;
