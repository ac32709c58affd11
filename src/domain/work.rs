//! What a group works with – boards, cards, activities and the links between them – as it was read, kept up to date by
//! patches. Pure data: what is shown of it, and how, is each pane's own.

use std::collections::{HashMap, HashSet};

use super::activity::Activity;
use super::board::{Board, Card, Column};
use super::change::EntityId;
use super::entity::Entity;
use super::item::{Item, Link};
use super::round::{Answer, Decision, Entry, Round};
use super::rows::Rows;

mod decided;

/// What an indicator is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Key.
    pub id: EntityId,
    /// Short number.
    pub number: i64,
    /// Title.
    pub title: String,
    /// Code as published, of its first series.
    pub code: String,
    /// Code of its kind – struktur, process, resultat –; empty where it is not set.
    pub kind: String,
    /// Våra kommentarer.
    pub our_comments: String,
}

/// One thing as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// A board.
    Board(Board),
    /// A card.
    Card(Card),
    /// An activity.
    Activity(Activity),
    /// A link.
    Link(Link),
    /// An indicator's name.
    Indicator(Named),
    /// An omgång.
    Round(Round),
    /// A row of a form.
    Entry(Entry),
    /// What stands in a cell of a form.
    Answer(Answer),
    /// A decision.
    Decision(Decision),
}

/// What has been read again: the rows as they are now, and what is there no more.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Patch {
    /// As they are now.
    pub rows: Vec<Row>,
    /// Removed, or never made.
    pub gone: Vec<(Entity, EntityId)>,
}

/// Everything a group works with in one file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Work {
    boards: Rows<Board>,
    cards: Rows<Card>,
    activities: Rows<Activity>,
    links: Rows<Link>,
    names: Rows<Named>,
    rounds: Rows<Round>,
    entries: Rows<Entry>,
    answers: Rows<Answer>,
    decisions: Rows<Decision>,
    beside: HashMap<EntityId, Vec<Item>>,
    /// The links by their two ends, the smaller key first.
    between: HashMap<(EntityId, EntityId), EntityId>,
}

/// Two ends in the one order in which they are looked up.
fn ends(one: Item, other: Item) -> (EntityId, EntityId) {
    let (one, other) = (one.id(), other.id());
    (one.min(other), one.max(other))
}

impl Work {
    /// What these rows make up.
    #[must_use]
    pub fn of(rows: Vec<Row>) -> Self {
        let mut work = Self::default();
        for row in rows {
            work.put(row);
        }
        work.join();
        work
    }

    /// Takes up what has been read again.
    pub fn patch(&mut self, patch: Patch) {
        let links = patch.rows.iter().any(|row| matches!(row, Row::Link(_)))
            || patch.gone.iter().any(|(entity, _)| *entity == Entity::Link);
        for row in patch.rows {
            self.put(row);
        }
        for (entity, id) in patch.gone {
            match entity {
                Entity::Board => self.boards.drop(id, |row| row.id),
                Entity::Card => self.cards.drop(id, |row| row.id),
                Entity::Activity => self.activities.drop(id, |row| row.id),
                Entity::Link => self.links.drop(id, |row| row.id),
                Entity::Indicator => self.names.drop(id, |row| row.id),
                Entity::Round => self.rounds.drop(id, |row| row.id),
                Entity::Entry => self.entries.drop(id, |row| row.id),
                Entity::Answer => self.answers.drop(id, |row| row.id),
                Entity::Decision => self.decisions.drop(id, |row| row.id),
                _ => {}
            }
        }
        if links {
            self.join();
        }
    }

    fn put(&mut self, row: Row) {
        match row {
            Row::Board(row) => self.boards.put(row.id, row),
            Row::Card(row) => self.cards.put(row.id, row),
            Row::Activity(row) => self.activities.put(row.id, row),
            Row::Link(row) => self.links.put(row.id, row),
            Row::Indicator(row) => self.names.put(row.id, row),
            Row::Round(row) => self.rounds.put(row.id, row),
            Row::Entry(row) => self.entries.put(row.id, row),
            Row::Answer(row) => self.answers.put(row.id, row),
            Row::Decision(row) => self.decisions.put(row.id, row),
        }
    }

    /// Builds what stands beside what anew.
    fn join(&mut self) {
        self.beside.clear();
        self.between.clear();
        for (link, (one, other)) in self.links.rows.iter().filter_map(|link| Some((link.id, link.ends()?))) {
            self.between.insert(ends(one, other), link);
            self.beside.entry(one.id()).or_default().push(other);
            self.beside.entry(other.id()).or_default().push(one);
        }
    }

