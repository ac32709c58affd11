//! Linking things to each other: the choice of what to link to, and the change that makes or removes the link.

use std::collections::HashSet;

use crate::domain::change::Label;
use crate::domain::{Change, Edit, Entity, EntityId, FieldValue, Item, Message};
use crate::store;

use super::super::context::Context;
use super::super::layer::{DialogSpec, PickItem, PickSpec};
use super::super::pane::Intent;
use super::joined;

/// The choice of what to link these things to; what they are linked to already stands first and is unlinked by the
/// same key. None where nothing is marked.
#[must_use]
pub fn link_choice(purpose: &'static str, items: &[Item], context: &Context<'_>) -> Option<Intent> {
    let first = *items.first()?;
    let work = context.work;
    let near: HashSet<Item> = work.beside(first.id()).iter().copied().collect();
    let mut linked: Vec<PickItem> = Vec::new();
    let mut rest: Vec<PickItem> = Vec::new();
    let all = work
        .cards()
        .iter()
        .filter(|card| card.stands())
        .map(|card| Item::Card(card.id))
        .chain(work.activities().iter().map(|activity| Item::Activity(activity.id)))
        .chain(work.indicators().iter().map(|named| Item::Indicator(named.id)))
        .chain(work.decisions().into_iter().map(|decision| Item::Decision(decision.id)));
    for item in all.filter(|item| item.entity() != first.entity()) {
        // The rest of the marked ones are asked only about what the first one is linked to.
        let is_linked = near.contains(&item) && items.iter().all(|&one| work.link(one, item).is_some());
        if is_linked { &mut linked } else { &mut rest }.push(row(item, is_linked, context));
    }
    rest.sort_by_cached_key(|row| crate::locale::order_key(&row.label));
    let title = Message::new("pick-link").with("title", work.title(first)).with("count", items.len());
    let items = linked.into_iter().chain(rest).collect();
    Some(Intent::Open(DialogSpec::Pick(PickSpec { purpose, title, items, current: String::new(), free: false })))
}

fn row(item: Item, is_linked: bool, context: &Context<'_>) -> PickItem {
    let kind = context.texts.get(&format!("item-{}", item.entity().code()));
    let number = match item {
        Item::Card(id) => context.work.card(id).map(|card| card.number.to_string()).unwrap_or_default(),
        Item::Indicator(id) => context.work.indicator(id).map(|named| named.code.clone()).unwrap_or_default(),
        Item::Decision(id) => context.work.decision(id).map(|one| one.number.to_string()).unwrap_or_default(),
        Item::Activity(_) | Item::Entry(_) | Item::Answer(_) => String::new(),
    };
    let mut note = format!("{kind} {number}").trim_end().to_owned();
    if is_linked {
        note = format!("{note} · {}", context.texts.get("link-linked"));
    }
    PickItem::new(value(item), context.work.title(item), note)
}

fn value(item: Item) -> String {
    format!("{}:{}", item.entity().code(), item.id().0)
}

fn item(value: &str) -> Option<Item> {
    let (entity, id) = value.split_once(':')?;
    Item::of(Entity::from_code(entity)?, EntityId(id.parse().ok()?))
}

/// Links these things to the chosen one; where all of them are linked to it, unlinks them. One step. What a decision is
/// about it stays about.
#[must_use]
pub fn toggle_link(items: &[Item], chosen: &str, context: &Context<'_>) -> Option<Intent> {
    let other = item(chosen)?;
    let first = *items.first()?;
    let links: Vec<_> = items.iter().map(|&one| (one, context.work.link(one, other))).collect();
    let unlink = links.iter().all(|(_, link)| link.is_some());
    let is_decision = |item: Item| item.entity() == Entity::Decision;
    if unlink && (is_decision(other) || items.iter().any(|&one| is_decision(one))) {
        return Some(Intent::Say(Message::new("decision-stays-linked")));
    }
    let edits = links.iter().filter_map(|(one, link)| match (unlink, link) {
        (true, Some(link)) => Some(Edit::Remove { entity: Entity::Link, id: link.id, seen: Vec::new() }),
        (false, None) => Some(make(*one, other, context)),
        _ => None,
    });
    let titles = [("title", context.work.title(first)), ("other", context.work.title(other))];
    let label = Label::new(if unlink { "change-unlink" } else { "change-link" }, &titles);
    Some(Intent::Commit(Change { label, edits: edits.collect() }))
}

fn make(one: Item, other: Item, context: &Context<'_>) -> Edit {
    let fields: Vec<(String, FieldValue)> =
        joined((one.entity().code(), one.id()), (other.entity().code(), other.id()));
    Edit::Create { entity: Entity::Link, id: store::new_id(context.now), fields }
}
