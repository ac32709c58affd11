//! What this pane keeps: the cards of each field by id, which one is marked, the ticks, the walk through the suggestions.

use std::collections::HashMap;

use crate::domain::{Card, Column, EntityId, Item};
use crate::msg::{Context, Intent};

use super::fit::Fit;
use super::lane::Lane;
use super::layout::Layout;
use super::round::Round;

/// The förbättringstavla: cards in four fields, the last one split.
#[derive(Debug)]
pub struct BoardPane {
    /// The board that is shown.
    pub(super) board: Option<EntityId>,
    /// The field that keys go to.
    pub(super) column: Column,
    lanes: [Lane; 5],
    /// The ticked cards, and the field each was ticked in: a card that moves on loses its tick.
    pub(super) ticked: HashMap<EntityId, Column>,
    /// The walk through the suggestions, while it goes on.
    pub(super) round: Option<Round>,
    /// The cards that are to become one, while one of them is chosen.
    pub(super) merging: Vec<EntityId>,
    /// The cards that are to be moved, while their field is chosen.
    pub(super) moving: Vec<EntityId>,
    /// Whether the view state of an earlier session has been taken up.
    restored: bool,
}

impl Default for BoardPane {
    fn default() -> Self {
        Self {
            board: None,
            column: Column::Proposed,
            lanes: std::array::from_fn(|_| Lane::default()),
            ticked: HashMap::new(),
            round: None,
            merging: Vec::new(),
            moving: Vec::new(),
            restored: false,
        }
    }
}

impl BoardPane {
    /// A field.
    pub(super) const fn lane(&self, column: Column) -> &Lane {
        let [proposed, prioritized, ongoing, fixed, parked] = &self.lanes;
        match column {
            Column::Proposed => proposed,
            Column::Prioritized => prioritized,
            Column::Ongoing => ongoing,
            Column::Fixed => fixed,
            Column::Parked => parked,
        }
    }

    pub(super) const fn lane_mut(&mut self, column: Column) -> &mut Lane {
        let [proposed, prioritized, ongoing, fixed, parked] = &mut self.lanes;
        match column {
            Column::Proposed => proposed,
            Column::Prioritized => prioritized,
            Column::Ongoing => ongoing,
            Column::Fixed => fixed,
            Column::Parked => parked,
        }
    }

    /// Cards on the board.
    pub(super) fn count(&self) -> usize {
        self.lanes.iter().map(|lane| lane.all.len()).sum()
    }

    /// The cards that are not filtered away.
    pub(super) fn passing(&self) -> Vec<EntityId> {
        self.lanes.iter().flat_map(|lane| &lane.shown).copied().collect()
    }

    /// The marked card: in the walk the one it has come to, else the one in the field that keys go to.
    pub(super) fn marked(&self) -> Option<EntityId> {
        let walked = self.round.as_ref().and_then(Round::card);
        walked.or_else(|| self.lane(self.column).marked())
    }

    /// What an action is about: the ticked cards in the order of the board, else the marked one.
    pub(super) fn targets(&self) -> Vec<EntityId> {
        if self.ticked.is_empty() || self.round.is_some() {
            return self.marked().into_iter().collect();
        }
        self.lanes.iter().flat_map(|lane| &lane.shown).copied().filter(|id| self.ticked.contains_key(id)).collect()
    }

    /// The chosen cards themselves.
    pub(super) fn target_cards<'a>(&self, context: &Context<'a>) -> Vec<&'a Card> {
        self.targets().into_iter().filter_map(|id| context.work.card(id)).collect()
    }

    /// Takes up what stands on the board now. Whoever has marked a card stays on it, wherever it has been moved.
    pub(super) fn arrange(&mut self, context: &Context<'_>) {
        let board = context.board().map(|board| board.id);
        let marked = if self.restored { self.lane(self.column).marked() } else { self.restore(context) };
        if board != self.board {
            self.board = board;
            self.round = None;
            self.lanes = std::array::from_fn(|_| Lane::default());
        }
        for &column in Column::ALL {
            let cards = board.map_or_else(Vec::new, |board| context.work.column(board, column));
            let ids = cards.into_iter().map(|card| card.id).collect();
            self.lane_mut(column).arrange(ids, |id| context.passes(Item::Card(id)));
        }
        let card = |id: &EntityId| context.work.card(*id).filter(|card| card.stands() && Some(card.board) == board);
        let here = |id: &EntityId, column| card(id).is_some_and(|card| card.place.column == column);
        self.ticked.retain(|id, column| here(id, *column) && context.passes(Item::Card(*id)));
        if let Some(card) = marked {
            self.mark_card(card);
        }
        self.bring_into_view(context);
    }

    /// Brings the marked card of each open field into view.
    pub(super) fn bring_into_view(&mut self, context: &Context<'_>) {
        for place in Layout::of(self, context).places.into_iter().filter(|place| place.open) {
            let lane = self.lane(place.column);
            let first = Fit::of(lane, place, context).follow(lane.first, lane.at);
            self.lane_mut(place.column).first = first;
        }
    }

    /// How many cards of the field that keys go to are in view.
    pub(super) fn in_view(&self, context: &Context<'_>) -> usize {
        let place = Layout::of(self, context).open(self.column);
        let lane = self.lane(self.column);
        place.map_or(1, |place| Fit::of(lane, place, context).rows(lane.first).len())
    }

    /// The card that was marked when the last session ended.
    fn restore(&mut self, context: &Context<'_>) -> Option<EntityId> {
        self.restored = true;
        self.column = context.remembered.board_column.unwrap_or(Column::Proposed);
        context.remembered.board_card
    }

    /// Marks this card in its field, if it is shown.
    pub(super) fn mark_card(&mut self, card: EntityId) -> bool {
        let found = Column::ALL.iter().copied().find(|&column| self.lane_mut(column).mark_card(card));
        self.column = found.unwrap_or(self.column);
        found.is_some()
    }

    /// The marked card is the one selection.
    pub(super) fn select(&self) -> Vec<Intent> {
        self.marked().map(|id| Intent::Select(Item::Card(id))).into_iter().collect()
    }
}
