//! Who else is here: one small file a session in a folder beside the database, so that nobody is locked or woken.

use std::fs::{self, DirBuilder, File, OpenOptions, Permissions};
use std::io::{Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use jiff::{SignedDuration, Timestamp};
use rustix::fs::OFlags;
use uuid::Uuid;

use super::error::StoreError;
use super::open::beside;
use super::place::{self, refused};

/// A session that has not been heard of for so long is gone.
pub const STALE: SignedDuration = SignedDuration::from_mins(3);
/// A file that has been stale for so long is removed by whoever sees it.
const FORGOTTEN: SignedDuration = SignedDuration::from_hours(24);
/// No honest file is larger.
const MOST_BYTES: u64 = 1_024;

/// Somebody who has the file open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Present {
    /// Their session.
    pub session: Uuid,
    /// Their name, as they gave it: text from outside.
    pub name: String,
    /// When they were last heard of.
    pub seen: Timestamp,
}

/// One's own place in the folder.
#[derive(Debug, Clone)]
pub struct Presence {
    folder: PathBuf,
    session: Uuid,
}

impl Presence {
    /// The place of a session beside a database. Touches nothing yet.
    #[must_use]
    pub fn new(database: &Path, session: Uuid) -> Self {
        Self { folder: beside(database, ".presence"), session }
    }

    /// One's own file; to be removed at the end, also from a signal thread.
    #[must_use]
    pub fn file(&self) -> PathBuf {
        self.folder.join(self.session.to_string())
    }

    /// Says that one is here. To be said again at least every minute.
    pub fn announce(&self, name: &str, now: Timestamp) -> Result<(), StoreError> {
        let mode = place::mode_in(place::folder_of(&self.folder))?.as_raw_mode();
        make_folder(&self.folder, mode)?;
        let path = self.file();
        let text = format!("{}\n{}\n", now.as_millisecond(), name.replace('\n', " "));
        let write = || {
            let mut file = options().write(true).create(true).truncate(true).mode(0o600).open(&path)?;
            file.set_permissions(Permissions::from_mode(mode))?;
            file.write_all(text.as_bytes())
        };
        write().map_err(|error| refused(&path, error))
    }

    /// Says that one leaves.
    pub fn leave(&self) {
        let _ = fs::remove_file(self.file());
        // Goes only when it is empty.
        let _ = fs::remove_dir(&self.folder);
    }

    /// The others who are here, by name. What cannot be read is passed by; what is long forgotten is cleaned up.
    #[must_use]
    pub fn others(&self, now: Timestamp) -> Vec<Present> {
        let Ok(entries) = fs::read_dir(&self.folder) else { return Vec::new() };
        let mut found: Vec<_> = entries.flatten().filter_map(|entry| present(&entry.path(), now)).collect();
        found.retain(|present| present.session != self.session);
        found.sort_by(|a, b| (&a.name, a.session).cmp(&(&b.name, b.session)));
        found
    }
}

fn make_folder(folder: &Path, mode: u32) -> Result<(), StoreError> {
    // A folder shared by its group keeps the group for the files in it.
    let mode = if mode == 0o660 { 0o2770 } else { 0o700 };
    match DirBuilder::new().mode(0o700).create(folder) {
        Ok(()) => fs::set_permissions(folder, Permissions::from_mode(mode)).map_err(|error| refused(folder, error)),
        Err(_) if fs::symlink_metadata(folder).is_ok_and(|found| found.is_dir()) => Ok(()),
        Err(error) => Err(refused(folder, error)),
    }
}

fn options() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.custom_flags((OFlags::NOFOLLOW | OFlags::NONBLOCK).bits().cast_signed());
    options
}

/// Reads one file; None if it is nobody's, stale or not of our making.
fn present(path: &Path, now: Timestamp) -> Option<Present> {
    let session = path.file_name()?.to_str()?.parse().ok()?;
    let file = options().read(true).open(path).ok()?;
    let (seen, name) = said(&file)?;
    let age = now.duration_since(seen).abs();
    if age > FORGOTTEN {
        let _ = fs::remove_file(path);
    }
    (age <= STALE).then_some(Present { session, name, seen })
}

fn said(file: &File) -> Option<(Timestamp, String)> {
    if !file.metadata().ok()?.is_file() {
        return None;
    }
    let mut bytes = Vec::new();
    file.take(MOST_BYTES).read_to_end(&mut bytes).ok()?;
    let text = String::from_utf8_lossy(&bytes);
    let (milliseconds, name) = text.split_once('\n')?;
    Some((Timestamp::from_millisecond(milliseconds.parse().ok()?).ok()?, name.trim_end().to_owned()))
}
