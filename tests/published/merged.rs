//! A unit that has been merged into another: a journaled alias.

use fyrfalt::domain::change::Label;
use fyrfalt::domain::{Change, Edit, Entity, FieldValue, UnitRef};
use fyrfalt::store::{StoreError, new_id};
use tempfile::tempdir;

use crate::support::values;

fn number_of(store: &fyrfalt::store::Store, code: &str) -> Option<String> {
    let reader = store.reader().unwrap();
    reader
        .published::<_, StoreError>(|published| {
            Ok(published.unit(&UnitRef::municipality(code)).map(|unit| unit.name.clone()))
        })
        .unwrap()
}

#[test]
fn what_is_asked_of_a_merged_unit_is_answered_by_the_other_until_it_is_undone() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let text = |unit: &str| FieldValue::Text(UnitRef::municipality(unit).to_string());
    let fields = vec![("unit".to_owned(), text("0114")), ("merged_into".to_owned(), text("0163"))];
    let id = new_id(values::stamp().now);
    let edits = vec![Edit::Create { entity: Entity::UnitAlias, id, fields }];
    let label = Label { id: "published-change-live".to_owned(), args: Vec::new() };
    assert_eq!(number_of(&store, "0114").as_deref(), Some("Upplands Väsby"));
    let (mut writer, anna) = (store.writer().unwrap(), values::author("Anna"));
    writer.commit(&Change { label, edits }, &anna, values::stamp().now).unwrap();
    assert_eq!(number_of(&store, "0114").as_deref(), Some("Sollentuna"));
    writer.undo(None, &anna, values::stamp().now).unwrap();
    assert_eq!(number_of(&store, "0114").as_deref(), Some("Upplands Väsby"));
}
