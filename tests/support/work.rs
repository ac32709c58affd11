//! A group's work for tests: a board with cards, a plan with activities, links.

use fyrfalt::domain::change::Label;
use fyrfalt::domain::{Answer, Change, Edit, Entity, EntityId, FieldValue};
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
        let own = fields.into_iter().filter(|(name, _)| !more.iter().any(|(other, _)| other == name));
        let fields: Vec<_> = own.chain(more.iter().cloned()).collect();
        self.make(Entity::Card, &fields)
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

    /// An omgång in a step.
    pub fn round(&mut self, name: &str, step: &str) -> EntityId {
        let fields = [("name", name), ("areas", "aldre"), ("edition", "ÖJ äldre 2015"), ("step", step)];
        self.make(Entity::Round, &fields.map(|(name, value)| (name, FieldValue::text(value))))
    }

    /// A row of a form, about an indicator if one is given; rows stand in the order of their `place`.
    pub fn entry(&mut self, round: EntityId, form: &str, place: &str, indicator: Option<EntityId>) -> EntityId {
        let mut fields = vec![
            ("round", FieldValue::Id(round)),
            ("form", FieldValue::text(form)),
            ("place", FieldValue::text(place)),
        ];
        fields.extend(indicator.map(|id| ("indicator", FieldValue::Id(id))));
        self.make(Entity::Entry, &fields)
    }

    /// Gives a thing that is being made these fields too.
    pub fn set(&mut self, id: EntityId, more: &[(&str, FieldValue)]) {
        for edit in &mut self.edits {
            if let Edit::Create { id: made, fields, .. } = edit
                && *made == id
            {
                fields.extend(more.iter().map(|(name, value)| ((*name).to_owned(), value.clone())));
            }
        }
    }

    /// What stands in a cell: `row` is a code or an entry's key.
    pub fn answer(&mut self, round: EntityId, (form, row, question): (&str, &str, &str), value: &str) -> EntityId {
        let id = Answer::key(round, form, row, question);
        let texts = [("form", form), ("row", row), ("question", question), ("value", value)];
        let texts = texts.map(|(name, value)| (name.to_owned(), FieldValue::text(value)));
        let fields = std::iter::once(("round".to_owned(), FieldValue::Id(round))).chain(texts).collect();
        self.edits.push(Edit::Create { entity: Entity::Answer, id, fields });
        id
    }

    /// A decision of a step's b on these things.
    pub fn decision(&mut self, round: EntityId, step: &str, outcome: &str, about: &[(&str, EntityId)]) -> EntityId {
        let texts = [
            ("step", step),
            ("what", "Indikatorer för fördjupad analys"),
            ("forum", "Ledningsgruppen"),
            ("decided_on", "2026-01-14"),
            ("outcome", outcome),
        ];
        let mut fields: Vec<_> = texts.map(|(name, value)| (name, FieldValue::text(value))).into();
        fields.push(("round", FieldValue::Id(round)));
        let id = self.make(Entity::Decision, &fields);
        for &end in about {
            self.link(("decision", id), end);
        }
        id
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

/// A board that has been worked with for a while: five suggestions of different ages, more in Pågår than it is meant
/// for, long titles, and an indicator (the first of the file) that two of the cards belong to.
pub fn busy(store: &Store) -> EntityId {
    let mut making = Making::default();
    let board = making.board("Hemtjänsten Norr", Some(2));
    let since = |day: &str| ("moved", FieldValue::text(day));
    let by = |name: &str| ("author", FieldValue::text(name));
    let at = |right: i64, up: i64| [("feasibility", FieldValue::Int(right)), ("impact", FieldValue::Int(up))];
    let long =
        "Gemensam introduktion för alla vikarier i hemtjänsten inför sommaren, med handledare de tre första dagarna";
    let contact = making.card(board, "proposed/B", "Fast kontakt i varje grupp", &[since("2025-10-01"), by("Anna")]);
    making.card(board, "proposed/F", long, &[since("2026-01-02"), by("Bertil")]);
    making.card(board, "proposed/K", "Läkemedelsgenomgång varje halvår", &[since("2026-01-08")]);
    making.card(board, "proposed/P", "Ring dagen efter hemkomst", &[since("2025-12-20"), by("Cecilia")]);
    making.card(board, "proposed/V", "Byt larmleverantör", &[since("2026-01-14")]);
    let falls = making.card(board, "prioritized/V", "Fallriskbedömning vid inflytt", &at(63, 100));
    making.card(board, "prioritized/k", "Schema efter brukarnas dygn", &at(50, 75));
    for (key, title, who, day) in [
        ("B", "Tidig kontakt efter sjukhusvistelse", "Enhetschef Norr", "2026-03-31"),
        ("K", "Samma tid varje morgon", "Anna", "2025-12-31"),
        ("V", "Måltidsombud", "Bertil", "2026-02-15"),
    ] {
        let how = [
            ("how", FieldValue::text("Två grupper provar")),
            ("by_when", FieldValue::text(day)),
            ("responsible", FieldValue::text(who)),
        ];
        making.card(board, &format!("ongoing/{key}"), title, &how);
    }
    making.card(board, "fixed/V", "Telefonlista till alla", &[("outcome", FieldValue::text("Alla har den"))]);
    making.card(board, "parked/V", "Ny tidbok", &[("parked_why", FieldValue::text("Väntar på upphandling"))]);
    let activity = making.activity("Ta fram mall för fallriskbedömning", "Anna", "2026-01-09", "ongoing");
    making.link(("card", falls), ("activity", activity));
    making.link(("card", contact), ("activity", activity));
    making.on(store);
    board
}

/// A board with so many suggestions.
pub fn many(store: &Store, count: usize) -> EntityId {
    let mut making = Making::default();
    let board = making.board("Hemtjänsten", None);
    for number in 1..=count {
        making.card(board, &format!("proposed/{number:05}V"), &format!("Förslag nummer {number}"), &[]);
    }
    making.on(store);
    board
}
