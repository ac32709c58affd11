//! Rows of a county whose column of kommuner names one that nobody knows. Pure.

use super::group::{is_number, is_year};
use super::tables::has_values;
use super::units::{Block, Label, is_name_heading};
use crate::domain::Scheme;
use crate::intake::grid::{Cell, cell_in};
use crate::intake::recognise::gender;
use crate::intake::recognise::wording::names::Sort;
use crate::intake::recognise::wording::words::fold;

/// The column of a row that names whose its values are more closely than its county does, by a name that is no unit's:
/// `Dalarnas län | Malung`. None where it says that they are all of the county's, or nothing.
pub(super) fn unknown(block: &Block, about: &Label, cells: &[(u16, Cell)]) -> Option<u16> {
    let Label::Unit(unit, _) = about else { return None };
    if !matches!(unit.scheme, Scheme::County | Scheme::KoladaRegion) {
        return None;
    }
    let mut kommuner = block.names.iter().filter(|(_, sort)| *sort == Sort::Municipalities);
    kommuner.find_map(|name| {
        let alone = Block { names: vec![*name], ..Block::default() };
        let Label::Words(column) = alone.label(cells) else { return None };
        let text = cell_in(cells, column).and_then(Cell::as_text)?;
        let mut beside = cells.iter().filter(|(column, _)| *column > block.last_label());
        let mut numbers = || beside.any(|(_, cell)| is_number(cell) && !is_year(cell));
        (names_some(text) && (has_values(cells, block, column) || numbers())).then_some(column)
    })
}

/// Whether a text beside a county's name is that of something within it.
fn names_some(text: &str) -> bool {
    const ALL: [&str; 11] = [
        "samtliga",
        "totalt",
        "total",
        "totalsumma",
        "summa",
        "sammanlagt",
        "alla",
        "hela",
        "länet",
        "länets",
        "kommunerna",
    ];
    const REST: [&str; 4] = ["övr", "okän", "resten", "ej"];
    let folded = fold(text);
    let words = || folded.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let is_rest = words().next().is_some_and(|word| REST.iter().any(|start| word.starts_with(start)));
    let ends: Vec<&str> = words().take(1).chain(words().next_back()).collect();
    let is_all = !is_rest && ends.iter().any(|word| ALL.contains(word) || word.starts_with("länstot"));
    !ends.is_empty() && !is_all && gender::lone(text).is_none() && !is_name_heading(&folded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_within_a_county_is_told_from_all_of_it() {
        for (text, wanted) in [
            ("Malung", true),
            ("Vallentuna2", true),
            ("Okänd kommun", true),
            ("Övriga kommuner totalt", true),
            ("Norra Dalarnas vård- och utbildningsförbund", true),
            ("Samtliga kommuner", false),
            ("Länet", false),
            ("Länet totalt", false),
            ("Hela länet", false),
            ("Kommunerna i länet", false),
            ("Totalt", false),
            ("–", false),
            ("Kvinnor", false),
        ] {
            assert_eq!(names_some(text), wanted, "{text}");
        }
    }
}
