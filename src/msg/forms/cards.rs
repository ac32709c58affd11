//! The forms of cards and boards, and how a suggestion is put up.

use crate::domain::change::Label;
use crate::domain::{Board, Card, Change, Column, Edit, Entity, EntityId, FieldValue, Item, Message, Place};
use crate::locale;
use crate::store;

use super::super::context::Context;
use super::super::form::{FieldForm, FormField, FormSpec, Stands};
use super::super::layer::DialogSpec;
use super::super::pane::Intent;
use super::{day, joined, line, text, with};

/// Codes of the origins.
pub(super) const ORIGINS: &[&str] = &["form", "meeting", "idea", "municipality", "other"];
/// Codes of the kinds of handling.
pub(super) const HANDLINGS: &[&str] = &["decision", "assignment", "project"];

/// A card's form.
#[must_use]
pub fn card(card: &Card, context: &Context<'_>) -> Intent {
    let fields = fields(|name| card.value(name), card.place.column);
    Intent::Open(DialogSpec::Form(FormSpec {
        title: Message::new("form-card").with("number", card.number).with("title", card.title.as_str()),
        entity: Entity::Card,
        id: card.id,
        stands: Stands::Already,
        fields,
        also: Vec::new(),
        label: Label::new("change-card", &[("title", &card.title)]),
        others: Vec::new(),
        notes: notes(Item::Card(card.id), context),
    }))
}

/// The form of a card that is not there yet, for the board shown.
#[must_use]
pub fn new_card(context: &Context<'_>) -> Intent {
    let id = store::new_id(context.now);
    let (board, made) = first_board(context);
    let last = context.work.column(board, Column::Proposed).last().map(|card| card.place.clone());
    let mut fixed = stand(board, &Place::between(Column::Proposed, last.as_ref(), None, id), context);
    let fields = fields(
        |name| match name {
            "author" => FieldValue::text(context.who),
            "put_up" => FieldValue::date(Some(context.today)),
            _ => FieldValue::Null,
        },
        Column::Proposed,
    );
    // Who and when are fields of the form: they are not given twice.
    fixed.retain(|(name, _)| !fields.iter().any(|field| field.name == name));
    Intent::Open(DialogSpec::Form(FormSpec {
        title: Message::new("form-new-card"),
        entity: Entity::Card,
        id,
        stands: Stands::New { with: fixed, first: made.into_iter().collect() },
        fields,
        also: Vec::new(),
        label: Label::new("change-put-up", &[]),
        others: Vec::new(),
        notes: Vec::new(),
    }))
}

fn fields(value: impl Fn(&str) -> FieldValue, column: Column) -> Vec<FormField> {
    let field = |name: &'static str, make: fn(&'static str, FieldValue) -> FormField| make(name, value(name));
    let ongoing = column == Column::Ongoing;
    let mut fields = vec![
        field("title", line).required(),
        field("description", text),
        FormField::new("origin", FieldForm::Choice(ORIGINS), value("origin")),
        field("origin_note", line),
        FormField::new("evidence", FieldForm::Yes, value("evidence")),
        FormField::new("profession", FieldForm::Yes, value("profession")),
        FormField::new("users", FieldForm::Yes, value("users")),
        FormField::new("handling", FieldForm::Choice(HANDLINGS), value("handling")),
        field("weighing", text),
        field("how", text).required_if(ongoing),
        field("by_when", day).required_if(ongoing),
        field("responsible", line).required_if(ongoing),
    ];
    let told = |name: &str, here: Column| column == here || value(name) != FieldValue::Null;
    if told("parked_why", Column::Parked) {
        fields.push(field("parked_why", text));
    }
    if told("outcome", Column::Fixed) {
        fields.push(field("outcome", text));
    }
    fields.extend([field("author", line), field("put_up", day)]);
    fields
}

/// What is linked to a thing and, for a card, what has become a part of it: said under its form.
pub(super) fn notes(item: Item, context: &Context<'_>) -> Vec<String> {
    let texts = context.texts;
    let mut notes: Vec<String> = context.work.beside(item.id()).iter().map(|item| named(item, context)).collect();
    notes.sort_by(|a, b| locale::compare(a, b));
    let parts = context.work.cards().iter().filter(|card| card.merged_into == Some(item.id()));
    notes.extend(
        parts.map(|card| {
            texts.with("card-part", &[("number", card.number.into()), ("title", card.title.as_str().into())])
        }),
    );
    notes
}

