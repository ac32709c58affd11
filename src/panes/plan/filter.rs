//! Which activities are shown: by läge, by day, by person, by step, and by what is searched for.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::domain::activity::Step;
use crate::domain::{Activity, Message};
use crate::locale;
use crate::msg::Context;

/// Which activities are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Filter {
    /// What is left to do.
    #[default]
    Open,
    /// Everything.
    All,
    /// What is left for oneself to do.
    Mine,
    /// What is late.
    Late,
    /// What is to be done this week.
    Week,
    /// What is left of a step.
    Step(Step),
}

impl Filter {
    /// All of them, in the order they are offered.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        let steps = Step::ALL.iter().map(|&step| Self::Step(step));
        [Self::Open, Self::All, Self::Mine, Self::Late, Self::Week].into_iter().chain(steps)
    }

    /// Its code in the view state and in text ids.
    pub(super) fn code(self) -> String {
        match self {
            Self::Open => "open".to_owned(),
            Self::All => "all".to_owned(),
            Self::Mine => "mine".to_owned(),
            Self::Late => "late".to_owned(),
            Self::Week => "week".to_owned(),
            Self::Step(step) => format!("step-{}", step.code()),
        }
    }

    /// The filter of a code.
    pub(super) fn from_code(code: &str) -> Option<Self> {
        Self::all().find(|filter| filter.code() == code)
    }

    /// What it is called.
    pub(super) fn name(self) -> Message {
        match self {
            Self::Step(step) => Message::new("plan-filter-step").with("step", step as usize),
            Self::Open => Message::new("plan-filter-open"),
            Self::All => Message::new("plan-filter-all"),
            Self::Mine => Message::new("plan-filter-mine"),
            Self::Late => Message::new("plan-filter-late"),
            Self::Week => Message::new("plan-filter-week"),
        }
    }
}

/// A filter made ready to be asked about many activities.
pub(super) struct Sieve {
    filter: Filter,
    today: Date,
    monday: Date,
    sunday: Date,
    me: Me,
}

impl Sieve {
    pub(super) fn new(filter: Filter, context: &Context<'_>) -> Self {
        let monday = context.today.saturating_sub(i64::from(context.today.weekday().to_monday_zero_offset()).days());
        Self { filter, today: context.today, monday, sunday: monday.saturating_add(6.days()), me: Me::of(context.who) }
    }

    /// Whether it is shown.
    pub(super) fn takes(&self, activity: &Activity) -> bool {
        match self.filter {
            Filter::All => true,
            Filter::Open => activity.state.is_open(),
            Filter::Late => activity.is_late(self.today),
            Filter::Week => {
                activity.state.is_open() && activity.due.is_some_and(|due| self.monday <= due && due <= self.sunday)
            }
            Filter::Mine => activity.state.is_open() && self.me.is_named(&activity.responsible),
            Filter::Step(step) => activity.state.is_open() && activity.step == Some(step),
        }
    }
}

/// How the one at the keys may be written: whole name, first name alone, initials.
struct Me {
    whole: String,
    first: String,
    initials: String,
}

impl Me {
    fn of(who: &str) -> Self {
        let whole = locale::fold(who.trim());
        let first = whole.split_whitespace().next().unwrap_or_default().to_owned();
        let initials = whole.split_whitespace().filter_map(|word| word.chars().next()).collect();
        Self { whole, first, initials }
    }

    /// Whether a text names one: "Anna Karlsson", "AK", "ak/bo", "Anna och Bo" – but not another Anna.
    fn is_named(&self, responsible: &str) -> bool {
        if self.whole.is_empty() || responsible.is_empty() {
            return false;
        }
        let text = locale::fold(responsible);
        let alone = text.split(['/', ',', '&', ';', '+']).flat_map(|part| part.split(" och ")).map(str::trim);
        let mut named = alone.filter(|name| *name == self.whole || *name == self.first || *name == self.initials);
        named.next().is_some() || (self.whole.contains(' ') && text.contains(&self.whole))
    }
}

/// What the search looks in.
pub(super) fn searched(activity: &Activity) -> String {
    locale::fold(&[&*activity.title, &activity.responsible, &activity.notes].join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mine_is_what_names_me_by_name_first_name_or_initials() {
        let me = Me::of("Anna Karlsson");
        let named = |text: &str| me.is_named(text);
        let mine = ["Anna Karlsson", "anna", "AK", "ak/bo", "Bo, Anna", "Anna och Bo", "Enhetschef Anna Karlsson"];
        assert!(mine.into_iter().all(named));
        assert!(!["", "Anna Berg", "Bo", "Enhetschef", "Hanna"].into_iter().any(named));
        assert!(!Me::of("").is_named("Anna"));
    }

    #[test]
    fn filters_are_found_by_their_codes() {
        assert!(Filter::all().all(|filter| Filter::from_code(&filter.code()) == Some(filter)));
        assert_eq!(Filter::from_code("step-9"), None);
    }
}
