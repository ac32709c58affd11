//! The förbättringstavla: its fields, the cards on them, and the two axis pairs that cards are weighed on.

use jiff::civil::Date;

use super::change::{EntityId, FieldValue};
use super::ordering;
use super::value::coded;

coded! {
    /// A field of the board.
    Column {
        /// Förslag: anybody puts up a card.
        Proposed = "proposed",
        /// Prioriterat: chosen in the monthly round.
        Prioritized = "prioritized",
        /// Pågår: how, when and who are known.
        Ongoing = "ongoing",
        /// Fixat.
        Fixed = "fixed",
        /// Parkerat: not now; comes back by one key.
        Parked = "parked",
    }
}

coded! {
    /// Where a suggestion comes from.
    CardOrigin {
        /// A form's field.
        Form = "form",
        /// A meeting.
        Meeting = "meeting",
        /// An idea.
        Idea = "idea",
        /// Another municipality.
        Municipality = "municipality",
        /// Something else.
        Other = "other",
    }
}

coded! {
    /// What kind of handling a prioritised suggestion needs.
    Handling {
        /// Beslutsärende.
        Decision = "decision",
        /// Uppdrag.
        Assignment = "assignment",
        /// Förbättringsprojekt: needs resources.
        Project = "project",
    }
}

coded! {
    /// The two axes that cards are weighed on: rightwards, then upwards.
    Axes {
        /// Genomförbarhet × förväntad effekt: the fyrfältsdiagram.
        FeasibilityImpact = "feasibility_impact",
        /// Lätt–tungt × viktigt–trevligt: at the board.
        EaseImportance = "ease_importance",
    }
}

/// A board, with the enhet or group that it belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// Key.
    pub id: EntityId,
    /// Short number, never reused.
    pub number: i64,
    /// Name.
    pub name: String,
    /// The enhet or group it belongs to.
    pub owner: String,
    /// How many cards may be in Pågår at once; None is no limit.
    pub wip: Option<i64>,
}

/// A card: a suggestion on its way over the board. Empty texts are fields not filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Card {
    /// Key.
    pub id: EntityId,
    /// Short number, never reused; what people say at the board.
    pub number: i64,
    /// The board it hangs on.
    pub board: EntityId,
    /// Its field and its order there.
    pub place: Place,
    /// When it came to its field.
    pub moved: Option<Date>,
    /// What is suggested, in one line.
    pub title: String,
    /// More about it.
    pub description: String,
    /// Who put it up.
    pub author: String,
    /// When it was put up.
    pub put_up: Option<Date>,
    /// Where it comes from.
    pub origin: Option<CardOrigin>,
    /// Which form, meeting, municipality.
    pub origin_note: String,
    /// Bästa vetenskapliga evidensen.
    pub evidence: bool,
    /// Professionens expertis och erfarenheter.
    pub profession: bool,
    /// Brukarnas önskemål och erfarenheter.
    pub users: bool,
    /// Kind of handling.
    pub handling: Option<Handling>,
    /// Genomförbarhet, 0–100.
    pub feasibility: Option<i64>,
    /// Förväntad effekt, 0–100.
    pub impact: Option<i64>,
    /// Tungt 0 – lätt 100.
    pub ease: Option<i64>,
    /// Trevligt 0 – viktigt 100.
    pub importance: Option<i64>,
    /// What was said when it was weighed.
    pub weighing: String,
    /// Hur.
    pub how: String,
    /// När.
    pub by_when: Option<Date>,
    /// Vem.
    pub responsible: String,
    /// Why it is parked.
    pub parked_why: String,
    /// What came of it.
    pub outcome: String,
    /// The card that this one became a part of; it is then no longer shown on its own.
    pub merged_into: Option<EntityId>,
}

/// A card's field and its order there, written `column/key`: one value, so that two moves at once are a conflict.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The field.
    pub column: Column,
    /// See [`ordering`].
    pub key: String,
}

impl Place {
    /// The place written as [`Place::to_string`] writes it; a key that is missing is the first.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (column, key) = text.split_once('/').unwrap_or((text, ""));
        Some(Self { column: Column::from_code(column)?, key: key.to_owned() })
    }

    /// The place of a card after `after` and before `before` in a field; no other card gets the same one.
    #[must_use]
    pub fn between(column: Column, after: Option<&Self>, before: Option<&Self>, card: EntityId) -> Self {
        let key = ordering::between(after.map(|place| &*place.key), before.map(|place| &*place.key));
        Self { column, key: ordering::told_apart(&key, card.0.as_u128()) }
    }
}

impl std::fmt::Display for Place {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}/{}", self.column.code(), self.key)
    }
}

impl Column {
    /// The card's fields that must be filled in for it to stand here.
    #[must_use]
    pub const fn required(self) -> &'static [&'static str] {
        match self {
            Self::Ongoing => &["how", "by_when", "responsible"],
            Self::Proposed | Self::Prioritized | Self::Fixed | Self::Parked => &[],
        }
    }

    /// The card's fields that are asked for when it comes here.
    #[must_use]
    pub const fn asked(self) -> &'static [&'static str] {
        match self {
            Self::Ongoing => &["how", "by_when", "responsible"],
            Self::Fixed => &["outcome"],
            Self::Parked => &["parked_why"],
            Self::Proposed | Self::Prioritized => &[],
        }
    }
}

