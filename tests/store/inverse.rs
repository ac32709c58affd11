//! A change and then its inverse gives back every readable field, for whatever people do to whatever there is.

use std::collections::BTreeMap;

use fyrfalt::domain::change::Label;
use fyrfalt::domain::entity::{Field, FieldKind};
use fyrfalt::domain::{Change, Edit, Entity, EntityId, FieldValue};
use fyrfalt::store::new_id;
use proptest::prelude::*;

use super::support::{Colleague, Home, at, change};

/// Everything that stands in the file and is not removed.
type State = BTreeMap<Key, Fields>;
type Key = (Entity, EntityId);
type Fields = BTreeMap<&'static str, FieldValue>;

/// What somebody does, as numbers that are given a meaning by what there is.
#[derive(Debug, Clone)]
struct Deed {
    what: u8,
    entity: usize,
    which: usize,
    field: usize,
    text: String,
    number: i64,
    real: f64,
}

fn deed() -> impl Strategy<Value = Deed> {
    let real = prop_oneof![any::<f64>().prop_filter("never NaN", |real| !real.is_nan()), Just(0.5), Just(-0.0)];
    (any::<u8>(), any::<usize>(), any::<usize>(), any::<usize>(), ".{0,12}", any::<i64>(), real).prop_map(
        |(what, entity, which, field, text, number, real)| Deed { what, entity, which, field, text, number, real },
    )
}

/// Makes edits that hold together, and follows what they do.
struct Making<'a> {
    state: &'a State,
    now: State,
    removed: Vec<(Key, Fields)>,
    edits: Vec<Edit>,
}

fn pick<T>(items: &[T], number: usize) -> Option<&T> {
    items.get(number.checked_rem(items.len())?)
}

fn named(fields: &Fields) -> Vec<(String, FieldValue)> {
    fields.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
}

/// What kind of thing a field names.
fn goal(field: &str) -> Entity {
    match field {
        "person" => Entity::Person,
        "board" => Entity::Board,
        "card" | "merged_into" => Entity::Card,
        "activity" | "repeated_from" => Entity::Activity,
        "older" | "newer" => Entity::Series,
        "round" => Entity::Round,
        "entry" | "parent" => Entity::Entry,
        "answer" => Entity::Answer,
        "decision" | "corrects" => Entity::Decision,
        _ => Entity::Indicator,
    }
}

impl Making<'_> {
    fn value(&self, field: Field, deed: &Deed) -> FieldValue {
        match field.kind {
            _ if deed.number % 5 == 0 && field.name != "live" => FieldValue::Null,
            FieldKind::Text => FieldValue::Text(deed.text.clone()),
            FieldKind::Int if field.name == "live" => FieldValue::Int(deed.number & 1),
            FieldKind::Int => FieldValue::Int(deed.number),
            FieldKind::Real => FieldValue::Real(deed.real),
            FieldKind::Id => {
                let goal = goal(field.name);
                // What was there from the beginning can always be linked to, also when it has been removed.
                let goals: Vec<_> = self.state.keys().filter(|key| key.0 == goal).collect();
                pick(&goals, deed.which).map_or(FieldValue::Null, |key| FieldValue::Id(key.1))
            }
        }
    }

    fn follow(&mut self, deed: &Deed) {
        // A decision is never changed, nor taken back.
        let Some(&entity) = pick(Entity::ALL, deed.entity).filter(|one| **one != Entity::Decision) else { return };
        let there: Vec<_> = self.now.keys().filter(|key| key.0 == entity).copied().collect();
        match (deed.what % 8, pick(&there, deed.which)) {
            (0, _) if !matches!(entity, Entity::Series | Entity::Import) => self.create(entity, deed),
            (1, Some(&key)) => self.remove(key),
            (2, _) => self.restore(deed),
            (_, Some(&key)) => self.set(key, deed),
            _ => {}
        }
    }

    fn create(&mut self, entity: Entity, deed: &Deed) {
        let id = new_id(at(deed.number.rem_euclid(1_000)));
        let mut fields: Fields = entity.fields().iter().map(|field| (field.name, FieldValue::Null)).collect();
        let named = entity.fields().iter().take(deed.field % 4).map(|field| (field.name, self.value(*field, deed)));
        let named: Vec<_> = named.collect();
        fields.extend(named.clone());
        let fields_named = named.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        self.edits.push(Edit::Create { entity, id, fields: fields_named });
        self.now.insert((entity, id), fields);
    }

    fn remove(&mut self, key: Key) {
        let Some(fields) = self.now.remove(&key) else { return };
        self.edits.push(Edit::Remove { entity: key.0, id: key.1, seen: named(&fields) });
        self.removed.push((key, fields));
    }

    fn restore(&mut self, deed: &Deed) {
        if self.removed.is_empty() {
            return;
        }
        let (key, fields) = self.removed.swap_remove(deed.which % self.removed.len());
        self.edits.push(Edit::Restore { entity: key.0, id: key.1, seen: Vec::new() });
        self.now.insert(key, fields);
    }

    fn set(&mut self, key: Key, deed: &Deed) {
        let Some(&field) = pick(key.0.fields(), deed.field) else { return };
        let after = self.value(field, deed);
        let Some(stored) = self.now.get_mut(&key).and_then(|fields| fields.get_mut(field.name)) else { return };
        let before = std::mem::replace(stored, after.clone());
        self.edits.push(Edit::Set { entity: key.0, id: key.1, field: field.name.to_owned(), before, after });
    }
}

