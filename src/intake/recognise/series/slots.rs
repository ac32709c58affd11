//! The values of one table column gathered by series, period and gender. Pure.

use std::rc::Rc;

use smallvec::SmallVec;

use super::keys::{Key, Keys};
use super::mixed::{Mixed, questions};
use super::named::{Named, Naming};
use super::own_keys::OwnKeys;
use crate::domain::{Gender, Period};
use crate::intake::grid::{Cell, CellValue, Grid, cell_in};
use crate::intake::recognise::columns::others::Whose;
use crate::intake::recognise::columns::{Columns, Role, text_in};
use crate::intake::recognise::gender;
use crate::intake::recognise::wording::heading::Heading;
use crate::intake::recognise::wording::legend::Legend;
use crate::intake::recognise::wording::values::{Value, part_in_brackets, value};
use crate::intake::recognise::wording::words::fold;

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

/// The values of one series, period and gender.
#[derive(Debug, Clone)]
pub struct Slot<'a> {
    /// The series that the column and the row's dimensions name.
    pub named: Rc<Named>,
    /// Their column.
    heading: &'a Heading,
    /// What their rows say, before what their column says.
    key: Option<&'a Key>,
    /// The gender that they name.
    pub gender: Option<Gender>,
    /// Why they cannot be read.
    pub unread: Option<&'static str>,
    /// The values.
    pub items: SmallVec<[Item; 1]>,
    /// Whether the ranks printed beside them are not their places among each other.
    pub ranked_elsewhere: bool,
}

impl<'a> Slot<'a> {
    /// Nothing yet under a heading, in rows with this key; room for so many values.
    fn of(heading: &'a Heading, key: Option<&'a Key>, named: Rc<Named>, gender: Option<Gender>, room: usize) -> Self {
        let told = [gender, key.and_then(|key| key.gender), named.heading.gender, heading.gender];
        let gender = gender::together(told);
        let of_what = key.filter(|key| key.lacks_name && named.is_nameless).map(|_| "unread-gender-of-what");
        let unread = gender.err().or(of_what);
        Self {
            unread,
            gender: gender.ok().flatten(),
            named,
            heading,
            key,
            items: SmallVec::with_capacity(room),
            ranked_elsewhere: false,
        }
    }

    /// The period that they name.
    pub fn period(&self) -> Option<&Period> {
        let of_row = self.key.and_then(|key| key.period.as_ref());
        of_row.or(self.heading.period.as_ref()).or(self.named.heading.period.as_ref())
    }

    /// Whether the column's own heading names one.
    pub const fn is_of_year(&self) -> bool {
        self.heading.period.is_some()
    }

    /// The part of it that they name.
    pub fn part(&self) -> Option<&str> {
        let of_row = self.key.and_then(|key| key.part.as_ref());
        of_row.or(self.heading.part.as_ref()).map(String::as_str)
    }

    /// Whose the values are, where they are not their rows' own.
    pub const fn whose(&self) -> Option<&'a Whose> {
        self.heading.whose.as_ref()
    }
}

