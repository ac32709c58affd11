//! Why a file was not previewed or imported, as data; the words are in `publish.ftl` and the rooms' own texts.

use std::io;

use super::ReplacedFile;
use crate::domain::Message;
use crate::intake::Refusal;
use crate::intake::child::ReadError;
use crate::store::{CommitError, StoreError};

/// Nothing of the file was stored.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    /// The file cannot be taken.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// There is no such file, or it may not be read.
    #[error("{name}: {source}")]
    Unopened {
        /// The file as the user named it.
        name: String,
        /// Why not.
        source: io::Error,
    },
    /// A folder, pipe or device was named.
    #[error("not an ordinary file: {0}")]
    NotAFile(String),
    /// The profile that was asked for is about other sheets.
    #[error("profile does not fit: {profile}")]
    Unfit {
        /// What it is called.
        profile: String,
    },
    /// What has been pointed out cannot be kept as a profile.
    #[error("profile: {}", .0.id)]
    Profile(Message),
    /// The file changes values of another publication, and nobody asked for that.
    #[error("values of other files would change: {}", .replaces.len())]
    Replaces {
        /// Its name.
        file: String,
        /// Whose values.
        replaces: Vec<ReplacedFile>,
    },
    /// The user wanted no more.
    #[error("cancelled")]
    Cancelled,
    /// The reading child could not be started or heard.
    #[error("reader process: {0}")]
    Process(io::Error),
    /// The store could not be read or written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The import could not be set live.
    #[error(transparent)]
    Commit(#[from] CommitError),
}

impl PublishError {
    /// What the user reads.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Refused(refusal) => refusal.message(),
            Self::Unopened { name, source } if source.kind() == io::ErrorKind::NotFound => {
                Message::new("publish-not-found").with("file", name.as_str())
            }
            Self::Unopened { name, source } => {
                let why = source.raw_os_error().map(|code| code.to_string());
                let kind = match &why {
                    _ if source.kind() == io::ErrorKind::PermissionDenied => "denied",
                    None => "none",
                    Some(_) => "other",
                };
                let why = why.unwrap_or_default();
                Message::new("publish-unopened").with("file", name.as_str()).with("kind", kind).with("why", why)
            }
            Self::NotAFile(name) => Message::new("publish-not-a-file").with("file", name.as_str()),
            Self::Unfit { profile } => Message::new("publish-profile-unfit").with("profile", profile.as_str()),
            Self::Profile(message) => message.clone(),
            Self::Replaces { replaces, .. } => {
                let others: Vec<&str> = replaces.iter().map(|other| other.file.as_str()).collect();
                Message::new("publish-replaces-unasked").with("files", others.join(", "))
            }
            Self::Cancelled => Message::new("publish-cancelled"),
            Self::Process(error) => Message::new("publish-process").with("why", error.to_string()),
            Self::Store(error) => error.message(),
            Self::Commit(error) => error.message(),
        }
    }
}

impl From<ReadError> for PublishError {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Refused(refusal) => Self::Refused(refusal),
            ReadError::Cancelled => Self::Cancelled,
            ReadError::Process(error) => Self::Process(error),
        }
    }
}
