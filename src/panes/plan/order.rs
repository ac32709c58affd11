//! The order of the activities: what is left to do first, then by what one has chosen.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::domain::activity::State;
use crate::domain::value::coded;
use crate::domain::{Activity, EntityId, Item};
use crate::locale;
use crate::msg::Context;

use super::filter::{self, Sieve};
use super::state::Plan;

coded! {
    /// A way of sorting.
    Sort {
        /// By day: what is late stands first.
        When = "when",
        /// By läge.
        State = "state",
        /// By who.
        Who = "who",
        /// By step.
        Step = "step",
        /// By number, as they were put up.
        Number = "number",
    }
}

impl Sort {
    /// The next one, round and round.
    pub(super) fn next(self) -> Self {
        Self::ALL.iter().copied().cycle().skip_while(|sort| *sort != self).nth(1).unwrap_or(Self::When)
    }
}

/// How many activities there are of what may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Counts {
    /// All of them.
    pub(super) all: usize,
    /// Late.
    pub(super) late: usize,
    /// Done or cancelled, and not made in this view: what is left to do is shown without them.
    pub(super) finished: usize,
}

/// Finished ones last; then what was chosen; then the day; then the number.
type Key = (bool, i64, i64, i64);

/// The activities shown, in order, and how many there are.
pub(super) fn arranged(pane: &Plan, context: &Context<'_>) -> (Vec<EntityId>, Counts) {
    let sieve = Sieve::new(pane.filter, context);
    let words = locale::fold(&pane.search);
    let words: Vec<&str> = words.split_whitespace().collect();
    let found = |at: usize, activity: &Activity| {
        let holds = |text: &str| words.iter().all(|word| text.contains(word));
        words.is_empty() || pane.folded.get(at).map_or_else(|| holds(&filter::searched(activity)), |text| holds(text))
    };
    let ranks = if pane.sort == Sort::Who { ranks(context) } else { HashMap::new() };
    let mut counts = Counts::default();
    let mut rows: Vec<(Key, EntityId)> = Vec::new();
    for (at, activity) in context.work.activities().iter().enumerate() {
        if !context.passes(Item::Activity(activity.id)) {
            continue;
        }
        counts.all += 1;
        counts.late += usize::from(activity.is_late(context.today));
        counts.finished += usize::from(!activity.state.is_open() && !pane.made.contains(&activity.id));
        if (sieve.takes(activity) || pane.made.contains(&activity.id)) && found(at, activity) {
            rows.push((key(activity, pane.sort, &ranks, context.today), activity.id));
        }
    }
    rows.sort_unstable();
    (rows.into_iter().map(|(_, id)| id).collect(), counts)
}

fn key(activity: &Activity, sort: Sort, ranks: &HashMap<&str, i64>, today: Date) -> Key {
    let finished = !activity.state.is_open();
    let due = activity.due.map_or(i64::MAX, count);
    let first = match sort {
        // What was finished last is looked for most often.
        Sort::When if finished => activity.done_on.or(activity.due).map_or(0, |day| -count(day)),
        Sort::When => due,
        Sort::State => state_rank(activity, today),
        Sort::Who if activity.responsible.is_empty() => i64::MAX,
        Sort::Who => ranks.get(activity.responsible.as_str()).copied().unwrap_or(i64::MAX),
        Sort::Step => activity.step.map_or(i64::MAX, |step| step as i64),
        Sort::Number => activity.number,
    };
    (finished, first, due, activity.number)
}

/// A day as a number that grows with it.
fn count(day: Date) -> i64 {
    i64::from(day.year()) * 10_000 + i64::from(day.month()) * 100 + i64::from(day.day())
}

fn state_rank(activity: &Activity, today: Date) -> i64 {
    match activity.state {
        _ if activity.is_late(today) => 0,
        State::Ongoing => 1,
        State::NotStarted => 2,
        State::Done => 3,
        State::Cancelled => 4,
    }
}

/// The place of each name in Swedish order.
fn ranks<'a>(context: &Context<'a>) -> HashMap<&'a str, i64> {
    let mut names: Vec<&str> = context.work.activities().iter().map(|activity| activity.responsible.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    names.sort_by(|a, b| locale::compare(a, b));
    names.into_iter().zip(0..).collect()
}
