//! School years, terms and months of years in two figures. Pure.

use jiff::civil::Date;

use super::{Period, PeriodKind, month_number, parse_year};

impl Period {
    /// `2015/16` is two years taken together, `läsåret 15/16` runs from July to June.
    pub(super) fn two_years(plain: &str, label: &str) -> Option<Self> {
        let words = ["läsåret", "läsår", "lå"];
        let rest = words.iter().find_map(|word| plain.strip_prefix(word)).map(str::trim_start);
        let (first, second) = rest.unwrap_or(plain).split_once(['/', '-'])?;
        let (first, second) = (first.trim(), second.trim());
        let whole = |text: &str| match text.len() {
            2 => text.parse::<i16>().ok().map(|year| 2000 + year),
            _ => parse_year(text),
        };
        let first = if rest.is_some() { whole(first)? } else { parse_year(first)? };
        if whole(second)? != first + 1 {
            return None;
        }
        let mut period = Self::years(PeriodKind::Span, first, first + 1, label.to_owned()).ok()?;
        if rest.is_some() {
            (period.first, period.last) = (Date::new(first, 7, 1).ok()?, Date::new(first + 1, 6, 30).ok()?);
        }
        Some(period)
    }

    /// A school's term: `ht23`, `vårterminen2023`.
    pub(super) fn term(text: &str, label: &str) -> Option<Self> {
        let (word, number) = text.split_at(text.find(|c: char| c.is_ascii_digit())?);
        let half = match word {
            "vt" | "vårterminen" | "vårtermin" => 1,
            "ht" | "höstterminen" | "hösttermin" => 2,
            _ => return None,
        };
        let short = || number.parse::<i16>().ok().filter(|_| number.len() == 2).map(|year| 2000 + year);
        Self::part_of_year("halvår", parse_year(number).or_else(short)?, half, label)
    }

    /// `jan-jun 2023` is a half-year, `jan-sep 2023` only so many months.
    pub(super) fn span_of_months(from: &str, to: &str, year: &str, label: &str) -> Option<Self> {
        let (year, first, last) = (parse_year(year)?, month_number(from)?, month_number(to)?);
        let kind = match (first, last - first + 1) {
            (1, 12) => PeriodKind::Year,
            (1 | 7, 6) => PeriodKind::HalfYear,
            (1 | 5 | 9, 4) => PeriodKind::Tertial,
            (1 | 4 | 7 | 10, 3) => PeriodKind::Quarter,
            (_, 2..) => PeriodKind::Span,
            _ => return None,
        };
        Self::months(kind, year, first, last - first + 1, label)
    }

    /// `okt-23`
    pub(super) fn month_of_short_year(month: &str, year: &str, label: &str) -> Option<Self> {
        let named = month.chars().all(char::is_alphabetic) && year.len() == 2;
        let year = year.parse::<i16>().ok().filter(|_| named)?;
        Self::months(PeriodKind::Month, 2000 + year, month_number(month)?, 1, label)
    }
}
