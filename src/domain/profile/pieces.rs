//! The single rules that a sheet's rule is made of, to be listed and taken away one by one.

use serde::{Deserialize, Serialize};

use super::{ColumnRule, SheetRule, TableRule};

/// One of the rules for a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Piece {
    /// That it is not read.
    Skip,
    /// The unit that it is about.
    Unit,
    /// The period of values whose column names none; of the table of this place, or of all.
    Period(Option<u32>),
    /// The same of their gender.
    Gender(Option<u32>),
    /// Which rows are its header.
    Header,
    /// Which columns name the units, or whether a row does.
    Units,
    /// What is said of the column that stood there; of the table of this place, or of all.
    Column(Option<u32>, u16),
    /// That a row that stood there is not read.
    Row(u32),
    /// What a mark means.
    Mark(String),
}

impl SheetRule {
    /// The rules that it is made of.
    #[must_use]
    pub fn pieces(&self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut add = |holds: bool, piece: Piece| pieces.extend(holds.then_some(piece));
        add(self.skip, Piece::Skip);
        add(self.unit.is_some(), Piece::Unit);
        add(!self.units.is_empty() || self.turned, Piece::Units);
        add(!self.header.is_empty(), Piece::Header);
        add(self.period.is_some(), Piece::Period(None));
        add(self.gender.is_some(), Piece::Gender(None));
        self.columns.iter().for_each(|rule| add(true, Piece::Column(None, rule.column)));
        for table in &self.tables {
            let of = Some(table.place);
            add(table.period.is_some(), Piece::Period(of));
            add(table.gender.is_some(), Piece::Gender(of));
            table.columns.iter().for_each(|rule| add(true, Piece::Column(of, rule.column)));
        }
        self.rows.iter().for_each(|row| add(true, Piece::Row(row.row)));
        self.marks.iter().for_each(|mark| add(true, Piece::Mark(mark.mark.clone())));
        pieces
    }

    /// The rule without one of those that it is made of.
    pub fn forget(&mut self, piece: &Piece) {
        match piece {
            Piece::Skip => self.skip = false,
            Piece::Unit => self.unit = None,
            // Rows and columns of a sheet that is no longer turned are others.
            Piece::Units if self.turned => {
                let Self { name, texts, last_column, skip, unit, period, gender, marks, .. } = std::mem::take(self);
                *self = Self { name, texts, last_column, skip, unit, period, gender, marks, ..Self::default() };
            }
            Piece::Units => self.units.clear(),
            Piece::Header => self.header.clear(),
            Piece::Period(None) => self.period = None,
            Piece::Gender(None) => self.gender = None,
            Piece::Period(Some(place)) => self.of_table(*place, |table| table.period = None),
            Piece::Gender(Some(place)) => self.of_table(*place, |table| table.gender = None),
            Piece::Column(None, column) => self.columns.retain(|rule| rule.column != *column),
            Piece::Column(Some(place), column) => {
                self.of_table(*place, |table| table.columns.retain(|rule| rule.column != *column));
            }
            Piece::Row(row) => self.rows.retain(|known| known.row != *row),
            Piece::Mark(mark) => self.marks.retain(|known| known.mark != *mark),
        }
        self.tables.retain(|table| table.period.is_some() || table.gender.is_some() || !table.columns.is_empty());
    }

    fn of_table(&mut self, place: u32, forget: impl Fn(&mut TableRule)) {
        self.tables.iter_mut().filter(|table| table.place == place).for_each(forget);
    }

    /// The rule of a column that stood there, of the table of this place or of all.
    #[must_use]
    pub fn column(&self, table: Option<u32>, column: u16) -> Option<&ColumnRule> {
        let of_table = |place: u32| self.tables.iter().find(|table| table.place == place).map(|table| &table.columns);
        let mut columns = table.map_or(Some(&self.columns), of_table)?.iter();
        columns.find(|rule| rule.column == column)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Gender;
    use crate::domain::profile::{MarkRule, Meaning, RowSign};

    #[test]
    fn every_rule_is_listed_and_can_be_taken_away() {
        let column = |column: u16| ColumnRule { column, gender: Some(Gender::Men), ..ColumnRule::default() };
        let table =
            TableRule { place: 2, period: Some("2024".to_owned()), columns: vec![column(3)], ..TableRule::default() };
        let mut rule = SheetRule {
            skip: true,
            unit: Some("Täby".to_owned()),
            period: Some("{edition}".to_owned()),
            gender: Some(Gender::Women),
            columns: vec![column(3), column(4)],
            tables: vec![table],
            rows: vec![RowSign { row: 9, ..RowSign::default() }],
            marks: vec![MarkRule { mark: "x".to_owned(), means: Meaning::Yes }],
            turned: true,
            ..SheetRule::default()
        };
        assert_eq!(rule.pieces().len(), 11);
        assert_eq!(rule.column(Some(2), 3), Some(&column(3)));
        rule.forget(&Piece::Column(Some(2), 3));
        assert_eq!((rule.pieces().len(), rule.columns.len()), (10, 2));
        while let Some(piece) = rule.pieces().pop() {
            rule.forget(&piece);
        }
        assert_eq!(rule, SheetRule::default());
    }
}
