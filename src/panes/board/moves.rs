//! Moving cards back from Parkerat, and up and down in the order of their field. Each is one change.

use crate::domain::change::Label;
use crate::domain::{Axes, Card, Change, Column, Edit, Entity, EntityId, FieldValue, Place};
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

/// Moves a card to the place `at` among the others of its field. Where some stand in the same place as the one before
/// it, those behind it are moved too: else there is no room between.
pub(super) fn reorder(card: &Card, others: &[&Card], at: usize) -> Change {
    let column = card.place.column;
    let set = |card: &Card, place: &Place| {
        Edit::set((Entity::Card, card.id), "place", card.value("place"), FieldValue::Text(place.to_string()))
    };
    let (above, below) = others.split_at_checked(at).unwrap_or((others, &[]));
    let after = above.last().map(|card| &card.place);
    let crowded = below.iter().take_while(|card| after.is_some_and(|after| card.place.key <= after.key)).count();
    let before = below.get(crowded).map(|card| &card.place);
    let mut place = Place::between(column, after, before, card.id);
    let mut edits: Vec<Edit> = set(card, &place).into_iter().collect();
    for other in below.iter().take(crowded) {
        place = Place::between(column, Some(&place), before, other.id);
        edits.extend(set(other, &place));
    }
    Change { label: Label::new("change-board-order", &[("title", &card.title)]), edits }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Work;
    use crate::domain::work::Row;
    use crate::msg::scene;

    fn card(number: i64, key: &str) -> Card {
        let place = Place { column: Column::Proposed, key: key.to_owned() };
        Card { place, ..scene::card(number) }
    }

    #[test]
    fn a_card_comes_to_stand_between_two_that_stand_in_the_same_place() {
        let mut cards = vec![card(1, "V"), card(2, "V"), card(3, "V"), card(4, "X"), card(5, "Y")];
        let others: Vec<&Card> = cards.iter().take(4).collect();
        let change = reorder(cards.last().unwrap(), &others, 1);
        for edit in change.edits {
            let Edit::Set { id, after: FieldValue::Text(place), .. } = edit else { panic!("{edit:?}") };
            let card = cards.iter_mut().find(|card| card.id == id).unwrap();
            card.place = Place::parse(&place).unwrap();
        }
        let work = Work::of(cards.into_iter().map(Row::Card).collect());
        let order = work.column(scene::id(1001), Column::Proposed);
        assert_eq!(order.iter().map(|card| card.number).collect::<Vec<_>>(), [1, 5, 2, 3, 4]);
    }
}
