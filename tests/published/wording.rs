//! Values, medians and differences as people read them.

use fyrfalt::compare::{Ask, Peers, Row, screening, wording};
use fyrfalt::domain::published::{Note, SeriesFound};
use fyrfalt::domain::{Gender, Status, UnitRef, ValueKind};
use fyrfalt::text::{Lang, Texts};

use super::support::{Column, Home, SOLLENTUNA, file, series, year};

/// The row of a series beside its county.
fn row(told: SeriesFound, column: Column) -> Row {
    let home = Home::new();
    home.import(&file("a.xlsx", told, &[column]));
    let unit = UnitRef::municipality(SOLLENTUNA);
    let peers = Peers::Lan;
    let ask = Ask { unit, area: None, period_by: None, gender: Gender::Total, peers, indicators: None };
    screening(&home.reader, &ask).unwrap().rows.remove(0)
}

/// Own value, median and difference.
fn shown(told: SeriesFound, values: &[(&'static str, f64)]) -> [String; 3] {
    let (texts, row) = (Texts::new(Lang::Sv), row(told, year(2024, values)));
    [wording::own_value(&texts, &row), wording::median(&texts, &row), wording::difference(&texts, &row)]
}

fn unprinted() -> SeriesFound {
    SeriesFound { decimals: None, value_kind: ValueKind::Number, unit_of_measure: "Antal".into(), ..series("Platser") }
}

#[test]
fn a_mark_is_shown_as_printed_beside_its_number() {
    let note = Note { mark: Some("47**".into()), ..Note::status(Status::Uncertain) };
    let mut column = year(2024, &[("0180", 60.0)]);
    column.values.push((SOLLENTUNA, Some(47.0), Some(note)));
    assert_eq!(wording::own_value(&Texts::new(Lang::Sv), &row(series("Trygghet"), column)), "47**");
}

#[test]
fn only_all_and_none_are_ja_and_nej() {
    let told = SeriesFound { value_kind: ValueKind::YesNo, ..series("Rutin") };
    let values = [(SOLLENTUNA, 1.0), ("0180", 1.0), ("0184", 0.0)];
    assert_eq!(shown(told.clone(), &values), ["Ja", "50 %", ""]);
    assert_eq!(shown(told, &[(SOLLENTUNA, 0.63), ("0180", 0.0)]), ["63 %", "Nej", ""]);
    assert_eq!(wording::value(&Texts::new(Lang::En), 0.63, ValueKind::YesNo, Some(0)), "63%");
}

#[test]
fn small_values_are_not_shown_as_nothing() {
    assert_eq!(shown(unprinted(), &[(SOLLENTUNA, 0.04), ("0180", 0.06)]), ["0,04", "0,06", "−0,02"]);
    assert_eq!(shown(unprinted(), &[(SOLLENTUNA, 0.2345), ("0180", 0.0)]), ["0,23", "0,0", "+0,23"]);
}

#[test]
fn no_difference_means_that_there_is_none() {
    assert_eq!(shown(unprinted(), &[(SOLLENTUNA, 46.04), ("0180", 46.02)]), ["46,04", "46,02", "+0,02"]);
    assert_eq!(shown(unprinted(), &[(SOLLENTUNA, 46.04), ("0180", 46.04)]), ["46,0", "46,0", "±0,0"]);
}

#[test]
fn the_difference_is_that_of_the_figures_shown() {
    let values = [(SOLLENTUNA, 61.0), ("0180", 46.0), ("0184", 47.0)];
    assert_eq!(shown(series("Trygghet"), &values), ["61", "46,5", "+14,5 p.e."]);
    // A deviation in per cent is a number of its own, but its differences are percentage points all the same.
    let told = SeriesFound { unit_of_measure: "%".into(), decimals: Some(1), ..unprinted() };
    assert_eq!(shown(told, &[(SOLLENTUNA, -18.3), ("0180", -16.8)])[2], "−1,5 p.e.");
}

#[test]
fn what_is_computed_has_no_more_digits_than_there_are() {
    let told = SeriesFound { decimals: Some(1), ..series("Trygghet") };
    let row = row(told, year(2024, &[(SOLLENTUNA, 68.2), ("0180", 57.0)]));
    assert_eq!((row.peer_median, row.difference), (Some(57.0), Some(11.2)));
}
