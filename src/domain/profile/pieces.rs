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
    /// The period of values whose column names none; of this table among the rule's, or of all.
    #[serde(rename = "period_at")]
    Period(Option<usize>),
    /// The same of their gender.
    #[serde(rename = "gender_at")]
    Gender(Option<usize>),
    /// Which rows are its header, or that of this table among the rule's.
    #[serde(rename = "header_of")]
    Header(Option<usize>),
    /// Which columns name the units, of this table or of all, or whether a row does.
    #[serde(rename = "units_of")]
    Units(Option<usize>),
    /// What is said of a column, by its place in its list: that of this table among the rule's, or that of all. Where it
    /// stood does not tell it from one that stood there in another year.
    #[serde(rename = "column_at")]
    Column(Option<usize>, usize),
    /// Whose the values of a row are, by its place in the list.
    #[serde(rename = "whose_at")]
    Whose(usize),
    /// That a row is not read, by its place in the list.
    #[serde(rename = "row_at")]
    Row(usize),
    /// What a mark means, in this table or on the sheet.
    #[serde(rename = "mark_of")]
    Mark(Option<usize>, String),
}

impl SheetRule {
    /// The rules that it is made of.
    #[must_use]
    pub fn pieces(&self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut add = |holds: bool, piece: Piece| pieces.extend(holds.then_some(piece));
        add(self.skip, Piece::Skip);
        add(self.unit.is_some(), Piece::Unit);
        add(!self.units.is_empty() || self.turned, Piece::Units(None));
        add(!self.header.is_empty(), Piece::Header(None));
        add(self.period.is_some(), Piece::Period(None));
        add(self.gender.is_some(), Piece::Gender(None));
        (0..self.columns.len()).for_each(|at| add(true, Piece::Column(None, at)));
        for (at, table) in self.tables.iter().enumerate() {
            let of = Some(at);
            add(!table.units.is_empty(), Piece::Units(of));
            add(!table.header.is_empty(), Piece::Header(of));
            add(table.period.is_some(), Piece::Period(of));
            add(table.gender.is_some(), Piece::Gender(of));
            (0..table.columns.len()).for_each(|at| add(true, Piece::Column(of, at)));
            table.marks.iter().for_each(|mark| add(true, Piece::Mark(of, mark.mark.clone())));
        }
        (0..self.owners.len()).for_each(|at| add(true, Piece::Whose(at)));
        (0..self.rows.len()).for_each(|at| add(true, Piece::Row(at)));
        self.marks.iter().for_each(|mark| add(true, Piece::Mark(None, mark.mark.clone())));
        pieces
    }

    /// The rule without one of those that it is made of.
    pub fn forget(&mut self, piece: &Piece) {
        match piece {
            Piece::Skip => self.skip = false,
            Piece::Unit => self.unit = None,
            // Rows and columns of a sheet that is no longer turned are others.
            Piece::Units(None) if self.turned => {
                let Self { name, texts, last_column, skip, unit, period, gender, marks, .. } = std::mem::take(self);
                *self = Self { name, texts, last_column, skip, unit, period, gender, marks, ..Self::default() };
            }
            Piece::Units(None) => self.units.clear(),
            Piece::Header(None) => self.header.clear(),
            Piece::Units(Some(table)) => self.of_table(*table, |table| table.units.clear()),
            Piece::Header(Some(table)) => self.of_table(*table, |table| table.header.clear()),
            Piece::Period(None) => self.period = None,
            Piece::Gender(None) => self.gender = None,
            Piece::Period(Some(table)) => self.of_table(*table, |table| table.period = None),
            Piece::Gender(Some(table)) => self.of_table(*table, |table| table.gender = None),
            Piece::Column(None, at) => without(&mut self.columns, *at),
            Piece::Column(Some(table), at) => self.of_table(*table, |table| without(&mut table.columns, *at)),
            Piece::Whose(at) => without(&mut self.owners, *at),
            Piece::Row(at) => without(&mut self.rows, *at),
            Piece::Mark(None, mark) => self.marks.retain(|known| known.mark != *mark),
            Piece::Mark(Some(table), mark) => {
                self.of_table(*table, |table| table.marks.retain(|known| known.mark != *mark));
            }
        }
        self.tables.retain(TableRule::says);
    }

