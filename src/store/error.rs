//! What can go wrong with the file, as data; the words are in `text/*/store.ftl`.

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::ErrorCode;

use crate::domain::Message;

/// What went wrong, and what was tried.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no such file, and it was not to be made.
    #[error("no such file: {0}")]
    NotFound(PathBuf),
    /// The folder that the file should lie in does not exist.
    #[error("no such folder: {0}")]
    NoFolder(PathBuf),
    /// A symbolic link stands where the file should be.
    #[error("a symbolic link: {0}")]
    Symlink(PathBuf),
    /// The file has several names, so that its `-wal` could be missed.
    #[error("a file with several names (hard links): {0}")]
    HardLink(PathBuf),
    /// A folder, pipe, device.
    #[error("not an ordinary file: {0}")]
    NotAFile(PathBuf),
    /// WAL needs shared memory, which these do not have.
    #[error("a network file system ({kind}): {path}")]
    NetworkFiles {
        /// The file.
        path: PathBuf,
        /// `NFS`, `SMB`, …
        kind: &'static str,
    },
    /// A file of zero bytes.
    #[error("an empty file: {0}")]
    Empty(PathBuf),
    /// Something else than SQLite.
    #[error("not a database: {0}")]
    NotADatabase(PathBuf),
    /// A SQLite file of another program.
    #[error("another program's database: {0}")]
    NotOurs(PathBuf),
    /// Cut off, or with faults inside.
    #[error("the file is damaged: {0}")]
    Damaged(PathBuf),
    /// The file is of a newer schema than this program knows.
    #[error("{path} has schema {file}, this program knows {program}")]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its schema number.
        file: i64,
        /// Ours.
        program: i64,
    },
    /// The schema was changed (by a newer program, or by a restored backup) while we had the file open.
    #[error("the schema changed from {ours} to {now} while the file was open")]
    SchemaMoved {
        /// Schema number at our opening.
        ours: i64,
        /// Schema number now.
        now: i64,
    },
    /// We may not read or write something; the command repairs it.
    #[error("no right to {path}; try: {command}")]
    NoRight {
        /// File or folder.
        path: PathBuf,
        /// A shell command, with the path in it.
        command: String,
    },
    /// The file system is mounted read-only, or an open file cannot be written any longer.
    #[error("read-only: {0}")]
    ReadOnly(PathBuf),
    /// Somebody held the write lock for longer than we wait.
    #[error("somebody else is writing, and has been for {seconds} s")]
    Busy {
        /// How long we waited.
        seconds: u64,
    },
    /// No room left on the disk.
    #[error("the disk is full")]
    Full,
    /// The read was interrupted because nobody waits for it any longer.
    #[error("interrupted")]
    Interrupted,
    /// Where something was to be written, something is already.
    #[error("already there: {0}")]
    Exists(PathBuf),
    /// The log of a file that is gone lies where a new file's log would be.
    #[error("a log left behind: {0}")]
    LeftLog(PathBuf),
    /// The text of a change that was removed for good cannot be brought back.
    #[error("journal entry {0} has been removed for good")]
    Erased(i64),
    /// There is no such journal entry.
    #[error("no journal entry {0}")]
    NoSuchChange(i64),
    /// A change names a field that does not exist, or gives it a value of the wrong kind.
    #[error("{entity}.{field} does not take this value")]
    WrongField {
        /// Table.
        entity: &'static str,
        /// Column.
        field: String,
    },
    /// A change names something that is not there, or links to it.
    #[error("{entity} {id} is not there")]
    Missing {
        /// Table.
        entity: &'static str,
        /// Its id.
        id: String,
    },
    /// A decision is never changed; a new one corrects it.
    #[error("a decision is never changed")]
    Lasting,
    /// The change that was to be taken back made a decision.
    #[error("journal entry {seq} made decision {number}")]
    Decided {
        /// Its journal entry.
        seq: i64,
        /// The decision's short number.
        number: i64,
    },
    /// A stored value is not of the form it should have.
    #[error("unreadable value in {0}")]
    Unreadable(&'static str),
    /// Anything else from the file system.
    #[error("{path}: {source}")]
    Io {
        /// What was tried on.
        path: PathBuf,
        /// Why not.
        source: io::Error,
    },
    /// Anything else from SQLite.
    #[error("database: {0}")]
    Sqlite(rusqlite::Error),
}

