//! Kolada's real answers and dumps to exact counts and spot values.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;

use fyrfalt::domain::published::{CatalogueEntry, Found, GroupFound};
use fyrfalt::domain::{Area, Gender, Level, UnitRef, ValueKind};
use fyrfalt::intake::{Options, read};

use crate::support::shared;

/// What a file held, counted, with its values by (series code, unit, period, gender).
#[derive(Default)]
struct Tally {
    format: String,
    wording: String,
    cells: String,
    units: Vec<UnitRef>,
    series: Vec<String>,
    values: BTreeMap<(String, UnitRef, String, Gender), Option<f64>>,
    slices: usize,
    unread: usize,
    catalogue: Vec<CatalogueEntry>,
    groups: Vec<GroupFound>,
    ended: bool,
}

impl Tally {
    fn take(&mut self, found: Found) {
        match found {
            Found::File(file) => (self.format, self.wording) = (file.format, file.source_wording),
            Found::Table(table) => self.cells = table.cells,
            Found::Unit(unit) => self.units.push(unit.unit),
            Found::Series(series) => self.series.push(series.code.unwrap()),
            Found::Slice(slice) => {
                self.slices += 1;
                let series = &self.series[slice.series as usize];
                for reading in slice.readings {
                    let unit = self.units[reading.unit as usize].clone();
                    let key = (series.clone(), unit, slice.period.label.clone(), slice.gender);
                    assert!(self.values.insert(key, reading.value).is_none(), "the same value twice");
                }
            }
            Found::Unread(_) => self.unread += 1,
            Found::Catalogue(entry) => self.catalogue.push(entry),
            Found::Group(group) => self.groups.push(group),
            Found::End => self.ended = true,
            Found::Progress { .. }
            | Found::Profile(_)
            | Found::Rule(_)
            | Found::Laid(_)
            | Found::Dated(_)
            | Found::Sheets(_)
            | Found::Seen(_)
            | Found::Unseen(_) => {}
            Found::Refused { why, .. } => panic!("{why}"),
        }
    }

    fn value(&self, series: &str, unit: UnitRef, period: &str, gender: Gender) -> Option<f64> {
        *self.values.get(&(series.into(), unit, period.into(), gender)).expect("the value is there")
    }

    fn nulls(&self) -> usize {
        self.values.values().filter(|value| value.is_none()).count()
    }
}

fn tally(path: &str) -> Option<Tally> {
    let file = File::open(shared(path)?).unwrap();
    let mut tally = Tally::default();
    read(file, &Options::default(), &mut |found| {
        tally.take(found);
        Ok(())
    })
    .unwrap();
    assert!(tally.ended && tally.unread == 0);
    Some(tally)
}

#[test]
fn answers_of_version_3_to_exact_counts() {
    let cases = [("N20048", 2_328, 0), ("N31807", 2_496, 22), ("U21468", 5_238, 73)];
    for (code, values, nulls) in cases {
        let Some(read) = tally(&format!("data/kolada/v3_data_kpi_{code}.json")) else { return };
        assert_eq!((read.format.as_str(), read.wording.as_str()), ("kolada-data", "Källa: Kolada"));
        assert_eq!((read.values.len(), read.nulls()), (values, nulls), "{code}");
        assert_eq!(read.series, [code]);
    }
}

#[test]
fn spot_values_of_version_3() {
    let Some(read) = tally("data/kolada/v3_data_kpi_N20048.json") else { return };
    assert_eq!(read.value("N20048", UnitRef::nation(), "2015", Gender::Total), Some(226_469.753_812));
    let Some(read) = tally("data/kolada/v3_data_kpi_U21468.json") else { return };
    assert_eq!(read.value("U21468", UnitRef::nation(), "2016", Gender::Women), Some(89.0));
    assert_eq!(read.value("U21468", UnitRef::nation(), "2016", Gender::Men), Some(90.0));
    assert_eq!(read.units.iter().filter(|unit| unit.scheme.level() == Level::Municipality).count(), 290);
}

#[test]
fn a_dump_is_read_to_its_last_line() {
    let Some(read) = tally("data/kolada/data_ifo_2.csv") else { return };
    assert_eq!((read.format.as_str(), read.cells.as_str()), ("kolada-dump", "A1:E41032"));
    assert_eq!((read.values.len(), read.nulls(), read.series.len()), (41_031, 19_762, 13));
    assert_eq!(read.value("U35542", UnitRef::municipality("0114"), "2017", Gender::Women), Some(60.0));
    assert_eq!(read.value("U35542", UnitRef::nation(), "2016", Gender::Total), None);
    let keys: BTreeSet<_> = read.values.keys().map(|(series, _, period, gender)| (series, period, gender)).collect();
    assert!(read.slices <= keys.len() * 2, "a sorted dump comes in few parts: {} of {}", read.slices, keys.len());
}

#[test]
fn the_kpi_list_gives_areas_and_units_of_measure() {
    let Some(read) = tally("data/kolada/kpi.json") else { return };
    assert_eq!((read.format.as_str(), read.catalogue.len()), ("kolada-kpi", 6_099));
    let of = |code: &str| read.catalogue.iter().find(|entry| entry.code == code).unwrap();
    let area = |code: &str| of(code).area.as_ref().map(|Area(code)| code.as_str());
    assert_eq!((of("U21468").value_kind, area("U21468")), (ValueKind::Share, Some("aldre")));
    assert_eq!((of("N00003").unit_of_measure.as_str(), area("N00003")), ("kr/inv", None));
    let social = ["Äldre och funktionshinder", "Individ- och familjeomsorg"];
    let concerned = read.catalogue.iter().filter(|entry| social.contains(&entry.operating_area.as_str()));
    let (known, all) =
        concerned.fold((0, 0), |(known, all), entry| (known + usize::from(entry.area.is_some()), all + 1));
    assert!(known * 10 > all * 8, "an area for {known} of {all}");
    assert!(read.catalogue.iter().all(|entry| entry.area.is_none() || !entry.operating_area.contains("skola")));
}

#[test]
fn the_older_kpi_list_as_csv() {
    let Some(read) = tally("data/kolada/kpi_v2_2024-08.csv") else { return };
    assert_eq!((read.format.as_str(), read.catalogue.len()), ("kolada-kpi", 2_039));
}

#[test]
fn municipalities_regions_and_riket() {
    let Some(read) = tally("data/kolada/municipality.json") else { return };
    let of = |level| read.units.iter().filter(|unit| unit.scheme.level() == level).count();
    assert_eq!((of(Level::Municipality), of(Level::Region), of(Level::Nation)), (290, 21, 1));
}

#[test]
fn groups_with_their_kind_theme_and_centre() {
    let Some(read) = tally("data/kolada/municipality_groups.json") else { return };
    assert_eq!(read.groups.len(), 3_051);
    let count = |kind: &str| read.groups.iter().filter(|group| group.kind == kind).count();
    assert_eq!((count("lan"), count("grupp")), (21, 9));
    assert_eq!(count("liknande"), 3_051 - 88);
    let around = |code| read.groups.iter().filter(move |group| group.around == Some(UnitRef::municipality(code)));
    let themes: BTreeSet<_> = around("0163").map(|group| group.theme.as_str()).collect();
    assert!(
        themes.is_superset(&["äldreomsorg", "ekonomiskt bistånd", "socioekonomi", "övergripande"].into()),
        "{themes:?}"
    );
    assert!(around("1440").all(|group| group.members.len() == 7));
}
