//! Sends one table: what it is, its units, and every cell of it that could not be read; its values are `delivery`.

use super::Shared;
use super::delivery::Delivery;
use super::own_keys::OwnKeys;
use super::slots::{Fault, Gatherer, by_column};
use super::{colours, faults};
use crate::domain::published::{Found, TableFound};
use crate::domain::{Period, Scheme, UnitRef};
use crate::intake::grid::{Cell, Grid, address, cell_in};
use crate::intake::recognise::Recogniser;
use crate::intake::recognise::columns::subject::Subject;
use crate::intake::recognise::columns::{self, Columns, Role, own_periods};
use crate::intake::recognise::gender::told;
use crate::intake::recognise::layout::header::Header;
use crate::intake::recognise::layout::parts;
use crate::intake::recognise::layout::tables::Table;
use crate::intake::recognise::layout::units::Block;
use crate::intake::recognise::rules::laid::Laid;
use crate::intake::recognise::series;
use crate::intake::recognise::wording::heading::is_general;
use crate::intake::recognise::wording::legend::Legend;
use crate::intake::recognise::wording::values::{Value, value};
use crate::intake::recognise::wording::words::{cut_population, fold, is_aside, tidy};
use crate::intake::{Sink, Stopped};

mod dated;
mod remarks;

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
    /// The texts over its columns.
    pub header: &'a Header,
    /// The sheet's legend.
    pub legend: &'a Legend,
    /// What the user or a profile says of the sheet.
    pub laid: Option<&'a Laid>,
    /// Its title.
    pub title: &'a str,
    /// Whether its titles are those of another sheet too, whose name is of another year: its own sheet's year holds.
    pub copied: bool,
}

impl<'a> Sending<'a> {
    /// Where the table lies.
    const fn place(&self) -> (&'a Grid, &'a Block, &'a Table) {
        (self.grid, self.block, self.table)
    }

    /// The cells of its rows.
    fn rows(&self) -> Vec<(u32, &'a [(u16, Cell)])> {
        let (grid, block, table) = self.place();
        table.rows.iter().map(|(row, _)| (*row, block.cells(grid.row(*row)))).collect()
    }
}

