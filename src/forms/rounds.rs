//! How what is known of an omgång is typed and read: whose it is, when its group meets.

use jiff::civil::Date;

use crate::domain::{Scheme, UnitRef, facts};
use crate::locale::{self, Lang};

/// Most words that a day is typed with: "fre 15 mar 2027".
const LONGEST_DAY: usize = 4;

/// Whose an omgång is, as it is read: a municipality by its name, anything else as it was typed.
#[must_use]
pub fn owner_name(stored: &str) -> String {
    let unit = stored.parse::<UnitRef>().ok().filter(|unit| unit.scheme == Scheme::Municipality);
    let known = unit.and_then(|unit| facts::municipality(&unit.code));
    known.map_or_else(|| stored.to_owned(), |known| known.name.to_owned())
}

/// Whose an omgång is, as it is stored: a municipality by its code.
#[must_use]
pub fn owner_of(typed: &str) -> String {
    let wanted = locale::fold(typed.trim());
    let known = facts::municipalities().iter().find(|known| locale::fold(known.name) == wanted);
    known.map_or_else(|| typed.trim().to_owned(), |known| UnitRef::municipality(known.code).to_string())
}

/// A meeting as it is typed – a day, and what else is said of it – as it is stored: the day as ISO 8601 first. None
/// where no day begins the line.
#[must_use]
pub fn meeting_of(typed: &str, today: Date) -> Option<String> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let begins = |count: usize| {
        let (day, rest) = words.split_at_checked(count)?;
        let day = locale::parse_day(&day.join(" "), today)?;
        Some(format!("{day} {}", rest.join(" ")).trim_end().to_owned())
    };
    (1..=words.len().min(LONGEST_DAY)).rev().find_map(begins)
}

/// The meetings as they are read, a line each.
#[must_use]
pub fn meetings(stored: &str, today: Date, lang: Lang) -> String {
    let read = |line: &str| {
        let (day, rest) = line.split_once(' ').unwrap_or((line, ""));
        let day = day.parse::<Date>().map_or_else(|_| day.to_owned(), |day| locale::short_day(day, today, lang));
        format!("{day} {rest}").trim_end().to_owned()
    };
    stored.lines().map(read).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn meetings_are_typed_as_days_with_what_else_is_known() {
        let today = date(2026, 1, 15);
        let stored = |typed: &str| meeting_of(typed, today);
        assert_eq!(stored("15/3").as_deref(), Some("2026-03-15"));
        assert_eq!(stored("2026-03-15 kl 13 Turebergshuset").as_deref(), Some("2026-03-15 kl 13 Turebergshuset"));
        assert_eq!(stored("v 12").as_deref(), stored("v12").as_deref());
        assert_eq!(stored("någon gång i vår"), None);
        assert_eq!(meetings("2026-02-05 kl 13\n2027-01-01", today, Lang::Sv), "tors 5 feb kl 13\n1 jan 2027");
    }

    #[test]
    fn an_owner_is_a_municipality_or_what_was_typed() {
        assert_eq!(owner_of("sollentuna"), "kommun:0163");
        assert_eq!(owner_name("kommun:0163"), "Sollentuna");
        assert_eq!(owner_of("FoU-Nordväst"), "FoU-Nordväst");
        assert_eq!(owner_name("FoU-Nordväst"), "FoU-Nordväst");
    }
}
