//! The demo holds what it promises: every indicator, every kommun, values as printed with their cells.

use super::*;
use crate::domain::published::{Reading, SeriesFound, SliceFound};
use crate::domain::{Colour, Gender, Status};

struct Read {
    units: Vec<UnitFound>,
    series: Vec<SeriesFound>,
    slices: Vec<SliceFound>,
}

fn read(part: Part) -> Read {
    let mut read = Read { units: Vec::new(), series: Vec::new(), slices: Vec::new() };
    part.read(&mut |found| {
        match found {
            Found::Unit(unit) => read.units.push(unit),
            Found::Series(series) => read.series.push(series),
            Found::Slice(slice) => read.slices.push(slice),
            _ => {}
        }
        Ok(())
    })
    .unwrap();
    read
}

impl Read {
    fn reading(&self, series: &str, year: i16, gender: Gender, code: &str) -> &Reading {
        let named = |found: &&SeriesFound| found.code.as_deref() == Some(series) || found.title == series;
        let number = self.series.iter().find(named).unwrap().number;
        let unit = self.units.iter().find(|unit| unit.unit.code == code).unwrap().number;
        let slice =
            |slice: &&SliceFound| slice.series == number && slice.period.last_year() == year && slice.gender == gender;
        self.slices.iter().find(slice).unwrap().readings.iter().find(|reading| reading.unit == unit).unwrap()
    }
}

#[test]
fn oj_holds_31_indicators_for_290_kommuner_and_riket() {
    let read = read(Part::Oj);
    assert_eq!((read.series.len(), read.slices.len(), read.units.len()), (31, 31, 291));
    let municipal = read.slices.iter().map(|slice| slice.readings.len() - 1).sum::<usize>();
    assert_eq!(municipal, 31 * 290);
}

#[test]
fn oj_keeps_value_rank_colour_and_cell_as_printed() {
    let read = read(Part::Oj);
    let title = "Bemötande, förtroende och trygghet i hemtjänsten";
    let botkyrka = read.reading(title, 2015, Gender::Total, "0127");
    assert_eq!((botkyrka.value, botkyrka.row, botkyrka.column), (Some(26.0), 11, 3));
    let note = botkyrka.note.as_ref().unwrap();
    assert_eq!((note.rank, note.colour), (Some(283), Some(Colour::Red)));
    let nykvarn = read.reading("Kontakt med personal i ordinärt boende", 2015, Gender::Total, "0140");
    assert_eq!(nykvarn.value, None);
    let note = nykvarn.note.as_ref().unwrap();
    assert_eq!((note.status, note.mark.as_deref()), (Status::Uncertain, Some("..")));
    let riket = read.reading(title, 2015, Gender::Total, "0000");
    assert_eq!((riket.value, riket.row), (Some(40.0), 6));
}

#[test]
fn kolada_holds_its_indicators_over_the_years() {
    let read = read(Part::Kolada);
    assert_eq!((read.series.len(), read.units.len(), read.slices.len()), (48, 291, 782));
    let values = read.slices.iter().flat_map(|slice| &slice.readings).filter(|reading| reading.value.is_some());
    assert_eq!(values.count(), 194_768);
    assert!(read.series.iter().all(|series| series.area.is_some() && series.definition.is_some()));
    assert_eq!(read.reading("U21468", 2019, Gender::Total, "0114").value, Some(76.0));
    assert_eq!(read.reading("N31814", 2019, Gender::Total, "0000").value, Some(41.67819));
}

#[test]
fn it_stays_small() {
    assert!(size() < 2_000_000);
}

#[test]
fn it_becomes_a_file_with_sollentuna_as_its_own_unit() {
    let folder = tempfile::tempdir().unwrap();
    let stamp = crate::store::Stamp { now: jiff::Timestamp::UNIX_EPOCH, today: jiff::civil::date(2026, 1, 15) };
    let store = build(&folder.path().join("demo.db"), &stamp).unwrap();
    let reader = store.reader().unwrap();
    assert_eq!(reader.settings().unwrap().default_unit(), Some(UnitRef::municipality("0163")));
    let filter = crate::store::published::IndicatorFilter::default();
    let indicators = reader.published(|published| published.indicators(&filter)).unwrap();
    assert_eq!(indicators.len(), 31 + 48);
    let named = |code: &str| indicators.iter().find(|one| one.code.as_deref() == Some(code)).unwrap().title.as_str();
    assert_eq!(named("U21468"), "Hemtjänst: nöjd i sin helhet");
    assert!(indicators.iter().all(|one| one.title.chars().count() < 75), "titles that fit in a list");
}
