//! The board: empty, normal, overfull, small, zoomed, in the round.

use fyrfalt::text::Lang;
use insta::assert_snapshot;
use tempfile::tempdir;

use crate::support::workbench::Setup;
use crate::support::{values, work};

/// One pane on a small screen.
const SMALL: (u16, u16) = (80, 24);

#[test]
fn an_empty_board_says_what_to_do_first() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    assert_snapshot!(Setup { size: SMALL, ..Setup::default() }.on(&store).keys("4").screen());
}

#[test]
fn in_a_quarter_three_fields_can_be_read_and_the_others_are_strips() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    work::busy(&store);
    let screen = Setup::default().on(&store).keys("4").screen();
    let quarter: Vec<String> = screen.lines().skip(20).map(|line| line.chars().skip(60).collect()).collect();
    assert_snapshot!(quarter.join("\n"));
}

#[test]
fn zoomed_all_fields_stand_open_and_the_text_below() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    work::busy(&store);
    assert_snapshot!(Setup::default().on(&store).keys("4 z right").picture());
}

#[test]
fn on_a_small_screen_four_fields_stand_open() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    work::busy(&store);
    assert_snapshot!(Setup { size: SMALL, ..Setup::default() }.on(&store).keys("4 right right").picture());
}

#[test]
fn in_english() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    work::busy(&store);
    assert_snapshot!(Setup { lang: Lang::En, size: SMALL, ..Setup::default() }.on(&store).keys("4").screen());
}

#[test]
fn a_field_with_more_than_fits_says_how_many_stand_above_and_below() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    work::many(&store, 400);
    let mut bench = Setup { size: SMALL, ..Setup::default() }.on(&store);
    assert_snapshot!(bench.keys("4 pagedown pagedown down").picture());
}

#[test]
fn the_round_shows_the_card_how_far_it_has_come_and_what_is_asked_for() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    work::busy(&store);
    let mut bench = Setup { size: SMALL, ..Setup::default() }.on(&store);
    assert_snapshot!(bench.keys("4 r 8 7 n 6").picture());
}
