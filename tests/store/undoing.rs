//! Undo, redo, reversing: what a user gets back, and when it is refused.

use fyrfalt::domain::{Edit, Entity};
use fyrfalt::store::{Clash, CommitError, Kind, Portion, StoreError};

use super::support::{Home, as_card, at, field, set};

#[test]
fn undo_goes_back_step_by_step_and_redo_forward_again() {
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    let card = anna.adds("Cecilia");
    anna.commit(vec![set(card, "initials", "", "C"), set(card, "name", "Cecilia", "Cecilia Ek")]).unwrap();
    anna.commit(vec![set(card, "initials", "C", "CE")]).unwrap();

    let steps = [Some(as_card("Cecilia Ek", "C")), Some(as_card("Cecilia", "")), None];
    for step in &steps {
        assert!(anna.undo().unwrap().is_some());
        assert_eq!(&anna.sees(card), step);
    }
    assert!(anna.undo().unwrap().is_none(), "nothing is left");
    for step in [Some(as_card("Cecilia", "")), Some(as_card("Cecilia Ek", "C")), Some(as_card("Cecilia Ek", "CE"))] {
        assert!(anna.redo().unwrap().is_some());
        assert_eq!(anna.sees(card), step);
    }
    assert!(anna.redo().unwrap().is_none());
    anna.undo().unwrap();
    assert_eq!(anna.sees(card), steps[0], "what was made again can be undone again");
}

#[test]
fn a_new_change_ends_what_could_be_redone() {
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    let card = anna.adds("Cecilia");
    anna.commit(vec![set(card, "initials", "", "C")]).unwrap();
    anna.undo().unwrap();
    anna.commit(vec![set(card, "initials", "", "CE")]).unwrap();
    assert!(anna.redo().unwrap().is_none());
    anna.undo().unwrap();
    assert_eq!(anna.sees(card), Some(as_card("Cecilia", "")));
}

#[test]
fn undo_takes_ones_own_changes_only() {
    let home = Home::new();
    let (mut anna, mut bo) = (home.colleague("Anna"), home.colleague("Bo"));
    let card = anna.adds("Cecilia");
    bo.commit(vec![set(card, "initials", "", "CE")]).unwrap();
    anna.commit(vec![set(card, "name", "Cecilia", "Cecilia Ek")]).unwrap();
    bo.undo().unwrap();
    assert_eq!(anna.sees(card), Some(as_card("Cecilia Ek", "")));
}

#[test]
fn undo_after_a_colleagues_change_is_refused_whole_and_names_what_and_who() {
    let home = Home::new();
    let (mut anna, mut bo) = (home.colleague("Anna"), home.colleague("Bo"));
    let card = anna.adds("Cecilia");
    anna.commit(vec![set(card, "initials", "", "C"), set(card, "name", "Cecilia", "Cecilia Ek")]).unwrap();
    bo.commit(vec![set(card, "initials", "C", "CE")]).unwrap();

    let Err(CommitError::Conflict(conflicts)) = anna.undo() else { panic!("must be refused") };
    assert_eq!(conflicts.len(), 1);
    assert_eq!((conflicts[0].field.as_str(), conflicts[0].who.as_str()), ("initials", "Bo"));
    assert_eq!(anna.sees(card), Some(as_card("Cecilia Ek", "CE")), "nothing of it was undone");
}

#[test]
fn undoing_the_making_of_what_a_colleague_has_filled_in_is_refused() {
    let home = Home::new();
    let (mut anna, mut bo) = (home.colleague("Anna"), home.colleague("Bo"));
    let card = anna.adds("Cecilia");
    bo.commit(vec![set(card, "initials", "", "CE")]).unwrap();
    let Err(CommitError::Conflict(conflicts)) = anna.undo() else { panic!("must be refused") };
    assert_eq!((conflicts[0].clash, conflicts[0].who.as_str()), (Clash::ChangedSince, "Bo"));
}

#[test]
fn any_change_can_be_reversed_from_its_history_by_anybody() {
    let home = Home::new();
    let (mut anna, mut bo) = (home.colleague("Anna"), home.colleague("Bo"));
    let card = anna.adds("Cecilia");
    let seq = anna.commit(vec![set(card, "name", "Cecilia", "Cecilia Ek")]).unwrap().seq;
    anna.commit(vec![set(card, "initials", "", "CE")]).unwrap();
    bo.writer.reverse(seq, &bo.author, at(300)).unwrap();
    assert_eq!(anna.sees(card), Some(as_card("Cecilia", "CE")));

    let history = anna.reader.history(Entity::Person, card, &Portion::default()).unwrap();
    assert_eq!((history[0].kind, history[0].undoes, history[0].who.as_str()), (Kind::Reverse, Some(seq), "Bo"));
    assert_eq!(history.len(), 4);
    bo.undo().unwrap();
    assert_eq!(anna.sees(card), Some(as_card("Cecilia Ek", "CE")), "a reversal can be undone like any change");
    assert!(matches!(
        bo.writer.reverse(99, &bo.author, at(300)),
        Err(CommitError::Store(StoreError::NoSuchChange(99)))
    ));
}

#[test]
fn a_removal_can_be_undone_with_everything_it_held() {
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    let card = anna.adds("Cecilia");
    anna.commit(vec![Edit::Remove { entity: Entity::Person, id: card, seen: vec![field("name", "Cecilia")] }]).unwrap();
    anna.undo().unwrap();
    assert_eq!(anna.sees(card), Some(as_card("Cecilia", "")));
    anna.redo().unwrap();
    assert_eq!(anna.sees(card), None);
}
