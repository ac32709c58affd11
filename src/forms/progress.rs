//! How far an omgång has come: how its steps stand, the decision that opens the next one, how much of a form is filled in.

use super::grid::answer;
use super::{Form, Kind, Per, Rows, Scope, step_page};
use crate::domain::{Area, Decision, EntityId, Item, Outcome, Round, Step, Work};
use crate::locale::Lang;

/// The one column of a step's page.
pub const ANSWER: &str = "answer";
/// The row of a step's page that says whether the expected result came.
pub const REFLECTION: &str = "reflection";

/// How a step stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Decided, or reflected on where nothing is decided.
    Done,
    /// The omgång is in it.
    Ongoing,
    /// Left to do.
    Left,
    /// Left behind without a decision, or without a reflection.
    Passed,
}

impl Standing {
    /// Its code: `standing-CODE` names it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Ongoing => "ongoing",
            Self::Left => "left",
            Self::Passed => "passed",
        }
    }

    /// Its sign.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Done => "✓",
            Self::Ongoing => "●",
            Self::Left => "○",
            Self::Passed => "!",
        }
    }
}

/// How a step stands, more closely: `standing-CODE` names it.
#[must_use]
pub const fn standing_code(standing: Standing, step: Step) -> &'static str {
    match standing {
        Standing::Passed if !is_decided_on(step) => "unreflected",
        other => other.code(),
    }
}

/// Whether the b of a step is a decision on what goes on to the next one.
#[must_use]
pub const fn is_decided_on(step: Step) -> bool {
    matches!(step, Step::QuickAnalysis | Step::Analysis | Step::Suggestions)
}

/// The decision of a step that holds in an omgång: the latest that no other corrects.
#[must_use]
pub fn decision(work: &Work, round: EntityId, step: Step) -> Option<&Decision> {
    let of_step = |one: &&Decision| one.round == Some(round) && one.step == Some(step) && !work.is_corrected(one.id);
    work.decisions().into_iter().rfind(of_step)
}

/// What stands in a row of a step's page; empty where nothing does.
#[must_use]
pub fn on_page<'a>(work: &'a Work, round: EntityId, step: Step, row: &str) -> &'a str {
    answer(work, round, &step_page(step), row, ANSWER).map_or("", |answer| &answer.value)
}

/// How a step of an omgång stands.
#[must_use]
pub fn standing(work: &Work, round: &Round, step: Step) -> Standing {
    let done = if is_decided_on(step) {
        decision(work, round.id, step).is_some_and(|decision| decision.outcome == Outcome::Yes)
    } else {
        !on_page(work, round.id, step, REFLECTION).is_empty()
    };
    let is_last = Step::ALL.last() == Some(&step);
    match (round.step.map(Step::code), done) {
        (Some(at), _) if at == step.code() && !(done && is_last) => Standing::Ongoing,
        (_, true) => Standing::Done,
        (Some(at), false) if step.code() < at => Standing::Passed,
        _ => Standing::Left,
    }
}

/// How many cells of a form are filled in, of how many; of a form about several things those that are begun. Not
/// counted is what is read from elsewhere, and the room for suggestions beside each question.
#[must_use]
pub fn filled(form: &'static Form, round: EntityId, work: &Work, areas: &[Area]) -> (usize, usize) {
    let of = |subject| filled_of(form, Scope { round, subject }, work, areas);
    let sum = |one: (usize, usize), other: (usize, usize)| (one.0 + other.0, one.1 + other.1);
    match form.per {
        Per::Round => of(None),
        Per::Indicator | Per::Card => subjects(form, round, work).into_iter().map(|id| of(Some(id))).fold((0, 0), sum),
    }
}

fn filled_of(form: &'static Form, scope: Scope, work: &Work, areas: &[Area]) -> (usize, usize) {
    let columns = form.columns(scope.round, work);
    let beside = |kind: Kind| form.rows == Rows::Areas && kind == Kind::Suggestion;
    let asked = columns.iter().enumerate().filter(|(_, column)| {
        let kind = column.question.kind;
        !column.hidden && !beside(kind) && !matches!(kind, Kind::Decision | Kind::Indicators)
    });
    let asked: Vec<_> = asked.collect();
    let lines = form.lines(scope, work, areas, |_| String::new(), Lang::Sv);
    let cell =
        |line| move |(at, column): &(usize, &super::Column)| form.cell(scope, line, &column.question, *at == 0, work);
    let filled = |line| asked.iter().map(cell(line)).filter(|cell| !cell.value.is_empty()).count();
    // An area that the omgång is not about is not asked for, but what is written there counts.
    let codes = || work.round(scope.round).into_iter().flat_map(Round::area_codes);
    let all = form.rows != Rows::Areas || codes().next().is_none();
    let each: Vec<(usize, bool)> =
        lines.iter().map(|line| (filled(line), all || codes().any(|code| code == line.row))).collect();
    let counted = each.iter().filter(|(filled, own)| *own || *filled > 0);
    (each.iter().map(|(filled, _)| filled).sum(), counted.count() * asked.len())
}

/// The indicators or cards that a form has been begun for.
fn subjects(form: &Form, round: EntityId, work: &Work) -> Vec<EntityId> {
    let entries = work.entries(round, form.entry_form()).into_iter().filter_map(|entry| entry.indicator);
    let answers = work.answers().iter().filter(|answer| answer.round == round && answer.form == form.code);
    let named = answers.filter(|answer| !answer.value.is_empty());
    let named = named.filter_map(|answer| answer.row.split_once('/')?.0.parse().ok().map(EntityId));
    let is_there = |id: &EntityId| !work.title(Item::Card(*id)).is_empty() || work.indicator(*id).is_some();
    let mut found: Vec<EntityId> = entries.chain(named).filter(is_there).collect();
    found.sort();
    found.dedup();
    found
}
