//! Cells outside the header that name what is measured – a title, the text above a section – told by the names of the series
//! that the sheet's values were read as. Pure.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::domain::seen::{CellRole, SeenCell};
use crate::intake::profile::without_years;
use crate::intake::recognise::{is_general, named_gender};
use crate::locale::fold;
use crate::publish::{FileReport, SeriesReport};

/// Parts of names that say nothing of what is measured, folded.
const BARE: [&str; 8] = ["andel", "antal", "övriga", "övrigt", "summa", "procent", "medelvärde", "genomsnitt"];

/// Gives the cells that name series of the sheet shown their role.
pub(super) fn mark(report: &mut FileReport) {
    let names = Names::of(on_sheet(report));
    let mut asked: HashMap<String, bool> = HashMap::new();
    for cell in report.correcting.seen.iter_mut().flat_map(|row| &mut row.cells) {
        if !matches!(cell.role, CellRole::Title | CellRole::Nothing) || !cell.text.contains(char::is_alphabetic) {
            continue;
        }
        if *asked.entry(cell.text.clone()).or_insert_with(|| names.has_one_of(&words(&cell.text))) {
            cell.role = CellRole::Name;
        }
    }
}

/// The series of the sheet shown that a cell names.
pub(super) fn series_of<'a>(report: &'a FileReport, cell: &SeenCell) -> Vec<&'a SeriesReport> {
    let text = words(&cell.text);
    on_sheet(report).filter(|series| Names::of([*series].into_iter()).has_one_of(&text)).collect()
}

fn on_sheet(report: &FileReport) -> impl Iterator<Item = &SeriesReport> {
    let numbers: BTreeSet<u32> = report.correcting.told.slices.iter().map(|slice| slice.series).collect();
    numbers.into_iter().filter_map(|at| report.series.get(usize::try_from(at).ok()?))
}

/// The words of each part of the names of series, each once: `Nöjda brukare – Hemtjänst` has two, and is one itself.
struct Names {
    parts: HashSet<Vec<String>>,
    longest: usize,
}

impl Names {
    fn of<'a>(series: impl Iterator<Item = &'a SeriesReport>) -> Self {
        Self::among(series.map(|series| series.title.as_str()))
    }

    fn among<'a>(titles: impl Iterator<Item = &'a str>) -> Self {
        let named = |part: &&str| !is_general(part) && named_gender(part).is_none() && !BARE.contains(&&*fold(part));
        let parts = |title: &'a str| title.split(" – ").filter(named).chain([title]);
        let all: HashSet<&str> = titles.flat_map(parts).collect();
        let parts: HashSet<Vec<String>> = all.into_iter().map(words).filter(|words| !words.is_empty()).collect();
        let longest = parts.iter().map(Vec::len).max().unwrap_or(0);
        Self { parts, longest }
    }

    /// Whether a text says one of them and little more: a number before it, its year, its unit of measure.
    fn has_one_of(&self, text: &[String]) -> bool {
        let mut lengths = text.len().div_ceil(2).max(1)..=self.longest.min(text.len());
        lengths.any(|length| text.windows(length).any(|words| self.parts.contains(words)))
    }
}

fn words(text: &str) -> Vec<String> {
    let plain = without_years(&fold(text));
    let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_names_what_it_says_and_little_more() {
        for (text, name, wanted) in [
            ("Hemtjänst", "Hemtjänst", true),
            ("Tabell 3. Nöjda brukare (%) 2024", "Nöjda brukare", true),
            ("Hemtjänst 2024", "Hemtjänst", true),
            ("Här redovisas hemtjänst i kommunerna", "Hemtjänst", false),
            ("Källa: Socialstyrelsen", "Hemtjänst", false),
            ("Hem", "Hemtjänst", false),
        ] {
            assert_eq!(Names::among([name].into_iter()).has_one_of(&words(text)), wanted, "{text}");
        }
    }

    #[test]
    fn general_words_and_genders_name_nothing_beside_a_name() {
        let titles = ["Nöjda brukare – Totalt", "Nöjda brukare – Antal", "Trygga – Kvinnor", "Trygga – Övriga"];
        let names = Names::among(titles.into_iter());
        for text in ["Totalt", "Antal", "Kvinnor", "Övriga", ""] {
            assert!(!names.has_one_of(&words(text)), "{text}");
        }
        for text in ["Nöjda brukare 2024", "Trygga", "Trygga – Kvinnor"] {
            assert!(names.has_one_of(&words(text)), "{text}");
        }
        assert!(Names::among(["Antal"].into_iter()).has_one_of(&words("Antal 2024")), "the whole name");
    }
}
