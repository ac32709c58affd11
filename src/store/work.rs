//! Reading what a group works with: boards, cards, activities, links – all of it, or only what has been touched.

use std::collections::HashMap;

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, Row};

use super::error::StoreError;
use super::published::IndicatorFilter;
use super::reader::Reader;
use crate::domain::work::{Named, Patch, Row as Found};
use crate::domain::{
    Activity, Answer, Board, Card, CardOrigin, Column, Decision, Entity, EntityId, Entry, Handling, Link, Outcome,
    Place, Repeat, Round, State, Step, Work,
};

/// The kinds of things that make up the work.
pub const WORK: [Entity; 9] = [
    Entity::Board,
    Entity::Card,
    Entity::Activity,
    Entity::Link,
    Entity::Indicator,
    Entity::Round,
    Entity::Entry,
    Entity::Answer,
    Entity::Decision,
];

impl Reader {
    /// Everything a group works with, as of one moment.
    pub fn work(&self) -> Result<Work, StoreError> {
        self.snapshot(Self::all_work)
    }

    fn all_work(&self) -> Result<Work, StoreError> {
        let names = self.published_names()?;
        self.read(|connection| {
            let mut rows = Vec::new();
            for entity in WORK {
                let mut select = connection.prepare_cached(&format!("{} WHERE NOT t.removed", select(entity)))?;
                let mut found = select.query([])?;
                while let Some(row) = found.next()? {
                    rows.push(named(read(entity, row)?, &names));
                }
            }
            Ok(Work::of(rows))
        })
    }

    /// Some of it, as of one moment. What is asked for and not found is gone; other kinds of things are passed over.
    pub fn work_of(&self, which: &[(Entity, EntityId)]) -> Result<Patch, StoreError> {
        self.snapshot(|reader| reader.some_work(which))
    }

    fn some_work(&self, which: &[(Entity, EntityId)]) -> Result<Patch, StoreError> {
        let indicators = which.iter().any(|(entity, _)| *entity == Entity::Indicator);
        let names = if indicators { self.published_names()? } else { Names::new() };
        self.read(|connection| {
            let mut patch = Patch::default();
            for &(entity, id) in which.iter().filter(|(entity, _)| WORK.contains(entity)) {
                match one(connection, entity, id)? {
                    Some(row) => patch.rows.push(named(row, &names)),
                    None => patch.gone.push((entity, id)),
                }
            }
            Ok(patch)
        })
    }
}

/// Title and code of the indicators with live values, as their series tell them.
type Names = HashMap<EntityId, (String, String)>;

impl Reader {
    fn published_names(&self) -> Result<Names, StoreError> {
        self.published(|published| {
            let indicators = published.indicators(&IndicatorFilter::default())?.into_iter();
            Ok(indicators.map(|one| (one.id, (one.title, one.code.unwrap_or_default()))).collect())
        })
    }
}

/// An indicator whose own title is not set is called what its series tell.
fn named(row: Found, names: &Names) -> Found {
    match row {
        Found::Indicator(own) => match names.get(&own.id) {
            Some((title, code)) => Found::Indicator(Named { title: title.clone(), code: code.clone(), ..own }),
            None => Found::Indicator(own),
        },
        other => other,
    }
}

fn one(connection: &Connection, entity: Entity, id: EntityId) -> Result<Option<Found>, StoreError> {
    let mut select = connection.prepare_cached(&format!("{} WHERE t.id = ?1 AND NOT t.removed", select(entity)))?;
    Ok(select.query_row([id], |row| read(entity, row)).optional()?)
}

/// The columns in the order in which [`read`] takes them: number, id, the fields.
fn select(entity: Entity) -> String {
    if entity == Entity::Indicator {
        let code = "(SELECT s.code FROM series s WHERE s.indicator = t.id ORDER BY s.number LIMIT 1)";
        return format!("SELECT t.number, t.id, t.title, {code}, t.kind, t.our_comments FROM indicator t");
    }
    let fields: Vec<&str> = entity.fields().iter().map(|field| field.name).collect();
    format!("SELECT t.number, t.id, t.{} FROM {} t", fields.join(", t."), entity.code())
}

fn read(entity: Entity, row: &Row<'_>) -> rusqlite::Result<Found> {
    let mut cells = Cells { row, next: 0 };
    let (number, id) = (cells.number()?.unwrap_or_default(), cells.id()?.unwrap_or(EntityId(uuid::Uuid::nil())));
    Ok(match entity {
        Entity::Board => {
            Found::Board(Board { id, number, name: cells.text()?, owner: cells.text()?, wip: cells.number()? })
        }
        Entity::Card => Found::Card(card(id, number, &mut cells)?),
        Entity::Activity => Found::Activity(activity(id, number, &mut cells)?),
        Entity::Link => Found::Link(link(id, &mut cells)?),
        Entity::Round => Found::Round(round(id, number, &mut cells)?),
        Entity::Entry => Found::Entry(entry(id, number, &mut cells)?),
        Entity::Answer => Found::Answer(answer(id, number, &mut cells)?),
        Entity::Decision => Found::Decision(decision(id, number, &mut cells)?),
        _ => Found::Indicator(Named {
            id,
            number,
            title: cells.text()?,
            code: cells.text()?,
            kind: cells.text()?,
            our_comments: cells.text()?,
        }),
    })
}

