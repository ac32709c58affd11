//! Bringing a file's values into the store, unseen until its import is set live by one change.

pub(super) mod buffer;
pub(super) mod compared;
mod differ;
mod names;
mod short;
mod side;
mod sweep;
mod values;

use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::Timestamp;
use rusqlite::OptionalExtension;

use super::diff::Diff;
use super::{ImportNo, OriginNo};
use crate::domain::change::Label;
use crate::domain::published::{CatalogueEntry, GroupFound, SeriesFound, SliceFound, TableFound, UnitFound, Unread};
use crate::domain::{Area, Change, Edit, Entity, EntityId, FieldValue};
use crate::store::{Store, StoreError, Writer, new_id};
use compared::Compared;
pub use differ::Differ;
use short::Pace;
pub use side::News;
use side::Side;
pub use sweep::abandon_stale;

/// Readings held back before they are sorted and written: more than one Kolada series has.
const BUFFERED: usize = 48_000;
/// What is known of an import when it starts.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportStart {
    /// File name as the user gave it, without folders.
    pub file: String,
    /// Of its bytes, in hexadecimal.
    pub sha256: String,
    /// As `published::FileFound::format`.
    pub format: String,
    /// "Källa: …" as the file itself says; empty if unknown.
    pub source_wording: String,
    /// Area for series whose file tells none.
    pub area: Option<String>,
    /// "ÖJ äldre 2015".
    pub edition: Option<String>,
    /// Who imports it, by name.
    pub who: String,
    /// When.
    pub now: Timestamp,
}

/// An import on its way in.
#[derive(Debug)]
pub struct Staging {
    writer: Writer,
    pace: Pace,
    import: ImportNo,
    id: EntityId,
    start: ImportStart,
    compared: Compared,
    /// The file's tables, with their numbers once they are written.
    tables: HashMap<u32, (TableFound, Option<OriginNo>)>,
    /// The series that this import's telling has been kept of.
    told: HashSet<u32>,
    side: Side,
    total: Diff,
}

/// A staged import: whole, and not seen by anybody yet.
#[derive(Debug, Clone, PartialEq)]
pub struct StagedImport {
    /// The entity whose `live` is to be set.
    pub id: EntityId,
    /// Its number.
    pub number: ImportNo,
    /// File name.
    pub file: String,
    /// Added, changed, unchanged; `revised` is left to who counted along.
    pub diff: Diff,
    /// The edition it belongs to, if one is known.
    edition: Option<Edition>,
    /// Longest time that the write lock was held.
    pub longest_lock: std::time::Duration,
}

/// The edition of a staged import.
#[derive(Debug, Clone, PartialEq)]
struct Edition {
    id: EntityId,
    name: String,
    area: Option<String>,
    /// Whether no earlier import belongs to it.
    is_new: bool,
}

impl Edition {
    /// What makes it, if it is new, and gives it the import.
    fn edits(&self, import: EntityId) -> Vec<Edit> {
        let mut fields = vec![("name".to_owned(), FieldValue::Text(self.name.clone()))];
        fields.extend(self.area.clone().map(|area| ("area".to_owned(), FieldValue::Text(area))));
        let create = Edit::Create { entity: Entity::Edition, id: self.id, fields };
        let belongs = Edit::Set {
            entity: Entity::Import,
            id: import,
            field: "edition".to_owned(),
            before: FieldValue::Null,
            after: FieldValue::Id(self.id),
        };
        self.is_new.then_some(create).into_iter().chain([belongs]).collect()
    }
}

impl StagedImport {
    /// The change that lets everybody see it.
    #[must_use]
    pub fn going_live(&self) -> Change {
        let mut change = set_live(self.id, &self.file, true);
        change.edits.extend(self.edition.iter().flat_map(|edition| edition.edits(self.id)));
        change
    }
}

/// The change that shows (`live`) an import to everybody, or takes it back whole.
#[must_use]
pub fn set_live(import: EntityId, file: &str, live: bool) -> Change {
    let label = if live { "published-change-live" } else { "published-change-taken-back" };
    Change {
        label: Label { id: label.to_owned(), args: vec![("file".to_owned(), file.to_owned())] },
        edits: vec![Edit::Set {
            entity: Entity::Import,
            id: import,
            field: "live".to_owned(),
            before: FieldValue::Int((!live).into()),
            after: FieldValue::Int(live.into()),
        }],
    }
}

