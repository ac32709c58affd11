//! What the decision log keeps: what it shows, the selection by id, the search, the scroll.

use crate::domain::{Decision, EntityId};
use crate::msg::Context;
use crate::ui::scroll::{Scroll, Step};
use crate::ui::text_field::Field;

use super::filter::{self, Filter};

/// The decision log.
#[derive(Debug, Default)]
pub struct Decisions {
    pub(super) filter: Filter,
    pub(super) search: String,
    /// The field the search is typed in; None while nobody types.
    pub(super) typing: Option<Field>,
    /// What is shown, the newest first.
    pub(super) shown: Vec<EntityId>,
    /// How many there are in the file.
    pub(super) all: usize,
    pub(super) selected: Option<EntityId>,
    /// Where the marked one stands in what is shown.
    at: usize,
    pub(super) scroll: Scroll,
    /// First line of the marked one's text drawn.
    pub(super) text_from: usize,
    /// What is being written down: it is marked once it is in the log.
    pub(super) awaited: Option<EntityId>,
}

impl Decisions {
    /// Where the marked one stands among what is shown.
    pub(super) fn selected_at(&self) -> Option<usize> {
        self.find(self.selected?)
    }

    /// Where one stands among what is shown.
    pub(super) fn find(&self, id: EntityId) -> Option<usize> {
        self.shown.iter().position(|shown| *shown == id)
    }

    /// The marked one.
    pub(super) fn marked<'a>(&self, context: &Context<'a>) -> Option<&'a Decision> {
        self.selected_at()?;
        context.work.decision(self.selected?)
    }

    /// Finds anew what is shown. The selection stays on its decision; where that is gone, on what took its place.
    pub(super) fn arrange(&mut self, context: &Context<'_>) {
        if self.filter.round.is_some_and(|round| context.work.round(round).is_none()) {
            self.filter.round = None;
        }
        (self.shown, self.all) = filter::arranged(self.filter, &self.search, context);
        let at = self.selected_at().unwrap_or_else(|| self.at.min(self.shown.len().saturating_sub(1)));
        self.mark(at, context);
    }

    /// Marks the row at this place and brings it into view.
    pub(super) fn mark(&mut self, at: usize, context: &Context<'_>) {
        let Some(id) = self.shown.get(at).copied() else {
            self.scroll = Scroll::default();
            return;
        };
        if self.selected != Some(id) {
            self.text_from = 0;
        }
        self.selected = Some(id);
        self.at = at;
        let height = super::view::rows_high(self, context.area);
        self.scroll = self.scroll.follow(at, self.shown.len(), height, Step::HalfPage);
    }
}
