//! What a published file holds, in the form in which it travels from `intake/` to the store.
//!
//! A reader sends [`Found`] items one by one, each a message of the child process, so that a file of
//! millions of values never stands in memory. Units and series are sent once and then named by number.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::profile::{Dated, Profile, SheetRule};
use super::seen::SeenRow;
use super::{Area, Colour, Direction, Gender, IndicatorKind, Period, Status, UnitRef, ValueKind};

/// A unit as the file names it. `number` is its name in the readings that follow.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitFound {
    /// 0-based, in the order of appearance in the file.
    pub number: u32,
    /// Scheme and code.
    pub unit: UnitRef,
    /// Name as printed (normalised to NFC); empty where the file has codes only.
    pub name: String,
    /// The kommun that a named unit lies in.
    pub parent: Option<UnitRef>,
}

/// What one source publishes: code, else normalised name + unit of measure + population.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SeriesFound {
    /// 0-based, in the order of appearance in the file.
    pub number: u32,
    /// `kolada`, `oj`, or what the profile says.
    pub source: String,
    /// The source's own code (`N20048`); None where it has none.
    pub code: Option<String>,
    /// Number printed before the name (`18` in "18. Fallskador …"); not part of the identity.
    pub printed_number: Option<String>,
    /// Name as printed, without number, population and period; the code where there is no name.
    pub title: String,
    /// "80 år och äldre"; empty if none.
    pub population: String,
    /// "Procent", "Antal per 1 000"; empty if not given.
    pub unit_of_measure: String,
    /// How the values are read.
    pub value_kind: ValueKind,
    /// Decimals printed in the column; None where the source has no printed form.
    pub decimals: Option<u8>,
    /// Direction if the file tells it.
    pub direction: Direction,
    /// What told it: `ranks`, `colours` or `given`; None if unknown.
    pub direction_from: Option<String>,
    /// Area if the file tells it.
    pub area: Option<Area>,
    /// Struktur, process, resultat if the file tells it.
    pub kind: Option<IndicatorKind>,
    /// Definition enligt metodbeskrivning if the file has one.
    pub definition: Option<String>,
}

/// A table found in the file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TableFound {
    /// 0-based, in the order of appearance.
    pub number: u32,
    /// Sheet name as in the file; empty for csv and JSON.
    pub sheet: String,
    /// `A5:AC320`; empty for JSON.
    pub cells: String,
    /// Title printed above.
    pub title: String,
    /// Edition if the file tells it ("2015").
    pub edition: Option<String>,
    /// Period for values whose column names none.
    pub period: Option<Period>,
}

/// What is special about a reading; `None` on a [`Reading`] means a plain present value without colour.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// Why there is no (comparable) value.
    pub status: Status,
    /// The mark as printed: `..`, `47**`, `<15`, `X`.
    pub mark: Option<String>,
    /// The file's own colour.
    pub colour: Option<Colour>,
    /// The rank as printed.
    pub rank: Option<u32>,
    /// Numerator where the file gives it.
    pub numerator: Option<f64>,
    /// Denominator where the file gives it.
    pub denominator: Option<f64>,
}

impl Note {
    /// A note of this status and nothing else.
    #[must_use]
    pub const fn status(status: Status) -> Self {
        Self { status, mark: None, colour: None, rank: None, numerator: None, denominator: None }
    }
}

/// One value, or the mark that stands for it, with its cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Reading {
    /// [`UnitFound::number`].
    pub unit: u32,
    /// The number; None where there is none. Ja = 1, Nej = 0.
    pub value: Option<f64>,
    /// 1-based row or line in the file (for JSON: 0).
    pub row: u32,
    /// 1-based column (for JSON: 0).
    pub column: u16,
    /// What is special about it.
    pub note: Option<Box<Note>>,
}

/// Readings of one series, period and gender; a slice may come in several parts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SliceFound {
    /// [`TableFound::number`].
    pub table: u32,
    /// [`SeriesFound::number`].
    pub series: u32,
    /// Which period.
    pub period: Arc<Period>,
    /// Which gender.
    pub gender: Gender,
    /// At most [`SliceFound::MOST`] readings.
    pub readings: Vec<Reading>,
}

