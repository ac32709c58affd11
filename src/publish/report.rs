//! What a preview or an import tells, as the JSON that `import --json` prints (schema 1): members are only ever added.

use std::collections::BTreeMap;

use serde::Serialize;

use super::gathered;
use super::replaced::ReplacedFile;
use crate::domain::profile::{Dated, Profile, SheetRule};
use crate::domain::seen::{SeenRow, Told};
use crate::domain::{Area, Direction, Gender, Message, Status, ValueKind};

/// All files of one command.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ImportReport {
    /// Always 1.
    pub schema: u8,
    /// In the order they were named.
    pub files: Vec<FileReport>,
    /// Those that were refused; nothing of them is stored.
    pub refused: Vec<RefusedFile>,
}

/// A file that was refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RefusedFile {
    /// As it was named.
    pub file: String,
    /// Why, in the user's language.
    pub why: String,
    /// What the library that read it says, in English, for who helps; empty where it says nothing.
    pub detail: String,
}

impl ImportReport {
    /// A report of these files.
    #[must_use]
    pub const fn new(files: Vec<FileReport>, refused: Vec<RefusedFile>) -> Self {
        Self { schema: 1, files, refused }
    }
}

/// One file: what it holds, and what of it is new. Samples are bounded, counts are not.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct FileReport {
    /// Name without folders.
    pub file: String,
    /// Of its bytes, in hexadecimal.
    pub sha256: String,
    /// Tables found; at most [`FileReport::MOST_TABLES`].
    pub tables: Vec<TableReport>,
    /// How its values compare with what is live.
    pub observations: Observations,
    /// `xlsx`, `csv`, `kolada-data`, `kolada-dump`, `kolada-kpi`, `kolada-municipality`, `kolada-ou`,
    /// `kolada-groups`.
    pub format: String,
    /// `utf-8`, `utf-16`, `windows-1252`; empty for workbooks.
    pub encoding: String,
    /// "Källa: …"; empty if unknown.
    pub source: String,
    /// Series found, as corrected.
    pub series: Vec<SeriesReport>,
    /// Units named.
    pub units: u64,
    /// Values (and marks) that are revised: the first [`FileReport::SAMPLES`].
    pub revised: Vec<RevisedSample>,
    /// Files of other publications whose values it changes, the one with the most of them first; stored only where that is
    /// asked for.
    pub replaces: Vec<ReplacedFile>,
    /// Cells that could not be read, all of them counted.
    pub unread_count: u64,
    /// Those that belong to no table, and notes: the first [`FileReport::SAMPLES`] lines of each sheet and the first
    /// [`FileReport::NOTES`] of the file.
    pub unread: Vec<UnreadSample>,
    /// Metadata of series.
    pub catalogue: Sidework,
    /// Classifications and sets of similar units.
    pub groups: Sidework,
    /// Nothing in it is new: it has been imported before, or says the same.
    pub nothing_new: bool,
    /// The import that was set live; None for a preview and where nothing was new.
    pub import: Option<String>,
    /// Longest time a colleague's save had to wait for this import, in milliseconds.
    pub longest_lock_ms: u64,
    /// The profiles that were laid over its sheets.
    pub profiles: Vec<ProfileReport>,
    /// The periods that profiles and corrections give its values: the first [`FileReport::SAMPLES`].
    pub dated: Vec<Dated>,
    /// The profile that its corrections were kept as; None where there were none, and for a preview.
    pub profile_kept: Option<String>,
    /// What the one who corrects it needs; not for the JSON.
    #[serde(skip)]
    pub correcting: Correcting,
}

/// A profile that was laid over a file's sheets.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct ProfileReport {
    /// What it is called.
    pub name: String,
    /// The file it was learnt from.
    pub learnt_from: String,
}

/// What the one who corrects a file needs.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Correcting {
    /// Names of the file's sheets, where one was to be shown.
    pub sheets: Vec<String>,
    /// The rows of that sheet.
    pub seen: Vec<SeenRow>,
    /// How many rows more it has.
    pub unseen: u32,
    /// What its values were read as.
    pub told: Told,
    /// The profiles that were laid over its sheets, whole.
    pub used: Vec<Profile>,
    /// The rules of the sheets that something has been pointed out on.
    pub rules: Vec<SheetRule>,
    /// The rule that holds for the sheet that was to be shown.
    pub laid: Option<SheetRule>,
    /// The names of the profiles that are kept.
    pub names: Vec<String>,
    /// Why what has been pointed out could not be kept as a profile.
    pub fault: Option<Message>,
    /// That there are more profiles than the reader could be told of.
    pub untold: Option<Message>,
}

impl FileReport {
    /// Whether nothing at all could be read though there is something to read.
    #[must_use]
    pub fn is_unreadable(&self) -> bool {
        let beside = self.catalogue != Sidework::default() || self.groups != Sidework::default();
        self.unread_count > 0 && self.observations == Observations::default() && !beside
    }

    /// Cells that could not be read and are not listed.
    #[must_use]
    pub fn unlisted(&self) -> u64 {
        let all = self.unread.iter().chain(self.tables.iter().flat_map(|table| &table.unread));
        let listed: u64 = all.filter(|line| !line.is_note()).map(|line| line.cells).sum();
        self.unread_count.saturating_sub(listed)
    }