    fn of_table(&mut self, at: usize, forget: impl FnOnce(&mut TableRule)) {
        if let Some(table) = self.tables.get_mut(at) {
            forget(table);
        }
    }

    /// The rule of a column at this place in its list: that of this table among the rule's, or that of all.
    #[must_use]
    pub fn column(&self, table: Option<usize>, at: usize) -> Option<&ColumnRule> {
        let of_table = |table: usize| self.tables.get(table).map(|table| &table.columns);
        table.map_or(Some(&self.columns), of_table)?.get(at)
    }
}

/// A list of rules without the one at this place.
fn without<T>(rules: &mut Vec<T>, at: usize) {
    if at < rules.len() {
        rules.remove(at);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Gender;
    use crate::domain::profile::{ColumnSign, MarkRule, Meaning, RowOwner, RowRule, RowSign};

    #[test]
    fn every_rule_is_listed_and_can_be_taken_away() {
        let column = |column: u16| ColumnRule { column, gender: Some(Gender::Men), ..ColumnRule::default() };
        let mark = || vec![MarkRule { mark: "x".to_owned(), means: Meaning::Yes }];
        let table = TableRule {
            place: 2,
            period: Some("2024".to_owned()),
            header: vec![RowSign::default()],
            units: vec![ColumnSign::default()],
            columns: vec![column(3)],
            marks: mark(),
            ..TableRule::default()
        };
        let mut rule = SheetRule {
            skip: true,
            unit: Some("Täby".to_owned()),
            period: Some("{edition}".to_owned()),
            gender: Some(Gender::Women),
            columns: vec![column(3), column(4)],
            tables: vec![table],
            rows: vec![RowSign { row: 9, ..RowSign::default() }],
            owners: vec![RowRule { label: "lund".to_owned(), below: None, row: 7, whose: RowOwner::Part }],
            marks: mark(),
            turned: true,
            ..SheetRule::default()
        };
        assert_eq!(rule.pieces().len(), 15);
        assert_eq!(rule.column(Some(0), 0), Some(&column(3)));
        rule.forget(&Piece::Column(Some(0), 0));
        assert_eq!((rule.pieces().len(), rule.columns.len()), (14, 2));
        while let Some(piece) = rule.pieces().pop() {
            rule.forget(&piece);
        }
        assert_eq!(rule, SheetRule::default());
    }

    #[test]
    fn of_rules_for_what_stood_in_the_same_place_one_is_taken_away() {
        let column = |heading: &str| ColumnRule { heading: heading.to_owned(), column: 4, ..ColumnRule::default() };
        let table = |title: &str| {
            let (title, period, columns) = (title.to_owned(), Some("2024".to_owned()), vec![column("h")]);
            TableRule { title, place: 1, period, columns, ..TableRule::default() }
        };
        let row = |text: &str| RowSign { text: text.to_owned(), row: 9, ..RowSign::default() };
        let mut rule = SheetRule {
            columns: vec![column("h"), column("ny")],
            tables: vec![table("nöjda"), table("trygga")],
            rows: vec![row("riket"), row("länet")],
            ..SheetRule::default()
        };
        let heading = |piece: &Piece| match piece {
            Piece::Column(table, at) => rule.column(*table, *at).map(|rule| rule.heading.clone()),
            _ => None,
        };
        assert_eq!(rule.pieces().iter().filter_map(heading).collect::<Vec<_>>(), ["h", "ny", "h", "h"]);
        for piece in [Piece::Column(None, 1), Piece::Period(Some(1)), Piece::Column(Some(0), 0), Piece::Row(0)] {
            rule.forget(&piece);
        }
        assert_eq!((&rule.columns, &rule.rows), (&vec![column("h")], &vec![row("länet")]));
        let of = |table: &TableRule| (table.title.clone(), table.period.is_some(), table.columns.len());
        let left: Vec<_> = rule.tables.iter().map(of).collect();
        assert_eq!(left, [("nöjda".to_owned(), true, 0), ("trygga".to_owned(), false, 1)]);
    }
}
