//! A group's work for tests: a board with cards, a plan with activities, links.

use fyrfalt::domain::change::Label;
use fyrfalt::domain::{Change, Edit, Entity, EntityId, FieldValue};
use fyrfalt::store::{Store, new_id};

use super::values;

/// Edits that build up a file's work; [`Making::on`] stores them as one change.
#[derive(Default)]
pub struct Making {
    edits: Vec<Edit>,
}

impl Making {
    /// Makes one thing with these fields.
    pub fn make(&mut self, entity: Entity, fields: &[(&str, FieldValue)]) -> EntityId {
        let id = new_id(values::stamp().now);
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        self.edits.push(Edit::Create { entity, id, fields });
        id
    }

    /// A board.
    pub fn board(&mut self, name: &str, wip: Option<i64>) -> EntityId {
        self.make(Entity::Board, &[("name", FieldValue::text(name)), ("wip", FieldValue::int(wip))])
    }

    /// A card in a field of a board: `place` is "column/key".
    pub fn card(&mut self, board: EntityId, place: &str, title: &str, more: &[(&str, FieldValue)]) -> EntityId {
        let fields = [
            ("board", FieldValue::Id(board)),
            ("place", FieldValue::text(place)),
            ("title", FieldValue::text(title)),
            ("author", FieldValue::text("Anna")),
            ("put_up", FieldValue::text("2026-01-05")),
            ("moved", FieldValue::text("2026-01-05")),
        ];
        self.make(Entity::Card, &[&fields, more].concat())
    }

    /// An activity; `due` an ISO date or empty.
    pub fn activity(&mut self, title: &str, who: &str, due: &str, state: &str) -> EntityId {
        let fields = [("title", title), ("responsible", who), ("due", due), ("state", state)];
        self.make(Entity::Activity, &fields.map(|(name, value)| (name, FieldValue::text(value))))
    }

    /// A link between two things, by the fields that name them.
    pub fn link(&mut self, one: (&str, EntityId), other: (&str, EntityId)) -> EntityId {
        self.make(Entity::Link, &[(one.0, FieldValue::Id(one.1)), (other.0, FieldValue::Id(other.1))])
    }

    /// Stores it all, in a colleague's name.
    pub fn on(self, store: &Store) {
        let change = Change { label: Label::new("store-label-setting", &[("name", "test")]), edits: self.edits };
        store.writer().unwrap().commit(&change, &values::author("Bertil"), values::stamp().now).unwrap();
    }
}

/// A board with a card in each field, two of them placed, and four activities, of which one is late.
pub fn some(store: &Store) -> EntityId {
    let mut making = Making::default();
    let board = making.board("Hemtjänsten", Some(2));
    let at = |right: i64, up: i64| [("feasibility", FieldValue::Int(right)), ("impact", FieldValue::Int(up))];
    making.card(board, "proposed/V", "Fast kontakt i varje grupp", &at(88, 75));
    making.card(board, "proposed/k", "Gemensam introduktion för vikarier", &[]);
    let falls = making.card(board, "prioritized/V", "Fallriskbedömning vid inflytt", &at(63, 100));
    let how = [
        ("how", FieldValue::text("Två grupper provar")),
        ("by_when", FieldValue::text("2026-03-31")),
        ("responsible", FieldValue::text("Enhetschef Norr")),
    ];
    making.card(board, "ongoing/V", "Tidig kontakt efter sjukhusvistelse", &how);
    making.card(board, "fixed/V", "Telefonlista till alla", &[("outcome", FieldValue::text("Alla har den"))]);
    making.card(board, "parked/V", "Ny tidbok", &[("parked_why", FieldValue::text("Väntar på upphandling"))]);
    let activity = making.activity("Ta fram mall för fallriskbedömning", "Anna", "2026-01-09", "ongoing");
    making.activity("Boka möte med arbetsgruppen", "ÖJ-samordnaren", "2026-01-16", "not_started");
    making.activity("Redovisa för nämnden", "Socialchefen", "2026-02-20", "not_started");
    making.activity("Skicka enkäten", "Bertil", "2025-12-01", "done");
    making.link(("card", falls), ("activity", activity));
    making.on(store);
    board
}
