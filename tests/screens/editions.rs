//! Two editions beside each other: the pairs, what came, what both have; two sizes, two languages; one edition alone.

use fyrfalt::text::Lang;
use insta::assert_snapshot;
use tempfile::tempdir;

use crate::support::workbench::{Setup, Workbench};
use crate::support::{editions, values};

fn at(size: (u16, u16), lang: Lang, keys: &str) -> Workbench {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    editions::both(&store);
    let mut bench = Setup { lang, size, ..Setup::default() }.on(&store);
    bench.keys(keys);
    bench
}

#[test]
fn pairs_that_are_probably_one() {
    assert_snapshot!(at((120, 40), Lang::Sv, "E space down down").picture());
}

#[test]
fn pairs_in_a_small_window() {
    assert_snapshot!(at((80, 24), Lang::Sv, "E a G x").picture());
}

#[test]
fn pairs_in_english() {
    assert_snapshot!(at((120, 40), Lang::En, "E").picture());
}

#[test]
fn what_both_have_in_a_small_window() {
    assert_snapshot!(at((80, 24), Lang::Sv, "E v v v").picture());
}

#[test]
fn one_edition_alone() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    assert_snapshot!(Setup { size: (80, 24), ..Setup::default() }.on(&store).keys("E").picture());
}
