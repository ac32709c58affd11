//! The values of one table column gathered by series, period and gender. Pure.

use std::collections::HashMap;

use super::columns::{Columns, Dimension, Part, Role, text_in};
use super::heading::{Heading, gender, part_of_year};
use super::legend::Legend;
use super::values::{Value, value};
use super::words::fold;
use crate::domain::{Gender, Period};
use crate::intake::grid::{Cell, CellValue, Grid, cell_in};

/// A value with its place; `owner` counts the table's rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Item {
    /// Index in [`Table::rows`].
    pub owner: u32,
    /// Row on the sheet.
    pub row: u32,
    /// Column on the sheet.
    pub column: u16,
    /// What stands there.
    pub value: Value,
    /// Fill of the cell.
    pub fill: Option<[u8; 3]>,
    /// Rank as printed beside it.
    pub rank: Option<u32>,
}

/// What tells the slots of a column apart.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key {
    name: Vec<String>,
    population: String,
    part_of_population: String,
    unit_of_measure: String,
    number: String,
    period: Option<Period>,
    part: Option<String>,
    gender: Option<Gender>,
}

/// The values of one series, period and gender.
#[derive(Debug, Clone)]
pub struct Slot {
    /// What the column and the row's dimensions say.
    pub heading: Heading,
    /// The values.
    pub items: Vec<Item>,
}

/// A cell that could not be read: row, column, text id.
pub type Fault = (u32, u16, &'static str);

/// Gathers the values of a column.
pub struct Gatherer<'a> {
    /// The sheet.
    pub grid: &'a Grid,
    /// The table's rows.
    pub rows: Vec<(u32, &'a [(u16, Cell)])>,
    /// Its columns.
    pub columns: &'a Columns,
    /// The sheet's legend and the workbook's.
    pub legends: (&'a Legend, &'a Legend),
}

impl Gatherer<'_> {
    /// The slots of a value column, and the cells of it that could not be read.
    pub fn gather(&self, column: u16, heading: &Heading) -> (Vec<Slot>, Vec<Fault>) {
        let rank = self.columns.iter().find(|(_, role)| *role == Role::Rank(column)).map(|(rank, _)| *rank);
        let told_apart =
            self.columns.iter().any(|(_, role)| matches!(role, Role::Period(_) | Role::Gender | Role::Dimension(_)));
        let (mut slots, mut faults) = (Vec::<Slot>::new(), Vec::new());
        let mut places: HashMap<Option<Key>, usize> = HashMap::new();
        let mut above: HashMap<u16, String> = HashMap::new();
        for (owner, (row, cells)) in (0..).zip(&self.rows) {
            if told_apart {
                self.fill_down(cells, &mut above);
            }
            let Some(cell) = cell_in(cells, column).filter(|cell| !is_blank(cell)) else { continue };
            let found = value(cell, self.legends.0, self.legends.1);
            if let Value::Unread(why) = found {
                faults.push((*row, column, why));
                continue;
            }
            let rank = rank.and_then(|rank| self.rank(cells, *row, rank, &mut faults));
            let item = Item { owner, row: *row, column, value: found, fill: cell.fill, rank };
            let key = told_apart.then(|| self.key(cells, &above));
            let place = *places.entry(key).or_insert_with_key(|key| {
                let heading = key.as_ref().map_or_else(|| heading.clone(), |key| with_key(heading, key));
                slots.push(Slot { heading, items: Vec::new() });
                slots.len() - 1
            });
            if let Some(slot) = slots.get_mut(place) {
                slot.items.push(item);
            }
        }
        self.decode(heading, &mut slots);
        self.keep_words(&mut slots);
        (slots, faults)
    }

    /// A Ja among numbers is kept as printed, for what it counts as says little there.
    fn keep_words(&self, slots: &mut [Slot]) {
        let items = || slots.iter().flat_map(|slot| &slot.items);
        let numbers = items().filter(|item| matches!(item.value, Value::Number { .. })).count();
        let answers = items().filter(|item| matches!(item.value, Value::Answer { .. })).count();
        if answers > numbers {
            return;
        }
        for item in slots.iter_mut().flat_map(|slot| &mut slot.items) {
            if let Value::Answer { mark: mark @ None, .. } = &mut item.value {
                let cells = self.rows.get(item.owner as usize).map(|(_, cells)| *cells).unwrap_or_default();
                *mark = Some(text_in(cells, item.column)).filter(|text| !text.is_empty());
            }
        }
    }

    /// Numbers that stand for Ja and Nej, where a legend says so and the column holds nothing else.
    fn decode(&self, heading: &Heading, slots: &mut [Slot]) {
        let codes = if self.legends.0.codes().is_empty() { self.legends.1.codes() } else { self.legends.0.codes() };
        let fits = heading.unit_of_measure.is_empty() || fold(&heading.unit_of_measure).starts_with("ja");
        let answer = |value: &Value| match value {
            Value::Number { value, .. } => {
                codes.iter().find(|(code, _)| code.to_bits() == value.to_bits()).map(|(_, answer)| *answer)
            }
            _ => None,
        };
        let is_number = |item: &&Item| matches!(item.value, Value::Number { .. });
        let all = |slots: &[Slot]| {
            slots.iter().flat_map(|slot| &slot.items).filter(is_number).all(|item| answer(&item.value).is_some())
        };
        if codes.is_empty() || !fits || !all(slots) {
            return;
        }
        for item in slots.iter_mut().flat_map(|slot| &mut slot.items) {
            if let (Value::Number { value, .. }, Some(answer)) = (&item.value, answer(&item.value)) {
                item.value = Value::Answer { value: answer, mark: Some(value.to_string()) };
            }
        }
    }

    fn rank(&self, cells: &[(u16, Cell)], row: u32, column: u16, faults: &mut Vec<Fault>) -> Option<u32> {
        let cell = cell_in(cells, column).filter(|cell| !is_blank(cell))?;
        match value(cell, self.legends.0, self.legends.1) {
            Value::Number { value, .. } | Value::Marked { value: Some(value), .. } => place(value),
            Value::Marked { .. } => None,
            _ => {
                faults.push((row, column, "unread-rank"));
                None
            }
        }
    }

    /// Notes what stands in the columns that may be filled on the first row of a group only.
    fn fill_down(&self, cells: &[(u16, Cell)], above: &mut HashMap<u16, String>) {
        for (column, role) in self.columns {
            let groups = matches!(role, Role::Dimension(Dimension::Name) | Role::Period(Part::Whole));
            if groups && let Some(text) = Some(text_in(cells, *column)).filter(|text| !text.is_empty()) {
                above.insert(*column, text);
            }
        }
    }

    fn key(&self, cells: &[(u16, Cell)], above: &HashMap<u16, String>) -> Key {
        let empty = String::new();
        let mut key = Key {
            name: Vec::new(),
            population: empty.clone(),
            part_of_population: empty.clone(),
            unit_of_measure: empty.clone(),
            number: empty,
            period: None,
            part: None,
            gender: None,
        };
        let filled = |column: u16| above.get(&column).cloned().unwrap_or_default();
        let (mut whole, mut part) = (None, None);
        for (column, role) in self.columns {
            match role {
                Role::Dimension(Dimension::Name) => key.name.push(filled(*column)),
                Role::Dimension(Dimension::Population) => key.population = text_in(cells, *column),
                Role::Dimension(Dimension::Part) => key.part_of_population = text_in(cells, *column),
                Role::Dimension(Dimension::UnitOfMeasure) => key.unit_of_measure = text_in(cells, *column),
                Role::Dimension(Dimension::Number) => key.number = text_in(cells, *column),
                Role::Gender => key.gender = gender(&text_in(cells, *column)),
                Role::Period(Part::Whole) => whole = Some(filled(*column)),
                Role::Period(Part::Of(word)) => part = Some(part_of(word, &text_in(cells, *column))),
                _ => {}
            }
        }
        key.period = match (whole, part) {
            (Some(year), Some(part)) => Period::parse(&format!("{year} {part}")).ok(),
            (Some(whole), None) => Period::parse(whole.trim_start_matches("År ")).ok(),
            (None, part) => {
                key.part = part;
                None
            }
        };
        key
    }
}

