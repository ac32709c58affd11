//! The sheet of a kommun that says the same as one before it, but for the kommun's name and the numbers of its values: those
//! belong to the same series, cell by cell, as long as nothing was asked of the numbers themselves. Pure.

use std::collections::HashMap;
use std::sync::Arc;

use super::context::Context;
use super::layout::of_sheet;
use super::layout::parts;
use super::layout::tables::Owner;
use super::layout::units::{Block, Label, is_code_heading};
use super::outline::{self, Outlined};
use super::series::faults;
use super::series::numbering::Numbering;
use super::wording::legend::Legend;
use super::wording::names::{self, Known};
use super::wording::places;
use super::wording::values::{Value, value};
use super::wording::words::{fold, tidy};
use crate::domain::published::{Found, Reading, SliceFound, TableFound};
use crate::domain::{Gender, Period, UnitRef};
use crate::intake::grid::{Cell, CellValue, Grid};
use crate::intake::{Sink, Stopped};

/// What a sheet has given, as it was sent.
#[derive(Debug, Default)]
pub struct Given {
    steps: Vec<Step>,
    /// Whether there was more to say of it than its values, or more to them than their numbers.
    other: bool,
}

#[derive(Debug)]
enum Step {
    Table(TableFound),
    Values { series: u32, period: Arc<Period>, gender: Gender, values: Vec<Place> },
}

/// Where a value stands.
#[derive(Debug, Clone, Copy)]
struct Place {
    unit: u32,
    at: (u32, u16),
}

impl Given {
    /// One thing more that has been sent.
    pub fn hear(&mut self, found: &Found) {
        match found {
            _ if self.other => {}
            Found::Table(table) => self.steps.push(Step::Table(table.clone())),
            Found::Slice(SliceFound { series, period, gender, readings, .. }) => {
                self.other |= readings.iter().any(|reading| reading.note.is_some());
                let place = |reading: &Reading| Place { unit: reading.unit, at: (reading.row, reading.column) };
                let (period, values) = (Arc::clone(period), readings.iter().map(place).collect());
                self.steps.push(Step::Values { series: *series, period, gender: *gender, values });
            }
            Found::Unit(_) | Found::Series(_) => {}
            _ => self.other = true,
        }
    }

    fn values(&self) -> impl Iterator<Item = &Place> {
        self.steps.iter().flat_map(|step| match step {
            Step::Values { values, .. } => values.as_slice(),
            Step::Table(_) => &[],
        })
    }
}

/// A sheet of one kommun, and what it has given.
#[derive(Debug)]
pub struct Again {
    grid: Grid,
    legends: (Legend, Legend),
    source: Option<&'static str>,
    edition: Option<Period>,
    /// Its first row of values.
    first: u32,
    block: Block,
    /// The kommun's number.
    unit: u32,
    steps: Vec<Step>,
    /// Where its values stand, by rising row and column.
    places: Vec<(u32, u16)>,
    /// Its texts but for the kommun's name where it stands alone, squeezed: whoever is named there may be someone else.
    texts: String,
}

/// What another sheet gives: its kommun, and its numbers in the order of the places.
pub struct Same {
    owner: Owner,
    numbers: Vec<f64>,
}

impl Again {
    /// Larger sheets are mostly the only one of their kind.
    const MOST: usize = 50_000;

