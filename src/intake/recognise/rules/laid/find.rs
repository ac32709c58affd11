//! Finds the rows, columns and years that a rule speaks of on a sheet; what is not there is told.

use super::{LOST_ROW, Laid, Lost};
use crate::domain::Period;
use crate::domain::profile::{ColumnRule, Dated, SheetRule};
use crate::intake::grid::{Grid, letters};
use crate::intake::profile::{counts_from_edition, is_found, period};
use crate::intake::recognise::layout::views;
use crate::intake::recognise::rules::rows::{first_rows, header_row, labels, owned_rows, row_of};
use crate::intake::recognise::rules::shape::Headings;
use crate::intake::recognise::rules::years::Years;

/// What a period is of: one column's values, one table's, or all.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Lines<'a> {
    pub line: Option<u16>,
    /// The years over it.
    pub heading: &'a [i16],
    /// The cells of the table.
    pub table: Option<&'a str>,
}

impl Laid {
    /// Finds the rule's rows and columns on a sheet.
    pub fn on(grid: &Grid, rule: &SheetRule, edition: Option<i16>) -> Self {
        let (skip, gender, now) = (rule.skip, rule.gender, rule.clone());
        let mut laid = Self { rule: rule.clone(), now, skip, gender, edition, ..Self::default() };
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

    fn lines(&mut self, grid: &Grid, rule: &SheetRule, years: &Years) {
        let rows = first_rows(grid);
        for (of, sign) in rule.header.iter().enumerate() {
            let row = self.found(header_row(sign, &rows), self.turned, sign.row, &sign.text);
            if let Some(now) = self.now.header.get_mut(of) {
                now.row = row.unwrap_or(0);
            }
            self.header.extend(row);
        }
        self.header.sort_unstable();
        self.header.dedup();
        let headings = Headings::of(grid, &self.header);
        // A column without a heading is known by its place alone, and only where no column has come or gone.
        let as_was = rule.last_column.is_none_or(|last| last == headings.last());
        let find = |heading: &str, was: u16| headings.column(heading, was).filter(|_| as_was || !heading.is_empty());
        for (of, sign) in rule.units.iter().enumerate() {
            let column = find(&sign.heading, sign.column);
            let column = self.found(column, !self.turned, u32::from(sign.column), &sign.heading);
            if let Some(now) = self.now.units.get_mut(of) {
                now.column = column.unwrap_or(0);
            }
            self.units.extend(column);
        }
        self.rows(grid, rule);
        for (of, column) in rule.columns.iter().enumerate() {
            let at = find(&column.heading, column.column);
            let at = self.found(at, !self.turned, u32::from(column.column), &column.heading);
            if let Some(now) = self.now.columns.get_mut(of) {
                now.column = at.unwrap_or(0);
            }
            let Some(at) = at else { continue };
            self.nearest(&headings, column, at);
            let over = headings.years(at);
            let of = Lines { line: Some(at), heading: &over, table: None };
            let period = self.dated(grid, years, of, column.period.as_ref());
            self.periods.extend(period.map(|period| (at, period)));
            self.columns.insert(at, column.clone());
        }
    }

    /// Of several columns with the heading of a rule the nearest is taken: that is told where it stands elsewhere now.
    pub(super) fn nearest(&mut self, headings: &Headings, rule: &ColumnRule, at: u16) {
        if at != rule.column && headings.is_twice(&rule.heading) {
            let what = format!("{}: {}", letters(at), rule.heading.replace('|', " – "));
            self.lost.push(Lost("noted-nearest-of-same-heading", what));
        }
    }

    fn rows(&mut self, grid: &Grid, rule: &SheetRule) {
        if rule.rows.is_empty() && rule.owners.is_empty() {
            return;
        }
        let labels = if self.units.is_empty() { labels(grid) } else { self.units.clone() };
        let (owners, places) = owned_rows(&rule.owners, grid, &labels);
        self.owners = owners;
        for ((of, known), place) in rule.owners.iter().enumerate().zip(places) {
            let text = known.below.iter().filter(|below| !below.is_empty()).chain([&known.label]);
            let text = text.map(String::as_str).collect::<Vec<_>>().join("|");
            let row = self.found(place, self.turned, known.row, &text);
            if let Some(now) = self.now.owners.get_mut(of) {
                now.row = row.unwrap_or(0);
            }
        }
        for (of, sign) in rule.rows.iter().enumerate() {
            let row = self.found(row_of(sign, grid, &labels), self.turned, sign.row, &sign.text);
            if let Some(now) = self.now.rows.get_mut(of) {
                now.row = row.unwrap_or(0);
            }
            self.rows.extend(row);
        }
    }

    /// The period that a template means on the sheet.
    pub(super) fn dated(
        &mut self,
        grid: &Grid,
        years: &Years,
        of: Lines<'_>,
        template: Option<&String>,
    ) -> Option<Period> {
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
    pub(super) fn found<T>(&mut self, place: Option<T>, is_column: bool, was: u32, texts: &str) -> Option<T> {
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
