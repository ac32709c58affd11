//! From what the user points out on a sheet to a rule that next year's sheet can be read by. Pure.

mod tables;

use super::rows::{labels, row_of, row_rule, row_sign};
use super::shape::Headings;
use super::years::Years;
use crate::domain::Gender;
use crate::domain::profile::{
    ColumnRole, ColumnRule, ColumnSign, Correction, MarkRule, Meaning, RowRule, RowSign, Said, SheetRule,
};
use crate::intake::grid::{Cell, CellValue, Grid};
use crate::intake::profile::template;
use crate::intake::recognise::layout::views;
use crate::intake::recognise::wording::brackets::brackets_of;
use crate::intake::recognise::wording::words::fold;

/// The rule with more said on this sheet; what is said later holds over what was said before. What was said of its rows
/// and columns before the sheet was turned is forgotten.
pub fn made(mut rule: SheetRule, grid: &Grid, edition: Option<i16>, said: &[&Correction]) -> SheetRule {
    for said in said.split_inclusive(|one| matches!(one.said, Said::Forget(_))) {
        rule = more(rule, grid, edition, said);
        if let Some(Said::Forget(piece)) = said.last().map(|last| &last.said) {
            rule.forget(piece);
        }
    }
    rule
}

fn more(mut rule: SheetRule, grid: &Grid, edition: Option<i16>, said: &[&Correction]) -> SheetRule {
    let turned = said.iter().rfind(|correction| correction.said.has_place()).map_or(rule.turned, |last| last.turned);
    if turned != rule.turned {
        let SheetRule { name, texts, last_column, skip, unit, period, gender, marks, .. } = rule;
        rule =
            SheetRule { name, texts, last_column, skip, turned, unit, period, gender, marks, ..SheetRule::default() };
    }
    let holds = |correction: &&&Correction| correction.turned == turned || !correction.said.has_place();
    let said: Vec<&Correction> = said.iter().filter(holds).copied().collect();
    let years = Years::of(grid, edition);
    let swapped = if turned { views::swapped(grid) } else { None };
    let lying = swapped.as_ref().unwrap_or(grid);
    // The header first: the columns' signs are the texts in it.
    for correction in said.iter().filter(|one| one.at.is_none()) {
        if let Said::Header(first, last) = &correction.said {
            rule.header = header((*first, *last), lying);
        }
    }
    let rows: Vec<u32> = rule.header.iter().map(|sign| sign.row).collect();
    let headings = Headings::of(lying, &rows);
    if rule.last_column.is_some_and(|last| last != headings.last()) {
        // Where these stood is not known any more.
        rule.units.retain(|sign| !sign.heading.is_empty());
        rule.columns.retain(|rule| !rule.heading.is_empty());
        for table in &mut rule.tables {
            table.units.retain(|sign| !sign.heading.is_empty());
            table.columns.retain(|rule| !rule.heading.is_empty());
        }
        rule.last_column = Some(headings.last());
    }
    let of_sheet: Vec<&Correction> =
        said.iter().filter(|one| one.at.is_none() || !one.said.is_of_table()).copied().collect();
    let mut making = Making { headings, years, rule };
    for one in &of_sheet {
        match (&one.said, one.at.and_then(|at| mark_in(grid, at))) {
            (Said::Mark(_, means), Some(mark)) => making.say(&Said::Mark(mark, *means), lying),
            (Said::Header(..), _) => {}
            (said, _) => making.say(said, lying),
        }
    }
    if of_sheet.len() < said.len() || !making.rule.tables.is_empty() {
        making.of_tables((grid, lying), edition, &said);
    }
    making.rule
}

/// The signs of a header's rows.
fn header((first, last): (u32, u32), lying: &Grid) -> Vec<RowSign> {
    let rows = (first..=last).take(8).filter(|row| !lying.row(*row).is_empty());
    rows.map(|row| row_sign(row, lying.row(row), &[])).collect()
}

