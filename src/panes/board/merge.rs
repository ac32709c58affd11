//! Duplicates: several cards become one. Both texts are kept and every link is carried over; one change, undoable.

use crate::domain::change::Label;
use crate::domain::{Card, Change, Edit, Entity, FieldValue, Item};
use crate::msg::Context;
use crate::store::new_id;

/// Where the knowledge behind a suggestion comes from: what holds for one of them holds for the one kept.
const SOURCES: [&str; 3] = ["evidence", "profession", "users"];

/// The change that makes `others` parts of `kept`.
pub(super) fn merge(kept: &Card, others: &[&Card], context: &Context<'_>) -> Change {
    let set = |card: &Card, field: &str, after| Edit::set((Entity::Card, card.id), field, card.value(field), after);
    let text = description(kept, others, context);
    let mut edits: Vec<Edit> = set(kept, "description", FieldValue::text(&text)).into_iter().collect();
    for field in SOURCES {
        let named = others.iter().any(|other| other.value(field) != FieldValue::Null);
        edits.extend(named.then(|| set(kept, field, FieldValue::yes(true))).flatten());
    }
    edits.extend(links(kept, others, context));
    edits.extend(others.iter().flat_map(|other| links_of(other, context)));
    edits.extend(others.iter().filter_map(|other| set(other, "merged_into", FieldValue::Id(kept.id))));
    let label = match others {
        [other] => Label::new("change-board-merge", &[("other", &other.title), ("title", &kept.title)]),
        _ => Label::new("change-board-merge-many", &[("count", &others.len().to_string()), ("title", &kept.title)]),
    };
    Change { label, edits }
}

/// The text of the one kept, and under it that of each of the others, with whose it was.
fn description(kept: &Card, others: &[&Card], context: &Context<'_>) -> String {
    let one = |other: &&Card| {
        let args = [
            ("number", other.number.into()),
            ("title", other.title.as_str().into()),
            ("author", other.author.as_str().into()),
        ];
        let id = if other.author.is_empty() { "board-merged" } else { "board-merged-by" };
        let head = context.texts.with(id, &args);
        if other.description.is_empty() { head } else { format!("{head}\n{}", other.description) }
    };
    let own = Some(kept.description.clone()).filter(|text| !text.is_empty());
    own.into_iter().chain(others.iter().map(one)).collect::<Vec<_>>().join("\n\n")
}

/// The links of one that is no longer a card of its own are taken away.
fn links_of(other: &Card, context: &Context<'_>) -> Vec<Edit> {
    let of = context.work.beside(other.id).iter().filter_map(|&item| context.work.link(Item::Card(other.id), item));
    of.map(|link| Edit::Remove { entity: Entity::Link, id: link.id, seen: Vec::new() }).collect()
}

/// The links that the one kept has not yet.
fn links(kept: &Card, others: &[&Card], context: &Context<'_>) -> Vec<Edit> {
    let mut known: Vec<Item> = context.work.beside(kept.id).to_vec();
    let mut edits = Vec::new();
    for &beside in others.iter().flat_map(|other| context.work.beside(other.id)) {
        if known.contains(&beside) {
            continue;
        }
        known.push(beside);
        if beside.entity() == Entity::Card {
            continue;
        }
        let ends = [("card", kept.id), (beside.entity().code(), beside.id())];
        let fields = ends.map(|(name, id)| (name.to_owned(), FieldValue::Id(id))).to_vec();
        edits.push(Edit::Create { entity: Entity::Link, id: new_id(context.now), fields });
    }
    edits
}