/// Steps along an axis.
pub const STEPS: i64 = 9;

impl Axes {
    /// The card's fields that hold the placement: rightwards, then upwards.
    #[must_use]
    pub const fn fields(self) -> (&'static str, &'static str) {
        match self {
            Self::FeasibilityImpact => ("feasibility", "impact"),
            Self::EaseImportance => ("ease", "importance"),
        }
    }

    /// The other pair.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::FeasibilityImpact => Self::EaseImportance,
            Self::EaseImportance => Self::FeasibilityImpact,
        }
    }

    /// A placement as it is written, rightwards and upwards: "8×7".
    #[must_use]
    pub fn written((right, up): (i64, i64)) -> String {
        format!("{right}×{up}")
    }

    /// What is stored (0–100) for a step from 1 to 9; 9 is best.
    #[must_use]
    pub const fn stored(step: i64) -> i64 {
        // (step - 1) × 12.5, rounded half up.
        ((step - 1) * 25 + 1) / 2
    }

    /// The step from 1 to 9 that a stored value stands on.
    #[must_use]
    pub fn step(stored: i64) -> i64 {
        ((stored.clamp(0, 100) * 2 + 12) / 25 + 1).clamp(1, STEPS)
    }
}

impl Card {
    /// Where it stands on these axes, in steps from 1 to 9: rightwards, upwards. None until it is placed.
    #[must_use]
    pub fn placement(&self, axes: Axes) -> Option<(i64, i64)> {
        let (right, up) = match axes {
            Axes::FeasibilityImpact => (self.feasibility, self.impact),
            Axes::EaseImportance => (self.ease, self.importance),
        };
        Some((Axes::step(right?), Axes::step(up?)))
    }

    /// How far up in the order its placement puts it: the best of both pairs, as the sum of the two steps; 0 where it
    /// has not been placed.
    #[must_use]
    pub fn score(&self) -> i64 {
        Axes::ALL.iter().filter_map(|&axes| self.placement(axes)).map(|(right, up)| right + up).max().unwrap_or(0)
    }

    /// Whether it stands on the board on its own.
    #[must_use]
    pub const fn stands(&self) -> bool {
        self.merged_into.is_none()
    }

    /// Whole days since it came to its field.
    #[must_use]
    pub fn days_here(&self, today: Date) -> Option<i32> {
        let since = self.moved.or(self.put_up)?;
        since.until(today).ok().map(|span| span.get_days())
    }

    /// The value of a field, as the store has it; null for a field that a card has not.
    #[must_use]
    pub fn value(&self, field: &str) -> FieldValue {
        match field {
            "board" => FieldValue::Id(self.board),
            "place" => FieldValue::Text(self.place.to_string()),
            "moved" => FieldValue::date(self.moved),
            "title" => FieldValue::text(&self.title),
            "description" => FieldValue::text(&self.description),
            "author" => FieldValue::text(&self.author),
            "put_up" => FieldValue::date(self.put_up),
            "origin" => FieldValue::text(self.origin.map_or("", CardOrigin::code)),
            "origin_note" => FieldValue::text(&self.origin_note),
            "evidence" => FieldValue::yes(self.evidence),
            "profession" => FieldValue::yes(self.profession),
            "users" => FieldValue::yes(self.users),
            "handling" => FieldValue::text(self.handling.map_or("", Handling::code)),
            "feasibility" => FieldValue::int(self.feasibility),
            "impact" => FieldValue::int(self.impact),
            "ease" => FieldValue::int(self.ease),
            "importance" => FieldValue::int(self.importance),
            "weighing" => FieldValue::text(&self.weighing),
            "how" => FieldValue::text(&self.how),
            "by_when" => FieldValue::date(self.by_when),
            "responsible" => FieldValue::text(&self.responsible),
            "parked_why" => FieldValue::text(&self.parked_why),
            "outcome" => FieldValue::text(&self.outcome),
            "merged_into" => self.merged_into.map_or(FieldValue::Null, FieldValue::Id),
            _ => FieldValue::Null,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nine_steps_and_back() {
        let stored: Vec<i64> = (1..=STEPS).map(Axes::stored).collect();
        assert_eq!(stored, [0, 13, 25, 38, 50, 63, 75, 88, 100]);
        assert!((1..=STEPS).all(|step| Axes::step(Axes::stored(step)) == step));
        assert_eq!([-5, 6, 7, 200].map(Axes::step), [1, 1, 2, 9]);
    }

    #[test]
    fn a_place_is_written_and_read() {
        let place = Place::between(Column::Parked, None, None, EntityId(uuid::Uuid::from_u128(7)));
        assert_eq!(Place::parse(&place.to_string()), Some(place));
        assert_eq!(Place::parse("nowhere/V"), None);
    }
}
