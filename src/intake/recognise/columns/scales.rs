//! Columns said to be in per cent whose numbers look like parts of one: 0.45 beside 85. Pure.

use std::collections::HashMap;

use super::numbers::are_of_one;
use super::{Columns, Role};
use crate::intake::grid::Grid;
use crate::intake::recognise::layout::tables::Table;
use crate::intake::recognise::wording::heading::{Heading, is_share};
use crate::intake::recognise::wording::words::fold;

/// A column and what there is to say of it: a text id.
type Remark = (u16, &'static str);
/// Columns by title and population, each with whether its numbers are parts of one.
type Measures = HashMap<(String, String), Vec<(usize, Option<bool>)>>;

/// Leaves out the columns of parts of one where another column of the same measure is in per cent, and says of other
/// columns in per cent, and of shares that name no unit, that none of their numbers is greater than one.
pub fn settle(columns: &mut Columns, (grid, table): (&Grid, &Table)) -> Vec<Remark> {
    let mut measures = Measures::new();
    let mut remarks = Vec::new();
    for (at, (column, role)) in columns.iter().enumerate() {
        let Role::Value(heading) = role else { continue };
        let per_cent = in_per_cent(&heading.unit_of_measure);
        let of_one = if per_cent || may_be_share(heading) { are_of_one(*column, grid, table) } else { None };
        if !per_cent && of_one == Some(true) {
            remarks.push((*column, "noted-share-of-one"));
        }
        if per_cent {
            let measure = (fold(&heading.title), fold(&heading.population));
            measures.entry(measure).or_default().push((at, of_one));
        }
    }
    for places in measures.into_values() {
        let hundred = places.iter().any(|(_, of_one)| *of_one == Some(false));
        for (at, _) in places.iter().filter(|(_, of_one)| *of_one == Some(true)) {
            let Some((column, role)) = columns.get_mut(*at) else { continue };
            if hundred {
                *role = Role::Left("unread-share-of-one");
            } else {
                remarks.push((*column, "noted-share-of-one"));
            }
        }
    }
    remarks.sort_unstable();
    remarks
}

/// Whether a heading speaks of shares, and says neither of what whole nor any other unit.
fn may_be_share(heading: &Heading) -> bool {
    let open = heading.unit_of_measure.is_empty() || is_share(&heading.unit_of_measure);
    let last = heading.title.rsplit(" – ").next().map(fold).unwrap_or_default();
    open && heading.said.is_none() && ["andel", "svarsfrekvens"].iter().any(|word| last.starts_with(word))
}

/// Whether a unit of measure is per cent by its own words; `Andel` alone may be of one.
fn in_per_cent(unit: &str) -> bool {
    is_share(unit) && (unit.contains('%') || fold(unit).contains("procent"))
}
