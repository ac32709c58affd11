//! Titles that have been copied from one sheet to the next: where the sheets are named by different years and their titles
//! say one and the same, the sheets have the years. Pure.

use std::collections::{HashMap, HashSet};

use super::context::Context;
use super::wording::words::{cut_period, tidy};
use crate::intake::grid::Grid;

/// So many sheets are looked at before their turn.
const MOST_AHEAD: usize = 4;

/// The sheets, by their place, that are to be looked at before their turn for their titles: of those that are named alike
/// but for the year the second.
pub fn seconds<'a>(names: impl Iterator<Item = &'a str>) -> Vec<usize> {
    let mut stems: HashMap<String, usize> = HashMap::new();
    let seconds = names.enumerate().filter(|(_, name)| {
        let dated = name.contains(|c: char| c.is_ascii_digit()) && Context::period_of(&[], name).is_some();
        let count = if dated { stems.entry(cut_period(name).0).or_default() } else { return false };
        *count += 1;
        *count == 2
    });
    seconds.map(|(place, _)| place).take(MOST_AHEAD).collect()
}

/// The titles with a year that stand on sheets which are named by years.
#[derive(Debug, Default)]
pub struct Copied {
    /// Those of the tables read so far, each with the sheet where it first stood.
    first: HashMap<String, String>,
    /// What stands on sheets that have been looked at before their turn, by what they are named but for the year.
    ahead: HashMap<String, Ahead>,
}

/// A sheet that has been looked at before its turn.
#[derive(Debug)]
struct Ahead {
    sheet: String,
    lines: HashSet<String>,
}

impl Copied {
    /// So many titles are kept.
    const MOST: usize = 1_000;

    /// Looks at a sheet before its turn.
    pub fn foresee(&mut self, grid: &Grid) {
        let rows = grid.rows().filter(|(_, cells)| cells.len() <= 3).flat_map(|(_, cells)| cells);
        let texts =
            rows.filter_map(|(_, cell)| cell.as_text()).filter(|text| text.contains(|c: char| c.is_ascii_digit()));
        let (sheet, lines) = (grid.sheet().to_owned(), texts.take(Self::MOST).map(tidy).collect());
        self.ahead.insert(cut_period(&sheet).0, Ahead { sheet, lines });
    }

    /// Whether the titles of a table stand on another sheet too, which is named as this one but for the year.
    pub fn are(&mut self, titles: &[String], sheet: &str) -> bool {
        if titles.is_empty() || !sheet.contains(|c: char| c.is_ascii_digit()) {
            return false;
        }
        let named = Context::period_of(&[], sheet);
        let told = Context::period_of(titles, "");
        if named.is_none() || told.is_none() {
            return false;
        }
        let foreseen = self.foreseen(titles, sheet);
        let titles = titles.join("\n");
        let first = match self.first.get(&titles) {
            Some(first) => first,
            None if self.first.len() >= Self::MOST => return false,
            None => self.first.entry(titles).or_insert_with(|| sheet.to_owned()),
        };
        let other = Context::period_of(&[], first).is_some_and(|period| Some(period) != named);
        told != named && (foreseen || other && cut_period(first).0 == cut_period(sheet).0)
    }

    /// Whether the titles with a year stand on the sheet that has been looked at before its turn.
    fn foreseen(&self, titles: &[String], sheet: &str) -> bool {
        let other = self.ahead.get(&cut_period(sheet).0).filter(|other| other.sheet != sheet);
        let dated = |title: &&String| Context::period_of(std::slice::from_ref(*title), "").is_some();
        other.is_some_and(|other| titles.iter().filter(dated).all(|title| other.lines.contains(title)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_copied_where_it_stood_on_the_sheet_of_another_year() {
        let mut copied = Copied::default();
        let mut are = |title: &str, sheet: &str| copied.are(&[title.to_owned()], sheet);
        assert!(!are("Nöjda 2022", "2022") && are("Nöjda 2022", "2023") && are("Nöjda 2022", "2024"));
        assert!(!are("Nöjda 2022", "2022") && !are("Nöjda 2023", "2024") && !are("Nöjda", "2024"));
        assert!(!are("Nöjda 2022", "Blad 3") && !are("Nöjda 2022", "Hemtjänst 2023"));
    }

    #[test]
    fn the_second_of_the_sheets_that_are_named_by_years_is_looked_at_first() {
        let names = ["Information", "Nöjda 2024", "2024", "Nöjda 2023", "2023", "Nöjda 2022", "Blad 2"];
        assert_eq!(seconds(names.into_iter()), [3, 4]);
        assert_eq!(seconds(["2024", "Blad 1", "Blad 2", "Sala"].into_iter()), [0; 0]);
    }
}
