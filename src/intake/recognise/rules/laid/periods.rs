//! Columns of periods beside each measure: those that are headed as one that has been pointed out are meant with it. Pure.

use super::Laid;
use crate::domain::Period;
use crate::domain::profile::ColumnRole;
use crate::intake::grid::Grid;
use crate::intake::recognise::columns::{Columns, Part, Role, text_in};
use crate::intake::recognise::layout::header::Header;
use crate::intake::recognise::layout::tables::Table;
use crate::intake::recognise::wording::words::fold;

impl Laid {
    /// Columns of which nothing has been said, but of another that is headed alike that it holds the period, hold theirs
    /// where periods are all that stands in them.
    pub fn periods_alike(&self, columns: &mut Columns, header: &Header, (grid, table): (&Grid, &Table)) {
        let head = |column: u16| header.texts(column).last().map(|text| fold(text)).filter(|text| !text.is_empty());
        let said = self.columns.iter().filter(|(_, rule)| rule.role == Some(ColumnRole::Period));
        let heads: Vec<String> = said.filter_map(|(column, _)| head(*column)).collect();
        if heads.is_empty() {
            return;
        }
        let unsaid = |column: u16| self.columns.get(&column).is_none_or(|rule| rule.role.is_none());
        let holds_periods = |column: u16| {
            let texts = table.rows.iter().map(|(row, _)| text_in(grid.row(*row), column));
            let mut texts = texts.filter(|text| !text.trim().is_empty()).peekable();
            texts.peek().is_some() && texts.all(|text| Period::parse(text.trim()).is_ok())
        };
        for (column, role) in columns {
            let alike = head(*column).is_some_and(|text| heads.contains(&text));
            if alike && unsaid(*column) && holds_periods(*column) {
                *role = Role::Period(Part::Whole);
            }
        }
    }
}
