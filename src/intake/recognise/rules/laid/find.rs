//! Finds the rows, columns, tables and years that a rule speaks of on a sheet; what is not there is told.

use std::collections::BTreeMap;

use super::tables::OfTable;
use super::{LOST_ROW, Laid, Lost};
use crate::domain::Period;
use crate::domain::profile::{ColumnRule, Dated, SheetRule};
use crate::intake::grid::{Grid, letters};
use crate::intake::profile::{counts_from_edition, is_found, period};
use crate::intake::recognise::layout::views;
use crate::intake::recognise::rules::shape::{Headings, header_row, labels, row_of};
use crate::intake::recognise::rules::spans::{Span, meant, spans};
use crate::intake::recognise::rules::years::Years;

/// What a period is of: one column's values, one table's, or all.
#[derive(Debug, Clone, Copy, Default)]
struct Lines<'a> {
    line: Option<u16>,
    /// The years over it.
    heading: &'a [i16],
    /// The cells of the table.
    table: Option<&'a str>,
}

impl Laid {
    /// Finds the rule's rows and columns on a sheet.
    pub fn on(grid: &Grid, rule: &SheetRule, edition: Option<i16>) -> Self {
        let mut laid = Self { rule: rule.clone(), skip: rule.skip, gender: rule.gender, edition, ..Self::default() };
        laid.marks = rule.marks.iter().map(|mark| (mark.mark.clone(), mark.means)).collect();
        let years = Years::of(grid, edition);
        laid.period = laid.dated(grid, &years, Lines::default(), rule.period.as_ref());
        if !rule.turned {
            laid.lines(grid, rule, &years);
        } else if let Some(turned) = views::swapped(grid) {
            laid.turned = true;
            laid.lines(&turned, rule, &years);
        }
        if !rule.tables.is_empty() {
            laid.find_tables(grid, rule, &years);
        }
        laid
    }

    /// Finds the tables that the rule speaks of, and their columns.
    fn find_tables(&mut self, grid: &Grid, rule: &SheetRule, years: &Years) {
        let spans = spans(grid, self);
        let turned = if self.turned { views::swapped(grid) } else { None };
        let lying = turned.as_ref().unwrap_or(grid);
        for (table, at) in rule.tables.iter().zip(meant(&rule.tables, &spans)) {
            let Some(span) = at.and_then(|at| spans.get(at)) else {
                let words = if table.title.is_empty() {
                    table.headings.join(" – ")
                } else {
                    table.title.replace('|', " – ")
                };
                self.lost.push(Lost("noted-table-without-place", words));
                continue;
            };
            let (years, cells) = (years.of_table(&span.titles), span.cells(self.turned));
            let of = Lines { table: Some(&cells), ..Lines::default() };
            let period = self.dated(grid, &years, of, table.period.as_ref());
            let mut found =
                OfTable { rows: span.rows, columns: span.columns, period, gender: table.gender, ..OfTable::default() };
            (found.rules, found.periods) = self.columns_of((lying, span), (rule, &table.columns), (grid, &years));
            self.of_tables.push(found);
        }
    }

    /// The rules of a table's columns, and their periods, by the columns they are for.
    fn columns_of(
        &mut self,
        (lying, span): (&Grid, &Span),
        (rule, columns): (&SheetRule, &[ColumnRule]),
        (grid, years): (&Grid, &Years),
    ) -> (BTreeMap<u16, ColumnRule>, BTreeMap<u16, Period>) {
        let headings = Headings::of(lying, &span.header);
        let as_was = rule.last_column.is_none_or(|last| last == headings.last());
        let cells = span.cells(self.turned);
        let (mut rules, mut periods) = (BTreeMap::new(), BTreeMap::new());
        for column in columns {
            let at = headings.column(&column.heading, column.column).filter(|_| as_was || !column.heading.is_empty());
            let at = self.found(at, !self.turned, u32::from(column.column), &column.heading);
            let Some(at) = at else { continue };
            let over = headings.years(at);
            let of = Lines { line: Some(at), heading: &over, table: Some(&cells) };
            let period = self.dated(grid, years, of, column.period.as_ref());
            periods.extend(period.map(|period| (at, period)));
            rules.insert(at, column.clone());
        }
        (rules, periods)
    }

