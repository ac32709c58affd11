//! The form of somebody who works in the file: name and initials.

use crate::domain::change::Label;
use crate::domain::{Edit, Entity, FieldValue, Message};
use crate::store::{self, Person};

use super::super::context::Context;
use super::super::form::{FormSpec, Stands};
use super::super::layer::DialogSpec;
use super::super::pane::Intent;
use super::{line, with};

/// The form of somebody the file does not know yet, who has this login.
#[must_use]
pub fn new_person(name: &str, initials: &str, login: &str, context: &Context<'_>) -> Intent {
    let id = store::new_id(context.now);
    let fields = vec![with("login", FieldValue::text(login)), with("person", FieldValue::Id(id))];
    let login = Edit::Create { entity: Entity::Login, id: store::new_id(context.now), fields };
    let stands = Stands::New { with: Vec::new(), first: Vec::new() };
    open("form-new-person", (id, name, initials), stands, vec![login])
}

/// The form of somebody the file knows.
#[must_use]
pub fn person(person: &Person) -> Intent {
    open("form-person", (person.id, &person.name, &person.initials), Stands::Already, Vec::new())
}

fn open(
    title: &'static str,
    (id, name, initials): (crate::domain::EntityId, &str, &str),
    stands: Stands,
    also: Vec<Edit>,
) -> Intent {
    Intent::Open(DialogSpec::Form(FormSpec {
        title: Message::new(title),
        entity: Entity::Person,
        id,
        stands,
        fields: vec![
            line("name", FieldValue::text(name)).required(),
            line("initials", FieldValue::text(initials)).required(),
        ],
        also,
        label: Label::new("store-label-person", &[("name", name)]),
        others: Vec::new(),
        notes: Vec::new(),
    }))
}
