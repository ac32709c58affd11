//! The demo as a file: its parts staged and set live like any import, and Sollentuna as its own unit.

use std::path::Path;

use sha2::{Digest, Sha256};

use super::Part;
use super::kolada::short_titles;
use crate::domain::change::Label;
use crate::domain::published::Found;
use crate::domain::{Change, Edit, Entity, FieldValue, Message, UnitRef};
use crate::intake::Stopped;
use crate::store::published::{ImportStart, IndicatorFilter, IndicatorInfo, StagedImport, Staging};
use crate::store::{Access, Author, CommitError, Stamp, Store, StoreError, Writer, new_id};

/// The unit that the demo opens for.
pub(super) const HOME: &str = "0163";
/// Who has imported the demo's values.
const WHO: &str = "Fyrfält";

/// Why the demo could not be made.
#[derive(Debug, thiserror::Error)]
pub enum BuildError {
    /// The file could not be made or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A change was refused.
    #[error(transparent)]
    Commit(#[from] CommitError),
}

impl BuildError {
    /// The fault in words of the user's language.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Store(error) => error.message(),
            Self::Commit(error) => error.message(),
        }
    }
}

/// Makes the demo's file at `path`, where nothing may stand yet.
///
/// # Errors
/// The store's, such as a full disk.
pub fn build(path: &Path, stamp: &Stamp) -> Result<Store, BuildError> {
    let store = Store::open(path, Access::Create, stamp)?;
    let author = Author { person: None, name: WHO.to_owned(), session: new_id(stamp.now).0 };
    let mut writer = store.writer()?;
    for part in Part::ALL {
        let staged = stage(&store, part, stamp)?;
        writer.commit(&staged.going_live(), &author, stamp.now)?;
    }
    settle(&store, &mut writer, &author, stamp)?;
    Ok(store)
}

fn settle(store: &Store, writer: &mut Writer, author: &Author, stamp: &Stamp) -> Result<(), BuildError> {
    let reader = store.reader()?;
    writer.commit(&reader.settings()?.set_default_unit(&UnitRef::municipality(HOME)), author, stamp.now)?;
    let indicators = reader.published(|published| published.indicators(&IndicatorFilter::default()))?;
    writer.commit(&shortened(&indicators), author, stamp.now)?;
    Ok(())
}

/// The change that gives Kolada's indicators titles that fit in a list; what is published stays as it is.
fn shortened(indicators: &[IndicatorInfo]) -> Change {
    let edits = short_titles().filter_map(|(code, title)| {
        let indicator = indicators.iter().find(|indicator| indicator.code.as_deref() == Some(code))?;
        Some(Edit::Set {
            entity: Entity::Indicator,
            id: indicator.id,
            field: "title".to_owned(),
            before: FieldValue::Null,
            after: FieldValue::Text(title.to_owned()),
        })
    });
    Change { label: Label { id: "demo-change-titles".to_owned(), args: Vec::new() }, edits: edits.collect() }
}

fn stage(store: &Store, part: Part, stamp: &Stamp) -> Result<StagedImport, StoreError> {
    let mut staging = Staging::begin(store, start(part, stamp))?;
    let mut fault = None;
    let read = part.read(&mut |found| {
        take(&mut staging, &found).map_err(|error| {
            fault = Some(error);
            Stopped
        })
    });
    match (read, fault) {
        (Err(Stopped), Some(error)) => Err(error),
        _ => staging.finish(),
    }
}

fn start(part: Part, stamp: &Stamp) -> ImportStart {
    ImportStart {
        file: part.file().to_owned(),
        sha256: format!("{:x}", Sha256::digest(part.text())),
        format: part.format().to_owned(),
        source_wording: part.source_wording().to_owned(),
        area: part.area().map(|area| area.0),
        edition: part.edition().map(str::to_owned),
        who: WHO.to_owned(),
        now: stamp.now,
    }
}

fn take(staging: &mut Staging, found: &Found) -> Result<(), StoreError> {
    match found {
        Found::Table(table) => staging.table(table),
        Found::Unit(unit) => staging.unit(unit)?,
        Found::Series(series) => {
            staging.series(series)?;
        }
        Found::Slice(slice) => {
            staging.slice(slice)?;
        }
        _ => {}
    }
    Ok(())
}
