//! What a move of the cursor costs on a slow line: the bytes of each frame, in every pane of the demo.

use std::cell::Cell;
use std::rc::Rc;

use fyrfalt::app;
use fyrfalt::runtime::terminal::{Screen, Sink};
use ratatui::layout::{Rect, Size};
use ratatui::{Terminal, TerminalOptions, Viewport};
use tempfile::tempdir;

use crate::support::correcting::opened;
use crate::support::demo;
use crate::support::office::Office;
use crate::support::workbench::{Setup, Workbench};
use crate::support::workbook::{Book, Sheet};

/// Bytes of the frames written so far.
#[derive(Clone, Default)]
struct Line(Rc<Cell<usize>>);

impl Sink for Line {
    fn send(&mut self, frame: &[u8]) -> std::io::Result<()> {
        self.0.set(self.0.get() + frame.len());
        Ok(())
    }
}

/// The bytes of each frame while a key is pressed again and again; the frames that write nothing are left out.
fn costs(bench: &mut Workbench, key: &str, times: usize) -> Vec<usize> {
    let size = Size::new(120, 40);
    let line = Line::default();
    let options = TerminalOptions { viewport: Viewport::Fixed(Rect::from((ratatui::layout::Position::ORIGIN, size))) };
    let mut terminal = Terminal::with_options(Screen::new(line.clone(), size, true), options).unwrap();
    let mut frame = |bench: &Workbench| {
        terminal.draw(|frame| app::view(&bench.model, frame)).unwrap();
        terminal.backend_mut().end_frame().unwrap();
        line.0.take()
    };
    frame(bench);
    let all = (0..times).map(|_| frame(bench.keys(key)));
    all.filter(|bytes| *bytes > 0).collect()
}

/// From so many bytes on it is not the cursor that has moved but the list under it.
const SCROLLED: usize = 400;

#[test]
fn a_move_in_a_form_costs_little_once_the_figures_are_here() {
    let folder = tempdir().unwrap();
    let store = demo::furnished(&folder.path().join("demo.db"));
    let mut bench = Setup::default().on(&store);
    bench.keys("9 o").types("Formulär för snabbanalys steg 2a").keys("enter end home");
    // To the side the columns are scrolled now and then.
    for (key, most) in [("right", 200), ("left", 200), ("down", 200), ("up", 200)] {
        let moves = costs(&mut bench, key, 4);
        let alone: Vec<usize> = moves.iter().copied().filter(|bytes| *bytes < 4 * SCROLLED).collect();
        let within = alone.iter().filter(|bytes| **bytes <= most).count();
        let is_cheap = within * 2 >= alone.len() && alone.iter().all(|bytes| *bytes <= SCROLLED);
        assert!(alone.len() >= 2 && is_cheap, "{key}: {moves:?}");
    }
}

#[test]
fn a_move_of_the_cursor_costs_little() {
    let folder = tempdir().unwrap();
    let store = demo::furnished(&folder.path().join("demo.db"));
    // Where, how often down is pressed; the most bytes of a move, and on average. Among the indicators is one whose
    // suggestions and activities light up in ten places.
    let table = [
        ("1", 30, 235, 130),
        ("1 z", 30, 150, 125),
        ("2", 12, 200, 150),
        ("2 z", 12, 150, 120),
        ("3", 10, 200, 130),
        ("3 z", 10, 130, 110),
        ("4", 5, 130, 110),
        ("4 z", 5, 200, 190),
    ];
    let mut faults = Vec::new();
    for (way, times, most, on_average) in table {
        let mut bench = Setup::default().on(&store);
        let moves = costs(bench.keys(way), "down", times);
        let moves: Vec<usize> = moves.into_iter().filter(|bytes| *bytes < SCROLLED).collect();
        let mean = moves.iter().sum::<usize>() / moves.len().max(1);
        if moves.len() * 2 < times || mean > on_average || moves.iter().any(|bytes| *bytes > most) {
            faults.push(format!("{way}: at most {most} and {on_average} on average, was {mean} of {moves:?}"));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn a_move_over_the_cells_of_a_wide_sheet_costs_little() {
    let office = Office::new();
    let columns: Vec<String> = (1..60).map(|at| format!("Mått {at} 2024")).collect();
    let header: Vec<&str> = std::iter::once("Kommun").chain(columns.iter().map(String::as_str)).collect();
    let mut sheet = Sheet::new("Brett").rows(1, &[&header]);
    for (row, kommun) in (2..).zip(["Sala", "Mora", "Ale", "Kumla", "Borås", "Hagfors", "Solna", "Arboga"]) {
        let values: Vec<&str> = std::iter::once(kommun).chain(columns.iter().map(|_| "#12.5")).collect();
        sheet = sheet.rows(row, &[&values]);
    }
    let path = office.folder.path().join("brett.xlsx");
    std::fs::write(&path, Book::default().sheet(sheet).write().into_inner()).unwrap();
    let mut bench = opened(&office, Setup::default(), &path);
    bench.keys("e down");
    // Most moves leave the columns where they are; one that scrolls draws them anew, the names of the units not.
    for (key, times, most) in [("right", 30, 900), ("left", 30, 900), ("down", 6, 235)] {
        let moves = costs(&mut bench, key, times);
        let cheap = moves.iter().filter(|bytes| **bytes <= 235).count();
        assert!(cheap * 3 >= times * 2 && moves.iter().all(|bytes| *bytes <= most), "{key}: {moves:?}");
    }
}
