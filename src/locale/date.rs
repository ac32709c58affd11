//! Dates and clock times as people write them: `fre 15 mar 2024`, `v. 11`.

use jiff::civil::{Date, DateTime};

use super::Lang;

const DAYS_SV: [&str; 7] = ["mån", "tis", "ons", "tors", "fre", "lör", "sön"];
const DAYS_EN: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS_SV: [&str; 12] = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const MONTHS_EN: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

impl Lang {
    fn weekday(self, date: Date) -> &'static str {
        let names = if self == Self::Sv { DAYS_SV } else { DAYS_EN };
        names.iter().copied().nth(usize::from(date.weekday().to_monday_zero_offset().unsigned_abs())).unwrap_or("")
    }

    fn month(self, date: Date) -> &'static str {
        let names = if self == Self::Sv { MONTHS_SV } else { MONTHS_EN };
        names.iter().copied().nth(usize::from(date.month().unsigned_abs()).saturating_sub(1)).unwrap_or("")
    }
}

/// A date with its weekday: `fre 15 mar 2024`.
#[must_use]
pub fn date(date: Date, lang: Lang) -> String {
    format!("{} {}", lang.weekday(date), day(date, lang))
}

/// A date without its weekday: `15 mar 2024`.
#[must_use]
pub fn day(date: Date, lang: Lang) -> String {
    format!("{} {} {}", date.day(), lang.month(date), date.year())
}

/// A date as lists show it: `fre 15 mar`; the year instead of the weekday where it is not today's: `15 mar 2027`.
#[must_use]
pub fn short_day(date: Date, today: Date, lang: Lang) -> String {
    if date.year() == today.year() {
        format!("{} {} {}", lang.weekday(date), date.day(), lang.month(date))
    } else {
        day(date, lang)
    }
}

/// A moment in civil time: `15 mar 2024 09:05`.
#[must_use]
pub fn moment(at: DateTime, lang: Lang) -> String {
    format!("{} {:02}:{:02}", day(at.date(), lang), at.hour(), at.minute())
}

/// The ISO week of a date: `v. 11`, in English `w. 11`.
#[must_use]
pub fn week(date: Date, lang: Lang) -> String {
    let letter = if lang == Lang::Sv { 'v' } else { 'w' };
    format!("{letter}. {}", date.iso_week_date().week())
}

#[cfg(test)]
mod tests {
    use jiff::civil;

    use super::*;

    #[test]
    fn dates_are_written_as_people_write_them() {
        let friday = civil::date(2024, 3, 15);
        assert_eq!(date(friday, Lang::Sv), "fre 15 mar 2024");
        assert_eq!(date(friday, Lang::En), "Fri 15 Mar 2024");
        assert_eq!(moment(friday.at(9, 5, 0, 0), Lang::Sv), "15 mar 2024 09:05");
        assert_eq!(week(friday, Lang::Sv), "v. 11");
        assert_eq!(week(civil::date(2021, 1, 3), Lang::En), "w. 53");
        assert_eq!(date(civil::date(2024, 12, 29), Lang::Sv), "sön 29 dec 2024");
    }

    #[test]
    fn in_lists_the_year_stands_only_where_it_is_another() {
        let (friday, same, next) = (civil::date(2024, 3, 15), civil::date(2024, 12, 31), civil::date(2025, 1, 1));
        assert_eq!(short_day(friday, same, Lang::Sv), "fre 15 mar");
        assert_eq!(short_day(friday, same, Lang::En), "Fri 15 Mar");
        assert_eq!(short_day(friday, next, Lang::Sv), "15 mar 2024");
        assert_eq!(short_day(next, friday, Lang::En), "1 Jan 2025");
    }
}
