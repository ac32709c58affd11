//! The monthly round: a walk through the suggestions one by one – place, comment, next.

use crate::domain::change::Label;
use crate::domain::{Axes, Card, Change, Column, Edit, Entity, EntityId, FieldValue, Message};
use crate::msg::{Context, DialogSpec, FormField, FormSpec, Intent, Stands, forms};

use super::actions::Action;
use super::state::BoardPane;

/// The walk.
#[derive(Debug)]
pub(super) struct Round {
    /// The suggestions as they stood when it began.
    cards: Vec<EntityId>,
    at: usize,
    /// The axes they are placed on.
    pub(super) axes: Axes,
    /// The first of the two digits, until the second has come.
    pub(super) first: Option<i64>,
    /// What stood on the axes when it was typed: a colleague's placing meanwhile is a conflict and not overwritten.
    seen: Option<[FieldValue; 2]>,
}

/// How far the walk has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tally {
    /// Which card it is at, from 1.
    pub(super) at: usize,
    pub(super) of: usize,
    /// Placed on the axes in force.
    pub(super) placed: usize,
    pub(super) prioritized: usize,
    pub(super) parked: usize,
    /// Still in Förslag and not placed.
    pub(super) left: usize,
}

impl Round {
    const fn new(cards: Vec<EntityId>) -> Self {
        Self { cards, at: 0, axes: Axes::FeasibilityImpact, first: None, seen: None }
    }

    /// The card it has come to.
    pub(super) fn card(&self) -> Option<EntityId> {
        self.cards.get(self.at).copied()
    }

    pub(super) fn tally(&self, context: &Context<'_>) -> Tally {
        let cards = || self.cards.iter().filter_map(|&id| context.work.card(id));
        let placed = |card: &&Card| card.placement(self.axes).is_some();
        let in_field = |column| cards().filter(|card| card.place.column == column).count();
        Tally {
            at: self.at + 1,
            of: self.cards.len(),
            placed: cards().filter(placed).count(),
            prioritized: in_field(Column::Prioritized),
            parked: in_field(Column::Parked),
            left: cards().filter(|card| card.place.column == Column::Proposed && !placed(card)).count(),
        }
    }
}

impl BoardPane {
    /// Begins at the marked suggestion's field with the first that is not placed yet.
    pub(super) fn begin_round(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let mut round = Round::new(self.lane(Column::Proposed).shown.clone());
        let placed = |id: &EntityId| context.work.card(*id).is_some_and(|card| card.placement(round.axes).is_some());
        round.at = round.cards.iter().position(|id| !placed(id)).unwrap_or(0);
        self.round = Some(round);
        self.follow_round(context)
    }

    pub(super) fn act_in_round(&mut self, action: Action, context: &Context<'_>) -> Vec<Intent> {
        let Some(card) = self.marked().and_then(|id| context.work.card(id)) else { return self.end_round(context) };
        if let Some(step) = action.step() {
            return self.place(card, step);
        }
        let Some(round) = &mut self.round else { return Vec::new() };
        round.first = None;
        match action {
            Action::RoundNext if round.at + 1 >= round.cards.len() => return self.end_round(context),
            Action::RoundNext => round.at += 1,
            Action::RoundPrevious => round.at = round.at.saturating_sub(1),
            Action::RoundAxes => round.axes = round.axes.other(),
            Action::RoundChoose => return forms::move_cards(&[card.id], Column::Prioritized, context),
            Action::RoundPark => return forms::move_cards(&[card.id], Column::Parked, context),
            Action::RoundComment => return vec![comment(card)],
            Action::RoundOpen => return vec![forms::card(card, context)],
            _ => return self.end_round(context),
        }
        self.follow_round(context)
    }

    /// One digit says where on the axis to the right, the next where upwards; with both the card is placed.
    fn place(&mut self, card: &Card, step: i64) -> Vec<Intent> {
        let Some(round) = &mut self.round else { return Vec::new() };
        let (across, upwards) = round.axes.fields();
        let Some(right) = round.first.take() else {
            round.first = Some(step);
            round.seen = Some([across, upwards].map(|field| card.value(field)));
            return Vec::new();
        };
        let before = round.seen.take().unwrap_or_else(|| [across, upwards].map(|field| card.value(field)));
        let steps = [(across, right), (upwards, step)].into_iter().zip(before);
        let edits: Vec<Edit> = steps
            .filter_map(|((field, step), before)| {
                Edit::set((Entity::Card, card.id), field, before, FieldValue::Int(Axes::stored(step)))
            })
            .collect();
        if edits.is_empty() {
            return vec![Intent::Say(Message::new("board-placed-there"))];
        }
        let (right, up) = (right.to_string(), step.to_string());
        let args = [("title", card.title.as_str()), ("right", &right), ("up", &up)];
        let label = Label::new(&format!("change-board-placed-{}", round.axes.code().replace('_', "-")), &args);
        vec![Intent::Commit(Change { label, edits })]
    }

    /// Brings the card that the walk has come to into view.
    fn follow_round(&mut self, context: &Context<'_>) -> Vec<Intent> {
        if let Some(card) = self.marked() {
            self.mark_card(card);
        }
        self.bring_into_view(context);
        self.select()
    }

    fn end_round(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let Some(round) = self.round.take() else { return Vec::new() };
        let tally = round.tally(context);
        let said = Message::new("board-round-ended")
            .with("placed", tally.placed)
            .with("of", tally.of)
            .with("prioritized", tally.prioritized)
            .with("parked", tally.parked)
            .with("left", tally.left);
        self.column = Column::Proposed;
        self.bring_into_view(context);
        let mut intents = self.select();
        intents.push(Intent::Say(said));
        intents
    }
}

/// What is said about a card while it is weighed: the one field of it.
fn comment(card: &Card) -> Intent {
    let field = FormField::new("weighing", forms::kind_of(Entity::Card, "weighing"), card.value("weighing"));
    Intent::Open(DialogSpec::Form(FormSpec {
        title: Message::new("board-comment").with("number", card.number).with("title", card.title.as_str()),
        entity: Entity::Card,
        id: card.id,
        stands: Stands::Already,
        fields: vec![field],
        also: Vec::new(),
        label: Label::new("change-board-comment", &[("title", &card.title)]),
        others: Vec::new(),
        notes: Vec::new(),
    }))
}
