//! Headings that are the last days of years: the year's figures were gathered then. Pure.

use super::{Columns, Role};
use crate::domain::{Period, PeriodKind};
use crate::intake::recognise::wording::heading::Heading;
use crate::intake::recognise::wording::year_parts::{are_year_ends, year_of};

/// Makes the days over columns of values years, where all of them are the last days of years; returns those columns.
pub fn settle(columns: &mut Columns) -> Vec<u16> {
    let days = columns.iter().filter_map(|(_, role)| if let Role::Value(heading) = role { day(heading) } else { None });
    if !are_year_ends(days) {
        return Vec::new();
    }
    let mut settled = Vec::new();
    for (column, role) in columns {
        if let Role::Value(heading) = role
            && day(heading).is_some()
        {
            heading.period = heading.period.take().map(year_of);
            settled.push(*column);
        }
    }
    settled
}

/// The day that a heading names, of which the user has said nothing.
fn day(heading: &Heading) -> Option<&Period> {
    heading.period.as_ref().filter(|period| period.kind == PeriodKind::Day && heading.said.is_none())
}
