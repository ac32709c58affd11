//! Definitions of indicators: a sheet that lists names beside what they mean. Pure.

use std::collections::HashMap;

use super::columns::text_in;
use super::heading::Heading;
use super::words::{fold, tidy};
use crate::intake::grid::{Cell, Grid, cell_in};

/// Most definitions that are kept, and the longest.
const MOST: usize = 2_000;
const LONGEST: usize = 4_000;

/// What a workbook says its indicators mean.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Definitions {
    /// By the folded name, without its number, population and period.
    titles: HashMap<String, String>,
    /// By the printed number, with the folded name; None where two have the same number.
    numbers: HashMap<String, Option<(String, String)>>,
}

impl Definitions {
    /// Takes over what a sheet says; what was said before holds.
    pub fn learn(&mut self, grid: &Grid) {
        let Some(columns) = Columns::of(grid) else { return };
        for (_, cells) in grid.rows().filter(|(row, _)| *row > columns.head) {
            if self.titles.len().max(self.numbers.len()) < MOST {
                self.take(cells, &columns);
            }
        }
    }

    /// The definition of an indicator: by its name, else by its number where the names have a word in common.
    pub fn of(&self, title: &str, number: Option<&str>) -> Option<String> {
        let title = fold(title);
        let by_number = || {
            let (name, text) = self.numbers.get(number?)?.as_ref()?;
            (name.is_empty() || have_a_word_in_common(name, &title)).then_some(text)
        };
        self.titles.get(&title).or_else(by_number).cloned()
    }

    fn take(&mut self, cells: &[(u16, Cell)], columns: &Columns) {
        let Some(text) = cell_in(cells, columns.text).and_then(Cell::as_text) else { return };
        let text: String = tidy(text).chars().take(LONGEST).collect();
        let name = columns.name.and_then(|column| cell_in(cells, column)).and_then(Cell::as_text);
        let heading = name.map(|name| Heading::of(&[name])).unwrap_or_default();
        let printed = columns.number.map(|column| text_in(cells, column)).filter(|number| !number.is_empty());
        let title = fold(&heading.title);
        if let Some(number) = printed.map(|number| number.trim_end_matches('.').to_owned()).or(heading.number) {
            let told = Some((title.clone(), text.clone()));
            self.numbers
                .entry(number)
                .and_modify(|known| *known = known.take().filter(|known| Some(known) == told.as_ref()))
                .or_insert(told);
        }
        if !title.is_empty() {
            self.titles.entry(title).or_insert(text);
        }
    }
}

fn have_a_word_in_common(one: &str, other: &str) -> bool {
    let words = |text: &str| {
        text.split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.chars().count() > 3)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let other = words(other);
    words(one).iter().any(|word| other.contains(word))
}

/// Where a list of definitions stands.
struct Columns {
    /// The row that heads it.
    head: u32,
    name: Option<u16>,
    number: Option<u16>,
    text: u16,
}

impl Columns {
    fn of(grid: &Grid) -> Option<Self> {
        let is_name = |text: &str| matches!(text, "indikator" | "indikatorer" | "indikatornamn" | "nyckeltal" | "mått");
        let is_number =
            |text: &str| matches!(text, "nr" | "nummer" | "indikator nr" | "indikatornr" | "indikatornummer");
        let is_text = |text: &str| text.starts_with("definition") || text.starts_with("beskrivning");
        grid.rows().take(30).find_map(|(head, cells)| {
            let column = |wanted: &dyn Fn(&str) -> bool| {
                let short = |cell: &Cell| cell.as_text().is_some_and(|text| text.len() < 60 && wanted(&fold(text)));
                cells.iter().find(|(_, cell)| short(cell)).map(|(column, _)| *column)
            };
            let (name, number, text) = (column(&is_name), column(&is_number), column(&is_text)?);
            (name.is_some() || number.is_some()).then_some(Self { head, name, number, text })
        })
    }
}
