//! Typed days by table: each row is a text and the day it means on a given day.

use jiff::civil::date;
use proptest::prelude::*;

use super::super::{Lang, date as long, day as dated, short_day};
use super::*;

/// Thursday of week 3.
const TODAY: Date = date(2026, 1, 15);

fn means(today: Date, cases: &[(&str, &str)]) {
    for (text, day) in cases {
        let read = parse_day(text, today).map(|day| day.to_string());
        assert_eq!(read.as_deref(), Some(*day), "{text:?} on {today}");
    }
}

#[test]
fn days_from_today_and_weekdays_are_the_coming_ones() {
    means(
        TODAY,
        &[
            ("idag", "2026-01-15"),
            ("I dag", "2026-01-15"),
            ("today", "2026-01-15"),
            ("imorgon", "2026-01-16"),
            ("i  morgon", "2026-01-16"),
            ("tomorrow", "2026-01-16"),
            ("i övermorgon", "2026-01-17"),
            ("fre", "2026-01-16"),
            ("Fredag", "2026-01-16"),
            ("fri", "2026-01-16"),
            ("tors", "2026-01-15"),
            ("tor", "2026-01-15"),
            ("thu", "2026-01-15"),
            ("ons", "2026-01-21"),
            ("lo\u{308}r.", "2026-01-17"),
            ("sön", "2026-01-18"),
            ("mon", "2026-01-19"),
            ("+0", "2026-01-15"),
            ("+3", "2026-01-18"),
            ("+3d", "2026-01-18"),
            ("+ 3 dagar", "2026-01-18"),
            ("+2v", "2026-01-29"),
            ("+2w", "2026-01-29"),
            ("+1m", "2026-02-15"),
            ("+1 mån", "2026-02-15"),
            ("igår", "2026-01-14"),
            ("i går", "2026-01-14"),
            ("yesterday", "2026-01-14"),
            ("nästa vecka", "2026-01-19"),
            ("nästa tis", "2026-01-20"),
            ("Nästa torsdag", "2026-01-22"),
            ("next sunday", "2026-01-25"),
            ("om två veckor", "2026-01-29"),
            ("om 2 veckor", "2026-01-29"),
            ("om en vecka", "2026-01-22"),
            ("om tre dagar", "2026-01-18"),
            ("om en månad", "2026-02-15"),
            ("in a month", "2026-02-15"),
        ],
    );
    means(date(2026, 1, 31), &[("+1m", "2026-02-28"), ("+12m", "2027-01-31")]);
    means(date(2026, 12, 31), &[("imorgon", "2027-01-01"), ("fre", "2027-01-01")]);
}

#[test]
fn a_week_is_its_friday_this_year_or_next() {
    means(
        TODAY,
        &[
            ("v 12", "2026-03-20"),
            ("v12", "2026-03-20"),
            ("v.12", "2026-03-20"),
            ("V. 12", "2026-03-20"),
            ("vecka 12", "2026-03-20"),
            ("w 12", "2026-03-20"),
            ("week 12", "2026-03-20"),
            ("v 12 2027", "2027-03-26"),
            ("v 3", "2026-01-16"),
            ("v 2", "2027-01-15"),
            ("v 53", "2027-01-01"),
            ("v 1 2026", "2026-01-02"),
        ],
    );
    // On its Sunday the week has not passed; the day after it has.
    means(date(2026, 1, 18), &[("v 3", "2026-01-16")]);
    means(date(2026, 1, 19), &[("v 3", "2027-01-22")]);
    // 2027-01-02 belongs to week 53 of 2026; 2027 to 2031 have 52 weeks.
    means(date(2027, 1, 2), &[("v 53", "2027-01-01"), ("v 1", "2027-01-08")]);
    means(date(2027, 1, 4), &[("v 53", "2032-12-31")]);
    means(date(2026, 12, 30), &[("v 1", "2027-01-08")]);
}

#[test]
fn a_day_of_a_month_is_the_coming_one() {
    means(
        TODAY,
        &[
            ("15/3", "2026-03-15"),
            ("15/3 2027", "2027-03-15"),
            ("15/3-27", "2027-03-15"),
            ("15/3/2027", "2027-03-15"),
            ("15 mar", "2026-03-15"),
            ("15 mars", "2026-03-15"),
            ("15 March 2027", "2027-03-15"),
            ("15mar", "2026-03-15"),
            ("1 maj", "2026-05-01"),
            ("1 May", "2026-05-01"),
            ("1 okt.", "2026-10-01"),
            ("15/1", "2026-01-15"),
            ("14/1", "2027-01-14"),
            ("14 jan 2026", "2026-01-14"),
            ("29/2", "2028-02-29"),
            ("29 feb 2028", "2028-02-29"),
            ("31/12", "2026-12-31"),
            ("sön 15 mar", "2026-03-15"),
            ("ons 14 jan", "2026-01-14"),
            ("tors 14 jan", "2027-01-14"),
            ("mon 15 mar 2027", "2027-03-15"),
            ("2026-03-15", "2026-03-15"),
            ("26-03-15", "2026-03-15"),
            ("20260315", "2026-03-15"),
            ("260315", "2026-03-15"),
            ("  20240229 ", "2024-02-29"),
        ],
    );
    means(date(2096, 3, 1), &[("29/2", "2104-02-29")]);
}

#[test]
fn nonsense_is_refused() {
    let long = "1".repeat(100);
    for text in [
        "",
        " ",
        "f",
        "fr",
        "fredagen",
        "snart",
        "i",
        "v",
        "v 0",
        "v 54",
        "v 53 2027",
        "v 12 27",
        "v -1",
        "12 v",
        "30/2",
        "29/2 2027",
        "32/1",
        "0/1",
        "1/13",
        "15",
        "15 2027",
        "15/3 202",
        "15 ma",
        "15 majs",
        "fre 14 jan",
        "fre 15/3 2027",
        "mån fre",
        "-3",
        "+",
        "+3x",
        "+v",
        "++3",
        "+99999999999999999999",
        "+999999",
        "+9999v",
        "2026-13-01",
        "2026-02-29",
        "20260230",
        "2026",
        "1899-12-31",
        "2200-01-01",
        "15.3",
        "1.5 mar",
        "15/3!",
        "１５/３",
        "15\u{202E}/3",
        &long,
    ] {
        assert_eq!(parse_day(text, TODAY), None, "{text:?}");
    }
}

proptest! {
    #[test]
    fn what_is_printed_reads_back(days in 0i64..60_000, apart in -500i64..500) {
        let day = date(1950, 1, 1).checked_add(days.days()).unwrap();
        let today = day.checked_add(apart.days()).unwrap();
        for lang in [Lang::Sv, Lang::En] {
            for text in [short_day(day, today, lang), long(day, lang), dated(day, lang), day.to_string()] {
                prop_assert_eq!(parse_day(&text, today), Some(day), "{}", text);
            }
        }
    }

    #[test]
    fn no_text_is_too_odd(text in any::<String>(), pieces in "[v+/. 0-9a-zåö-]{0,12}") {
        let _ = (parse_day(&text, TODAY), parse_day(&pieces, TODAY), parse_day(&text, Date::MAX));
    }
}
