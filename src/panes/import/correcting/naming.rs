//! Cells outside the header that name what is measured – a title, the text above a section – told by the names of the series
//! that the sheet's values were read as. Pure.

use std::collections::{BTreeSet, HashMap};

use crate::domain::seen::{CellRole, SeenCell};
use crate::intake::profile::without_years;
use crate::locale::fold;
use crate::publish::{FileReport, SeriesReport};

/// Gives the cells that name series of the sheet shown their role.
pub(super) fn mark(report: &mut FileReport) {
    let names: Vec<Vec<String>> = on_sheet(report).flat_map(parts).collect();
    let mut asked: HashMap<String, bool> = HashMap::new();
    for cell in report.correcting.seen.iter_mut().flat_map(|row| &mut row.cells) {
        if !matches!(cell.role, CellRole::Title | CellRole::Nothing) || !cell.text.contains(char::is_alphabetic) {
            continue;
        }
        let names_some = asked.entry(cell.text.clone()).or_insert_with(|| {
            let text = words(&cell.text);
            names.iter().any(|name| is_named(&text, name))
        });
        if *names_some {
            cell.role = CellRole::Name;
        }
    }
}

/// The series of the sheet shown that a cell names.
pub(super) fn series_of<'a>(report: &'a FileReport, cell: &SeenCell) -> Vec<&'a SeriesReport> {
    let text = words(&cell.text);
    on_sheet(report).filter(|series| parts(series).iter().any(|name| is_named(&text, name))).collect()
}

fn on_sheet(report: &FileReport) -> impl Iterator<Item = &SeriesReport> {
    let numbers: BTreeSet<u32> = report.correcting.told.slices.iter().map(|slice| slice.series).collect();
    numbers.into_iter().filter_map(|at| report.series.get(usize::try_from(at).ok()?))
}

/// The words of each part of a series' name: `Nöjda brukare – Hemtjänst` has two.
fn parts(series: &SeriesReport) -> Vec<Vec<String>> {
    let all = series.title.split(" – ").chain([series.title.as_str()]).map(words);
    all.filter(|words| !words.is_empty()).collect()
}

/// Whether a text says a name and little more: a number before it, its year, its unit of measure.
fn is_named(text: &[String], name: &[String]) -> bool {
    text.len() <= name.len() * 2 && text.windows(name.len()).any(|words| words == name)
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
            assert_eq!(is_named(&words(text), &words(name)), wanted, "{text}");
        }
    }
}
