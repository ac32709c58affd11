//! An omgång: one way through the five steps, with what is written in its forms and what is decided. Pure data.

use jiff::civil::Date;

use super::activity::Step;
use super::change::{EntityId, FieldValue};
use super::value::coded;

/// An omgång. Empty texts are fields not filled in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Round {
    /// Key.
    pub id: EntityId,
    /// Short number, never reused.
    pub number: i64,
    /// What it is called: "Äldreomsorg 2024".
    pub name: String,
    /// Codes of its areas, with spaces between.
    pub areas: String,
    /// The edition it starts from: "ÖJ Äldreomsorg 2015".
    pub edition: String,
    /// The unit it belongs to.
    pub owner: String,
    /// The municipalities, where they are several.
    pub municipalities: String,
    /// Those in the group, a line each.
    pub members: String,
    /// When the group meets, a line each.
    pub meetings: String,
    /// Where what it proposes is decided, a line each.
    pub forums: String,
    /// Where it stands; None before the first step.
    pub step: Option<Step>,
}

/// A row that a form has been given: a result on the bruttolista, an improvement area, a why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Key.
    pub id: EntityId,
    /// Short number, never reused.
    pub number: i64,
    /// The omgång.
    pub round: EntityId,
    /// Code of the form.
    pub form: String,
    /// Where it stands among its siblings: see [`super::ordering`].
    pub place: String,
    /// The row it hangs under, in a tree.
    pub parent: Option<EntityId>,
    /// The indicator it is about.
    pub indicator: Option<EntityId>,
}

/// What stands in one cell of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Key; follows from where it stands, so that two who fill in the same cell meet in it.
    pub id: EntityId,
    /// Short number, never reused.
    pub number: i64,
    /// The omgång.
    pub round: EntityId,
    /// Code of the form.
    pub form: String,
    /// The row: a code of the form, of an area, or a key.
    pub row: String,
    /// Code of the column.
    pub question: String,
    /// What stands there, as the column's kind writes it.
    pub value: String,
}

coded! {
    /// What came of a matter that was put up for decision.
    Outcome {
        /// Ja.
        Yes = "yes",
        /// Nej.
        No = "no",
        /// Återremiss.
        Returned = "returned",
    }
}

/// A decision, as it stands in the log. It is never changed: a later one names the one it corrects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Key.
    pub id: EntityId,
    /// Short number, never reused.
    pub number: i64,
    /// The omgång; None for one outside of all.
    pub round: Option<EntityId>,
    /// The step whose b it is; None for a free one.
    pub step: Option<Step>,
    /// What it is about.
    pub what: String,
    /// Where it was taken.
    pub forum: String,
    /// When.
    pub decided_on: Option<Date>,
    /// What it rests on, in words; what it is linked to are links.
    pub basis: String,
    /// How it reads.
    pub wording: String,
    /// Who reports it.
    pub reporter: String,
    /// What came of it.
    pub outcome: Outcome,
    /// The decision that this one corrects.
    pub corrects: Option<EntityId>,
}

impl Answer {
    /// The key of what stands in a cell, whether it stands there yet or not.
    #[must_use]
    pub fn key(round: EntityId, form: &str, row: &str, question: &str) -> EntityId {
        EntityId::named("answer", &format!("{} {form} {row} {question}", round.0))
    }
}

impl Round {
    /// The year of its edition: the last number of four digits in it.
    #[must_use]
    pub fn edition_year(&self) -> Option<i16> {
        let numbers = self.edition.split(|c: char| !c.is_ascii_digit()).filter(|number| number.len() == 4);
        numbers.filter_map(|number| number.parse().ok()).next_back()
    }

    /// The value of a field, as the store has it; null for a field that a round has not.
    #[must_use]
    pub fn value(&self, field: &str) -> FieldValue {
        match field {
            "name" => FieldValue::text(&self.name),
            "areas" => FieldValue::text(&self.areas),
            "edition" => FieldValue::text(&self.edition),
            "owner" => FieldValue::text(&self.owner),
            "municipalities" => FieldValue::text(&self.municipalities),
            "members" => FieldValue::text(&self.members),
            "meetings" => FieldValue::text(&self.meetings),
            "forums" => FieldValue::text(&self.forums),
            "step" => self.step.map_or(FieldValue::Null, |step| FieldValue::text(step.code())),
            _ => FieldValue::Null,
        }
    }

    /// Codes of its areas.
    pub fn area_codes(&self) -> impl Iterator<Item = &str> {
        self.areas.split_whitespace()
    }
}
