//! `editions`: which there are, two of them beside each other, and the answers to what is proposed.

mod answer;
pub mod asked;

use std::collections::BTreeMap;
use std::path::Path;

use super::arguments::Form;
use super::failure::Failure;
use super::session::Session;
use super::{areas, output};
use crate::compare::editions::{self, Answer, Comparison, Edition, EditionsAsk, Proposal};
use crate::compare::wording;
use crate::domain::{EntityId, Message};
use crate::report::{Column, aligned, write_json};
use crate::store::{Access, CommitError, Reader, Store, new_id};
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
        EditionsJob::Join { accept, decline, certain } => {
            let comparison = both(compared(&reader, asked)?)?;
            let said = said(&comparison, accept, decline, *certain)?;
            join(session, &store, &said)
        }
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

/// What is said of which proposals; a pair is named by the numbers of its indicators.
fn said<'a>(
    comparison: &'a Comparison,
    accept: &[(u32, u32)],
    decline: &[(u32, u32)],
    certain: bool,
) -> Result<Vec<(&'a Proposal, Answer)>, Failure> {
    let by_pair: BTreeMap<(u32, u32), &Proposal> =
        comparison.proposals.iter().map(|pair| (numbers(pair), pair)).collect();
    if accept.is_empty() && decline.is_empty() && !certain {
        return Err(Failure::Usage(Message::new("cli-editions-nothing")));
    }
    let mut said: BTreeMap<(u32, u32), Answer> = BTreeMap::new();
    if certain {
        let can = |pair: &Proposal| crate::compare::join::join(&pair.older.indicator, &pair.newer.indicator).is_ok();
        let sure = by_pair.iter().filter(|(_, pair)| pair.certain && can(pair));
        said.extend(sure.map(|(numbers, _)| (*numbers, Answer::One)));
    }
    said.extend(decline.iter().map(|numbers| (*numbers, Answer::Apart)));
    for numbers in accept {
        if decline.contains(numbers) {
            return Err(Message::new("cli-editions-twice").with("pair", written(*numbers)).into());
        }
        said.insert(*numbers, Answer::One);
    }
    let known = |(numbers, answer): (&(u32, u32), &Answer)| {
        let missing = || Message::new("cli-editions-no-pair").with("pair", written(*numbers)).into();
        by_pair.get(numbers).map(|pair| (*pair, *answer)).ok_or_else(missing)
    };
    said.iter().map(known).collect()
}

/// The numbers of a pair's indicators.
fn numbers(pair: &Proposal) -> (u32, u32) {
    (pair.older.indicator.number, pair.newer.indicator.number)
}

fn written((older, newer): (u32, u32)) -> String {
    format!("{older}={newer}")
}

fn join(session: &Session, store: &Store, said: &[(&Proposal, Answer)]) -> Result<(), Failure> {
    let now = session.clock.now();
    let Some(change) = editions::answered(said, || new_id(now))? else {
        return session.say("cli-editions-unchanged", &[]);
    };
    let author = session.author(&store.reader()?)?;
    let made = store.writer()?.commit(&change, &author, now);
    made.map_err(|error: CommitError| Failure::Said(error.message()))?;
    for (id, answer) in [("cli-editions-joined", Answer::One), ("cli-editions-declined", Answer::Apart)] {
        let is_new = |pair: &Proposal| answer == Answer::One || pair.apart.is_empty();
        let count = said.iter().filter(|(pair, one)| *one == answer && is_new(pair));
        match count.count() {
            0 => {}
            count => session.say(id, &[("count", count.into())])?,
        }
    }
    Ok(())
}
