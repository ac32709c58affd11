//! What can be pointed out on a sheet.

use serde::{Deserialize, Serialize};

use super::{ColumnRole, Meaning, Piece, RowOwner, SeriesSaid};
use crate::domain::Gender;

/// Something the user has pointed out on a sheet of the file at hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Correction {
    /// The sheet's place in the file, from 0.
    pub sheet: u32,
    /// Units stand in a row: every row and column of what is said is the other way round.
    #[serde(default)]
    pub turned: bool,
    /// The cell that was pointed at, where it holds only for the table that this one is of, or where its mark is read;
    /// None for all of the sheet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<(u32, u16)>,
    /// What.
    pub said: Said,
}

/// What can be pointed out; rows and columns count from 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    /// The sheet is not read, or is read after all.
    SkipSheet(bool),
    /// The first and last row of the header.
    Header(u32, u32),
    /// This column names the units.
    Units(u16),
    /// What this column holds.
    Column(u16, ColumnRole),
    /// Which series this column's values belong to.
    Series(u16, SeriesSaid),
    /// The period of a column's values, or of all that name none, as printed.
    Period(Option<u16>, String),
    /// The gender of a column's values, or of all that name none.
    Gender(Option<u16>, Gender),
    /// This row is not read.
    SkipRow(u32),
    /// Whose the values of this row are, or of all rows of its name.
    Whose(u32, RowOwner, bool),
    /// What a mark means on this sheet: as shown, where it is not read from the cell pointed at.
    Mark(String, Meaning),
    /// The same in the table of that cell alone.
    MarkOfTable(String, Meaning),
    /// The unit that the whole sheet is about.
    UnitOfSheet(String),
    /// A rule of the profile does not hold.
    Forget(Piece),
}

impl Said {
    /// Whether it can be said of one of several tables on a sheet.
    #[must_use]
    pub const fn is_of_table(&self) -> bool {
        self.has_lines() || self.is_of_values() || matches!(self, Self::MarkOfTable(..))
    }

    /// Whether it says which rows are a header, or which column names the units.
    #[must_use]
    pub const fn has_lines(&self) -> bool {
        matches!(self, Self::Header(..) | Self::Units(_))
    }

    /// Whether it says what values are, or where they stand.
    #[must_use]
    pub const fn is_of_values(&self) -> bool {
        matches!(self, Self::Column(..) | Self::Series(..) | Self::Period(..) | Self::Gender(..))
    }

    /// Whether it says what the mark in the cell pointed at means.
    #[must_use]
    pub const fn is_of_mark(&self) -> bool {
        matches!(self, Self::Mark(..) | Self::MarkOfTable(..))
    }

    /// Whether it is about a row or a column.
    #[must_use]
    pub const fn has_place(&self) -> bool {
        !matches!(
            self,
            Self::SkipSheet(_)
                | Self::Mark(..)
                | Self::MarkOfTable(..)
                | Self::Period(None, _)
                | Self::Gender(None, _)
                | Self::UnitOfSheet(_)
                | Self::Forget(_)
        )
    }
}