    /// A sheet that a kommun's name is the name of, and what it has given; None where another sheet with the same words
    /// could give something else.
    pub fn of(
        grid: &Grid,
        outline: &[Outlined],
        given: Given,
        (legend, context): (&Legend, &Context),
        numbering: &Numbering,
    ) -> Option<Self> {
        let plain = !given.other
            && grid.len() <= Self::MOST
            && !outline.iter().any(|outlined| outlined.table.is_asked())
            && legend.codes().is_empty()
            && context.legend.codes().is_empty();
        let block = outline.first().filter(|_| plain)?.block.clone();
        let owner = owner(&block, grid.sheet()).filter(|_| outline::is_kommun(grid.sheet()))?;
        let unit = numbering.known(&owner.unit)?;
        let riket = numbering.known(&UnitRef::nation());
        let mut places: Vec<(u32, u16)> = given.values().map(|place| place.at).collect();
        places.sort_unstable();
        places.dedup();
        let first = places.first()?.0;
        let titled = |row: u32, cells: &[(u16, Cell)]| {
            is_title(row, cells, first) && cells.iter().all(|(_, cell)| is_text(cell, grid.sheet()))
        };
        let others = || self::texts(grid.rows().filter(|(row, cells)| !titled(*row, cells)));
        if others().any(|text| names::known(text).is_some_and(Known::only_municipality) || places::names_some(text)) {
            return None;
        }
        let texts: String = others().map(|text| squeezed(text) + "\n").collect();
        let is_plain = given.values().all(|place| place.unit == unit || Some(place.unit) == riket)
            && !texts.contains(&squeezed(names::name_of(&owner.unit)))
            && places.len() == given.values().count()
            && !are_mixed(grid, &places)
            && !self::texts(grid.rows()).any(|text| text.len() <= 40 && is_code_heading(&fold(text)))
            && names_itself(grid, first);
        is_plain.then(|| Self {
            grid: grid.clone(),
            legends: (legend.clone(), context.legend.clone()),
            source: context.source,
            edition: context.edition.clone(),
            first,
            block,
            unit,
            steps: given.steps,
            places,
            texts,
        })
    }

    /// What a sheet gives that says the same; None of any other.
    pub fn fits(&self, grid: &Grid, legend: &Legend, context: &Context) -> Option<Same> {
        let same = self.grid.len() == grid.len()
            && self.grid.merges() == grid.merges()
            && outline::is_kommun(grid.sheet())
            && (&self.legends.0, &self.legends.1) == (legend, &context.legend)
            && (self.source, &self.edition) == (context.source, &context.edition)
            && names_itself(grid, self.first);
        if !same {
            return None;
        }
        let mut reading = Numbers { again: self, legend, wider: &context.legend, all: Vec::new(), codes: Vec::new() };
        for ((row, one), (below, other)) in self.grid.rows().zip(grid.rows()) {
            if (row, one.len()) != (below, other.len()) {
                return None;
            }
            let title = is_title(row, one, self.first);
            for ((column, one), (at, other)) in one.iter().zip(other) {
                let is_name = || is_text(one, self.grid.sheet()) && is_text(other, grid.sheet());
                let named = title && outline::looks(one) == outline::looks(other) && is_name();
                if column != at || !(named || reading.takes((row, *column), one, other)) {
                    return None;
                }
            }
        }
        let numbers = reading.finished()?;
        let owner = owner(&self.block, grid.sheet())?;
        let is_named = self.texts.contains(&squeezed(names::name_of(&owner.unit)));
        (!is_named).then_some(Same { owner, numbers })
    }

    /// Sends what a sheet gives.
    ///
    /// # Errors
    /// The receiver wants no more.
    pub fn send(&self, grid: &Grid, same: &Same, numbering: &mut Numbering, sink: &mut Sink) -> Result<(), Stopped> {
        let (mut table, mut unit) = (0, self.unit);
        for step in &self.steps {
            match step {
                Step::Table(found) => {
                    table = numbering.table();
                    let sheet = grid.sheet().to_owned();
                    let titled = found.title == tidy(self.grid.sheet());
                    let title = if titled { tidy(&sheet) } else { found.title.clone() };
                    sink(Found::Table(TableFound { number: table, sheet, title, ..found.clone() }))?;
                    let Owner { unit: kommun, name } = &same.owner;
                    unit = numbering.unit(kommun, name, parts::parent(kommun).as_ref(), sink)?;
                }
                Step::Values { series, period, gender, values } => {
                    let (mut readings, mut twice) = (Vec::with_capacity(values.len()), Vec::new());
                    let given = numbering.given(*series, period, *gender);
                    for Place { unit: of, at: (row, column) } in values {
                        let (row, column, of) = (*row, *column, if *of == self.unit { unit } else { *of });
                        let value = self.places.binary_search(&(row, column)).ok().and_then(|at| same.numbers.get(at));
                        if given.take(of, value.copied()) {
                            readings.push(Reading { unit: of, value: value.copied(), row, column, note: None });
                        } else {
                            twice.push((row, column, "unread-given-twice"));
                        }
                    }
                    if !readings.is_empty() {
                        let (series, period, gender) = (*series, Arc::clone(period), *gender);
                        sink(Found::Slice(SliceFound { table, series, period, gender, readings }))?;
                    }
                    faults::cells(grid, &twice, sink)?;
                }
            }
        }
        Ok(())
    }
}

