//! Moving cards back from Parkerat, and up and down in the order of their field. Each is one change.

use crate::domain::change::Label;
use crate::domain::{Axes, Card, Change, Column, Edit, Entity, EntityId, FieldValue, Place, ordering};
use crate::msg::{Context, Intent, forms};

/// From this step on, on both axes, a card stands in the field called Prioritera.
const UPPER_RIGHT: i64 = 6;

/// Takes parked cards back, each to the field that it belongs in; one step.
pub(super) fn back(cards: &[&Card], context: &Context<'_>) -> Vec<Intent> {
    let parked = cards.iter().filter(|card| card.place.column == Column::Parked);
    let (chosen, others): (Vec<&Card>, Vec<&Card>) =
        parked.copied().partition(|card| home_of(card) == Column::Prioritized);
    let to = |cards: &[&Card], column| {
        let ids: Vec<EntityId> = cards.iter().map(|card| card.id).collect();
        if ids.is_empty() { Vec::new() } else { forms::move_cards(&ids, column, context) }
    };
    let mut moves = to(&chosen, Column::Prioritized);
    moves.extend(to(&others, Column::Proposed));
    if chosen.is_empty() || others.is_empty() {
        return moves;
    }
    let count = (chosen.len() + others.len()).to_string();
    let label = Label::new("change-board-back", &[("count", &count)]);
    vec![Intent::Commit(Change { label, edits: moves.into_iter().flat_map(edits_of).collect() })]
}

fn edits_of(intent: Intent) -> Vec<Edit> {
    if let Intent::Commit(change) = intent { change.edits } else { Vec::new() }
}

/// Where a parked card comes back to: Prioriterat if it had come further than Förslag, or is weighed as one to
/// prioritise; else Förslag, where the next round finds it.
fn home_of(card: &Card) -> Column {
    let begun = !card.how.is_empty() || card.by_when.is_some() || !card.responsible.is_empty();
    let upper_right =
        |&axes: &Axes| card.placement(axes).is_some_and(|(right, up)| right >= UPPER_RIGHT && up >= UPPER_RIGHT);
    let chosen = begun || card.handling.is_some() || Axes::ALL.iter().any(upper_right);
    if chosen { Column::Prioritized } else { Column::Proposed }
}

/// Moves a card past the one beside it in the order of its field: `beyond` is the one it comes to stand next to, on the
/// far side of its neighbour `past`.
pub(super) fn reorder(card: &Card, past: &Card, beyond: Option<&Card>, up: bool) -> Change {
    let (after, before) = if up { (beyond, Some(past)) } else { (Some(past), beyond) };
    let place = |card: Option<&Card>| card.map(|card| card.place.key.clone());
    let (after, before) = (place(after), place(before));
    let set = |card: &Card, key: String| {
        let place = Place { column: card.place.column, key };
        Edit::set((Entity::Card, card.id), "place", card.value("place"), FieldValue::Text(place.to_string()))
    };
    let key = ordering::between(after.as_deref(), before.as_deref());
    // Two who put a card in the same place at once leave no room between: then the neighbour is moved too.
    let crowded = before.as_ref().is_some_and(|before| after.as_ref().is_some_and(|after| after >= before));
    let edits = match (crowded, up) {
        (true, true) => [set(card, key.clone()), set(past, ordering::between(Some(&key), None))],
        _ => [set(card, key), None],
    };
    let label = Label::new("change-board-order", &[("title", &card.title)]);
    Change { label, edits: edits.into_iter().flatten().collect() }
}
