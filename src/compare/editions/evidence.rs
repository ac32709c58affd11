//! What the values of two series say about their being one: whether they are the same where both have them.

use crate::store::StoreError;
use crate::store::published::{Published, SeriesInfo};

/// Periods looked at, the latest first.
const MOST_SLICES: usize = 6;
/// Fewer values in common say nothing.
const FEWEST: usize = 10;

/// Values that both series have for the same unit, period and gender.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Evidence {
    /// How many.
    pub both: usize,
    /// How many of them are the same, as far as they are printed.
    pub equal: usize,
    /// The periods as printed, latest first.
    pub periods: Vec<String>,
}

impl Evidence {
    /// Whether the values are the same nearly everywhere.
    #[must_use]
    pub const fn agrees(&self) -> bool {
        self.both >= FEWEST && self.equal * 100 >= self.both * 95
    }

    /// Whether the values are others in most places.
    #[must_use]
    pub const fn disagrees(&self) -> bool {
        self.both >= FEWEST && self.equal * 2 < self.both
    }
}

/// Reads what both have.
pub(super) fn evidence(
    published: &Published<'_>,
    older: &SeriesInfo,
    newer: &SeriesInfo,
) -> Result<Evidence, StoreError> {
    let step = step(older.told.decimals, newer.told.decimals);
    let mut evidence = Evidence::default();
    let mut looked_at = 0;
    for slice in older.slices.iter().rev() {
        let same = |other: &&crate::store::published::SliceInfo| {
            (other.period.kind, other.period.first, other.period.last, other.gender)
                == (slice.period.kind, slice.period.first, slice.period.last, slice.gender)
        };
        let Some(other) = newer.slices.iter().find(same) else { continue };
        if looked_at == MOST_SLICES {
            break;
        }
        looked_at += 1;
        let (one, other) = (published.present(slice.number)?, published.present(other.number)?);
        let before = evidence.both;
        for (unit, value) in &*one {
            let Ok(at) = other.binary_search_by_key(unit, |(unit, _)| *unit) else { continue };
            let Some((_, there)) = other.get(at) else { continue };
            evidence.both += 1;
            evidence.equal += usize::from((value - there).abs() <= step.max(value.abs() * 1e-9));
        }
        if evidence.both > before && !evidence.periods.contains(&slice.period.label) {
            evidence.periods.push(slice.period.label.clone());
        }
    }
    Ok(evidence)
}

/// Half of the last decimal that both print.
fn step(one: Option<u8>, other: Option<u8>) -> f64 {
    let fewest = one.into_iter().chain(other).min();
    fewest.map_or(1e-9, |decimals| 10_f64.powi(-i32::from(decimals)) / 2.0 + 1e-9)
}