/// A thing by its kind and title: "indikator: Fallskador 80+"; a decision with its outcome.
pub(super) fn named(item: &Item, context: &Context<'_>) -> String {
    if let Item::Decision(id) = item
        && let Some(decision) = context.work.decision(*id)
    {
        return super::told(decision, context);
    }
    let answer = if let Item::Answer(id) = item { context.work.answer(*id) } else { None };
    let form = answer.and_then(|answer| crate::forms::form(&answer.form));
    let kind = match form {
        Some(form) => context.texts.with("item-answer-in", &[("form", form.name.get(context.texts.lang()).into())]),
        None => context.texts.get(&format!("item-{}", item.entity().code())),
    };
    format!("{kind}: {}", locale::visible(crate::forms::first_line(context.work.title(*item))))
}

/// A board's form; without one, the form of a new board, which is then the one shown.
#[must_use]
pub fn board(board: Option<&Board>, context: &Context<'_>) -> Intent {
    let name = FieldValue::text(board.map_or("", |board| &board.name));
    let owner = FieldValue::text(board.map_or("", |board| &board.owner));
    let wip = FieldValue::int(board.and_then(|board| board.wip));
    let (title, label) = if board.is_some() {
        (Message::new("form-board"), "change-board")
    } else {
        (Message::new("form-new-board"), "change-new-board")
    };
    Intent::Open(DialogSpec::Form(FormSpec {
        title,
        entity: Entity::Board,
        id: board.map_or_else(|| store::new_id(context.now), |board| board.id),
        stands: if board.is_some() { Stands::Already } else { Stands::New { with: Vec::new(), first: Vec::new() } },
        fields: vec![
            line("name", name).required(),
            line("owner", owner),
            FormField::new("wip", FieldForm::Number, wip),
        ],
        also: Vec::new(),
        label: Label::new(label, &[]),
        others: Vec::new(),
        notes: Vec::new(),
    }))
}

/// The board shown; where there is none yet, the first one and the edit that makes it.
#[must_use]
pub fn first_board(context: &Context<'_>) -> (EntityId, Option<Edit>) {
    if let Some(board) = context.board() {
        return (board.id, None);
    }
    let id = store::new_id(context.now);
    let owner = context.home.map_or("", |home| home.name.as_str());
    let name = context.texts.get("board-first");
    let fields = vec![with("name", FieldValue::text(&name)), with("owner", FieldValue::text(owner))];
    (id, Some(Edit::Create { entity: Entity::Board, id, fields }))
}

/// What a new card has besides its text: board, place, who and when.
pub(super) fn stand(board: EntityId, place: &Place, context: &Context<'_>) -> Vec<(String, FieldValue)> {
    vec![
        with("board", FieldValue::Id(board)),
        with("place", FieldValue::Text(place.to_string())),
        with("moved", FieldValue::date(Some(context.today))),
        with("author", FieldValue::text(context.who)),
        with("put_up", FieldValue::date(Some(context.today))),
    ]
}

/// The change that puts up a suggestion of one line, behind `last`, linked to what it is about. Gives its place too.
#[must_use]
pub fn put_up(
    title: &str,
    (board, made): (EntityId, Option<Edit>),
    last: Option<&Place>,
    about: Option<EntityId>,
    context: &Context<'_>,
) -> (Change, Place) {
    let id = store::new_id(context.now);
    let place = Place::between(Column::Proposed, last, None, id);
    let mut fields = stand(board, &place, context);
    fields.push(with("title", FieldValue::text(title)));
    let mut edits: Vec<Edit> = made.into_iter().collect();
    edits.push(Edit::Create { entity: Entity::Card, id, fields });
    edits.extend(about.map(|indicator| Edit::Create {
        entity: Entity::Link,
        id: store::new_id(context.now),
        fields: joined(("card", id), ("indicator", indicator)),
    }));
    (Change { label: Label::new("change-put-up", &[("title", title)]), edits }, place)
}
