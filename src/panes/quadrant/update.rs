//! What keys and changes do to this pane.

use std::collections::HashSet;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::{Card, Column, EntityId, Item, Message};
use crate::msg::{Context, Extent, Intent, ListAction, Mouse, Pane, Remembered, forms};
use crate::report::{Document, sheets};

use super::placing::{Ended, Placing, taken_away};
use super::state::Quadrant;
use super::{Action, PlacingAction, view};

impl Pane for Quadrant {
    fn name(&self) -> &'static str {
        "quadrant"
    }

    fn scopes(&self) -> &'static [&'static str] {
        if self.placing.is_some() { &["quadrant.placing"] } else { &["quadrant", "list"] }
    }

    fn hints(&self) -> &'static [&'static str] {
        if self.placing.is_some() {
            return &["placing.keep", "placing.skip", "placing.leave", "placing.left", "placing.up"];
        }
        if self.shown.is_empty() {
            return &["quadrant.columns"];
        }
        &[
            "quadrant.place",
            "quadrant.open",
            "quadrant.axes",
            "quadrant.columns",
            "quadrant.tick",
            "quadrant.prioritise",
            "quadrant.unplace",
            "quadrant.same",
        ]
    }

    fn is_quarter(&self) -> bool {
        true
    }

    fn start(&mut self, context: &Context<'_>) -> Vec<Intent> {
        self.restore(context.remembered);
        self.arrange(context, view::rows_high(context.area));
        Vec::new()
    }

    /// The card marked elsewhere is taken up only now: until then it is lit where it stands.
    fn shown(&mut self, context: &Context<'_>) -> Vec<Intent> {
        if let Some(Item::Card(card)) = context.selection
            && let Some(at) = self.at_of(card)
        {
            self.mark(at, view::rows_high(context.area));
        }
        self.select()
    }

    fn act(&mut self, action: &str, context: &Context<'_>) -> Vec<Intent> {
        if let Some(action) = PlacingAction::from_code(action) {
            return self.place(action, context);
        }
        if self.placing.is_some() {
            return Vec::new();
        }
        if let Some(step) = ListAction::from_code(action) {
            let height = view::rows_high(context.area);
            let to = step.apply(self.selected_at().unwrap_or(0), self.shown.len(), height);
            return to.map_or_else(Vec::new, |to| self.go_to(to, context));
        }
        Action::from_code(action).map_or_else(Vec::new, |action| self.carry_out(action, context))
    }

    fn refusal(&self, action: &str, context: &Context<'_>) -> Option<Message> {
        let action = Action::from_code(action)?;
        let nothing = matches!(action, Action::Clear | Action::Axes | Action::Columns);
        let Some(card) = self.marked(context) else {
            return (!nothing).then(|| Message::new("refusal-quadrant-no-card"));
        };
        match action {
            Action::Same => {
                let alone = card.placement(self.axes).and_then(|place| self.next_here(place)).is_none();
                alone.then(|| Message::new("refusal-quadrant-alone"))
            }
            Action::Unplace => taken_away(&self.chosen_cards(context), self.axes)
                .is_none()
                .then(|| Message::new("refusal-quadrant-unplaced")),
            Action::Prioritise => {
                let there = |card: &Card| card.place.column == Column::Prioritized;
                let all = self.chosen_cards(context).into_iter().all(there);
                all.then(|| Message::new("refusal-quadrant-prioritised"))
            }
            _ => None,
        }
    }

    fn chosen_items(&self, _context: &Context<'_>) -> Vec<Item> {
        self.chosen_ids().into_iter().map(Item::Card).collect()
    }

    fn document(&self, extent: Extent, context: &Context<'_>) -> Option<Document> {
        let cards = match extent {
            Extent::All => self.shown.clone(),
            Extent::Chosen => self.chosen_ids(),
        };
        let board = context.board().filter(|_| !cards.is_empty())?;
        Some(sheets::quadrant(context.work, board, &cards, self.axes, context.written(), context.texts))
    }

    fn mouse(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Intent> {
        let row = view::row_at(self, context.area, mouse).filter(|_| self.placing.is_none());
        let at = row.and_then(|row| self.at_of(self.card_in(row)?));
        at.map_or_else(Vec::new, |at| self.go_to(at, context))
    }

    fn worked(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let before = self.selected;
        self.arrange(context, view::rows_high(context.area));
        let mut intents = Vec::new();
        if self.placing.as_ref().is_some_and(|placing| self.at_of(placing.card).is_none()) {
            self.placing = None;
            intents.push(Intent::Say(Message::new("quadrant-placing-gone")));
        }
        if context.focused && before != self.selected {
            intents.extend(self.select());
        }
        intents
    }

    fn resized(&mut self, context: &Context<'_>) -> Vec<Intent> {
        if !context.focused {
            self.placing = None;
        }
        if let Some(at) = self.selected_at() {
            self.mark(at, view::rows_high(context.area));
        }
        Vec::new()
    }

    fn remember(&self, kept: &mut Remembered) {
        self.axes.code().clone_into(&mut kept.quadrant_axes);
        self.columns.code().clone_into(&mut kept.quadrant_columns);
    }

    fn view(&self, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
        view::draw(self, context, frame, area);
    }
}

