//! The changes that keys in the plan make: each is one step, also for several activities.

use jiff::civil::Date;
use jiff::{Span, ToSpan};

use crate::domain::change::Label;
use crate::domain::{Activity, Change, Edit, Entity, EntityId, FieldValue, Item};
use crate::msg::{Context, Intent, forms};
use crate::store;

use super::row::Row;

/// A label that names the only one, or counts them.
fn label(one: &str, several: &str, of: &[&Activity], more: &[(&str, &str)]) -> Label {
    let count = of.len().to_string();
    match of {
        [only] => Label::new(one, &[&[("title", only.title.as_str())], more].concat()),
        _ => Label::new(several, &[&[("count", count.as_str())], more].concat()),
    }
}

/// A new activity as it is written in a row, linked to what the panes are narrowed to.
pub(super) fn made(row: &Row, due: Option<Date>, context: &Context<'_>) -> (EntityId, Intent) {
    let id = store::new_id(context.now);
    let title = row.title.text();
    let fields = [
        ("title", FieldValue::text(title)),
        ("responsible", FieldValue::text(row.responsible.text())),
        ("due", FieldValue::date(due)),
        ("state", FieldValue::text(row.state.code())),
    ];
    let fields = fields.into_iter().filter(|(_, value)| *value != FieldValue::Null);
    let fields = fields.map(|(name, value)| (name.to_owned(), value)).collect();
    let mut edits = vec![Edit::Create { entity: Entity::Activity, id, fields }];
    edits.extend(link_to_narrowed(id, context));
    (id, Intent::Commit(Change { label: Label::new("change-new-activity", &[("title", title)]), edits }))
}

/// What the panes are narrowed to belongs to what is made meanwhile; else it would not be seen.
fn link_to_narrowed(activity: EntityId, context: &Context<'_>) -> Option<Edit> {
    let other = context.narrowed?.to;
    if other.entity() == Entity::Activity {
        return None;
    }
    let fields = [("activity", activity), (other.entity().code(), other.id())]
        .map(|(name, id)| (name.to_owned(), FieldValue::Id(id)));
    Some(Edit::Create { entity: Entity::Link, id: store::new_id(context.now), fields: fields.into() })
}

/// What has been changed in a row of an activity; None where nothing has.
pub(super) fn written(row: &Row, seen: &Activity, due: Option<Date>, context: &Context<'_>) -> Option<Intent> {
    let key = (Entity::Activity, seen.id);
    let text = |name, typed: &super::row::Typed| {
        typed
            .is_changed()
            .then(|| Edit::set(key, name, FieldValue::text(&typed.base), FieldValue::text(typed.text())))?
    };
    let after = |name: &str| match name {
        "title" => FieldValue::text(row.title.text()),
        "responsible" => FieldValue::text(row.responsible.text()),
        "due" => FieldValue::date(due),
        "state" => FieldValue::text(row.state.code()),
        _ => seen.value(name),
    };
    let mut edits: Vec<Edit> = [text("title", &row.title), text("responsible", &row.responsible)]
        .into_iter()
        .chain([Edit::set(key, "due", FieldValue::text(&row.due.base), FieldValue::date(due))])
        .flatten()
        .collect();
    let repeated = forms::repeated(context);
    edits.extend(forms::state_edits(seen.id, |name| seen.value(name), after, Some(&repeated), context));
    let label = Label::new("change-activity", &[("title", row.title.text())]);
    (!edits.is_empty()).then_some(Intent::Commit(Change { label, edits }))
}

/// Moves the days of those that have one.
pub(super) fn moved(activities: &[&Activity], weeks: i64, context: &Context<'_>) -> Option<Intent> {
    let dated: Vec<&Activity> = activities.iter().filter(|activity| activity.due.is_some()).copied().collect();
    let span: Span = weeks.weeks();
    let edit = |activity: &&Activity| {
        let after = activity.due.map(|due| due.saturating_add(span));
        Edit::set((Entity::Activity, activity.id), "due", activity.value("due"), FieldValue::date(after))
    };
    let edits: Vec<Edit> = dated.iter().filter_map(edit).collect();
    let due = dated.first().and_then(|activity| activity.due).map(|due| due.saturating_add(span));
    let due = due.map(|due| crate::locale::date(due, context.texts.lang())).unwrap_or_default();
    let way = if weeks > 0 { "later" } else { "earlier" };
    let label = label("change-due", "change-dues", &dated, &[("due", &due), ("way", way)]);
    (!edits.is_empty()).then_some(Intent::Commit(Change { label, edits }))
}

/// Takes activities away, with their links; comes back by undo.
pub(super) fn removed(activities: &[&Activity], context: &Context<'_>) -> Intent {
    // Whatever a colleague has changed meanwhile is met, not taken away unseen.
    let fields = || Entity::Activity.fields().iter().map(|field| field.name);
    let links = activities.iter().flat_map(|activity| {
        let ends = context.work.beside(activity.id).iter();
        ends.filter_map(|other| context.work.link(Item::Activity(activity.id), *other))
    });
    let links = links.map(|link| Edit::Remove { entity: Entity::Link, id: link.id, seen: Vec::new() });
    let things = activities.iter().map(|activity| Edit::Remove {
        entity: Entity::Activity,
        id: activity.id,
        seen: fields().map(|name| (name.to_owned(), activity.value(name))).collect(),
    });
    let edits = links.chain(things).collect();
    Intent::Commit(Change {
        label: label("change-remove-activity", "change-remove-activities", activities, &[]),
        edits,
    })
}
