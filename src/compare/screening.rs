//! Screening: every indicator's value for one unit, set against everybody and against a peer group.

use std::collections::{HashMap, HashSet};

use super::gather::{Gathered, gather};
use super::group::{Group, Groups};
use super::{Ask, Peers, Row, Screening, Target, judged, source};
use crate::domain::{Area, Direction, Status};
use crate::stats::{median, place_of};
use crate::store::published::{DirectionFrom, Observed, Published, TargetInfo, UnitInfo, UnitNo};
use crate::store::{Reader, StoreError};

/// What sticks out for one unit: one row an indicator that has values for the gender by the year asked for.
/// Ranks are among all units of the own unit's level with a comparable value in the same period and for the same
/// gender. The peers' median leaves the own unit out; the place among the peers counts it.
pub fn screening(reader: &Reader, ask: &Ask) -> Result<Screening, StoreError> {
    reader.published(|published| {
        let Some(own) = published.unit(&ask.unit) else { return Ok(nothing(&ask.peers)) };
        let gathered = gather(published, own, ask)?;
        let rows = rows(published, own, &gathered, &ask.peers)?;
        let imports = gathered.iter().filter_map(|gathered| gathered.own.as_ref().map(|own| own.import));
        let sources = source::names(published, imports)?;
        Ok(Screening { peers: ask.peers.clone(), sources, rows })
    })
}

fn nothing(peers: &Peers) -> Screening {
    Screening { peers: peers.clone(), sources: Vec::new(), rows: Vec::new() }
}

/// A row for each indicator gathered.
pub(super) fn rows(
    published: &Published<'_>,
    own: &UnitInfo,
    gathered: &[Gathered],
    peers: &Peers,
) -> Result<Vec<Row>, StoreError> {
    let groups = Groups::around(published, own)?;
    let mut known: HashMap<(Option<Area>, i16), Group> = HashMap::new();
    let mut rows = Vec::with_capacity(gathered.len());
    for one in gathered {
        let key = (one.indicator.area.clone(), one.slice.period.last_year());
        if !known.contains_key(&key) {
            known.insert(key.clone(), groups.members(peers, key.0.as_ref(), key.1)?);
        }
        rows.extend(known.get(&key).map(|group| row(one, own, group)));
    }
    Ok(rows)
}

/// One row, from what was gathered and the peer group.
pub(super) fn row(gathered: &Gathered, own: &UnitInfo, group: &Group) -> Row {
    let Gathered { indicator, slice, own: observed, values, trend, target } = gathered;
    let observed = observed.as_ref();
    let all: Vec<f64> = values.iter().map(|(_, value)| *value).collect();
    let place = judged::place(observed, &all, indicator.direction);
    let (colour, colour_origin) = judged::colour(observed, place, indicator.value_kind, indicator.direction);
    let among = Among::of(values, &group.others, own.number, indicator.direction);
    let present = observed.and_then(Observed::present);
    Row {
        indicator: indicator.id,
        number: indicator.number,
        code: indicator.code.clone(),
        title: indicator.title.clone(),
        population: indicator.series.first().map(|series| series.population.clone()).unwrap_or_default(),
        area: indicator.area.clone(),
        kind: indicator.kind,
        unit_of_measure: indicator.unit_of_measure.clone(),
        decimals: indicator.decimals,
        value_kind: indicator.value_kind,
        direction: indicator.direction,
        direction_from: told_by(&indicator.direction_from),
        own_direction: indicator.direction_set,
        period: slice.period.clone(),
        gender: slice.gender,
        value: observed.and_then(|observed| observed.value),
        status: observed.map_or(Status::Missing, |observed| observed.status),
        mark: observed.and_then(|observed| observed.mark.clone()),
        colour,
        colour_origin,
        rank: place.map(|place| judged::rank_in_print(place, observed, &indicator.direction_from)),
        peers_named: group.named.clone(),
        peer_size: group.others.len(),
        peer_n: among.n,
        peer_median: among.median,
        peer_rank: among.rank,
        difference: present.zip(among.median).map(|(own, peers)| tidy(own - peers)),
        trend: trend.clone(),
        target: target.as_ref().map(as_target),
        comment: indicator.our_comments.clone(),
    }
}

/// A value's standing in its peer group.
pub(super) struct Among {
    pub n: usize,
    pub median: Option<f64>,
    pub rank: Option<crate::domain::value::Rank>,
}

impl Among {
    pub fn of(values: &[(UnitNo, f64)], others: &HashSet<UnitNo>, own: UnitNo, direction: Direction) -> Self {
        let mut peers: Vec<f64> =
            values.iter().filter(|(unit, _)| others.contains(unit)).map(|(_, value)| *value).collect();
        let (n, median) = (peers.len(), median(&peers).map(tidy));
        let own = values.iter().find(|(unit, _)| *unit == own).map(|(_, value)| *value);
        let rank = own.zip(judged::better(direction)).filter(|_| n > 0).map(|(own, better)| {
            peers.push(own);
            judged::rank(place_of(own, &peers, better))
        });
        Self { n, median, rank }
    }
}

/// Without what binary arithmetic adds: 68.2 − 57 is 11.2, not 11.200000000000003.
fn tidy(computed: f64) -> f64 {
    format!("{computed:.8}").parse().unwrap_or(computed)
}

fn told_by(from: &DirectionFrom) -> Option<String> {
    match from {
        DirectionFrom::Nobody => None,
        DirectionFrom::File(how) => Some(how.clone()),
        DirectionFrom::User => Some("own".to_owned()),
    }
}

pub(super) fn as_target(target: &TargetInfo) -> Target {
    Target { id: target.id, level: target.level, by: target.by_date, decided_by: target.decided_by.clone() }
}
