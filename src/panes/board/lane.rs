//! One field of the board as it is shown: its cards in order, which one is marked, the first in view.

use crate::domain::EntityId;

/// A field of the board.
#[derive(Debug, Default)]
pub(super) struct Lane {
    /// Every card that stands here, in order.
    pub(super) all: Vec<EntityId>,
    /// Those that are not filtered away.
    pub(super) shown: Vec<EntityId>,
    /// Where among those shown the marked one stands.
    pub(super) at: usize,
    selected: Option<EntityId>,
    /// The first one in view.
    pub(super) first: usize,
}

impl Lane {
    /// The marked card.
    pub(super) fn marked(&self) -> Option<EntityId> {
        self.shown.get(self.at).copied()
    }

    /// Takes up the cards that stand here now; the mark stays on its card while that is shown, else on its place.
    pub(super) fn arrange(&mut self, all: Vec<EntityId>, passes: impl Fn(EntityId) -> bool) {
        self.shown = all.iter().copied().filter(|&id| passes(id)).collect();
        self.all = all;
        let kept = self.selected.and_then(|selected| self.shown.iter().position(|&id| id == selected));
        self.mark(kept.unwrap_or(self.at));
    }

    /// Marks the card at this place, or the last one.
    pub(super) fn mark(&mut self, at: usize) {
        self.at = at.min(self.shown.len().saturating_sub(1));
        self.selected = self.marked();
    }

    /// Marks this card, if it is shown here.
    pub(super) fn mark_card(&mut self, card: EntityId) -> bool {
        let found = self.shown.iter().position(|&id| id == card);
        if let Some(at) = found {
            self.mark(at);
        }
        found.is_some()
    }
}
