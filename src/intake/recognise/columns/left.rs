//! Columns that name no measure of their own beside one that does: `Andel nöjda (%)`, `2022`; and columns of years and
//! genders that only the one beside them tells the unit of measure of: `Antal`, `därav flickor`. Pure.

use std::collections::HashSet;

use super::numbers::{Numbers, are_of_one};
use super::{Columns, Role};
use crate::domain::Gender;
use crate::intake::grid::Grid;
use crate::intake::recognise::gender::is_part;
use crate::intake::recognise::layout::header::Header;
use crate::intake::recognise::layout::tables::Table;
use crate::intake::recognise::wording::heading::{Heading, is_general, is_share};
use crate::intake::recognise::wording::legend::Legend;
use crate::intake::recognise::wording::measures::is_of_its_own;
use crate::intake::recognise::wording::values::{Value, value};
use crate::intake::recognise::wording::words::fold;

/// A column and what there is to say of it: a text id.
type Remark = (u16, &'static str);

/// The table that the columns are of.
pub struct Around<'a> {
    /// The texts above them.
    pub header: &'a Header,
    /// The sheet.
    pub grid: &'a Grid,
    /// The table.
    pub table: &'a Table,
    /// Whether its title names a measure.
    pub subject: bool,
}

/// What tells the values of a column from those of another of the same measure.
fn slot(heading: &Heading) -> String {
    let period = heading.period.as_ref().map(|period| (period.first, period.last));
    let whose = &heading.whose;
    format!(
        "{}\u{1}{period:?}{:?}{:?}{whose:?}",
        fold(&heading.title),
        heading.part,
        heading.gender.unwrap_or(Gender::Total)
    )
}

/// Whether a column is of a year, or of a year's women or men, and names nothing else.
pub(super) fn is_year(heading: &Heading) -> bool {
    heading.title.is_empty()
        && heading.unit_of_measure.is_empty()
        && heading.period.is_some()
        && heading.said.is_none()
        && heading.whose.is_none()
}

/// Gives columns of a year alone the measure of the column before them.
pub fn years(columns: &mut Columns, around: &Around) -> Vec<Remark> {
    let values =
        columns.iter().filter_map(|(_, role)| if let Role::Value(heading) = role { Some(heading) } else { None });
    let own = |heading: &&Heading| !heading.title.is_empty() && !is_general(&heading.title);
    let mut taken: HashSet<String> = values.clone().filter(own).map(slot).collect();
    // Where years stand before the first name too, they are what the title is about.
    let first = values.clone().find(|heading| own(heading) || is_year(heading));
    if first.is_none_or(is_year) {
        return Vec::new();
    }
    let mut named: Option<(u16, Heading)> = None;
    let mut ranks = None;
    let mut remarks = Vec::new();
    for (column, role) in columns {
        ranks = if let Role::Rank(_) = role { Some(*column) } else { ranks };
        let Role::Value(heading) = role else { continue };
        if own(&&*heading) {
            ranks = None;
            named = Some((*column, heading.clone())).filter(|_| heading.whose.is_none());
            continue;
        }
        let Some((at, of)) = named.as_ref().filter(|(_, of)| is_year(heading) && may_be(of, around.subject)) else {
            continue;
        };
        if ranks.is_some_and(|ranks| around.are_ranks(*column, ranks)) {
            *role = Role::Left("unread-year-of-what");
            continue;
        }
        let mut whole = Heading { title: of.title.clone(), number: of.number.clone(), ..heading.clone() };
        whole.unit_of_measure.clone_from(&of.unit_of_measure);
        if whole.population.is_empty() {
            whole.population.clone_from(&of.population);
        }
        if around.is_like(*column, *at, &whole) && taken.insert(slot(&whole)) {
            *heading = whole;
            remarks.push((*column, "noted-year-of-column-before"));
        }
    }
    remarks
}

