//! The indicator pane: empty, normal, searched, with unknown direction.

use fyrfalt::text::Lang;
use insta::assert_snapshot;
use tempfile::tempdir;

use crate::support::values;
use crate::support::workbench::Setup;

#[test]
fn what_sticks_out_stands_first_with_colour_place_peers_and_difference() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    assert_snapshot!(Setup::default().on(&store).keys("z").picture());
}

#[test]
fn on_a_small_screen_fewer_columns_each_readable() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    assert_snapshot!(Setup { size: (80, 24), ..Setup::default() }.on(&store).picture());
}

#[test]
fn in_english() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    assert_snapshot!(Setup { lang: Lang::En, ..Setup::default() }.on(&store).keys("z").screen());
}

#[test]
fn an_empty_file_says_what_to_do_first() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    assert_snapshot!(Setup { size: (80, 24), ..Setup::default() }.on(&store).screen());
}

#[test]
fn a_search_narrows_as_it_is_typed_and_keeps_the_selection() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup::default().on(&store);
    bench.keys("/").types("hemtj").shows("Hemtjänsten i sin helhet").hides("Fallskador");
    bench.keys("enter").shows("/ hemtj").keys("esc").shows("Fallskador");
    bench.keys("/").types("xyz").shows("Ingen indikator heter något med ”xyz”");
    bench.keys("esc").shows("Fallskador");
}

#[test]
fn keys_that_mean_nothing_say_so() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    Setup::default().on(&store).keys("ö").shows("ö betyder inget här. ? visar tangenterna.");
}