    /// Every board, by number.
    #[must_use]
    pub fn boards(&self) -> Vec<&Board> {
        let mut boards: Vec<&Board> = self.boards.rows.iter().collect();
        boards.sort_by_key(|board| board.number);
        boards
    }

    /// A board.
    #[must_use]
    pub fn board(&self, id: EntityId) -> Option<&Board> {
        self.boards.get(id)
    }

    /// Every card, in no order, those that became a part of another too.
    #[must_use]
    pub fn cards(&self) -> &[Card] {
        &self.cards.rows
    }

    /// A card.
    #[must_use]
    pub fn card(&self, id: EntityId) -> Option<&Card> {
        self.cards.get(id)
    }

    /// The cards that stand in a field of a board, in their order there.
    #[must_use]
    pub fn column(&self, board: EntityId, column: Column) -> Vec<&Card> {
        let here = |card: &&Card| card.board == board && card.place.column == column && card.stands();
        let mut cards: Vec<&Card> = self.cards.rows.iter().filter(here).collect();
        cards.sort_by(|a, b| (&a.place.key, a.number).cmp(&(&b.place.key, b.number)));
        cards
    }

    /// Every activity, in no order.
    #[must_use]
    pub fn activities(&self) -> &[Activity] {
        &self.activities.rows
    }

    /// An activity.
    #[must_use]
    pub fn activity(&self, id: EntityId) -> Option<&Activity> {
        self.activities.get(id)
    }

    /// Every indicator's name, in no order.
    #[must_use]
    pub fn indicators(&self) -> &[Named] {
        &self.names.rows
    }

    /// What an indicator is called.
    #[must_use]
    pub fn indicator(&self, id: EntityId) -> Option<&Named> {
        self.names.get(id)
    }

    /// The year by which figures shown in an omgång end: of the latest omgång those there are, of an earlier one its
    /// edition's.
    #[must_use]
    pub fn figures_by(&self, round: EntityId) -> Option<i16> {
        let is_latest = self.rounds().last().is_some_and(|latest| latest.id == round);
        self.round(round).filter(|_| !is_latest)?.edition_year()
    }

    /// Every omgång, by number.
    #[must_use]
    pub fn rounds(&self) -> Vec<&Round> {
        let mut rounds: Vec<&Round> = self.rounds.rows.iter().collect();
        rounds.sort_by_key(|round| round.number);
        rounds
    }

    /// An omgång.
    #[must_use]
    pub fn round(&self, id: EntityId) -> Option<&Round> {
        self.rounds.get(id)
    }

    /// The rows that a form has been given in an omgång, in their order.
    #[must_use]
    pub fn entries(&self, round: EntityId, form: &str) -> Vec<&Entry> {
        let mut entries: Vec<&Entry> =
            self.entries.rows.iter().filter(|entry| entry.round == round && entry.form == form).collect();
        entries.sort_by(|a, b| (&a.place, a.number).cmp(&(&b.place, b.number)));
        entries
    }

    /// A row of a form.
    #[must_use]
    pub fn entry(&self, id: EntityId) -> Option<&Entry> {
        self.entries.get(id)
    }

    /// Everything that stands in the forms, in no order.
    #[must_use]
    pub fn answers(&self) -> &[Answer] {
        &self.answers.rows
    }

    /// What stands in a cell.
    #[must_use]
    pub fn answer(&self, id: EntityId) -> Option<&Answer> {
        self.answers.get(id)
    }

    /// Every decision, by number.
    #[must_use]
    pub fn decisions(&self) -> Vec<&Decision> {
        let mut decisions: Vec<&Decision> = self.decisions.rows.iter().collect();
        decisions.sort_by_key(|decision| decision.number);
        decisions
    }

    /// A decision.
    #[must_use]
    pub fn decision(&self, id: EntityId) -> Option<&Decision> {
        self.decisions.get(id)
    }

    /// What a row is called: its indicator, else what stands in its first filled cell.
    fn entry_title(&self, id: EntityId) -> &str {
        let Some(entry) = self.entry(id) else { return "" };
        if let Some(named) = entry.indicator.and_then(|indicator| self.indicator(indicator)) {
            return &named.title;
        }
        let row = id.0.to_string();
        let of_row = |answer: &&Answer| answer.row == row && !answer.value.is_empty();
        self.answers.rows.iter().filter(of_row).min_by_key(|answer| answer.number).map_or("", |answer| &answer.value)
    }

