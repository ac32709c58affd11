//! The demo's work: boards, cards and activities as a group may have them, with days counted from the day it is opened.

use jiff::ToSpan;
use jiff::civil::Date;

use super::BuildError;
use super::rounds::Rounds;
use crate::domain::change::Label;
use crate::domain::{Axes, Change, Edit, Entity, EntityId, FieldValue, Place, Work, ordering};
use crate::store::{Author, Stamp, Store, new_id};

const CARDS: &str = include_str!("work_cards.csv");
const PLAN: &str = include_str!("work_plan.csv");

/// Who has put it all there.
const WHO: &str = "Fyrfält";
/// What is under way at once on a board.
const WIP: i64 = 3;

/// Puts the work into the demo's file, as one change.
///
/// # Errors
/// The store's, such as a full disk.
pub fn furnish(store: &Store, stamp: &Stamp) -> Result<(), BuildError> {
    let known = store.reader()?.work()?;
    let mut making = Making { known: &known, stamp, boards: Vec::new(), cards: Vec::new(), edits: Vec::new() };
    let mut rounds = Rounds::begin(&mut making);
    super::lines(CARDS).for_each(|line| making.card(&fields(line)));
    super::lines(PLAN).for_each(|line| making.activity(&fields(line), rounds.current()));
    rounds.fill(&mut making);
    let change = Change { label: Label::new("demo-change-work", &[]), edits: making.edits };
    let author = Author { person: None, name: WHO.to_owned(), session: new_id(stamp.now).0 };
    store.writer()?.commit(&change, &author, stamp.now)?;
    Ok(())
}

