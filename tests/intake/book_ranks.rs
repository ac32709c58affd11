//! Printed ranks: kept where they are the places of the values beside them, else left out and told.

use fyrfalt::domain::Direction;

use crate::support::catch::Catch;
use crate::support::layouts::read;

/// The ranks in the order of the values.
fn ranks(catch: &Catch) -> Vec<Option<u32>> {
    let readings = catch.slices().into_iter().flat_map(|slice| &slice.readings);
    readings.map(|reading| reading.note.as_ref().and_then(|note| note.rank)).collect()
}

#[test]
fn ranks_among_others_than_those_in_the_table_are_left_out() {
    let catch = read(
        "2023",
        &[
            &["Kommun", "Nöjda", "Rang av 284"],
            &["Sollentuna", "#92", "#3"],
            &["Vallentuna", "#91", "#5"],
            &["Värmdö", "#85", "#150"],
            &["Stockholm", "#88", "#40"],
            &["Solna", "#79", "#270"],
            &["Täby", "#93", "#2"],
        ],
    );
    assert_eq!(ranks(&catch), [None; 6]);
    assert_eq!(catch.series()[0].direction, Direction::Higher);
    assert_eq!(catch.faults(), ["A1:C7 noted-direction-higher", "C2:C7 noted-ranks-elsewhere"]);
}

#[test]
fn one_rank_beyond_the_last_place_tells_that_the_rest_are_among_others_too() {
    let catch = read(
        "2023",
        &[
            &["Kommun", "Nöjda", "Rang"],
            &["Täby", "#93", "#1"],
            &["Sollentuna", "#92", "#2"],
            &["Vallentuna", "#91", "#3"],
            &["Stockholm", "#90", "#4"],
            &["Solna", "#89", "#5"],
            &["Värmdö", "#70", "#150"],
        ],
    );
    assert_eq!(ranks(&catch), [None; 6]);
    assert_eq!(catch.faults(), ["A1:C7 noted-direction-higher", "C2:C7 noted-ranks-elsewhere"]);
}

#[test]
fn ranks_of_values_before_they_were_rounded_are_kept() {
    let catch = read(
        "2023",
        &[
            &["Kommun", "Nöjda", "Rang"],
            &["Riket", "#88", ""],
            &["Täby", "#93", "#1"],
            &["Sollentuna", "#91", "#3"],
            &["Vallentuna", "#91", "#2"],
            &["Stockholm", "#80", "#4"],
        ],
    );
    assert_eq!(ranks(&catch), [None, Some(1), Some(3), Some(2), Some(4)]);
    assert_eq!(catch.faults(), ["A1:C6 noted-direction-higher"]);
}

#[test]
fn ranks_of_another_year_belong_to_no_value() {
    let catch = read(
        "Data",
        &[
            &["Öppna jämförelser äldre 2023"],
            &["Kommun", "Andel nöjda, %", "Rang", "Andel väntat", "Rangordning 2022"],
            &["Täby", "#93", "#1", "#20", "#1"],
            &["Sollentuna", "#92", "#2", "#21", "#2"],
            &["Vallentuna", "#91", "#3", "#22", "#3"],
        ],
    );
    assert_eq!(ranks(&catch), [Some(1), Some(2), Some(3), None, None, None]);
    assert_eq!(catch.series()[1].direction, Direction::Unknown);
    assert_eq!(catch.faults(), ["A2:E5 noted-direction-higher", "E3:E5 noted-rank-column"]);
}