/// The mark that stands in a cell, whole and as it is compared; what is shown of it may be cut, rounded or a percentage.
fn mark_in(grid: &Grid, (row, column): (u32, u16)) -> Option<String> {
    match &grid.get(row, column)?.value {
        CellValue::Text(text) | CellValue::Error(text) => Some(text.trim().to_owned()),
        CellValue::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// What is said of a mark, over what was.
fn means_so(marks: &mut Vec<MarkRule>, mark: &str, means: Meaning) {
    let numbers = matches!(means, Meaning::Negative | Meaning::Inside);
    let mark = brackets_of(mark).filter(|_| numbers).map_or_else(|| fold(mark), str::to_owned);
    marks.retain(|known| known.mark != mark);
    marks.push(MarkRule { mark, means });
}

/// Something that can be said of the whole sheet or of one of its tables.
struct Saying<'a> {
    headings: &'a Headings,
    years: &'a Years,
    columns: &'a mut Vec<ColumnRule>,
    period: &'a mut Option<String>,
    gender: &'a mut Option<Gender>,
}

impl Saying<'_> {
    fn say(&mut self, said: &Said) {
        match said {
            Said::Column(column, role) => self.column(*column, |rule| rule.role = Some(*role)),
            Said::Series(column, series) => self.column(*column, |rule| {
                rule.role = Some(ColumnRole::Value);
                rule.series = Some(series.clone());
            }),
            Said::Period(column, label) => {
                let heading = column.map(|column| self.headings.years(column)).unwrap_or_default();
                let template = template(label, |year| self.years.place(year, &heading));
                match column {
                    Some(column) => self.column(*column, |rule| rule.period = Some(template)),
                    None => *self.period = Some(template),
                }
            }
            Said::Gender(Some(column), gender) => self.column(*column, |rule| rule.gender = Some(*gender)),
            Said::Gender(None, gender) => *self.gender = Some(*gender),
            _ => {}
        }
    }

    /// Has something said of a column, in its rule or a new one.
    fn column(&mut self, column: u16, say: impl FnOnce(&mut ColumnRule)) {
        let here = |rule: &ColumnRule| self.headings.column(&rule.heading, rule.column) == Some(column);
        let at = self.columns.iter().position(here);
        let mut rule = at.map(|at| self.columns.remove(at)).unwrap_or_default();
        let sign = self.headings.sign(column);
        (rule.heading, rule.column) = (sign.heading, sign.column);
        say(&mut rule);
        let headings = self.headings;
        let has_place = |known: &ColumnRule| headings.column(&known.heading, known.column).is_some();
        self.columns.retain(|known| known.heading.is_empty() || has_place(known) || !known.is_followed_by(&rule));
        self.columns.push(rule);
        self.columns.sort_by_key(|rule| rule.column);
    }
}

struct Making {
    headings: Headings,
    years: Years,
    rule: SheetRule,
}

impl Making {
    fn say(&mut self, said: &Said, grid: &Grid) {
        match said {
            Said::Forget(_) => {}
            Said::Header(first, last) => self.rule.header = header((*first, *last), grid),
            Said::SkipSheet(skip) => self.rule.skip = *skip,
            Said::UnitOfSheet(unit) => self.rule.unit = Some(unit.clone()),
            Said::Units(column) => {
                let mut units = std::mem::take(&mut self.rule.units);
                units.retain(|sign| self.rule.turned && self.is_apart(sign, *column, grid));
                units.push(self.headings.sign(*column));
                units.sort_by_key(|sign| sign.column);
                self.rule.units = units;
                let kept = std::mem::take(&mut self.rule.columns).into_iter();
                self.rule.columns = kept.filter(|rule| !self.is_at(&rule.heading, rule.column, *column)).collect();
            }
            Said::Column(..) | Said::Series(..) | Said::Period(..) | Said::Gender(..) => {
                if let Said::Column(column, _) = said {
                    let kept = std::mem::take(&mut self.rule.units).into_iter();
                    self.rule.units = kept.filter(|sign| !self.is_at(&sign.heading, sign.column, *column)).collect();
                }
                let SheetRule { columns, period, gender, .. } = &mut self.rule;
                Saying { headings: &self.headings, years: &self.years, columns, period, gender }.say(said);
            }
            Said::Whose(row, whose, all) => {
                let Some(rule) = row_rule(*row, grid, &self.names(grid), (whose, *all)) else { return };
                let same = |known: &RowRule| known.label == rule.label && (*all || known.below == rule.below);
                self.rule.owners.retain(|known| !same(known));
                self.rule.owners.push(rule);
            }
            Said::SkipRow(row) => {
                let names = self.names(grid);
                let sign = row_sign(*row, grid.row(*row), &names);
                // One that stood there and is gone has this one in its place.
                self.rule.rows.retain(|known| known.row != *row || row_of(known, grid, &names).is_some());
                if !self.rule.rows.contains(&sign) {
                    self.rule.rows.push(sign);
                }
            }
            Said::Mark(mark, means) | Said::MarkOfTable(mark, means) => means_so(&mut self.rule.marks, mark, *means),
        }
    }

    /// The columns that name the units.
    fn names(&self, grid: &Grid) -> Vec<u16> {
        let units = self.rule.units.iter();
        let names: Vec<u16> = units.filter_map(|sign| self.headings.column(&sign.heading, sign.column)).collect();
        if names.is_empty() { labels(grid) } else { names }
    }

    /// Whether values stand between a column of units and another: each is of a table of its own.
    fn is_apart(&self, sign: &ColumnSign, other: u16, grid: &Grid) -> bool {
        let Some(one) = self.headings.column(&sign.heading, sign.column) else { return false };
        let between = (one.min(other) + 1)..one.max(other);
        let is_value = |(column, cell): &(u16, Cell)| {
            between.contains(column)
                && matches!(cell.value, CellValue::Number(number) if !(1900.0..=2100.0).contains(&number))
        };
        grid.rows().any(|(_, cells)| cells.iter().any(is_value))
    }

    /// Whether a heading that stood there is that of this column.
    fn is_at(&self, heading: &str, was: u16, column: u16) -> bool {
        self.headings.column(heading, was) == Some(column)
    }
}
