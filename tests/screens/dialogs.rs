//! Layers over the panes.

use insta::assert_snapshot;
use tempfile::tempdir;

use crate::support::values;
use crate::support::workbench::Setup;

#[test]
fn the_first_start_asks_for_the_municipality() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    let mut bench = Setup { unit: None, size: (80, 24), ..Setup::default() }.on(&store);
    bench.shows("Vilken är din kommun?").types("sollen");
    assert_snapshot!(bench.screen());
    bench.keys("enter").shows("Sollentuna").shows("Vilket område börjar ni med?");
}

#[test]
fn help_lists_the_keys_in_force() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup { size: (80, 24), ..Setup::default() }.on(&store);
    assert_snapshot!(bench.keys("?").screen());
    bench.keys("esc").hides("Tangenterna");
}

#[test]
fn whom_to_compare_with_is_chosen_by_a_key() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup::default().on(&store);
    bench.shows("mot liknande").keys("m").shows("Jämför med vilka?").types("samma län").keys("enter");
    bench.shows("mot länet");
}

#[test]
fn every_choice_is_on_the_screen_or_scrolled_to() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup { size: (60, 18), ..Setup::default() }.on(&store);
    bench.keys("m").shows("liknande kommuner").shows("samma län").shows("hela riket").keys("esc");
    bench.keys("K pagedown pagedown pagedown down down");
    let screen = bench.screen();
    assert!(screen.lines().any(|line| line.contains('▶')), "{screen}");
}

#[test]
fn a_new_name_that_begins_like_another_can_be_given() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    Setup { as_name: Some("Anna Karlsson"), ..Setup::default() }.on(&store);
    let mut bench = Setup::default().on(&store);
    bench
        .keys("V")
        .types("Anna")
        .shows("Anna Karlsson")
        .shows("ny: Anna")
        .keys("down enter")
        .shows("Vem är du?")
        .keys("ctrl-s")
        .shows("· Anna");
}
