//! What a published value costs in the file, all told: rows, indexes, names, journal.

use std::fs;

use fyrfalt::domain::published::SeriesFound;
use fyrfalt::domain::{Gender, facts};

use super::support::{Column, File, Home, series};

const SERIES: u32 = 30;
const YEARS: [i16; 3] = [2022, 2023, 2024];
const MOST_BYTES_A_VALUE: u64 = 40;

#[test]
fn a_value_takes_at_most_forty_bytes_in_the_file_all_told() {
    let home = Home::new();
    let empty = size(&home);
    let (_, diff) = home.import(&publication());
    assert_eq!(diff.added, u64::from(SERIES) * 3 * 290);
    let each = (size(&home) - empty).div_ceil(diff.added);
    assert!(each <= MOST_BYTES_A_VALUE, "{each} bytes a value");
}

/// Bytes of the file when everything in the log has been moved into it.
fn size(home: &Home) -> u64 {
    let raw = rusqlite::Connection::open(home.store.path()).unwrap();
    raw.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).unwrap();
    fs::metadata(home.store.path()).unwrap().len()
}

/// Thirty series over three years for all kommuner, with decimals that a REAL cannot shorten.
fn publication() -> File {
    let named = |number| SeriesFound { code: Some(format!("N{number:05}")), ..series(&format!("Indikator {number}")) };
    let columns = (0..SERIES).flat_map(|series| YEARS.map(|year| column(series, year)));
    File { name: "a.xlsx", series: (0..SERIES).map(named).collect(), columns: columns.collect() }
}

fn column(series: u32, year: i16) -> Column {
    let kommuner = (0_u32..).zip(facts::municipalities());
    let value = |place: u32| f64::from((place * 37 + series * 11 + u32::from(year.unsigned_abs())) % 1_000) / 10.0;
    let values = kommuner.map(|(place, kommun)| (kommun.code, Some(value(place)), None)).collect();
    Column { series, year, gender: Gender::Total, values }
}
