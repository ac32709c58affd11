//! The sheet of a kommun that says the same as one before it gives what it would give anew.

use super::*;
use crate::intake::Options;
use crate::intake::grid::{Budget, GridBuilder};
use crate::intake::recognise::{Glance, Recogniser};

/// A sheet of a kommun with these numbers beside their names, those of riket last.
fn sheet(kommun: &str, head: &str, rows: &[(&str, f64)]) -> Grid {
    let mut builder = GridBuilder::new(kommun, Budget::default());
    for (row, column, text) in [(1, 1, kommun), (3, 1, "Indikator"), (3, 2, head)] {
        builder.put(row, column, Cell::text(text)).unwrap();
    }
    for (row, (name, number)) in (4..).zip(rows) {
        builder.put(row, 1, Cell::text(*name)).unwrap();
        builder.put(row, 2, Cell::number(*number)).unwrap();
    }
    builder.finish()
}

fn found(recogniser: &mut Recogniser, grid: &Grid) -> Vec<Found> {
    let mut all = Vec::new();
    let sink = &mut |found| {
        all.push(found);
        Ok(())
    };
    recogniser.sheet(grid, &Glance::at(grid), sink).unwrap();
    all
}

fn fits(recogniser: &Recogniser, grid: &Grid) -> bool {
    let again = recogniser.again.as_ref().unwrap();
    again.fits(grid, &Legend::default(), &recogniser.context).is_some()
}

const ROWS: [(&str, f64); 4] = [("Nöjda", 50.5), ("Trygga", 60.5), ("Platser", 117.0), ("Hembesök", 9.5)];

#[test]
fn a_sheet_with_the_same_words_gives_what_it_would_give_anew() {
    let (sala, mora) = (sheet("Sala", "2015", &ROWS), ROWS.map(|(name, number)| (name, number + 7.0)));
    let mora = sheet("Mora", "2015", &mora);
    let mut recogniser = Recogniser::new(&Options::default());
    found(&mut recogniser, &sala);
    assert!(fits(&recogniser, &mora));
    let again = found(&mut recogniser, &mora);
    (recogniser.again, recogniser.last) = Default::default();
    let mut anew = Recogniser::new(&Options::default());
    found(&mut anew, &sala);
    (anew.again, anew.last) = Default::default();
    assert_eq!(again, found(&mut anew, &mora));
    let slices = again.iter().filter(|found| matches!(found, Found::Slice(_))).count();
    assert_eq!((again.len(), slices), (6, 4), "a table, its kommun and the values");
}

/// Two tables below each other, and more: a column of riket's, a value given twice.
fn of_tables(kommun: &str, more: f64, (riket, twice): (bool, bool)) -> Grid {
    let mut builder = GridBuilder::new(kommun, Budget::default());
    let texts = [(1, 1, kommun), (3, 1, "Indikator"), (3, 2, "2015"), (4, 1, "Nöjda"), (5, 1, "Trygga")];
    let second = [(9, 1, "Indikator"), (9, 2, "2014"), (9, 3, "2015"), (10, 1, "Hembesök"), (11, 1, "Platser")];
    for (row, column, text) in texts.into_iter().chain(second) {
        builder.put(row, column, Cell::text(text)).unwrap();
    }
    let numbers = [(4, 2, 50.5), (5, 2, 60.5), (10, 2, 117.0), (10, 3, 118.5), (11, 2, 9.5), (11, 3, 8.5)];
    for (row, column, number) in numbers {
        builder.put(row, column, Cell::number(number + more)).unwrap();
    }
    if riket {
        builder.put(3, 3, Cell::text("2015 Riket")).unwrap();
        builder.put(4, 3, Cell::number(55.5)).unwrap();
        builder.put(5, 3, Cell::number(65.5)).unwrap();
    }
    if twice {
        builder.put(6, 1, Cell::text("Nöjda")).unwrap();
        builder.put(6, 2, Cell::number(70.5)).unwrap();
    }
    builder.finish()
}

#[test]
fn a_sheet_of_two_tables_gives_what_it_would_give_anew_and_is_no_pattern_where_more_is_said() {
    for (with, is_pattern) in [((false, false), true), ((true, false), false), ((false, true), false)] {
        let (sala, mora) = (of_tables("Sala", 0.0, with), of_tables("Mora", 7.0, with));
        let (mut recogniser, mut anew) = (Recogniser::new(&Options::default()), Recogniser::new(&Options::default()));
        found(&mut recogniser, &sala);
        found(&mut anew, &sala);
        let fits = recogniser.again.as_ref().is_some_and(|_| fits(&recogniser, &mora));
        assert_eq!(fits, is_pattern, "{with:?}");
        (anew.again, anew.last) = Default::default();
        assert_eq!(found(&mut recogniser, &mora), found(&mut anew, &mora), "{with:?}");
    }
}

#[test]
fn a_sheet_that_says_anything_else_is_looked_at_anew() {
    let mut recogniser = Recogniser::new(&Options::default());
    found(&mut recogniser, &sheet("Sala", "2015", &ROWS));
    let with = |at: usize, row: (&'static str, f64)| {
        let mut rows = ROWS;
        rows[at] = row;
        rows
    };
    assert!(fits(&recogniser, &sheet("Mora", "2015", &ROWS)));
    for (kommun, head, rows) in [
        ("Riket", "2015", ROWS),
        ("Mora 2", "2015", ROWS),
        ("Mora", "2016", ROWS),
        ("Mora", "2015", with(0, ("Missnöjda", 50.5))),
        ("Mora", "2015", with(0, ("Nöjda", 2015.0))),
        ("Mora", "2015", with(0, ("Nöjda", f64::INFINITY))),
        ("Mora", "2015", [("Nöjda", 114.0), ("Trygga", 115.0), ("Platser", 117.0), ("Hembesök", 120.0)]),
    ] {
        assert!(!fits(&recogniser, &sheet(kommun, head, &rows)), "{kommun} {head} {rows:?}");
    }
}

#[test]
fn a_sheet_whose_kommun_is_named_beside_the_values_is_looked_at_anew() {
    let mut recogniser = Recogniser::new(&Options::default());
    let rows = [("Nöjda", 50.5), ("Trygga", 60.5), ("Platser i Mora", 11.0)];
    found(&mut recogniser, &sheet("Sala", "2015", &rows));
    assert!(recogniser.again.is_none());
    found(&mut recogniser, &sheet("Sala", "2015", &[("Nöjda", 50.5), ("Platser i Salas hem", 11.0)]));
    assert!(recogniser.again.is_none());
}

#[test]
fn a_sheet_whose_numbers_have_been_asked_for_is_no_pattern() {
    let mut recogniser = Recogniser::new(&Options::default());
    let shares = [("Nöjda", 0.5), ("Trygga", 0.25)];
    found(&mut recogniser, &sheet("Sala", "Procent 2015", &shares));
    assert!(recogniser.again.is_none());
}
