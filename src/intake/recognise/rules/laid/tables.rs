//! What a rule says of one of several tables on a sheet, laid over what it says of the sheet.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{Laid, under, without};
use crate::domain::profile::{ColumnRole, ColumnRule, Meaning};
use crate::domain::{Gender, Period};
use crate::intake::grid::{Grid, address};
use crate::intake::recognise::layout::tables::Table;
use crate::intake::recognise::layout::units::{self, Block, Owned};

/// What holds for one table.
#[derive(Debug, Clone, Default)]
pub(super) struct OfTable {
    /// Its first and last row, and column.
    pub rows: (u32, u32),
    pub columns: (u16, u16),
    /// The lines above what it was found in: they hold for a part of it that has none of its own.
    pub titles: Vec<String>,
    /// The rows of its header and the columns of its units, where they have been pointed out.
    pub header: Vec<u32>,
    pub units: Vec<u16>,
    pub marks: Vec<(String, Meaning)>,
    pub period: Option<Period>,
    pub gender: Option<Gender>,
    pub rules: BTreeMap<u16, ColumnRule>,
    /// The periods of columns that the rule gives one.
    pub periods: BTreeMap<u16, Period>,
}

impl OfTable {
    /// The same where one column more stands before the sheet's own.
    pub fn moved(&self) -> Self {
        let moved = |column: u16| column.saturating_add(1);
        Self {
            columns: (moved(self.columns.0), moved(self.columns.1)),
            units: Vec::new(),
            rules: self.rules.iter().map(|(column, rule)| (moved(*column), rule.clone())).collect(),
            periods: self.periods.iter().map(|(column, period)| (moved(*column), period.clone())).collect(),
            ..self.clone()
        }
    }

    /// Whether its header or the columns of its units have been pointed out.
    pub const fn has_lines(&self) -> bool {
        !self.header.is_empty() || !self.units.is_empty()
    }

    /// Whether a cell lies in it.
    pub fn holds(&self, row: u32, column: u16) -> bool {
        (self.rows.0..=self.rows.1).contains(&row) && (self.columns.0..=self.columns.1).contains(&column)
    }

    /// The tables found in it alone, under what has been pointed out; `blocks` finds those of a part of the sheet.
    pub fn found(
        &self,
        grid: &Grid,
        owners: &BTreeMap<u32, Owned>,
        blocks: impl Fn(&Grid) -> Vec<Block>,
    ) -> Vec<(Block, Vec<Table>)> {
        let part = without(grid, |row, column, _| !self.holds(row, column));
        let said = || units::said(&part, &self.units).into_iter().collect();
        let blocks = if self.units.is_empty() { blocks(&part) } else { said() };
        let of = |mut block: Block| {
            block.columns.0 = block.columns.0.max(self.columns.0);
            block.owners.clone_from(owners);
            let mut tables = under(&self.header, &part, &block);
            for table in tables.iter_mut().filter(|table| table.titles.is_empty()) {
                table.titles.clone_from(&self.titles);
            }
            (block, tables)
        };
        blocks.into_iter().map(of).collect()
    }

    /// Whether a cell is passed over because the user has said so of this table.
    pub fn skips(&self, row: u32, column: u16) -> bool {
        let is_skipped = || self.rules.get(&column).is_some_and(|rule| rule.role == Some(ColumnRole::Skip));
        (self.rows.0..=self.rows.1).contains(&row) && is_skipped()
    }

    fn is_of(&self, block: &Block, table: &Table) -> bool {
        let rows = || table.header.iter().copied().chain(table.rows.iter().map(|(row, _)| *row));
        let beside = self.columns.1 < block.columns.0 || block.columns.1 < self.columns.0;
        !beside && rows().any(|row| (self.rows.0..=self.rows.1).contains(&row))
    }
}

impl Laid {
    /// What holds for a table.
    pub fn of_table(&self, block: &Block, table: &Table) -> Cow<'_, Self> {
        let Some(own) = self.of_tables.iter().find(|own| own.is_of(block, table)) else { return Cow::Borrowed(self) };
        let mut laid = self.clone();
        laid.period = own.period.clone().or(laid.period);
        laid.gender = own.gender.or(laid.gender);
        laid.periods.extend(own.periods.clone());
        if !own.units.is_empty() {
            laid.units.clone_from(&own.units);
        }
        if !own.marks.is_empty() {
            laid.own_marks = true;
            laid.marks.splice(0..0, own.marks.clone());
        }
        for (column, rule) in &own.rules {
            let under = laid.columns.get(column).map_or_else(|| rule.clone(), |known| known.under(rule));
            laid.columns.insert(*column, under);
        }
        Cow::Owned(laid)
    }

    /// The ranges of the sheet that are passed over in one table alone.
    pub(super) fn skipped_of_tables(&self) -> Vec<String> {
        let name = |row: u32, column: u16| {
            if self.turned {
                address(u32::from(column), u16::try_from(row).unwrap_or(u16::MAX))
            } else {
                address(row, column)
            }
        };
        let of = |table: &OfTable| -> Vec<String> {
            let skipped = table.rules.keys().filter(|column| table.skips(table.rows.0, **column));
            skipped.map(|at| format!("{}:{}", name(table.rows.0, *at), name(table.rows.1, *at))).collect()
        };
        self.of_tables.iter().flat_map(of).collect()
    }
}
