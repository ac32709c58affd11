//! What is said of one of several tables on a sheet, and what said of the sheet is no longer said of them. Pure.

use super::{Making, Saying, header, mark_in, means_so};
use crate::domain::profile::{ColumnRule, Correction, Said, SheetRule, TableRule};
use crate::domain::seen::table_at;
use crate::intake::grid::Grid;
use crate::intake::recognise::rules::laid::{Laid, Lying};
use crate::intake::recognise::rules::rows::row_sign;
use crate::intake::recognise::rules::shape::Headings;
use crate::intake::recognise::rules::spans::{Span, alone, meant, places};
use crate::intake::recognise::wording::words::fold;

/// The rules of a sheet's tables, each beside the one of its tables that it is for.
struct OfTables<'a> {
    places: Vec<Span>,
    lying: &'a Grid,
    rules: Vec<(Option<usize>, TableRule)>,
}

impl Making {
    /// Goes through what has been said once more for the sheet's tables: where there is only one, the sheet is meant.
    pub(super) fn of_tables(&mut self, (grid, lying): (&Grid, &Grid), edition: Option<i16>, said: &[&Correction]) {
        let rules = std::mem::take(&mut self.rule.tables);
        let places = places(grid, lying, &Laid::on(grid, &self.rule, edition));
        let sheet = Lying { grid: lying, places: &places };
        let meant = meant(&rules, &places, &|table, span| sheet.said_header(table, span));
        let mut tables = OfTables { places, lying, rules: meant.into_iter().zip(rules).collect() };
        for one in said.iter().filter(|one| one.said.is_of_table() || one.said.is_of_mark()) {
            match one.at.filter(|_| one.said.is_of_table()) {
                Some(cell) => match tables.place(self.lying(cell), &one.said) {
                    Some(at) => self.of_table(&mut tables, (at, self.lying(cell)), one, grid),
                    None => self.say(&read(one, grid), lying),
                },
                None => tables.forget(&one.said),
            }
        }
        tables.rules.retain(|(_, rule)| rule.says());
        self.rule.tables = tables.rules.into_iter().map(|(_, rule)| rule).collect();
        self.rule.tables.sort_by_key(|rule| (rule.place, rule.header.first().map(|sign| sign.row)));
    }

    /// A cell of the sheet as it lies.
    fn lying(&self, (row, column): (u32, u16)) -> (u32, u16) {
        let SheetRule { turned, .. } = self.rule;
        if turned { (u32::from(column), u16::try_from(row).unwrap_or(u16::MAX)) } else { (row, column) }
    }

    fn of_table(&self, tables: &mut OfTables<'_>, (at, cell): (usize, (u32, u16)), one: &Correction, grid: &Grid) {
        let Some(span) = tables.places.get(at) else { return };
        let (years, fresh) = (self.years.of_table(&span.titles), tables.rule(at, span, &one.said));
        let known = tables.known(at, cell.0, &one.said).unwrap_or_else(|| {
            tables.rules.push((Some(at), fresh));
            tables.rules.len() - 1
        });
        let headings = tables.headings(at, known);
        let Some((_, rule)) = tables.rules.get_mut(known) else { return };
        match read(one, grid) {
            Said::Header(first, last) => rule.header = header((first, last), tables.lying),
            Said::Units(column) => {
                rule.units = vec![headings.sign(column)];
                rule.columns.retain(|rule| headings.column(&rule.heading, rule.column) != Some(column));
            }
            Said::MarkOfTable(mark, means) => means_so(&mut rule.marks, &mark, means),
            said => {
                let TableRule { columns, period, gender, units, .. } = rule;
                if let Said::Column(column, _) = said {
                    units.retain(|sign| headings.column(&sign.heading, sign.column) != Some(column));
                }
                Saying { headings: &headings, years: &years, columns, period, gender }.say(&said);
            }
        }
    }
}

/// What is said, with the mark whole as it stands in its cell.
fn read(one: &Correction, grid: &Grid) -> Said {
    match (&one.said, one.at.and_then(|at| mark_in(grid, at))) {
        (Said::MarkOfTable(_, means), Some(mark)) => Said::MarkOfTable(mark, *means),
        (said, _) => said.clone(),
    }
}

