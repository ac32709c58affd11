//! The indicator in depth.

use insta::assert_snapshot;
use tempfile::tempdir;

use crate::support::values;
use crate::support::workbench::Setup;

#[test]
fn every_period_the_distribution_whom_to_call_and_where_it_comes_from() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    assert_snapshot!(Setup::default().on(&store).keys("/").types("fallskador").keys("enter enter").picture());
}

#[test]
fn on_a_small_screen_the_text_stands_below() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup { size: (80, 24), ..Setup::default() }.on(&store);
    bench.keys("/").types("fallskador").keys("enter enter");
    assert_snapshot!(bench.picture());
    bench.keys("d d d d d d").shows("Definition enligt metodbeskrivning");
}

#[test]
fn another_period_brings_its_own_figures_and_provenance() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup::default().on(&store);
    bench.keys("/").types("fallskador").keys("enter enter").shows("Fördelning 2015");
    bench.keys("down down").shows("Fördelning 2013").keys("esc").shows("1 Indikatorer");
}

#[test]
fn nothing_chosen_says_what_to_do() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    Setup::default().on(&store).keys("2").shows("Ingen indikator är vald");
}
