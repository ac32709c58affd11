//! `editions`: which there are, two of them beside each other, and the answers to what is proposed.

mod answer;
pub mod asked;
mod joining;

use std::path::Path;

use super::arguments::Form;
use super::failure::Failure;
use super::session::Session;
use super::{areas, output};
use crate::compare::editions::{self, Comparison, Edition, EditionsAsk, Proposal};
use crate::compare::wording;
use crate::domain::{EntityId, Message};
use crate::report::{Column, aligned, write_json};
use crate::store::{Access, Reader};
use asked::{Editions, EditionsJob};

/// Does what was asked for.
pub fn editions(session: &Session, asked: &Editions) -> Result<(), Failure> {
    let store = session.open(Access::Existing)?;
    let reader = store.reader()?;
    areas::known(&reader, asked.area.as_ref())?;
    match &asked.job {
        EditionsJob::List(form) => list(session, &compared(&reader, asked)?.editions, *form),
        EditionsJob::Compare(form) => {
            let comparison = both(compared(&reader, asked)?)?;
            output::write(Path::new("-"), |out| Ok(answer::write(out, session.texts, &comparison, *form)?))
        }
        EditionsJob::Join(answers) => joining::join(session, &store, &both(compared(&reader, asked)?)?, answers),
    }
}

/// The editions asked for beside each other.
fn compared(reader: &Reader, asked: &Editions) -> Result<Comparison, Failure> {
    let ask = EditionsAsk { area: asked.area.clone(), older: None, newer: None };
    let first = editions::compare(reader, &ask)?;
    let (Some(older), Some(newer)) = (&asked.older, &asked.newer) else { return Ok(first) };
    let (from, to) = (named(&first.editions, older)?, named(&first.editions, newer)?);
    if from == to {
        return Err(Message::new("cli-editions-same").with("edition", older.as_str()).into());
    }
    Ok(editions::compare(reader, &EditionsAsk { older: Some(from), newer: Some(to), ..ask })?)
}

fn named(editions: &[Edition], name: &str) -> Result<EntityId, Failure> {
    let found: Vec<&Edition> = editions.iter().filter(|edition| edition.name == name).collect();
    match found.as_slice() {
        [one] => Ok(one.id),
        [] => {
            let mut names: Vec<&str> = editions.iter().map(|edition| edition.name.as_str()).collect();
            names.dedup();
            let message = Message::new("cli-editions-unknown").with("edition", name);
            Err(message.with("editions", names.join(", ")).into())
        }
        _ => Err(Message::new("cli-editions-several").with("edition", name).into()),
    }
}

fn both(comparison: Comparison) -> Result<Comparison, Failure> {
    match comparison.newer {
        Some(_) => Ok(comparison),
        None => Err(Message::new("cli-editions-too-few").into()),
    }
}

fn list(session: &Session, editions: &[Edition], form: Form) -> Result<(), Failure> {
    output::write(Path::new("-"), |out| {
        match form {
            Form::Json => write_json(out, &answer::listed(editions))?,
            Form::Csv => answer::write_list_csv(out, editions)?,
            Form::Text if editions.is_empty() => writeln!(out, "{}", session.texts.get("cli-editions-none"))?,
            Form::Text => out.write_all(table(session, editions).as_bytes())?,
        }
        Ok(())
    })
}

fn table(session: &Session, editions: &[Edition]) -> String {
    let texts = session.texts;
    let title = |id: &str| texts.get(&format!("cli-editions-{id}"));
    let columns = [
        Column::text(title("name"), 60),
        Column::text(title("area"), 30),
        Column::text(title("sources"), 40),
        Column::number(title("series")),
    ];
    let row = |edition: &Edition| {
        let sources = edition.sources.iter().map(|source| wording::source_name(texts, source)).collect::<Vec<_>>();
        vec![
            crate::locale::visible(&edition.name).into_owned(),
            edition.area.as_ref().map(|area| area.0.clone()).unwrap_or_default(),
            sources.join(", "),
            edition.series.to_string(),
        ]
    };
    aligned(&columns, &editions.iter().map(row).collect::<Vec<_>>())
}

/// The numbers of a pair's indicators.
fn numbers(pair: &Proposal) -> (u32, u32) {
    (pair.older.indicator.number, pair.newer.indicator.number)
}

fn written((older, newer): (u32, u32)) -> String {
    format!("{older}={newer}")
}
