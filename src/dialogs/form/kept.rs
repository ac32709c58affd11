//! A form as a draft: everything that is needed to open it again in another session.

use serde::{Deserialize, Serialize};

use crate::domain::change::Label;
use crate::domain::{Edit, Entity, EntityId, FieldValue, Message};
use crate::msg::{Draft, FormField, FormSpec, Other, Stands, forms};

use super::entry::Entry;
use super::key_of;

/// What is kept of a form. With the texts as they stood at first it is the draft's base.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Kept {
    entity: Entity,
    id: EntityId,
    fields: Vec<KeptField>,
    stands: Stands,
    also: Vec<Edit>,
    others: Vec<Other>,
    label: Label,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct KeptField {
    name: String,
    text: String,
    required: bool,
}

/// The draft of a form as it stands.
pub(super) fn draft(spec: &FormSpec, entries: &[Entry]) -> Option<Draft> {
    let kept = |text: &dyn Fn(&Entry) -> String| {
        let field =
            |entry: &Entry| KeptField { name: entry.name.to_owned(), text: text(entry), required: entry.required };
        let kept = Kept {
            entity: spec.entity,
            id: spec.id,
            fields: entries.iter().map(field).collect(),
            stands: spec.stands.clone(),
            also: spec.also.clone(),
            others: spec.others.clone(),
            label: spec.label.clone(),
        };
        serde_json::to_string(&kept).ok()
    };
    let titled = |entry: &&Entry| matches!(entry.name, "title" | "name" | "what");
    let title = entries.iter().find(titled).map(|entry| entry.text().to_owned());
    let named = spec.label.args.iter().find(|(name, _)| name == "title").map(|(_, title)| title.clone());
    Some(Draft {
        key: key_of(spec),
        text: kept(&|entry| entry.text().to_owned())?,
        base: kept(&|entry| entry.base.trim_end().to_owned())?,
        title: named.or(title).unwrap_or_default(),
    })
}

fn read(text: &str) -> Option<Kept> {
    serde_json::from_str(text).ok()
}

/// Takes up the texts of a draft; false where it cannot be read or has none of these fields.
pub(super) fn take_up(draft: &Draft, entries: &mut [Entry]) -> bool {
    let (Some(now), Some(base)) = (read(&draft.text), read(&draft.base)) else { return false };
    let mut taken = false;
    for entry in entries {
        let find =
            |kept: &Kept| kept.fields.iter().find(|field| field.name == entry.name).map(|field| field.text.clone());
        if let (Some(text), Some(base)) = (find(&now), find(&base)) {
            entry.take_up(&text, &base);
            taken = true;
        }
    }
    taken
}

/// The form that a draft was made from, as it stood when the typing began.
pub(super) fn spec(draft: &Draft) -> Option<FormSpec> {
    if !draft.key.starts_with("form:") {
        return None;
    }
    let base = read(&draft.base)?;
    let field = |kept: &KeptField| {
        let name = base.entity.field(&kept.name)?.name;
        let kind = forms::kind_of(base.entity, name);
        let value = match kind {
            crate::msg::FieldForm::Number | crate::msg::FieldForm::Yes => {
                kept.text.parse().map_or(FieldValue::Null, FieldValue::Int)
            }
            _ => FieldValue::text(&kept.text),
        };
        Some(FormField::new(name, kind, value).required_if(kept.required))
    };
    Some(FormSpec {
        title: Message::new("form-draft").with("title", draft.title.as_str()),
        entity: base.entity,
        id: base.id,
        fields: base.fields.iter().filter_map(field).collect(),
        stands: base.stands,
        also: base.also,
        label: base.label,
        others: base.others,
        notes: Vec::new(),
    })
}
