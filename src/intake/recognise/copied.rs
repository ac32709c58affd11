//! Titles that have been copied from one sheet to the next: where the sheets are named by different years and their titles
//! say one and the same, the sheets have the years. Pure.

use std::collections::HashMap;

use super::context::Context;
use super::wording::words::cut_period;

/// The titles with a year that the sheets read so far have, each with the sheet where it first stood.
#[derive(Debug, Default)]
pub struct Copied(HashMap<String, String>);

impl Copied {
    /// So many titles are kept.
    const MOST: usize = 1_000;

    /// Whether the titles of a table stood on an earlier sheet, which is named as this one but for the year.
    pub fn are(&mut self, titles: &[String], sheet: &str) -> bool {
        if titles.is_empty() || !sheet.contains(|c: char| c.is_ascii_digit()) {
            return false;
        }
        let named = Context::period_of(&[], sheet);
        let told = Context::period_of(titles, "");
        if named.is_none() || told.is_none() {
            return false;
        }
        let titles = titles.join("\n");
        let first = match self.0.get(&titles) {
            Some(first) => first,
            None if self.0.len() >= Self::MOST => return false,
            None => self.0.entry(titles).or_insert_with(|| sheet.to_owned()),
        };
        let other = Context::period_of(&[], first).is_some_and(|period| Some(period) != named);
        other && told != named && cut_period(first).0 == cut_period(sheet).0
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
}
