//! The form in which a decision is written down, with what it is about. A decision is never changed: a new one corrects.

use crate::domain::change::Label;
use crate::domain::{Decision, Edit, Entity, Entry, FieldValue, Item, Message, Outcome, Step};
use crate::{forms, locale, store};

use super::super::context::Context;
use super::super::form::{FieldForm, FormField, FormSpec, Stands};
use super::super::layer::DialogSpec;
use super::super::pane::Intent;
use super::{activities, cards, day, joined, line, text, with};

/// Codes of what comes of a matter.
pub(super) const OUTCOMES: &[&str] = &["yes", "no", "returned"];

/// Opens the form of a new decision in the omgång shown, about these things. `step` is the step whose b it is.
#[must_use]
pub fn decide(about: &[Item], step: Option<Step>, context: &Context<'_>) -> Intent {
    let about = &decided(about, context);
    let round = context.round();
    let titles: Vec<&str> = about.iter().map(|&item| forms::first_line(context.work.title(item))).collect();
    // Several things stand below, one by one; the decision is called by what the step decides.
    let several = step.filter(|_| titles.len() > 1).map(|step| format!("decision-of-step-{}", step.code()));
    let called = several.filter(|id| context.texts.has(id)).map(|id| context.texts.get(&id));
    let what = called.unwrap_or_else(|| titles.join("; "));
    let forum = round.and_then(|round| round.forums.lines().next()).unwrap_or_default();
    let given = |name: &str| match name {
        "what" => FieldValue::text(&what),
        "forum" => FieldValue::text(forum),
        "decided_on" => FieldValue::date(Some(context.today)),
        "step" => FieldValue::text(step.map_or("", Step::code)),
        "outcome" => FieldValue::text(Outcome::Yes.code()),
        _ => FieldValue::Null,
    };
    let with = round.map(|round| with("round", FieldValue::Id(round.id)));
    let words = (Message::new("form-new-decision"), Label::new("change-decide", &[]));
    open(words, with.into_iter().collect(), given, about, context)
}

/// The step that a decision made now belongs to: the one that the omgång stands in, if it has a b.
#[must_use]
pub fn deciding_step(context: &Context<'_>) -> Option<Step> {
    context.round()?.step.filter(|step| *step != Step::Mapping)
}

/// What a step's decision is about where nothing is marked: the rows that the group has given the first priority in the
/// form that the decision rests on, and that have not been decided on. Other steps' decisions are about nothing yet.
#[must_use]
pub fn put_forward(step: Step, context: &Context<'_>) -> Vec<Item> {
    let form = match step {
        Step::QuickAnalysis => "indicator-priority",
        Step::Analysis => "improvement-basis",
        Step::Mapping | Step::Preparation | Step::Suggestions | Step::Implementation => return Vec::new(),
    };
    let (Some(form), Some(round)) = (forms::form(form), context.round()) else { return Vec::new() };
    let work = context.work;
    let is_first = |entry: &&&Entry| {
        let row = entry.id.0.to_string();
        forms::grid::answer(work, round.id, &form.code, &row, "priority").is_some_and(|answer| answer.value == "1")
    };
    let entries = work.entries(round.id, form.entry_form());
    let things =
        entries.iter().filter(is_first).map(|entry| entry.indicator.map_or(Item::Entry(entry.id), Item::Indicator));
    things.filter(|thing| work.decided_on(thing.id()).iter().all(|one| one.round != Some(round.id))).collect()
}

/// Opens the form of a decision that corrects this one: the same things, the same words to begin with.
#[must_use]
pub fn correct(decision: &Decision, context: &Context<'_>) -> Intent {
    let given = |name: &str| match name {
        "what" => FieldValue::text(&decision.what),
        "forum" => FieldValue::text(&decision.forum),
        "decided_on" => FieldValue::date(Some(context.today)),
        "step" => FieldValue::text(decision.step.map_or("", Step::code)),
        "basis" => FieldValue::text(&decision.basis),
        "wording" => FieldValue::text(&decision.wording),
        "reporter" => FieldValue::text(&decision.reporter),
        "outcome" => FieldValue::text(decision.outcome.code()),
        _ => FieldValue::Null,
    };
    let mut fixed = vec![with("corrects", FieldValue::Id(decision.id))];
    fixed.extend(decision.round.map(|round| with("round", FieldValue::Id(round))));
    let title = Message::new("form-correct-decision").with("number", decision.number);
    let label = Label::new("change-correct-decision", &[("corrected", &decision.number.to_string())]);
    open((title, label), fixed, given, &decided(context.work.beside(decision.id), context), context)
}

/// What a decision on these things is linked to: where a row of a form is about an indicator, the indicator. A decision
/// is not decided on.
fn decided(about: &[Item], context: &Context<'_>) -> Vec<Item> {
    let mut decided = Vec::new();
    for &item in about.iter().filter(|item| item.entity() != Entity::Decision) {
        let row = if let Item::Entry(id) = item { context.work.entry(id) } else { None };
        let item = row.and_then(|row| row.indicator).map_or(item, Item::Indicator);
        if !decided.contains(&item) {
            decided.push(item);
        }
    }
    decided
}

/// A decision in a line, where the decided thing is shown: "beslut 5, 15 jan 2026: ja – Fallskador 80+".
#[must_use]
pub fn told(decision: &Decision, context: &Context<'_>) -> String {
    let texts = context.texts;
    let later = context.work.corrections(decision.id);
    let args = [
        ("number", decision.number.into()),
        ("day", decision.decided_on.map_or_else(String::new, |day| locale::day(day, texts.lang())).into()),
        ("outcome", texts.get(&format!("choice-outcome-{}", decision.outcome.code())).into()),
        ("what", forms::first_line(&decision.what).into()),
        ("by", numbers(&later).into()),
    ];
    texts.with(if later.is_empty() { "decision-told" } else { "decision-told-corrected" }, &args)
}

/// "7", "7, 8".
#[must_use]
pub fn numbers(decisions: &[&Decision]) -> String {
    decisions.iter().map(|decision| decision.number.to_string()).collect::<Vec<_>>().join(", ")
}

fn open(
    (title, label): (Message, Label),
    with: Vec<(String, FieldValue)>,
    given: impl Fn(&str) -> FieldValue,
    about: &[Item],
    context: &Context<'_>,
) -> Intent {
    let id = store::new_id(context.now);
    let link = |item: &Item| Edit::Create {
        entity: Entity::Link,
        id: store::new_id(context.now),
        fields: joined(("decision", id), (item.entity().code(), item.id())),
    };
    let choice = |name: &'static str, codes: &'static [&'static str]| {
        FormField::new(name, FieldForm::Choice(codes), given(name))
    };
    let fields = vec![
        line("what", given("what")).required(),
        choice("outcome", OUTCOMES).required(),
        line("forum", given("forum")).required(),
        day("decided_on", given("decided_on")).required(),
        choice("step", activities::STEPS),
        text("wording", given("wording")),
        text("basis", given("basis")),
        line("reporter", given("reporter")),
    ];
    Intent::Open(DialogSpec::Form(FormSpec {
        title,
        entity: Entity::Decision,
        id,
        stands: Stands::New { with, first: Vec::new() },
        fields,
        also: about.iter().map(link).collect(),
        label,
        others: Vec::new(),
        notes: about.iter().map(|item| cards::named(item, context)).collect(),
    }))
}
