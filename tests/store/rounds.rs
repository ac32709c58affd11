//! Omgångar, what stands in their forms, and decisions, in the file.

use fyrfalt::domain::{Answer, Edit, Entity, EntityId, FieldValue, Outcome, Step};
use fyrfalt::store::{CommitError, StoreError, new_id};

use super::support::{Colleague, Home, at};

fn text(name: &str, value: &str) -> (String, FieldValue) {
    (name.to_owned(), FieldValue::text(value))
}

fn round(anna: &mut Colleague) -> EntityId {
    let id = new_id(at(0));
    let fields = vec![text("name", "Äldreomsorg 2024"), text("areas", "aldre"), text("step", "2")];
    anna.commit(vec![Edit::Create { entity: Entity::Round, id, fields }]).unwrap();
    id
}

fn written(round: EntityId, question: &str, value: &str) -> Edit {
    let id = Answer::key(round, "quick-analysis", "r", question);
    let mut fields = vec![("round".to_owned(), FieldValue::Id(round))];
    let texts = [("form", "quick-analysis"), ("row", "r"), ("question", question), ("value", value)];
    fields.extend(texts.map(|(name, value)| text(name, value)));
    Edit::Create { entity: Entity::Answer, id, fields }
}

fn stands(home: &Home, round: EntityId, question: &str) -> Option<String> {
    let work = home.store.reader().unwrap().work().unwrap();
    work.answer(Answer::key(round, "quick-analysis", "r", question)).map(|answer| answer.value.clone())
}

#[test]
fn two_in_different_cells_never_meet_and_two_in_the_same_one_do() {
    let home = Home::new();
    let (mut anna, mut bo) = (home.colleague("Anna"), home.colleague("Bo"));
    let round = round(&mut anna);
    anna.commit(vec![written(round, "reliable", "ja")]).unwrap();
    bo.commit(vec![written(round, "current", "nej")]).unwrap();
    let CommitError::Conflict(met) = bo.commit(vec![written(round, "reliable", "nej")]).unwrap_err() else {
        panic!("no conflict")
    };
    let [met] = met.as_slice() else { panic!("{met:?}") };
    assert_eq!((met.field.as_str(), met.who.as_str()), ("value", "Anna"));
    assert_eq!((&met.mine, &met.theirs), (&FieldValue::text("nej"), &FieldValue::text("ja")));
    assert_eq!(stands(&home, round, "current").as_deref(), Some("nej"));
}

#[test]
fn a_cell_whose_filling_in_was_undone_can_be_filled_in_again() {
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    let round = round(&mut anna);
    anna.commit(vec![written(round, "overall", "först")]).unwrap();
    anna.undo().unwrap();
    assert_eq!(stands(&home, round, "overall"), None);
    anna.commit(vec![written(round, "overall", "sedan")]).unwrap();
    assert_eq!(stands(&home, round, "overall").as_deref(), Some("sedan"));
    anna.undo().unwrap();
    assert_eq!(stands(&home, round, "overall"), None);
    anna.writer.redo(&anna.author, at(200)).unwrap();
    assert_eq!(stands(&home, round, "overall").as_deref(), Some("sedan"));
}

#[test]
fn a_decision_is_neither_changed_nor_taken_back_but_corrected_by_a_new_one() {
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    let round = round(&mut anna);
    let (first, second) = (new_id(at(1)), new_id(at(2)));
    let made = |id, outcome: &str, corrects: Option<EntityId>| {
        let mut fields = vec![("round".to_owned(), FieldValue::Id(round))];
        let texts = [("step", "2"), ("what", "Fallskador 80+"), ("decided_on", "2026-01-15"), ("outcome", outcome)];
        fields.extend(texts.map(|(name, value)| text(name, value)));
        fields.extend(corrects.map(|id| ("corrects".to_owned(), FieldValue::Id(id))));
        Edit::Create { entity: Entity::Decision, id, fields }
    };
    anna.commit(vec![made(first, "no", None)]).unwrap();
    let key = (Entity::Decision, first);
    let changed = Edit::set(key, "outcome", FieldValue::text("no"), FieldValue::text("yes")).unwrap();
    let refused = |result| matches!(result, Err(CommitError::Store(StoreError::Lasting)));
    assert!(refused(anna.commit(vec![changed]).map(|_| ())));
    let Err(CommitError::Store(StoreError::Decided { seq, number: 1 })) = anna.undo() else { panic!("it stands") };
    let reversed = anna.writer.reverse(seq, &anna.author, at(200));
    assert!(matches!(reversed, Err(CommitError::Store(StoreError::Decided { number: 1, .. }))));
    // Told once that it stands, the next undo takes what came before; redo brings that back and leaves the decision.
    assert!(anna.writer.undo(Some(seq), &anna.author, at(200)).unwrap().is_some());
    assert!(home.store.reader().unwrap().work().unwrap().round(round).is_none());
    assert!(anna.writer.redo(&anna.author, at(201)).unwrap().is_some());
    assert!(home.store.reader().unwrap().work().unwrap().round(round).is_some());
    anna.commit(vec![made(second, "yes", Some(first))]).unwrap();
    let work = home.store.reader().unwrap().work().unwrap();
    assert!(work.is_corrected(first) && !work.is_corrected(second));
    let read = work.decision(second).unwrap();
    assert_eq!((read.outcome, read.step, read.corrects), (Outcome::Yes, Some(Step::QuickAnalysis), Some(first)));
    assert_eq!(read.decided_on.map(|day| day.to_string()).as_deref(), Some("2026-01-15"));
}
