//! Query: what can be read, and the reply to each. Adding a question touches this file alone.

use std::path::PathBuf;

use jiff::Timestamp;

use crate::compare::{self, Ask, Detail, DetailAsk, Kin, Screening};
use crate::domain::{EntityId, Message};
use crate::store::{Person, Reader, Settings, StoreError};

/// A question to the file.
#[derive(Debug, Clone, PartialEq)]
pub enum Query {
    /// People, settings and areas: what must be known before anything else.
    Opening {
        /// The login name of the session.
        login: String,
    },
    /// What sticks out.
    Screening(Ask),
    /// One indicator in depth.
    Detail(DetailAsk),
    /// What an indicator can be joined with and split into.
    Kin(EntityId),
    /// The files that lie in the inbox folder; answered by the runtime.
    Inbox,
}

/// People, settings and areas of the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Opening {
    /// Everybody.
    pub people: Vec<Person>,
    /// Those whom the session's login belongs to; several where it is shared.
    pub of_login: Vec<Person>,
    /// Settings.
    pub settings: Settings,
    /// Code and name of added areas.
    pub own_areas: Vec<(String, String)>,
    /// Names of the peer groups that were added or imported.
    pub own_peers: Vec<String>,
}

impl Opening {
    fn read(reader: &Reader, login: &str) -> Result<Self, StoreError> {
        reader.snapshot(|reader| {
            Ok(Self {
                people: reader.people()?,
                of_login: reader.people_of_login(login)?,
                settings: reader.settings()?,
                own_areas: reader.own_areas()?,
                own_peers: reader.peer_names()?,
            })
        })
    }
}

/// A file in the inbox folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InboxFile {
    /// Where it lies.
    pub path: PathBuf,
    /// Its name, as the file system gives it.
    pub name: String,
    /// Bytes.
    pub size: u64,
    /// When it was last written.
    pub modified: Option<Timestamp>,
}

/// The answer.
#[derive(Debug)]
pub enum Reply {
    /// To [`Query::Opening`]: who, where, and what the users have added.
    Opening(Box<Opening>),
    /// To [`Query::Screening`].
    Screening(Box<Screening>),
    /// To [`Query::Detail`].
    Detail(Box<Detail>),
    /// To [`Query::Kin`].
    Kin(Box<Kin>),
    /// To [`Query::Inbox`]: the folder and its files, newest first.
    Inbox(PathBuf, Vec<InboxFile>),
    /// The question could not be answered.
    Failed(Message),
}

impl Query {
    /// Answers from the file; runs off the UI thread.
    #[must_use]
    pub fn answer(&self, reader: &mut Reader) -> Reply {
        match self {
            Self::Opening { login } => match Opening::read(reader, login) {
                Ok(opening) => Reply::Opening(Box::new(opening)),
                Err(fault) => Reply::Failed(fault.message()),
            },
            Self::Screening(ask) => match compare::screening(reader, ask) {
                Ok(screening) => Reply::Screening(Box::new(screening)),
                Err(fault) => Reply::Failed(fault.message()),
            },
            Self::Detail(ask) => match compare::detail(reader, ask) {
                Ok(detail) => Reply::Detail(Box::new(detail)),
                Err(fault) => Reply::Failed(fault.message()),
            },
            Self::Kin(indicator) => match compare::join::kin(reader, *indicator) {
                Ok(kin) => Reply::Kin(Box::new(kin)),
                Err(fault) => Reply::Failed(fault.message()),
            },
            Self::Inbox => Reply::Inbox(PathBuf::new(), Vec::new()),
        }
    }
}
