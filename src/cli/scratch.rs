//! A temporary folder of one's own, gone when the command ends: for standard input, and for a look without a file.

use std::collections::hash_map::RandomState;
use std::fs::{self, DirBuilder};
use std::hash::{BuildHasher, Hasher};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::session::shown;
use crate::domain::Message;

/// A folder that nobody else may enter.
pub struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    /// Makes it, under a name that cannot be guessed.
    pub fn new() -> Result<Self, Failure> {
        let chance = RandomState::new().build_hasher().finish();
        let folder = std::env::temp_dir().join(format!("fyrfalt-{chance:016x}"));
        match DirBuilder::new().mode(0o700).create(&folder) {
            Ok(()) => Ok(Self { folder }),
            Err(error) => {
                Err(Message::new("cli-no-folder").with("folder", shown(&folder)).with("why", error.to_string()).into())
            }
        }
    }

    /// A file in it.
    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        &self.folder
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // Temporary: what cannot be removed now, the system removes later.
        let _ = fs::remove_dir_all(&self.folder);
    }
}
