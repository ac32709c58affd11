//! The demo's Kolada values: series and their values from two compact csv files, untouched.

use std::collections::HashMap;
use std::sync::Arc;

use super::{lines, unit};
use crate::domain::published::{Found, Note, Reading, SeriesFound, SliceFound, TableFound};
use crate::domain::{Area, Direction, Gender, IndicatorKind, Period, Status, ValueKind};
use crate::intake::{Sink, Stopped};

/// The series: code, area, direction, titles, definition.
pub const SERIES: &str = include_str!("kolada_series.csv");
/// The values: what the part's digest is made of.
pub const VALUES: &str = include_str!("kolada_values.csv");

/// Sends the one table, the units, the series and their slices.
pub fn read(sink: &mut Sink<'_>) -> Result<(), Stopped> {
    sink(Found::Table(table()))?;
    let mut rows = lines(VALUES);
    let units = rows.next().and_then(|line| line.strip_prefix("units;")).unwrap_or_default();
    for (number, code) in units.split(',').enumerate() {
        sink(Found::Unit(unit(number, code)))?;
    }
    let mut numbers = HashMap::new();
    for (number, found) in lines(SERIES).filter_map(series).enumerate() {
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        numbers.insert(found.code.clone().unwrap_or_default(), number);
        sink(Found::Series(SeriesFound { number, ..found }))?;
    }
    rows.filter_map(|line| slice(line, &numbers)).try_for_each(|slice| sink(Found::Slice(slice)))
}

fn table() -> TableFound {
    let title = "Kolada".to_owned();
    TableFound { number: 0, sheet: String::new(), cells: String::new(), title, edition: None, period: None }
}

/// Code and short title of every series: Kolada's own are too long for a list.
pub fn short_titles() -> impl Iterator<Item = (&'static str, &'static str)> {
    lines(SERIES).filter_map(|line| {
        let mut fields = line.split(';');
        Some((fields.next()?, fields.nth(6)?))
    })
}

/// `code;area;kind;direction;unit_of_measure;value_kind;decimals;short title;title;definition`
fn series(line: &str) -> Option<SeriesFound> {
    let mut fields = line.splitn(10, ';');
    let code = fields.next()?;
    let (area, kind) = (fields.next()?, fields.next()?);
    let (direction, unit_of_measure) = (fields.next()?, fields.next()?);
    let (value_kind, decimals, _short) = (fields.next()?, fields.next()?, fields.next()?);
    Some(SeriesFound {
        number: 0,
        source: "kolada".to_owned(),
        code: Some(code.to_owned()),
        printed_number: None,
        title: fields.next()?.to_owned(),
        population: String::new(),
        unit_of_measure: unit_of_measure.to_owned(),
        value_kind: ValueKind::from_code(value_kind)?,
        decimals: decimals.parse().ok(),
        direction: Direction::from_code(direction)?,
        direction_from: Some("given".to_owned()),
        area: Area::parse(area),
        kind: IndicatorKind::from_code(kind),
        definition: fields.next().map(str::to_owned),
    })
}

/// `code;year;gender;values in the units' order` – empty: nothing published, `-`: published without a value.
fn slice(line: &str, series: &HashMap<String, u32>) -> Option<SliceFound> {
    let mut fields = line.splitn(4, ';');
    let series = *series.get(fields.next()?)?;
    let period = Arc::new(Period::year(fields.next()?.parse().ok()?).ok()?);
    let gender = Gender::from_code(fields.next()?)?;
    let values = fields.next()?.split(',').zip(0..);
    let readings = values.filter(|(value, _)| !value.is_empty()).map(|(value, unit)| reading(unit, value)).collect();
    Some(SliceFound { table: 0, series, period, gender, readings })
}

fn reading(unit: u32, text: &str) -> Reading {
    let value: Option<f64> = text.parse().ok();
    let note = value.is_none().then(|| Box::new(Note::status(Status::Missing)));
    Reading { unit, value, row: 0, column: 0, note }
}