/// A card without a place that can be read stands among the suggestions: it is not lost.
fn card(id: EntityId, number: i64, cells: &mut Cells<'_>) -> rusqlite::Result<Card> {
    Ok(Card {
        id,
        number,
        board: cells.id()?.unwrap_or(EntityId(uuid::Uuid::nil())),
        place: Place::parse(&cells.text()?).unwrap_or(Place { column: Column::Proposed, key: String::new() }),
        moved: cells.date()?,
        title: cells.text()?,
        description: cells.text()?,
        author: cells.text()?,
        put_up: cells.date()?,
        origin: cells.code(CardOrigin::from_code)?,
        origin_note: cells.text()?,
        evidence: cells.yes()?,
        profession: cells.yes()?,
        users: cells.yes()?,
        handling: cells.code(Handling::from_code)?,
        feasibility: cells.number()?,
        impact: cells.number()?,
        ease: cells.number()?,
        importance: cells.number()?,
        weighing: cells.text()?,
        how: cells.text()?,
        by_when: cells.date()?,
        responsible: cells.text()?,
        parked_why: cells.text()?,
        outcome: cells.text()?,
        merged_into: cells.id()?,
    })
}

fn activity(id: EntityId, number: i64, cells: &mut Cells<'_>) -> rusqlite::Result<Activity> {
    Ok(Activity {
        id,
        number,
        title: cells.text()?,
        responsible: cells.text()?,
        due: cells.date()?,
        state: cells.code(State::from_code)?.unwrap_or(State::NotStarted),
        step: cells.code(Step::from_code)?,
        origin: cells.text()?,
        goal: cells.text()?,
        purpose: cells.text()?,
        roles: cells.text()?,
        notes: cells.text()?,
        repeats: cells.code(Repeat::from_code)?,
        done_on: cells.date()?,
        repeated_from: cells.id()?,
        round: cells.id()?,
    })
}

fn link(id: EntityId, cells: &mut Cells<'_>) -> rusqlite::Result<Link> {
    Ok(Link {
        id,
        card: cells.id()?,
        activity: cells.id()?,
        indicator: cells.id()?,
        entry: cells.id()?,
        answer: cells.id()?,
        decision: cells.id()?,
    })
}

fn round(id: EntityId, number: i64, cells: &mut Cells<'_>) -> rusqlite::Result<Round> {
    Ok(Round {
        id,
        number,
        name: cells.text()?,
        areas: cells.text()?,
        edition: cells.text()?,
        owner: cells.text()?,
        municipalities: cells.text()?,
        members: cells.text()?,
        meetings: cells.text()?,
        forums: cells.text()?,
        step: cells.code(Step::from_code)?,
    })
}

fn entry(id: EntityId, number: i64, cells: &mut Cells<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        id,
        number,
        round: cells.id()?.unwrap_or_default(),
        form: cells.text()?,
        place: cells.text()?,
        parent: cells.id()?,
        indicator: cells.id()?,
    })
}

fn answer(id: EntityId, number: i64, cells: &mut Cells<'_>) -> rusqlite::Result<Answer> {
    Ok(Answer {
        id,
        number,
        round: cells.id()?.unwrap_or_default(),
        form: cells.text()?,
        row: cells.text()?,
        question: cells.text()?,
        value: cells.text()?,
    })
}

/// A decision whose outcome cannot be read has not been carried.
fn decision(id: EntityId, number: i64, cells: &mut Cells<'_>) -> rusqlite::Result<Decision> {
    Ok(Decision {
        id,
        number,
        round: cells.id()?,
        step: cells.code(Step::from_code)?,
        what: cells.text()?,
        forum: cells.text()?,
        decided_on: cells.date()?,
        basis: cells.text()?,
        wording: cells.text()?,
        reporter: cells.text()?,
        outcome: cells.code(Outcome::from_code)?.unwrap_or(Outcome::Returned),
        corrects: cells.id()?,
    })
}

/// The cells of a row, taken one after the other.
struct Cells<'a> {
    row: &'a Row<'a>,
    next: usize,
}

impl Cells<'_> {
    fn take<T: rusqlite::types::FromSql>(&mut self) -> rusqlite::Result<T> {
        self.next += 1;
        self.row.get(self.next - 1)
    }

    fn text(&mut self) -> rusqlite::Result<String> {
        Ok(self.take::<Option<String>>()?.unwrap_or_default())
    }

    fn number(&mut self) -> rusqlite::Result<Option<i64>> {
        self.take()
    }

    fn yes(&mut self) -> rusqlite::Result<bool> {
        Ok(self.number()? == Some(1))
    }

    fn id(&mut self) -> rusqlite::Result<Option<EntityId>> {
        self.take()
    }

    /// A day; None too where the text is none.
    fn date(&mut self) -> rusqlite::Result<Option<Date>> {
        Ok(self.take::<Option<String>>()?.and_then(|text| text.parse().ok()))
    }

    fn code<T>(&mut self, from_code: impl Fn(&str) -> Option<T>) -> rusqlite::Result<Option<T>> {
        Ok(self.take::<Option<String>>()?.and_then(|code| from_code(&code)))
    }
}
