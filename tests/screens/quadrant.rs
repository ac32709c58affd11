//! The quadrant pane: empty, a few cards, many; a quarter, zoomed and alone.

use fyrfalt::domain::FieldValue;
use fyrfalt::store::Store;
use fyrfalt::text::Lang;
use fyrfalt::ui::theme::{Depth, GlyphSet, Palette, Theme};
use insta::assert_snapshot;
use tempfile::tempdir;

use crate::support::workbench::{Setup, Workbench};
use crate::support::{values, work};

/// Columns at the left of the quarter and its rows, at 120×40.
const QUARTER: (usize, usize) = (60, 19);

/// Forty cards: the first thirty placed, several at the same places.
fn many(store: &Store) {
    let mut making = work::Making::default();
    let board = making.board("Hemtjänsten", None);
    for number in 0..40_i64 {
        let at = [
            ("feasibility", FieldValue::Int(number * 7 % 9 * 25 / 2)),
            ("impact", FieldValue::Int(number * 11 % 7 * 25 / 2)),
        ];
        let place = format!("proposed/{number:02}V");
        let more = if number < 30 { &at[..] } else { &[] };
        making.card(board, &place, &format!("Förslag nummer {number} med en ganska lång rubrik som inte ryms"), more);
    }
    making.on(store);
}

/// The pane as the upper right quarter of the screen.
fn quarter(bench: &Workbench, (width, height): (usize, usize)) -> String {
    let screen = bench.screen();
    let lines = screen.lines().skip(1).take(height);
    lines.map(|line| line.chars().skip(width).collect::<String>()).collect::<Vec<_>>().join("\n")
}

/// The pane where it has the screen to itself, with the footer and what has which role.
fn alone(bench: &Workbench) -> String {
    bench.picture().lines().skip(1).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_quarter_says_what_to_do_first() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    for lang in [Lang::Sv, Lang::En] {
        let mut bench = Setup { lang, ..Setup::default() }.on(&store);
        assert_snapshot!(format!("quadrant_empty_{}", lang.code()), quarter(bench.keys("2"), QUARTER));
    }
}

#[test]
fn a_few_cards_as_a_quarter_zoomed_and_alone() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    work::some(&store);
    let mut bench = Setup::default().on(&store);
    assert_snapshot!("quadrant_quarter", quarter(bench.keys("2"), QUARTER));
    assert_snapshot!("quadrant_zoomed", alone(bench.keys("z")));
    let mut english = Setup { size: (80, 24), lang: Lang::En, ..Setup::default() }.on(&store);
    assert_snapshot!("quadrant_alone", alone(english.keys("2 x")));
    let mut least = Setup { size: (60, 18), ..Setup::default() }.on(&store);
    assert_snapshot!("quadrant_least", alone(least.keys("2 m right")));
}

#[test]
fn many_cards_share_places_and_scroll() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    many(&store);
    let mut bench = Setup { size: (80, 24), ..Setup::default() }.on(&store);
    assert_snapshot!("quadrant_many_alone", alone(bench.keys("2 space down space G")));
    let mut wide = Setup { size: (200, 60), ..Setup::default() }.on(&store);
    assert_snapshot!("quadrant_many_quarter", quarter(wide.keys("2 m 8"), (100, 29)));
}

#[test]
fn without_unicode_and_for_ears_everything_is_said() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    work::some(&store);
    for (set, name) in [(GlyphSet::Ascii, "ascii"), (GlyphSet::Plain, "plain")] {
        let theme = Theme::new(Palette::Dark, Depth::Mono, set);
        let mut bench = Setup { size: (80, 24), theme, ..Setup::default() }.on(&store);
        assert_snapshot!(format!("quadrant_{name}"), quarter(bench.keys("2"), (0, 22)));
    }
}
