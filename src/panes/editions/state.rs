//! What the comparison of editions keeps: what is compared, the answer, the list shown, what has been answered.

use std::collections::BTreeMap;

use crate::compare::editions::{Answer as Said, Comparison, EditionsAsk, Proposal};
use crate::domain::{EntityId, Message};
use crate::msg::{Intent, Query};
use crate::ui::scroll::{Scroll, Step};

/// The answer to the latest question.
#[derive(Debug, Default)]
pub(super) enum Answer {
    /// Nothing has been asked.
    #[default]
    None,
    /// Asked for.
    Waiting,
    /// Here.
    Ready(Box<Comparison>),
    /// It could not be answered.
    Failed(Message),
}

/// The lists, in the order the key goes through them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum List {
    /// Pairs of names that are probably one.
    #[default]
    Renamed,
    /// What only the newer has.
    Came,
    /// What only the older has.
    Went,
    /// What both have.
    Kept,
}

impl List {
    pub(super) const ALL: [Self; 4] = [Self::Renamed, Self::Came, Self::Went, Self::Kept];

    /// The text id of its name.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Renamed => "editions-list-renamed",
            Self::Came => "editions-list-came",
            Self::Went => "editions-list-went",
            Self::Kept => "editions-list-kept",
        }
    }

    /// The text id of what is said where it is empty.
    pub(super) const fn empty(self) -> &'static str {
        match self {
            Self::Renamed => "editions-list-renamed-none",
            Self::Came => "editions-list-came-none",
            Self::Went => "editions-list-went-none",
            Self::Kept => "editions-list-kept-none",
        }
    }

    pub(super) const fn next(self) -> Self {
        match self {
            Self::Renamed => Self::Came,
            Self::Came => Self::Went,
            Self::Went => Self::Kept,
            Self::Kept => Self::Renamed,
        }
    }

    /// Rows in it.
    pub(super) const fn len(self, comparison: &Comparison) -> usize {
        match self {
            Self::Renamed => comparison.proposals.len(),
            Self::Came => comparison.came.len(),
            Self::Went => comparison.went.len(),
            Self::Kept => comparison.kept.len(),
        }
    }
}

/// The comparison of editions.
#[derive(Debug, Default)]
pub struct Editions {
    pub(super) ask: EditionsAsk,
    pub(super) answer: Answer,
    pub(super) list: List,
    pub(super) at: usize,
    pub(super) scroll: Scroll,
    /// First line of the text drawn.
    pub(super) text_from: usize,
    /// What has been answered and is not stored, by the series of the pair.
    pub(super) said: BTreeMap<(EntityId, EntityId), Said>,
    /// Whether what has been answered is on its way into the file.
    pub(super) storing: bool,
    /// Whether it has been opened: until then it is left out of the tabs.
    pub(super) opened: bool,
}

/// What a pair is known by.
pub(super) const fn key(pair: &Proposal) -> (EntityId, EntityId) {
    (pair.older.series, pair.newer.series)
}

impl Editions {
    pub(super) fn comparison(&self) -> Option<&Comparison> {
        match &self.answer {
            Answer::Ready(comparison) => Some(comparison),
            _ => None,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.comparison().map_or(0, |comparison| self.list.len(comparison))
    }

    /// The marked pair, where pairs are shown.
    pub(super) fn pair(&self) -> Option<&Proposal> {
        self.comparison().filter(|_| self.list == List::Renamed)?.proposals.get(self.at)
    }

    /// What is said of a pair: here, else in the file.
    pub(super) fn said_of(&self, pair: &Proposal) -> Said {
        self.said.get(&key(pair)).copied().unwrap_or_else(|| pair.stored())
    }

    /// Says something of a pair; what the file says already needs no keeping.
    pub(super) fn say(&mut self, key: (EntityId, EntityId), said: Said, stored: Said) {
        if said == stored {
            self.said.remove(&key);
        } else {
            self.said.insert(key, said);
        }
    }

    /// The indicator that the marked row is about: of a pair the one that stays.
    pub(super) fn indicator(&self) -> Option<EntityId> {
        let comparison = self.comparison()?;
        let told = match self.list {
            List::Renamed => &comparison.proposals.get(self.at)?.older,
            List::Came => comparison.came.get(self.at)?,
            List::Went => comparison.went.get(self.at)?,
            List::Kept => &comparison.kept.get(self.at)?.newer,
        };
        Some(told.indicator.id)
    }

    /// Marks a row and brings it into view.
    pub(super) fn mark(&mut self, at: usize, height: usize) {
        let len = self.len();
        let at = at.min(len.saturating_sub(1));
        if at != self.at {
            self.text_from = 0;
        }
        self.at = at;
        self.scroll = self.scroll.follow(at, len, height, Step::HalfPage);
    }

    pub(super) fn go(&mut self, list: List) {
        self.list = list;
        (self.at, self.scroll, self.text_from) = (0, Scroll::default(), 0);
    }

    /// Asks for the comparison.
    pub(super) fn read(&self) -> Vec<Intent> {
        vec![Intent::Ask(Query::Editions(self.ask.clone()))]
    }
}
