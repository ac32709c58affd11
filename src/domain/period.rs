//! Periods: kind, first day, last day and the label as printed.

use std::fmt;

use jiff::civil::{Date, ISOWeekDate, Weekday};
use serde::de::{self, Deserializer, Visitor};
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};

use super::value::coded;
use months::month_number;

mod months;
mod spoken;
mod words;

coded! {
    /// How long a period is.
    PeriodKind {
        /// Calendar year.
        Year = "year",
        /// Half-year.
        HalfYear = "half_year",
        /// A third of a year.
        Tertial = "tertial",
        /// Quarter.
        Quarter = "quarter",
        /// Month.
        Month = "month",
        /// ISO week.
        Week = "week",
        /// Several years taken together, such as 2012–2014, or months that are no part of a year with a name.
        Span = "span",
        /// One day.
        Day = "day",
    }
}

/// A period. Ordered by its last day, then its first: "2012–2014" comes after "2013" and before "2014" only
/// if it ends earlier.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Period {
    /// How long.
    pub kind: PeriodKind,
    /// First day.
    pub first: Date,
    /// Last day.
    pub last: Date,
    /// As printed.
    pub label: String,
}

/// The text is not a period we know.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a period: {0}")]
pub struct NotAPeriod(pub String);

impl Period {
    /// The calendar year, 1900–2100.
    ///
    /// # Errors
    /// Any other year.
    pub fn year(year: i16) -> Result<Self, NotAPeriod> {
        Self::years(PeriodKind::Year, year, year, year.to_string())
    }

    /// A period from what is printed: `2015`, `2012–2014`, `2015-03`, `mars 2015`, `2015 kv 1`, `2015 T2`,
    /// `2015 H1`, `2015 v 11`, `2015-03-15`, `15 mars 2015`, `okt-15`, `jan-jun 2015`, `HT 2015`, `läsåret 2015/16`,
    /// `första halvåret 2015`, `1 januari–30 juni 2015`; `2015/16` without a word is two years taken together.
    ///
    /// # Errors
    /// The text is none of these, or the dates do not exist.
    pub fn parse(text: &str) -> Result<Self, NotAPeriod> {
        let label = text.trim();
        // Every period names its year.
        if !label.bytes().any(|byte| byte.is_ascii_digit()) {
            return Err(NotAPeriod(label.to_owned()));
        }
        let plain = label.replace(['–', '—', '−'], "-").to_lowercase();
        let plain = spoken::read(&plain);
        Self::one(&plain, label).or_else(|fault| Self::range(&plain, label).ok_or(fault))
    }

