//! For those who listen: the terminal's own cursor stands on the chosen row, in every list.

use fyrfalt::app;
use fyrfalt::domain::{Entity, FieldValue};
use fyrfalt::msg::{Event, JobNews};
use fyrfalt::ui::theme::{Depth, GlyphSet, Palette, Theme};
use ratatui::Terminal;
use ratatui::backend::{Backend, TestBackend};
use tempfile::tempdir;

use super::import::{report, with_a_file};
use crate::support::work::Making;
use crate::support::workbench::{Setup, Workbench};
use crate::support::{demo, values};

const PLAIN: Theme = Theme::new(Palette::Dark, Depth::Mono, GlyphSet::Plain);

/// The line the cursor stands on, and what is under the cursor; None where it is hidden.
fn heard(bench: &Workbench, size: (u16, u16)) -> Option<(String, String)> {
    let mut terminal = Terminal::new(TestBackend::new(size.0, size.1)).unwrap();
    terminal.draw(|frame| app::view(&bench.model, frame)).unwrap();
    if !terminal.backend().cursor_visible() {
        return None;
    }
    let at = terminal.backend_mut().get_cursor_position().unwrap();
    let line = bench.screen().lines().nth(usize::from(at.y)).unwrap_or_default().to_owned();
    let under = terminal.backend().buffer()[at].symbol().to_owned();
    Some((line, under))
}

#[test]
fn the_cursor_stands_on_the_chosen_row_of_every_list() {
    let folder = tempdir().unwrap();
    let store = demo::furnished(&folder.path().join("demo.db"));
    let lists = [
        ("1 down down", "Hemtjänst: nöjd i sin helhet"),
        ("2 down", "Läkemedelsgenomgång"),
        ("3 down", "Ringa Danderyd"),
        ("4 down", "Ring alltid vid"),
        ("1 down enter", "2022"),
        ("4 down h", "Fyrfält"),
        ("0 down", "Fallskador går vidare"),
        (": down", ""),
        ("? down", ""),
    ];
    let mut making = Making::default();
    for (what, outcome) in [("Fallskador går vidare", "yes"), ("Egen budget", "no")] {
        let texts = [("what", what), ("outcome", outcome), ("decided_on", "2026-01-15")];
        making.make(Entity::Decision, &texts.map(|(name, value)| (name, FieldValue::text(value))));
    }
    making.on(&store);
    for size in [(120, 40), (80, 24)] {
        for (keys, row) in lists {
            let mut bench = Setup { theme: PLAIN, size, ..Setup::default() }.on(&store);
            let (line, under) = heard(bench.keys(keys), size).unwrap_or_default();
            assert!(under == ">" && line.contains(row), "{keys} at {size:?}: {under:?} in {line:?}");
        }
    }
}

#[test]
fn the_cursor_stands_on_the_chosen_file_and_the_chosen_table_of_its_preview() {
    let folder = tempdir().unwrap();
    let store = values::empty(&folder.path().join("f.db"));
    let size = (120, 24);
    let mut bench = Setup { theme: PLAIN, size, ..Setup::default() }.on(&store);
    let (line, under) = heard(with_a_file(&mut bench), size).unwrap();
    assert!(under == ">" && line.contains("oj-aldre-2015.xlsx"), "{under:?} in {line:?}");
    bench.keys("enter").event(Event::Job(JobNews::Previewed { job: 1, report: Box::new(report()) }));
    let (line, under) = heard(&bench, size).unwrap();
    assert!(under == ">" && line.contains("Tabell 6"), "{under:?} in {line:?}");
}

#[test]
fn for_those_who_see_the_cursor_is_only_in_what_is_typed() {
    let folder = tempdir().unwrap();
    let store = demo::furnished(&folder.path().join("demo.db"));
    let mut bench = Setup::default().on(&store);
    for keys in ["1", "2", "3", "4"] {
        assert_eq!(heard(bench.keys(keys), (120, 40)), None, "{keys}");
    }
    assert!(heard(bench.keys("1 /"), (120, 40)).is_some());
}
