//! An activity of the aktivitetsplan: what is to be done, by whom, by when, and how it stands.

use jiff::ToSpan;
use jiff::civil::Date;

use super::change::{EntityId, FieldValue};
use super::value::coded;

coded! {
    /// How an activity stands, as people set it. *Försenad* is not set: it follows from the day.
    State {
        /// Ej påbörjad.
        NotStarted = "not_started",
        /// Pågår.
        Ongoing = "ongoing",
        /// Klar.
        Done = "done",
        /// Avbruten.
        Cancelled = "cancelled",
    }
}

coded! {
    /// How often an activity comes again.
    Repeat {
        /// Every week.
        Weekly = "weekly",
        /// Every month.
        Monthly = "monthly",
        /// Every third month.
        Quarterly = "quarterly",
        /// Every fourth month.
        Tertial = "tertial",
        /// Every year.
        Yearly = "yearly",
    }
}

coded! {
    /// A step of the work with öppna jämförelser.
    Step {
        /// Kartläggning.
        Mapping = "0",
        /// Förberedelser.
        Preparation = "1",
        /// Snabbanalys och prioritering av indikatorer.
        QuickAnalysis = "2",
        /// Fördjupad analys.
        Analysis = "3",
        /// Framtagande av förbättringsförslag.
        Suggestions = "4",
        /// Genomförande och uppföljning.
        Implementation = "5",
    }
}

impl Step {
    /// Its b, where the group or its principals decide: "2b". The first step has none.
    #[must_use]
    pub const fn deciding(self) -> &'static str {
        match self {
            Self::Mapping => "0",
            Self::Preparation => "1b",
            Self::QuickAnalysis => "2b",
            Self::Analysis => "3b",
            Self::Suggestions => "4b",
            Self::Implementation => "5b",
        }
    }
}

/// An activity. Empty texts are fields not filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Activity {
    /// Key.
    pub id: EntityId,
    /// Short number, never reused.
    pub number: i64,
    /// Vad.
    pub title: String,
    /// Vem: any name or role.
    pub responsible: String,
    /// När.
    pub due: Option<Date>,
    /// Läge.
    pub state: State,
    /// The step it belongs to.
    pub step: Option<Step>,
    /// What it came from, in words; what it is linked to are links.
    pub origin: String,
    /// Mål/delmål.
    pub goal: String,
    /// Syfte med aktiviteten.
    pub purpose: String,
    /// Rollfördelning.
    pub roles: String,
    /// Notes.
    pub notes: String,
    /// How often it comes again.
    pub repeats: Option<Repeat>,
    /// When it was done.
    pub done_on: Option<Date>,
    /// The activity it is the repetition of.
    pub repeated_from: Option<EntityId>,
    /// The omgång it belongs to.
    pub round: Option<EntityId>,
}

impl State {
    /// The next one, round and round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::NotStarted => Self::Ongoing,
            Self::Ongoing => Self::Done,
            Self::Done => Self::Cancelled,
            Self::Cancelled => Self::NotStarted,
        }
    }

    /// Whether something is left to do.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self, Self::NotStarted | Self::Ongoing)
    }
}

impl Repeat {
    /// The day the next one is due. The last day of a month stays within the month.
    #[must_use]
    pub fn after(self, day: Date) -> Date {
        let span = match self {
            Self::Weekly => 1.week(),
            Self::Monthly => 1.month(),
            Self::Quarterly => 3.months(),
            Self::Tertial => 4.months(),
            Self::Yearly => 1.year(),
        };
        day.saturating_add(span)
    }
}

impl Activity {
    /// Whether it is försenad: due before today and still open.
    #[must_use]
    pub fn is_late(&self, today: Date) -> bool {
        self.state.is_open() && self.due.is_some_and(|due| due < today)
    }

    /// The value of a field, as the store has it; null for a field that an activity has not.
    #[must_use]
    pub fn value(&self, field: &str) -> FieldValue {
        match field {
            "title" => FieldValue::text(&self.title),
            "responsible" => FieldValue::text(&self.responsible),
            "due" => FieldValue::date(self.due),
            "state" => FieldValue::text(self.state.code()),
            "step" => FieldValue::text(self.step.map_or("", Step::code)),
            "origin" => FieldValue::text(&self.origin),
            "goal" => FieldValue::text(&self.goal),
            "purpose" => FieldValue::text(&self.purpose),
            "roles" => FieldValue::text(&self.roles),
            "notes" => FieldValue::text(&self.notes),
            "repeats" => FieldValue::text(self.repeats.map_or("", Repeat::code)),
            "done_on" => FieldValue::date(self.done_on),
            "repeated_from" => self.repeated_from.map_or(FieldValue::Null, FieldValue::Id),
            "round" => self.round.map_or(FieldValue::Null, FieldValue::Id),
            _ => FieldValue::Null,
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn repetitions_keep_to_the_calendar() {
        let day = date(2027, 1, 31);
        let next = Repeat::ALL.iter().map(|repeat| repeat.after(day).to_string()).collect::<Vec<_>>();
        assert_eq!(next, ["2027-02-07", "2027-02-28", "2027-04-30", "2027-05-31", "2028-01-31"]);
        assert_eq!(Repeat::Yearly.after(date(2028, 2, 29)), date(2029, 2, 28));
    }
}
