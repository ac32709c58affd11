//! What this pane keeps: which axes and fields it shows, the cards in order, the selection by id, the scroll, the ticks.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap, HashSet};

use crate::domain::value::coded;
use crate::domain::{Axes, Card, Column, EntityId, Item};
use crate::msg::{Context, Remembered};
use crate::ui::scroll::{Scroll, Step};

use super::placing::Placing;

coded! {
    /// Which fields of the board the cards shown hang in.
    Columns {
        /// Förslag, Prioriterat and Pågår.
        Open = "open",
        /// Förslag alone.
        Proposed = "proposed",
        /// All of them.
        All = "all",
    }
}

impl Columns {
    /// The next one, round and round.
    pub(super) fn next(self) -> Self {
        let after = Self::ALL.iter().skip_while(|columns| **columns != self).nth(1);
        after.copied().unwrap_or(Self::Open)
    }

    const fn shows(self, column: Column) -> bool {
        match self {
            Self::Open => matches!(column, Column::Proposed | Column::Prioritized | Column::Ongoing),
            Self::Proposed => matches!(column, Column::Proposed),
            Self::All => true,
        }
    }
}

/// The fyrfältsdiagram: the cards of the board weighed on two axes.
#[derive(Debug)]
pub struct Quadrant {
    pub(super) axes: Axes,
    pub(super) columns: Columns,
    /// The cards shown: those with a place, best first, then the others by number.
    pub(super) shown: Vec<EntityId>,
    /// How many of them have a place.
    pub(super) placed: usize,
    /// Which stand at each place, in the list's order.
    pub(super) places: BTreeMap<(i64, i64), Vec<EntityId>>,
    /// Where each stands in the list.
    at: HashMap<EntityId, usize>,
    pub(super) selected: Option<EntityId>,
    pub(super) ticked: HashSet<EntityId>,
    /// The card that is being placed.
    pub(super) placing: Option<Placing>,
    /// First row of the list drawn.
    pub(super) scroll: Scroll,
    restored: bool,
}

impl Default for Quadrant {
    fn default() -> Self {
        Self {
            axes: Axes::FeasibilityImpact,
            columns: Columns::Open,
            shown: Vec::new(),
            placed: 0,
            places: BTreeMap::new(),
            at: HashMap::new(),
            selected: None,
            ticked: HashSet::new(),
            placing: None,
            scroll: Scroll::default(),
            restored: false,
        }
    }
}

impl Quadrant {
    /// Finds anew what is shown, in order. The selection stays on its card; where that is gone, it goes to the one that
    /// has come in its place.
    pub(super) fn arrange(&mut self, context: &Context<'_>, height: usize) {
        let before = self.selected_at().unwrap_or(0);
        let board = context.board().map(|board| board.id);
        let is_shown = |card: &&Card| {
            card.stands()
                && Some(card.board) == board
                && self.columns.shows(card.place.column)
                && context.passes(Item::Card(card.id))
        };
        let cards = context.work.cards().iter().filter(is_shown);
        let mut cards: Vec<(Option<(i64, i64)>, &Card)> = cards.map(|card| (card.placement(self.axes), card)).collect();
        let rank = |place: Option<(i64, i64)>| place.map(|(right, up)| (right + up, up));
        cards.sort_unstable_by_key(|(place, card)| (Reverse(rank(*place)), card.number));
        self.shown = cards.iter().map(|(_, card)| card.id).collect();
        self.at = self.shown.iter().enumerate().map(|(at, id)| (*id, at)).collect();
        self.placed = cards.partition_point(|(place, _)| place.is_some());
        self.places.clear();
        for (place, card) in cards {
            if let Some(place) = place {
                self.places.entry(place).or_default().push(card.id);
            }
        }
        self.ticked.retain(|id| self.at.contains_key(id));
        let at = self.selected_at().unwrap_or_else(|| before.min(self.shown.len().saturating_sub(1)));
        self.mark(at, height);
    }

    /// Where the marked card stands in the list.
    pub(super) fn selected_at(&self) -> Option<usize> {
        self.at_of(self.selected?)
    }

    /// Where a card stands in the list; None for one that is not shown.
    pub(super) fn at_of(&self, card: EntityId) -> Option<usize> {
        self.at.get(&card).copied()
    }

    /// Marks the card at this place of the list and brings it into view.
    pub(super) fn mark(&mut self, at: usize, height: usize) {
        self.selected = self.shown.get(at).copied();
        self.scroll = match self.selected {
            Some(_) => self.scroll.follow(self.row_of(at), self.rows(), height, Step::HalfPage),
            None => Scroll::default(),
        };
    }

    /// The row that a card stands in: a heading stands before those without a place.
    pub(super) fn row_of(&self, at: usize) -> usize {
        at + usize::from(at >= self.placed)
    }

    /// The card in a row of the list; None in the heading's.
    pub(super) fn card_in(&self, row: usize) -> Option<EntityId> {
        let heading = self.placed < self.shown.len();
        if heading && row == self.placed {
            return None;
        }
        self.shown.get(row - usize::from(heading && row > self.placed)).copied()
    }

    /// Rows of the list, with the heading.
    pub(super) fn rows(&self) -> usize {
        self.shown.len() + usize::from(self.placed < self.shown.len())
    }

    /// The ticked cards in the list's order, else the marked one.
    pub(super) fn chosen_ids(&self) -> Vec<EntityId> {
        if self.ticked.is_empty() {
            return self.selected.filter(|id| self.at.contains_key(id)).into_iter().collect();
        }
        self.shown.iter().copied().filter(|id| self.ticked.contains(id)).collect()
    }

    /// The next card without a place after this one, round and round, that has not been passed.
    pub(super) fn next_unplaced(&self, after: EntityId, passed: &HashSet<EntityId>) -> Option<EntityId> {
        let unplaced = self.shown.get(self.placed..)?;
        let from = self.at_of(after).map_or(0, |at| (at + 1).saturating_sub(self.placed)).min(unplaced.len());
        let (before, behind) = unplaced.split_at(from);
        behind.iter().chain(before).copied().find(|id| *id != after && !passed.contains(id))
    }

    /// The next card at the marked one's place, round and round.
    pub(super) fn next_here(&self, place: (i64, i64)) -> Option<usize> {
        let here = self.places.get(&place).filter(|here| here.len() > 1)?;
        let at = here.iter().position(|id| Some(*id) == self.selected)?;
        self.at_of(*here.get((at + 1) % here.len())?)
    }

    /// Takes up the view state of an earlier session, once.
    pub(super) fn restore(&mut self, kept: &Remembered) {
        if std::mem::replace(&mut self.restored, true) {
            return;
        }
        self.axes = Axes::from_code(&kept.quadrant_axes).unwrap_or(Axes::FeasibilityImpact);
        self.columns = Columns::from_code(&kept.quadrant_columns).unwrap_or(Columns::Open);
    }
}