    /// Tables that are listed.
    pub const MOST_TABLES: usize = 2_000;
    /// Revised values, and lines of unread cells of each sheet, that are listed.
    pub const SAMPLES: usize = 200;
    /// Lines of unread cells that are listed of all sheets together.
    pub const LINES: usize = 5_000;
    /// How many notes are listed beside them.
    pub const NOTES: usize = 100;
}

/// A table.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct TableReport {
    /// Sheet; empty for csv and JSON.
    pub sheet: String,
    /// `A5:AC320`; empty for JSON.
    pub cells: String,
    /// Title printed above.
    pub title: String,
    /// Edition as told by the user or the file.
    pub edition: Option<String>,
    /// Series with values in it.
    pub indicators: u64,
    /// Units with values in it.
    pub units: u64,
    /// Numbers.
    pub values: u64,
    /// Where there is no number, by status.
    pub missing: BTreeMap<Status, u64>,
    /// Cells of it that could not be read, all of them counted.
    pub unread_count: u64,
    /// The first of them.
    pub unread: Vec<UnreadSample>,
}

/// How values compare with what is live.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Observations {
    /// Not published before.
    pub added: u64,
    /// Published differently before.
    pub changed: u64,
    /// As before; not stored again.
    pub unchanged: u64,
    /// Given twice in the file itself, differently: the first was kept.
    pub twice: u64,
}

/// New, changed and unchanged entries beside the values.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Sidework {
    /// Not there before.
    pub added: u64,
    /// Different before.
    pub changed: u64,
    /// As before.
    pub unchanged: u64,
}

/// A series, as corrected.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SeriesReport {
    /// Whose it is: `oj`, `kolada`.
    pub source: String,
    /// What corrections call it.
    pub key: String,
    /// The source's code.
    pub code: Option<String>,
    /// Title.
    pub title: String,
    /// "80 år och äldre".
    pub population: String,
    /// Unit of measure.
    pub unit_of_measure: String,
    /// How its values are read.
    pub value_kind: ValueKind,
    /// Which way is better.
    pub direction: Direction,
    /// `ranks`, `colours`, `given`; None if unknown.
    pub direction_from: Option<String>,
    /// Area, if told.
    pub area: Option<Area>,
}

/// A value that the file gives differently than before.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RevisedSample {
    /// Series by its key.
    pub indicator: String,
    /// `kommun:0163`.
    pub unit: String,
    /// Its name in the file.
    pub unit_name: String,
    /// As printed.
    pub period: String,
    /// Whose.
    pub gender: Gender,
    /// As it was.
    pub old: Option<f64>,
    /// The status it had.
    pub old_status: Status,
    /// As the file has it.
    pub new: Option<f64>,
    /// The status it gets.
    pub new_status: Status,
}

/// Cells of one sheet that could not be read for the same reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnreadSample {
    /// `C17`, `C5:C89, E3`, or a JSON path; the first places only where they are very many.
    pub cell: String,
    /// How many cells they are in all.
    pub cells: u64,
    /// What stood there, in the first of them.
    pub text: String,
    /// Whether something else stood in others of them.
    pub texts_differ: bool,
    /// Text id of the reason.
    pub why: String,
    /// Sheet; empty for csv and JSON.
    pub sheet: String,
}

impl UnreadSample {
    /// Whether this only says something about what was read: nothing is missing.
    #[must_use]
    pub fn is_note(&self) -> bool {
        self.why.starts_with("noted-")
    }

    /// Whether it is a note about words of a rule, names of indicators or of kommuner, which have to be shown.
    #[must_use]
    pub fn has_words(&self) -> bool {
        let why = self.why.as_str();
        let named = why.starts_with("noted-direction-")
            || matches!(why, "noted-series-of-one-kommun" | "noted-home-called-as-kommun");
        self.is_note() && (named || why.contains("-without-") || why.ends_with("-other-sheet")) && !self.text.is_empty()
    }

    /// This note and another as one, where they say the same of columns beside each other in the same rows.
    #[must_use]
    pub fn with_beside(&self, other: &Self) -> Option<Self> {
        let same = self.is_note() && !self.has_words() && self.why == other.why && self.sheet == other.sheet;
        let cell = gathered::beside(&self.cell, &other.cell).filter(|_| same)?;
        let texts_differ = self.texts_differ || other.texts_differ || self.text != other.text;
        Some(Self { cell, cells: self.cells + other.cells, texts_differ, ..self.clone() })
    }

    /// The first of the places, and how many cells stand in the others.
    #[must_use]
    pub fn first_places(&self, most: usize) -> (String, u64) {
        let places: Vec<&str> = self.cell.split(", ").take(most).collect();
        let named: u64 = places.iter().map(|place| gathered::cells(place)).sum();
        (places.join(", "), self.cells.saturating_sub(named))
    }

    /// What stood there; "12,3 …" where more than one thing did.
    #[must_use]
    pub fn texts(&self) -> String {
        format!("{}{}", self.text, if self.texts_differ { " …" } else { "" })
    }
}