    /// One that is not from one day or month to another; `plain` is the label in small letters, its dashes hyphens.
    fn one(plain: &str, label: &str) -> Result<Self, NotAPeriod> {
        let fail = || NotAPeriod(label.to_owned());
        if plain.contains('/') || plain.starts_with("läs") || plain.starts_with("lå ") {
            return Self::two_years(plain, label).ok_or_else(fail);
        }
        let parts: Vec<&str> = plain.split([' ', '-', '.', ':']).filter(|part| !part.is_empty()).collect();
        match parts.as_slice() {
            [year] => match parse_year(year) {
                Some(year) => Self::years(PeriodKind::Year, year, year, label.to_owned()),
                None => Self::glued(year, label).or_else(|| Self::term(year, label)).ok_or_else(fail),
            },
            [first, second] => {
                let short = || if plain.contains('-') { Self::month_of_short_year(first, second, label) } else { None };
                let term = || Self::term(&format!("{first}{second}"), label);
                Self::two_parts(first, second, label).or_else(term).or_else(short).ok_or_else(fail)
            }
            [year, "v" | "vecka" | "kv" | "kvartal" | "tertial" | "halvår" | "h" | "t" | "q", number] => {
                let (year, number) = parse_year(year).zip(number.parse().ok()).ok_or_else(fail)?;
                Self::part_of_year(parts[1], year, number, label).ok_or_else(fail)
            }
            ["v" | "vecka" | "kv" | "kvartal" | "tertial" | "halvår" | "h" | "t" | "q", number, year] => {
                let (year, number) = parse_year(year).zip(number.parse().ok()).ok_or_else(fail)?;
                Self::part_of_year(parts[0], year, number, label).ok_or_else(fail)
            }
            [from, to, year] | [year, from, to] if parse_year(year).is_some() && are_words(&[from, to]) => {
                Self::span_of_months(from, to, year, label).ok_or_else(fail)
            }
            [day, month, year] if parse_year(year).is_some() && are_words(&[month]) => {
                let (year, month) = parse_year(year).zip(month_number(month)).ok_or_else(fail)?;
                let date = Date::new(year, month, day.parse().map_err(|_| fail())?).map_err(|_| fail())?;
                Ok(Self { kind: PeriodKind::Day, first: date, last: date, label: label.to_owned() })
            }
            [year, month, day] => {
                let year = parse_year(year).ok_or_else(fail)?;
                let (month, day) = month.parse().ok().zip(day.parse().ok()).ok_or_else(fail)?;
                let date = Date::new(year, month, day).map_err(|_| fail())?;
                Ok(Self { kind: PeriodKind::Day, first: date, last: date, label: label.to_owned() })
            }
            _ => Err(fail()),
        }
    }

    /// The year its last day lies in.
    #[must_use]
    pub fn last_year(&self) -> i16 {
        self.last.year()
    }

    fn years(kind: PeriodKind, first: i16, last: i16, label: String) -> Result<Self, NotAPeriod> {
        let range = 1900..=2100;
        if !range.contains(&first) || !range.contains(&last) || last < first {
            return Err(NotAPeriod(label));
        }
        let (Ok(first), Ok(last)) = (Date::new(first, 1, 1), Date::new(last, 12, 31)) else {
            return Err(NotAPeriod(label));
        };
        Ok(Self { kind, first, last, label })
    }

    fn two_parts(first: &str, second: &str, label: &str) -> Option<Self> {
        if let (Some(from), Some(to)) = (parse_year(first), parse_year(second)) {
            return Self::years(PeriodKind::Span, from, to, label.to_owned()).ok();
        }
        if let Some(year) = parse_year(first) {
            if let Some(to) = end_of_span(year, second, label) {
                return Self::years(PeriodKind::Span, year, to, label.to_owned()).ok();
            }
            if let Some(month) = month_number(second) {
                return Self::months(PeriodKind::Month, year, month, 1, label);
            }
            let (word, number) = split_word(second)?;
            return Self::part_of_year(word, year, number, label);
        }
        let year = parse_year(second)?;
        if let Some(month) = month_number(first) {
            return Self::months(PeriodKind::Month, year, month, 1, label);
        }
        let (word, number) = split_word(first)?;
        Self::part_of_year(word, year, number, label)
    }

    /// `2015kv1`, `2015K1`, `2015m03`, `2015v11`.
    fn glued(text: &str, label: &str) -> Option<Self> {
        let (year, rest) = text.split_at_checked(4)?;
        let (word, number) = split_word(rest)?;
        Self::part_of_year(if word == "k" { "kv" } else { word }, parse_year(year)?, number, label)
    }

    fn part_of_year(word: &str, year: i16, number: i8, label: &str) -> Option<Self> {
        let count = |length: i8| (1..=12 / length).contains(&number).then(|| (number - 1) * length + 1);
        match word {
            "kv" | "kvartal" | "q" => Self::months(PeriodKind::Quarter, year, count(3)?, 3, label),
            "tertial" | "t" => Self::months(PeriodKind::Tertial, year, count(4)?, 4, label),
            "halvår" | "h" => Self::months(PeriodKind::HalfYear, year, count(6)?, 6, label),
            "m" => Self::months(PeriodKind::Month, year, count(1)?, 1, label),
            "v" | "vecka" => {
                let first = ISOWeekDate::new(year, number, Weekday::Monday).ok()?.date();
                let last = ISOWeekDate::new(year, number, Weekday::Sunday).ok()?.date();
                Some(Self { kind: PeriodKind::Week, first, last, label: label.to_owned() })
            }
            _ => None,
        }
    }

