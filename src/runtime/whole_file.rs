//! Files that leave: they appear whole or not at all, and only their owner can read them.

use std::collections::hash_map::RandomState;
use std::fs::{self, File, OpenOptions};
use std::hash::{BuildHasher, Hasher};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use rustix::fs::{CWD, RenameFlags, renameat_with};
use rustix::io::Errno;

/// What becomes of a file that has the name already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The new one takes its place.
    Replaced,
    /// It stays, and the writing is refused with [`io::ErrorKind::AlreadyExists`].
    Kept,
}

/// Writes a file of rights 0600 beside its name and renames it. What is at the name meanwhile stays as it is, and after a
/// fault too. `fault` puts a fault of the file system in the caller's terms.
pub fn write<F>(
    to: &Path,
    standing: Standing,
    work: impl FnOnce(&mut dyn Write) -> Result<(), F>,
    fault: impl Fn(io::Error) -> F,
) -> Result<(), F> {
    let draft = draft_beside(to);
    let written = write_draft(&draft, work, &fault).and_then(|()| give_name(&draft, to, standing).map_err(&fault));
    if written.is_err() {
        // What is left of a draft harms nobody.
        let _ = fs::remove_file(&draft);
    }
    written
}

fn draft_beside(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let chance = RandomState::new().build_hasher().finish();
    path.with_file_name(format!(".{name}.{chance:016x}"))
}

fn write_draft<F>(
    draft: &Path,
    work: impl FnOnce(&mut dyn Write) -> Result<(), F>,
    fault: impl Fn(io::Error) -> F,
) -> Result<(), F> {
    let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(draft).map_err(&fault)?;
    let mut out = BufWriter::new(file);
    work(&mut out)?;
    let file = out.into_inner().map_err(|error| fault(error.into_error()))?;
    file.sync_all().map_err(fault)
}

fn give_name(draft: &Path, to: &Path, standing: Standing) -> io::Result<()> {
    match standing {
        Standing::Replaced => fs::rename(draft, to)?,
        Standing::Kept => match renameat_with(CWD, draft, CWD, to, RenameFlags::NOREPLACE) {
            // File systems without this flag: only two that start in the same instant can meet here.
            Err(Errno::INVAL | Errno::NOSYS) if to.symlink_metadata().is_err() => fs::rename(draft, to)?,
            Err(Errno::INVAL | Errno::NOSYS) => return Err(io::ErrorKind::AlreadyExists.into()),
            renamed => renamed?,
        },
    }
    File::open(folder_of(to)).and_then(|folder| folder.sync_all())
}

/// The folder that a file lies in.
pub fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The faults that have words of their own in `cli-why`; the system's words, which are English, stand for the others.
#[must_use]
pub fn kind(error: &io::Error) -> &'static str {
    match error.kind() {
        io::ErrorKind::PermissionDenied => "denied",
        io::ErrorKind::NotFound => "missing",
        io::ErrorKind::StorageFull => "full",
        io::ErrorKind::ReadOnlyFilesystem => "locked",
        io::ErrorKind::InvalidData => "not_text",
        io::ErrorKind::IsADirectory => "folder",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write_text(to: &Path, standing: Standing) -> io::Result<()> {
        write(to, standing, |out| out.write_all(b"nytt"), |fault| fault)
    }

    #[test]
    fn what_stands_there_is_replaced_or_kept() {
        let folder = tempfile::tempdir().unwrap();
        let to = folder.path().join("ut.md");
        write_text(&to, Standing::Kept).unwrap();
        assert_eq!(fs::read(&to).unwrap(), b"nytt");
        fs::write(&to, "gammalt").unwrap();
        let refused = write_text(&to, Standing::Kept).unwrap_err();
        assert_eq!(refused.kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&to).unwrap(), b"gammalt");
        write_text(&to, Standing::Replaced).unwrap();
        assert_eq!(fs::read(&to).unwrap(), b"nytt");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no draft is left");
    }
}
