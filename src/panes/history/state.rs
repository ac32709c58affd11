//! What the history keeps: what it tells of, the answer, the marked entry by its number, the scroll.

use jiff::civil::Date;

use crate::domain::{Item, Message};
use crate::msg::{Context, HISTORY_MOST, HistoryAsk, HistoryOf, Intent, Query};
use crate::store::HistoryEntry;
use crate::ui::scroll::{Scroll, Step};

/// What is told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Subject {
    /// It has not been shown yet.
    #[default]
    Nothing,
    /// One thing.
    Item(Item),
    /// Everything that was done on a day.
    Day(Date),
}

/// The answer to the latest question.
#[derive(Debug, Default)]
pub(super) enum Answer {
    /// Nothing has been asked.
    #[default]
    None,
    /// Asked for.
    Waiting,
    /// Here, latest first.
    Ready(Vec<HistoryEntry>),
    /// It could not be answered.
    Failed(Message),
}

/// The history.
#[derive(Debug, Default)]
pub struct History {
    pub(super) subject: Subject,
    /// Only one's own changes.
    pub(super) mine: bool,
    pub(super) answer: Answer,
    /// The marked entry; until one is chosen, the latest.
    pub(super) selected: Option<i64>,
    pub(super) scroll: Scroll,
    /// First line of the marked entry's text drawn.
    pub(super) text_from: usize,
}

impl History {
    /// The entries shown.
    pub(super) fn entries(&self) -> &[HistoryEntry] {
        match &self.answer {
            Answer::Ready(entries) => entries.get(..HISTORY_MOST).unwrap_or(entries),
            _ => &[],
        }
    }

    /// Whether there are more than are shown.
    pub(super) const fn is_cut(&self) -> bool {
        matches!(&self.answer, Answer::Ready(entries) if entries.len() > HISTORY_MOST)
    }

    /// Where the marked entry stands.
    pub(super) fn at(&self) -> usize {
        self.entries().iter().position(|entry| Some(entry.seq) == self.selected).unwrap_or(0)
    }

    /// The marked entry.
    pub(super) fn marked(&self) -> Option<&HistoryEntry> {
        self.entries().get(self.at())
    }

    /// The thing it tells of, if it is one.
    pub(super) const fn item(&self) -> Option<Item> {
        match self.subject {
            Subject::Item(item) => Some(item),
            Subject::Nothing | Subject::Day(_) => None,
        }
    }

    /// Brings the marked entry into view.
    pub(super) fn follow(&mut self, height: usize) {
        self.scroll = self.scroll.follow(self.at(), self.entries().len(), height, Step::HalfPage);
    }

    /// Tells of something else from now on.
    pub(super) fn turn_to(&mut self, subject: Subject, context: &Context<'_>) -> Vec<Intent> {
        if self.subject != subject || matches!(self.answer, Answer::None | Answer::Failed(_)) {
            self.subject = subject;
            self.begin();
        }
        self.read(context)
    }

    /// Another list comes: nothing of the old one is kept.
    pub(super) fn begin(&mut self) {
        self.answer = Answer::Waiting;
        (self.selected, self.scroll, self.text_from) = (None, Scroll::default(), 0);
    }

    /// Asks for what is to be shown.
    pub(super) fn read(&self, context: &Context<'_>) -> Vec<Intent> {
        let of = match self.subject {
            Subject::Nothing => return Vec::new(),
            Subject::Item(item) => HistoryOf::Item(item),
            Subject::Day(day) => {
                let next = day.tomorrow().unwrap_or(Date::MAX);
                HistoryOf::Between(context.start_of(day), context.start_of(next))
            }
        };
        let who = self.mine.then(|| context.who.to_owned());
        vec![Intent::Ask(Query::History(HistoryAsk { of, who }))]
    }
}
