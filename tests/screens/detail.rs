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
    Setup::default().on(&store).keys("5").shows("Ingen indikator är vald");
}

#[test]
fn it_shows_what_the_list_showed_same_peers_same_period() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup::default().on(&store);
    bench.keys("m").types("samma län").keys("enter å").types("2013").keys("enter /").types("fallskador");
    bench.keys("enter enter").shows("Fördelning 2013").shows("Stockholms län");
    bench.keys("t").shows("Det finns bara värden för ett kön eller totalt.").shows("Fördelning 2013");
}

#[test]
fn hidden_signs_from_outside_are_seen_in_every_view() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    values::publish(
        &store,
        "f\u{202E}il.xlsx",
        &[values::Made { title: "In\u{202E}dikator\u{1b}[2J", ..values::SMALL[0] }],
    );
    let mut bench = Setup { size: (200, 40), ..Setup::default() }.on(&store);
    bench.shows("In‹U+202E›dikator").keys("enter").shows("In‹U+202E›dikator").shows("f‹U+202E›il.xlsx");
    bench.keys("c").shows("In‹U+202E›dikator").keys("esc e").shows("In‹U+202E›dikator");
}
