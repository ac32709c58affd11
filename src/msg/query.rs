//! Query: what can be read, and the reply to each. Adding a question touches this file alone.

use std::path::PathBuf;

use jiff::Timestamp;

use crate::compare::editions::{self, Comparison, EditionsAsk};
use crate::compare::{self, Ask, Detail, DetailAsk, Kin, Screening};
use crate::domain::profile::SeriesSaid;
use crate::domain::work::Patch;
use crate::domain::{Entity, EntityId, Item, Message, Work};
use crate::store::published::{IndicatorFilter, Stood};
use crate::store::{Erasable, HistoryEntry, Person, PersonalPlace, Portion, Reader, Settings, StoreError};

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
    /// Two editions beside each other.
    Editions(EditionsAsk),
    /// Boards, cards, activities, links.
    Work,
    /// Those of them that have been touched.
    WorkOf(Vec<(Entity, EntityId)>),
    /// What has happened.
    History(HistoryAsk),
    /// What looks like personal data.
    Personal,
    /// What of a thing can be removed for good.
    Erasable(Entity, EntityId),
    /// The files that lie in the inbox folder; answered by the runtime.
    Inbox,
    /// The series with live values.
    Series,
    /// Whether what was imported is live.
    IsLive {
        /// The import.
        import: String,
    },
}

/// What is to be told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HistoryOf {
    /// A thing and what belongs to it alone.
    Item(Item),
    /// Everything from one instant up to another.
    Between(Timestamp, Timestamp),
}

/// Which part of the journal is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryAsk {
    /// What is to be told of.
    pub of: HistoryOf,
    /// Only what this one did.
    pub who: Option<String>,
}

/// Entries that a history shows; one more is read, to know whether there are any.
pub const HISTORY_MOST: usize = 1000;

/// Edits of an entry that a history shows.
const EDITS_MOST: usize = 100;

impl HistoryAsk {
    fn read(&self, reader: &Reader) -> Result<Vec<HistoryEntry>, StoreError> {
        let portion = Portion { who: self.who.clone(), entries: HISTORY_MOST + 1, edits: EDITS_MOST };
        match self.of {
            HistoryOf::Item(item) => reader.history(item.entity(), item.id(), &portion),
            HistoryOf::Between(from, to) => reader.journal_between(from, to, &portion),
        }
    }
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
    /// Whether anything has been imported.
    pub has_imports: bool,
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
                has_imports: reader.has_imports()?,
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
    /// To [`Query::Editions`].
    Editions(Box<Comparison>),
    /// To [`Query::Work`].
    Work(Box<Work>),
    /// To [`Query::WorkOf`].
    WorkOf(Box<Patch>),
    /// To [`Query::History`]: latest first.
    History(Vec<HistoryEntry>),
    /// To [`Query::Personal`].
    Personal(Vec<PersonalPlace>),
    /// To [`Query::Erasable`]; None where the thing is not there.
    Erasable(Option<Box<Erasable>>),
    /// To [`Query::Inbox`]: the folder and its files, newest first.
    Inbox(PathBuf, Vec<InboxFile>),
    /// To [`Query::Series`]: by indicator.
    Series(Vec<KnownSeries>),
    /// To [`Query::IsLive`].
    IsLive(bool),
    /// The question could not be answered.
    Failed(Message),
}

/// A series, and where its latest values stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownSeries {
    /// What it is.
    pub said: SeriesSaid,
    /// Where its latest values stood; None where that was in no cell.
    pub stood: Option<Stood>,
}

fn series(reader: &Reader) -> Result<Vec<KnownSeries>, StoreError> {
    reader.published(|published| {
        let indicators = published.indicators(&IndicatorFilter::default())?;
        let all = indicators.into_iter().flat_map(|indicator| indicator.series);
        let known = all.map(|series| {
            let stood = published.stood(&series)?;
            let (population, unit) = (series.population, series.told.unit_of_measure);
            let said = SeriesSaid {
                source: series.source,
                code: series.code,
                title: series.told.title,
                population: Some(population),
                unit_of_measure: Some(unit),
            };
            Ok(KnownSeries { said, stood })
        });
        known.collect()
    })
}

fn is_live(reader: &Reader, import: &str) -> Result<bool, StoreError> {
    let Ok(id) = import.parse().map(EntityId) else { return Ok(false) };
    reader.published(|published| published.is_live(id))
}

impl Query {
    /// Answers from the file; runs off the UI thread.
    #[must_use]
    pub fn answer(&self, reader: &mut Reader) -> Reply {
        self.read(reader).unwrap_or_else(|fault| Reply::Failed(fault.message()))
    }

    fn read(&self, reader: &mut Reader) -> Result<Reply, StoreError> {
        Ok(match self {
            Self::Opening { login } => Reply::Opening(Box::new(Opening::read(reader, login)?)),
            Self::Screening(ask) => Reply::Screening(Box::new(compare::screening(reader, ask)?)),
            Self::Detail(ask) => Reply::Detail(Box::new(compare::detail(reader, ask)?)),
            Self::Kin(indicator) => Reply::Kin(Box::new(compare::join::kin(reader, *indicator)?)),
            Self::Editions(ask) => Reply::Editions(Box::new(editions::compare(reader, ask)?)),
            Self::Work => Reply::Work(Box::new(reader.work()?)),
            Self::WorkOf(which) => Reply::WorkOf(Box::new(reader.work_of(which)?)),
            Self::History(ask) => Reply::History(ask.read(reader)?),
            Self::Personal => Reply::Personal(reader.personal_places()?),
            Self::Erasable(entity, id) => Reply::Erasable(reader.erasable(*entity, *id)?.map(Box::new)),
            Self::Inbox => Reply::Inbox(PathBuf::new(), Vec::new()),
            Self::Series => Reply::Series(series(reader)?),
            Self::IsLive { import } => Reply::IsLive(is_live(reader, import)?),
        })
    }
}
