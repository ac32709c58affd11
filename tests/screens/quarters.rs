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

#[test]
fn a_board_that_shows_only_some_of_its_cards_says_so_in_its_title() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    work::busy(&store);
    let title = |bench: &crate::support::workbench::Workbench| {
        bench.screen().lines().find(|line| line.contains("4 Förbättringstavla")).unwrap_or_default().to_owned()
    };
    let mut bench = Setup::default().on(&store);
    bench.keys("3 f");
    assert!(title(&bench).contains("filtrerad"), "{}", bench.screen());
    bench.keys("f");
    assert!(!title(&bench).contains("filtrerad"), "{}", bench.screen());
}

#[test]
fn putting_up_a_suggestion_is_offered_once_in_the_footer() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    work::busy(&store);
    for size in [(120, 40), (160, 45), (240, 60)] {
        let mut bench = Setup { size, ..Setup::default() }.on(&store);
        for pane in ["1", "2", "3", "4"] {
            let screen = bench.keys(pane).screen();
            let footer = screen.lines().last().unwrap_or_default();
            assert!(footer.matches("+ förslag").count() <= 1, "{footer}");
            assert!(size.0 < 240 || footer.contains("+ förslag"), "{footer}");
        }
    }
}

#[test]
fn the_tabs_name_the_pane_looked_at_whole_and_the_others_where_there_is_room() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut making = work::Making::default();
    making.round("Äldreomsorg 2026", "2");
    making.on(&store);
    let line = |size: (u16, u16), keys: &str| {
        let mut bench = Setup { size, ..Setup::default() }.on(&store);
        bench.keys(keys).screen().lines().next().unwrap_or_default().to_owned()
    };
    let narrow = line((120, 40), "8");
    assert!(narrow.starts_with(" Fyrfält ") && narrow.contains("  6  7  8 Steg  9  0 "), "{narrow}");
    let small = line((80, 24), "0");
    assert!(small.contains(" 1 2 3 4 5 6 7 8 9  0 Beslut ") && !small.contains('…'), "{small}");
    assert!(line((240, 50), "8").contains("6 Historik  7 Läs in  8 Steg  9 Formulär  0 Beslut"));
}
