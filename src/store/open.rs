//! Opening the file: what stands there is judged first, a new one is made whole or not at all.

use std::io::Read;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::civil::Date;
use rusqlite::Connection;

use super::error::StoreError;
use super::migrate::{self, APPLICATION_ID, SCHEMA, Schema};
use super::place::{self, FileSystem, kernel_file_system};
use super::reader::Reader;
use super::writer::Writer;
use super::{backup, connect, durable, erase};

/// Whether a missing file is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Make it if it is missing.
    Create,
    /// It must be there.
    Existing,
}

/// The time of an opening, given by the caller; nothing here reads a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// Now, UTC.
    pub now: Timestamp,
    /// Today in Europe/Stockholm; names automatic backups.
    pub today: Date,
}

/// What an opening stands on; tests put their own schema or file system in.
#[derive(Debug, Clone, Copy)]
pub struct Ground {
    /// The steps of the schema.
    pub schema: Schema,
    /// Tells the file system of a file.
    pub file_system: FileSystem,
}

impl Default for Ground {
    fn default() -> Self {
        Self { schema: SCHEMA, file_system: kernel_file_system }
    }
}

/// SQLite's default; we never make another.
const PAGE_BYTES: u64 = 4_096;

/// A file that has been judged and brought up to our schema. Holds no connection: any thread may ask it for one.
#[derive(Debug, Clone)]
pub struct Store {
    path: PathBuf,
    version: i64,
    upgraded_from: Option<PathBuf>,
}

impl Store {
    /// Opens the file, or makes it (rights 0600, or 0660 in a folder shared by its group).
    pub fn open(path: &Path, access: Access, stamp: &Stamp) -> Result<Self, StoreError> {
        Self::open_on(path, access, stamp, Ground::default())
    }

    /// [`Store::open`] on another schema or file system.
    pub fn open_on(path: &Path, access: Access, stamp: &Stamp, ground: Ground) -> Result<Self, StoreError> {
        let path = place::settled(path)?;
        let ours = migrate::version(ground.schema);
        let found = match head(&path, ground.file_system) {
            Err(StoreError::NotFound(_)) if access == Access::Create => {
                create(&path, stamp, ground)?;
                ours
            }
            judged => judged?.version_of_ours(&path, ours)?,
        };
        place::writable(&path)?;
        let upgraded_from =
            if found < ours { migrate::upgrade(&path, ground.schema, stamp).map_err(|e| e.on(&path))? } else { None };
        erase::resume(&path);
        let store = Self { path, version: ours, upgraded_from };
        store.reader()?;
        Ok(store)
    }

    /// The file, with its folder resolved.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Removes the file with its log, for good: for one that nobody needs, such as the demo's copy.
    pub fn discard(&self) {
        durable::discard(&self.path);
    }

    /// The automatic backup that this opening left, if the file had an older schema.
    #[must_use]
    pub fn upgraded_from(&self) -> Option<&Path> {
        self.upgraded_from.as_deref()
    }

    /// A connection of one's own for reading; belongs to one thread at a time.
    pub fn reader(&self) -> Result<Reader, StoreError> {
        Reader::open(&self.path, self.version).map_err(|error| error.on(&self.path))
    }

    /// A connection for changes.
    pub fn writer(&self) -> Result<Writer, StoreError> {
        Writer::open(&self.path, self.version).map_err(|error| error.on(&self.path))
    }
}

/// What the first bytes of a file tell.
pub(super) struct Head {
    application_id: i32,
    version: i64,
    /// A log lies beside the file, so the file's own bytes may be behind.
    logged: bool,
    /// The file is shorter than its pages.
    cut: bool,
}

/// Reads the first bytes of what stands at `path`, without SQLite: nothing is written, not even a log.
pub(super) fn head(path: &Path, file_system: FileSystem) -> Result<Head, StoreError> {
    let (mut file, data) = place::ordinary(path)?;
    place::local(path, &file, file_system)?;
    if data.len() == 0 {
        return Err(StoreError::Empty(path.to_owned()));
    }
    let mut bytes = [0; 100];
    match file.read_exact(&mut bytes) {
        Err(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => {
            return Err(StoreError::NotADatabase(path.to_owned()));
        }
        read => read.map_err(|error| place::refused(path, error))?,
    }
    if !bytes.starts_with(b"SQLite format 3\0") {
        return Err(StoreError::NotADatabase(path.to_owned()));
    }
    let pages = u64::from(big_endian(&bytes, 28).cast_unsigned());
    Ok(Head {
        application_id: big_endian(&bytes, 68),
        version: big_endian(&bytes, 60).into(),
        logged: std::fs::metadata(beside(path, "-wal")).is_ok_and(|log| log.len() > 0),
        cut: data.len() < pages * PAGE_BYTES,
    })
}

impl Head {
    /// Whether a log lies beside the file.
    pub(super) const fn is_logged(&self) -> bool {
        self.logged
    }

    /// The schema number; refuses what is not ours, cut off, or written by a newer program than `ours`.
    pub(super) fn version_of_ours(&self, path: &Path, ours: i64) -> Result<i64, StoreError> {
        if self.application_id != APPLICATION_ID {
            return Err(StoreError::NotOurs(path.to_owned()));
        }
        if self.cut && !self.logged {
            return Err(StoreError::Damaged(path.to_owned()));
        }
        let file = if self.logged { version_in_log(path)? } else { self.version };
        if file > ours {
            return Err(StoreError::Newer { path: path.to_owned(), file, program: ours });
        }
        Ok(file)
    }
}

fn version_in_log(path: &Path) -> Result<i64, StoreError> {
    place::writable(path)?;
    let connection = connect::looking(path).map_err(|error| error.on(path))?;
    migrate::stored_version(&connection).map_err(|error| error.on(path))
}

fn big_endian(bytes: &[u8; 100], at: usize) -> i32 {
    bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(0, i32::from_be_bytes)
}

/// Makes the file under another name and gives it its own when it is whole. If somebody else was first, theirs
/// is kept.
fn create(path: &Path, stamp: &Stamp, ground: Ground) -> Result<(), StoreError> {
    backup::no_log_at(path)?;
    let draft = durable::draft_beside(path);
    let made = fill_new(&draft, stamp, ground).and_then(|()| durable::rename_to_free(&draft, path));
    if made.is_err() {
        durable::discard(&draft);
    }
    match made {
        Err(StoreError::Exists(_)) => Ok(()),
        made => made,
    }
}

fn fill_new(draft: &Path, stamp: &Stamp, ground: Ground) -> Result<(), StoreError> {
    let folder = place::folder_of(draft);
    let file = place::make(draft, place::mode_in(folder)?)?;
    place::local(draft, &file, ground.file_system)?;
    let (mut connection, _): (Connection, _) = connect::writing(draft)?;
    migrate::create(&mut connection, ground.schema, stamp)?;
    connection.close().map_err(|(_, error)| error)?;
    file.sync_all().map_err(|error| place::refused(draft, error))
}

/// A file that SQLite or we keep beside the database: the name with an ending.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}
