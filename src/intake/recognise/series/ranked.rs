//! Whether ranks beside values are the places of those values among each other. Pure.

use std::collections::HashMap;

use super::slots::Item;
use crate::domain::Level;
use crate::intake::recognise::layout::tables::Owner;
use crate::intake::recognise::wording::values::Value;
use crate::stats::{Better, places};

/// Of so many ranks one beyond the last place is a misprint.
const MANY: usize = 50;

/// Whether the ranks of some values are their places among those of the same level, but for a few. They are not where a
/// table holds some of those that were ranked, and where they are ranks in a county or of another year.
pub fn fit(items: &[Item], rows: &[(u32, Owner)]) -> bool {
    if items.iter().all(|item| item.rank.is_none()) {
        return true;
    }
    let mut levels: HashMap<Level, Vec<(f64, Option<u32>)>> = HashMap::new();
    for item in items {
        let owner = usize::try_from(item.owner).ok().and_then(|at| rows.get(at));
        let value = match &item.value {
            Value::Number { value, .. } | Value::Answer { value, .. } => Some(*value),
            Value::Marked { value, .. } => value.filter(|_| item.rank.is_some()),
            Value::Unread(_) => None,
        };
        if let Some((value, (_, owner))) = value.zip(owner) {
            levels.entry(owner.unit.scheme.level()).or_default().push((value, item.rank));
        }
    }
    levels.values().all(|level| are_places(level))
}

fn are_places(level: &[(f64, Option<u32>)]) -> bool {
    let values: Vec<f64> = level.iter().map(|(value, _)| *value).collect();
    [Better::Higher, Better::Lower].into_iter().any(|better| {
        let placed = places(&values, better);
        let ranked = || placed.iter().zip(level).filter_map(|(place, (_, rank))| Some((place, (*rank)?)));
        let all = ranked().count();
        let elsewhere = ranked().filter(|(place, rank)| !place.admits(*rank)).count();
        let beyond = ranked().filter(|(place, rank)| *rank > place.of + 1 + place.of / 20).count();
        elsewhere * 5 <= all && beyond * MANY <= all
    })
}
