//! Two editions of one publication: numbers printed anew, names slightly reworded, one gone, one new.

use fyrfalt::domain::published::{Reading, SeriesFound, SliceFound, TableFound, UnitFound};
use fyrfalt::domain::{Area, Direction, Gender, Period, UnitRef, ValueKind, facts};
use fyrfalt::store::Store;
use fyrfalt::store::published::{ImportStart, Staging};

use super::values::{author, stamp};

/// A series of an edition: printed number, name, population, unit of measure, and the years it has values of.
pub type Printed = (&'static str, &'static str, &'static str, &'static str, &'static [i16]);

pub const OLDER: [Printed; 6] = [
    ("1", "Bemötande, förtroende och trygghet i hemtjänsten", "", "Procent", &[2015]),
    ("5", "Personalkontinuitet i hemtjänsten", "", "Antal", &[2015]),
    ("12", "Boendemiljö i särskilt boende", "", "Procent", &[2015]),
    ("17", "Väntetid till särsklit boende", "", "Antal", &[2015]),
    ("18", "Fallskador", "80 år och äldre", "Antal", &[2015]),
    ("22", "Brytpunktsamtal", "", "Procent", &[2015]),
];

pub const NEWER: [Printed; 6] = [
    ("2", "Bemötande, förtroende och trygghet i hemtjänst", "", "Procent", &[2015, 2017]),
    ("4", "Personalkontinuitet i hemtjänsten", "", "Antal", &[2017]),
    ("13", "Mat och måltider i särskilt boende", "", "Procent", &[2017]),
    ("16", "Väntetid till särskilt boende", "", "Antal", &[2017]),
    ("20", "Fallskador", "65 år och äldre", "Antal", &[2017]),
    ("24", "Brytpunktssamtal", "", "Procent", &[2017]),
];

/// Both, live.
pub fn both(store: &Store) {
    publish(store, "2015", &OLDER);
    publish(store, "2017", &NEWER);
}

/// An edition of Äldreomsorg with these series, live.
pub fn publish(store: &Store, edition: &str, printed: &[Printed]) {
    let now = stamp().now;
    let start = ImportStart {
        file: format!("oj-aldre-{edition}.xlsx"),
        sha256: format!("{edition:0>64}"),
        format: "xlsx".to_owned(),
        source_wording: "Källa: Socialstyrelsen".to_owned(),
        area: Some("aldre".to_owned()),
        edition: Some(edition.to_owned()),
        who: "Anna Karlsson".to_owned(),
        now,
    };
    let mut staging = Staging::begin(store, start).unwrap();
    let (sheet, cells, title) = ("Tabell 1".to_owned(), "A5:AC320".to_owned(), "Tabell 1".to_owned());
    let edition = Some(edition.to_owned());
    staging.table(&TableFound { number: 0, sheet, cells, title, edition, period: None });
    for (number, municipality) in (0..).zip(facts::municipalities()) {
        let unit = UnitRef::municipality(municipality.code);
        staging.unit(&UnitFound { number, unit, name: municipality.name.to_owned(), parent: None }).unwrap();
    }
    for (number, printed) in (0..).zip(printed) {
        staging.series(&series(number, printed)).unwrap();
        for year in printed.4 {
            staging.slice(&slice(number, *year)).unwrap();
        }
    }
    let staged = staging.finish().unwrap();
    store.writer().unwrap().commit(&staged.going_live(), &author("Anna Karlsson"), now).unwrap();
}

fn series(number: u32, (printed, title, population, unit, _): &Printed) -> SeriesFound {
    SeriesFound {
        number,
        source: "oj".to_owned(),
        code: None,
        printed_number: Some((*printed).to_owned()),
        title: (*title).to_owned(),
        population: (*population).to_owned(),
        unit_of_measure: (*unit).to_owned(),
        value_kind: if *unit == "Procent" { ValueKind::Share } else { ValueKind::Number },
        decimals: Some(0),
        direction: Direction::Unknown,
        direction_from: None,
        area: Some(Area("aldre".to_owned())),
        kind: None,
        definition: None,
    }
}

/// The n-th kommun has n + the year's last two digits: every series has the same values in the same year.
fn slice(series: u32, year: i16) -> SliceFound {
    let value = |n: u32| Some(f64::from(n % 60) + f64::from(year - 2000));
    let all = u32::try_from(facts::municipalities().len()).unwrap();
    let readings = (0..all).map(|n| Reading { unit: n, value: value(n), row: n + 6, column: 3, note: None }).collect();
    SliceFound { table: 0, series, period: Period::year(year).unwrap().into(), gender: Gender::Total, readings }
}
