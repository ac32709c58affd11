//! Where the file lies: what may stand there, which rights it gets, which file systems are refused.

use std::fs::{File, Metadata, OpenOptions};
use std::io;
use std::os::fd::AsFd;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use rustix::fs::{Access, Mode, OFlags};

use super::error::StoreError;
use super::open::beside;

/// Asks which file system a file lies on: its magic number, as `statfs` has it. A test gives its own.
pub type FileSystem = fn(&File) -> io::Result<u64>;

/// Magic numbers of file systems where WAL's shared memory cannot be trusted (linux/magic.h).
const NETWORK: &[(u64, &str)] = &[
    (0x6969, "NFS"),
    (0x517B, "SMB"),
    (0xFF53_4D42, "CIFS"),
    (0xFE53_4D42, "SMB2"),
    (0x6573_5546, "FUSE"),
    (0x0102_1997, "9P"),
    (0x7375_7245, "Coda"),
    (0x5346_414F, "AFS"),
    (0x6B41_4653, "AFS"),
    (0x00C3_6400, "Ceph"),
    (0x0BD0_0BD0, "Lustre"),
    (0x4750_4653, "GPFS"),
    (0x0116_1970, "GFS2"),
    (0x7461_636F, "OCFS2"),
    (0x564C, "NCP"),
    (0x786F_4256, "VirtualBox"),
    (0xBACB_ACBC, "VMware"),
];

/// The kernel's answer.
#[cfg(target_os = "linux")]
#[expect(clippy::cast_sign_loss, reason = "a magic number; its sign differs between platforms")]
pub fn kernel_file_system(file: &File) -> io::Result<u64> {
    Ok(rustix::fs::fstatfs(file.as_fd())?.f_type as u64 & 0xFFFF_FFFF)
}

/// Other systems number their file systems in other ways: nothing is refused there.
#[cfg(not(target_os = "linux"))]
pub fn kernel_file_system(_: &File) -> io::Result<u64> {
    Ok(0)
}

/// The path with its folder resolved, so that only the file itself can still be a link.
pub(super) fn settled(path: &Path) -> Result<PathBuf, StoreError> {
    let Some(name) = path.file_name() else { return Err(StoreError::NotAFile(path.to_owned())) };
    let folder = folder_of(path);
    match folder.canonicalize() {
        Ok(folder) => Ok(folder.join(name)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(StoreError::NoFolder(folder.to_owned())),
        Err(error) => Err(refused(folder, error)),
    }
}

/// The folder that a file lies in.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Opens what stands at `path` for reading, if it is an ordinary file with one name.
pub(super) fn ordinary(path: &Path) -> Result<(File, Metadata), StoreError> {
    let before = std::fs::symlink_metadata(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => StoreError::NotFound(path.to_owned()),
        _ => refused(path, error),
    })?;
    judge(path, &before)?;
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    let file = OpenOptions::new()
        .read(true)
        .custom_flags(flags.bits().cast_signed())
        .open(path)
        .map_err(|error| refused(path, error))?;
    let opened = file.metadata().map_err(|error| refused(path, error))?;
    judge(path, &opened)?;
    Ok((file, opened))
}

fn judge(path: &Path, data: &Metadata) -> Result<(), StoreError> {
    let kind = data.file_type();
    if kind.is_symlink() {
        return Err(StoreError::Symlink(path.to_owned()));
    }
    if !kind.is_file() {
        return Err(StoreError::NotAFile(path.to_owned()));
    }
    if data.nlink() > 1 {
        return Err(StoreError::HardLink(path.to_owned()));
    }
    Ok(())
}

/// Refuses network file systems.
pub(super) fn local(path: &Path, file: &File, file_system: FileSystem) -> Result<(), StoreError> {
    let magic = file_system(file).map_err(|error| refused(path, error))?;
    match NETWORK.iter().find(|(number, _)| *number == magic) {
        Some((_, kind)) => Err(StoreError::NetworkFiles { path: path.to_owned(), kind }),
        None => Ok(()),
    }
}

/// Refuses a file, log or folder that we may not write: WAL needs all of them.
pub(super) fn writable(path: &Path) -> Result<(), StoreError> {
    may(path, Access::READ_OK | Access::WRITE_OK)?;
    may(folder_of(path), Access::WRITE_OK | Access::EXEC_OK)?;
    for log in ["-wal", "-shm"].map(|ending| beside(path, ending)) {
        match ordinary(&log) {
            Err(StoreError::NotFound(_)) => {}
            Err(error) => return Err(error),
            Ok(_) => may(&log, Access::READ_OK | Access::WRITE_OK)?,
        }
    }
    Ok(())
}

fn may(path: &Path, access: Access) -> Result<(), StoreError> {
    rustix::fs::access(path, access).map_err(|error| refused(path, error.into()))
}

/// The rights a new file in this folder gets: 0660 where the folder is shared by its group (setgid and writable
/// by the group), otherwise 0600.
pub(super) fn mode_in(folder: &Path) -> Result<Mode, StoreError> {
    const SHARED: u32 = 0o2020;
    let data = std::fs::metadata(folder).map_err(|error| refused(folder, error))?;
    let shared = data.permissions().mode() & SHARED == SHARED;
    Ok(Mode::from_raw_mode(if shared { 0o660 } else { 0o600 }))
}

/// Makes a new, empty file with these rights, whatever the umask. Fails if anything stands there.
pub(super) fn make(path: &Path, mode: Mode) -> Result<File, StoreError> {
    let file = OpenOptions::new()
        .read(true)
        .write(true)
        .create_new(true)
        .mode(0o600)
        .custom_flags(OFlags::NOFOLLOW.bits().cast_signed())
        .open(path)
        .map_err(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => StoreError::Exists(path.to_owned()),
            io::ErrorKind::PermissionDenied => refused(folder_of(path), error),
            _ => refused(path, error),
        })?;
    rustix::fs::fchmod(&file, mode).map_err(|error| refused(path, error.into()))?;
    Ok(file)
}

/// A refusal by the file system in our terms, with the command that repairs missing rights.
pub(super) fn refused(path: &Path, error: io::Error) -> StoreError {
    match error.kind() {
        io::ErrorKind::PermissionDenied => StoreError::NoRight { path: path.to_owned(), command: repair_command(path) },
        io::ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly(path.to_owned()),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::Full,
        _ => StoreError::Io { path: path.to_owned(), source: error },
    }
}

/// What gives us the right: our own file needs a mode, another's needs its group's rights.
fn repair_command(path: &Path) -> String {
    let quoted = quoted(path);
    let Ok(data) = std::fs::symlink_metadata(path) else { return format!("ls -ld {quoted}") };
    let ours = data.uid() == rustix::process::geteuid().as_raw();
    match (ours, data.is_dir()) {
        (true, false) => format!("chmod u+rw {quoted}"),
        (true, true) => format!("chmod u+rwx {quoted}"),
        (false, false) => format!("sudo chmod g+rw {quoted}"),
        (false, true) => format!("sudo chmod g+rwxs {quoted}"),
    }
}

/// A path as one word of a shell command.
pub(super) fn quoted(path: &Path) -> String {
    format!("'{}'", path.to_string_lossy().replace('\'', r"'\''"))
}
