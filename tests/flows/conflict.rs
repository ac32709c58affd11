//! Two have changed the same thing: for each field one's own, the colleague's, or both.

use fyrfalt::domain::{Card, Column};
use fyrfalt::store::Store;
use tempfile::{TempDir, tempdir};

use crate::support::workbench::{Setup, Workbench};
use crate::support::{values, work};

const TITLE: &str = "Fast kontakt i varje grupp";

fn card(store: &Store) -> Card {
    let work = store.reader().unwrap().work().unwrap();
    work.cards().iter().find(|card| card.title.starts_with(TITLE)).unwrap().clone()
}

/// A file with a board, and a session with the card marked.
fn file() -> (TempDir, Store) {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    work::some(&store);
    (folder, store)
}

fn at_card(store: &Store, name: &'static str) -> Workbench {
    let mut bench = Setup { as_name: Some(name), ..Setup::default() }.on(store);
    bench.keys("4 z").shows("Fast kontakt i");
    bench
}

/// Anna has filled in title, description and origin while Bo saved a title and a description.
fn both_at_work(store: &Store) -> (Workbench, Workbench) {
    let (mut anna, mut bo) = (at_card(store, "Anna Karlsson"), at_card(store, "Bo Ek"));
    anna.keys("enter").types(" nu").keys("tab").types("Annas ord").keys("tab tab").types("Danderyd");
    bo.keys("enter").types(" snart").keys("tab").types("Bos ord").keys("ctrl-s");
    anna.hears().keys("ctrl-s").shows("Bo Ek har ändrat samma sak").shows("0 av 2 är valda");
    (anna, bo)
}

#[test]
fn one_field_is_mine_and_one_theirs_and_it_is_one_step_to_undo() {
    let (_folder, store) = file();
    let (mut anna, _bo) = both_at_work(&store);
    anna.keys("enter").shows("Inget är sparat: 2 fält är inte valda än.");
    anna.keys("m").shows("1 av 2 är valda").keys("enter").shows("Inget är sparat: Beskrivning är inte vald än.");
    anna.keys("t").shows("Båda är valda").keys("enter").hides("samma sak");
    let stored = card(&store);
    let fields = [&stored.title, &stored.description, &stored.origin_note].map(String::as_str);
    assert_eq!(fields, ["Fast kontakt i varje grupp nu", "Bos ord", "Danderyd"]);
    anna.keys("enter").hides("Annas ord").hides("lagts tillbaka").keys("esc u");
    let undone = card(&store);
    let fields = [&undone.title, &undone.description, &undone.origin_note].map(String::as_str);
    assert_eq!(fields, ["Fast kontakt i varje grupp snart", "Bos ord", ""]);
}

#[test]
fn both_texts_together_are_warned_of_where_one_of_them_holds_personal_data() {
    let (_folder, store) = file();
    let (mut anna, mut bo) = (at_card(&store, "Anna Karlsson"), at_card(&store, "Bo Ek"));
    anna.keys("enter tab").types("Annas ord");
    bo.keys("enter tab").types("Ring 19540817-9801").keys("ctrl-s");
    anna.hears().keys("ctrl-s").shows("Bo Ek har ändrat samma sak").hides("Ser ut som");
    anna.keys("b").shows("Ser ut som ett personnummer").keys("m").hides("Ser ut som");
}

#[test]
fn what_changes_again_while_one_chooses_is_asked_about_again() {
    let (_folder, store) = file();
    let (mut anna, mut bo) = both_at_work(&store);
    bo.keys("enter").types("!").keys("ctrl-s");
    anna.keys("M enter").shows("Någon hann före").shows("Fast kontakt i varje grupp snart!").hides("Beskrivning");
    assert_eq!(card(&store).origin_note, "");
    anna.keys("m enter").hides("Någon hann före");
    let stored = card(&store);
    let fields = [&stored.title, &stored.description, &stored.origin_note].map(String::as_str);
    assert_eq!(fields, ["Fast kontakt i varje grupp nu", "Annas ord", "Danderyd"]);
}

#[test]
fn who_leaves_saves_nothing_and_has_the_text_left_as_a_draft() {
    let (_folder, store) = file();
    let (mut anna, _bo) = both_at_work(&store);
    anna.keys("m t esc").shows("finns kvar som utkast");
    let stored = card(&store);
    let fields = [&stored.title, &stored.description, &stored.origin_note].map(String::as_str);
    assert_eq!(fields, ["Fast kontakt i varje grupp snart", "Bos ord", ""]);
    anna.keys("enter").shows("Annas ord").shows("Danderyd").keys("ctrl-s").shows("Någon hann före");
}

#[test]
fn with_theirs_in_all_the_other_fields_are_still_saved() {
    let (_folder, store) = file();
    let (mut anna, _bo) = both_at_work(&store);
    anna.keys("T").shows("[t] deras").keys("ctrl-s").hides("Någon hann före");
    let stored = card(&store);
    let fields = [&stored.title, &stored.description, &stored.origin_note].map(String::as_str);
    assert_eq!(fields, ["Fast kontakt i varje grupp snart", "Bos ord", "Danderyd"]);
}

#[test]
fn the_keys_are_explained_where_they_are_used() {
    let (_folder, store) = file();
    let (mut anna, _bo) = both_at_work(&store);
    anna.keys("?").shows("När två ändrat samma sak").shows("alla deras").keys("esc").shows("0 av 2 är valda");
}

#[test]
fn each_of_several_cards_is_a_question_of_its_own() {
    let (_folder, store) = file();
    let (mut anna, mut bo) = (at_card(&store, "Anna Karlsson"), at_card(&store, "Bo Ek"));
    anna.keys("space space x").types("Väntar på budget");
    bo.keys("space space >");
    anna.keys("ctrl-s").shows("Bo Ek har ändrat samma sak på 2 ställen").shows("Gemensam introduktion");
    anna.keys("m t enter").hides("Någon hann före");
    let work = store.reader().unwrap().work().unwrap();
    let columns = |column: Column| work.cards().iter().filter(|card| card.place.column == column).count();
    assert_eq!((columns(Column::Parked), columns(Column::Prioritized)), (2, 2));
    anna.keys("h d").shows("Flyttade 1 kort till Parkerat");
}

#[test]
fn what_a_colleague_has_removed_stays_away_or_comes_back_with_what_i_wrote() {
    let (_folder, store) = file();
    let mut anna = Setup { as_name: Some("Anna Karlsson"), ..Setup::default() }.on(&store);
    let mut bo = Setup { as_name: Some("Bo Ek"), ..Setup::default() }.on(&store);
    anna.keys("3 g g enter").shows("Ta fram mall").types(" nu");
    bo.keys("3 g g delete");
    anna.keys("ctrl-s").shows("Bo Ek har tagit bort det du ändrade").shows("Läggs tillbaka med din ändring.");
    anna.keys("m enter").hides("Någon hann före");
    let work = store.reader().unwrap().work().unwrap();
    assert!(work.activities().iter().any(|activity| activity.title == "Ta fram mall för fallriskbedömning nu"));
}