impl OfTables<'_> {
    fn sheet(&self) -> Lying<'_> {
        Lying { grid: self.lying, places: &self.places }
    }

    /// Which of the tables a cell is of: rows that are none yet only where they have been pointed out to be one. None where
    /// the sheet has only one.
    fn place(&self, cell: (u32, u16), said: &Said) -> Option<usize> {
        let has_rule = |at: usize| self.rules.iter().any(|(place, _)| *place == Some(at));
        let holds = |span: &Span| (span.rows.0..=span.rows.1).contains(&cell.0);
        let unfound = self.places.iter().enumerate().find(|(_, span)| !span.found && holds(span));
        // Rows without a header of their own go on with the table above.
        let begins = |span: &Span| matches!(said, Said::Header(..)) || said.has_lines() && !span.header.is_empty();
        if let Some((at, _)) = unfound.filter(|(at, span)| begins(span) || has_rule(*at)) {
            return Some(at);
        }
        let found = self.places.iter().enumerate().filter(|(at, span)| span.found || has_rule(*at));
        let (at, ranges): (Vec<usize>, Vec<_>) = found.map(|(at, span)| (at, span.range())).unzip();
        let place = table_at(&ranges, cell).and_then(|among| at.get(among).copied())?;
        // The only one that has been found is several where a header is said to stand in its midst.
        let parted = |place: usize| {
            let headed = |(of, rule): &(Option<usize>, TableRule)| *of == Some(place) && !rule.header.is_empty();
            let span = self.places.get(place);
            let parts = |first: u32| span.is_some_and(|span| self.sheet().parted(span, first).is_some());
            self.rules.iter().any(headed) || matches!(said, Said::Header(first, _) if parts(*first))
        };
        (at.len() > 1 || parted(place)).then_some(place)
    }

    /// The rule for a row of a table: one that says where its header is holds from there down to the next, another for what
    /// is above. A header that leaves values above it begins a rule of its own.
    fn known(&self, at: usize, row: u32, said: &Said) -> Option<usize> {
        let (span, sheet) = (self.places.get(at)?, self.sheet());
        let all = || self.rules.iter().enumerate().filter(|(_, (place, _))| *place == Some(at));
        let lower = all().filter(|(_, (_, rule))| !rule.header.is_empty());
        let parts = lower.filter_map(|(of, (_, rule))| {
            let header = sheet.header(rule, span);
            let start = sheet.start(span, &header);
            (start <= row).then_some((start, of, header))
        });
        let above = parts.max_by_key(|(start, ..)| *start);
        let header = above.as_ref().map_or(&span.header, |(.., header)| header);
        if matches!(said, Said::Header(first, _) if sheet.parted_from(header, span, *first).is_some()) {
            return None;
        }
        let plain = || all().find(|(_, (_, rule))| rule.header.is_empty()).map(|(of, _)| of);
        above.map(|(_, of, _)| of).or_else(plain)
    }

    /// A rule for a table that says nothing yet. One for the lower part of what has been found as a table is known by the
    /// line that stands alone above its header.
    fn rule(&self, at: usize, span: &Span, said: &Said) -> TableRule {
        let rule = span.rule(at);
        let Said::Header(first, _) = said else { return rule };
        let Some(start) = self.sheet().parted(span, *first) else { return rule };
        let lines: Vec<u32> = (start..*first).collect();
        let title = lines.iter().rev().find_map(|row| alone(self.lying.row(*row)));
        let headings = row_sign(*first, self.lying.row(*first), &[]).text;
        let headings = headings.split('|').filter(|text| !text.is_empty()).map(str::to_owned).collect();
        match title {
            Some(title) => TableRule { title, headings, ..rule },
            None => rule,
        }
    }

    /// The texts over the columns of a table, under the header that its rule speaks of.
    fn headings(&self, at: usize, of: usize) -> Headings {
        let Some((span, (_, rule))) = self.places.get(at).zip(self.rules.get(of)) else {
            return Headings::of(self.lying, &[]);
        };
        Headings::of(self.lying, &self.sheet().header(rule, span)).within(span.columns)
    }

    /// What is now said of the whole sheet is no longer said of its tables.
    fn forget(&mut self, said: &Said) {
        for of in 0..self.rules.len() {
            let Some(at) = self.rules.get(of).and_then(|(at, _)| *at) else { continue };
            let headings = self.headings(at, of);
            let Some((_, rule)) = self.rules.get_mut(of) else { continue };
            let mut forget = |column: u16, of: fn(&mut ColumnRule)| {
                let here = |rule: &&mut ColumnRule| headings.column(&rule.heading, rule.column) == Some(column);
                rule.columns.iter_mut().filter(here).for_each(of);
                rule.columns.retain(ColumnRule::says);
            };
            match said {
                Said::Column(column, _) => forget(*column, |rule| rule.role = None),
                Said::Series(column, _) => forget(*column, |rule| (rule.role, rule.series) = (None, None)),
                Said::Period(Some(column), _) => forget(*column, |rule| rule.period = None),
                Said::Gender(Some(column), _) => forget(*column, |rule| rule.gender = None),
                Said::Period(None, _) => rule.period = None,
                Said::Gender(None, _) => rule.gender = None,
                Said::Header(..) => rule.header.clear(),
                Said::Units(_) => rule.units.clear(),
                Said::Mark(mark, _) => {
                    let mark = fold(mark);
                    rule.marks.retain(|known| known.mark != mark);
                }
                _ => {}
            }
        }
    }
}
