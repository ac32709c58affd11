//! Columns of ranks, and the values that they are of. Pure.

use super::{Columns, Role, left};
use crate::domain::Period;
use crate::intake::recognise::wording::words::cut_period;

/// What a column of ranks under these texts is, the lowest of them folded.
pub(super) fn role(texts: &[&str], bottom: &str, before: &Columns) -> Role {
    let said = texts.iter().find_map(|text| cut_period(text).1);
    // Of how many a rank is, in a list.
    let of_how_many = matches!(bottom, "rang av" | "rang_av");
    let alone = if of_how_many { Role::Description } else { Role::Left("noted-rank-column") };
    ranked(before, said.as_ref()).map_or(alone, Role::Rank)
}

/// The column of values that ranks of a year, where they name one, stand behind. Behind a column that is a year and
/// nothing more they may as well be of the measure before it.
fn ranked(before: &Columns, said: Option<&Period>) -> Option<u16> {
    let mut values = before.iter().rev().filter_map(|(column, role)| match role {
        Role::Value(heading) => Some((*column, heading)),
        _ => None,
    });
    let (column, heading) = values.next()?;
    let of_said = said.is_some() && heading.period.as_ref() == said;
    let doubtful = left::is_year(heading) && values.any(|(_, heading)| !left::is_year(heading));
    (of_said || !doubtful).then_some(column)
}

/// Whether a heading, folded, stands over ranks.
pub(super) fn is_rank(bottom: &str) -> bool {
    let starts = ["rang", "rank", "placering", "plats "];
    starts.iter().any(|word| bottom.starts_with(word)) || bottom == "plats"
}