impl Quadrant {
    /// The marked card.
    pub(super) fn marked<'a>(&self, context: &Context<'a>) -> Option<&'a Card> {
        self.selected_at()?;
        context.work.card(self.selected?)
    }

    fn chosen_cards<'a>(&self, context: &Context<'a>) -> Vec<&'a Card> {
        self.chosen_ids().into_iter().filter_map(|id| context.work.card(id)).collect()
    }

    fn select(&self) -> Vec<Intent> {
        self.selected.map(|id| Intent::Select(Item::Card(id))).into_iter().collect()
    }

    fn go_to(&mut self, at: usize, context: &Context<'_>) -> Vec<Intent> {
        self.mark(at, view::rows_high(context.area));
        self.select()
    }

    fn carry_out(&mut self, action: Action, context: &Context<'_>) -> Vec<Intent> {
        match action {
            Action::Open => self.marked(context).map(|card| forms::card(card, context)).into_iter().collect(),
            Action::Place => {
                self.placing = self.marked(context).map(|card| Placing::of(card, self.axes, HashSet::new()));
                Vec::new()
            }
            Action::Axes => {
                self.axes = self.axes.other();
                self.rearranged(context)
            }
            Action::Columns => {
                self.columns = self.columns.next();
                self.rearranged(context)
            }
            Action::Same => {
                let place = self.marked(context).and_then(|card| card.placement(self.axes));
                let next = place.and_then(|place| self.next_here(place));
                next.map_or_else(Vec::new, |at| self.go_to(at, context))
            }
            Action::Unplace => {
                let change = taken_away(&self.chosen_cards(context), self.axes);
                self.done_with_ticks(change.map(Intent::Commit).into_iter().collect())
            }
            Action::Prioritise => {
                let intents = forms::move_cards(&self.chosen_ids(), Column::Prioritized, context);
                self.done_with_ticks(intents)
            }
            Action::Tick => self.tick(),
            Action::TickAll => {
                self.ticked = self.shown.iter().copied().collect();
                Vec::new()
            }
            Action::Clear => {
                self.ticked.clear();
                Vec::new()
            }
        }
    }

    fn tick(&mut self) -> Vec<Intent> {
        if let Some(id) = self.selected
            && !self.ticked.remove(&id)
        {
            self.ticked.insert(id);
        }
        Vec::new()
    }

    /// What was ticked has been dealt with.
    fn done_with_ticks(&mut self, intents: Vec<Intent>) -> Vec<Intent> {
        self.ticked.clear();
        intents
    }

    /// Other cards, or the same in another order.
    fn rearranged(&mut self, context: &Context<'_>) -> Vec<Intent> {
        self.arrange(context, view::rows_high(context.area));
        self.select()
    }

    fn place(&mut self, action: PlacingAction, context: &Context<'_>) -> Vec<Intent> {
        let Some(placing) = &mut self.placing else { return Vec::new() };
        match action {
            PlacingAction::Left => placing.shift(-1, 0),
            PlacingAction::Right => placing.shift(1, 0),
            PlacingAction::Up => placing.shift(0, 1),
            PlacingAction::Down => placing.shift(0, -1),
            PlacingAction::Back => placing.back(),
            PlacingAction::Leave => self.placing = None,
            PlacingAction::Keep if placing.ended.is_some() => self.placing = None,
            PlacingAction::Keep => {
                let goes_on = placing.before.is_none();
                return self.keep(goes_on, context);
            }
            PlacingAction::Skip => return self.go_on(context),
            digit => {
                if digit.step().is_some_and(|step| placing.type_digit(step)) {
                    return self.keep(true, context);
                }
            }
        }
        Vec::new()
    }

    /// Keeps the card where it stands. Two digits, or Enter on one that had no place, go on to the next that has none.
    fn keep(&mut self, goes_on: bool, context: &Context<'_>) -> Vec<Intent> {
        let Some(placing) = &mut self.placing else { return Vec::new() };
        let card = context.work.card(placing.card);
        let change = card.and_then(|card| placing.change(card, self.axes));
        placing.settle();
        let mut intents: Vec<Intent> = change.map(Intent::Commit).into_iter().collect();
        if goes_on {
            intents.extend(self.go_on(context));
        } else {
            self.placing = None;
        }
        intents
    }

    /// On to the next card without a place; from the last one it goes nowhere, which is said.
    fn go_on(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let Some(mut placing) = self.placing.take() else { return Vec::new() };
        let from: EntityId = placing.card;
        placing.passed.insert(from);
        placing.skipped |= placing.before.is_none();
        let next = self.next_unplaced(from, &placing.passed);
        let Some((at, card)) = next.and_then(|id| Some((self.at_of(id)?, context.work.card(id)?))) else {
            placing.ended = Some(if placing.skipped { Ended::NoMore } else { Ended::AllPlaced });
            self.placing = Some(placing);
            return Vec::new();
        };
        let skipped = placing.skipped;
        let mut next = Placing::of(card, self.axes, placing.passed);
        next.skipped = skipped;
        self.placing = Some(next);
        self.go_to(at, context)
    }
}
