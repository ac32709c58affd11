//! The choices that this pane offers: a field, a board, a duplicate.

use uuid::Uuid;

use crate::domain::{Card, Column, EntityId, Message};
use crate::msg::about::{item, pick};
use crate::msg::{Choice, Context, Intent, PickItem};

use super::state::BoardPane;

/// Which field a card is to stand in.
pub(super) const FIELD: &str = "board.field";
/// Which board is shown.
pub(super) const BOARD: &str = "board.which";
/// Which card is the same as the marked one.
pub(super) const DUPLICATE: &str = "board.duplicate";
/// Which of several is kept.
pub(super) const KEPT: &str = "board.kept";

/// What stands for a board that is yet to be made.
pub(super) const NEW: &str = "new";

/// Where the chosen cards are to stand.
pub(super) fn field(cards: &[&Card], context: &Context<'_>) -> Intent {
    let named = |&column: &Column| item(column.code(), column_name(column, context), String::new());
    let title = match cards {
        [card] => Message::new("pick-field").with("title", card.title.as_str()),
        _ => Message::new("pick-field-many").with("count", cards.len()),
    };
    let current = cards.first().map_or("", |card| card.place.column.code());
    pick(FIELD, title, Column::ALL.iter().map(named).collect(), current)
}

/// Which board is to be shown.
pub(super) fn board(context: &Context<'_>) -> Intent {
    let id = |id: EntityId| id.0.to_string();
    let boards = context.work.boards().into_iter();
    let mut items: Vec<PickItem> =
        boards.map(|board| item(&id(board.id), board.name.clone(), board.owner.clone())).collect();
    items.push(item(NEW, context.texts.get("pick-board-new"), String::new()));
    let current = context.board().map(|board| id(board.id)).unwrap_or_default();
    pick(BOARD, Message::new("pick-board"), items, &current)
}

/// Which other card of the board is the same as this one.
pub(super) fn duplicate(card: &Card, pane: &BoardPane, context: &Context<'_>) -> Intent {
    let others = Column::ALL.iter().flat_map(|&column| &pane.lane(column).all).filter(|&&id| id != card.id);
    let items = others.filter_map(|&id| context.work.card(id)).map(|other| row(other, context)).collect();
    pick(DUPLICATE, Message::new("pick-duplicate").with("title", card.title.as_str()), items, "")
}

/// Which of these cards is kept.
pub(super) fn kept(cards: &[&Card], context: &Context<'_>) -> Intent {
    let items = cards.iter().map(|card| row(card, context)).collect();
    pick(KEPT, Message::new("pick-kept").with("count", cards.len()), items, "")
}

fn row(card: &Card, context: &Context<'_>) -> PickItem {
    let id = card.id.0.to_string();
    item(&id, format!("{} {}", card.number, card.title), column_name(card.place.column, context))
}

/// What a field is called.
pub(super) fn column_name(column: Column, context: &Context<'_>) -> String {
    context.texts.get(&format!("board-column-{}", column.code()))
}

/// The thing that a choice names.
pub(super) fn chosen_id(choice: &Choice) -> Option<EntityId> {
    choice.value.parse::<Uuid>().ok().map(EntityId)
}
