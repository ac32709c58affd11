//! Which column of periods is that of each column of values, where every measure has its own beside it: `Nöjda | År |
//! Väntetid | År`. Pure.

use std::collections::BTreeMap;

use super::{Columns, Part, Role, text_in};
use crate::intake::grid::Grid;
use crate::intake::recognise::layout::header::Header;
use crate::intake::recognise::layout::tables::Table;
use crate::intake::recognise::wording::words::fold;

/// The columns of periods that are another measure's, by the column of values that they say nothing of.
pub type Others = BTreeMap<u16, Vec<u16>>;

/// Finds the column of periods of each column of values, where there are several that differ: the nearest to the right,
/// or to the left where one stands before all values. Values of which it cannot be told are left unread.
pub fn settle(columns: &mut Columns, header: &Header, place: (&Grid, &Table)) -> Others {
    let mut others = Others::new();
    let mut parts: Vec<Part> = Vec::new();
    for (_, role) in columns.iter() {
        if let Role::Period(part) = role
            && !parts.contains(part)
        {
            parts.push(*part);
        }
    }
    for part in parts {
        let periods = columns.iter().filter(|(_, role)| *role == Role::Period(part));
        let periods: Vec<u16> = periods.map(|(column, _)| *column).collect();
        if periods.len() > 1 && !agree(&periods, place) {
            share_out(columns, &periods, header, &mut others);
        }
    }
    others
}

/// Whether columns say the same on every row.
fn agree(periods: &[u16], (grid, table): (&Grid, &Table)) -> bool {
    table.rows.iter().all(|(row, _)| {
        let cells = grid.row(*row);
        let mut texts = periods.iter().map(|column| text_in(cells, *column));
        texts.next().is_none_or(|first| texts.all(|text| text == first))
    })
}

fn share_out(columns: &mut Columns, periods: &[u16], header: &Header, others: &mut Others) {
    let values = columns.iter().filter(|(_, role)| matches!(role, Role::Value(_)));
    let values: Vec<u16> = values.map(|(column, _)| *column).collect();
    let (Some(first), Some(last)) = (periods.first(), periods.last()) else { return };
    let head = |column: &u16| header.texts(*column).last().map(|text| fold(text));
    let alike = periods.iter().all(|column| head(column) == head(first));
    // The year of the values and the day on which they were taken out may stand beside each other.
    if !alike && !values.iter().any(|column| (first..last).contains(&column)) {
        return;
    }
    let leads = values.first().is_some_and(|value| first < value);
    let nearest = |value: u16| {
        let mut before = periods.iter().rev().filter(|period| **period < value);
        let mut behind = periods.iter().filter(|period| **period > value);
        if leads { before.next() } else { behind.next() }
    };
    let idle = periods.iter().any(|period| !values.iter().any(|value| nearest(*value) == Some(period)));
    for (column, role) in columns {
        let Role::Value(heading) = role else { continue };
        let own = nearest(*column).filter(|_| !(idle && alike));
        others.entry(*column).or_default().extend(periods.iter().filter(|period| Some(*period) != own));
        if own.is_none() && heading.period.is_none() {
            *role = Role::Left("unread-period-of-which");
        }
    }
}
