//! What is said of one of several tables on a sheet, and what said of the sheet is no longer said of them. Pure.

use super::{Making, Saying};
use crate::domain::profile::{ColumnRule, Correction, Said, SheetRule, TableRule};
use crate::domain::seen::table_at;
use crate::intake::grid::Grid;
use crate::intake::recognise::rules::laid::Laid;
use crate::intake::recognise::rules::shape::Headings;
use crate::intake::recognise::rules::spans::{Span, meant, spans};

/// The rules of a sheet's tables, each beside the one of its tables that it is for.
struct OfTables<'a> {
    spans: Vec<Span>,
    lying: &'a Grid,
    rules: Vec<(Option<usize>, TableRule)>,
}

impl Making {
    /// Goes through what has been said once more for the sheet's tables: where there is only one, the sheet is meant.
    pub(super) fn of_tables(&mut self, (grid, lying): (&Grid, &Grid), edition: Option<i16>, said: &[&Correction]) {
        let rules = std::mem::take(&mut self.rule.tables);
        let spans = spans(grid, &Laid::on(grid, &self.rule, edition));
        if spans.len() < 2 {
            let of_table = said.iter().filter(|one| one.at.is_some() && one.said.is_of_table());
            of_table.for_each(|one| self.say(&one.said, lying));
            self.rule.tables = rules;
            return;
        }
        let places = meant(&rules, &spans);
        let mut tables = OfTables { spans, lying, rules: places.into_iter().zip(rules).collect() };
        for one in said.iter().filter(|one| one.said.is_of_table()) {
            match one.at {
                Some(cell) => self.of_table(&mut tables, cell, one),
                None => tables.forget(&one.said),
            }
        }
        tables.rules.retain(|(_, rule)| rule.period.is_some() || rule.gender.is_some() || !rule.columns.is_empty());
        self.rule.tables = tables.rules.into_iter().map(|(_, rule)| rule).collect();
        self.rule.tables.sort_by_key(|rule| rule.place);
    }

    fn of_table(&self, tables: &mut OfTables<'_>, (row, column): (u32, u16), one: &Correction) {
        let SheetRule { turned, .. } = self.rule;
        let swapped = || Some((u32::from(column), u16::try_from(row).ok()?));
        let Some(cell) = (if turned { swapped() } else { Some((row, column)) }) else { return };
        let places: Vec<_> = tables.spans.iter().map(Span::range).collect();
        let Some(at) = table_at(&places, cell) else { return };
        let Some(span) = tables.spans.get(at) else { return };
        let (headings, years) = (Headings::of(tables.lying, &span.header), self.years.of_table(&span.titles));
        let known = tables.rules.iter().position(|(place, _)| *place == Some(at));
        let known = known.unwrap_or_else(|| {
            tables.rules.push((Some(at), span.rule(at)));
            tables.rules.len() - 1
        });
        let Some((_, TableRule { columns, period, gender, .. })) = tables.rules.get_mut(known) else { return };
        Saying { headings: &headings, years: &years, columns, period, gender }.say(&one.said);
    }
}

impl OfTables<'_> {
    /// What is now said of the whole sheet is no longer said of its tables.
    fn forget(&mut self, said: &Said) {
        for (at, rule) in &mut self.rules {
            let Some(span) = at.and_then(|at| self.spans.get(at)) else { continue };
            let headings = Headings::of(self.lying, &span.header);
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
                _ => {}
            }
        }
    }
}