/// A cell that could not be read: row, column, text id.
pub type Fault = (u32, u16, &'static str);

/// Gathers the values of a column.
pub struct Gatherer<'a> {
    /// The sheet.
    pub grid: &'a Grid,
    /// The table's rows.
    pub rows: Vec<(u32, &'a [(u16, Cell)])>,
    /// The cells that hold something, of each column from nought, with the place of their row in the table.
    pub cells: Vec<Vec<(u32, &'a Cell)>>,
    /// Its columns.
    pub columns: &'a Columns,
    /// What tells its rows apart.
    pub keys: OwnKeys,
    /// The service in front of what they measure; empty where there is none.
    pub service: &'a str,
    /// The gender of each row, as a row above it tells; empty where none does.
    pub genders: Vec<Option<Gender>>,
    /// The sheet's legend and the workbook's.
    pub legends: (&'a Legend, &'a Legend),
}

impl<'a> Gatherer<'a> {
    /// The slots of a value column, and the cells of it that could not be read.
    pub fn gather(&'a self, column: u16, heading: &'a Heading, naming: &mut Naming) -> (Vec<Slot<'a>>, Vec<Fault>) {
        let of_rows = self.keys.of_column(column);
        naming.turn_to(heading, of_rows.map(Keys::all), self.service);
        let rank = self.rank_of(column);
        let doubtful = self.has_doubtful_points(column);
        let keys = of_rows.map_or(1, |keys| keys.all().len().max(1));
        let filled = self.cells_of(column).len();
        let room = filled.div_ceil(keys);
        let (mut slots, mut faults) = (Vec::<Slot>::with_capacity(keys.min(filled)), Vec::new());
        // Of each key without gender and with each gender; rows without keys have the first.
        let mut places: Vec<Option<usize>> = Vec::new();
        let (mut mixed, mut of_part) = (Mixed::default(), None);
        for (owner, cell) in self.cells_of(column).iter().copied() {
            let Some((row, cells)) = self.rows.get(owner as usize) else { continue };
            let found = match value(cell, self.legends.0, self.legends.1) {
                Value::Number { .. } if doubtful && cell.as_text().is_some_and(is_of_thousands) => {
                    Value::Unread("unread-point")
                }
                found => found,
            };
            if let Value::Unread(why) = found {
                faults.push((*row, column, why));
                continue;
            }
            let key = of_rows.and_then(|keys| keys.get(owner));
            if let Some(why) = key.and_then(|(_, key)| key.unread) {
                faults.push((*row, column, why));
                continue;
            }
            mixed.add(*row, &found);
            let rank = rank.and_then(|rank| self.rank(cells, *row, rank, &mut faults));
            let inside = key.and_then(|(_, key)| key.inside);
            of_part = of_part.or(inside.map(|_| (*row, column, "noted-part-in-brackets")));
            let part = inside.or(heading.inside).and_then(|gender| Some((part_of(cell)?, Some(gender), None)));
            let gender = self.genders.get(owner as usize).copied().flatten();
            for (value, gender, rank) in std::iter::once((found, gender, rank)).chain(part) {
                let at = 4 * key.map_or(0, |(at, _)| at) + gender.map_or(0, |gender| gender as usize + 1);
                if at >= places.len() {
                    places.resize(at + 1, None);
                }
                let Some(place) = places.get_mut(at) else { continue };
                let place = *place.get_or_insert_with(|| {
                    slots.push(Slot::of(heading, key.map(|(_, key)| key), naming.of(key), gender, room));
                    slots.len() - 1
                });
                if let Some(slot) = slots.get_mut(place) {
                    slot.items.push(Item { owner, row: *row, column, value, fill: cell.fill, rank });
                }
            }
        }
        faults.extend(of_part);
        faults.extend(Self::unread(&mut slots, of_rows));
        faults.extend(self.decode(heading, &mut slots));
        faults.extend(mixed.settle(column, &mut slots, self.legends));
        self.keep_words(&mut slots);
        (slots, faults)
    }

    /// The column of the ranks of a value column.
    pub fn rank_of(&self, column: u16) -> Option<u16> {
        let mut ranks = self.columns.iter().filter(|(_, role)| matches!(role, Role::Rank(of) if *of == column));
        ranks.next().map(|(rank, _)| *rank)
    }

    fn cells_of(&self, column: u16) -> &[(u32, &'a Cell)] {
        self.cells.get(usize::from(column)).map_or(&[], Vec::as_slice)
    }

    /// Whether every point in a column's text stands before three figures, so that it may separate thousands.
    fn has_doubtful_points(&self, column: u16) -> bool {
        let cells = self.cells_of(column).iter().filter_map(|(_, cell)| cell.as_text());
        let mut numbers = cells.filter(|text| text.contains('.') && text.contains(|c: char| c.is_ascii_digit()));
        let first = numbers.next().map(is_of_thousands);
        first == Some(true) && numbers.all(is_of_thousands)
    }

    /// Takes out the values that cannot be read, for what is said of them together.
    fn unread(slots: &mut Vec<Slot>, of_rows: Option<&Keys>) -> Vec<Fault> {
        // Where all rows are named by genders, the title names what they measure.
        let measures = slots.iter().any(|slot| slot.unread == Some("unread-gender-of-what"))
            && of_rows.is_some_and(Keys::name_measures);
        let mut faults = Vec::new();
        for slot in slots.iter_mut().filter(|slot| measures || slot.unread != Some("unread-gender-of-what")) {
            if let Some(why) = slot.unread {
                faults.extend(slot.items.drain(..).map(|item| (item.row, item.column, why)));
            }
        }
        slots.retain(|slot| !slot.items.is_empty());
        faults
    }

    /// A Ja among numbers is kept as printed, for what it counts as says little there.
    fn keep_words(&self, slots: &mut [Slot]) {
        let is_answer = |item: &Item| matches!(item.value, Value::Answer { .. });
        if !slots.iter().flat_map(|slot| &slot.items).any(is_answer) {
            return;
        }
        let questions = questions(slots);
        let others = slots.iter_mut().filter(|slot| !questions.contains(&Rc::as_ptr(&slot.named)));
        for item in others.flat_map(|slot| &mut slot.items) {
            if let Value::Answer { mark: mark @ None, .. } = &mut item.value {
                let cells = self.rows.get(item.owner as usize).map(|(_, cells)| *cells).unwrap_or_default();
                *mark = Some(text_in(cells, item.column).into_owned()).filter(|text| !text.is_empty());
            }
        }
    }

    /// Numbers that stand for Ja and Nej, where a legend says so and the column holds nothing else. The legend of
    /// another sheet holds for questions only, and no count is ever an answer.
    fn decode(&self, heading: &Heading, slots: &mut [Slot]) -> Option<Fault> {
        let (own, wider) = (self.legends.0.codes(), self.legends.1.codes());
        if own.is_empty() && wider.is_empty() {
            return None;
        }
        let (title, unit) = (fold(&heading.title), fold(&heading.unit_of_measure));
        let counts = |text: &str| ["antal", "hur många"].iter().any(|word| text.contains(word));
        let asks = title.ends_with('?') || title.contains("ja/nej") || unit.starts_with("ja");
        let codes = if own.is_empty() && asks { wider } else { own };
        let fits = (unit.is_empty() || unit.starts_with("ja")) && !counts(&title);
        let answer = |value: &Value| match value {
            Value::Number { value, .. } => {
                codes.iter().find(|(code, _)| code.to_bits() == value.to_bits()).map(|(_, answer)| *answer)
            }
            _ => None,
        };
        let numbers = || slots.iter().flat_map(|slot| &slot.items).filter(|item| is_number(&item.value));
        let first = numbers().map(|item| (item.row, item.column)).min()?;
        let named = slots.iter().any(|slot| counts(&fold(&slot.named.heading.title)));
        if codes.is_empty() || !fits || named || !numbers().all(|item| answer(&item.value).is_some()) {
            return None;
        }
        for item in slots.iter_mut().flat_map(|slot| &mut slot.items) {
            if let (Value::Number { value, .. }, Some(answer)) = (&item.value, answer(&item.value)) {
                item.value = Value::Answer { value: answer, mark: Some(value.to_string()) };
            }
        }
        Some((first.0, first.1, "noted-coded-answers"))
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
}

/// The number in brackets behind another in a cell.
fn part_of(cell: &Cell) -> Option<Value> {
    cell.as_text().and_then(part_in_brackets)
}

/// The cells of some rows that hold something, column by column, for their values are gathered so.
pub fn by_column<'a>(rows: &[(u32, &'a [(u16, Cell)])]) -> Vec<Vec<(u32, &'a Cell)>> {
    let mut columns: Vec<Vec<(u32, &Cell)>> = Vec::new();
    for (owner, (_, cells)) in (0..).zip(rows) {
        for (column, cell) in cells.iter().filter(|(_, cell)| !is_blank(cell)) {
            let column = usize::from(*column);
            if column >= columns.len() {
                columns.resize(column + 1, Vec::new());
            }
            if let Some(held) = columns.get_mut(column) {
                held.push((owner, cell));
            }
        }
    }
    columns
}

/// `12.345` and `1.234.567`, but not `0.345`.
fn is_of_thousands(text: &str) -> bool {
    let text = text.trim().trim_start_matches(['-', '−', '–']);
    let mut groups = text.split('.');
    let digits = |group: &str| group.bytes().all(|c| c.is_ascii_digit());
    let first =
        groups.next().is_some_and(|group| matches!(group.len(), 1..=3) && digits(group) && !group.starts_with('0'));
    let mut rest = groups.peekable();
    first && rest.peek().is_some() && rest.all(|group| group.len() == 3 && digits(group))
}

const fn is_number(value: &Value) -> bool {
    matches!(value, Value::Number { .. })
}

fn is_blank(cell: &Cell) -> bool {
    matches!(&cell.value, CellValue::Empty) || matches!(&cell.value, CellValue::Text(text) if text.trim().is_empty())
}

/// A rank: a whole number from 1.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded just above")]
fn place(value: f64) -> Option<u32> {
    (value.fract() == 0.0 && (1.0..=100_000.0).contains(&value)).then_some(value as u32)
}
