//! Where the years of a period that the user gives stand on a sheet, and what stands there in another year's. Pure.

use std::collections::BTreeMap;

use super::shape::{lasting, top};
use crate::intake::grid::Grid;
use crate::intake::profile::{Year, years};
use crate::intake::recognise::wording::words::period_of_title;

/// The years that a sheet names outside the texts over its columns.
#[derive(Debug, Default, Clone)]
pub struct Years {
    /// The year of the edition.
    pub edition: Option<i16>,
    sheet: Vec<i16>,
    /// By the text without years; those of texts that stand there twice are none's.
    cells: BTreeMap<String, Option<Line>>,
    /// The same of the texts above the only table that is meant: they hold before those.
    own: BTreeMap<String, Option<Line>>,
}

/// A text above the table.
#[derive(Debug, Clone)]
struct Line {
    years: Vec<i16>,
    /// Whether it may tell when the values were, and not only when they were fetched or what they are compared with.
    tells: bool,
}

impl Years {
    /// Those of a sheet.
    pub fn of(grid: &Grid, edition: Option<i16>) -> Self {
        let mut all = Self { edition, sheet: years(grid.sheet()), ..Self::default() };
        let alone = top(grid).filter(|(_, cells)| cells.len() == 1).flat_map(|(_, cells)| cells);
        all.cells = lines(alone.filter_map(|(_, cell)| cell.as_text()));
        all
    }

    /// The same for a table with these texts above it.
    pub fn of_table(&self, titles: &[String]) -> Self {
        Self { own: lines(titles.iter().map(String::as_str)), ..self.clone() }
    }

    /// Where a year stands: over the column, in a text above the table, in the sheet's name; else how far it is from the
    /// edition's. Of several texts none is known to be the one.
    pub fn place(&self, year: i16, heading: &[i16]) -> Option<Year> {
        let among = |years: &[i16]| years.iter().position(|known| *known == year).map(|at| at + 1);
        let only = |lines: &BTreeMap<String, Option<Line>>| {
            let telling =
                lines.iter().filter_map(|(text, line)| Some((text, line.as_ref().filter(|line| line.tells)?)));
            let mut cells = telling.filter_map(|(text, line)| Some(Year::Cell(among(&line.years)?, text.clone())));
            cells.next().filter(|_| cells.next().is_none())
        };
        let cell = only(&self.own).or_else(|| only(&self.cells));
        let counted = || Some(Year::Edition(year.checked_sub(self.edition?)?));
        among(heading).map(Year::Heading).or(cell).or_else(|| among(&self.sheet).map(Year::Sheet)).or_else(counted)
    }

    /// The year that stands in a place.
    pub fn year(&self, place: &Year, heading: &[i16]) -> Option<i16> {
        let nth = |years: &[i16], at: usize| at.checked_sub(1).and_then(|at| years.get(at)).copied();
        match place {
            Year::Edition(by) => self.edition?.checked_add(*by),
            Year::Heading(at) => nth(heading, *at),
            Year::Cell(at, text) => nth(&self.own.get(text).or_else(|| self.cells.get(text))?.as_ref()?.years, *at),
            Year::Sheet(at) => nth(&self.sheet, *at),
        }
    }
}

/// The years of these texts, by what each is known by.
fn lines<'a>(texts: impl Iterator<Item = &'a str>) -> BTreeMap<String, Option<Line>> {
    let mut all = BTreeMap::new();
    for text in texts {
        let known = named(text);
        if known.chars().filter(|c| c.is_alphabetic()).count() > 2 {
            let line = Line { years: years(text), tells: period_of_title(text).is_some() };
            all.entry(known).and_modify(|line| *line = None).or_insert(Some(line));
        }
    }
    all
}

/// What a text is known by: itself without years, and without what would end a place in a template.
fn named(text: &str) -> String {
    lasting(text).replace(['{', '}'], "").trim().to_owned()
}
