//! Finds the tables that a rule speaks of on a sheet, their headers, unit columns and other columns; what is not there is
//! told.

use super::find::Lines;
use super::tables::OfTable;
use super::{Laid, Lost};
use crate::domain::profile::{SheetRule, TableRule};
use crate::intake::grid::Grid;
use crate::intake::recognise::layout::views;
use crate::intake::recognise::rules::gaps::has_values;
use crate::intake::recognise::rules::rows::header_row;
use crate::intake::recognise::rules::shape::{Headings, Row};
use crate::intake::recognise::rules::spans::{Span, meant, places};
use crate::intake::recognise::rules::years::Years;

/// A sheet as it lies, and where its tables are.
#[derive(Clone, Copy)]
pub struct Lying<'a> {
    /// The sheet.
    pub grid: &'a Grid,
    /// Its tables, and what may be some.
    pub places: &'a [Span],
}

impl Laid {
    /// Finds the tables that the rule speaks of, and their columns.
    pub(super) fn find_tables(&mut self, grid: &Grid, rule: &SheetRule, years: &Years) {
        let turned = if self.turned { views::swapped(grid) } else { None };
        let lying = turned.as_ref().unwrap_or(grid);
        let places = places(grid, lying, self);
        let sheet = Lying { grid: lying, places: &places };
        let mut found_at = Vec::new();
        let header = |table: &TableRule, span: &Span| sheet.said_header(table, span);
        for (of, (table, at)) in rule.tables.iter().zip(meant(&rule.tables, &places, &header)).enumerate() {
            let place = at.and_then(|at| u32::try_from(at + 1).ok()).unwrap_or(0);
            if let Some(now) = self.now.tables.get_mut(of) {
                now.place = place;
            }
            let Some(span) = at.and_then(|at| places.get(at)) else {
                let title = Some(&table.title).filter(|title| !title.is_empty()).map(|title| title.replace('|', " – "));
                let words = title.unwrap_or_else(|| table.headings.join(" – "));
                self.lost.push(Lost("noted-table-without-place", words));
                continue;
            };
            if let Some(title) = span.other_title(table) {
                self.lost.push(Lost("noted-table-of-other-title", title));
            }
            let (years, cells) = (years.of_table(&span.titles), span.cells(self.turned));
            let lines = Lines { table: Some(&cells), ..Lines::default() };
            let period = self.dated(grid, &years, lines, table.period.as_ref());
            let marks = table.marks.iter().map(|mark| (mark.mark.clone(), mark.means)).collect();
            let (rows, columns, gender, titles) = (span.rows, span.columns, table.gender, span.titles.clone());
            let mut found = OfTable { rows, columns, titles, marks, period, gender, ..OfTable::default() };
            if table.has_lines() {
                self.lines_of(&mut found, (&sheet, span), (rule, of));
            }
            self.columns_of(&mut found, (&sheet, span), (rule, of), (grid, &years));
            self.of_tables.push(found);
            found_at.push(at);
        }
        // What is said of one part of a table ends where the next one begins.
        let starts: Vec<_> = found_at.iter().zip(&self.of_tables).map(|(at, table)| (*at, table.rows.0)).collect();
        for (at, table) in found_at.iter().zip(&mut self.of_tables) {
            let below = starts.iter().filter(|(of, start)| of == at && *start > table.rows.0).map(|(_, start)| *start);
            table.rows.1 = below.min().map_or(table.rows.1, |start| start - 1);
        }
    }

