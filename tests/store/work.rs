//! What a group works with is read as it was written, all of it or only what has been touched.

use fyrfalt::domain::change::Label;
use fyrfalt::domain::entity::FieldKind;
use fyrfalt::domain::work::Row;
use fyrfalt::domain::{Change, Edit, Entity, EntityId, FieldValue, Work};
use fyrfalt::store::new_id;

use super::support::{Home, at};

/// A value for a field, another for each: what is read into the wrong field shows.
fn value(entity: Entity, name: &str, n: usize, board: EntityId) -> FieldValue {
    let kind = entity.field(name).unwrap().kind;
    match (name, kind) {
        ("place", _) => FieldValue::Text("ongoing/Vx".to_owned()),
        ("moved" | "put_up" | "by_when" | "due" | "done_on", _) => FieldValue::Text(format!("2026-01-{:02}", n + 1)),
        ("origin", _) if entity == Entity::Card => FieldValue::Text("meeting".to_owned()),
        ("handling", _) => FieldValue::Text("project".to_owned()),
        ("state", _) => FieldValue::Text("done".to_owned()),
        ("step", _) => FieldValue::Text("3".to_owned()),
        ("repeats", _) => FieldValue::Text("tertial".to_owned()),
        ("evidence" | "profession" | "users", _) => FieldValue::Int(1),
        ("board", _) => FieldValue::Id(board),
        (_, FieldKind::Id) => FieldValue::Null,
        (_, FieldKind::Int) => FieldValue::Int(i64::try_from(n).unwrap()),
        (_, _) => FieldValue::Text(format!("{name} å")),
    }
}

fn made(entity: Entity, board: EntityId) -> (EntityId, Vec<(String, FieldValue)>) {
    let fields = entity.fields().iter().enumerate();
    let fields = fields.map(|(n, field)| (field.name.to_owned(), value(entity, field.name, n, board))).collect();
    (new_id(at(1)), fields)
}

fn change(edits: Vec<Edit>) -> Change {
    Change { label: Label::new("change-test", &[]), edits }
}

#[test]
fn every_field_is_read_into_its_own_place() {
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    let board = new_id(at(0));
    let (card, card_fields) = made(Entity::Card, board);
    let (activity, activity_fields) = made(Entity::Activity, board);
    let create = |entity, id, fields: &Vec<_>| Edit::Create { entity, id, fields: fields.clone() };
    let name = vec![("name".to_owned(), FieldValue::text("Hemtjänst")), ("wip".to_owned(), FieldValue::Int(4))];
    let link = vec![("card".to_owned(), FieldValue::Id(card)), ("activity".to_owned(), FieldValue::Id(activity))];
    let edits = vec![
        create(Entity::Board, board, &name),
        create(Entity::Card, card, &card_fields),
        create(Entity::Activity, activity, &activity_fields),
        create(Entity::Link, new_id(at(2)), &link),
    ];
    anna.writer.commit(&change(edits), &anna.author, at(3)).unwrap();
    let work = home.store.reader().unwrap().work().unwrap();
    let read = work.card(card).unwrap();
    for (name, value) in &card_fields {
        assert_eq!(read.value(name), *value, "{name}");
    }
    let read = work.activity(activity).unwrap();
    for (name, value) in &activity_fields {
        assert_eq!(read.value(name), *value, "{name}");
    }
    assert_eq!(work.boards().first().map(|board| (board.name.as_str(), board.wip)), Some(("Hemtjänst", Some(4))));
    assert!(work.lit_by(fyrfalt::domain::Item::Card(card)).contains(&activity));
}

#[test]
fn a_patch_of_what_was_touched_gives_the_same_as_reading_anew() {
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    let reader = home.store.reader().unwrap();
    let board = new_id(at(0));
    let (first, fields) = made(Entity::Activity, board);
    let (second, _) = made(Entity::Activity, board);
    let create = |id| Edit::Create { entity: Entity::Activity, id, fields: fields.clone() };
    anna.writer.commit(&change(vec![create(first)]), &anna.author, at(1)).unwrap();
    let mut work = reader.work().unwrap();
    let removed = Edit::Remove { entity: Entity::Activity, id: first, seen: Vec::new() };
    anna.writer.commit(&change(vec![create(second), removed]), &anna.author, at(2)).unwrap();
    let patch = reader.work_of(&[(Entity::Activity, first), (Entity::Activity, second)]).unwrap();
    assert!(matches!(patch.rows.as_slice(), [Row::Activity(_)]));
    work.patch(patch);
    assert_eq!(work, reader.work().unwrap());
    assert_eq!(Work::default(), Work::of(Vec::new()));
}
