//! The forms of activities, how they are marked as done, and how anything goes to the plan.

use std::collections::BTreeSet;

use crate::domain::change::Label;
use crate::domain::{Activity, Change, Edit, Entity, EntityId, FieldValue, Item, Message, Repeat, State, Step};
use crate::store;

use super::super::context::Context;
use super::super::form::{FieldForm, FormField, FormSpec, Stands};
use super::super::layer::DialogSpec;
use super::super::pane::Intent;
use super::{cards, day, joined, line, text, with};

/// Codes of the states.
pub(super) const STATES: &[&str] = &["not_started", "ongoing", "done", "cancelled"];
/// Codes of the steps.
pub(super) const STEPS: &[&str] = &["0", "1", "2", "3", "4", "5"];
/// Codes of how often an activity comes again.
pub(super) const REPEATS: &[&str] = &["weekly", "monthly", "quarterly", "tertial", "yearly"];

/// An activity's form.
#[must_use]
pub fn activity(activity: &Activity, context: &Context<'_>) -> Intent {
    Intent::Open(DialogSpec::Form(FormSpec {
        title: Message::new("form-activity").with("number", activity.number).with("title", activity.title.as_str()),
        entity: Entity::Activity,
        id: activity.id,
        stands: Stands::Already,
        fields: fields(|name| activity.value(name)),
        also: Vec::new(),
        label: Label::new("change-activity", &[("title", &activity.title)]),
        others: Vec::new(),
        notes: cards::notes(Item::Activity(activity.id), context),
    }))
}

/// The form of an activity that is not there yet, in the handlingsplan of an omgång.
#[must_use]
pub fn new_activity(round: EntityId, context: &Context<'_>) -> Intent {
    let with = vec![
        with("round", FieldValue::Id(round)),
        with("step", FieldValue::text(Step::Implementation.code())),
        with("state", FieldValue::text(State::NotStarted.code())),
    ];
    let fields = vec![
        text("goal", FieldValue::Null),
        line("title", FieldValue::Null).required(),
        text("purpose", FieldValue::Null),
        line("roles", FieldValue::Null),
        line("responsible", FieldValue::Null),
        day("due", FieldValue::Null),
    ];
    Intent::Open(DialogSpec::Form(FormSpec {
        title: Message::new("form-new-activity"),
        entity: Entity::Activity,
        id: store::new_id(context.now),
        stands: Stands::New { with, first: Vec::new() },
        fields,
        also: Vec::new(),
        label: Label::new("change-new-in-plan", &[]),
        others: Vec::new(),
        notes: Vec::new(),
    }))
}

fn fields(value: impl Fn(&str) -> FieldValue) -> Vec<FormField> {
    let choice = |name: &'static str, codes: &'static [&'static str]| {
        FormField::new(name, FieldForm::Choice(codes), value(name))
    };
    vec![
        line("title", value("title")).required(),
        line("responsible", value("responsible")),
        day("due", value("due")),
        choice("state", STATES),
        choice("step", STEPS),
        line("goal", value("goal")),
        text("purpose", value("purpose")),
        line("roles", value("roles")),
        choice("repeats", REPEATS),
        text("notes", value("notes")),
        line("origin", value("origin")),
    ]
}

fn links(activity: EntityId, about: &[Item], context: &Context<'_>) -> Vec<Edit> {
    let link = |item: &Item| Edit::Create {
        entity: Entity::Link,
        id: store::new_id(context.now),
        fields: joined(("activity", activity), (item.entity().code(), item.id())),
    };
    about.iter().filter(|item| item.entity() != Entity::Activity).map(link).collect()
}

/// Gives these activities a state, in one step. Where `follow` says so, one that comes again and is done makes the next
/// one, due after its own day, with the same links; who is only on the way past *klar* makes none.
#[must_use]
pub fn set_state(activities: &[EntityId], state: State, follow: bool, context: &Context<'_>) -> Intent {
    let activities: Vec<&Activity> = activities
        .iter()
        .filter_map(|&id| context.work.activity(id))
        .filter(|activity| activity.state != state)
        .collect();
    let repeated = follow.then(|| repeated(context));
    let edits = activities.iter().flat_map(|activity| {
        let seen = |name: &str| activity.value(name);
        let after = |name: &str| if name == "state" { FieldValue::text(state.code()) } else { seen(name) };
        state_edits(activity.id, seen, after, repeated.as_ref(), context)
    });
    let edits: Vec<Edit> = edits.collect();
    let count = activities.len().to_string();
    let label = match activities.as_slice() {
        [] => return Intent::Say(Message::new("state-already")),
        [only] => Label::new("change-state", &[("title", &only.title), ("state", state.code())]),
        _ => Label::new("change-states", &[("count", &count), ("state", state.code())]),
    };
    Intent::Commit(Change { label, edits })
}

/// The activities that have a next one already.
#[must_use]
pub fn repeated(context: &Context<'_>) -> BTreeSet<EntityId> {
    context.work.activities().iter().filter_map(|activity| activity.repeated_from).collect()
}

/// The edits that give an activity its läge, whichever way it is given: the läge, the day it was done, and the next one
/// where it comes again and is not among `repeated`; None makes no next one. `seen` is what the one who gives it saw,
/// `after` what is to stand there. Nothing where the läge stays.
#[must_use]
pub fn state_edits(
    id: EntityId,
    seen: impl Fn(&str) -> FieldValue,
    after: impl Fn(&str) -> FieldValue,
    repeated: Option<&BTreeSet<EntityId>>,
    context: &Context<'_>,
) -> Vec<Edit> {
    let key = (Entity::Activity, id);
    let Some(state) = Edit::set(key, "state", seen("state"), after("state")) else { return Vec::new() };
    let done = after("state") == FieldValue::text(State::Done.code());
    let day = FieldValue::date(done.then_some(context.today));
    let mut edits = vec![state];
    edits.extend(Edit::set(key, "done_on", seen("done_on"), day));
    if done && repeated.is_some_and(|repeated| !repeated.contains(&id)) {
        edits.extend(next_of(id, after, context));
    }
    edits
}