    /// The header and the unit columns of a table, and the rows that are then its own.
    fn lines_of(&mut self, found: &mut OfTable, (sheet, span): (&Lying<'_>, &Span), (rule, of): (&SheetRule, usize)) {
        let Some(table) = rule.tables.get(of) else { return };
        let rows = sheet.around(span);
        for (at, sign) in table.header.iter().enumerate() {
            let row = header_row(sign, &rows);
            let row = self.found(row, self.turned, sign.row, &sign.text);
            let now = self.now.tables.get_mut(of).and_then(|now| now.header.get_mut(at));
            if let Some(now) = now {
                now.row = row.unwrap_or(0);
            }
            found.header.extend(row);
        }
        found.header.sort_unstable();
        found.header.dedup();
        found.rows.0 = sheet.start(span, &found.header);
        let headings = Headings::of(sheet.grid, found.header_rows(span));
        let as_was = rule.last_column.is_none_or(|last| last == headings.last());
        for (at, sign) in table.units.iter().enumerate() {
            let column = headings.column(&sign.heading, sign.column).filter(|_| as_was || !sign.heading.is_empty());
            let column = self.found(column, !self.turned, u32::from(sign.column), &sign.heading);
            let now = self.now.tables.get_mut(of).and_then(|now| now.units.get_mut(at));
            if let Some(now) = now {
                now.column = column.unwrap_or(0);
            }
            found.units.extend(column);
        }
        for column in found.units.iter().copied() {
            found.columns = (found.columns.0.min(column), found.columns.1.max(column));
        }
    }

    /// The rules of a table's columns, and their periods, by the columns they are for.
    fn columns_of(
        &mut self,
        found: &mut OfTable,
        (sheet, span): (&Lying<'_>, &Span),
        (rule, of): (&SheetRule, usize),
        (grid, years): (&Grid, &Years),
    ) {
        let headings = Headings::of(sheet.grid, found.header_rows(span)).within(found.columns);
        let as_was = rule.last_column.is_none_or(|last| last == headings.last());
        let cells = span.cells(self.turned);
        let columns = rule.tables.get(of).map_or(&[][..], |table| &table.columns);
        for (place, column) in columns.iter().enumerate() {
            let at = headings.column(&column.heading, column.column).filter(|_| as_was || !column.heading.is_empty());
            let at = self.found(at, !self.turned, u32::from(column.column), &column.heading);
            let now = self.now.tables.get_mut(of).and_then(|now| now.columns.get_mut(place));
            if let Some(now) = now {
                now.column = at.unwrap_or(0);
            }
            let Some(at) = at else { continue };
            self.nearest(&headings, column, at);
            let over = headings.years(at);
            let lines = Lines { line: Some(at), heading: &over, table: Some(&cells) };
            let period = self.dated(grid, years, lines, column.period.as_ref());
            found.periods.extend(period.map(|period| (at, period)));
            found.rules.insert(at, column.clone());
        }
    }
}

impl OfTable {
    /// The rows of its header: those pointed out, else those found.
    fn header_rows<'a>(&'a self, span: &'a Span) -> &'a [u32] {
        if self.header.is_empty() { &span.header } else { &self.header }
    }
}

impl<'a> Lying<'a> {
    fn rows(&self, first: u32, last: u32) -> Vec<Row<'a>> {
        let grid: &'a Grid = self.grid;
        grid.rows().filter(|(row, _)| (first..=last).contains(row)).collect()
    }

    /// The rows of a table, with what stands above it.
    fn around(&self, span: &Span) -> Vec<Row<'a>> {
        self.rows(self.above(span), span.rows.1)
    }

    /// The first row below what stands above a table.
    fn above(&self, span: &Span) -> u32 {
        let is_above = |other: &&Span| {
            let beside = other.columns.1 < span.columns.0 || span.columns.1 < other.columns.0;
            !beside && other.rows.1 < span.rows.0
        };
        self.places.iter().filter(is_above).map(|other| other.rows.1 + 1).max().unwrap_or(1)
    }

    /// The first row that is a table's own under a header; a header in the midst of its rows leaves those above it.
    pub fn start(&self, span: &Span, header: &[u32]) -> u32 {
        header.first().and_then(|first| self.parted(span, *first)).unwrap_or_else(|| self.above(span))
    }

    /// Where a table's lower part begins, if a header in this row leaves values above it.
    pub fn parted(&self, span: &Span, header: u32) -> Option<u32> {
        self.parted_from(&span.header, span, header)
    }

    /// Where the part of a table below this header ends and another begins, if a header in that row leaves values between.
    pub fn parted_from(&self, above: &[u32], span: &Span, header: u32) -> Option<u32> {
        let below = above.last().map_or(span.rows.0, |last| last + 1);
        let own = self.rows(below, header.saturating_sub(1));
        own.iter().rfind(|(_, cells)| has_values(cells)).map(|(row, _)| row + 1)
    }

    /// The rows of a table's header: those that its rule speaks of, else those found.
    pub fn header(&self, table: &TableRule, span: &Span) -> Vec<u32> {
        let header = self.said_header(table, span);
        if header.is_empty() { span.header.clone() } else { header }
    }

    /// The rows of a table's header that its rule speaks of.
    pub fn said_header(&self, table: &TableRule, span: &Span) -> Vec<u32> {
        let rows = self.around(span);
        let mut header: Vec<u32> = table.header.iter().filter_map(|sign| header_row(sign, &rows)).collect();
        header.sort_unstable();
        header.dedup();
        header
    }
}