fn edits(state: &State, deeds: &[Deed]) -> Vec<Edit> {
    let mut making = Making { state, now: state.clone(), removed: Vec::new(), edits: Vec::new() };
    for deed in deeds {
        making.follow(deed);
    }
    making.edits
}

fn state(home: &Home) -> State {
    let connection = rusqlite::Connection::open(home.store.path()).unwrap();
    let mut state = State::new();
    for &entity in Entity::ALL {
        let names: Vec<_> = entity.fields().iter().map(|field| field.name).collect();
        let sql = format!("SELECT id, {} FROM {} WHERE NOT removed", names.join(", "), entity.code());
        let mut statement = connection.prepare(&sql).unwrap();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let fields = names.iter().enumerate().map(|(n, name)| (*name, row.get(n + 1).unwrap())).collect();
            state.insert((entity, row.get(0).unwrap()), fields);
        }
    }
    state
}

/// Two of each kind, as if imported or made before: with no trace in the journal.
fn furnished() -> Home {
    let home = Home::new();
    let connection = rusqlite::Connection::open(home.store.path()).unwrap();
    for &entity in Entity::ALL {
        let (columns, values) = match entity {
            Entity::Series => (", key, source, population", ", hex(?1), 'kolada', ''"),
            Entity::Import => (", file, sha256, format, source_wording, at, who", ", 'f', 's', 'csv', '', 0, 'Anna'"),
            _ => ("", ""),
        };
        let sql = format!("INSERT INTO {} (id{columns}) VALUES (?1{values})", entity.code());
        for _ in 0..2 {
            connection.execute(&sql, [new_id(at(0))]).unwrap();
        }
    }
    home
}

fn commit(anna: &mut Colleague, change: &Change) {
    anna.writer.commit(change, &anna.author, at(1)).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_change_and_its_inverse_give_back_every_readable_field(deeds in prop::collection::vec(deed(), 1..24)) {
        let home = furnished();
        let mut anna = home.colleague("Anna");
        let before = state(&home);
        let change = change(edits(&before, &deeds));
        commit(&mut anna, &change);
        commit(&mut anna, &change.inverse(Label { id: "change-test-back".to_owned(), args: Vec::new() }));
        prop_assert_eq!(state(&home), before);
    }

    #[test]
    fn undo_and_redo_of_several_changes_pass_the_same_states(
        steps in prop::collection::vec(prop::collection::vec(deed(), 1..6), 1..5)
    ) {
        let home = furnished();
        let mut anna = home.colleague("Anna");
        let mut states = vec![state(&home)];
        for deeds in &steps {
            let here = state(&home);
            let made = anna.commit(edits(&here, deeds)).unwrap();
            if made.edits > 0 {
                states.push(state(&home));
            }
        }
        for expected in states.iter().rev().skip(1) {
            anna.undo().unwrap();
            prop_assert_eq!(&state(&home), expected);
        }
        prop_assert!(anna.undo().unwrap().is_none());
        for expected in states.iter().skip(1) {
            anna.redo().unwrap();
            prop_assert_eq!(&state(&home), expected);
        }
        prop_assert!(home.store.check().unwrap().is_empty());
    }
}
