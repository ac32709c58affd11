//! The reconstructed ÖJ workbook of 2015 against what was printed: every value, rank, mark, colour and direction.

use std::collections::{BTreeMap, HashMap};
use std::fs::File;

use fyrfalt::domain::published::{Found, Reading, SeriesFound, SliceFound, UnitFound};
use fyrfalt::intake::{Options, read};

use crate::support::shared;

/// What a reader found, put in order.
pub struct Catch {
    pub found: Vec<Found>,
}

impl Catch {
    pub fn of(path: &std::path::Path) -> Self {
        let mut found = Vec::new();
        let file = File::open(path).unwrap();
        read(file, &Options::default(), &mut |item| {
            found.push(item);
            Ok(())
        })
        .unwrap();
        Self { found }
    }

    pub fn series(&self) -> Vec<&SeriesFound> {
        self.found
            .iter()
            .filter_map(|item| if let Found::Series(series) = item { Some(series) } else { None })
            .collect()
    }

    pub fn units(&self) -> Vec<&UnitFound> {
        self.found.iter().filter_map(|item| if let Found::Unit(unit) = item { Some(unit) } else { None }).collect()
    }

    pub fn slices(&self) -> Vec<&SliceFound> {
        self.found.iter().filter_map(|item| if let Found::Slice(slice) = item { Some(slice) } else { None }).collect()
    }
}

#[test]
fn dump() {
    let Ok(path) = std::env::var("DUMP") else { return };
    let catch = Catch::of(std::path::Path::new(&path));
    for item in &catch.found {
        match item {
            Found::Slice(slice) => eprintln!(
                "  slice t{} s{} {} {:?} n={} {:?} {:?}",
                slice.table,
                slice.series,
                slice.period,
                slice.gender,
                slice.readings.len(),
                slice.readings.first(),
                slice.readings.last()
            ),
            Found::Unit(_) => {}
            other => eprintln!("{other:?}"),
        }
    }
    eprintln!(
        "{} units: {:?}",
        catch.units().len(),
        catch.units().iter().map(|unit| unit.unit.to_string()).collect::<Vec<_>>()
    );
}
