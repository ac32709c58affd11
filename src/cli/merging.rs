//! `units`: which units have been merged into others, saying so and taking it back.

use super::arguments::Units;
use super::failure::Failure;
use super::session::Session;
use super::units;
use crate::domain::change::Label;
use crate::domain::{Change, Edit, Entity, FieldValue, Message, UnitRef};
use crate::store::published::{MergedUnit, Published, UnitInfo, stands_for};
use crate::store::{Access, CommitError, Store, new_id};

/// Does what was asked for.
pub fn units(session: &Session, asked: &Units) -> Result<(), Failure> {
    match asked {
        Units::List => list(session),
        Units::Merge { from, into } => merge(session, from, into),
        Units::Unmerge(from) => unmerge(session, from),
    }
}

fn list(session: &Session) -> Result<(), Failure> {
    let reader = session.open(Access::Existing)?.reader()?;
    reader.published(|published| {
        let merged = published.merged_units()?;
        if merged.is_empty() {
            session.say("cli-units-none", &[])?;
        }
        for merger in merged {
            let [unit, into] = [&merger.unit, &merger.into].map(|unit| called(published, unit));
            session.say("cli-units-line", &[("unit", unit.into()), ("into", into.into())])?;
        }
        Ok(())
    })
}

fn merge(session: &Session, from: &str, into: &str) -> Result<(), Failure> {
    let store = session.open(Access::Existing)?;
    let (change, unit, into) = store.reader()?.published::<_, Failure>(|published| {
        let (unit, into) = (stored(published, from)?, stored(published, into)?);
        refuse(published, unit, into)?;
        let names = [unit, into].map(|unit| called(published, &unit.unit));
        let fields = [("unit", &unit.unit), ("merged_into", &into.unit)];
        let fields = fields.map(|(field, unit)| (field.to_owned(), FieldValue::Text(unit.to_string()))).to_vec();
        let edit = Edit::Create { entity: Entity::UnitAlias, id: new_id(session.clock.now()), fields };
        let [unit, into] = names;
        Ok((change("change-units-merged", &unit, &into, edit), unit, into))
    })?;
    commit(session, &store, &change)?;
    session.say("cli-units-merged", &[("unit", unit.into()), ("into", into.into())])
}

/// Why these two cannot be merged.
fn refuse(published: &Published<'_>, unit: &UnitInfo, into: &UnitInfo) -> Result<(), Failure> {
    let merged = published.merged_units()?;
    let refusal = |id, unit: &UnitRef, into: &UnitRef| {
        let message = Message { id, args: Vec::new() };
        Err(message.with("unit", called(published, unit)).with("into", called(published, into)).into())
    };
    if unit.unit == into.unit {
        return refusal("cli-units-itself", &unit.unit, &into.unit);
    }
    if unit.unit.scheme.level() != into.unit.scheme.level() {
        return refusal("cli-units-levels", &unit.unit, &into.unit);
    }
    if let Some(already) = merged.iter().rfind(|known| known.unit == unit.unit) {
        return refusal("cli-units-already", &already.unit, &already.into);
    }
    if stands_for(&merged, &into.unit) == unit.unit {
        return refusal("cli-units-circle", &unit.unit, &into.unit);
    }
    Ok(())
}

fn unmerge(session: &Session, from: &str) -> Result<(), Failure> {
    let unit = units::unit(from)?;
    let store = session.open(Access::Existing)?;
    let (merger, name, into) = store.reader()?.published::<_, Failure>(|published| {
        let name = called(published, &unit);
        let found = published.merged_units()?.into_iter().rfind(|known| known.unit == unit);
        let Some(merger) = found else { return Err(Message::new("cli-units-not-merged").with("unit", name).into()) };
        let into = called(published, &merger.into);
        Ok((merger, name, into))
    })?;
    commit(session, &store, &change("change-units-unmerged", &name, &into, removal(&merger)))?;
    session.say("cli-units-unmerged", &[("unit", name.into()), ("into", into.into())])
}

fn removal(merger: &MergedUnit) -> Edit {
    let seen = [("unit", &merger.unit), ("merged_into", &merger.into)];
    let seen = seen.map(|(field, unit)| (field.to_owned(), FieldValue::Text(unit.to_string()))).to_vec();
    Edit::Remove { entity: Entity::UnitAlias, id: merger.id, seen }
}

fn change(id: &str, unit: &str, into: &str, edit: Edit) -> Change {
    let args = [("unit", unit), ("into", into)].map(|(name, text)| (name.to_owned(), text.to_owned())).to_vec();
    Change { label: Label { id: id.to_owned(), args }, edits: vec![edit] }
}

fn commit(session: &Session, store: &Store, change: &Change) -> Result<(), Failure> {
    let author = session.author(&store.reader()?)?;
    let made = store.writer()?.commit(change, &author, session.clock.now());
    made.map(drop).map_err(|error: CommitError| Failure::Said(error.message()))
}

/// The unit that somebody types, as the file has it: itself, also where it has been merged.
fn stored<'a>(published: &'a Published<'_>, text: &str) -> Result<&'a UnitInfo, Failure> {
    let unit = units::unit(text)?;
    let found = published.units(unit.scheme.level()).find(|known| known.unit == unit);
    found.ok_or_else(|| Message::new("cli-unknown-unit").with("unit", text).into())
}

/// Name and code: "Sollentuna (0163)".
fn called(published: &Published<'_>, unit: &UnitRef) -> String {
    let known = published.units(unit.scheme.level()).find(|known| known.unit == *unit);
    match known.filter(|known| known.name != unit.code) {
        Some(known) => format!("{} ({})", known.name, unit.code),
        None => unit.code.clone(),
    }
}
