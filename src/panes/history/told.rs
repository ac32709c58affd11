//! What an entry is called, when it was, and which thing it is about.

use crate::domain::{Arg, Edit, Entity, FieldValue, Item};
use crate::locale;
use crate::msg::places::is_there;
use crate::msg::{Context, label_text};
use crate::store::{HistoryEntry, Kind};

/// What was done, in one line: "Ångrade: Flyttade ”Fast kontakt” till Pågår".
pub(super) fn what(entry: &HistoryEntry, context: &Context<'_>) -> String {
    let texts = context.texts;
    let label = &entry.label;
    let what = if entry.kind == Kind::Erase {
        return texts.get("store-label-erase");
    } else if entry.erased {
        texts.get("history-erased")
    } else if texts.has(&label.id) {
        label_text(texts, &label.id, label)
    } else {
        texts.get("history-unknown")
    };
    turned(entry.kind, entry.undone.map_or_else(|| what.clone(), |kind| turned(kind, what.clone(), context)), context)
}

/// What was done, as the undoing, redoing or reversing of it.
fn turned(kind: Kind, what: String, context: &Context<'_>) -> String {
    let id = match kind {
        Kind::Do | Kind::Erase => return what,
        Kind::Undo => "history-undone",
        Kind::Redo => "history-redone",
        Kind::Reverse => "history-reversed",
    };
    context.texts.with(id, &[("what", Arg::Text(what))])
}

/// The clock time in Sweden: "09:05".
pub(super) fn clock(entry: &HistoryEntry, context: &Context<'_>) -> String {
    let at = context.clock_of(entry.at);
    format!("{:02}:{:02}", at.hour(), at.minute())
}

/// Day and clock time: "tis 13 jan 09:05".
pub(super) fn moment(entry: &HistoryEntry, context: &Context<'_>) -> String {
    let day = locale::short_day(context.day_of(entry.at), context.today, context.texts.lang());
    format!("{day} {}", clock(entry, context))
}

/// Whether it wrote down a decision, which is never taken back.
pub(super) fn is_decision(entry: &HistoryEntry) -> bool {
    entry.edits.iter().any(|edit| matches!(edit, Edit::Create { entity: Entity::Decision, .. }))
}

/// The first thing that an entry is about and that can be marked.
pub(super) fn about(entry: &HistoryEntry, context: &Context<'_>) -> Option<Item> {
    entry.edits.iter().flat_map(things).find(|item| is_there(*item, context))
}

/// The things an edit is about: itself, or what it joins or belongs to.
pub(super) fn things(edit: &Edit) -> Vec<Item> {
    let (entity, id) = edit.target();
    if let Some(item) = Item::of(entity, id) {
        return vec![item];
    }
    let named = fields(edit).filter_map(|(field, value)| match value {
        FieldValue::Id(id) => Item::of(Entity::from_code(field)?, *id),
        _ => None,
    });
    named.collect()
}

/// The fields an edit names, and their values after it; for a removal those before it.
fn fields(edit: &Edit) -> impl Iterator<Item = (&str, &FieldValue)> {
    let (one, many) = match edit {
        Edit::Set { field, after, .. } => (Some((field.as_str(), after)), None),
        Edit::Create { fields, .. } | Edit::Remove { seen: fields, .. } | Edit::Restore { seen: fields, .. } => {
            (None, Some(fields.iter().map(|(field, value)| (field.as_str(), value))))
        }
    };
    one.into_iter().chain(many.into_iter().flatten())
}
