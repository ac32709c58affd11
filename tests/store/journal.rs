//! The journal: append-only, with removal for good as the one door.

use fyrfalt::domain::{Edit, Entity};
use fyrfalt::store::{Erasure, Kind, Portion};

use super::support::{Home, as_card, at, bytes, field, set};

/// What another program, or a slip of ours, might try.
const ATTACKS: [&str; 6] = [
    "DELETE FROM journal",
    "DELETE FROM journal_edit",
    "UPDATE journal SET who = 'Bo'",
    "UPDATE journal_edit SET after = 'x'",
    "INSERT OR REPLACE INTO journal SELECT seq, 0, session, person, 'Bo', kind, undoes, label, label_args FROM journal",
    "REPLACE INTO journal_edit SELECT seq, n, entity, id, kind, field, before, 'x', erased FROM journal_edit",
];

#[test]
fn nothing_in_it_can_be_changed_or_taken_away() {
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    anna.adds("Cecilia");
    let before = anna.reader.journal_since(0).unwrap();
    let connection = rusqlite::Connection::open(home.store.path()).unwrap();
    for attack in ATTACKS {
        assert!(connection.execute(attack, []).is_err(), "{attack}");
    }
    assert_eq!(anna.reader.journal_since(0).unwrap(), before);
}

#[test]
fn what_happened_during_a_day_is_told_latest_first() {
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    let card = anna.adds("Cecilia");
    for (day, initials) in [(1, "C"), (2, "CE")] {
        let before = if day == 1 { "" } else { "C" };
        let change = super::support::change(vec![set(card, "initials", before, initials)]);
        anna.writer.commit(&change, &anna.author, at(day * 86_400)).unwrap();
    }
    let day = anna.reader.journal_between(at(43_200), at(43_200 + 86_400), &Portion::default()).unwrap();
    assert_eq!(day.len(), 1);
    assert_eq!((day[0].who.as_str(), day[0].kind, day[0].label.id.as_str()), ("Anna", Kind::Do, "change-test"));
    assert_eq!(day[0].edits, [set(card, "initials", "", "C")]);
}

#[test]
fn removal_for_good_leaves_who_and_when_and_nothing_of_the_contents() {
    const SECRET: &str = "Hemlighetsfull";
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    let (card, other) = (anna.adds(SECRET), anna.adds("Cecilia"));
    anna.commit(vec![set(other, "initials", "", "CE")]).unwrap();
    anna.commit(vec![set(card, "name", SECRET, &format!("{SECRET} Ek"))]).unwrap();
    anna.writer.erase(&Erasure { entity: Entity::Person, id: card, field: None }, &anna.author, at(600)).unwrap();

    assert_eq!(anna.sees(card), None);
    let history = anna.reader.history(Entity::Person, card, &Portion::default()).unwrap();
    let kept: Vec<_> = history.iter().map(|entry| (entry.kind, entry.who.as_str(), entry.at)).collect();
    assert_eq!(kept, [(Kind::Erase, "Anna", at(600)), (Kind::Do, "Anna", at(60)), (Kind::Do, "Anna", at(60))]);
    anna.undo().unwrap();
    assert_eq!(anna.sees(other), Some(as_card("Cecilia", "")), "undo passes by what has been erased");
    assert!(home.store.check().unwrap().is_empty());

    drop(anna);
    let left = bytes(home.store.path()).windows(SECRET.len()).filter(|window| *window == SECRET.as_bytes()).count();
    assert_eq!(left, 0, "the file holds no trace of it");
}

#[test]
fn check_tells_where_journal_and_values_part() {
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    anna.adds("Cecilia");
    let connection = rusqlite::Connection::open(home.store.path()).unwrap();
    connection.execute("UPDATE person SET name = 'Doris'", []).unwrap();
    let faults: Vec<_> = home.store.check().unwrap().iter().map(|fault| fault.id).collect();
    assert_eq!(faults, ["store-check-differs"]);
}

#[test]
fn settings_and_people_are_changes_like_all_others() {
    use fyrfalt::domain::UnitRef;
    use fyrfalt::store::{Person, new_id};
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    let unit = UnitRef::municipality("0163");
    for code in ["0180", "0163"] {
        let change = anna.reader.settings().unwrap().set_default_unit(&UnitRef::municipality(code));
        anna.writer.commit(&change, &anna.author, at(1)).unwrap();
    }
    assert_eq!(anna.reader.settings().unwrap().default_unit(), Some(unit.clone()));
    anna.undo().unwrap();
    anna.undo().unwrap();
    assert_eq!(anna.reader.settings().unwrap().default_unit(), None);
    let change = anna.reader.settings().unwrap().set_default_unit(&unit);
    anna.writer.commit(&change, &anna.author, at(1)).unwrap();
    assert_eq!(anna.reader.settings().unwrap().default_unit(), Some(unit));

    let id = new_id(at(0));
    let change = Person::add(id, "Åsa Öberg", "ÅÖ", Some((new_id(at(0)), "delad")));
    anna.writer.commit(&change, &anna.author, at(2)).unwrap();
    assert_eq!(anna.reader.people_of_login("delad").unwrap().len(), 1);
    assert_eq!(anna.reader.people_called("åsa öberg").unwrap()[0].id, id);
    assert_eq!(anna.reader.people_called("åö").unwrap()[0].id, id);
    assert!(anna.reader.people_of_login("annan").unwrap().is_empty());
}

#[test]
fn a_removed_link_stays_readable_in_history() {
    let home = Home::new();
    let mut anna = home.colleague("Anna");
    let card = anna.adds("Cecilia");
    let remove = Edit::Remove { entity: Entity::Person, id: card, seen: vec![field("name", "Cecilia")] };
    anna.commit(vec![remove.clone()]).unwrap();
    assert_eq!(anna.reader.history(Entity::Person, card, &Portion::default()).unwrap()[0].edits, [remove]);
}
