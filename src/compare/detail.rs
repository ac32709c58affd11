//! One indicator in depth: all periods, the distribution, the best among the peers, where the value stands.

use std::collections::HashSet;

use super::gather::{Gathered, gather, values};
use super::group::{Group, Groups};
use super::screening::{Among, row};
use super::{
    Ask, Best, Detail, DetailAsk, DistributionItem, Origin, OwnValue, PeriodRow, Provenance, Revised, join, judged,
    source,
};
use crate::domain::{Colour, Entity, Gender, Period, UnitRef};
use crate::stats::places;
use crate::store::published::{IndicatorInfo, Observed, Published, SliceInfo, UnitInfo, UnitNo};
use crate::store::{Reader, StoreError};

/// How many of the best are named.
const BEST: usize = 3;

/// One indicator in depth for one unit. Where nothing is published for the gender asked for, another one is taken,
/// total first; [`Row::gender`](super::Row::gender) tells which.
///
/// # Errors
/// [`StoreError::Missing`] if the unit is not known (`unit`) or the indicator has no values (`indicator`).
pub fn detail(reader: &Reader, ask: &DetailAsk) -> Result<Detail, StoreError> {
    reader.published(|published| Desk::open(published, ask)?.detail())
}

/// What lies on the desk while one detail is put together.
struct Desk<'a> {
    published: &'a Published<'a>,
    own: &'a UnitInfo,
    ask: &'a DetailAsk,
    level: HashSet<UnitNo>,
    groups: Groups<'a>,
    gathered: Gathered,
    group: Group,
}

impl<'a> Desk<'a> {
    fn open(published: &'a Published<'a>, ask: &'a DetailAsk) -> Result<Self, StoreError> {
        let missing = || StoreError::Missing { entity: Entity::Indicator.code(), id: ask.indicator.0.to_string() };
        let stranger = || StoreError::Missing { entity: "unit", id: ask.unit.to_string() };
        let own = published.unit(&ask.unit).ok_or_else(stranger)?;
        let level: HashSet<UnitNo> = published.units(own.unit.scheme.level()).map(|unit| unit.number).collect();
        let mut gathered = first_gathered(published, own, ask)?.ok_or_else(missing)?;
        if let Some(slice) = asked_slice(&gathered, ask) {
            gathered.own = published.value(slice.number, own.number)?;
            gathered.values = values(published, &slice, &level)?;
            gathered.slice = slice;
        }
        let groups = Groups::around(published, own)?;
        let year = gathered.slice.period.last_year();
        let group = groups.members(&ask.peers, gathered.indicator.area.as_ref(), year)?;
        Ok(Self { published, own, ask, level, groups, gathered, group })
    }

    fn detail(&self) -> Result<Detail, StoreError> {
        let indicator = &self.gathered.indicator;
        Ok(Detail {
            row: row(&self.gathered, self.own, &self.group),
            periods: self.periods()?,
            distribution: self.distribution(),
            best: self.best(),
            definition: indicator.definition.clone().unwrap_or_default(),
            comment: indicator.our_comments.clone().unwrap_or_default(),
            provenance: self.provenance()?,
            sources: source::names(self.published, self.gathered.own.iter().map(|own| own.import))?,
            series: indicator.series.iter().map(join::line).collect(),
        })
    }

    /// Every period, newest first.
    fn periods(&self) -> Result<Vec<PeriodRow>, StoreError> {
        let slices = self.gathered.indicator.slices();
        let mut periods: Vec<&Period> = slices.iter().map(|slice| &slice.period).collect();
        periods.dedup();
        let rows = periods.into_iter().rev().map(|period| self.period(period, &slices));
        rows.collect()
    }

    fn period(&self, period: &Period, slices: &[&SliceInfo]) -> Result<PeriodRow, StoreError> {
        let of = |gender: Gender| slices.iter().find(|slice| slice.period == *period && slice.gender == gender);
        let mut own = [None, None, None];
        for (cell, gender) in own.iter_mut().zip(Gender::ALL) {
            let observed = of(*gender).map(|slice| self.published.value(slice.number, self.own.number)).transpose()?;
            *cell = observed.flatten().map(|Observed { value, status, mark, .. }| OwnValue { value, status, mark });
        }
        let row = PeriodRow {
            period: period.clone(),
            own,
            colour: Colour::Grey,
            colour_origin: Origin::Own,
            rank: None,
            peer_median: None,
            nation: None,
        };
        match of(self.gathered.slice.gender) {
            Some(slice) => self.compared(slice, row),
            None => Ok(row),
        }
    }