/// Seconds that a write waits for another one; see `busy`.
pub(super) const PATIENCE_SECONDS: u64 = 10;

impl StoreError {
    /// What the user reads.
    #[must_use]
    pub fn message(&self) -> Message {
        self.about_path().unwrap_or_else(|| self.about_work())
    }

    fn about_path(&self) -> Option<Message> {
        let on = |id, path: &Path| Some(Message::new(id).with("path", shown(path)));
        match self {
            Self::NotFound(path) => on("store-not-found", path),
            Self::NoFolder(path) => on("store-no-folder", path),
            Self::Symlink(path) => on("store-symlink", path),
            Self::HardLink(path) => on("store-hard-link", path),
            Self::NotAFile(path) => on("store-not-a-file", path),
            Self::NetworkFiles { path, kind } => Some(on("store-network-files", path)?.with("kind", *kind)),
            Self::Empty(path) => on("store-empty", path),
            Self::NotADatabase(path) => on("store-not-a-database", path),
            Self::NotOurs(path) => on("store-not-ours", path),
            Self::Damaged(path) => on("store-damaged", path),
            Self::Newer { path, file, program } => {
                Some(on("store-newer", path)?.with("file", *file).with("program", *program))
            }
            Self::NoRight { path, command } => Some(on("store-no-right", path)?.with("command", command.as_str())),
            Self::ReadOnly(path) => on("store-read-only", path),
            Self::Exists(path) => on("store-exists", path),
            Self::LeftLog(path) => on("store-left-log", path),
            Self::Io { path, source } => Some(on("store-io", path)?.with("why", source.to_string())),
            _ => None,
        }
    }

    fn about_work(&self) -> Message {
        match self {
            Self::SchemaMoved { ours, now } if now > ours => Message::new("store-schema-raised"),
            Self::SchemaMoved { .. } => Message::new("store-schema-lowered"),
            Self::Busy { seconds } => {
                Message::new("store-busy").with("seconds", i64::try_from(*seconds).unwrap_or(i64::MAX))
            }
            Self::Full => Message::new("store-full"),
            Self::Interrupted => Message::new("store-interrupted"),
            Self::Erased(_) => Message::new("store-erased"),
            Self::NoSuchChange(_) => Message::new("store-no-such-change"),
            Self::WrongField { entity, field } => {
                Message::new("store-wrong-field").with("entity", *entity).with("field", field.as_str())
            }
            Self::Lasting => Message::new("store-lasting"),
            Self::Decided { number, .. } => Message::new("store-decided").with("number", *number),
            Self::Missing { entity, .. } => Message::new("store-missing").with("entity", *entity),
            Self::Unreadable(place) => Message::new("store-unreadable").with("place", *place),
            other => Message::new("store-fault").with("why", other.to_string()),
        }
    }

    /// The same error with the path of the file where SQLite only said "the file".
    pub(super) fn on(self, path: &Path) -> Self {
        match self {
            Self::Damaged(_) => Self::Damaged(path.to_owned()),
            Self::NotADatabase(_) => Self::NotADatabase(path.to_owned()),
            Self::ReadOnly(_) => Self::ReadOnly(path.to_owned()),
            other => other,
        }
    }
}

fn shown(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy { seconds: PATIENCE_SECONDS },
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged(PathBuf::new()),
            Some(ErrorCode::NotADatabase) => Self::NotADatabase(PathBuf::new()),
            Some(ErrorCode::ReadOnly) => Self::ReadOnly(PathBuf::new()),
            Some(ErrorCode::OperationInterrupted) => Self::Interrupted,
            _ => Self::Sqlite(error),
        }
    }
}
