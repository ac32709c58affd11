//! What a cell has been carried to – activities and cards – and the decisions on its row: short in the cell, in words
//! beside it.

use crate::domain::Item;
use crate::forms::{Cell, Slot};
use crate::locale;
use crate::msg::Context;
use crate::msg::places::is_there;

/// What stands in this cell has been carried to.
pub(super) fn carried(cell: &Cell, context: &Context<'_>) -> Vec<Item> {
    let Slot::Answer { id, stands: true } = cell.slot else { return Vec::new() };
    let beside = context.work.beside(id).iter().map(|item| context.work.standing(*item));
    let mut carried: Vec<Item> =
        beside.filter(|item| matches!(item, Item::Activity(_) | Item::Card(_)) && is_there(*item, context)).collect();
    carried.sort_by_key(|item| (matches!(item, Item::Card(_)), number(*item, context)));
    carried.dedup();
    carried
}

fn number(item: Item, context: &Context<'_>) -> i64 {
    match item {
        Item::Activity(id) => context.work.activity(id).map_or(0, |activity| activity.number),
        Item::Card(id) => context.work.card(id).map_or(0, |card| card.number),
        _ => 0,
    }
}

/// "→12 →k7": the numbers of the activities and cards.
pub(super) fn of(cell: &Cell, context: &Context<'_>) -> String {
    let carried = carried(cell, context).into_iter().map(|item| {
        let number = [("number", number(item, context).into())];
        let id = if matches!(item, Item::Card(_)) { "forms-mark-card" } else { "forms-mark-activity" };
        context.texts.with(id, &number)
    });
    carried.collect::<Vec<_>>().join(" ")
}

/// "→ aktivitet 12 Ta fram mall".
pub(super) fn told(item: Item, context: &Context<'_>) -> String {
    let title = locale::visible(context.work.title(item)).into_owned();
    let args = [("number", number(item, context).into()), ("title", title.into())];
    context.texts.with(if matches!(item, Item::Card(_)) { "forms-to-card" } else { "forms-to-activity" }, &args)
}
