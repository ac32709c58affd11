//! What keys and changes do to this pane.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::{Card, Column, Item, Message};
use crate::msg::places::{linked, way_chosen, ways};
use crate::msg::{Choice, Context, Extent, Intent, ListAction, Mouse, Pane, Remembered, forms};
use crate::report::{Document, sheets};

use super::actions::Action;
use super::fit::{Fit, Standing};
use super::layout::Layout;
use super::state::BoardPane;
use super::{choices, merge, moves, view};

/// What the choice of where to go is for.
const ORIGIN: &str = "board.origin";

impl Pane for BoardPane {
    fn name(&self) -> &'static str {
        "board"
    }

    fn scopes(&self) -> &'static [&'static str] {
        if self.round.is_some() { &["board.round"] } else { &["board", "list"] }
    }

    fn hints(&self) -> &'static [&'static str] {
        if self.round.is_some() {
            return &[
                "round.next",
                "round.end",
                "round.previous",
                "round.comment",
                "round.choose",
                "round.park",
                "round.axes",
                "round.open",
            ];
        }
        if self.count() == 0 {
            return &["board.new", "board.choose", "board.edit"];
        }
        &[
            "board.open",
            "board.new",
            "board.move",
            "board.forward",
            "board.tick",
            "board.round",
            "board.unpark",
            "board.merge",
            "board.choose",
        ]
    }

    fn is_quarter(&self) -> bool {
        true
    }

    fn chosen_items(&self, _context: &Context<'_>) -> Vec<Item> {
        self.targets().into_iter().map(Item::Card).collect()
    }

    fn document(&self, extent: Extent, context: &Context<'_>) -> Option<Document> {
        let board = context.board().filter(|_| self.count() > 0)?;
        let only = match extent {
            Extent::Chosen => Some(self.targets()),
            Extent::All if context.narrowed.is_some() => Some(self.passing()),
            Extent::All => None,
        };
        Some(sheets::board(context.work, board, only.as_deref(), context.written(), context.texts))
    }

    fn mouse(&mut self, mouse: Mouse, context: &Context<'_>) -> Vec<Intent> {
        let layout = Layout::of(self, context);
        let (x, y) = (context.area.x + mouse.column, context.area.y + mouse.row);
        let Some((place, down)) = layout.at(x, y).filter(|_| self.round.is_none()) else {
            return Vec::new();
        };
        self.column = place.column;
        let lane = self.lane(place.column);
        let standing = down.map(|down| (down, Fit::of(lane, place, context).standing(lane.first)));
        let hit = |(down, standing): (u16, Vec<Standing>)| {
            standing.into_iter().find(|card| (card.down..card.down + card.lines).contains(&down))
        };
        if let Some(card) = standing.and_then(hit) {
            self.lane_mut(place.column).mark(card.at);
        }
        self.bring_into_view(context);
        self.select()
    }

    /// The card marked elsewhere is taken up only now: until then it is lit, and the fields stay as they stand.
    fn shown(&mut self, context: &Context<'_>) -> Vec<Intent> {
        if let Some(Item::Card(card)) = context.selection.filter(|_| self.round.is_none()) {
            self.mark_card(card);
            self.bring_into_view(context);
        }
        self.select()
    }

    fn selected(&mut self, item: Item, context: &Context<'_>) -> Vec<Intent> {
        if let Item::Card(card) = item
            && self.round.is_none()
            && context.focused
        {
            self.mark_card(card);
            self.bring_into_view(context);
        }
        Vec::new()
    }

    fn worked(&mut self, context: &Context<'_>) -> Vec<Intent> {
        self.arrange(context);
        if context.focused { self.select() } else { Vec::new() }
    }

    fn resized(&mut self, context: &Context<'_>) -> Vec<Intent> {
        self.bring_into_view(context);
        Vec::new()
    }

    fn refusal(&self, action: &str, context: &Context<'_>) -> Option<Message> {
        self.why_not(Action::from_code(action)?, context)
    }

    fn act(&mut self, action: &str, context: &Context<'_>) -> Vec<Intent> {
        if let Some(step) = ListAction::from_code(action) {
            let height = self.in_view(context);
            let lane = self.lane_mut(self.column);
            if let Some(to) = step.apply(lane.at, lane.shown.len(), height) {
                lane.mark(to);
            }
            self.bring_into_view(context);
            return self.select();
        }
        match (Action::from_code(action), &self.round) {
            (Some(action), Some(_)) => self.act_in_round(action, context),
            (Some(action), None) => self.carry_out(action, context),
            (None, _) => Vec::new(),
        }
    }

    fn chosen(&mut self, choice: &Choice, context: &Context<'_>) -> Vec<Intent> {
        match choice.purpose {
            choices::FIELD => {
                let mut moving = std::mem::take(&mut self.moving);
                moving.retain(|&id| context.work.card(id).is_some_and(Card::stands));
                let column = Column::from_code(&choice.value);
                column.map_or_else(Vec::new, |column| forms::move_cards(&moving, column, context))
            }
            ORIGIN => {
                let from = self.marked().map(Item::Card);
                from.map_or_else(Vec::new, |from| way_chosen(from, &choice.value, context))
            }
            choices::BOARD if choice.value == choices::NEW => vec![forms::board(None, context)],
            choices::BOARD => choices::chosen_id(choice).map(Intent::ShowBoard).into_iter().collect(),
            choices::DUPLICATE => {
                self.merging = self.marked().into_iter().chain(choices::chosen_id(choice)).collect();
                vec![choices::kept(&self.cards_to_merge(context), context)]
            }
            choices::KEPT => self.merge(choice, context),
            _ => Vec::new(),
        }
    }

    fn remember(&self, kept: &mut Remembered) {
        kept.board_column = Some(self.column);
        kept.board_card = self.lane(self.column).marked();
    }

    fn view(&self, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
        view::draw(self, context, frame, area);
    }
}

