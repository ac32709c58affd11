//! Placing at a meeting: two digits a card, one undo a card, and the others see it move.

use fyrfalt::domain::{Axes, Column};
use fyrfalt::store::Store;
use tempfile::tempdir;

use crate::support::workbench::Setup;
use crate::support::{values, work};

/// Where the cards stand, by title.
fn places(store: &Store, axes: Axes) -> Vec<(String, (i64, i64))> {
    let work = store.reader().unwrap().work().unwrap();
    let standing = work.cards().iter().filter_map(|card| Some((card.title.clone(), card.placement(axes)?)));
    let mut found: Vec<(String, (i64, i64))> = standing.collect();
    found.sort();
    found
}

fn changes(store: &Store) -> i64 {
    store.reader().unwrap().last_seq().unwrap()
}

#[test]
fn two_digits_are_one_change_and_one_undo_takes_them_back() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    work::some(&store);
    let mut bench = Setup::default().on(&store);
    let before = changes(&store);
    bench.keys("2 G").shows("Gemensam introduktion").keys("x v v g g m 8").shows("nästa siffra: hur viktigt");
    bench.keys("9").shows("placerat på 8×9");
    assert_eq!(changes(&store), before + 1);
    assert_eq!(places(&store, Axes::EaseImportance).len(), 1);
    // All six cards without further keys; after the last one it stays until it is left, so that no key goes astray.
    bench.keys("7 3 2 2 9 1 5 5 4 4").hides("nästa siffra").shows("Alla är placerade");
    bench.keys("enter").hides("Alla är placerade").keys("4").shows("┌4 Förbättringstavla");
    let all: Vec<(i64, i64)> = places(&store, Axes::EaseImportance).into_iter().map(|(_, place)| place).collect();
    assert_eq!((all.len(), changes(&store)), (6, before + 6));
    bench.keys("u").shows("Ångrat: ”");
    assert_eq!(places(&store, Axes::EaseImportance).len(), 5);
}

#[test]
fn cards_at_one_place_are_counted_in_the_plot_and_named_in_the_list() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    work::some(&store);
    let mut bench = Setup::default().on(&store);
    bench.keys("2 G m 8 7").shows("1+1").shows("1 Fast kontakt i varje grupp (delar plats med 4)");
}

#[test]
fn several_arrows_are_one_change_and_esc_is_none() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    work::some(&store);
    let mut bench = Setup::default().on(&store);
    let before = changes(&store);
    bench.keys("2 g g m left left down esc").hides("nästa siffra");
    assert_eq!(changes(&store), before);
    bench.keys("m left left down").shows("nästa siffra").keys("enter").shows("placerat på 4×8");
    assert_eq!(changes(&store), before + 1);
    bench.keys("d").shows("Ej placerade: 3").keys("u").shows("Ej placerade: 2");
}

#[test]
fn a_colleagues_placing_is_seen_and_ones_own_mark_stays() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    work::some(&store);
    let mut anna = Setup { as_name: Some("Anna Karlsson"), ..Setup::default() }.on(&store);
    let mut bo = Setup { as_name: Some("Bo Ek"), ..Setup::default() }.on(&store);
    anna.keys("2 down").shows("▶  1 Fast kontakt");
    bo.keys("2 G m 3 2").shows("placerat på 3×2");
    anna.hides("3×2").hears().shows("3×2").shows("‹Bo Ek›").shows("Bo Ek ändrade ").shows("▶  1 Fast kontakt");
}

#[test]
fn two_who_place_the_same_card_are_told() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    work::some(&store);
    let mut anna = Setup { as_name: Some("Anna Karlsson"), ..Setup::default() }.on(&store);
    let mut bo = Setup { as_name: Some("Bo Ek"), ..Setup::default() }.on(&store);
    anna.keys("2 g g m 1");
    bo.keys("2 g g m 3 3");
    anna.hears().keys("1").shows("Bo Ek har ändrat samma sak");
}

#[test]
fn ticked_cards_go_to_prioriterat_as_one_change() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let board = work::some(&store);
    let mut bench = Setup::default().on(&store);
    let prioritised = || store.reader().unwrap().work().unwrap().column(board, Column::Prioritized).len();
    bench.keys("2 v a b");
    assert_eq!(prioritised(), 3);
    bench.keys("u");
    assert_eq!(prioritised(), 1);
}

#[test]
fn the_form_of_a_card_opens_and_the_placing_keys_are_explained() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    work::some(&store);
    let mut bench = Setup::default().on(&store);
    bench.keys("2 g g enter").shows("3 Fallriskbedömning vid inflytt").keys("esc").keys("m ?").shows("sluta placera");
}
