//! Definitions of indicators: a sheet that lists names beside what they mean. Pure.

use std::collections::HashMap;

use crate::intake::grid::{Cell, Grid, cell_in};
use crate::intake::recognise::columns::text_in;
use crate::intake::recognise::wording::heading::Heading;
use crate::intake::recognise::wording::words::{fold, tidy};

/// Most definitions that are kept, and the longest.
const MOST: usize = 2_000;
const LONGEST: usize = 4_000;

/// The title of an indicator and its population, folded.
type Name = (String, String);

/// What a workbook says its indicators mean.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Definitions {
    /// By the folded name, without its number and period, and the folded population; None where two are told.
    titles: HashMap<Name, Option<String>>,
    /// By the printed number, with the name; None where two have the same number.
    numbers: HashMap<String, Option<(Name, String)>>,
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

    /// The definition of an indicator: by its number where that has the same name, else by its name, else by its number
    /// where the names have a word in common. A definition of one population is not another's.
    pub fn of(&self, title: &str, population: &str, number: Option<&str>) -> Option<String> {
        let name = (fold(title), fold(population));
        let by_number = || self.numbers.get(number?)?.as_ref();
        let is_ours = |told: &Name| told.1.is_empty() || name.1.is_empty() || told.1 == name.1;
        let is_alike = |told: &Name| is_ours(told) && (told.0.is_empty() || have_a_word_in_common(&told.0, &name.0));
        let exactly = by_number().filter(|(told, _)| told.0 == name.0 && is_ours(told)).map(|(_, text)| text);
        let alike = || by_number().filter(|(told, _)| is_alike(told)).map(|(_, text)| text);
        exactly.or_else(|| self.by_name(&name)).or_else(alike).cloned()
    }

    /// By title and population, else by the title of all populations; by the one that there is where none is asked for.
    fn by_name(&self, name: &Name) -> Option<&String> {
        let told = |population: &str| self.titles.get(&(name.0.clone(), population.to_owned()));
        if let Some(found) = told(&name.1) {
            return found.as_ref();
        }
        if !name.1.is_empty() {
            return told("")?.as_ref();
        }
        let mut of_title = self.titles.iter().filter(|((title, _), _)| *title == name.0);
        match (of_title.next(), of_title.next()) {
            (Some((_, text)), None) => text.as_ref(),
            _ => None,
        }
    }

    fn take(&mut self, cells: &[(u16, Cell)], columns: &Columns) {
        let Some(text) = cell_in(cells, columns.text).and_then(Cell::as_text) else { return };
        let text: String = tidy(text).chars().take(LONGEST).collect();
        let name = columns.name.and_then(|column| cell_in(cells, column)).and_then(Cell::as_text);
        let heading = name.map(|name| Heading::of(&[name])).unwrap_or_default();
        let printed = columns.number.map(|column| text_in(cells, column)).filter(|number| !number.is_empty());
        let name = (fold(&heading.title), fold(&heading.population));
        if let Some(number) = printed.map(|number| number.trim_end_matches('.').to_owned()).or(heading.number) {
            let told = Some((name.clone(), text.clone()));
            self.numbers
                .entry(number)
                .and_modify(|known| *known = known.take().filter(|known| Some(known) == told.as_ref()))
                .or_insert(told);
        }
        if !name.0.is_empty() {
            let told = Some(text);
            self.titles
                .entry(name)
                .and_modify(|known| *known = known.take().filter(|known| Some(known) == told.as_ref()))
                .or_insert(told);
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
            let text = column(&is_text)?;
            let (name, number) = (column(&is_name), column(&is_number));
            (name.is_some() || number.is_some()).then_some(Self { head, name, number, text })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::grid::{Budget, GridBuilder};

    fn definitions(rows: &[[&str; 3]]) -> Definitions {
        let mut builder = GridBuilder::new("Definitioner", Budget::default());
        for (row, cells) in (1..).zip([["Nr", "Indikator", "Definition"]].iter().chain(rows)) {
            for (column, text) in (1..).zip(cells).filter(|(_, text)| !text.is_empty()) {
                builder.put(row, column, Cell::text(*text)).unwrap();
            }
        }
        let mut definitions = Definitions::default();
        definitions.learn(&builder.finish());
        definitions
    }

    #[test]
    fn a_definition_belongs_to_its_population_and_number() {
        let told = definitions(&[
            ["", "Fallskador 65 år och äldre", "av 65"],
            ["", "Fallskador 80 år och äldre", "av 80"],
            ["", "Väntetid", "till beslut"],
            ["", "Väntetid", "till insats"],
            ["7", "Mat", "i boende"],
            ["8", "Mat", "i hemtjänst"],
            ["9", "Boende 65 år och äldre", "särskilt"],
            ["10", "Nöjda", "alla"],
        ]);
        for (title, population, number, wanted) in [
            ("Fallskador", "65 år och äldre", None, Some("av 65")),
            ("Fallskador", "80 år och äldre", None, Some("av 80")),
            ("Fallskador", "75 år och äldre", None, None),
            ("Fallskador", "", None, None),
            ("Väntetid", "", None, None),
            ("Mat", "", Some("7"), Some("i boende")),
            ("Mat", "", Some("8"), Some("i hemtjänst")),
            ("Mat", "", None, None),
            ("Boende", "", None, Some("särskilt")),
            ("Trygga i boende", "80 år och äldre", Some("9"), None),
            ("Nöjda", "80 år och äldre", None, Some("alla")),
        ] {
            assert_eq!(told.of(title, population, number).as_deref(), wanted, "{title} {population} {number:?}");
        }
    }
}
