//! A sheet as the user is shown it: its cells, what each was taken for, and what its values were read as. Pure.

use serde::{Deserialize, Serialize};

use super::value::coded;
use super::{Gender, Status, UnitRef};

coded! {
    /// What a cell was taken for.
    CellRole {
        /// Text above a table.
        Title = "title",
        /// Text outside the header that names what is measured.
        Name = "name",
        /// Header.
        Header = "header",
        /// The name or code of a unit.
        Unit = "unit",
        /// A value.
        Value = "value",
        /// A mark that stands for a value.
        Mark = "mark",
        /// The rank of the value beside it.
        Rank = "rank",
        /// The row's period.
        Period = "period",
        /// The row's gender.
        Gender = "gender",
        /// What else tells the row's values apart: its indicator, ages.
        Dimension = "dimension",
        /// Understood, but not read: a comparison, a description.
        Beside = "beside",
        /// Passed over because the user has said so.
        Skipped = "skipped",
        /// Could not be read.
        Unread = "unread",
        /// Nothing.
        Nothing = "nothing",
    }
}

/// A cell of the file as the user is shown it. Travels as `[column, text, role]`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "(u16, String, CellRole)", into = "(u16, String, CellRole)")]
pub struct SeenCell {
    /// 1-based.
    pub column: u16,
    /// What stands there, cut.
    pub text: String,
    /// What it was taken for.
    pub role: CellRole,
}

/// A row of the file as the user is shown it: the cells that hold something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeenRow {
    /// 1-based.
    pub row: u32,
    /// By rising column.
    pub cells: Vec<SeenCell>,
}

impl From<(u16, String, CellRole)> for SeenCell {
    fn from((column, text, role): (u16, String, CellRole)) -> Self {
        Self { column, text, role }
    }
}

impl From<SeenCell> for (u16, String, CellRole) {
    fn from(cell: SeenCell) -> Self {
        (cell.column, cell.text, cell.role)
    }
}

/// What the values of the sheet shown were read as, and why cells of it were not.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Told {
    /// Series, period and gender that values share.
    pub slices: Vec<ToldSlice>,
    /// The file's units, by their numbers.
    pub units: Vec<ToldUnit>,
    /// The values, by row and column.
    pub values: Vec<ToldValue>,
    /// What could not be read.
    pub unread: Vec<ToldUnread>,
}

/// A unit that values are of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldUnit {
    /// Its name as printed, else its scheme and code.
    pub name: String,
    /// Scheme and code: a home may be called as a kommun is.
    pub unit: UnitRef,
    /// The name of the kommun that it lies in, where it is a part of one.
    pub within: Option<String>,
}

/// Cells that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldUnread {
    /// Row and column of the first.
    pub first: (u32, u16),
    /// Row and column of the last.
    pub last: (u32, u16),
    /// Text id of the reason.
    pub why: String,
}

/// What values share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldSlice {
    /// The number of the series in the file.
    pub series: u32,
    /// The period as printed.
    pub period: String,
    /// Whose.
    pub gender: Gender,
}

/// A value and what it was read as.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ToldValue {
    /// Row and column of its cell, from 1.
    pub at: (u32, u16),
    /// Its place among [`Told::slices`].
    pub slice: u32,
    /// Its place among [`Told::units`].
    pub unit: u32,
    /// The number; None where there is none.
    pub value: Option<f64>,
    /// Why there is no number that can be compared.
    pub status: Status,
}

impl Told {
    /// Values, and reasons, that are kept.
    pub const MOST: usize = 250_000;

    /// The value in a cell.
    #[must_use]
    pub fn at(&self, cell: (u32, u16)) -> Option<&ToldValue> {
        self.values.binary_search_by_key(&cell, |value| value.at).ok().and_then(|at| self.values.get(at))
    }

    /// The first value in a row.
    #[must_use]
    pub fn in_row(&self, row: u32) -> Option<&ToldValue> {
        self.values.get(self.values.partition_point(|value| value.at.0 < row)).filter(|value| value.at.0 == row)
    }

    /// The values in a row, from the left.
    #[must_use]
    pub fn of_row(&self, row: u32) -> &[ToldValue] {
        let first = self.values.partition_point(|value| value.at.0 < row);
        let last = self.values.partition_point(|value| value.at.0 <= row);
        self.values.get(first..last).unwrap_or_default()
    }

    /// The first value in a column, below a row.
    #[must_use]
    pub fn in_column(&self, column: u16, row: u32) -> Option<&ToldValue> {
        let below = self.values.partition_point(|value| value.at.0 <= row);
        self.values.iter().skip(below).find(|value| value.at.1 == column)
    }

    /// Text id of the reason why a cell was not read.
    #[must_use]
    pub fn why(&self, cell: (u32, u16)) -> Option<&str> {
        let within = |unread: &&ToldUnread| {
            let ToldUnread { first, last, .. } = unread;
            (first.0..=last.0).contains(&cell.0) && (first.1..=last.1).contains(&cell.1)
        };
        self.unread.iter().find(within).map(|unread| unread.why.as_str())
    }

    /// Text id of the reason why a whole row was not read: what is told of one cell of it alone, its label.
    #[must_use]
    pub fn why_row(&self, row: u32) -> Option<&str> {
        let label = |unread: &&ToldUnread| unread.first == unread.last && unread.first.0 == row;
        self.unread.iter().find(label).map(|unread| unread.why.as_str())
    }
}

/// A rectangle of cells: row and column of its first and of its last.
pub type Range = ((u32, u16), (u32, u16));

/// Which of several tables a cell is of: the one that it lies in, else the first below it, else the last above.
#[must_use]
pub fn table_at(tables: &[Range], cell: (u32, u16)) -> Option<usize> {
    let distance = |((top, left), (bottom, right)): &Range| {
        let beside = left.saturating_sub(cell.1).max(cell.1.saturating_sub(*right));
        let (below, above) = (top.saturating_sub(cell.0), cell.0.saturating_sub(*bottom));
        (beside > 0, above > 0, below.max(above), beside)
    };
    tables.iter().enumerate().min_by_key(|(_, table)| distance(table)).map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_of_the_table_around_it_else_of_the_next_below() {
        let tables = [((2, 1), (4, 3)), ((8, 1), (9, 3)), ((2, 5), (4, 6))];
        for (cell, wanted) in
            [((3, 2), 0), ((1, 1), 0), ((6, 1), 1), ((8, 3), 1), ((12, 2), 1), ((3, 6), 2), ((3, 9), 2)]
        {
            assert_eq!(table_at(&tables, cell), Some(wanted), "{cell:?}");
        }
        assert_eq!(table_at(&[], (1, 1)), None);
    }
}
