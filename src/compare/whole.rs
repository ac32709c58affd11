//! Every value of a slice with its place and colour among the units of its level: what an export needs.

use std::collections::HashMap;

use super::{Origin, judged};
use crate::domain::value::Rank;
use crate::domain::{Colour, Direction, Level};
use crate::stats::{Place, places};
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
    let places = places_within_levels(&seen, indicator.direction);
    let judge = |((unit, observed), place): ((&'a UnitInfo, Observed), Option<Place>)| {
        let (colour, origin) = judged::colour(Some(&observed), place, indicator.value_kind, indicator.direction);
        let rank = place.map(|place| judged::rank_in_print(place, Some(&observed), &indicator.direction_from));
        Judged { unit, observed, rank, colour, origin }
    };
    Ok(seen.into_iter().zip(places).map(judge).collect())
}

/// The place of each among those of its own level; none for a level of one.
fn places_within_levels(seen: &[(&UnitInfo, Observed)], direction: Direction) -> Vec<Option<Place>> {
    let mut placed = vec![None; seen.len()];
    let Some(better) = judged::better(direction) else { return placed };
    let mut levels: HashMap<Level, (Vec<usize>, Vec<f64>)> = HashMap::new();
    for (at, (unit, observed)) in seen.iter().enumerate() {
        let (members, values) = levels.entry(unit.unit.scheme.level()).or_default();
        members.extend(observed.present().map(|_| at));
        values.extend(observed.present());
    }
    for (members, values) in levels.into_values().filter(|(members, _)| members.len() > 1) {
        for (at, place) in members.into_iter().zip(places(&values, better)) {
            placed.get_mut(at).map(|cell| cell.replace(place));
        }
    }
    placed
}
