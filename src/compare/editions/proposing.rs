//! The pairs that are probably one, open and declined, with what tells for and against each.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Proposal;
use super::alike::{Alike, Weights};
use super::differs::{self, Differs};
use super::evidence::{Evidence, evidence};
use super::offered::{Answered, offered};
use super::pairing::{Named, Pair, ranked};
use super::read::{Desk, named};
use crate::domain::{EntityId, ValueKind};
use crate::store::StoreError;
use crate::store::published::ToldIn;

/// As alike as this, with words only added or taken away, two names are certain to be one.
const CERTAIN: f64 = 0.8;

/// What one edition tells that the other does not tell by the same series, each indicator once: of several series that
/// it has in the edition the first.
struct Side<'a> {
    told: Vec<&'a ToldIn>,
    names: Vec<Named>,
    /// Where those stand that the other edition has by another series: they have been made one with it.
    settled: HashSet<usize>,
}

impl<'a> Side<'a> {
    fn of(own: &'a [ToldIn], names: Vec<Named>, other: &[ToldIn]) -> Self {
        let theirs: HashSet<EntityId> = other.iter().map(|one| one.series).collect();
        let kept: HashSet<EntityId> = other.iter().map(|one| one.indicator).collect();
        let mut seen = HashSet::new();
        let alone = own.iter().zip(names).filter(|(one, _)| !theirs.contains(&one.series));
        let (told, names): (Vec<&ToldIn>, Vec<Named>) = alone.filter(|(one, _)| seen.insert(one.indicator)).unzip();
        let settled = (0..).zip(&told).filter(|(_, one)| kept.contains(&one.indicator)).map(|(at, _)| at).collect();
        Self { told, names, settled }
    }

    fn places(&self, key: fn(&ToldIn) -> EntityId) -> HashMap<EntityId, usize> {
        (0..).zip(&self.told).map(|(at, one)| (key(one), at)).collect()
    }
}

/// Pairs that are not one, by their places: what says so of each.
type Apart = BTreeMap<(usize, usize), Vec<EntityId>>;

impl Desk<'_> {
    /// Words weigh by how rare they are among all names of both editions, whatever has been answered of some.
    pub(super) fn proposals(&self, older: &[ToldIn], newer: &[ToldIn]) -> Result<Vec<Proposal>, StoreError> {
        let [from, to] = [older, newer].map(|told| told.iter().map(named).collect::<Vec<Named>>());
        let weights = Weights::of(from.iter().chain(&to).map(|named| &named.words));
        let (older, newer) = (Side::of(older, from, newer), Side::of(newer, to, older));
        let disagreements = |from: usize, to: usize| {
            let both = older.told.get(from).zip(newer.told.get(to));
            both.map_or(0, |(one, other)| differs::differs(one, other).len())
        };
        let apart = self.apart(&older, &newer)?;
        let ranked = ranked(&older.names, &newer.names, &weights, disagreements);
        let answered = answered(&older, &newer, &apart);
        let mut pairs = offered(&ranked, &answered);
        let free = |(from, to): (usize, usize)| !older.settled.contains(&from) && !newer.settled.contains(&to);
        // What has been declined stays in the list, so that it can be taken back.
        let declined = apart.keys().copied().filter(|names| free(*names));
        pairs.extend(declined.map(|(from, to)| {
            let both = older.names.get(from).zip(newer.names.get(to));
            let none = Alike { share: 0.0, replaced: false };
            let alike = both.map_or(none, |(one, other)| weights.alike(&one.words, &other.words));
            Pair { older: from, newer: to, alike }
        }));
        let mut proposals = Vec::new();
        for pair in pairs {
            let Some((one, other)) = older.told.get(pair.older).zip(newer.told.get(pair.newer)) else { continue };
            let apart = apart.get(&(pair.older, pair.newer)).cloned().unwrap_or_default();
            proposals.extend(self.proposal(one, other, pair.alike, apart)?);
        }
        proposals.sort_by(|a, b| {
            let rank = |pair: &Proposal| (!pair.apart.is_empty(), !pair.certain);
            rank(a).cmp(&rank(b)).then_with(|| b.likeness.total_cmp(&a.likeness))
        });
        Ok(proposals)
    }

    /// Whichever way round it was said.
    fn apart(&self, older: &Side<'_>, newer: &Side<'_>) -> Result<Apart, StoreError> {
        let (from, to) = (older.places(|one| one.series), newer.places(|one| one.series));
        let mut apart = Apart::new();
        for (id, one, other) in self.published.kept_apart()? {
            let names = |one: EntityId, other: EntityId| Some((*from.get(&one)?, *to.get(&other)?));
            if let Some(names) = names(one, other).or_else(|| names(other, one)) {
                apart.entry(names).or_default().push(id);
            }
        }
        Ok(apart)
    }

    fn proposal(
        &self,
        one: &ToldIn,
        other: &ToldIn,
        alike: Alike,
        apart: Vec<EntityId>,
    ) -> Result<Option<Proposal>, StoreError> {
        let (Some(older), Some(newer)) = (self.told(one), self.told(other)) else { return Ok(None) };
        let evidence = match self.series.get(&one.series).zip(self.series.get(&other.series)) {
            Some((one, other)) => evidence(self.published, one, other)?,
            None => Evidence::default(),
        };
        let differs: Vec<Differs> = differs::differs(one, other);
        // Ja and Nej are the same in many places by chance.
        let shown = evidence.agrees() && one.value_kind != ValueKind::YesNo;
        let named_alike =
            alike.share >= CERTAIN && !alike.replaced && !evidence.disagrees() && differs::tell_alike(one, other);
        Ok(Some(Proposal {
            likeness: alike.share,
            certain: differs.is_empty() && (shown || named_alike),
            older,
            newer,
            differs,
            evidence,
            apart,
        }))
    }
}

/// What has been answered, by the places of the names; the keys of what was said tell in what order.
fn answered(older: &Side<'_>, newer: &Side<'_>, apart: &Apart) -> Answered {
    let to = newer.places(|one| one.indicator);
    let one = (0..).zip(&older.told).filter_map(|(at, one)| Some((at, *to.get(&one.indicator)?))).collect();
    let mut apart: Vec<_> = apart.iter().map(|(names, ids)| (ids.iter().min(), *names)).collect();
    apart.sort_unstable();
    Answered {
        apart: apart.into_iter().map(|(_, names)| names).collect(),
        one,
        older: older.settled.clone(),
        newer: newer.settled.clone(),
    }
}
