//! Layers over the panes.

use insta::assert_snapshot;
use tempfile::tempdir;

use crate::support::values;
use crate::support::workbench::Setup;

#[test]
fn the_first_start_asks_for_the_municipality() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup { unit: None, size: (80, 24), ..Setup::default() }.on(&store);
    bench.shows("Vilken är din kommun?").types("sollen");
    assert_snapshot!(bench.screen());
    bench.keys("enter").shows("Sollentuna").shows("Fallskador");
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
