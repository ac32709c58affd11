//! What a user has pointed out in a published file, as positions on its sheets and as rules that hold for next year's
//! file too. Pure; the rules are laid over a sheet in `intake`.

mod owners;
mod pieces;
mod said;

use serde::{Deserialize, Serialize};

use super::value::coded;
use super::{Gender, Status};
pub use owners::{RowOwner, RowRule};
pub use pieces::Piece;
pub use said::{Correction, Said};

/// Rules for the sheets of a publication, learnt from one of its files.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// What the user calls it.
    pub name: String,
    /// The file it was learnt from.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub learnt_from: String,
    /// A rule for each kind of sheet.
    #[serde(default, rename = "sheet", skip_serializing_if = "Vec::is_empty")]
    pub sheets: Vec<SheetRule>,
}

/// What holds for the sheets of one shape.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SheetRule {
    /// The sheet's name, folded, without years.
    #[serde(default)]
    pub name: String,
    /// The texts above its rows, folded, without years: what its shape is known by.
    #[serde(default)]
    pub texts: Vec<String>,
    /// The last column that held something: columns without a heading are found by their place only where it is the same.
    /// None in a profile of before this was kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_column: Option<u16>,
    /// Nothing on it is read.
    #[serde(default, skip_serializing_if = "is_default")]
    pub skip: bool,
    /// Units stand in a row: every row below is a column of the sheet, and every column a row.
    #[serde(default, skip_serializing_if = "is_default")]
    pub turned: bool,
    /// The unit that all of it is about, by name: its rows are indicators or parts of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// The period of values whose column names none, its years as the places where next year's file has its own:
    /// `{cell: läget i mars}` in the text above the table that begins so, `{sheet}` in the sheet's name; else counted from
    /// the edition, `{edition-3}–{edition-1}`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// The gender of values whose column names none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// The rows of the header, top down; empty where they are found without help.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub header: Vec<RowSign>,
    /// The columns that name the units; empty where they are found without help.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<ColumnSign>,
    /// Other columns.
    #[serde(default, rename = "column", skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<ColumnRule>,
    /// What holds for one of several tables, over what is said of the sheet.
    #[serde(default, rename = "table", skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<TableRule>,
    /// Whose the values of rows are.
    #[serde(default, rename = "row", skip_serializing_if = "Vec::is_empty")]
    pub owners: Vec<RowRule>,
    /// Rows that are not read.
    #[serde(default, rename = "skipped_row", skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<RowSign>,
    /// What marks mean.
    #[serde(default, rename = "mark", skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<MarkRule>,
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl SheetRule {
    /// What of it holds for a sheet of the same shape and another name: what its rows and columns hold, and nothing of
    /// what their values are.
    #[must_use]
    pub fn elsewhere(&self) -> Self {
        let roles = |columns: &[ColumnRule]| -> Vec<ColumnRule> {
            let roles = columns.iter().filter(|rule| rule.role.is_some());
            roles.map(|rule| ColumnRule { period: None, gender: None, series: None, ..rule.clone() }).collect()
        };
        let tables = self.tables.iter();
        let tables = tables.map(|table| TableRule {
            period: None,
            gender: None,
            marks: Vec::new(),
            columns: roles(&table.columns),
            ..table.clone()
        });
        let tables = tables.filter(TableRule::says).collect();
        let columns = roles(&self.columns);
        Self { skip: false, unit: None, period: None, gender: None, marks: Vec::new(), columns, tables, ..self.clone() }
    }

    /// What of it holds for a sheet that has one of its tables and little else of what it is known by.
    #[must_use]
    pub fn of_tables(&self) -> Self {
        let Self { name, texts, last_column, turned, tables, .. } = self.clone();
        Self { name, texts, last_column, turned, tables, ..Self::default() }
    }

    /// Whether it says anything of rows and columns.
    #[must_use]
    pub const fn has_places(&self) -> bool {
        let lines = self.header.is_empty() && self.units.is_empty() && self.columns.is_empty();
        !(lines && self.rows.is_empty() && self.owners.is_empty() && self.tables.is_empty())
    }
}

/// What holds for one of several tables on a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableRule {
    /// The lines above it, folded, without years, with `|` between.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// The texts over its columns, folded, without years; last `…` where there were more.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub headings: Vec<String>,
    /// Which of the sheet's tables it was, from 1: decides between tables of the same texts, and where it had
    /// none.
    pub place: u32,
    /// As [`SheetRule::period`]; `{cell: …}` is a line above the table before one above the sheet's first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// As [`SheetRule::gender`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// As [`SheetRule::header`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub header: Vec<RowSign>,
    /// As [`SheetRule::units`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub units: Vec<ColumnSign>,
    /// Its columns.
    #[serde(default, rename = "column", skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<ColumnRule>,
    /// What marks mean in it, over what they mean on the sheet.
    #[serde(default, rename = "mark", skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<MarkRule>,
}

impl TableRule {
    /// Whether it says anything.
    #[must_use]
    pub const fn says(&self) -> bool {
        let lines = self.has_lines() || !self.columns.is_empty();
        lines || self.period.is_some() || self.gender.is_some() || !self.marks.is_empty()
    }

    /// Whether it says which rows are the header, or which columns name the units.
    #[must_use]
    pub const fn has_lines(&self) -> bool {
        !self.header.is_empty() || !self.units.is_empty()
    }
}