pub(super) fn fields(line: &'static str) -> Vec<&'static str> {
    line.split(';').map(str::trim).collect()
}

pub(super) struct Making<'a> {
    known: &'a Work,
    pub(super) stamp: &'a Stamp,
    boards: Vec<(&'static str, EntityId)>,
    /// Title, key and the last place of the column it stands in.
    cards: Vec<(&'static str, EntityId, EntityId, Place)>,
    pub(super) edits: Vec<Edit>,
}

impl Making<'_> {
    pub(super) fn create(&mut self, entity: Entity, fields: &[(&str, FieldValue)]) -> EntityId {
        let id = new_id(self.stamp.now);
        let fields = fields.iter().filter(|(_, value)| *value != FieldValue::Null);
        let fields = fields.map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        self.edits.push(Edit::Create { entity, id, fields });
        id
    }

    /// The day so many days from today; none where nothing is said.
    fn day(&self, days: &str, sign: i64) -> FieldValue {
        let day = |days: i64| self.stamp.today.saturating_add((sign * days).days());
        FieldValue::date(days.parse().ok().map(day).filter(|day| *day > Date::MIN))
    }

    fn board(&mut self, name: &'static str) -> EntityId {
        if let Some((_, id)) = self.boards.iter().find(|(known, _)| *known == name) {
            return *id;
        }
        let owner = FieldValue::text("Socialförvaltningen");
        let id = self.create(
            Entity::Board,
            &[("name", FieldValue::text(name)), ("owner", owner), ("wip", FieldValue::Int(WIP))],
        );
        self.boards.push((name, id));
        id
    }

    fn card(&mut self, line: &[&'static str]) {
        let at = |field: usize| line.get(field).copied().unwrap_or_default();
        let text = |field: usize| FieldValue::text(at(field));
        let step = |field: usize| FieldValue::int(at(field).parse().ok().map(Axes::stored));
        let source = |letter: &str| FieldValue::yes(at(8).split_whitespace().any(|source| source == letter));
        let board = self.board(at(0));
        let Some(column) = Place::parse(at(1)).map(|place| place.column) else { return };
        let last = self.cards.iter().rev().find(|(_, _, on, place)| *on == board && place.column == column);
        let key = ordering::between(last.map(|(_, _, _, place)| place.key.as_str()), None);
        let place = Place { column, key };
        let fields = [
            ("board", FieldValue::Id(board)),
            ("place", FieldValue::Text(place.to_string())),
            ("moved", self.day(at(5), -1)),
            ("title", text(2)),
            ("description", text(3)),
            ("author", text(4)),
            ("put_up", self.day(at(5), -1)),
            ("origin", text(6)),
            ("origin_note", text(7)),
            ("evidence", source("e")),
            ("profession", source("p")),
            ("users", source("b")),
            ("handling", text(9)),
            ("feasibility", step(10)),
            ("impact", step(11)),
            ("ease", step(12)),
            ("importance", step(13)),
            ("weighing", text(14)),
            ("how", text(15)),
            ("by_when", self.day(at(16), 1)),
            ("responsible", text(17)),
            ("parked_why", text(18)),
            ("outcome", text(19)),
        ];
        let id = self.create(Entity::Card, &fields);
        self.cards.push((at(2), id, board, place));
        for title in at(20).split('|') {
            self.link(("card", id), title);
        }
    }

    fn activity(&mut self, line: &[&'static str], round: FieldValue) {
        let at = |field: usize| line.get(field).copied().unwrap_or_default();
        let text = |field: usize| FieldValue::text(at(field));
        let done = if at(3) == "done" { self.day(at(2), 1) } else { FieldValue::Null };
        let fields = [
            ("title", text(0)),
            ("responsible", text(1)),
            ("due", self.day(at(2), 1)),
            ("state", text(3)),
            ("step", text(4)),
            ("goal", text(5)),
            ("purpose", text(6)),
            ("notes", text(7)),
            ("repeats", text(8)),
            ("done_on", done),
            ("round", if at(11).is_empty() { FieldValue::Null } else { round }),
        ];
        let id = self.create(Entity::Activity, &fields);
        let card = self.cards.iter().find(|(title, ..)| !at(9).is_empty() && title.starts_with(at(9)));
        if let Some(card) = card.map(|(_, card, ..)| *card) {
            self.create(Entity::Link, &[("activity", FieldValue::Id(id)), ("card", FieldValue::Id(card))]);
        }
        self.link(("activity", id), at(10));
    }

    /// The indicator whose title begins so.
    pub(super) fn indicator(&self, title: &str) -> Option<EntityId> {
        let begins = |title: &str| self.known.indicators().iter().find(|named| named.title.starts_with(title));
        Some(title).filter(|title| !title.is_empty()).and_then(begins).map(|named| named.id)
    }

    /// Links what stands in a cell for suggestions to the card that has the same words.
    pub(super) fn tie(&mut self, one: (&str, EntityId), question: &str, words: &str) {
        let card = self.cards.iter().find(|(title, ..)| question == "ongoing" && *title == words);
        if let Some(card) = card.map(|(_, card, ..)| *card) {
            self.create(Entity::Link, &[(one.0, FieldValue::Id(one.1)), ("card", FieldValue::Id(card))]);
        }
    }

    /// Links a thing to the indicator whose title begins so.
    pub(super) fn link(&mut self, one: (&str, EntityId), title: &str) {
        if let Some(indicator) = self.indicator(title) {
            self.create(Entity::Link, &[(one.0, FieldValue::Id(one.1)), ("indicator", FieldValue::Id(indicator))]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Column;

    #[test]
    fn every_line_becomes_a_thing_and_every_indicator_and_card_named_is_there() {
        let folder = tempfile::tempdir().unwrap();
        let stamp = Stamp { now: jiff::Timestamp::UNIX_EPOCH, today: jiff::civil::date(2026, 1, 15) };
        let store = super::super::build(&folder.path().join("d.db"), &stamp).unwrap();
        furnish(&store, &stamp).unwrap();
        let work = store.reader().unwrap().work().unwrap();
        assert_eq!(work.cards().len(), super::super::lines(CARDS).count());
        assert_eq!(work.activities().len(), super::super::lines(PLAN).count());
        for line in super::super::lines(CARDS).map(fields) {
            let card = work.cards().iter().find(|card| card.title == line[2]).unwrap();
            assert_eq!(
                work.beside(card.id).iter().filter(|item| item.entity() == Entity::Indicator).count(),
                line[20].split('|').filter(|title| !title.is_empty()).count(),
                "{}",
                card.title
            );
        }
        for line in super::super::lines(PLAN).map(fields) {
            let activity = work.activities().iter().find(|activity| activity.title == line[0]).unwrap();
            let wanted = usize::from(!line[9].is_empty()) + usize::from(!line[10].is_empty());
            assert_eq!(work.beside(activity.id).len(), wanted, "{}", activity.title);
        }
        let board = work.boards()[0].id;
        assert!(Column::ALL.iter().all(|&column| !work.column(board, column).is_empty()));
        assert!(work.activities().iter().any(|activity| activity.is_late(stamp.today)));
    }
}