    fn months(kind: PeriodKind, year: i16, month: i8, length: i8, label: &str) -> Option<Self> {
        let first = Date::new(year, month, 1).ok()?;
        let last = Date::new(year, month + length - 1, 1).ok()?.last_of_month();
        Some(Self { kind, first, last, label: label.to_owned() })
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.last, self.first, &self.label).cmp(&(other.last, other.first, &other.label))
    }
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.label)
    }
}

/// A period travels as `["year", "2015-01-01", "2015-12-31", "2015"]`.
impl Serialize for Period {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.kind, Day(self.first), Day(self.last), &self.label).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Period {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let (kind, Day(first), Day(last), label) = Deserialize::deserialize(deserializer)?;
        Ok(Self { kind, first, last, label })
    }
}

/// A day as `2015-12-31`. Millions of them travel, so neither way takes memory.
struct Day(Date);

impl Serialize for Day {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Ok(year @ 0..=9_999) = u16::try_from(self.0.year()) else { return serializer.collect_str(&self.0) };
        let (month, day) = (self.0.month().unsigned_abs(), self.0.day().unsigned_abs());
        let mut text = *b"0000-00-00";
        let (month, day) = (u16::from(month), u16::from(day));
        let digits = [year / 1_000, year / 100, year / 10, year, month / 10, month, day / 10, day];
        for (place, digit) in text.iter_mut().filter(|place| **place != b'-').zip(digits) {
            *place += u8::try_from(digit % 10).unwrap_or(0);
        }
        serializer.serialize_str(str::from_utf8(&text).unwrap_or_default())
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(DayText)
    }
}

/// A day in its usual form, quickly.
fn day(text: &str) -> Option<Date> {
    let digit = |at: usize| text.as_bytes().get(at).filter(|digit| digit.is_ascii_digit());
    let number = |at: usize| i8::try_from((digit(at)? - b'0') * 10 + (digit(at + 1)? - b'0')).ok();
    let dashes = text.len() == 10 && text.as_bytes().get(4) == Some(&b'-') && text.as_bytes().get(7) == Some(&b'-');
    let year = i16::from(number(0)?) * 100 + i16::from(number(2)?);
    Date::new(year, number(5)?, number(8)?).ok().filter(|_| dashes)
}

struct DayText;

impl Visitor<'_> for DayText {
    type Value = Day;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a day such as 2015-12-31")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Day, E> {
        if let Some(date) = day(text) {
            return Ok(Day(date));
        }
        text.parse().map(Day).map_err(|_| E::invalid_value(de::Unexpected::Str(text), &self))
    }
}

/// `2011–12` and `2023-24` are years; `2011-12` with a hyphen is a month.
fn end_of_span(year: i16, end: &str, label: &str) -> Option<i16> {
    let number: i16 = end.parse().ok().filter(|_| end.len() == 2)?;
    let to = year - year % 100 + number;
    let written_out = label.contains(['–', '—']) || number > 12;
    (written_out && to > year).then_some(to)
}

fn parse_year(text: &str) -> Option<i16> {
    let year: i16 = text.parse().ok()?;
    (text.len() == 4 && (1900..=2100).contains(&year)).then_some(year)
}

/// Whether texts are nothing but letters.
fn are_words(texts: &[&str]) -> bool {
    texts.iter().all(|text| text.chars().all(char::is_alphabetic))
}

