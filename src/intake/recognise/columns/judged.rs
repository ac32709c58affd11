//! Columns of judgements: the colour or the verdict that the publisher gives a value, as a code or a word. Pure.

use std::collections::HashSet;

use super::left::may_be;
use super::{Columns, Role, recurs, text_in};
use crate::domain::Gender;
use crate::intake::grid::{Cell, Grid};
use crate::intake::recognise::layout::header::Header;
use crate::intake::recognise::layout::tables::Table;
use crate::intake::recognise::wording::legend::Legend;
use crate::intake::recognise::wording::values::{Value, value};
use crate::intake::recognise::wording::words::{cut_period, fold};

/// So many cells tell what a column holds.
const SAMPLE: usize = 400;
/// The highest code that is a verdict and no number of something.
const HIGHEST: f64 = 9.0;

/// What is said of such a column: a text id.
const SAID: &str = "noted-judgement-column";

/// Leaves out the columns that only judge the values beside them. Words that alone tell
/// the rows of a unit apart are no judgements: `Mycket bra`, `Dåligt`.
pub fn settle(columns: &mut Columns, header: &Header, (grid, table): (&Grid, &Table)) {
    let is_word = |(column, role): &(u16, Role)| matches!(role, Role::Dimension(_)) && is_headed(header, *column);
    let alone = columns.iter().any(is_word) && recurs(table) && !are_apart(columns, header, (grid, table));
    let is_value = |(_, role): &&(u16, Role)| matches!(role, Role::Value(heading) if may_be(heading, false));
    let mut values = columns.iter().filter(is_value).map(|(column, _)| *column);
    let only = values.next().filter(|_| values.next().is_none());
    for (column, role) in columns {
        // Marks that nothing stands beside are what is measured.
        if Some(*column) == only && header.texts(*column).last().is_some_and(|text| is_of_marks(text)) {
            continue;
        }
        let may = match role {
            Role::Value(_) | Role::Bare | Role::Remark | Role::Description => true,
            Role::Dimension(_) => !alone,
            _ => false,
        };
        if may && is_headed(header, *column) && holds_codes(*column, grid, table) {
            *role = Role::Left(SAID);
        }
    }
}

/// Whether the rows of each unit are told apart by their periods, genders and words, those that judge left aside.
fn are_apart(columns: &Columns, header: &Header, (grid, table): (&Grid, &Table)) -> bool {
    let tells = |(column, role): &&(u16, Role)| match role {
        Role::Period(_) | Role::Gender | Role::Within(_) => true,
        Role::Dimension(_) => !is_headed(header, *column),
        _ => false,
    };
    let telling: Vec<u16> = columns.iter().filter(tells).map(|(column, _)| *column).collect();
    let mut seen = HashSet::new();
    table.rows.iter().all(|(row, owner)| {
        let texts: Vec<_> = telling.iter().map(|column| text_in(grid.row(*row), *column)).collect();
        seen.insert((&owner.unit.code, owner.unit.scheme, table.gender(*row).map(Gender::code), texts))
    })
}

fn is_headed(header: &Header, column: u16) -> bool {
    header.texts(column).last().is_some_and(|text| text.len() <= 60 && judges(text))
}

/// Whether a heading says that what stands below it judges: `Färgkod`, `Färg 2023`, `Bedömning`.
fn judges(text: &str) -> bool {
    const WORDS: [&str; 10] = [
        "bedömning",
        "bedömningar",
        "omdöme",
        "trafikljus",
        "rödgulgrön",
        "gröngulröd",
        "statusfärg",
        "signal",
        "kulör",
        "rag",
    ];
    // Most headings are none of these, and taking years out of them costs.
    const SIGNS: [&str; 8] = ["färg", "bedöm", "omdöme", "ljus", "röd", "signal", "kulör", "rag"];
    let folded = fold(text);
    if !SIGNS.iter().any(|sign| folded.contains(sign)) {
        return false;
    }
    let (plain, _) = cut_period(text);
    let plain: String = fold(&plain).chars().filter(|c| c.is_alphabetic()).collect();
    let colour = plain.strip_prefix("färg").is_some_and(|rest| {
        ["", "er", "kod", "koder", "kodning", "markering", "bedömning", "nr", "nummer", "sättning"].contains(&rest)
    });
    colour || WORDS.contains(&plain.as_str())
}

/// Whether a heading of judgements can be that of marks from low to high, and not of colours.
fn is_of_marks(text: &str) -> bool {
    let folded = fold(text);
    folded.starts_with("omdöme") || folded.starts_with("bedömning")
}

/// Whether no cell of a column holds a number that is more than a code: a mean of marks is a value.
fn holds_codes(column: u16, grid: &Grid, table: &Table) -> bool {
    let none = Legend::default();
    let cells = table.figures(grid, column).take(SAMPLE);
    let is_code = |cell: &Cell| match value(cell, &none, &none) {
        Value::Number { value, percent, .. } => !percent && value.fract() == 0.0 && (0.0..=HIGHEST).contains(&value),
        _ => true,
    };
    cells.into_iter().all(is_code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_judgements_are_told() {
        for (text, wanted) in [
            ("Färgkod", true),
            ("Färg 2023", true),
            ("Färg (1–3)", true),
            ("Grön/gul/röd", true),
            ("Bedömning", true),
            ("Bedömning av behov", false),
            ("Färgade fasader", false),
            ("Färdtjänst", false),
        ] {
            assert_eq!(judges(text), wanted, "{text}");
        }
    }
}