impl Sending<'_> {
    /// Sends the table with these columns.
    ///
    /// # Errors
    /// The receiver wants no more.
    pub fn table(&mut self, mut columns: Columns, sink: &mut Sink) -> Result<(), Stopped> {
        let context = self.recogniser.context.clone();
        let legends = (self.legend, &context.legend);
        let subject = self.subject();
        let about = self.about(subject.as_ref());
        let mut remarks = self.settle(&mut columns, self.header, subject.as_ref());
        let others = own_periods::settle(&mut columns, self.header, (self.grid, self.table));
        let dated = self.dates(&mut columns, &context);
        if let Some(seen) = &mut self.recogniser.seen {
            seen.table(self.grid, self.block, self.table, &columns);
        }
        let number = self.recogniser.numbering.table();
        sink(Found::Table(self.found(number, dated.period.clone(), &columns)))?;
        let units = self.units(&columns, sink)?;
        let shared = Shared {
            source: context.source.unwrap_or("oj"),
            context: &context,
            title: &self.measure(subject.as_ref()),
            about: subject.as_ref(),
            sheet: &self.recogniser.names.freed(self.grid.sheet()),
            population: &cut_population(&self.table.titles.join(" ")).1,
            judged: self.judged(&columns),
        };
        let rows = self.rows();
        let gatherer = Gatherer {
            service: self.service(subject.as_ref(), &columns),
            grid: self.grid,
            cells: by_column(&rows),
            rows,
            columns: &columns,
            keys: OwnKeys::of(self.place(), &columns, legends, others, &mut self.recogniser.known.keys),
            genders: self.table.rows.iter().map(|(row, _)| self.table.gender(*row)).collect(),
            legends,
        };
        let Recogniser { numbering, known, .. } = &mut *self.recogniser;
        let mut delivery = Delivery {
            numbering,
            naming: &mut known.naming,
            gatherer: &gatherer,
            table: number,
            rows: &self.table.rows,
            units: &units,
            shared: &shared,
            period: dated.period.as_ref(),
            part: dated.part.as_deref(),
            whole: false,
            leant: false,
            about,
            other: None,
            directed: Vec::new(),
            elsewhere: Vec::new(),
        };
        delivery.values(sink)?;
        let (leant, whole) = (delivery.leant, delivery.whole);
        let (first, last) = remarks::of_values(delivery);
        let of_periods = self.period_remarks(&dated, leant, whole);
        remarks.extend(first.into_iter().chain(of_periods).chain(last));
        self.remark(&remarks, &columns, sink)?;
        self.strange(&columns, sink)
    }

    /// What the table is about: what its title or another line above it measures, else what they or the sheet's name say.
    fn subject(&mut self) -> Option<Subject> {
        let Recogniser { known, names, .. } = &mut *self.recogniser;
        let (title, titles, sheet) = (self.title, &self.table.titles, self.grid.sheet());
        let mut of = |line: &str| known.subjects.of(line, || Subject::of(&told::freed(line)));
        let others = || titles.iter().rev().filter(|line| *line != title && !is_aside(line));
        let own = of(title);
        if own.as_ref().is_some_and(|subject| subject.measures) {
            let own = own.map(|subject| subject.on(&names.freed(sheet)));
            return own.map(|subject| others().fold(subject, |subject, line| subject.under(line)));
        }
        let measured = others().filter_map(|line| of(line)).find(|subject| subject.measures);
        let told = measured.or(own).map(|subject| subject.on(&names.freed(sheet)).under(title));
        told.or_else(|| Subject::of_sheet(&names.freed(sheet)))
    }

    /// The service in front of what the rows measure.
    fn service<'a>(&self, subject: Option<&'a Subject>, columns: &Columns) -> &'a str {
        subject.map_or("", |subject| subject.before_rows(columns, self.header, (self.grid, self.table)))
    }

    /// What tells the table from others over the same names, folded: what it is about, else a short line above it.
    fn about(&self, subject: Option<&Subject>) -> Option<String> {
        let lines = || self.table.titles.iter().rev().filter(|line| *line != self.title && !is_aside(line));
        let line = || lines().find_map(|line| Subject::of_line(&told::freed(line)));
        subject.map(|subject| fold(&subject.whole(&subject.title))).or_else(|| Some(fold(&line()?.title)))
    }

    /// What columns measure that name nothing: as the title says, without the unit of measure in it.
    fn measure(&self, subject: Option<&Subject>) -> String {
        let title = told::freed(self.title);
        let general = || is_general(&series::plain_title(&title));
        match subject {
            Some(subject) if !subject.unit_of_measure.is_empty() || title.is_empty() || general() => {
                subject.whole(&subject.title)
            }
            Some(subject) if subject.tells_service() => subject.whole(&series::plain_title(&title)),
            _ => title,
        }
    }

    /// The range that the table covers.
    fn cells(&self, columns: &Columns) -> String {
        let rows = || self.table.rows.iter().map(|(row, _)| *row).chain(self.table.header.iter().copied());
        let labels = self.block.names.iter().map(|(column, _)| *column).chain(self.block.code);
        let all: Vec<u16> = columns.iter().map(|(column, _)| *column).chain(labels).collect();
        let first = (rows().min().unwrap_or(1), all.iter().min().copied().unwrap_or(1));
        let last = (rows().max().unwrap_or(1), all.iter().max().copied().unwrap_or(1));
        format!("{}:{}", address(first.0, first.1), address(last.0, last.1))
    }

    fn found(&self, number: u32, period: Option<Period>, columns: &Columns) -> TableFound {
        let year = self.recogniser.options.year.map(|year| year.to_string());
        let edition = year.or_else(|| self.recogniser.context.edition.as_ref().map(|period| period.label.clone()));
        let told = self.laid.and_then(|laid| laid.edition).map(|year| year.to_string());
        TableFound {
            number,
            sheet: self.grid.sheet().to_owned(),
            cells: self.cells(columns),
            title: self.title.to_owned(),
            edition: edition.or(told).or_else(|| period.as_ref().map(|period| period.last_year().to_string())),
            period,
        }
    }

    /// The number of each row's unit, in the order of the table's rows.
    fn units(&mut self, columns: &Columns, sink: &mut Sink) -> Result<Vec<u32>, Stopped> {
        let within = columns::within(columns);
        let mut numbers = Vec::with_capacity(self.table.rows.len());
        for (row, owner) in &self.table.rows {
            let open = within.filter(|_| !self.block.owners.contains_key(row));
            let part = open.and_then(|(column, scheme)| self.within(*row, &owner.unit, column, scheme));
            let numbering = &mut self.recogniser.numbering;
            numbers.push(match part {
                Some((unit, name)) => numbering.unit(&unit, &name, Some(&owner.unit), sink)?,
                None => numbering.unit(&owner.unit, &owner.name, parts::parent(&owner.unit).as_ref(), sink)?,
            });
        }
        Ok(numbers)
    }

    /// The stadsdel or enhet that a row names within its kommun.
    fn within(&self, row: u32, kommun: &UnitRef, column: u16, scheme: Scheme) -> Option<(UnitRef, String)> {
        let name = tidy(cell_in(self.grid.row(row), column)?.as_text()?);
        let named = kommun.scheme == Scheme::Municipality && name.contains(char::is_alphabetic);
        let named = named && !parts::is_whole(&name, kommun);
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

    /// "Rang av 240" over more ranks than that is a misprint: said, and not believed.
    fn ranked(&self, column: u16, sink: &mut Sink) -> Result<(), Stopped> {
        let ranks = self.table.rows.iter().filter_map(|(row, _)| cell_in(self.grid.row(*row), column));
        let ranks = ranks.filter(|cell| matches!(value(cell, self.legend, self.legend), Value::Number { .. })).count();
        for row in &self.table.header {
            let text = cell_in(self.grid.row(*row), column).and_then(Cell::as_text).map(fold).unwrap_or_default();
            let printed = text.rsplit_once(" av ").and_then(|(_, count)| count.trim().parse::<usize>().ok());
            if printed.is_some_and(|printed| printed < ranks) {
                faults::cells(self.grid, &[(*row, column, "noted-rank-count")], sink)?;
            }
        }
        Ok(())
    }

    /// Rows without a known unit, columns without a heading, text beside the values.
    fn strange(&self, columns: &Columns, sink: &mut Sink) -> Result<(), Stopped> {
        self.unknown(sink)?;
        self.aside(sink)?;
        for (column, role) in columns {
            let filled = self.table.rows.iter().filter(|(row, _)| cell_in(self.grid.row(*row), *column).is_some());
            let rows = filled.map(|(row, _)| *row);
            match role {
                Role::Rank(_) => self.ranked(*column, sink)?,
                Role::Comparison => self.column(*column, "noted-comparison-column", sink)?,
                Role::Bare => faults::range(self.grid, *column, rows, "unread-no-heading", sink)?,
                Role::Left(why) => faults::range(self.grid, *column, rows, why, sink)?,
                Role::Gender if self.has_codes(*column) => self.column(*column, "noted-gender-codes", sink)?,
                Role::Remark => {
                    let rows: Vec<Fault> = rows.map(|row| (row, *column, "unread-remark")).collect();
                    faults::cells(self.grid, &rows, sink)?;
                }
                _ => {}
            }
        }
        Ok(())
    }
}
