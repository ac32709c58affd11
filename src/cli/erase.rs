//! `personal-data` and `erase`: where texts look like personal data, and removing for good.

use std::io::{self, Write};

use serde::Serialize;

use super::arguments::Erase;
use super::failure::Failure;
use super::session::Session;
use crate::domain::{Arg, Entity, Message};
use crate::runtime;
use crate::store::{Access, Erasure, PersonalPlace, Standing, field_name};

/// A place as a program reads it.
#[derive(Serialize)]
struct Row<'a> {
    kind: &'static str,
    number: i64,
    field: &'a str,
    standing: &'static str,
    looks_like: Vec<&'static str>,
    title: &'a str,
    excerpt: &'a str,
}

/// Lists every place in what people have written that looks like personal data; the data itself made unreadable.
pub fn personal_data(session: &Session, json: bool) -> Result<(), Failure> {
    let places = session.open(Access::Existing)?.reader()?.personal_places()?;
    if json {
        let rows: Vec<Row<'_>> = places.iter().map(row).collect();
        let text = serde_json::to_string(&rows).map_err(io::Error::other)?;
        return Ok(writeln!(io::stdout(), "{text}")?);
    }
    if places.is_empty() {
        return session.say("guard-none", &[]);
    }
    for place in &places {
        let kind =
            |kind: &crate::domain::PersonalKind| session.texts.with("guard-kind", &[("kind", kind.code().into())]);
        let kinds = place.kinds.iter().map(kind).collect::<Vec<_>>().join(", ");
        let standing = (place.standing != Standing::Now).then(|| {
            format!(" ({})", session.texts.with("guard-standing", &[("standing", place.standing.code().into())]))
        });
        let args: [(&str, Arg); 6] = [
            ("entity", place.entity.code().into()),
            ("number", place.number.to_string().into()),
            ("field", place.field.as_str().into()),
            ("kinds", kinds.into()),
            ("standing", standing.unwrap_or_default().into()),
            ("excerpt", place.excerpt.as_str().into()),
        ];
        session.say("cli-personal-line", &args)?;
    }
    session.say("cli-personal-count", &[("count", places.len().into())])
}

fn row(place: &PersonalPlace) -> Row<'_> {
    Row {
        kind: place.entity.code(),
        number: place.number,
        field: &place.field,
        standing: place.standing.code(),
        looks_like: place.kinds.iter().map(|kind| kind.code()).collect(),
        title: &place.title,
        excerpt: &place.excerpt,
    }
}

/// Removes a thing or a field for good; without `--yes` only tells what would go.
pub fn erase(session: &Session, asked: &Erase) -> Result<(), Failure> {
    let entity = Entity::from_code(&asked.entity).filter(|entity| has_texts(*entity));
    let Some(entity) = entity else {
        let known: Vec<&str> = Entity::ALL.iter().filter(|entity| has_texts(**entity)).map(|one| one.code()).collect();
        return Err(Message::new("cli-erase-kind")
            .with("kind", asked.entity.as_str())
            .with("known", known.join(", "))
            .into());
    };
    if let Some(field) = asked.field.as_deref().filter(|field| !entity.is_free_text(field)) {
        let texts = entity.fields().iter().map(|field| field.name).filter(|name| entity.is_free_text(name));
        let known = texts.collect::<Vec<_>>().join(", ");
        return Err(Message::new("cli-erase-field").with("field", field).with("known", known).into());
    }
    if !entity.goes_whole() && asked.field.is_none() {
        let texts = entity.fields().iter().map(|field| field.name).filter(|name| entity.is_free_text(name));
        let known = texts.collect::<Vec<_>>().join(", ");
        return Err(Message::new("cli-erase-part").with("entity", entity.code()).with("known", known).into());
    }
    let store = session.open(Access::Existing)?;
    let reader = store.reader()?;
    let Some(id) = reader.numbered(entity, asked.number)? else {
        let missing = Message::new("cli-erase-missing").with("entity", entity.code());
        return Err(missing.with("number", asked.number.to_string()).into());
    };
    let title = reader.erasable(entity, id)?.map(|found| found.title).unwrap_or_default();
    let field = asked.field.as_deref().map(|field| session.texts.say(&field_name(field)));
    let id_of_text = if field.is_some() { "erase-goes-field" } else { "erase-goes-whole" };
    let args = [
        ("entity", Arg::from(entity.code())),
        ("title", title.into()),
        ("field-name", field.unwrap_or_default().into()),
    ];
    if !asked.yes {
        session.say(id_of_text, &args)?;
        for id in ["erase-where", "erase-stays", "erase-beyond"] {
            session.say(id, &[])?;
        }
        return Err(Message::new("cli-erase-yes").into());
    }
    let author = session.author(&reader)?;
    drop(reader);
    let what = Erasure { entity, id, field: asked.field.clone() };
    let erased = store.writer()?.erase(&what, &author, session.clock.now())?;
    let forgotten = runtime::forget(store.path(), &what, &erased.texts);
    session.tell(&erased.cleaned.message(forgotten.as_ref().copied().unwrap_or_default()))?;
    forgotten.map(|_| ()).map_err(|fault| Message::new("cli-erase-drafts").with("why", fault.to_string()).into())
}

fn has_texts(entity: Entity) -> bool {
    entity.fields().iter().any(|field| entity.is_free_text(field.name))
}
