//! Sends one table: its series and slices, and every cell of it that could not be read.

use std::collections::BTreeMap;

use super::columns::{self, Columns, Role};
use super::context::Context;
use super::header::Header;
use super::legend::Legend;
use super::series::{self, Shared};
use super::slots::{Fault, Gatherer, Item, Slot};
use super::tables::Table;
use super::units::Block;
use super::words::{cut_population, fold, period_of_title, tidy};
use super::{Recogniser, colours};
use crate::domain::published::{Found, SliceFound, TableFound, Unread};
use crate::domain::{Gender, Period, Scheme, UnitRef};
use crate::intake::grid::{CellValue, Grid, address, cell_in};
use crate::intake::{Sink, Stopped};

/// One table on its way out.
pub struct Sending<'a> {
    /// Numbers, options, what the workbook says.
    pub recogniser: &'a mut Recogniser,
    /// The sheet.
    pub grid: &'a Grid,
    /// Where the table lies.
    pub block: &'a Block,
    /// The table.
    pub table: &'a Table,
    /// The sheet's legend.
    pub legend: &'a Legend,
}

/// Everything that the columns of one series hold, before the next series is looked at.
type Groups = BTreeMap<usize, (String, Vec<Slot>)>;

impl Sending<'_> {
    /// Sends the table.
    ///
    /// # Errors
    /// The receiver wants no more.
    pub fn table(&mut self, sink: &mut Sink) -> Result<(), Stopped> {
        let header = Header::of(self.grid, self.block, self.table);
        let context = self.recogniser.context.clone();
        let columns = columns::columns(self.grid, self.block, self.table, &header, (self.legend, &context.legend));
        let titles = self.table.titles.join(" ");
        let period = self.period(&context);
        let number = self.recogniser.numbering.table();
        sink(Found::Table(self.found(number, period.clone(), &columns)))?;
        let units = self.units(&columns, sink)?;
        let shared = Shared {
            source: context.source.unwrap_or("oj"),
            context: &context,
            title: &self.title(),
            population: &cut_population(&titles).1,
            judged: self.judged(&columns),
        };
        self.values(number, &columns, &units, &shared, period.as_ref(), sink)?;
        self.strange(&columns, sink)
    }

    /// The title among the lines above the table: one that says so, else the last that names a year.
    fn title(&self) -> String {
        let titles = &self.table.titles;
        let numbered = titles.iter().rfind(|title| fold(title).starts_with("tabell ") && title.len() > 12);
        let dated = || titles.iter().rfind(|title| period_of_title(title).is_some());
        numbered.or_else(dated).or(titles.first()).cloned().unwrap_or_default()
    }

    fn period(&self, context: &Context) -> Option<Period> {
        let year = self.recogniser.options.year.and_then(|year| Period::year(year).ok());
        Context::period_of(&self.table.titles, self.grid.sheet()).or(year).or_else(|| context.edition.clone())
    }

    fn found(&self, number: u32, period: Option<Period>, columns: &Columns) -> TableFound {
        let rows = || self.table.rows.iter().map(|(row, _)| *row).chain(self.table.header.iter().copied());
        let labels = self.block.names.iter().map(|(column, _)| *column).chain(self.block.code);
        let all: Vec<u16> = columns.iter().map(|(column, _)| *column).chain(labels).collect();
        let first = (rows().min().unwrap_or(1), all.iter().min().copied().unwrap_or(1));
        let last = (rows().max().unwrap_or(1), all.iter().max().copied().unwrap_or(1));
        let year = self.recogniser.options.year.map(|year| year.to_string());
        let edition = year.or_else(|| self.recogniser.context.edition.as_ref().map(|period| period.label.clone()));
        TableFound {
            number,
            sheet: self.grid.sheet().to_owned(),
            cells: format!("{}:{}", address(first.0, first.1), address(last.0, last.1)),
            title: self.title(),
            edition: edition.or_else(|| period.as_ref().map(|period| period.last_year().to_string())),
            period,
        }
    }

    /// The number of each row's unit, in the order of the table's rows.
    fn units(&mut self, columns: &Columns, sink: &mut Sink) -> Result<Vec<u32>, Stopped> {
        let within = columns.iter().find_map(|(column, role)| match role {
            Role::Within(scheme) => Some((*column, *scheme)),
            _ => None,
        });
        let mut numbers = Vec::with_capacity(self.table.rows.len());
        for (row, owner) in &self.table.rows {
            let part = within.and_then(|(column, scheme)| self.within(*row, &owner.unit, column, scheme));
            let numbering = &mut self.recogniser.numbering;
            numbers.push(match part {
                Some((unit, name)) => numbering.unit(&unit, &name, Some(&owner.unit), sink)?,
                None => numbering.unit(&owner.unit, &owner.name, None, sink)?,
            });
        }
        Ok(numbers)
    }

    /// The stadsdel or enhet that a row names within its kommun.
    fn within(&self, row: u32, kommun: &UnitRef, column: u16, scheme: Scheme) -> Option<(UnitRef, String)> {
        let name = tidy(cell_in(self.grid.row(row), column)?.as_text()?);
        let named = kommun.scheme == Scheme::Municipality && name.contains(char::is_alphabetic);
        named.then(|| (UnitRef::new(scheme, format!("{}/{}", kommun.code, fold(&name))), name))
    }

    fn judged(&self, columns: &Columns) -> bool {
        let values: Vec<u16> =
            columns.iter().filter(|(_, role)| matches!(role, Role::Value(_))).map(|(column, _)| *column).collect();
        let rows = self.table.rows.iter().map(|(row, _)| self.block.cells(self.grid.row(*row)));
        colours::judge(
            rows.flatten().filter(|(column, _)| values.binary_search(column).is_ok()).filter_map(|(_, cell)| cell.fill),
        )
    }

    fn values(
        &mut self,
        table: u32,
        columns: &Columns,
        units: &[u32],
        shared: &Shared,
        period: Option<&Period>,
        sink: &mut Sink,
    ) -> Result<(), Stopped> {
        let values: Vec<_> = columns
            .iter()
            .filter_map(|(column, role)| match role {
                Role::Value(heading) => Some((*column, heading)),
                _ => None,
            })
            .collect();
        let key = |heading: &super::heading::Heading| {
            (fold(&heading.title), fold(&heading.unit_of_measure), fold(&heading.population))
        };
        let mut done = vec![false; values.len()];
        for at in 0..values.len() {
            let Some((_, first)) = values.get(at).filter(|_| done.get(at) == Some(&false)) else { continue };
            let mut groups = Groups::new();
            for (other, (column, heading)) in
                values.iter().enumerate().skip(at).filter(|(_, (_, other))| key(other) == key(first))
            {
                done.get_mut(other).into_iter().for_each(|done| *done = true);
                let gatherer = Gatherer {
                    grid: self.grid,
                    block: self.block,
                    table: self.table,
                    columns,
                    legends: (self.legend, &shared.context.legend),
                };
                let (slots, faults) = gatherer.gather(*column, heading);
                self.unread(faults, sink)?;
                for slot in slots {
                    add(&mut groups, slot);
                }
            }
            for (_, slots) in groups.into_values() {
                self.series(table, slots, units, shared, period, sink)?;
            }
        }
        Ok(())
    }

    fn series(
        &mut self,
        table: u32,
        slots: Vec<Slot>,
        units: &[u32],
        shared: &Shared,
        period: Option<&Period>,
        sink: &mut Sink,
    ) -> Result<(), Stopped> {
        let series = series::series(&slots, shared);
        if series.title.is_empty() {
            return self.whole(&slots, "unread-no-heading", sink);
        }
        if slots.iter().all(|slot| slot.heading.period.is_none()) && period.is_none() {
            return self.whole(&slots, "unread-no-period", sink);
        }
        let series = self.recogniser.numbering.series(series, sink)?;
        for slot in slots {
            let gender = slot.heading.gender.unwrap_or(Gender::Total);
            match slot.heading.period.as_ref().or(period) {
                Some(period) => self.slice((table, series, period, gender), slot.items, units, shared.judged, sink)?,
                None => self.whole(&[slot], "unread-no-period", sink)?,
            }
        }
        Ok(())
    }

    fn slice(
        &mut self,
        (table, series, period, gender): (u32, u32, &Period, Gender),
        items: Vec<Item>,
        units: &[u32],
        judged: bool,
        sink: &mut Sink,
    ) -> Result<(), Stopped> {
        let (mut readings, mut twice) = (Vec::with_capacity(items.len()), Vec::new());
        let given = self.recogniser.numbering.given(series, period, gender);
        for item in items {
            let Some(unit) = usize::try_from(item.owner).ok().and_then(|owner| units.get(owner)).copied() else {
                continue;
            };
            let (row, column) = (item.row, item.column);
            let reading = series::reading(item, unit, judged);
            let at = unit as usize;
            if given.len() <= at {
                given.resize(at + 1, None);
            }
            let value = reading.value.unwrap_or(f64::NAN).to_bits();
            match given.get_mut(at) {
                Some(Some(before)) if *before != value => twice.push((row, column, "unread-given-twice")),
                Some(place) => {
                    *place = Some(value);
                    readings.push(reading);
                }
                None => {}
            }
        }
        for readings in readings.chunks(SliceFound::MOST) {
            let (period, readings) = (period.clone(), readings.to_vec());
            sink(Found::Slice(SliceFound { table, series, period, gender, readings }))?;
        }
        self.unread(twice, sink)
    }

    /// Every cell of some slots goes unread for the same reason: each column is named once, as a range.
    fn whole(&self, slots: &[Slot], why: &'static str, sink: &mut Sink) -> Result<(), Stopped> {
        let items = || slots.iter().flat_map(|slot| &slot.items);
        let mut columns: Vec<u16> = items().map(|item| item.column).collect();
        columns.sort_unstable();
        columns.dedup();
        for column in columns {
            let rows = items().filter(|item| item.column == column).map(|item| item.row);
            self.range(column, rows, why, sink)?;
        }
        Ok(())
    }

    /// Rows without a known unit, columns without a heading, text beside the values.
    fn strange(&self, columns: &Columns, sink: &mut Sink) -> Result<(), Stopped> {
        self.unread(self.table.strange.clone(), sink)?;
        for (column, role) in columns {
            let filled = self.table.rows.iter().filter(|(row, _)| cell_in(self.grid.row(*row), *column).is_some());
            let rows = filled.map(|(row, _)| *row);
            match role {
                Role::Bare => self.range(*column, rows, "unread-no-heading", sink)?,
                Role::Remark => self.unread(rows.map(|row| (row, *column, "unread-remark")).collect(), sink)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// Some rows of a column as one range, with its first cell's text.
    fn range(
        &self,
        column: u16,
        rows: impl Iterator<Item = u32> + Clone,
        why: &str,
        sink: &mut Sink,
    ) -> Result<(), Stopped> {
        let (Some(first), Some(last)) = (rows.clone().min(), rows.max()) else { return Ok(()) };
        let text = cell_in(self.grid.row(first), column).map(|cell| shown(&cell.value)).unwrap_or_default();
        let more = if first == last { String::new() } else { format!(":{}", address(last, column)) };
        let (sheet, cell) = (self.grid.sheet().to_owned(), address(first, column) + &more);
        sink(Found::Unread(Unread { sheet, cell, text, why: why.to_owned() }))
    }

    fn unread(&self, faults: Vec<Fault>, sink: &mut Sink) -> Result<(), Stopped> {
        for (row, column, why) in faults {
            let text = cell_in(self.grid.row(row), column).map(|cell| shown(&cell.value)).unwrap_or_default();
            let (sheet, cell) = (self.grid.sheet().to_owned(), address(row, column));
            sink(Found::Unread(Unread { sheet, cell, text, why: why.to_owned() }))?;
        }
        Ok(())
    }
}

/// Slots of the same series belong together, in the order in which the series appear.
fn add(groups: &mut Groups, slot: Slot) {
    let heading = &slot.heading;
    let key = [&heading.title, &heading.unit_of_measure, &heading.population].map(|part| fold(part)).join("\u{1}");
    let place = groups.iter().find(|(_, (known, _))| *known == key).map_or(groups.len(), |(place, _)| *place);
    groups.entry(place).or_insert_with(|| (key, Vec::new())).1.push(slot);
}

fn shown(value: &CellValue) -> String {
    match value {
        CellValue::Empty => String::new(),
        CellValue::Number(number) => number.to_string(),
        CellValue::Text(text) | CellValue::Error(text) => text.chars().take(200).collect(),
        CellValue::Bool(yes) => yes.to_string(),
        CellValue::Date(date) => date.to_string(),
    }
}
