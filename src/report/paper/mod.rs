//! A document that leaves: title, notes, headings, text, tables and labelled fields in order. How each form of it is
//! written lies in a file of its own.

mod delimited;
mod docx;
mod format;
mod markdown;
mod needs;
mod spare;
#[cfg(test)]
mod tests;
mod xlsx;
mod xml;

use std::borrow::Cow;

use jiff::Timestamp;
use jiff::civil::Date;

pub use format::Format;

use crate::locale::{Lang, day, visible};
use crate::text::Texts;

/// What leaves, whatever it is written as.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// First heading; names the file's pages and properties too.
    pub title: String,
    /// What the reader must know about all of it: unit, edition, source and its wording, date.
    pub notes: Vec<String>,
    /// The rest, in order.
    pub parts: Vec<Part>,
}

/// A part of a [`Document`].
#[derive(Debug, Clone, PartialEq)]
pub enum Part {
    /// A heading below the title.
    Heading(String),
    /// Text; line breaks are kept.
    Paragraph(String),
    /// A table.
    Table(Table),
    /// What is said of one thing, a label before each text: a form of a single record.
    Fields(Vec<Labelled>),
}

/// A text with what it is an answer to.
#[derive(Debug, Clone, PartialEq)]
pub struct Labelled {
    /// The label, without a colon.
    pub label: String,
    /// What is said.
    pub value: TableCell,
}

/// Columns and rows.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// The columns.
    pub columns: Vec<TableColumn>,
    /// The rows.
    pub body: TableBody,
}

/// A column of a [`Table`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableColumn {
    /// Heading.
    pub title: String,
    /// How wide it wants to be on paper and in a spreadsheet.
    pub width: Width,
    /// Whether it is left out of a table on paper in which nothing stands in it; programs look for it in csv.
    pub spare: bool,
}

/// How wide a column wants to be, where there is room for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// As wide as what stands in it; long text wraps.
    Fitted,
    /// About so many characters, whatever stands in it, such as a column to be filled in; text wraps.
    Wrapped(u8),
    /// As wide as what stands in it, on one line: codes, names, days.
    Line,
}

/// A row, a cell a column; cells that are lacking are empty.
pub type TableRow = Vec<TableCell>;

/// The rows of a [`Table`], as one or under headings.
#[derive(Debug, Clone, PartialEq)]
pub enum TableBody {
    /// One table.
    Rows(Vec<TableRow>),
    /// A table a section, such as the columns of a board. In csv the section's name is the first column.
    Sections {
        /// What a section is, heading of that first column: "Kolumn".
        name: String,
        /// In the order they are shown.
        sections: Vec<TableSection>,
    },
}

/// Rows under a heading.
#[derive(Debug, Clone, PartialEq)]
pub struct TableSection {
    /// Heading.
    pub heading: String,
    /// The rows; perhaps none.
    pub rows: Vec<TableRow>,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum TableCell {
    /// Text; perhaps written by others.
    Text(String),
    /// A number, and with how many decimals it is shown.
    Number(f64, u8),
    /// A day.
    Day(Date),
}

/// What a document is written with: the words, and when.
#[derive(Debug, Clone, Copy)]
pub struct Printing<'a> {
    /// The words and their language.
    pub texts: &'a Texts,
    /// This moment; stands in the file's properties.
    pub now: Timestamp,
    /// This day in Europe/Stockholm; stands at the foot of each page.
    pub today: Date,
}

impl Document {
    /// A title and one table.
    #[must_use]
    pub fn of_table(title: impl Into<String>, notes: Vec<String>, table: Table) -> Self {
        Self { title: title.into(), notes, parts: vec![Part::Table(table)] }
    }

    fn tables(&self) -> impl Iterator<Item = &Table> {
        self.parts.iter().filter_map(|part| match part {
            Part::Table(table) => Some(table),
            _ => None,
        })
    }
}

impl Table {
    /// Columns with these headings, fitted to what stands in them, and the rows.
    #[must_use]
    pub fn new(columns: impl IntoIterator<Item = impl Into<TableColumn>>, rows: Vec<TableRow>) -> Self {
        Self { columns: columns.into_iter().map(Into::into).collect(), body: TableBody::Rows(rows) }
    }

    /// The tables it is on paper, each with its heading if it has one.
    fn blocks(&self) -> Vec<(Option<&str>, &[TableRow])> {
        match &self.body {
            TableBody::Rows(rows) => vec![(None, rows)],
            TableBody::Sections { sections, .. } => {
                sections.iter().map(|section| (Some(section.heading.as_str()), section.rows.as_slice())).collect()
            }
        }
    }

    /// Every row, whatever section it stands in.
    pub(in crate::report) fn rows(&self) -> impl Iterator<Item = &TableRow> {
        self.blocks().into_iter().flat_map(|(_, rows)| rows)
    }

    /// A row's cells, one a column.
    fn across<'a>(&self, row: &'a TableRow) -> impl Iterator<Item = Option<&'a TableCell>> {
        (0..self.columns.len()).map(|at| row.get(at))
    }
}

/// Whether a column holds numbers and nothing else; such a column stands to the right.
fn is_numbers<'a>(rows: impl IntoIterator<Item = &'a TableRow>, at: usize) -> bool {
    let cells = rows.into_iter().filter_map(|row| row.get(at));
    let mut cells = cells.filter(|cell| !cell.is_empty()).peekable();
    cells.peek().is_some() && cells.all(|cell| matches!(cell, TableCell::Number(..)))
}

impl TableCell {
    /// A whole number.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "short numbers, counts, steps from 1 to 9")]
    pub const fn whole(number: i64) -> Self {
        Self::Number(number as f64, 0)
    }

    fn is_empty(&self) -> bool {
        matches!(self, Self::Text(text) if text.is_empty())
    }

    /// As people read it, line by line; hidden characters are written out.
    fn lines(&self, lang: Lang) -> Vec<Cow<'_, str>> {
        match self {
            Self::Text(text) => lines(text).collect(),
            Self::Number(value, decimals) => vec![lang.number(*value, *decimals).into()],
            Self::Day(date) => vec![day(*date, lang).into()],
        }
    }
}

/// The lines of a text with hidden characters written out; those that are empty at both ends are left out.
fn lines(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    text.trim_matches(['\r', '\n']).split('\n').map(|line| visible(line.trim_end_matches('\r')))
}

/// A text on one line, hidden characters written out.
fn one_line(text: &str) -> String {
    lines(text).collect::<Vec<_>>().join(" ")
}

/// The digits of a number rounded as it is shown, with a decimal point and a plain minus; nothing for what is no number.
/// What rounds to nothing has no sign.
fn digits(value: f64, decimals: u8) -> Option<String> {
    let digits = format!("{value:.*}", usize::from(decimals));
    let unsigned = digits.trim_start_matches('-');
    let zero = unsigned.bytes().all(|b| matches!(b, b'0' | b'.'));
    value.is_finite().then(|| if zero { unsigned } else { &digits }.to_owned())
}

impl From<&str> for TableColumn {
    fn from(title: &str) -> Self {
        title.to_owned().into()
    }
}

impl From<String> for TableColumn {
    fn from(title: String) -> Self {
        Self { title, width: Width::Fitted, spare: false }
    }
}

impl From<&str> for TableCell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for TableCell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Date> for TableCell {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl From<Option<Date>> for TableCell {
    fn from(day: Option<Date>) -> Self {
        day.map_or(Self::Text(String::new()), Self::Day)
    }
}
