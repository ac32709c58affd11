//! Definitions of indicators: a sheet that lists names beside what they mean. Pure.

use super::heading::Heading;
use super::words::{fold, tidy};
use crate::intake::grid::{Cell, Grid, cell_in};

/// Most definitions that are kept, and the longest.
const MOST: usize = 2_000;
const LONGEST: usize = 4_000;

/// The definitions on a sheet by the folded name of their indicator, without its number, population and period.
pub fn of(grid: &Grid) -> Vec<(String, String)> {
    let Some((head, name, text)) = columns(grid) else { return Vec::new() };
    let below = grid.rows().filter(|(row, _)| *row > head);
    let pairs = below.filter_map(|(_, cells)| {
        let at = |column: u16| cell_in(cells, column).and_then(Cell::as_text);
        let (name, text) = at(name).zip(at(text))?;
        let title = fold(&Heading::of(&[name]).title);
        (!title.is_empty()).then(|| (title, tidy(text).chars().take(LONGEST).collect()))
    });
    pairs.take(MOST).collect()
}

/// The row that heads the list, and the columns of names and of definitions.
fn columns(grid: &Grid) -> Option<(u32, u16, u16)> {
    let is_name = |text: &str| matches!(text, "indikator" | "indikatorer" | "indikatornamn" | "nyckeltal" | "mått");
    let is_text = |text: &str| text.starts_with("definition") || text.starts_with("beskrivning");
    grid.rows().take(30).find_map(|(row, cells)| {
        let column = |wanted: &dyn Fn(&str) -> bool| {
            let mut found = cells
                .iter()
                .filter(|(_, cell)| cell.as_text().is_some_and(|text| text.len() < 60 && wanted(&fold(text))));
            found.next().map(|(column, _)| *column)
        };
        Some((row, column(&is_name)?, column(&is_text)?))
    })
}
