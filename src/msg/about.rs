//! The questions that several panes ask about an indicator, and the changes that come of them.

use crate::compare::{Peers, Row};
use crate::domain::change::Label;
use crate::domain::{Change, Direction, Edit, Entity, FieldValue, Message};

use super::context::Context;
use super::layer::{DialogSpec, EditSpec, PickItem, PickSpec, TargetSpec};
use super::pane::Intent;

/// A row of a choice.
#[must_use]
pub fn item(value: &str, label: String, note: String) -> PickItem {
    PickItem::new(value, label, note)
}

/// A choice from a list.
#[must_use]
pub fn pick(purpose: &'static str, title: Message, items: Vec<PickItem>, current: &str) -> Intent {
    Intent::Open(DialogSpec::Pick(PickSpec { purpose, title, items, current: current.to_owned(), free: false }))
}

/// Whom to compare with.
#[must_use]
pub fn peers(purpose: &'static str, current: &Peers, context: &Context<'_>) -> Intent {
    let texts = context.texts;
    let built_in = [Peers::Liknande, Peers::Grupp, Peers::Lan, Peers::Riket].map(|peers| {
        let code = peers.code();
        item(code, texts.get(&format!("peers-{code}")), texts.get(&format!("peers-{code}-note")))
    });
    let own = context.own_peers.iter().map(|name| item(name, name.clone(), texts.get("peers-own-note")));
    pick(purpose, Message::new("pick-peers"), built_in.into_iter().chain(own).collect(), current.code())
}

/// Which way is better for the marked indicator.
#[must_use]
pub fn direction(purpose: &'static str, row: &Row, context: &Context<'_>) -> Intent {
    let texts = context.texts;
    let mut items: Vec<PickItem> = [Direction::Higher, Direction::Lower, Direction::None]
        .iter()
        .map(|&direction| {
            item(direction.code(), texts.get(crate::compare::wording::direction_id(direction)), String::new())
        })
        .collect();
    items.push(item("", texts.get("direction-as-file"), String::new()));
    let title = Message::new("pick-direction").with("title", row.title.as_str());
    pick(purpose, title, items, row.direction.code())
}

/// The direction that a choice names; None for "as the file tells".
#[must_use]
pub fn chosen_direction(value: &str) -> Option<Direction> {
    Direction::from_code(value)
}

/// The change that sets an indicator's direction.
#[must_use]
pub fn set_direction(row: &Row, direction: Option<Direction>) -> Intent {
    let text = |direction: Option<Direction>| {
        direction.map_or(FieldValue::Null, |direction| FieldValue::Text(direction.code().to_owned()))
    };
    let label = Label { id: "change-direction".to_owned(), args: vec![("title".to_owned(), row.title.clone())] };
    let edit = Edit::Set {
        entity: Entity::Indicator,
        id: row.indicator,
        field: "direction".to_owned(),
        before: text(row.own_direction),
        after: text(direction),
    };
    Intent::Commit(Change { label, edits: vec![edit] })
}

/// Eget mål for the marked indicator.
#[must_use]
pub fn target(row: &Row, context: &Context<'_>) -> Vec<Intent> {
    let Some(home) = context.home else { return Vec::new() };
    vec![Intent::Open(DialogSpec::Target(TargetSpec {
        indicator: row.indicator,
        title: row.title.clone(),
        unit: home.unit.clone(),
        existing: row.target.clone(),
        unit_of_measure: row.unit_of_measure.clone(),
    }))]
}

/// Våra kommentarer to the marked indicator.
#[must_use]
pub fn comments(row: &Row) -> Intent {
    let base = row.comment.clone().unwrap_or_default();
    Intent::Open(DialogSpec::Edit(EditSpec {
        title: Message::new("edit-comments").with("title", row.title.as_str()),
        indicator: row.indicator,
        field: "our_comments",
        text: base.clone(),
        base,
        label: "change-comments",
        of: row.title.clone(),
    }))
}