impl BoardPane {
    fn carry_out(&mut self, action: Action, context: &Context<'_>) -> Vec<Intent> {
        let cards = self.target_cards(context);
        match action {
            Action::Left => self.beside(false, context),
            Action::Right => self.beside(true, context),
            Action::Open => self.marked_card(context).map(|card| forms::card(card, context)).into_iter().collect(),
            Action::New => vec![forms::new_card(context)],
            Action::Move => {
                self.moving = self.targets();
                vec![choices::field(&cards, context)]
            }
            Action::Forward => self.step(1, context),
            Action::Backward => self.step(-1, context),
            Action::Park => forms::move_cards(&self.targets(), Column::Parked, context),
            Action::Unpark => moves::back(&cards, context),
            Action::Raise => self.reorder(true, context),
            Action::Lower => self.reorder(false, context),
            Action::Tick => self.tick(context),
            Action::TickAll => {
                let shown = self.lane(self.column).shown.clone();
                let column = self.column;
                self.ticked.extend(shown.into_iter().map(|id| (id, column)));
                Vec::new()
            }
            Action::Clear => {
                self.ticked.clear();
                Vec::new()
            }
            Action::Merge => self.begin_merge(context),
            Action::Choose => vec![choices::board(context)],
            Action::Edit => vec![forms::board(context.board(), context)],
            Action::Round => self.begin_round(context),
            Action::Origin => {
                let from = self.marked().map(Item::Card);
                from.map_or_else(Vec::new, |from| ways(ORIGIN, from, context))
            }
            _ => Vec::new(),
        }
    }

    /// Why an action does not apply now.
    fn why_not(&self, action: Action, context: &Context<'_>) -> Option<Message> {
        let say = |refused: bool, id: &'static str| refused.then(|| Message::new(id));
        match action {
            Action::Open | Action::Move | Action::Forward | Action::Backward | Action::Park | Action::Tick => {
                say(self.targets().is_empty(), "refusal-no-card")
            }
            Action::Origin => {
                let none = self.marked().is_none_or(|id| linked(Item::Card(id), context).is_empty());
                say(none, "refusal-card-not-linked")
            }
            Action::Raise | Action::Lower => say(self.marked().is_none(), "refusal-no-card"),
            Action::Unpark => {
                let parked = |card: &&Card| card.place.column == Column::Parked;
                say(!self.target_cards(context).iter().any(parked), "refusal-not-parked")
            }
            Action::TickAll => say(self.lane(self.column).shown.is_empty(), "refusal-no-card"),
            Action::Clear => say(self.ticked.is_empty(), "refusal-no-ticks"),
            Action::Merge => say(self.count() < 2 || self.targets().is_empty(), "refusal-one-card"),
            Action::Edit => say(context.board().is_none(), "refusal-no-board"),
            Action::Round => say(self.lane(Column::Proposed).shown.is_empty(), "refusal-no-suggestions"),
            _ => None,
        }
    }