/// The numbers of a sheet on their way.
struct Numbers<'a> {
    again: &'a Again,
    legend: &'a Legend,
    wider: &'a Legend,
    all: Vec<f64>,
    /// Of each column, how many of its values could be codes of kommuner, and how many there are.
    codes: Vec<(u32, u32)>,
}

impl Numbers<'_> {
    /// Takes the cell of a sheet; false where it is not that of the last one, nor another number for its value.
    fn takes(&mut self, at: (u32, u16), one: &Cell, other: &Cell) -> bool {
        if self.again.places.get(self.all.len()) != Some(&at) {
            return one == other;
        }
        let (CellValue::Number(number), Value::Number { value, .. }) =
            (&other.value, value(other, self.legend, self.wider))
        else {
            return false;
        };
        let column = usize::from(at.1);
        if column >= self.codes.len() {
            self.codes.resize(column + 1, (0, 0));
        }
        if let Some((codes, all)) = self.codes.get_mut(column) {
            *codes += u32::from(names::by_number(*number).is_some());
            *all += 1;
        }
        self.all.push(value);
        outline::are_plain(one, other)
    }

    /// The numbers of all values; None where a column of them could be one of codes.
    fn finished(self) -> Option<Vec<f64>> {
        let codes = self.codes.iter().any(|(codes, all)| *codes > 0 && codes * 5 >= all * 4);
        (!codes && self.all.len() == self.again.places.len()).then_some(self.all)
    }
}

/// Whether a sheet is about the kommun that it is named by.
fn names_itself(grid: &Grid, first: u32) -> bool {
    of_sheet::unit(grid, first).is_some_and(|(unit, said)| said.is_none() && unit == grid.sheet())
}

fn owner(block: &Block, kommun: &str) -> Option<Owner> {
    match block.label(&[(1, Cell::text(kommun))]) {
        Label::Unit(unit, name) => Some(Owner { unit, name }),
        _ => None,
    }
}

fn is_text(cell: &Cell, text: &str) -> bool {
    cell.as_text() == Some(text.trim())
}

/// Whether some values of a column are shown in per cent and others not, for then their sizes tell what they are.
fn are_mixed(grid: &Grid, places: &[(u32, u16)]) -> bool {
    let mut shown: HashMap<u16, bool> = HashMap::new();
    let percent = |(row, column): (u32, u16)| grid.get(row, column).is_some_and(|cell| cell.percent);
    places.iter().any(|at| *shown.entry(at.1).or_insert_with(|| percent(*at)) != percent(*at))
}

/// Whether a row can be a title above the values.
const fn is_title(row: u32, cells: &[(u16, Cell)], first: u32) -> bool {
    row < first && cells.len() == 1
}

fn texts<'a>(rows: impl Iterator<Item = (u32, &'a [(u16, Cell)])>) -> impl Iterator<Item = &'a str> {
    rows.flat_map(|(_, cells)| cells).filter_map(|(_, cell)| cell.as_text())
}

/// A text without case, blanks and signs: `Upplands-Väsby` is `upplandsväsby`.
fn squeezed(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests;