/// `kv1` -> (`kv`, 1)
fn split_word(text: &str) -> Option<(&str, i8)> {
    let at = text.find(|c: char| c.is_ascii_digit())?;
    let (word, number) = text.split_at(at);
    Some((word, number.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_periods_are_read() {
        for (text, kind, first, last) in [
            ("2015", PeriodKind::Year, "2015-01-01", "2015-12-31"),
            ("2012–2014", PeriodKind::Span, "2012-01-01", "2014-12-31"),
            ("2014-2015", PeriodKind::Span, "2014-01-01", "2015-12-31"),
            ("2011–12", PeriodKind::Span, "2011-01-01", "2012-12-31"),
            ("2023-24", PeriodKind::Span, "2023-01-01", "2024-12-31"),
            ("2011-12", PeriodKind::Month, "2011-12-01", "2011-12-31"),
            ("2015–03", PeriodKind::Month, "2015-03-01", "2015-03-31"),
            ("2015-03", PeriodKind::Month, "2015-03-01", "2015-03-31"),
            ("mars 2015", PeriodKind::Month, "2015-03-01", "2015-03-31"),
            ("sept 2015", PeriodKind::Month, "2015-09-01", "2015-09-30"),
            ("2015 October", PeriodKind::Month, "2015-10-01", "2015-10-31"),
            ("2015 kv 1", PeriodKind::Quarter, "2015-01-01", "2015-03-31"),
            ("2015kv4", PeriodKind::Quarter, "2015-10-01", "2015-12-31"),
            ("T2 2015", PeriodKind::Tertial, "2015-05-01", "2015-08-31"),
            ("2015 H2", PeriodKind::HalfYear, "2015-07-01", "2015-12-31"),
            ("2020 v 53", PeriodKind::Week, "2020-12-28", "2021-01-03"),
            ("v. 11 2024", PeriodKind::Week, "2024-03-11", "2024-03-17"),
            ("2016-02-29", PeriodKind::Day, "2016-02-29", "2016-02-29"),
            ("31 dec 2022", PeriodKind::Day, "2022-12-31", "2022-12-31"),
            ("Okt-23", PeriodKind::Month, "2023-10-01", "2023-10-31"),
            ("HT23", PeriodKind::HalfYear, "2023-07-01", "2023-12-31"),
            ("VT 2023", PeriodKind::HalfYear, "2023-01-01", "2023-06-30"),
            ("Läsåret 22/23", PeriodKind::Span, "2022-07-01", "2023-06-30"),
            ("läsår 2022/2023", PeriodKind::Span, "2022-07-01", "2023-06-30"),
            ("2022/23", PeriodKind::Span, "2022-01-01", "2023-12-31"),
        ] {
            let period = Period::parse(text).unwrap_or_else(|fault| panic!("{fault}"));
            assert_eq!(
                (period.kind, period.first.to_string().as_str(), period.last.to_string().as_str()),
                (kind, first, last),
                "{text}"
            );
            assert_eq!(period.label, text);
        }
    }

    #[test]
    fn periods_travel_as_short_lists() {
        let period = Period::parse("2020 v 53").unwrap();
        let line = r#"["week","2020-12-28","2021-01-03","2020 v 53"]"#;
        assert_eq!(serde_json::to_string(&period).unwrap(), line);
        assert_eq!(serde_json::from_str::<Period>(line).unwrap(), period);
        let strange = r#"["day","-000044-03-15","-000044-03-15","a\"b"]"#;
        let read: Period = serde_json::from_str(strange).unwrap();
        assert_eq!(serde_json::to_string(&read).unwrap(), strange);
        for line in
            [r#"["day","2020-02-30","2020-02-30","x"]"#, r#"["day","2020","2020","x"]"#, r#"["year","2020-01-01"]"#]
        {
            assert!(serde_json::from_str::<Period>(line).is_err(), "{line}");
        }
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for text in [
            "",
            "15",
            "Rang av 284",
            "2015-13",
            "2015 kv 5",
            "2014-2012",
            "2015-02-30",
            "v 54 2021",
            "1058",
            "2015 marknad",
        ] {
            assert!(Period::parse(text).is_err(), "{text}");
        }
    }
}
