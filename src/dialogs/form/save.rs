//! What a form becomes when it is saved: one change, or the first field that is not right.

use crate::domain::change::Label;
use crate::domain::{Change, Edit, FieldValue, Message};
use crate::msg::{Context, FormSpec, Stands, forms};

use super::entry::Entry;

/// The change; None where nothing is to be done. Else the number of the first faulty field, and what is wrong with it.
pub(super) fn change(
    spec: &FormSpec,
    entries: &[Entry],
    context: &Context<'_>,
) -> Result<Option<Change>, (usize, Message)> {
    let mut values = Vec::with_capacity(entries.len());
    for (at, entry) in entries.iter().enumerate() {
        values.push((entry, entry.after(context.today).map_err(|fault| (at, fault))?));
    }
    let mut edits = Vec::new();
    match &spec.stands {
        Stands::Already => {
            edits.extend(values.iter().filter_map(|(entry, after)| {
                Edit::set((spec.entity, spec.id), entry.name, entry.before(), after.clone())
            }));
            edits.extend(following(spec, &values, context));
        }
        Stands::New { with, first } => {
            edits.extend(first.iter().cloned());
            let typed = values.iter().filter(|(_, value)| *value != FieldValue::Null);
            let typed = typed.map(|(entry, value)| (entry.name.to_owned(), value.clone()));
            let fields = with.iter().cloned().chain(typed).collect();
            edits.push(Edit::Create { entity: spec.entity, id: spec.id, fields });
        }
    }
    for other in &spec.others {
        edits.extend(values.iter().filter_map(|(entry, after)| {
            let (_, base) = other.base.iter().find(|(name, _)| name == entry.name)?;
            let lacking = *base == FieldValue::Null;
            lacking.then(|| Edit::set((spec.entity, other.id), entry.name, base.clone(), after.clone()))?
        }));
    }
    edits.extend(spec.also.iter().cloned());
    let label = named(spec.label.clone(), &values);
    Ok((!edits.is_empty()).then_some(Change { label, edits }))
}

/// What follows where an activity gets another läge: the day it was done, the next one of what comes again.
fn following(spec: &FormSpec, values: &[(&Entry, FieldValue)], context: &Context<'_>) -> Vec<Edit> {
    let Some(stored) = context.work.activity(spec.id) else { return Vec::new() };
    let entry = |name: &str| values.iter().find(|(entry, _)| entry.name == name);
    let seen = |name: &str| entry(name).map_or_else(|| stored.value(name), |(entry, _)| entry.before());
    let after = |name: &str| entry(name).map_or_else(|| stored.value(name), |(_, after)| after.clone());
    let edits = forms::state_edits(spec.id, seen, after, Some(&forms::repeated(context)), context);
    // The läge itself is a field of the form.
    edits.into_iter().skip(1).collect()
}

/// A label that does not say what it is about takes the title that was typed.
fn named(mut label: Label, values: &[(&Entry, FieldValue)]) -> Label {
    let title = values.iter().find(|(entry, _)| matches!(entry.name, "title" | "name" | "what"));
    if let (None, Some((entry, _))) = (label.args.iter().find(|(name, _)| name == "title"), title) {
        label.args.push(("title".to_owned(), entry.text().to_owned()));
    }
    label
}
