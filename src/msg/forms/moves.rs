//! Moving cards over the board: any move is allowed; what a field requires or asks is asked first.

use std::cmp::Reverse;
use std::collections::VecDeque;

use crate::domain::change::Label;
use crate::domain::{Card, Change, Column, Edit, Entity, EntityId, FieldValue, Message, Place};

use super::super::context::Context;
use super::super::form::{FormField, FormSpec, Other, Stands};
use super::super::layer::DialogSpec;
use super::super::pane::Intent;
use super::kind_of;

/// Moves these cards to a field of their board, in one step. Pågår requires how, when and who of each; where something
/// is missing it is asked for, and without an answer nothing moves.
#[must_use]
pub fn move_cards(cards: &[EntityId], to: Column, context: &Context<'_>) -> Vec<Intent> {
    let cards: Vec<&Card> = cards.iter().filter_map(|&id| context.work.card(id)).collect();
    let moving: Vec<&Card> = cards.into_iter().filter(|card| card.place.column != to).collect();
    let Some(first) = moving.first() else {
        return vec![Intent::Say(Message::new("move-there-already"))];
    };
    let edits = moves(&moving, to, context);
    let count = moving.len().to_string();
    let mut label = match moving.as_slice() {
        [only] => Label::new("change-move-card", &[("title", &only.title), ("column", to.code())]),
        _ => Label::new("change-move-cards", &[("count", &count), ("column", to.code())]),
    };
    label.args.extend(passed_limit(first, moving.len(), to, context));
    let missing = |card: &&Card| to.asked().iter().any(|name| card.value(name) == FieldValue::Null);
    // Why it is parked, or what came of it, is asked each time: what stands there is from the last time.
    let always = matches!(to, Column::Fixed | Column::Parked);
    if !always && !moving.iter().any(missing) {
        return vec![Intent::Commit(Change { label, edits })];
    }
    // The one that lacks most is asked about; the others get what is answered where they lack it.
    let lacking = |card: &Card| to.asked().iter().filter(|name| card.value(name) == FieldValue::Null).count();
    let asked = moving.iter().copied().max_by_key(|card| (lacking(card), Reverse(card.number))).unwrap_or(first);
    let others = moving.iter().filter(|card| card.id != asked.id).map(|card| other(card, to)).collect();
    vec![Intent::Open(DialogSpec::Form(FormSpec {
        title: title(asked, moving.len(), to),
        entity: Entity::Card,
        id: asked.id,
        stands: Stands::Already,
        fields: to.asked().iter().map(|name| field(asked, name, to)).collect(),
        also: edits,
        label,
        others,
        notes: Vec::new(),
    }))]
}

/// How many then stand in Pågår and the most that are meant to, where that is passed.
fn passed_limit(first: &Card, moving: usize, to: Column, context: &Context<'_>) -> Vec<(String, String)> {
    let most = context.work.board(first.board).and_then(|board| board.wip).filter(|_| to == Column::Ongoing);
    let standing = context.work.column(first.board, to).len() + moving;
    let passed = most.filter(|most| i64::try_from(standing).is_ok_and(|standing| standing > *most));
    let args = |most: i64| {
        let args = [("over", "yes".to_owned()), ("standing", standing.to_string()), ("most", most.to_string())];
        args.map(|(name, value)| (name.to_owned(), value)).into()
    };
    passed.map_or_else(Vec::new, args)
}

fn title(card: &Card, count: usize, to: Column) -> Message {
    let message = Message::new("form-move").with("column", to.code()).with("count", count);
    message.with("number", card.number).with("title", card.title.as_str())
}

fn field(card: &Card, name: &'static str, to: Column) -> FormField {
    FormField::new(name, kind_of(Entity::Card, name), card.value(name)).required_if(to.required().contains(&name))
}

fn other(card: &Card, to: Column) -> Other {
    Other { id: card.id, base: to.asked().iter().map(|name| ((*name).to_owned(), card.value(name))).collect() }
}

/// The edits of the move: each card goes to its place, and the day is noted.
fn moves(moving: &[&Card], to: Column, context: &Context<'_>) -> Vec<Edit> {
    let mut columns: Vec<(EntityId, VecDeque<(i64, Place)>)> = Vec::new();
    let mut edits = Vec::new();
    // Where each comes to stand first, the last one goes first: they keep their order.
    let mut order = moving.to_vec();
    if matches!(to, Column::Fixed | Column::Parked) {
        order.reverse();
    }
    for card in order {
        if !columns.iter().any(|(board, _)| *board == card.board) {
            let stand = context.work.column(card.board, to);
            columns.push((card.board, stand.into_iter().map(|card| (card.score(), card.place.clone())).collect()));
        }
        let Some((_, column)) = columns.iter_mut().find(|(board, _)| *board == card.board) else { continue };
        let at = place_in(column, card, to);
        let before = at.checked_sub(1).and_then(|at| column.get(at)).map(|(_, place)| place.clone());
        // Where two stand in the same place there is no room between them: then it comes behind both.
        let after = column.iter().skip(at).map(|(_, place)| place);
        let after = after.into_iter().find(|place| before.as_ref().is_none_or(|before| before.key < place.key));
        let place = Place::between(to, before.as_ref(), after, card.id);
        column.insert(at, (card.score(), place.clone()));
        let key = (Entity::Card, card.id);
        edits.extend(Edit::set(key, "place", card.value("place"), FieldValue::Text(place.to_string())));
        edits.extend(Edit::set(key, "moved", card.value("moved"), FieldValue::date(Some(context.today))));
    }
    edits
}

/// Where in a field a card comes to stand: in Prioriterat by its placement, in Fixat and Parkerat first, else last.
fn place_in(column: &VecDeque<(i64, Place)>, card: &Card, to: Column) -> usize {
    match to {
        Column::Prioritized => column.iter().position(|(score, _)| *score < card.score()).unwrap_or(column.len()),
        Column::Fixed | Column::Parked => 0,
        Column::Proposed | Column::Ongoing => column.len(),
    }
}
