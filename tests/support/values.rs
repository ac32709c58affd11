//! A small file with made values whose figures can be worked out in the head.

use std::path::Path;

use fyrfalt::domain::facts;
use fyrfalt::domain::published::{Note, Reading, SeriesFound, SliceFound, TableFound, UnitFound};
use fyrfalt::domain::{Area, Colour, Direction, Gender, Period, Status, UnitRef, ValueKind};
use fyrfalt::store::published::{ImportStart, Staging};
use fyrfalt::store::{Access, Author, Stamp, Store, new_id};
use jiff::Timestamp;
use jiff::civil::date;

/// The moment all of it happens: Thursday 15 January 2026, 09:00 in Sweden.
pub fn stamp() -> Stamp {
    Stamp { now: "2026-01-15T08:00:00Z".parse::<Timestamp>().unwrap(), today: date(2026, 1, 15) }
}

/// Somebody at the keys.
pub fn author(name: &str) -> Author {
    Author { person: None, name: name.to_owned(), session: new_id(stamp().now).0 }
}

/// A new, empty file.
pub fn empty(path: &Path) -> Store {
    Store::open(path, Access::Create, &stamp()).unwrap()
}

/// A made series: the value of the n-th kommun (by code, from 0) in a year is what `value` says.
pub struct Made {
    pub title: &'static str,
    pub code: Option<&'static str>,
    pub unit_of_measure: &'static str,
    pub kind: ValueKind,
    pub direction: Direction,
    pub value: fn(usize, i16) -> Option<f64>,
}

/// Four series of 2012–2015: shares and counts, high and low good, one without direction, one with gaps.
pub const SMALL: [Made; 4] = [
    Made {
        title: "Fallskador bland äldre",
        code: Some("N20403"),
        unit_of_measure: "Antal per 1 000",
        kind: ValueKind::Number,
        direction: Direction::Lower,
        value: |n, year| Some(20.0 + f64::from(u32::try_from(n).unwrap()) / 10.0 + f64::from(year - 2012)),
    },
    Made {
        title: "Hemtjänsten i sin helhet",
        code: Some("U21468"),
        unit_of_measure: "Procent",
        kind: ValueKind::Share,
        direction: Direction::Higher,
        value: |n, _| Some(99.0 - f64::from(u32::try_from(n / 10).unwrap())),
    },
    Made {
        title: "Kostnad för äldreomsorg",
        code: Some("N20048"),
        unit_of_measure: "kr/inv 80+",
        kind: ValueKind::Number,
        direction: Direction::Unknown,
        value: |n, year| Some(200_000.0 + 100.0 * f64::from(u32::try_from(n).unwrap()) + f64::from(year)),
    },
    Made {
        title: "Väntetid till särskilt boende",
        code: Some("U23401"),
        unit_of_measure: "Dagar",
        kind: ValueKind::Number,
        direction: Direction::Lower,
        value: |n, year| (n % 7 != 2 && year > 2012).then(|| f64::from(u32::try_from(n % 60).unwrap())),
    },
];

/// A file with the small series of Äldreomsorg, live.
pub fn small(path: &Path) -> Store {
    let store = empty(path);
    publish(&store, "aldre-2015.xlsx", &SMALL);
    store
}

/// Stages the series and sets them live.
pub fn publish(store: &Store, file: &str, series: &[Made]) {
    let stamp = stamp();
    let mut staging = Staging::begin(
        store,
        ImportStart {
            file: file.to_owned(),
            sha256: format!("{:0>64}", file.len()),
            format: "xlsx".to_owned(),
            source_wording: "Källa: Kolada".to_owned(),
            area: Some("aldre".to_owned()),
            edition: Some("2015".to_owned()),
            who: "Anna Karlsson".to_owned(),
            now: stamp.now,
        },
    )
    .unwrap();
    staging.table(&table());
    for (number, municipality) in (0..).zip(facts::municipalities()) {
        let unit = UnitRef::municipality(municipality.code);
        staging.unit(&UnitFound { number, unit, name: municipality.name.to_owned(), parent: None }).unwrap();
    }
    for (number, made) in (0..).zip(series) {
        staging.series(&found(number, made)).unwrap();
        for year in 2012..=2015 {
            staging.slice(&slice(number, made, year)).unwrap();
        }
    }
    let staged = staging.finish().unwrap();
    store.writer().unwrap().commit(&staged.going_live(), &author("Anna Karlsson"), stamp.now).unwrap();
}

fn table() -> TableFound {
    TableFound {
        number: 0,
        sheet: "Tabell 1".to_owned(),
        cells: "A5:AC320".to_owned(),
        title: "Tabell 1".to_owned(),
        edition: Some("2015".to_owned()),
        period: None,
    }
}

fn found(number: u32, made: &Made) -> SeriesFound {
    SeriesFound {
        number,
        source: "kolada".to_owned(),
        code: made.code.map(str::to_owned),
        printed_number: None,
        title: made.title.to_owned(),
        population: String::new(),
        unit_of_measure: made.unit_of_measure.to_owned(),
        value_kind: made.kind,
        decimals: Some(u8::from(made.direction == Direction::Lower)),
        direction: made.direction,
        direction_from: (made.direction != Direction::Unknown).then(|| "given".to_owned()),
        area: Some(Area("aldre".to_owned())),
        kind: None,
        definition: Some("Så räknas det enligt metodbeskrivningen.".to_owned()),
    }
}

fn slice(series: u32, made: &Made, year: i16) -> SliceFound {
    let readings = facts::municipalities()
        .iter()
        .enumerate()
        .map(|(n, _)| {
            let value = (made.value)(n, year);
            let missing =
                Note { mark: Some("..".to_owned()), colour: Some(Colour::Grey), ..Note::status(Status::Uncertain) };
            let at = u32::try_from(n).unwrap();
            Reading { unit: at, value, row: at + 6, column: 3, note: value.is_none().then(|| Box::new(missing)) }
        })
        .collect();
    SliceFound { table: 0, series, period: Period::year(year).unwrap().into(), gender: Gender::Total, readings }
}