fn with_key(heading: &Heading, key: &Key) -> Heading {
    let mut slot = heading.clone();
    let names: Vec<&str> = key.name.iter().map(String::as_str).filter(|name| !name.is_empty()).collect();
    if !names.is_empty() {
        let row = Heading::of(&names);
        let general = slot.title.is_empty() || super::heading::is_general(&slot.title);
        slot.title = if general { row.title } else { format!("{} – {}", row.title, slot.title) };
        slot.number = slot.number.or(row.number);
        slot.period = slot.period.or(row.period);
        take_if_given(&mut slot.population, row.population);
        take_if_given(&mut slot.unit_of_measure, row.unit_of_measure);
        slot.said = None;
    }
    take_if_given(&mut slot.population, key.population.clone());
    add(&mut slot.population, &key.part_of_population);
    take_if_given(&mut slot.unit_of_measure, key.unit_of_measure.clone());
    slot.number = slot.number.or_else(|| Some(key.number.clone()).filter(|number| !number.is_empty()));
    slot.part = key.part.clone().or(slot.part);
    slot.period = key.period.clone().or_else(|| slot.period.take().map(|period| slot.within(&period)));
    slot.gender = key.gender.or(slot.gender);
    slot
}

/// `v` and `53` are `v 53`; a month's name needs no word, its number one of its own.
fn part_of(word: &str, text: &str) -> String {
    match part_of_year(text) {
        Some(part) => part,
        None if word == "m" => format!("m{text}"),
        None => format!("{word} {text}"),
    }
}

/// One more part of a population; "samtliga" is none.
fn add(population: &mut String, part: &str) {
    let all =
        matches!(fold(part).as_str(), "" | "samtliga" | "totalt" | "alla" | "total" | "samtlig regi" | "all regi");
    if !all {
        population.push_str(if population.is_empty() { "" } else { ", " });
        population.push_str(part);
    }
}

fn take_if_given(field: &mut String, given: String) {
    if !given.is_empty() {
        *field = given;
    }
}

fn is_blank(cell: &Cell) -> bool {
    matches!(&cell.value, CellValue::Empty) || matches!(&cell.value, CellValue::Text(text) if text.trim().is_empty())
}

/// A rank: a whole number from 1.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded just above")]
fn place(value: f64) -> Option<u32> {
    (value.fract() == 0.0 && (1.0..=100_000.0).contains(&value)).then_some(value as u32)
}
