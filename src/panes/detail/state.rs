//! What the indicator in depth keeps: which indicator and period, the answer, how far the text is scrolled.

use crate::compare::{Detail, DetailAsk, Peers};
use crate::domain::{EntityId, Gender, Message, Period};
use crate::msg::joining::Joining;
use crate::msg::{Context, Intent, Query};
use crate::ui::scroll::{Scroll, Step};

/// The answer to the latest question.
#[derive(Debug, Default)]
pub(super) enum Answer {
    /// No indicator is chosen.
    #[default]
    None,
    /// Asked for.
    Waiting,
    /// Here.
    Ready(Box<Detail>),
    /// It could not be answered.
    Failed(Message),
}

/// The indicator in depth.
#[derive(Debug)]
pub struct InDepth {
    pub(super) indicator: Option<EntityId>,
    pub(super) period: Option<Period>,
    pub(super) gender: Gender,
    pub(super) peers: Peers,
    pub(super) answer: Answer,
    /// First period drawn.
    pub(super) scroll: Scroll,
    /// First line of the text drawn.
    pub(super) text_from: usize,
    /// Chosen in the list since it was last shown: it then takes the list's gender, peers and period.
    pub(super) fresh: bool,
    /// Joining and splitting.
    pub(super) joining: Joining,
}

impl Default for InDepth {
    fn default() -> Self {
        Self {
            indicator: None,
            period: None,
            gender: Gender::Total,
            peers: Peers::Liknande,
            answer: Answer::None,
            scroll: Scroll::default(),
            text_from: 0,
            fresh: true,
            joining: Joining::default(),
        }
    }
}

impl InDepth {
    pub(super) fn detail(&self) -> Option<&Detail> {
        match &self.answer {
            Answer::Ready(detail) => Some(detail),
            _ => None,
        }
    }

    /// Where the shown period stands among all of them.
    pub(super) fn period_at(&self) -> usize {
        let Some(detail) = self.detail() else { return 0 };
        let shown = self.period.as_ref().unwrap_or(&detail.row.period);
        detail.periods.iter().position(|row| row.period == *shown).unwrap_or(0)
    }

    /// Brings the shown period into view.
    pub(super) fn follow(&mut self, height: usize) {
        let len = self.detail().map_or(0, |detail| detail.periods.len());
        self.scroll = self.scroll.follow(self.period_at(), len, height, Step::HalfPage);
    }

    pub(super) fn read(&self, context: &Context<'_>) -> Vec<Intent> {
        let (Some(indicator), Some(home)) = (self.indicator, context.home) else { return Vec::new() };
        vec![Intent::Ask(Query::Detail(DetailAsk {
            indicator,
            unit: home.unit.clone(),
            peers: self.peers.clone(),
            gender: self.gender,
            period: self.period.clone(),
        }))]
    }
}
