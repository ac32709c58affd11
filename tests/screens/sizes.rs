//! No size panics, and too small a window says so.

use fyrfalt::msg::Event;
use tempfile::tempdir;

use crate::support::values;
use crate::support::workbench::Setup;

#[test]
fn every_view_is_drawn_at_every_size() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    for keys in ["", "?", "m", "enter", "2", "3", "4", "5", "6", "8", "z", "c", "e"] {
        let mut bench = Setup::default().on(&store);
        bench.keys(keys);
        for columns in [1, 2, 7, 30, 59, 60, 61, 80, 109, 110, 112, 120, 200, 500] {
            for rows in [1, 2, 3, 10, 17, 18, 19, 24, 40, 200] {
                bench.event(Event::Resize { columns, rows });
                bench.screen();
            }
        }
    }
}

#[test]
fn a_window_too_small_says_how_large_it_must_be() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut bench = Setup { size: (59, 17), ..Setup::default() }.on(&store);
    bench.shows("Gör det minst 60×18").event(Event::Resize { columns: 60, rows: 18 });
    bench.shows("Fallskador");
}
