//! The demo's Öppna jämförelser: values, ranks, colours and marks as printed, each with the cell it stands in.

use std::collections::HashMap;
use std::sync::Arc;

use super::{lines, unit};
use crate::domain::published::{Found, Note, Reading, SeriesFound, SliceFound, TableFound};
use crate::domain::{Area, Colour, Direction, Gender, IndicatorKind, Period, Status, ValueKind};
use crate::intake::{Sink, Stopped};

/// Tables, series and rows.
pub const TEXT: &str = include_str!("oj_aldre_2015.csv");

/// Sends table after table: the table, its series, units not seen before, and one slice for each series.
pub fn read(sink: &mut Sink<'_>) -> Result<(), Stopped> {
    let mut state = State { units: HashMap::new(), tables: 0, series: 0, open: Vec::new() };
    for line in lines(TEXT) {
        match line.split_once(';') {
            Some(("table", rest)) => state.table(rest, sink)?,
            Some(("series", rest)) => state.series(rest, sink)?,
            Some(("row", rest)) => state.row(rest, sink)?,
            _ => {}
        }
    }
    state.close(sink)
}

struct State {
    units: HashMap<&'static str, u32>,
    tables: u32,
    series: u32,
    open: Vec<Column>,
}

/// A series of the table being read: its column, and what has been read in it.
struct Column {
    column: u16,
    slice: SliceFound,
}

impl State {
    /// `sheet;cells;title`
    fn table(&mut self, line: &str, sink: &mut Sink<'_>) -> Result<(), Stopped> {
        self.close(sink)?;
        let mut fields = line.splitn(3, ';').map(str::to_owned);
        let (sheet, cells) = (fields.next().unwrap_or_default(), fields.next().unwrap_or_default());
        let title = fields.next().unwrap_or_default();
        let edition = Some("2015".to_owned());
        self.tables += 1;
        sink(Found::Table(TableFound {
            number: self.tables - 1,
            sheet,
            cells,
            title,
            edition,
            period: Period::year(2015).ok(),
        }))
    }

    fn series(&mut self, line: &str, sink: &mut Sink<'_>) -> Result<(), Stopped> {
        let Some((column, period, found)) = series(line) else { return Ok(()) };
        let number = self.series;
        self.series += 1;
        let table = self.tables.saturating_sub(1);
        let period = Arc::new(period);
        let slice = SliceFound { table, series: number, period, gender: Gender::Total, readings: Vec::new() };
        self.open.push(Column { column, slice });
        sink(Found::Series(SeriesFound { number, ..found }))
    }

    /// `code;row;cell;cell…`
    fn row(&mut self, line: &'static str, sink: &mut Sink<'_>) -> Result<(), Stopped> {
        let mut fields = line.split(';');
        let (Some(code), Some(row)) = (fields.next(), fields.next().and_then(|row| row.parse().ok())) else {
            return Ok(());
        };
        let next = self.units.len();
        if !self.units.contains_key(code) {
            let found = unit(next, code);
            self.units.insert(code, found.number);
            sink(Found::Unit(found))?;
        }
        let unit = self.units.get(code).copied().unwrap_or_default();
        for (open, cell) in self.open.iter_mut().zip(fields).filter(|(_, cell)| !cell.is_empty()) {
            open.slice.readings.push(reading(unit, row, open.column, cell));
        }
        Ok(())
    }

    fn close(&mut self, sink: &mut Sink<'_>) -> Result<(), Stopped> {
        self.open.drain(..).try_for_each(|column| sink(Found::Slice(column.slice)))
    }
}

/// `column;number;title;population;period;unit;value kind;decimals;direction;kind`
fn series(line: &str) -> Option<(u16, Period, SeriesFound)> {
    let mut fields = line.split(';');
    let column = column_number(fields.next()?);
    let printed_number = fields.next().map(str::to_owned);
    let (title, population) = (fields.next()?.to_owned(), fields.next()?.to_owned());
    let period = Period::parse(fields.next()?).ok()?;
    let unit_of_measure = fields.next()?.to_owned();
    let found = SeriesFound {
        number: 0,
        source: "oj".to_owned(),
        code: None,
        printed_number,
        title,
        population,
        unit_of_measure,
        value_kind: ValueKind::from_code(fields.next()?)?,
        decimals: fields.next()?.parse().ok(),
        direction: Direction::from_code(fields.next()?)?,
        direction_from: Some("ranks".to_owned()),
        area: Area::parse("aldre"),
        kind: IndicatorKind::from_code(fields.next()?),
        definition: None,
    };
    Some((column, period, found))
}

/// `C` = 3.
fn column_number(letters: &str) -> u16 {
    letters.bytes().fold(0, |number, letter| number * 26 + u16::from(letter.saturating_sub(b'A')) + 1)
}

/// `26 283 r`: value, rank and colour; `26`: a value without rank; `.` and `..`: the mark that stands for it.
fn reading(unit: u32, row: u32, column: u16, cell: &str) -> Reading {
    let mut parts = cell.split(' ');
    let printed = parts.next().unwrap_or_default();
    let value: Option<f64> = printed.replace(',', ".").parse().ok();
    let note = match (value, parts.next().and_then(|rank| rank.parse().ok())) {
        (Some(_), None) => None,
        (Some(_), rank) => Some(Note { rank, colour: parts.next().and_then(colour), ..Note::status(Status::Present) }),
        (None, _) => {
            let (mark, colour) = (Some(printed.to_owned()), Some(Colour::Grey));
            Some(Note { mark, colour, ..Note::status(meaning(printed)) })
        }
    };
    Reading { unit, value, row, column, note: note.map(Box::new) }
}

fn colour(letter: &str) -> Option<Colour> {
    match letter {
        "g" => Some(Colour::Green),
        "y" => Some(Colour::Yellow),
        "r" => Some(Colour::Red),
        _ => None,
    }
}

/// The publication's legend: `.` uppgift saknas, `..` under 30 svaranden.
fn meaning(mark: &str) -> Status {
    if mark == ".." { Status::Uncertain } else { Status::Missing }
}