    fn compared(&self, slice: &SliceInfo, row: PeriodRow) -> Result<PeriodRow, StoreError> {
        let IndicatorInfo { direction, direction_from, value_kind, area, .. } = &self.gathered.indicator;
        let values = values(self.published, slice, &self.level)?;
        let own = self.published.value(slice.number, self.own.number)?;
        let all: Vec<f64> = values.iter().map(|(_, value)| *value).collect();
        let place = judged::place(own.as_ref(), &all, *direction);
        let (colour, colour_origin) = judged::colour(own.as_ref(), place, *value_kind, *direction);
        let rank = place.map(|place| judged::rank_in_print(place, own.as_ref(), direction_from));
        let group = self.groups.members(&self.ask.peers, area.as_ref(), slice.period.last_year())?;
        let peer_median = Among::of(&values, &group.others, self.own.number, *direction).median;
        let nation = self.published.unit(&UnitRef::nation());
        let nation = nation.map(|unit| self.published.value(slice.number, unit.number)).transpose()?.flatten();
        let nation = nation.and_then(|observed| observed.present());
        Ok(PeriodRow { colour, colour_origin, rank, peer_median, nation, ..row })
    }

    fn name(&self, unit: UnitNo) -> String {
        self.published.unit_numbered(unit).map(|unit| unit.name.clone()).unwrap_or_default()
    }

    /// By value, the smallest first.
    fn distribution(&self) -> Vec<DistributionItem> {
        let item = |&(unit, value): &(UnitNo, f64)| DistributionItem {
            name: self.name(unit),
            value,
            is_own: unit == self.own.number,
            is_peer: self.group.others.contains(&unit),
        };
        let mut items: Vec<DistributionItem> = self.gathered.values.iter().map(item).collect();
        items.sort_by(|a, b| a.value.total_cmp(&b.value));
        items
    }

    /// The best of the peers: whom to call. Nobody where it is not known which way is better.
    fn best(&self) -> Vec<Best> {
        let Some(better) = judged::better(self.gathered.indicator.direction) else { return Vec::new() };
        let among: Vec<(UnitNo, f64)> =
            self.gathered.values.iter().copied().filter(|(unit, _)| self.in_group(*unit)).collect();
        let numbers: Vec<f64> = among.iter().map(|(_, value)| *value).collect();
        let mut best: Vec<Best> = among
            .iter()
            .zip(places(&numbers, better))
            .filter(|((unit, _), _)| *unit != self.own.number)
            .map(|((unit, value), place)| Best { name: self.name(*unit), value: *value, place: place.best })
            .collect();
        best.sort_by(|a, b| a.place.cmp(&b.place).then_with(|| a.name.cmp(&b.name)));
        best.truncate(BEST);
        best
    }

    fn in_group(&self, unit: UnitNo) -> bool {
        unit == self.own.number || self.group.others.contains(&unit)
    }

    fn provenance(&self) -> Result<Option<Provenance>, StoreError> {
        let mut layers = self.published.provenance(self.gathered.slice.number, self.own.number)?.into_iter();
        let Some(top) = layers.next() else { return Ok(None) };
        let revised = layers.map(|below| Revised {
            value: below.observed.value,
            mark: below.observed.mark,
            file: below.import.file,
            at: below.import.at,
        });
        let Observed { rank, colour, .. } = top.observed;
        Ok(Some(Provenance {
            file: top.import.file,
            sheet: top.sheet,
            cell: top.cell,
            edition: top.import.edition,
            at: top.import.at,
            who: top.import.who,
            printed_rank: rank,
            file_colour: colour,
            revised: revised.collect(),
        }))
    }
}

/// The indicator for the gender asked for, else for the first one that has values.
fn first_gathered(published: &Published<'_>, own: &UnitInfo, ask: &DetailAsk) -> Result<Option<Gathered>, StoreError> {
    for gender in [ask.gender].iter().chain(Gender::ALL) {
        if let Some(gathered) = gather(published, own, &as_screening(ask, *gender))?.pop() {
            return Ok(Some(gathered));
        }
    }
    Ok(None)
}

fn as_screening(ask: &DetailAsk, gender: Gender) -> Ask {
    Ask {
        unit: ask.unit.clone(),
        area: None,
        period_by: None,
        gender,
        peers: ask.peers.clone(),
        indicators: Some(vec![ask.indicator]),
    }
}

/// The slice of the period asked for; None where the latest one is meant.
fn asked_slice(gathered: &Gathered, ask: &DetailAsk) -> Option<SliceInfo> {
    let period = ask.period.as_ref()?;
    let slices = gathered.indicator.slices();
    slices.into_iter().find(|slice| slice.gender == gathered.slice.gender && slice.period == *period).cloned()
}
