//! Personal data in free text: numbers that point out a person, telephone numbers and e-mail addresses, found by how
//! they are written. Dates, amounts, codes and organisation numbers are let be.

mod contact;
mod identity;
mod signs;

use std::ops::Range;

use super::change::{Change, Edit, FieldValue};
use super::entity::Entity;
use super::value::coded;

coded! {
    /// What a piece of text looks like.
    PersonalKind {
        /// Personnummer, with a right check digit.
        PersonalNumber = "personal_number",
        /// Samordningsnummer: the day has 60 added.
        CoordinationNumber = "coordination_number",
        /// A Swedish telephone number.
        Phone = "phone",
        /// An e-mail address.
        Email = "email",
    }
}

/// A place in a text that looks like personal data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Personal {
    /// What it looks like.
    pub kind: PersonalKind,
    /// Where, in bytes; always between characters.
    pub range: Range<usize>,
}

/// Every such place in a text, in order; no two overlap.
#[must_use]
pub fn personal_data(text: &str) -> Vec<Personal> {
    // Nearly all texts have neither.
    if text.chars().filter(|c| signs::digit(*c).is_some()).count() < 8 && !text.contains(['@', '\u{FF20}']) {
        return Vec::new();
    }
    let signs = signs::Signs::of(text);
    let mut found = contact::emails(&signs);
    let inside = |found: &[Personal], range: &Range<usize>| {
        found.iter().any(|other| other.range.start < range.end && range.start < other.range.end)
    };
    for more in [identity::numbers(&signs), contact::phones(&signs)] {
        let free: Vec<Personal> = more.into_iter().filter(|one| !inside(&found, &one.range)).collect();
        found.extend(free);
    }
    found.sort_by_key(|one| one.range.start);
    found
}

/// The text with what looks like personal data made unreadable: its first two signs stay.
#[must_use]
pub fn masked(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut from = 0;
    for one in personal_data(text) {
        shown.push_str(text.get(from..one.range.start).unwrap_or_default());
        let hidden = |(at, c): (usize, char)| if at > 1 && c.is_alphanumeric() { '*' } else { c };
        shown.extend(text.get(one.range.clone()).unwrap_or_default().chars().enumerate().map(hidden));
        from = one.range.end;
    }
    shown.push_str(text.get(from..).unwrap_or_default());
    shown
}

/// Signs shown before and after the first place in an excerpt.
const AROUND: usize = 24;

/// The text around the first place that looks like personal data, on one line, with every such place made unreadable.
#[must_use]
pub fn excerpt(text: &str) -> String {
    let Some(first) = personal_data(text).into_iter().next() else { return String::new() };
    let count = |part: &str| part.chars().count();
    let start = count(text.get(..first.range.start).unwrap_or_default());
    let end = start + count(text.get(first.range).unwrap_or_default());
    // Masking keeps every sign in its place.
    let hidden = masked(text);
    let from = start.saturating_sub(AROUND);
    let shown: String = hidden.chars().skip(from).take(end + AROUND - from).collect();
    let cut = |cut: bool| if cut { "…" } else { "" };
    let line = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}{line}{}", cut(from > 0), cut(end + AROUND < count(text)))
}

/// The fields of a change that would get a text with personal data in it, and the first kind in each. A login is what
/// the computer calls somebody, often by an address: nobody has typed it here, and nobody can write it otherwise.
#[must_use]
pub fn personal_in(change: &Change) -> Vec<(Entity, String, PersonalKind)> {
    let mut found = Vec::new();
    let mut look = |entity: Entity, field: &str, value: &FieldValue| {
        if let FieldValue::Text(text) = value
            && entity.is_free_text(field)
            && entity != Entity::Login
            && let Some(first) = personal_data(text).first()
        {
            found.push((entity, field.to_owned(), first.kind));
        }
    };
    for edit in &change.edits {
        match edit {
            Edit::Create { entity, fields, .. } => {
                for (field, value) in fields {
                    look(*entity, field, value);
                }
            }
            Edit::Set { entity, field, after, .. } => look(*entity, field, after),
            Edit::Remove { .. } | Edit::Restore { .. } => {}
        }
    }
    found
}

#[cfg(test)]
mod tests;
