//! Finds the rows, columns and years that a rule speaks of on a sheet; what is not there is told.

use super::{Laid, Lost};
use crate::domain::Period;
use crate::domain::profile::{Dated, SheetRule};
use crate::intake::grid::{Grid, address};
use crate::intake::profile::{counts_from_edition, period};
use crate::intake::recognise::shape::{Headings, row_of};
use crate::intake::recognise::views;
use crate::intake::recognise::years::Years;

impl Laid {
    /// Finds the rule's rows and columns on a sheet.
    pub fn on(grid: &Grid, rule: &SheetRule, edition: Option<i16>) -> Self {
        let mut laid = Self { skip: rule.skip, gender: rule.gender, edition, ..Self::default() };
        laid.marks = rule.marks.iter().map(|mark| (mark.mark.clone(), mark.means)).collect();
        let years = Years::of(grid, edition);
        laid.period = laid.dated(grid, &years, (None, &[]), rule.period.as_ref());
        if !rule.turned {
            laid.lines(grid, rule, &years);
        } else if let Some(turned) = views::swapped(grid) {
            laid.turned = true;
            laid.lines(&turned, rule, &years);
        }
        laid
    }

    fn lines(&mut self, grid: &Grid, rule: &SheetRule, years: &Years) {
        for sign in &rule.header {
            let row = row_of(sign, grid, true);
            let row = self.found(row, self.turned, sign.row, &sign.text);
            self.header.extend(row);
        }
        self.header.sort_unstable();
        self.header.dedup();
        self.rows = rule.rows.iter().filter_map(|sign| row_of(sign, grid, false)).collect();
        let headings = Headings::of(grid, &self.header);
        for sign in &rule.units {
            let column = self.column(&headings, sign.column, &sign.heading);
            self.units.extend(column);
        }
        for column in &rule.columns {
            let Some(at) = self.column(&headings, column.column, &column.heading) else { continue };
            let period = self.dated(grid, years, (Some(at), &headings.years(at)), column.period.as_ref());
            self.periods.extend(period.map(|period| (at, period)));
            self.columns.insert(at, column.clone());
        }
    }

    /// The period that a template means on the sheet, of a column with these years over it or of the whole.
    fn dated(
        &mut self,
        grid: &Grid,
        years: &Years,
        (line, heading): (Option<u16>, &[i16]),
        template: Option<&String>,
    ) -> Option<Period> {
        let template = template?;
        let found = period(template, |place| years.year(place, heading));
        let Some(found) = found else {
            self.lost.push(Lost("noted-period-without-place", template.clone()));
            return None;
        };
        let edition = years.edition.filter(|_| counts_from_edition(template));
        let (sheet, period) = (grid.sheet().to_owned(), found.label.clone());
        let (row, column) = if self.turned { (line.map(u32::from), None) } else { (None, line) };
        self.dated.push(Dated { sheet, column, row, period, edition });
        Some(found)
    }

    fn column(&mut self, headings: &Headings, was: u16, heading: &str) -> Option<u16> {
        self.found(headings.column(heading, was), !self.turned, u32::from(was), heading)
    }

    /// What was found; what was not is noted as a column of the sheet, or as a row.
    fn found<T>(&mut self, place: Option<T>, is_column: bool, was: u32, texts: &str) -> Option<T> {
        if place.is_none() {
            let letters = || u16::try_from(was).map(|was| address(1, was).trim_end_matches('1').to_owned());
            let (why, name) = match letters().ok().filter(|_| is_column) {
                Some(letters) => ("noted-column-without-place", letters),
                None => ("noted-row-without-place", was.to_string()),
            };
            let texts = texts.replace('|', " – ");
            self.lost.push(Lost(why, if texts.is_empty() { name } else { format!("{name}: {texts}") }));
        }
        place
    }
}