/// Whether a year beside a measure may be of it: not of how many were asked, and where the title names what is measured
/// not of another measure.
pub(super) fn may_be(of: &Heading, subject: bool) -> bool {
    let folded = fold(&of.title);
    let asked = ["antal svar", "antal inv", "antal besvar", "antal enkät", "antal del"];
    let background = asked.iter().any(|word| folded.starts_with(word)) || is_count_of_people(&folded);
    !(background || subject && is_of_its_own(&folded))
}

fn is_count_of_people(folded: &str) -> bool {
    ["folkmängd", "befolkning", "invånar", "svar", "bastal", "bortfall"].iter().any(|word| folded.starts_with(word))
}

impl Around<'_> {
    /// Whether the numbers of a column can be of the measure in another.
    fn is_like(&self, column: u16, other: u16, heading: &Heading) -> bool {
        let numbers = Numbers::of(column, self.grid, self.table);
        if is_share(&heading.unit_of_measure) {
            let of_one = |column| are_of_one(column, self.grid, self.table) == Some(true);
            return numbers.are_at_most(100.0) && (!of_one(column) || of_one(other));
        }
        !numbers.percent
    }

    /// Whether the numbers of a column may be ranks too, as those in another are.
    fn are_ranks(&self, column: u16, ranks: u16) -> bool {
        let [numbers, ranks] = [column, ranks].map(|column| Numbers::of(column, self.grid, self.table));
        numbers.are_whole() && numbers.are_at_most(ranks.greatest())
    }

    /// Whether a column can have the unit of measure of another, which it is a part of unless it is of an `other` year.
    fn is_of(&self, column: u16, (at, of): (u16, &Heading), other: bool) -> bool {
        let count = is_count(&of.unit_of_measure);
        let whole = || Numbers::of(column, self.grid, self.table).are_whole();
        let part = || other || !count || self.is_within(column, at);
        self.is_like(column, at, of) && (!count || whole()) && part()
    }

    /// Whether no number of a column is greater than the one beside it that it is a part of.
    fn is_within(&self, column: u16, whole: u16) -> bool {
        let none = Legend::default();
        let number = |row: u32, column: u16| match value(self.table.figure(self.grid, (row, column))?, &none, &none) {
            Value::Number { value, .. } => Some(value),
            _ => None,
        };
        let rows = self.table.rows.iter().map(|(row, _)| *row);
        rows.filter_map(|row| Some((number(row, column)?, number(row, whole)?))).all(|(part, whole)| part <= whole)
    }
}

/// Columns of what the title is about, a year's or a gender's, that name no unit of measure have that of the nearest one
/// before them; a part of something that of the whole.
pub fn units(columns: &mut Columns, around: &Around) -> Vec<Remark> {
    let nameless = |heading: &Heading| heading.title.is_empty() && heading.said.is_none() && heading.whose.is_none();
    let is_total = |heading: &Heading| matches!(heading.gender, None | Some(Gender::Total));
    let (mut nearest, mut whole) = (None::<(u16, Heading)>, None::<(u16, Heading)>);
    // A column for all among them has a unit of its own, and so have they.
    let mut apart = false;
    let mut remarks = Vec::new();
    for (column, role) in columns {
        let Role::Value(heading) = role else { continue };
        if !nameless(heading) {
            (nearest, whole, apart) = (None, None, false);
            continue;
        }
        if !heading.unit_of_measure.is_empty() {
            nearest = Some((*column, heading.clone()));
            if is_total(heading) {
                (whole, apart) = (nearest.clone(), false);
            }
            continue;
        }
        let part = around.header.texts(*column).into_iter().any(is_part);
        let Some((at, of)) = (if part { &whole } else { &nearest }) else { continue };
        let other = heading.period.is_some() && heading.period != of.period;
        apart |= !other && !part && is_total(heading);
        let split = heading.gender.is_some() && heading.gender != of.gender;
        if (other || split) && !apart && around.is_of(*column, (*at, of), other) {
            heading.unit_of_measure.clone_from(&of.unit_of_measure);
            remarks.push((*column, "noted-unit-of-alike"));
        }
    }
    remarks
}

fn is_count(unit: &str) -> bool {
    let folded = fold(unit);
    folded.starts_with("antal") && !folded.contains("per ") || folded == "st"
}
