//! What a screening needs from the store, read once; the peer group can then be changed without reading again.

use std::collections::HashSet;

use super::Ask;
use crate::domain::{Gender, Period};
use crate::store::StoreError;
use crate::store::published::{
    IndicatorFilter, IndicatorInfo, Observed, Published, SliceInfo, TargetInfo, UnitInfo, UnitNo,
};

/// One indicator's values in the period chosen for it.
#[derive(Debug)]
pub(super) struct Gathered {
    pub indicator: IndicatorInfo,
    pub slice: SliceInfo,
    /// The own unit's value or mark.
    pub own: Option<Observed>,
    /// Comparable values of all units of the own unit's level, the own one's too.
    pub values: Vec<(UnitNo, f64)>,
    /// The own values over the periods, oldest first.
    pub trend: Vec<(Period, Option<f64>)>,
    /// The latest of the own unit's targets.
    pub target: Option<TargetInfo>,
}

/// Reads every indicator asked for that has values for the gender in a period that fits.
pub(super) fn gather(published: &Published<'_>, own: &UnitInfo, ask: &Ask) -> Result<Vec<Gathered>, StoreError> {
    let filter = IndicatorFilter { area: ask.area.clone(), indicators: ask.indicators.clone() };
    let level: HashSet<UnitNo> = published.units(own.unit.scheme.level()).map(|unit| unit.number).collect();
    let targets = published.targets(&own.unit)?;
    let mut gathered = Vec::new();
    for indicator in published.indicators(&filter)? {
        let Some(slice) = latest(&indicator, ask.gender, ask.period_by) else { continue };
        let target = targets.iter().rfind(|target| target.indicator == indicator.id).cloned();
        gathered.push(Gathered {
            own: published.value(slice.number, own.number)?,
            values: values(published, &slice, &level)?,
            trend: trend(published, &indicator, own, ask.gender)?,
            target,
            slice,
            indicator,
        });
    }
    Ok(gathered)
}

/// The comparable values of a level's units in a slice.
pub(super) fn values(
    published: &Published<'_>,
    slice: &SliceInfo,
    level: &HashSet<UnitNo>,
) -> Result<Vec<(UnitNo, f64)>, StoreError> {
    let values = published.present(slice.number)?;
    Ok(values.iter().filter(|(unit, _)| level.contains(unit)).copied().collect())
}

/// The latest slice of a gender ending by a year: one in which kommuner have values, else any.
pub(super) fn latest(indicator: &IndicatorInfo, gender: Gender, by: Option<i16>) -> Option<SliceInfo> {
    let mut fitting = indicator.slices();
    fitting.retain(|slice| slice.gender == gender && by.is_none_or(|year| slice.period.last_year() <= year));
    let shared = fitting.iter().rfind(|slice| slice.municipalities > 0);
    shared.or(fitting.last()).map(|slice| (*slice).clone())
}

fn trend(
    published: &Published<'_>,
    indicator: &IndicatorInfo,
    own: &UnitInfo,
    gender: Gender,
) -> Result<Vec<(Period, Option<f64>)>, StoreError> {
    let slices = indicator.slices().into_iter().filter(|slice| slice.gender == gender);
    slices
        .map(|slice| {
            let value = published.value(slice.number, own.number)?.and_then(|observed| observed.present());
            Ok((slice.period.clone(), value))
        })
        .collect()
}
