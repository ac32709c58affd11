//! What the words in a table's rows are to what its title says that is measured. Pure.

use super::{Columns, Dimension, Role, is_indicator_heading, text_in};
use crate::intake::grid::Grid;
use crate::intake::recognise::gender;
use crate::intake::recognise::layout::header::Header;
use crate::intake::recognise::layout::tables::Table;
use crate::intake::recognise::wording::heading::Heading;
use crate::intake::recognise::wording::measures::is_of_its_own;
use crate::intake::recognise::wording::words::fold;

/// What the words in a table's rows are to what its title measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rows {
    /// There are none.
    None,
    /// They divide it.
    Divide,
    /// They name measures of their own, or may do so.
    Measure,
}

impl Rows {
    /// So many rows tell.
    const SAMPLE: usize = 400;

    /// Those of a table whose title measures something or does not.
    pub fn below(measures: bool, columns: &Columns, header: &Header, place: (&Grid, &Table)) -> Self {
        let names: Vec<u16> = columns
            .iter()
            .filter(|(_, role)| *role == Role::Dimension(Dimension::Name))
            .map(|(column, _)| *column)
            .collect();
        let head = |column: &u16| header.texts(*column).last().map(|text| fold(text)).unwrap_or_default();
        match () {
            () if names.is_empty() => Self::None,
            () if names.iter().any(|column| is_indicator_heading(&head(column))) => Self::Measure,
            () if !measures && !names.iter().all(|column| divides(&head(column))) => Self::Measure,
            () => Self::of(&names, place),
        }
    }

    fn of(names: &[u16], (grid, table): (&Grid, &Table)) -> Self {
        let own = |text: &str| {
            let folded = fold(text);
            gender::of_name(text).is_some() || is_of_its_own(&folded) || names_unit(text)
        };
        let rows = table.rows.iter().take(Self::SAMPLE).map(|(row, _)| grid.row(*row));
        let mut texts = rows.flat_map(|cells| names.iter().map(|column| text_in(cells, *column)));
        if texts.any(|text| own(&text)) { Self::Measure } else { Self::Divide }
    }
}

/// Whether a heading, folded, stands over services or groups that divide what is measured, and over no measures.
fn divides(heading: &str) -> bool {
    const WORDS: [&str; 10] = [
        "insats",
        "insatser",
        "insatsform",
        "boendeform",
        "verksamhetsform",
        "verksamhetsområde",
        "grupp",
        "målgrupp",
        "paritet",
        "vårdform",
    ];
    WORDS.contains(&heading)
}

/// Whether a text names a unit of measure, or has a number of its own.
fn names_unit(text: &str) -> bool {
    let heading = Heading::of(&[text]);
    !heading.unit_of_measure.is_empty() || heading.number.is_some()
}
