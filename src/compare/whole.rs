//! Every value of a slice with its place and colour among the units of its level: what an export needs.

use std::collections::HashMap;

use super::{Origin, judged};
use crate::domain::value::Rank;
use crate::domain::{Colour, Direction, Level};
use crate::store::StoreError;
use crate::store::published::{IndicatorInfo, Observed, Published, SliceInfo, UnitInfo};

/// A value among all values of its level, period and gender.
#[derive(Debug, Clone, PartialEq)]
pub struct Judged<'a> {
    /// Whose.
    pub unit: &'a UnitInfo,
    /// The value or mark, with where it stands.
    pub observed: Observed,
    /// The place; None without a comparable value or a direction, and for a level of one, such as riket.
    pub rank: Option<Rank>,
    /// The publication's colour, else ours.
    pub colour: Colour,
    /// Whose it is.
    pub origin: Origin,
}

/// Everything seen in a slice, in the units' order.
///
/// # Errors
/// The store cannot be read.
pub fn whole<'a>(
    published: &'a Published<'_>,
    indicator: &IndicatorInfo,
    slice: &SliceInfo,
) -> Result<Vec<Judged<'a>>, StoreError> {
    let observed = published.values(slice.number)?.into_iter();
    let seen: Vec<(&UnitInfo, Observed)> =
        observed.filter_map(|observed| Some((published.unit_numbered(observed.unit)?, observed))).collect();
    let mut levels: HashMap<Level, Vec<f64>> = HashMap::new();
    for (unit, observed) in &seen {
        levels.entry(unit.unit.scheme.level()).or_default().extend(observed.present());
    }
    let judge = |(unit, observed): (&'a UnitInfo, Observed)| {
        let others = levels.get(&unit.unit.scheme.level()).map_or(&[][..], Vec::as_slice);
        judged_among(unit, observed, others, indicator)
    };
    Ok(seen.into_iter().map(judge).collect())
}

fn judged_among<'a>(unit: &'a UnitInfo, observed: Observed, others: &[f64], indicator: &IndicatorInfo) -> Judged<'a> {
    let direction: Direction = indicator.direction;
    let place = judged::place(Some(&observed), others, direction).filter(|place| place.of > 1);
    let (colour, origin) = judged::colour(Some(&observed), place, indicator.value_kind, direction);
    Judged { unit, observed, rank: place.map(judged::rank), colour, origin }
}
