//! Suggestions, plan and links from any pane: put up, planned, linked, filled in – and nothing typed is lost.

use fyrfalt::domain::{Card, Column};
use fyrfalt::store::Store;
use tempfile::tempdir;

use crate::support::workbench::Setup;
use crate::support::{values, work};

fn card(store: &Store, title: &str) -> Card {
    let work = store.reader().unwrap().work().unwrap();
    work.cards().iter().find(|card| card.title == title).unwrap_or_else(|| panic!("no card {title}")).clone()
}

#[test]
fn suggestions_are_put_up_line_by_line_from_anywhere_and_one_is_back_where_one_was() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup::default().on(&store);
    bench.keys("4 +").shows("Enter på tom rad går tillbaka");
    bench.types("Fast kontakt").keys("enter").types("Mindre grupper").keys("enter").shows("+ Fast kontakt");
    bench.keys("enter").shows("2 förslag är uppsatta.").hides("Enter på tom rad");
    let work = store.reader().unwrap().work().unwrap();
    let board = work.boards()[0];
    assert_eq!((board.name.as_str(), board.owner.as_str()), ("Förbättringstavla", "Sollentuna"));
    let put_up: Vec<_> = work.column(board.id, Column::Proposed).iter().map(|card| card.title.clone()).collect();
    assert_eq!(put_up, ["Fast kontakt", "Mindre grupper"]);
    let first = card(&store, "Fast kontakt");
    assert_eq!((first.author.as_str(), first.put_up), ("anna", Some(values::stamp().today)));
}

#[test]
fn a_suggestion_put_up_at_an_indicator_is_linked_to_it_unless_one_says_no() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup::default().on(&store);
    bench.keys("+").shows("kopplas till").types("Till indikatorn").keys("enter ctrl-l").hides("kopplas till");
    bench.types("Till ingen").keys("enter enter");
    let work = store.reader().unwrap().work().unwrap();
    assert_eq!(work.beside(card(&store, "Till indikatorn").id).len(), 1);
    assert!(work.beside(card(&store, "Till ingen").id).is_empty());
}

#[test]
fn what_is_marked_goes_to_the_plan_by_one_key_with_a_link_and_one_undo_takes_it_back() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup::default().on(&store);
    bench.keys("1 p").shows("ligger nu i aktivitetsplanen – u ångrar.");
    let work = store.reader().unwrap().work().unwrap();
    let [activity] = work.activities() else { panic!("{:?}", work.activities()) };
    assert!(activity.title.starts_with("Analysera: "), "{}", activity.title);
    assert_eq!(work.beside(activity.id).len(), 1);
    bench.keys("u");
    assert!(store.reader().unwrap().work().unwrap().activities().is_empty());
}

#[test]
fn a_link_is_made_by_a_key_and_a_choice_and_unmade_the_same_way() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    work::some(&store);
    let mut bench = Setup::default().on(&store);
    bench.keys("1 l").shows("Koppla ”").types("vikarier").keys("enter").shows("är kopplad till ”Gemensam introduktion");
    let id = card(&store, "Gemensam introduktion för vikarier").id;
    assert_eq!(store.reader().unwrap().work().unwrap().beside(id).len(), 1);
    bench.keys("l").shows("· kopplad").keys("enter").shows("är inte längre kopplad");
    assert!(store.reader().unwrap().work().unwrap().beside(id).is_empty());
    bench.keys("u");
    assert_eq!(store.reader().unwrap().work().unwrap().beside(id).len(), 1);
}

#[test]
fn a_marked_card_lights_its_indicator_which_names_it_in_depth_and_f_shows_only_that() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    work::some(&store);
    let mut bench = Setup::default().on(&store);
    bench.keys("1 down l").types("vikarier").keys("enter").hides("◆+ grön*");
    bench.keys("4 down").shows("◆+ grön*  Fallskador bland äldre").keys("up").hides("◆+ grön*");
    bench.keys("down f").shows("Fallskador bland äldre").hides("Väntetid till särskilt boende");
    bench.keys("f").shows("Väntetid till särskilt boende");
    bench.keys("1 home down enter").shows("Kopplat hit").shows("förslag: Gemensam introduktion för vikarier");
}
