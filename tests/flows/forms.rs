//! Forms: what must be filled in, days as people type them, drafts, and two people in the same form.

use fyrfalt::domain::{Card, Column};
use fyrfalt::msg::{Draft, Effect};
use fyrfalt::store::Store;
use tempfile::{TempDir, tempdir};

use crate::support::workbench::{Setup, Workbench};
use crate::support::{values, work};

const TITLE: &str = "Fast kontakt i varje grupp";

fn card(store: &Store) -> Card {
    let work = store.reader().unwrap().work().unwrap();
    work.cards().iter().find(|card| card.title == TITLE).unwrap().clone()
}

fn file() -> (TempDir, Store) {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    work::some(&store);
    (folder, store)
}

/// A session with the card marked on the board.
fn at_card(store: &Store, setup: Setup) -> Workbench {
    let mut bench = setup.on(store);
    bench.keys("4 z").shows("Fast kontakt i");
    bench
}

fn last_draft(bench: &Workbench) -> Draft {
    let saved = bench.kept.iter().rev().find_map(|kept| match kept {
        Effect::SaveDraft(draft) => Some(draft.clone()),
        _ => None,
    });
    saved.expect("a draft")
}

#[test]
fn what_must_be_filled_in_is_said_before_and_a_wrong_day_stays_in_its_field() {
    let (_folder, store) = file();
    let mut bench = at_card(&store, Setup::default());
    bench.keys("m").types("pågår").keys("enter").shows("till Pågår: hur, när och vem?").shows("Hur *");
    bench.keys("ctrl-s").shows("Fältet måste fyllas i. Inget är sparat än.");
    bench.types("Två grupper provar").keys("tab").types("snart").keys("tab").types("Anna").keys("ctrl-s");
    bench.shows("”snart” är ingen dag").keys("ctrl-u").types("+2v").keys("ctrl-s").hides("Hur *");
    let moved = card(&store);
    assert_eq!((moved.place.column, moved.how.as_str()), (Column::Ongoing, "Två grupper provar"));
    assert_eq!(moved.by_when.map(|day| day.to_string()).as_deref(), Some("2026-01-29"));
    bench.keys("u");
    let back = card(&store);
    assert_eq!((back.place.column, back.how.as_str(), back.by_when), (Column::Proposed, "", None));
}

#[test]
fn an_abandoned_form_is_offered_back_where_it_was_and_at_the_next_start() {
    let (_folder, store) = file();
    let mut bench = at_card(&store, Setup::default());
    bench.keys("enter tab").types("Börja med grupp Norr").keys("esc").shows("finns kvar som utkast");
    bench.keys("enter").shows("Börja med grupp Norr").keys("esc");
    let mut next = Setup { drafts: vec![last_draft(&bench)], ..Setup::default() }.on(&store);
    next.shows("Börja med grupp Norr").shows("utkast från förra gången").keys("ctrl-s").hides("Börja med grupp Norr");
    assert_eq!(card(&store).description, "Börja med grupp Norr");
}

#[test]
fn a_move_begun_in_an_earlier_session_is_finished_in_this_one() {
    let (_folder, store) = file();
    let mut bench = at_card(&store, Setup::default());
    bench.keys("x").shows("till Parkerat: varför?").types("Väntar på budget").keys("esc");
    assert_eq!(card(&store).place.column, Column::Proposed);
    let mut next = Setup { drafts: vec![last_draft(&bench)], ..Setup::default() }.on(&store);
    next.shows("Väntar på budget").keys("ctrl-s");
    let parked = card(&store);
    assert_eq!((parked.place.column, parked.parked_why.as_str()), (Column::Parked, "Väntar på budget"));
}

#[test]
fn two_in_the_same_field_see_both_versions_and_different_fields_do_not_meet() {
    let (_folder, store) = file();
    let mut anna = at_card(&store, Setup { as_name: Some("Anna Karlsson"), ..Setup::default() });
    let mut bo = at_card(&store, Setup { as_name: Some("Bo Ek"), ..Setup::default() });
    anna.keys("enter tab").types("Annas ord");
    bo.keys("enter tab").types("Bos ord").keys("ctrl-s");
    anna.hears().shows("Annas ord").keys("ctrl-s").shows("Bo Ek har ändrat samma sak");
    anna.shows("Annas ord").shows("Bos ord").keys("m enter").hides("Bo Ek har ändrat samma sak");
    assert_eq!(card(&store).description, "Annas ord");
    anna.keys("enter").shows("Annas ord").keys("esc");
    bo.hears().keys("enter tab tab tab").types("Nacka");
    anna.keys("enter tab").types("!").keys("ctrl-s");
    bo.hears().keys("ctrl-s").hides("har ändrat samma sak");
    let both = card(&store);
    assert_eq!((both.description.as_str(), both.origin_note.as_str()), ("Annas ord!", "Nacka"));
}

#[test]
fn text_left_in_a_form_survives_a_move_of_the_card_and_a_new_one_is_found_again() {
    let (_folder, store) = file();
    let mut bench = at_card(&store, Setup::default());
    bench.keys("enter tab").types("Tre stycken text").keys("esc");
    bench.keys("m").types("prio").keys("enter");
    assert_eq!(card(&store).place.column, Column::Prioritized);
    bench.keys("enter").shows("Tre stycken text").keys("ctrl-x ctrl-x enter").hides("Tre stycken text").keys("esc");
    bench.keys("n").types("Halvskrivet förslag").keys("esc n").shows("Halvskrivet förslag").keys("ctrl-s");
    bench.shows("Halvskrivet förslag").keys("n").hides("Nytt förslag Halvskrivet");
}

#[test]
fn their_version_of_one_field_leaves_my_other_fields_to_be_saved() {
    let (_folder, store) = file();
    let mut anna = at_card(&store, Setup { as_name: Some("Anna Karlsson"), ..Setup::default() });
    let mut bo = at_card(&store, Setup { as_name: Some("Bo Ek"), ..Setup::default() });
    anna.keys("enter tab").types("Annas ord").keys("tab tab").types("Danderyd");
    bo.keys("enter tab").types("Bos ord").keys("ctrl-s");
    anna.keys("ctrl-s").shows("Bo Ek har ändrat samma sak").keys("t enter").hides("Bo Ek har ändrat samma sak");
    let stored = card(&store);
    assert_eq!((stored.description.as_str(), stored.origin_note.as_str()), ("Bos ord", "Danderyd"));
    anna.keys("enter").hides("Annas ord");
}

#[test]
fn both_versions_of_a_text_are_written_together() {
    let (_folder, store) = file();
    let mut anna = at_card(&store, Setup { as_name: Some("Anna Karlsson"), ..Setup::default() });
    let mut bo = at_card(&store, Setup { as_name: Some("Bo Ek"), ..Setup::default() });
    anna.keys("enter tab").types("Annas ord");
    bo.keys("enter tab").types("Bos ord").keys("ctrl-s");
    anna.keys("ctrl-s b").shows("Annas ord").shows("Bos ord").keys("ctrl-s");
    assert_eq!(card(&store).description, "Annas ord\n\nBos ord");
}
