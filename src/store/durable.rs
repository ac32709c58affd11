//! Files that appear whole or not at all: draft, fsync, rename, fsync of the folder.

use std::collections::hash_map::RandomState;
use std::fs::File;
use std::hash::{BuildHasher, Hasher};
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, RenameFlags};
use rustix::io::Errno;

use super::error::StoreError;
use super::open::beside;
use super::place::{folder_of, refused};

/// A hidden name in the same folder that nothing else uses.
pub(super) fn draft_beside(path: &Path) -> PathBuf {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let chance = RandomState::new().build_hasher().finish();
    folder_of(path).join(format!(".{name}.{chance:016x}"))
}

/// Removes a draft and what SQLite may have put beside it; a draft that stays harms nobody.
pub(super) fn discard(draft: &Path) {
    for ending in ["", "-wal", "-shm", "-journal"] {
        let _ = std::fs::remove_file(beside(draft, ending));
    }
}

/// Gives a whole file its name, replacing what stands there.
pub(super) fn rename(draft: &Path, path: &Path) -> Result<(), StoreError> {
    std::fs::rename(draft, path).map_err(|error| refused(path, error))?;
    sync_folder(path)
}

/// Gives a whole file its name if nothing has taken it meanwhile.
pub(super) fn rename_to_free(draft: &Path, path: &Path) -> Result<(), StoreError> {
    match rustix::fs::renameat_with(CWD, draft, CWD, path, RenameFlags::NOREPLACE) {
        Ok(()) => sync_folder(path),
        Err(Errno::EXIST) => Err(StoreError::Exists(path.to_owned())),
        // File systems without this flag: only two that start in the same instant can meet here.
        Err(Errno::INVAL | Errno::NOSYS) if path.symlink_metadata().is_err() => rename(draft, path),
        Err(error) => Err(refused(path, error.into())),
    }
}

/// Makes a new name survive a power cut.
pub(super) fn sync_folder(path: &Path) -> Result<(), StoreError> {
    let folder = folder_of(path);
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(|error| refused(folder, error))
}
