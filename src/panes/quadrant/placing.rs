//! A card that is being placed: where it stood, where it stands meanwhile, and the change that keeps it there.

use std::collections::HashSet;

use crate::domain::board::STEPS;
use crate::domain::change::Label;
use crate::domain::{Axes, Card, Change, Edit, Entity, EntityId, FieldValue};

/// Where a card that has no place yet begins.
const MIDDLE: (i64, i64) = (5, 5);

/// A card that is being placed.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Placing {
    pub(super) card: EntityId,
    /// Where it stood, in steps.
    pub(super) before: Option<(i64, i64)>,
    /// What was stored: a colleague's placing meanwhile is a conflict and not overwritten.
    stored: (FieldValue, FieldValue),
    /// Where it stands meanwhile.
    pub(super) at: (i64, i64),
    /// Where it stood before the first of two digits; None while none has been typed.
    pub(super) digit: Option<(i64, i64)>,
    /// The cards placed or passed over in this run.
    pub(super) passed: HashSet<EntityId>,
    /// Whether one of them was passed over and has no place.
    pub(super) skipped: bool,
    /// No further card is without a place: it stays until it is left, so that no key goes astray.
    pub(super) ended: Option<Ended>,
}

/// How a run came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ended {
    /// Every card has a place.
    AllPlaced,
    /// Some were passed over.
    NoMore,
}

impl Placing {
    /// Begins with a card; `passed`: those of this run before it.
    pub(super) fn of(card: &Card, axes: Axes, passed: HashSet<EntityId>) -> Self {
        let (right, up) = axes.fields();
        let before = card.placement(axes);
        let stored = (card.value(right), card.value(up));
        Self {
            card: card.id,
            before,
            stored,
            at: before.unwrap_or(MIDDLE),
            digit: None,
            passed,
            skipped: false,
            ended: None,
        }
    }

    /// Moves it by steps to the right and up.
    pub(super) fn shift(&mut self, right: i64, up: i64) {
        self.digit = None;
        self.ended = None;
        self.at = ((self.at.0 + right).clamp(1, STEPS), (self.at.1 + up).clamp(1, STEPS));
    }

    /// Takes a digit: the first goes rightwards, the second upwards. Whether both have been typed.
    pub(super) fn type_digit(&mut self, step: i64) -> bool {
        self.ended = None;
        if self.digit.take().is_some() {
            self.at.1 = step;
            return true;
        }
        self.digit = Some(self.at);
        self.at.0 = step;
        false
    }

    /// Takes the first digit back.
    pub(super) fn back(&mut self) {
        if let Some(at) = self.digit.take() {
            self.at = at;
        }
    }

    /// It stands here from now on, whether or not the store has said so yet.
    pub(super) fn settle(&mut self) {
        self.before = Some(self.at);
        self.stored = (FieldValue::Int(Axes::stored(self.at.0)), FieldValue::Int(Axes::stored(self.at.1)));
    }

    /// The change that keeps it where it stands; None where it has not moved.
    pub(super) fn change(&self, card: &Card, axes: Axes) -> Option<Change> {
        let (right, up) = axes.fields();
        let target = (Entity::Card, self.card);
        let set = |field, before: &FieldValue, from: Option<i64>, to: i64| {
            let moved = from != Some(to);
            moved.then(|| Edit::set(target, field, before.clone(), FieldValue::Int(Axes::stored(to)))).flatten()
        };
        let edits: Vec<Edit> = [
            set(right, &self.stored.0, self.before.map(|at| at.0), self.at.0),
            set(up, &self.stored.1, self.before.map(|at| at.1), self.at.1),
        ]
        .into_iter()
        .flatten()
        .collect();
        let (number, place) = (card.number.to_string(), Axes::written(self.at));
        let args = [("number", &*number), ("title", &card.title), ("place", &place)];
        (!edits.is_empty()).then(|| Change { label: Label::new("change-card-placed", &args), edits })
    }
}

/// The change that takes the placements of cards away; None where none has one.
pub(super) fn taken_away(cards: &[&Card], axes: Axes) -> Option<Change> {
    let (right, up) = axes.fields();
    let placed: Vec<&&Card> = cards.iter().filter(|card| card.placement(axes).is_some()).collect();
    let edits: Vec<Edit> = placed
        .iter()
        .flat_map(|card| [right, up].map(|field| (card, field)))
        .filter_map(|(card, field)| Edit::set((Entity::Card, card.id), field, card.value(field), FieldValue::Null))
        .collect();
    let count = placed.len().to_string();
    let label = match placed.as_slice() {
        [] => return None,
        [card] => Label::new("change-card-unplaced", &[("title", &card.title)]),
        _ => Label::new("change-cards-unplaced", &[("count", &count)]),
    };
    Some(Change { label, edits })
}
