//! Reads two editions and puts them beside each other.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::pairing::{LEAST, Named};
use super::{Comparison, Edition, EditionsAsk, Kept, Proposal, Told, alike, words};
use crate::compare::join::{self, Joinable};
use crate::compare::source;
use crate::domain::{Area, Entity, EntityId};
use crate::locale;
use crate::store::published::{EditionInfo, Published, SeriesInfo, ToldIn};
use crate::store::{Reader, StoreError};

/// Two editions beside each other; without any where there are not two to compare.
///
/// # Errors
/// [`StoreError::Missing`] if an edition that is asked for is not there.
pub fn compare(reader: &Reader, ask: &EditionsAsk) -> Result<Comparison, StoreError> {
    reader.published(|published| Desk::open(published)?.compared(ask))
}

/// What lies on the desk while two editions are compared.
pub(super) struct Desk<'a> {
    pub published: &'a Published<'a>,
    /// Every indicator with values, and where each series is.
    indicators: HashMap<EntityId, Arc<Joinable>>,
    pub series: HashMap<EntityId, SeriesInfo>,
}

impl<'a> Desk<'a> {
    fn open(published: &'a Published<'a>) -> Result<Self, StoreError> {
        let indicators = join::all(published)?.into_iter().map(|one| (one.id, Arc::new(one))).collect();
        let series = published.every_series()?.into_values().flatten().map(|one| (one.id, one)).collect();
        Ok(Self { published, indicators, series })
    }

    fn compared(&self, ask: &EditionsAsk) -> Result<Comparison, StoreError> {
        let infos = self.published.editions()?;
        let mut told = Vec::new();
        for info in infos {
            let found = self.told_in(&info, ask.area.as_ref())?;
            // An edition without anything of the area is none of it.
            if !found.is_empty() {
                told.push((edition(&info, &found), info, found));
            }
        }
        let editions: Vec<Edition> = told.iter().map(|(edition, ..)| edition.clone()).collect();
        let Some((older, newer)) = chosen(&editions, ask)? else {
            return Ok(Comparison { editions, ..Comparison::default() });
        };
        let (Some(from), Some(to)) = (told.get(older), told.get(newer)) else {
            return Ok(Comparison { editions, ..Comparison::default() });
        };
        let imports = from.1.imports.iter().chain(&to.1.imports).copied();
        let sources = source::names(self.published, imports)?;
        let both = Comparison {
            older: editions.get(older).cloned(),
            newer: editions.get(newer).cloned(),
            editions,
            sources,
            ..Comparison::default()
        };
        self.beside(&from.2, &to.2, both)
    }

    /// What an edition tells of the series that have values, in the area; the name the source's catalogue gives where the
    /// edition prints none.
    fn told_in(&self, info: &EditionInfo, area: Option<&Area>) -> Result<Vec<ToldIn>, StoreError> {
        let mut told = self.published.told_in(info)?;
        told.retain(|told| self.indicators.contains_key(&told.indicator));
        for one in &mut told {
            let Some(known) = self.series.get(&one.series) else { continue };
            if one.title.is_empty() || one.code.as_ref() == Some(&one.title) {
                one.title.clone_from(&known.told.title);
            }
            if one.unit_of_measure.is_empty() {
                one.unit_of_measure.clone_from(&known.told.unit_of_measure);
            }
            one.area = one.area.take().or_else(|| known.told.area.clone());
        }
        told.retain(|told| area.is_none() || told.area.as_ref() == area);
        Ok(told)
    }

    fn beside(&self, older: &[ToldIn], newer: &[ToldIn], both: Comparison) -> Result<Comparison, StoreError> {
        let [in_older, in_newer] =
            [older, newer].map(|told| told.iter().map(|one| one.indicator).collect::<HashSet<_>>());
        let gone: Vec<&ToldIn> = older.iter().filter(|one| !in_newer.contains(&one.indicator)).collect();
        let new: Vec<&ToldIn> = newer.iter().filter(|one| !in_older.contains(&one.indicator)).collect();
        let (gone, new) = (once(gone), once(new));
        let proposals = self.proposals(older, newer)?;
        let open = |pair: &&Proposal| pair.apart.is_empty();
        let paired: HashSet<EntityId> =
            proposals.iter().filter(open).flat_map(|pair| [pair.older.series, pair.newer.series]).collect();
        let alone = |told: &[&ToldIn]| -> Vec<Told> {
            let mut alone: Vec<Told> =
                told.iter().filter(|one| !paired.contains(&one.series)).filter_map(|one| self.told(one)).collect();
            alone.sort_by_cached_key(|told| locale::order_key(&told.title));
            alone
        };
        Ok(Comparison { came: alone(&new), went: alone(&gone), kept: self.kept(older, newer), proposals, ..both })
    }