/// The next one of an activity that comes again.
fn next_of(from: EntityId, value: impl Fn(&str) -> FieldValue, context: &Context<'_>) -> Vec<Edit> {
    let text = |name: &str| if let FieldValue::Text(text) = value(name) { text } else { String::new() };
    let Some(repeats) = Repeat::from_code(&text("repeats")) else { return Vec::new() };
    let id = store::new_id(context.now);
    let mut fields: Vec<(String, FieldValue)> =
        ["title", "responsible", "step", "origin", "goal", "purpose", "roles", "notes", "repeats"]
            .map(|name| with(name, value(name)))
            .into();
    fields.retain(|(_, value)| *value != FieldValue::Null);
    let due = repeats.after(text("due").parse().unwrap_or(context.today));
    fields.push(with("due", FieldValue::date(Some(due))));
    fields.push(with("state", FieldValue::text(State::NotStarted.code())));
    fields.push(with("repeated_from", FieldValue::Id(from)));
    let mut edits = vec![Edit::Create { entity: Entity::Activity, id, fields }];
    edits.extend(links(id, context.work.beside(from), context));
    edits
}

/// Puts these things into the plan as activities, in one step.
#[must_use]
pub fn to_plan(items: &[Item], context: &Context<'_>) -> Intent {
    let mut edits = Vec::new();
    let mut titles = Vec::new();
    for &item in items {
        let Some((title, mut fields)) = planned(item, context) else { continue };
        let id = store::new_id(context.now);
        fields.push(with("title", FieldValue::text(&title)));
        fields.push(with("state", FieldValue::text(State::NotStarted.code())));
        edits.push(Edit::Create { entity: Entity::Activity, id, fields });
        edits.extend(links(id, &[item], context));
        titles.push(title);
    }
    let Some(first) = titles.first() else { return Intent::Say(Message::new("plan-nothing-to-take")) };
    let label = Label::new("change-to-plan", &[("title", first), ("count", &titles.len().to_string())]);
    Intent::Commit(Change { label, edits })
}

/// The omgång whose handlingsplan what is planned from a card belongs to: the one whose forms or decisions led to the
/// card, else the one shown if the card is about an indicator that has been decided on there.
fn round_of(card: EntityId, context: &Context<'_>) -> Option<EntityId> {
    let work = context.work;
    let beside = work.beside(card);
    let led = beside.iter().filter_map(|item| match item {
        Item::Answer(id) => work.answer(*id).map(|answer| answer.round),
        Item::Entry(id) => work.entry(*id).map(|entry| entry.round),
        Item::Decision(id) => work.decision(*id)?.round,
        _ => None,
    });
    let latest = led.max_by_key(|id| work.round(*id).map(|round| round.number));
    latest.or_else(|| {
        let shown = context.round()?.id;
        let is_decided = |item: &Item| crate::forms::grid::is_decided(work, shown, item.id());
        beside.iter().any(|item| matches!(item, Item::Indicator(_)) && is_decided(item)).then_some(shown)
    })
}

/// What an activity made from a thing is called, and what it takes along from it. Activities are in the plan already.
fn planned(item: Item, context: &Context<'_>) -> Option<(String, Vec<(String, FieldValue)>)> {
    let texts = context.texts;
    match item {
        Item::Activity(_) => None,
        Item::Card(id) => {
            let card = context.work.card(id)?;
            let origin = texts.with("plan-origin-card", &[("number", card.number.into())]);
            let mut fields = vec![
                with("responsible", card.value("responsible")),
                with("due", card.value("by_when")),
                with("origin", FieldValue::text(&origin)),
            ];
            fields.extend(round_of(id, context).map(|round| with("round", FieldValue::Id(round))));
            Some((card.title.clone(), fields))
        }
        Item::Indicator(id) => {
            let name = &context.work.indicator(id)?.title;
            let title = texts.with("plan-from-indicator", &[("title", name.as_str().into())]);
            let origin = texts.get("plan-origin-indicator");
            Some((title, vec![with("origin", FieldValue::text(&origin))]))
        }
        Item::Answer(id) => {
            let answer = context.work.answer(id)?;
            let form = crate::forms::form(&answer.form)?;
            let fields = [
                with("origin", FieldValue::text(form.name.get(texts.lang()))),
                with("round", FieldValue::Id(answer.round)),
                with("step", FieldValue::text(form.step().map_or("", Step::code))),
            ];
            let title = crate::forms::first_line(&answer.value);
            (!title.is_empty()).then(|| (title.to_owned(), fields.into()))
        }
        Item::Entry(id) => {
            let title = context.work.title(item).to_owned();
            let round = FieldValue::Id(context.work.entry(id)?.round);
            (!title.is_empty()).then(|| (title, vec![with("round", round)]))
        }
        Item::Decision(id) => {
            let decision = context.work.decision(id)?;
            let round = decision.round.map_or(FieldValue::Null, FieldValue::Id);
            let origin = texts.with("plan-origin-decision", &[("number", decision.number.into())]);
            let fields = [with("origin", FieldValue::text(&origin)), with("round", round)];
            Some((decision.what.clone(), fields.into()))
        }
    }
}