impl Staging {
    /// Starts an import, with a writing connection of its own, which moves the log into the file by itself.
    pub fn begin(store: &Store, start: ImportStart) -> Result<Self, StoreError> {
        let mut writer = store.writer()?;
        writer.checkpoint_every(0)?;
        let mut pace = Pace::default();
        let id = new_id(start.now);
        let (import, compared) = pace.write_once(&mut writer, |connection, _| {
            let insert = "INSERT INTO import (id, area, file, sha256, format, source_wording, at, who)
              VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) RETURNING number";
            let at = start.now.as_millisecond();
            let ImportStart { file, sha256, format, source_wording, area, who, .. } = &start;
            let fields = (id.0.into_bytes(), area, file, sha256, format, source_wording, at, who);
            Ok((connection.query_row(insert, fields, |row| row.get(0))?, Compared::with(connection)?))
        })?;
        pace.only_while(import, id);
        let (tables, told) = (HashMap::new(), HashSet::new());
        let (side, total) = (Side::default(), Diff::default());
        Ok(Self { writer, pace, import, id, start, compared, tables, told, side, total })
    }

    /// A unit of the file.
    pub fn unit(&mut self, unit: &UnitFound) -> Result<(), StoreError> {
        self.compared.unit(self.writer.connection(), unit)
    }

    /// A series of the file, as the user has corrected it; returns the area that it is known under.
    pub fn series(&mut self, series: &SeriesFound) -> Result<Option<Area>, StoreError> {
        self.compared.series(self.writer.connection(), series)
    }

    /// A table of the file.
    pub fn table(&mut self, table: &TableFound) {
        self.tables.insert(table.number, (table.clone(), None));
    }

    /// Values. Compared at once; written, when enough have come, in short transactions.
    pub fn slice(&mut self, slice: &SliceFound) -> Result<Diff, StoreError> {
        let diff = self.compared.slice(self.writer.connection(), slice)?;
        self.total += Diff { revised: Vec::new(), met: BTreeMap::new(), ..diff.clone() };
        if self.compared.buffer.held >= BUFFERED {
            self.write_values()?;
        }
        Ok(diff)
    }

    /// A cell that could not be read.
    pub fn unread(&mut self, unread: &Unread) -> Result<(), StoreError> {
        self.side.unread(unread);
        self.write_side(false)
    }

    /// Metadata of a series.
    pub fn catalogue(&mut self, entry: &CatalogueEntry) -> Result<News, StoreError> {
        let news = side::news_of_entry(self.writer.connection(), entry)?;
        if news != News::Same {
            self.side.catalogue.push(entry.clone());
            self.write_side(false)?;
        }
        Ok(news)
    }

    /// A classification or a set of similar units.
    pub fn group(&mut self, group: &GroupFound) -> Result<News, StoreError> {
        let news = side::news_of_group(self.writer.connection(), group)?;
        if news != News::Same {
            self.side.groups.push(group.clone());
            self.write_side(false)?;
        }
        Ok(news)
    }

    /// Writes what is held back. The import is then whole, and can still be [abandoned](Staging::abandon) if it cannot
    /// be set live.
    pub fn finish(&mut self) -> Result<StagedImport, StoreError> {
        self.write_values()?;
        self.write_side(true)?;
        let (number, id, file) = (self.import, self.id, self.start.file.clone());
        let edition = self.edition()?;
        Ok(StagedImport { id, number, file, edition, diff: self.total.clone(), longest_lock: self.pace.longest() })
    }

    /// The edition that the user names, else the first that the file itself tells: the one there is, or a new one.
    fn edition(&self) -> Result<Option<Edition>, StoreError> {
        let told = || self.tables.iter().filter_map(|(number, (table, _))| Some((number, table.edition.clone()?)));
        let name =
            self.start.edition.clone().or_else(|| told().min_by_key(|(number, _)| **number).map(|(_, name)| name));
        let Some(name) = name else { return Ok(None) };
        let area = self.start.area.clone();
        let known = "SELECT id FROM edition WHERE name = ?1 AND area IS ?2 AND NOT removed ORDER BY number LIMIT 1";
        let known = self.writer.connection().query_row(known, (&name, &area), |row| row.get(0)).optional()?;
        let id = known.unwrap_or_else(|| new_id(self.start.now));
        Ok(Some(Edition { id, name, area, is_new: known.is_none() }))
    }

    /// Deletes everything staged: the file was refused, or somebody changed their mind.
    pub fn abandon(mut self) -> Result<(), StoreError> {
        sweep::abandon(&mut self.writer, self.import, self.id)
    }
}