/// What a row is known by next year.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowSign {
    /// Its texts, folded, without years, with `|` between.
    pub text: String,
    /// Those of them that name its unit: they are the same where its values are texts and have changed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// Where it stood, 1-based: decides between rows of the same texts.
    pub row: u32,
}

/// What a column is known by next year.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnSign {
    /// The texts over it, folded, without years, with `|` between.
    pub heading: String,
    /// Where it stood, 1-based: decides between columns of the same heading.
    pub column: u16,
}

/// What is said about a column; what is not said is found as ever.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ColumnRule {
    /// As [`ColumnSign::heading`].
    pub heading: String,
    /// As [`ColumnSign::column`].
    pub column: u16,
    /// What it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<ColumnRole>,
    /// As [`SheetRule::period`]; `{heading}` is the year that stands over the column.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// The gender of its values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// The series that its values belong to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub series: Option<SeriesSaid>,
}

coded! {
    /// What a column holds.
    ColumnRole {
        /// Values.
        Value = "value",
        /// Nothing that is read.
        Skip = "skip",
        /// The row's period.
        Period = "period",
        /// The row's gender.
        Gender = "gender",
        /// The name of the row's indicator.
        Indicator = "indicator",
    }
}

/// A series as the file knows it, or as the user names it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeriesSaid {
    /// `oj`, `kolada`; empty for that of the file.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// The source's code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Its name.
    pub title: String,
    /// "80 år och äldre"; empty if none; None for that of the column.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub population: Option<String>,
    /// "Procent"; empty if none; None for that of the column.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit_of_measure: Option<String>,
}

/// What a mark means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MarkRule {
    /// The mark, folded.
    pub mark: String,
    /// What it means.
    pub means: Meaning,
}

coded! {
    /// What a mark can mean.
    Meaning {
        /// Uppgift saknas.
        Missing = "missing",
        /// Osäker.
        Uncertain = "uncertain",
        /// Sekretess.
        Suppressed = "suppressed",
        /// Ej tillämplig.
        NotApplicable = "not_applicable",
        /// Ja.
        Yes = "yes",
        /// Ja för några.
        Partly = "partly",
        /// Nej.
        No = "no",
        /// A number below nought: `(5)`. Said of one number in brackets, it holds for all of them.
        Negative = "negative",
        /// The number in the brackets: `[30]`. Said of one, it holds for all of them.
        Inside = "inside",
        /// As if nothing stood there.
        Nothing = "nothing",
    }
}

impl Meaning {
    /// Why there is no value; None where there is one, and where nothing stands there.
    #[must_use]
    pub const fn status(self) -> Option<Status> {
        match self {
            Self::Missing => Some(Status::Missing),
            Self::Uncertain => Some(Status::Uncertain),
            Self::Suppressed => Some(Status::Suppressed),
            Self::NotApplicable => Some(Status::NotApplicable),
            Self::Yes | Self::Partly | Self::No | Self::Negative | Self::Inside | Self::Nothing => None,
        }
    }

    /// The value it stands for: 1 for Ja, 0.5, 0 for Nej.
    #[must_use]
    pub const fn answer(self) -> Option<f64> {
        match self {
            Self::Yes => Some(1.0),
            Self::Partly => Some(0.5),
            Self::No => Some(0.0),
            _ => None,
        }
    }
}

impl ColumnRule {
    /// Whether it says anything.
    #[must_use]
    pub const fn says(&self) -> bool {
        self.role.is_some() || self.period.is_some() || self.gender.is_some() || self.series.is_some()
    }

    /// Whether another rule says all that this one does of what was this one's column: of the same series, or in the same
    /// place.
    #[must_use]
    pub fn is_followed_by(&self, other: &Self) -> bool {
        let same = |one: &Option<SeriesSaid>| {
            let named = one.as_ref().zip(other.series.as_ref());
            named.map(|(one, other)| (&one.code, &one.title) == (&other.code, &other.title))
        };
        let series = same(&self.series);
        let place = self.column == other.column || series == Some(true);
        let role = self.role.is_none() || self.role == other.role;
        let dates = self.period.is_none() || other.period.is_some();
        place
            && role
            && dates
            && (self.gender.is_none() || self.gender == other.gender)
            && series != Some(false)
            && (self.series.is_none() || series.is_some())
    }

    /// What another rule says of the same column, over what this one does.
    #[must_use]
    pub fn under(&self, other: &Self) -> Self {
        let Self { heading, column, role, period, gender, series } = other.clone();
        Self {
            heading,
            column,
            role: role.or(self.role),
            period: period.or_else(|| self.period.clone()),
            gender: gender.or(self.gender),
            series: series.or_else(|| self.series.clone()),
        }
    }
}

/// A period that a rule gives on a sheet, to be looked at before it is believed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Dated {
    /// The sheet's name.
    pub sheet: String,
    /// Of this column's values; None for those whose column names none.
    pub column: Option<u16>,
    /// Of this row's values, on a sheet whose units stand in a row.
    pub row: Option<u32>,
    /// The cells of the only table that it is of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub table: Option<String>,
    /// As printed.
    pub period: String,
    /// The year of the edition, where the period is counted from it.
    pub edition: Option<i16>,
    /// Whether it stands fast in the rule: its years are the same in every file. Else, without an edition, it stands in
    /// the file.
    #[serde(default)]
    pub fixed: bool,
}