    pub fn told(&self, one: &ToldIn) -> Option<Told> {
        Some(Told {
            series: one.series,
            title: one.title.clone(),
            population: one.population.clone(),
            code: one.code.clone().or_else(|| one.printed_number.clone()),
            source: one.source.clone(),
            unit_of_measure: one.unit_of_measure.clone(),
            indicator: Arc::clone(self.indicators.get(&one.indicator)?),
        })
    }

    fn kept(&self, older: &[ToldIn], newer: &[ToldIn]) -> Vec<Kept> {
        let before: HashMap<EntityId, &ToldIn> = older.iter().rev().map(|one| (one.indicator, one)).collect();
        let same: HashMap<EntityId, &ToldIn> = older.iter().rev().map(|one| (one.series, one)).collect();
        let pair = |one: &ToldIn| {
            let same = same.get(&one.series).copied();
            let (was, is) = (same.or_else(|| before.get(&one.indicator).copied())?, one);
            let names = [was, is].map(named);
            let weights = alike::Weights::of(names.iter().map(|named| &named.words));
            let [was_named, is_named] = &names;
            let unlike = weights.alike(&was_named.words, &is_named.words).share < LEAST / 2.0;
            Some(Kept { unlike: unlike && was.series == is.series, older: self.told(was)?, newer: self.told(is)? })
        };
        let mut kept: Vec<Kept> = newer.iter().filter_map(pair).collect();
        kept.sort_by_cached_key(|kept| (!kept.is_renamed(), locale::order_key(&kept.newer.title)));
        kept
    }
}

/// The words that two series are compared by: name and whom it is about, wherever that is said.
pub(super) fn named(told: &ToldIn) -> Named {
    let title = format!("{} {}", told.title, told.population);
    Named { words: words::set(&title), title }
}

/// Each indicator once: of several series that it has in an edition the first.
fn once(told: Vec<&ToldIn>) -> Vec<&ToldIn> {
    let mut seen = HashSet::new();
    told.into_iter().filter(|one| seen.insert(one.indicator)).collect()
}

fn edition(info: &EditionInfo, told: &[ToldIn]) -> Edition {
    let mut sources: Vec<String> = told.iter().map(|one| one.source.clone()).collect();
    sources.sort();
    sources.dedup();
    let (name, area) = (info.name.clone(), info.area.clone());
    Edition { id: info.id, name, area, is_named: info.is_named, sources, series: told.len() }
}

/// Where the two to compare stand among all: those asked for, else the latest that another of its source and area lies
/// before, and that one.
fn chosen(editions: &[Edition], ask: &EditionsAsk) -> Result<Option<(usize, usize)>, StoreError> {
    let place = |id: EntityId| {
        let missing = || StoreError::Missing { entity: Entity::Edition.code(), id: id.0.to_string() };
        editions.iter().position(|edition| edition.id == id).ok_or_else(missing)
    };
    let (older, newer) = (ask.older.map(place).transpose()?, ask.newer.map(place).transpose()?);
    let kin = |one: &Edition, other: &Edition| {
        let areas = one.area.is_none() || other.area.is_none() || one.area == other.area;
        one.id != other.id
            && areas
            && one.is_named
            && other.is_named
            && one.sources.iter().any(|source| other.sources.contains(source))
    };
    let before = |at: usize| {
        let newer = editions.get(at)?;
        let rest = editions.iter().enumerate().skip(at + 1);
        Some((rest.into_iter().find(|(_, other)| kin(newer, other))?.0, at))
    };
    let after = |at: usize| {
        let older = editions.get(at)?;
        Some((at, editions.iter().take(at).position(|other| kin(older, other))?))
    };
    Ok(match (older, newer) {
        (Some(older), Some(newer)) => Some((older, newer)),
        (None, Some(newer)) => before(newer),
        (Some(older), None) => after(older),
        (None, None) => (0..editions.len()).find_map(before),
    })
}
