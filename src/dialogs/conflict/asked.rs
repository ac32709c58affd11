//! What is asked when two have changed the same thing: one question per field, or per thing where the whole is in
//! question. What follows from a field – the day of a move, the day something was done – goes with it.

use crate::domain::{Change, Edit, Entity, EntityId, FieldValue, Place, Work};
use crate::forms::form;
use crate::forms::grid::HIDDEN;
use crate::msg::{FieldForm, forms};
use crate::store::{Clash, Conflict};

/// Which version is to stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Choice {
    Mine,
    Theirs,
    /// Two texts written together.
    Both,
}

/// One thing to choose.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Question {
    /// What is asked about.
    pub(super) about: Conflict,
    /// What goes with it.
    pub(super) with: Vec<Conflict>,
    pub(super) choice: Option<Choice>,
    /// Whether it holds text of any length, which two can have written together.
    is_long: bool,
}

/// The field that another one only follows: it is never chosen by itself.
pub(super) fn leader(field: &str) -> Option<&'static str> {
    match field {
        "moved" => Some("place"),
        "done_on" => Some("state"),
        _ => None,
    }
}

/// The questions that the conflicts of a change ask, in their order.
pub(super) fn questions(conflicts: Vec<Conflict>, change: &Change, work: &Work) -> Vec<Question> {
    let fields: Vec<_> = conflicts.iter().map(|conflict| (conflict.id, conflict.field.clone())).collect();
    let follows = |conflict: &Conflict| {
        leader(&conflict.field).is_some_and(|leader| fields.contains(&(conflict.id, leader.to_owned())))
    };
    let (following, leading): (Vec<Conflict>, Vec<Conflict>) = conflicts.into_iter().partition(follows);
    let mut questions: Vec<Question> = Vec::new();
    for conflict in leading.into_iter().chain(following) {
        if let Some(question) = questions.iter_mut().find(|question| question.takes(&conflict)) {
            question.with.push(conflict);
        } else {
            let is_long = is_long(&conflict, change, work);
            questions.push(Question { about: conflict, with: Vec::new(), choice: None, is_long });
        }
    }
    questions
}

/// Whether a field holds text of any length; of a cell its form says so.
fn is_long(conflict: &Conflict, change: &Change, work: &Work) -> bool {
    if conflict.entity != Entity::Answer {
        return forms::kind_of(conflict.entity, &conflict.field) == FieldForm::Text;
    }
    let stands = work.answer(conflict.id).map(|answer| is_long_cell(&answer.form, &answer.row, &answer.question));
    stands.or_else(|| made(conflict.id, change)).unwrap_or_default()
}

/// The same of a cell that one has filled in oneself.
fn made(id: EntityId, change: &Change) -> Option<bool> {
    let fields = change.edits.iter().find_map(|edit| match edit {
        Edit::Create { entity: Entity::Answer, id: made, fields } if *made == id => Some(fields),
        _ => None,
    })?;
    let text = |name: &str| {
        let value = fields.iter().find(|(field, _)| field == name).map(|(_, value)| value);
        if let Some(FieldValue::Text(text)) = value { text.as_str() } else { "" }
    };
    Some(is_long_cell(text("form"), text("row"), text("question")))
}

/// A column that the group has added is for text of any length.
fn is_long_cell(code: &str, row: &str, question: &str) -> bool {
    let Some(form) = form(code) else { return false };
    form.question(question).map_or_else(|| question != HIDDEN, |question| form.kind_of(row, question).is_long())
}

/// Whether the whole thing is in question: one has removed what the other has changed.
fn is_whole(conflict: &Conflict) -> bool {
    matches!(conflict.clash, Clash::Removed | Clash::ChangedSince)
}

impl Question {
    fn takes(&self, conflict: &Conflict) -> bool {
        let same_field = leader(&conflict.field) == Some(self.about.field.as_str());
        self.about.id == conflict.id && if self.is_whole() { is_whole(conflict) } else { same_field }
    }

    /// Whether the whole thing is in question.
    pub(super) fn is_whole(&self) -> bool {
        is_whole(&self.about)
    }

    /// Everything in question.
    pub(super) fn conflicts(&self) -> impl Iterator<Item = &Conflict> {
        std::iter::once(&self.about).chain(&self.with)
    }

    /// The fields in question that say something by themselves.
    pub(super) fn told(&self) -> impl Iterator<Item = &Conflict> {
        self.conflicts().filter(|conflict| !conflict.field.is_empty() && leader(&conflict.field).is_none())
    }

    /// Whether a field is decided by this question.
    pub(super) fn decides(&self, field: &str) -> bool {
        self.is_whole() || self.about.field == field || leader(field) == Some(self.about.field.as_str())
    }

    /// Both texts written together; None where they are not texts of any length, or one is empty.
    pub(super) fn together(&self) -> Option<String> {
        let (FieldValue::Text(mine), FieldValue::Text(theirs)) = (&self.about.mine, &self.about.theirs) else {
            return None;
        };
        let base = if let FieldValue::Text(base) = &self.about.base { base.as_str() } else { "" };
        (self.is_long && !self.is_whole()).then(|| together(mine, theirs, base))
    }

    /// Whether both have put a card in the same field of the board, in another order there.
    pub(super) fn is_only_order(&self) -> bool {
        let column = |value: &FieldValue| match value {
            FieldValue::Text(text) => Place::parse(text).map(|place| place.column),
            _ => None,
        };
        let columns = [&self.about.mine, &self.about.theirs].map(column);
        let is_place = self.about.entity == Entity::Card && self.about.field == "place" && !self.is_whole();
        is_place && columns[0].is_some() && columns[0] == columns[1]
    }
}

/// Two texts as one, one's own first. What both began with, and what one has already taken from the other, stands once.
fn together(mine: &str, theirs: &str, base: &str) -> String {
    let common = !base.trim().is_empty() && added(theirs, base).is_some();
    if added(mine, theirs).is_some() {
        mine.to_owned()
    } else if added(theirs, mine).is_some() {
        theirs.to_owned()
    } else if let Some(added) = added(mine, base).filter(|_| common) {
        format!("{}\n\n{}", theirs.trim_end(), added.trim_start())
    } else {
        format!("{}\n\n{theirs}", mine.trim_end())
    }
}

/// What a text has behind another one that it begins with; None where it does not, or goes on inside a word.
fn added<'a>(text: &'a str, first: &str) -> Option<&'a str> {
    text.strip_prefix(first).filter(|rest| rest.is_empty() || rest.starts_with(char::is_whitespace))
}

#[cfg(test)]
mod tests {
    use super::together;

    #[test]
    fn two_texts_become_one_and_nothing_stands_twice() {
        for (mine, theirs, base, one) in [
            ("Mina ord", "Deras ord", "", "Mina ord\n\nDeras ord"),
            ("Mina ord\n", "Deras ord", "Något annat", "Mina ord\n\nDeras ord"),
            ("Förut. Mitt.", "Förut. Deras.", "Förut.", "Förut. Deras.\n\nMitt."),
            ("Förut.", "Förut. Deras.", "Förut. Och mer.", "Förut. Deras."),
            ("Förut. Deras. Mitt.", "Förut. Deras.", "Förut.", "Förut. Deras. Mitt."),
            ("Nejlikor", "Nej", "", "Nejlikor\n\nNej"),
            ("Förutsatt", "Förut och nu", "Förut", "Förutsatt\n\nFörut och nu"),
        ] {
            assert_eq!(together(mine, theirs, base), one);
        }
    }
}
