//! What stands in a cell of a form in words: the same on the screen and on paper.

use jiff::civil::Date;

use crate::domain::{Decision, EntityId, Item, Work};
use crate::forms::{Cell, Form, Question, Slot};
use crate::text::Texts;

/// What stands in a cell as it is read: choices and decisions in words, days as people write them.
#[must_use]
pub fn form_cell(question: &Question, cell: &Cell, round: EntityId, today: Date, work: &Work, words: &Texts) -> String {
    let Slot::Decisions(about) = cell.slot else {
        return question.shown(cell.kind, &cell.value, today, words.lang());
    };
    let held = work.decided_on(about.id()).into_iter().filter(|decision| decision.round == Some(round));
    let told = |decision: &Decision| {
        let outcome = words.get(&format!("choice-outcome-{}", decision.outcome.code()));
        words.with("form-decided", &[("number", decision.number.into()), ("outcome", outcome.into())])
    };
    held.map(told).collect::<Vec<_>>().join(", ")
}

/// Whether a column is the form's first: its kind may be another in some rows.
#[must_use]
pub fn is_first(form: &Form, question: &Question) -> bool {
    form.column.first().is_some_and(|first| first.code == question.code)
}

/// What the indicator or card is called that a form is about.
#[must_use]
pub fn subject_title(subject: EntityId, work: &Work) -> String {
    let named = work.title(Item::Indicator(subject));
    if named.is_empty() { work.title(Item::Card(subject)).to_owned() } else { named.to_owned() }
}
