//! What is saved when everything is chosen: one change, begun from what is stored now.

use crate::domain::change::Label;
use crate::domain::{Change, Edit, Entity, EntityId, FieldValue};
use crate::store::Clash;

use super::asked::{Choice, Question};

/// The change that stores what was chosen, with what was in no conflict; None where nothing is left to store.
pub(super) fn solved(change: &Change, questions: &[Question]) -> Option<Change> {
    let mut edits: Vec<Edit> = questions.iter().filter_map(brought_back).collect();
    let mut left_out: Vec<EntityId> = Vec::new();
    for edit in &change.edits {
        match edit {
            Edit::Set { .. } => edits.extend(set(edit, questions)),
            Edit::Remove { .. } | Edit::Restore { .. } => edits.extend(whole(edit, questions)),
            Edit::Create { id, fields, .. } if is_pointless(fields, questions, &left_out) => left_out.push(*id),
            Edit::Create { .. } => edits.extend(made(edit, questions)),
        }
    }
    let label = label(change, &edits, questions);
    (!edits.is_empty()).then_some(Change { label, edits })
}

/// What a colleague has removed and is to stand comes back first.
fn brought_back(question: &Question) -> Option<Edit> {
    let back = question.about.clash == Clash::Removed && question.choice == Some(Choice::Mine);
    let (entity, id) = (question.about.entity, question.about.id);
    back.then(|| Edit::Restore { entity, id, seen: Vec::new() })
}

/// A field's edit as it is to be made now; None where the colleague's value stands.
fn set(edit: &Edit, questions: &[Question]) -> Option<Edit> {
    let Edit::Set { entity, id, field, before, after } = edit else { return None };
    let decides = |question: &&Question| question.about.id == *id && question.decides(field);
    let Some(question) = questions.iter().find(decides) else { return Some(edit.clone()) };
    let after = match question.choice? {
        Choice::Theirs => return None,
        Choice::Both if question.about.field == *field => question.together().map(FieldValue::Text)?,
        Choice::Both | Choice::Mine => after.clone(),
    };
    Edit::set((*entity, *id), field, stored(question, field, before), after)
}

/// What is stored in a field now, as far as the conflict tells: what is removed keeps its fields.
fn stored(question: &Question, field: &str, seen: &FieldValue) -> FieldValue {
    let differs = question.conflicts().find(|conflict| conflict.field == field && conflict.clash != Clash::Removed);
    differs.map_or_else(|| seen.clone(), |conflict| conflict.theirs.clone())
}

/// A removal, or the taking back of one, of what has been changed since.
fn whole(edit: &Edit, questions: &[Question]) -> Option<Edit> {
    let (_, target) = edit.target();
    let whole = |question: &&Question| question.about.id == target && question.is_whole();
    let Some(question) = questions.iter().find(whole) else { return Some(edit.clone()) };
    let now = |seen: &[(String, FieldValue)]| {
        seen.iter().map(|(field, value)| (field.clone(), stored(question, field, value))).collect()
    };
    match (question.choice?, edit) {
        (Choice::Theirs, _) => None,
        (_, Edit::Remove { entity, id, seen }) => Some(Edit::Remove { entity: *entity, id: *id, seen: now(seen) }),
        (_, Edit::Restore { entity, id, seen }) => Some(Edit::Restore { entity: *entity, id: *id, seen: now(seen) }),
        (_, Edit::Create { .. } | Edit::Set { .. }) => Some(edit.clone()),
    }
}

/// Whether a new thing came only of what is not done now: the next one of an activity that is not done after all, and
/// the links of that.
fn is_pointless(fields: &[(String, FieldValue)], questions: &[Question], left_out: &[EntityId]) -> bool {
    let theirs = |question: &Question| question.choice == Some(Choice::Theirs);
    let stays = |id: &EntityId| questions.iter().any(|q| q.about.id == *id && q.decides("state") && theirs(q));
    fields.iter().any(|(field, value)| match value {
        FieldValue::Id(id) => left_out.contains(id) || field == "repeated_from" && stays(id),
        _ => false,
    })
}

/// The making of something. What a colleague has made already gets the fields that were chosen.
fn made(edit: &Edit, questions: &[Question]) -> Vec<Edit> {
    let (entity, id) = edit.target();
    let of_it: Vec<&Question> = questions.iter().filter(|question| question.about.id == id).collect();
    if of_it.iter().any(|question| question.is_whole() && question.choice == Some(Choice::Theirs)) {
        return Vec::new();
    }
    if of_it.iter().all(|question| question.about.clash != Clash::Made) {
        return vec![edit.clone()];
    }
    let chosen = of_it.iter().filter_map(|question| {
        let after = match question.choice? {
            Choice::Theirs => return None,
            Choice::Mine => question.about.mine.clone(),
            Choice::Both => question.together().map(FieldValue::Text)?,
        };
        Edit::set((entity, id), &question.about.field, question.about.theirs.clone(), after)
    });
    chosen.collect()
}

/// What the change is called now: a move that is not made is not told of.
fn label(change: &Change, edits: &[Edit], questions: &[Question]) -> Label {
    let leads = |edit: &&Edit| matches!(edit, Edit::Set { field, .. } if matches!(field.as_str(), "place" | "state"));
    let is_move =
        matches!(change.label.id.as_str(), "change-move-card" | "change-move-cards" | "change-state" | "change-states");
    let (was, is) = (change.edits.iter().filter(leads).count(), edits.iter().filter(leads).count());
    let Some((entity, id)) = edits.first().map(Edit::target).filter(|_| is_move && is < was) else {
        return change.label.clone();
    };
    if is > 0 {
        let count = |(name, value): &(String, String)| {
            (name.clone(), if name == "count" { is.to_string() } else { value.clone() })
        };
        return Label { id: change.label.id.clone(), args: change.label.args.iter().map(count).collect() };
    }
    let title = questions.iter().find(|question| question.about.id == id).map(|question| question.about.title.as_str());
    let name = if entity == Entity::Activity { "change-activity" } else { "change-card" };
    Label::new(name, &[("title", title.unwrap_or_default())])
}