impl SliceFound {
    /// Most readings in one part, so that a line and a write transaction stay short.
    pub const MOST: usize = 4_000;
}

/// A cell that could not be read. Nothing is ever dropped in silence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unread {
    /// Sheet name; empty for csv and JSON.
    pub sheet: String,
    /// `C17`, `line 12`, or a JSON path.
    pub cell: String,
    /// What stood there, cut to 200 characters.
    pub text: String,
    /// Text id of the reason, such as `unread-not-a-number`.
    pub why: String,
}

impl Unread {
    /// Whether this only says something about what was read: a hidden row, a sheet passed over. Nothing is missing.
    #[must_use]
    pub fn is_note(&self) -> bool {
        self.why.starts_with("noted-")
    }
}

/// Metadata of a source's series: Kolada's KPI list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CatalogueEntry {
    /// `kolada`.
    pub source: String,
    /// `N20048`.
    pub code: String,
    /// Title.
    pub title: String,
    /// Definition and source.
    pub description: String,
    /// The source's own name of the area (Kolada's `operating_area`).
    pub operating_area: String,
    /// Our area if it can be told.
    pub area: Option<Area>,
    /// Unit of measure if it can be told from the title ("kr/inv", "%").
    pub unit_of_measure: String,
    /// How the values are read.
    pub value_kind: ValueKind,
}

/// A classification or a set of similar units, with the year it holds for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupFound {
    /// `liknande` (around one unit), `grupp` (SKR), `lan`, or `other`.
    pub kind: String,
    /// What it compares: Kolada's theme ("äldreomsorg"), or empty.
    pub theme: String,
    /// Name as published.
    pub name: String,
    /// The year it holds for; 0 where none is named.
    pub year: i16,
    /// For `liknande`: the unit whose neighbours these are.
    pub around: Option<UnitRef>,
    /// The members.
    pub members: Vec<UnitRef>,
}

/// What was recognised about the file as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileFound {
    /// `xlsx`, `csv`, `kolada-data`, `kolada-dump`, `kolada-kpi`, `kolada-municipality`, `kolada-ou`,
    /// `kolada-groups`.
    pub format: String,
    /// Text encoding where it was decided (`utf-8`, `windows-1252`); empty for others.
    pub encoding: String,
    /// "Källa: Kolada" or what the file itself says; empty if unknown.
    pub source_wording: String,
}

/// One item of what a reader finds, in the order it finds it. A table, unit or series comes before what names it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// First item of every file.
    File(FileFound),
    /// A table starts.
    Table(TableFound),
    /// A unit appears for the first time.
    Unit(UnitFound),
    /// A series appears for the first time.
    Series(SeriesFound),
    /// Values.
    Slice(SliceFound),
    /// A cell that could not be read.
    Unread(Unread),
    /// Metadata about a series.
    Catalogue(CatalogueEntry),
    /// A classification or a set of similar units.
    Group(GroupFound),
    /// Bytes (or cells) done of all; for the progress line.
    Progress { done: u64, of: u64 },
    /// A profile is used for the first time in the file.
    Profile(Box<Profile>),
    /// A period that a rule gives.
    Dated(Dated),
    /// The rule of a sheet that the user has pointed something out on.
    Rule(Box<SheetRule>),
    /// The rule that holds for the sheet that is to be shown.
    Laid(Box<SheetRule>),
    /// The names of the sheets; only where one is to be shown.
    Sheets(Vec<String>),
    /// A row of the sheet that is to be shown, or the next part of it.
    Seen(SeenRow),
    /// So many rows more of it are not shown.
    Unseen(u32),
    /// Last item of a file that was read to its end.
    End,
    /// The file was refused: a text id and arguments. Nothing of it may be stored.
    Refused { why: String, args: Vec<(String, String)> },
}
