//! Two colleagues on one file: nothing is overwritten in silence, and each sees what the other does.

use fyrfalt::domain::{Edit, Entity, FieldValue};
use fyrfalt::store::{Clash, CommitError, Conflict, Portion};

use super::support::{Home, as_card, at, set, text};

fn conflicts(error: CommitError) -> Vec<Conflict> {
    match error {
        CommitError::Conflict(conflicts) => conflicts,
        CommitError::Store(error) => panic!("{error}"),
    }
}

#[test]
fn different_fields_of_one_card_do_not_clash() {
    let home = Home::new();
    let (mut anna, mut bo) = (home.colleague("Anna"), home.colleague("Bo"));
    let card = anna.adds("Cecilia");
    anna.commit(vec![set(card, "name", "Cecilia", "Cecilia Ek")]).unwrap();
    bo.commit(vec![set(card, "initials", "", "CE")]).unwrap();
    assert_eq!(anna.sees(card), Some(as_card("Cecilia Ek", "CE")));
}

#[test]
fn the_second_of_two_who_change_a_field_sees_all_three_versions_and_nothing_is_stored() {
    let home = Home::new();
    let (mut anna, mut bo) = (home.colleague("Anna"), home.colleague("Bo"));
    let card = anna.adds("Cecilia");
    anna.commit(vec![set(card, "name", "Cecilia", "Cecilia Ek")]).unwrap();
    let both = vec![set(card, "initials", "", "CA"), set(card, "name", "Cecilia", "Cecilia Alm")];
    let found = conflicts(bo.commit(both).unwrap_err());
    let expected = Conflict {
        entity: Entity::Person,
        id: card,
        title: "Cecilia Ek".to_owned(),
        clash: Clash::Changed,
        field: "name".to_owned(),
        base: text("Cecilia"),
        mine: text("Cecilia Alm"),
        theirs: text("Cecilia Ek"),
        who: "Anna".to_owned(),
        at: Some(at(60)),
    };
    assert_eq!(found, [expected]);
    assert_eq!(bo.sees(card), Some(as_card("Cecilia Ek", "")), "the other field was not stored either");
}

#[test]
fn two_who_write_the_same_agree() {
    let home = Home::new();
    let (mut anna, mut bo) = (home.colleague("Anna"), home.colleague("Bo"));
    let card = anna.adds("Cecilia");
    let first = anna.commit(vec![set(card, "initials", "", "CE")]).unwrap();
    let second = bo.commit(vec![set(card, "initials", "", "CE")]).unwrap();
    assert_eq!((second.seq, second.edits), (first.seq, 0));
}

#[test]
fn what_a_colleague_has_removed_cannot_be_changed_and_what_they_changed_not_removed() {
    let home = Home::new();
    let (mut anna, mut bo) = (home.colleague("Anna"), home.colleague("Bo"));
    let card = anna.adds("Cecilia");
    let remove = |seen: &str| Edit::Remove {
        entity: Entity::Person,
        id: card,
        seen: vec![("name".to_owned(), FieldValue::Text(seen.to_owned()))],
    };
    anna.commit(vec![set(card, "name", "Cecilia", "Cecilia Ek")]).unwrap();
    let found = conflicts(bo.commit(vec![remove("Cecilia")]).unwrap_err());
    assert_eq!((found[0].clash, found[0].theirs.clone()), (Clash::ChangedSince, text("Cecilia Ek")));

    bo.commit(vec![remove("Cecilia Ek")]).unwrap();
    assert_eq!(anna.sees(card), None);
    let found = conflicts(anna.commit(vec![set(card, "initials", "", "CE")]).unwrap_err());
    assert_eq!((found[0].clash, found[0].who.as_str()), (Clash::Removed, "Bo"));
}

#[test]
fn a_colleagues_change_moves_the_data_version_and_the_journal_says_what_to_read_again() {
    let home = Home::new();
    let (mut anna, bo) = (home.colleague("Anna"), home.colleague("Bo"));
    let card = anna.adds("Cecilia");
    let (seq, version) = (bo.reader.last_seq().unwrap(), bo.reader.data_version().unwrap());
    assert_eq!(bo.reader.data_version().unwrap(), version, "nothing has happened");

    anna.commit(vec![set(card, "initials", "", "CE")]).unwrap();
    assert_ne!(bo.reader.data_version().unwrap(), version);
    let touched = bo.reader.journal_since(seq).unwrap();
    assert_eq!(touched.len(), 1);
    assert_eq!((touched[0].id, touched[0].field.as_deref()), (card, Some("initials")));
    assert_eq!((touched[0].who.as_str(), touched[0].session), ("Anna", anna.author.session));
}

#[test]
fn a_snapshot_sees_one_state_however_many_reads_it_makes() {
    let home = Home::new();
    let (mut anna, bo) = (home.colleague("Anna"), home.colleague("Bo"));
    bo.reader
        .snapshot(|reader| {
            let before = reader.people()?.len();
            anna.adds("Cecilia");
            assert_eq!(reader.people()?.len(), before);
            Ok::<_, fyrfalt::store::StoreError>(())
        })
        .unwrap();
    assert_eq!(bo.reader.people().unwrap().len(), 1);
}

#[test]
fn order_is_by_sequence_when_the_clock_goes_backwards() {
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    let card = anna.adds("Cecilia");
    let change = super::support::change(vec![set(card, "initials", "", "CE")]);
    anna.writer.commit(&change, &anna.author, at(-86_400)).unwrap();
    let seqs: Vec<_> =
        anna.reader.history(Entity::Person, card, &Portion::default()).unwrap().iter().map(|entry| entry.seq).collect();
    assert_eq!(seqs, [2, 1]);
}
