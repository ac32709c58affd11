//! Bringing a backup back: judged first, the present file kept aside, colleagues' connections stay whole.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use super::backup;
use super::check;
use super::connect;
use super::durable;
use super::error::StoreError;
use super::open::{self, Access, Stamp, Store, beside};
use super::{migrate, place};

/// What came of bringing a backup back.
#[derive(Debug)]
pub struct Restored {
    /// The file, open.
    pub store: Store,
    /// Where the file that stood there before is kept; None if there was none.
    pub kept: Option<PathBuf>,
}

/// Puts the contents of the backup `from` into the file `to`. A file in use gets them as one change, so that
/// colleagues' programs go on; a damaged one is moved aside as it is.
pub fn restore(from: &Path, to: &Path, stamp: &Stamp) -> Result<Restored, StoreError> {
    let (from, to) = (place::settled(from)?, place::settled(to)?);
    if from == to {
        return Err(StoreError::Exists(to));
    }
    let source = sound_backup(&from)?;
    let kept = match open::head(&to, place::kernel_file_system).and_then(|head| head.version_of_ours(&to, ours())) {
        Err(StoreError::NotFound(_)) => None,
        Err(StoreError::Empty(_) | StoreError::NotADatabase(_) | StoreError::Damaged(_)) => {
            Some(move_aside(&to, stamp)?)
        }
        Err(error) => return Err(error),
        Ok(version) => match backup::aside(&to, version, stamp) {
            Ok(kept) => {
                pour_into(&source, &to)?;
                return Ok(Restored { store: Store::open(&to, Access::Existing, stamp)?, kept: Some(kept) });
            }
            Err(StoreError::Damaged(_) | StoreError::NotADatabase(_)) => Some(move_aside(&to, stamp)?),
            Err(error) => return Err(error),
        },
    };
    put_new(&source, &to)?;
    Ok(Restored { store: Store::open(&to, Access::Existing, stamp)?, kept })
}

fn ours() -> i64 {
    migrate::version(migrate::SCHEMA)
}

/// Opens the backup if it is ours, of a schema that we know, and without a fault. It may lie anywhere, also on a
/// network disk: it is read as a file that nobody writes to.
fn sound_backup(from: &Path) -> Result<Connection, StoreError> {
    let head = open::head(from, |_| Ok(0))?;
    head.version_of_ours(from, ours())?;
    let source = if head.is_logged() { connect::looking(from) } else { still(from) };
    let source = source.map_err(|error| error.on(from))?;
    let faults = check::pages_and_links(&source).map_err(|error| error.on(from))?;
    if faults.is_empty() { Ok(source) } else { Err(StoreError::Damaged(from.to_owned())) }
}

/// Opens a file that nobody writes to; leaves nothing beside it.
fn still(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_URI;
    let uri = format!("file:{}?immutable=1", escaped(path));
    Ok(Connection::open_with_flags(uri, flags)?)
}

/// A path inside a URI: every byte but the plainest as `%XX`.
fn escaped(path: &Path) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'/';
    let bytes = path.as_os_str().as_encoded_bytes().iter();
    bytes.map(|&byte| if plain(byte) { char::from(byte).to_string() } else { format!("%{byte:02X}") }).collect()
}

fn pour_into(source: &Connection, to: &Path) -> Result<(), StoreError> {
    let (mut target, _) = connect::writing(to)?;
    backup::pour(source, &mut target)
}

fn put_new(source: &Connection, to: &Path) -> Result<(), StoreError> {
    backup::no_log_at(to)?;
    let draft = durable::draft_beside(to);
    let put = backup::copy_to_draft(source, &draft).and_then(|()| durable::rename_to_free(&draft, to));
    if put.is_err() {
        durable::discard(&draft);
    }
    put
}

/// A damaged file keeps its bytes and its log under another name.
fn move_aside(path: &Path, stamp: &Stamp) -> Result<PathBuf, StoreError> {
    let target = backup::free_name(path, &stamp.today.to_string(), "damaged")?;
    for ending in ["-wal", "-shm", ""] {
        let (from, to) = (beside(path, ending), beside(&target, ending));
        if from.symlink_metadata().is_ok() {
            durable::rename(&from, &to)?;
        }
    }
    Ok(target)
}