    /// What people call a thing; empty if it is not there.
    #[must_use]
    pub fn title(&self, item: Item) -> &str {
        match item {
            Item::Indicator(id) => self.indicator(id).map_or("", |named| &named.title),
            Item::Card(id) => self.card(id).map_or("", |card| &card.title),
            Item::Activity(id) => self.activity(id).map_or("", |activity| &activity.title),
            Item::Entry(id) => self.entry_title(id),
            Item::Answer(id) => self.answer(id).map_or("", |answer| &answer.value),
            Item::Decision(id) => self.decision(id).map_or("", |decision| &decision.what),
        }
    }

    /// What is linked to a thing.
    #[must_use]
    pub fn beside(&self, id: EntityId) -> &[Item] {
        self.beside.get(&id).map_or(&[], Vec::as_slice)
    }

    /// The link between two things.
    #[must_use]
    pub fn link(&self, one: Item, other: Item) -> Option<&Link> {
        self.links.get(*self.between.get(&ends(one, other))?)
    }

    /// The thing itself; for a card that has become a part of another, the one that stands.
    #[must_use]
    pub fn standing(&self, item: Item) -> Item {
        let part_of = |&at: &Item| Some(Item::Card(self.card(at.id())?.merged_into?));
        // Two who make each of two cards a part of the other have gone round in a ring: it is left after so many.
        std::iter::successors(Some(item), part_of).take(20).last().unwrap_or(item)
    }

    /// What lights up when a thing is marked: what is linked to it, and what its cards are linked to – but never more
    /// things of its own kind.
    #[must_use]
    pub fn lit_by(&self, item: Item) -> HashSet<EntityId> {
        let mut lit: HashSet<EntityId> = HashSet::new();
        for &near in self.beside(item.id()) {
            lit.insert(near.id());
            if let Item::Card(card) = near {
                let further = self.beside(card).iter().filter(|further| further.entity() != item.entity());
                lit.extend(further.map(|further| further.id()));
            }
        }
        lit
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    const fn id(number: u128) -> EntityId {
        EntityId(Uuid::from_u128(number))
    }

    fn link(number: u128, one: Item, other: Item) -> Row {
        let find = |entity| [one, other].into_iter().find(|item| item.entity() == entity).map(Item::id);
        Row::Link(Link {
            id: id(number),
            card: find(Entity::Card),
            activity: find(Entity::Activity),
            indicator: find(Entity::Indicator),
            entry: find(Entity::Entry),
            answer: find(Entity::Answer),
            decision: find(Entity::Decision),
        })
    }

    #[test]
    fn a_marked_indicator_lights_its_cards_and_their_activities_but_no_sibling() {
        let (indicator, sibling) = (Item::Indicator(id(1)), Item::Indicator(id(2)));
        let (card, activity) = (Item::Card(id(3)), Item::Activity(id(4)));
        let mut work = Work::of(vec![link(10, indicator, card), link(11, card, activity), link(12, sibling, card)]);
        let lit = |work: &Work, item: Item| {
            let mut lit: Vec<EntityId> = work.lit_by(item).into_iter().collect();
            lit.sort();
            lit
        };
        assert_eq!(lit(&work, indicator), [card.id(), activity.id()]);
        assert_eq!(lit(&work, activity), [indicator.id(), sibling.id(), card.id()]);
        work.patch(Patch { rows: Vec::new(), gone: vec![(Entity::Link, id(10))] });
        assert!(work.lit_by(indicator).is_empty());
        assert_eq!(lit(&work, card), [sibling.id(), activity.id()]);
    }

    #[test]
    fn a_patch_changes_removes_and_adds() {
        let board = |number: i64, name: &str| {
            let id = id(u128::try_from(number).unwrap());
            Row::Board(Board { id, number, name: name.to_owned(), owner: String::new(), wip: None })
        };
        let mut work = Work::of(vec![board(1, "ett"), board(2, "två"), board(3, "tre")]);
        work.patch(Patch { rows: vec![board(3, "TRE"), board(4, "fyra")], gone: vec![(Entity::Board, id(1))] });
        let names: Vec<&str> = work.boards().iter().map(|board| board.name.as_str()).collect();
        assert_eq!(names, ["två", "TRE", "fyra"]);
        assert_eq!(work.board(id(4)).map(|board| board.number), Some(4));
    }
}