    fn lines(&mut self, grid: &Grid, rule: &SheetRule, years: &Years) {
        for sign in &rule.header {
            let row = header_row(sign, grid);
            let row = self.found(row, self.turned, sign.row, &sign.text);
            self.header.extend(row);
        }
        self.header.sort_unstable();
        self.header.dedup();
        let headings = Headings::of(grid, &self.header);
        // A column without a heading is known by its place alone, and only where no column has come or gone.
        let as_was = rule.last_column.is_none_or(|last| last == headings.last());
        let find = |heading: &str, was: u16| headings.column(heading, was).filter(|_| as_was || !heading.is_empty());
        for sign in &rule.units {
            let column = find(&sign.heading, sign.column);
            let column = self.found(column, !self.turned, u32::from(sign.column), &sign.heading);
            self.units.extend(column);
        }
        self.rows(grid, rule);
        for column in &rule.columns {
            let at = find(&column.heading, column.column);
            let at = self.found(at, !self.turned, u32::from(column.column), &column.heading);
            let Some(at) = at else { continue };
            if at != column.column && headings.is_twice(&column.heading) {
                let what = format!("{}: {}", letters(at), column.heading.replace('|', " – "));
                self.lost.push(Lost("noted-nearest-of-same-heading", what));
            }
            let over = headings.years(at);
            let of = Lines { line: Some(at), heading: &over, table: None };
            let period = self.dated(grid, years, of, column.period.as_ref());
            self.periods.extend(period.map(|period| (at, period)));
            self.columns.insert(at, column.clone());
        }
    }

    fn rows(&mut self, grid: &Grid, rule: &SheetRule) {
        if rule.rows.is_empty() {
            return;
        }
        let labels = if self.units.is_empty() { labels(grid) } else { self.units.clone() };
        for sign in &rule.rows {
            let row = self.found(row_of(sign, grid, &labels), self.turned, sign.row, &sign.text);
            self.rows.extend(row);
        }
    }

    /// The period that a template means on the sheet.
    fn dated(&mut self, grid: &Grid, years: &Years, of: Lines<'_>, template: Option<&String>) -> Option<Period> {
        let template = template?;
        let Lines { line, heading, table } = of;
        let found = period(template, |place| years.year(place, heading));
        let Some(found) = found else {
            let counted = counts_from_edition(template) && years.edition.is_none();
            let why = if counted { "noted-period-without-edition" } else { "noted-period-without-place" };
            let place = match (line, self.turned) {
                (Some(line), false) => letters(line),
                (Some(line), true) => line.to_string(),
                (None, _) => table.unwrap_or_default().to_owned(),
            };
            self.lost.push(Lost(why, place));
            return None;
        };
        let edition = years.edition.filter(|_| counts_from_edition(template));
        let fixed = !is_found(template);
        let (sheet, period) = (grid.sheet().to_owned(), found.label.clone());
        let (row, column) = if self.turned { (line.map(u32::from), None) } else { (None, line) };
        self.dated.push(Dated { sheet, column, row, table: table.map(str::to_owned), period, edition, fixed });
        Some(found)
    }

    /// What was found; what was not is noted as a column of the sheet, or as a row.
    fn found<T>(&mut self, place: Option<T>, is_column: bool, was: u32, texts: &str) -> Option<T> {
        if place.is_none() {
            let (why, name) = match u16::try_from(was).ok().filter(|_| is_column).map(letters) {
                Some(letters) => ("noted-column-without-place", letters),
                None => (LOST_ROW, was.to_string()),
            };
            let texts = texts.replace('|', " – ");
            self.lost.push(Lost(why, if texts.is_empty() { name } else { format!("{name}: {texts}") }));
        }
        place
    }
}
