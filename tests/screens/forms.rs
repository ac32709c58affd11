//! Every form, filled in: on a small screen, some on a large one in English; empty and overfull; written in.

use fyrfalt::forms;
use fyrfalt::store::Store;
use fyrfalt::text::Lang;
use insta::assert_snapshot;
use tempfile::{TempDir, tempdir};

use crate::support::rounds::{self, PANE, open};
use crate::support::values;
use crate::support::work::Making;
use crate::support::workbench::{Setup, Workbench};

fn file() -> (TempDir, Store) {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    rounds::filled(&store);
    (folder, store)
}

fn small(store: &Store) -> Workbench {
    let mut bench = Setup { size: (80, 24), ..Setup::default() }.on(store);
    bench.keys(PANE);
    bench
}

fn large(store: &Store, lang: Lang) -> Workbench {
    let mut bench = Setup { lang, ..Setup::default() }.on(store);
    bench.keys(PANE);
    bench
}

#[test]
fn every_form_on_a_small_screen() {
    let (_folder, store) = file();
    let mut bench = small(&store);
    for form in forms::all() {
        open(&mut bench, &form.code, Lang::Sv);
        assert_snapshot!(format!("small_{}", form.code.replace('-', "_")), bench.picture());
    }
}

#[test]
fn some_forms_on_a_large_screen_in_english() {
    let (_folder, store) = file();
    let mut bench = large(&store, Lang::En);
    for code in ["self-assessment", "indicator-priority", "quick-analysis", "five-whys", "action-plan"] {
        open(&mut bench, code, Lang::En);
        assert_snapshot!(format!("large_{}", code.replace('-', "_")), bench.picture());
    }
}

#[test]
fn without_an_omgang_and_with_an_empty_one_it_says_what_to_do_first() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    assert_snapshot!("no_round", small(&store).screen());
    let mut making = Making::default();
    making.round("Hösten", "2");
    making.on(&store);
    let mut bench = small(&store);
    for code in ["quick-analysis", "five-whys", "calls", "action-plan", "six-questions", "practice"] {
        open(&mut bench, code, Lang::Sv);
        assert_snapshot!(format!("empty_{}", code.replace('-', "_")), bench.screen());
    }
}

#[test]
fn an_overfull_form_scrolls_both_ways_with_its_first_column_frozen() {
    let folder = tempdir().unwrap();
    let store = values::small(&folder.path().join("f.db"));
    let mut making = Making::default();
    let round = making.round("Äldreomsorg i hela länet och alla kommuner 2026, andra försöket", "3");
    for number in 1..=200 {
        let row = making.entry(round, "improvement-basis", &format!("{number:04}V"), None).0.to_string();
        let long = format!("Område nummer {number} med ett namn som är längre än det finns plats för i kolumnen");
        making.answer(round, ("improvement-basis", &row, "area"), &long);
        making.answer(round, ("improvement-basis", &row, "causes"), &long.repeat(6));
    }
    making.on(&store);
    let mut bench = small(&store);
    open(&mut bench, "improvement-basis", Lang::Sv);
    bench.keys("pagedown pagedown right right right");
    assert_snapshot!("overfull", bench.picture());
    bench.keys("end");
    assert_snapshot!("overfull_end", bench.screen());
    for size in [(60, 18), (61, 19), (20, 5), (1, 1), (80, 24), (300, 9), (300, 100)] {
        bench.event(fyrfalt::msg::Event::Resize { columns: size.0, rows: size.1 });
        assert!(!bench.keys("up down left right home end").screen().is_empty() || size.0 < 2);
    }
    bench.shows("rad 200 av 200");
}

#[test]
fn a_cell_is_written_in_place_and_a_long_text_large() {
    let (_folder, store) = file();
    let mut bench = small(&store);
    open(&mut bench, "calls", Lang::Sv);
    bench.keys("right right enter").types("v 9");
    assert_snapshot!("writing_day", bench.picture());
    bench.keys("tab").types("Ring 070-123 45 67");
    assert_snapshot!("writing_here", bench.picture());
    bench.keys("ctrl-e");
    assert_snapshot!("writing_large", bench.picture());
    bench.keys("esc");
    open(&mut bench, "self-assessment", Lang::Sv);
    bench.keys("t");
    assert_snapshot!("overview", bench.picture());
    open(&mut bench, "fishbone", Lang::Sv);
    bench.keys("t");
    assert_snapshot!("fishbone_drawn", bench.screen());
}

#[test]
fn without_colour_and_for_those_who_listen() {
    use fyrfalt::ui::theme::{Depth, GlyphSet, Palette, Theme};
    let (_folder, store) = file();
    let theme = Theme::new(Palette::Dark, Depth::Mono, GlyphSet::Plain);
    let mut bench = Setup { size: (80, 24), theme, ..Setup::default() }.on(&store);
    bench.keys(PANE);
    open(&mut bench, "five-whys", Lang::Sv);
    assert_snapshot!("plain", bench.picture());
}
