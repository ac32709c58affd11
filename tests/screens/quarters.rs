//! Four panes side by side where there is room, one with tabs where there is not, and one by choice.

use tempfile::tempdir;

use crate::support::workbench::Setup;
use crate::support::{values, work};

#[test]
fn four_panes_side_by_side_one_by_choice_and_one_where_there_is_no_room() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    work::some(&store);
    let mut bench = Setup::default().on(&store);
    for title in ["┌1 Indikatorer", "┌2 Fyrfält", "┌3 Aktivitetsplan", "┌4 Förbättringstavla"] {
        bench.shows(title);
    }
    bench.keys("4 z").hides("┌1 Indikatorer").shows("┌4 Förbättringstavla").keys("z").shows("┌1 Indikatorer");
    let mut small = Setup { size: (80, 24), ..Setup::default() }.on(&store);
    small.shows("┌1 Indikatorer").hides("┌4 Förbättringstavla").keys("4").shows("┌4 Förbättringstavla");
}

#[test]
fn filtering_needs_something_marked_and_is_lifted_by_the_same_key() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup::default().on(&store);
    bench.keys("f").shows("Nu visas bara det som hör till").keys("f").shows("Alla rutor visar allt igen.");
    let empty = values::empty(&folder.path().join("e.db"));
    Setup::default().on(&empty).keys("f").shows("Markera först en rad.");
}