    fn marked_card<'a>(&self, context: &Context<'a>) -> Option<&'a Card> {
        context.work.card(self.marked()?)
    }

    fn beside(&mut self, right: bool, context: &Context<'_>) -> Vec<Intent> {
        if let Some(column) = neighbour(self.column, if right { 1 } else { -1 }) {
            self.column = column;
            self.bring_into_view(context);
        }
        self.select()
    }

    /// Moves the chosen cards to the field beside the one in which the first of them stands.
    fn step(&self, by: isize, context: &Context<'_>) -> Vec<Intent> {
        let cards = self.target_cards(context);
        let Some(first) = cards.first() else { return Vec::new() };
        let goal = neighbour(first.place.column, by);
        goal.map_or_else(
            || vec![Intent::Say(Message::new("board-no-further"))],
            |column| forms::move_cards(&self.targets(), column, context),
        )
    }

    fn tick(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let Some(card) = self.marked() else { return Vec::new() };
        if self.ticked.remove(&card).is_none() {
            self.ticked.insert(card, self.column);
        }
        self.act(ListAction::Next.code(), context)
    }

    /// Moves the marked card past its neighbour.
    fn reorder(&self, up: bool, context: &Context<'_>) -> Vec<Intent> {
        let lane = self.lane(self.column);
        let card = |id: Option<&crate::domain::EntityId>| id.and_then(|&id| context.work.card(id));
        let past = if up { lane.at.checked_sub(1) } else { lane.at.checked_add(1) };
        let past = past.and_then(|at| card(lane.shown.get(at)));
        let Some((moved, past)) = self.marked_card(context).zip(past) else {
            return vec![Intent::Say(Message::new("board-no-further"))];
        };
        let others: Vec<&Card> =
            lane.all.iter().filter(|&&id| id != moved.id).filter_map(|id| card(Some(id))).collect();
        let stands = others.iter().position(|card| card.id == past.id).unwrap_or(0);
        vec![Intent::Commit(moves::reorder(moved, &others, if up { stands } else { stands + 1 }))]
    }

    fn begin_merge(&mut self, context: &Context<'_>) -> Vec<Intent> {
        if self.ticked.len() < 2 {
            return self.marked_card(context).map(|card| choices::duplicate(card, self, context)).into_iter().collect();
        }
        self.merging = self.targets();
        vec![choices::kept(&self.cards_to_merge(context), context)]
    }

    fn cards_to_merge<'a>(&self, context: &Context<'a>) -> Vec<&'a Card> {
        let cards = self.merging.iter().filter_map(|&id| context.work.card(id));
        cards.filter(|card| card.stands()).collect()
    }

    fn merge(&mut self, choice: &Choice, context: &Context<'_>) -> Vec<Intent> {
        let cards = self.cards_to_merge(context);
        self.merging.clear();
        let kept = choices::chosen_id(choice);
        let (kept, others): (Vec<&Card>, Vec<&Card>) = cards.into_iter().partition(|card| Some(card.id) == kept);
        let Some(kept) = kept.first().filter(|_| !others.is_empty()) else { return Vec::new() };
        self.ticked.clear();
        self.mark_card(kept.id);
        self.bring_into_view(context);
        vec![Intent::Commit(merge::merge(kept, &others, context))]
    }
}

/// The field so many steps to the right.
fn neighbour(column: Column, by: isize) -> Option<Column> {
    let at = Column::ALL.iter().position(|&other| other == column)?;
    Column::ALL.get(at.checked_add_signed(by)?).copied()
}
