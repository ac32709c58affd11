//! Who the members of a peer group are: built-in facts, imported sets, sets of the users' own.

use std::collections::HashSet;

use super::{Peers, PeersNamed};
use crate::domain::published::GroupFound;
use crate::domain::{Area, Level, Scheme, UnitRef, facts};
use crate::locale::fold;
use crate::store::StoreError;
use crate::store::published::{Published, UnitInfo, UnitNo};

/// A peer group's members, one's own unit left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    /// Which group it is.
    pub named: PeersNamed,
    /// The others.
    pub others: HashSet<UnitNo>,
}

impl Group {
    /// No group.
    fn nobody() -> Self {
        Self { named: PeersNamed::Nobody, others: HashSet::new() }
    }
}

/// What is needed to tell the members of any group around one unit.
#[derive(Debug)]
pub(super) struct Groups<'a> {
    published: &'a Published<'a>,
    own: &'a UnitInfo,
    /// Imported sets of similar units around the own unit.
    imported: Vec<GroupFound>,
}

/// A set of similar units: theme, year, members.
struct Set<'a> {
    theme: &'a str,
    year: i16,
    members: Vec<UnitRef>,
}

impl<'a> Groups<'a> {
    pub fn around(published: &'a Published<'a>, own: &'a UnitInfo) -> Result<Self, StoreError> {
        let mut imported = published.groups("liknande")?;
        imported.retain(|group| group.around.as_ref() == Some(&own.unit));
        Ok(Self { published, own, imported })
    }

    /// The group's members for an area and a year (which decide only who is similar).
    pub fn members(&self, peers: &Peers, area: Option<&Area>, year: i16) -> Result<Group, StoreError> {
        let kommun = facts::municipality(&self.own.unit.code).filter(|_| self.own.unit.scheme == Scheme::Municipality);
        Ok(match (peers, kommun) {
            (Peers::Riket, _) => self.of(PeersNamed::Nation, self.published.units(self.own.unit.scheme.level())),
            (Peers::Lan, Some(own)) => {
                self.kommuner(PeersNamed::County(own.county_name.into()), |other| other.county_code == own.county_code)
            }
            (Peers::Grupp, Some(own)) => {
                let named = PeersNamed::SkrGroup { code: own.skr_group.into(), name: own.skr_group_name.into() };
                self.kommuner(named, |other| other.skr_group == own.skr_group)
            }
            (Peers::Liknande, Some(_)) => self.similar(area, year),
            (Peers::Own(name), _) => {
                let members = self.published.own_peers(name)?.unwrap_or_default();
                self.listed(PeersNamed::Own(name.clone()), &members)
            }
            (Peers::Lan | Peers::Grupp | Peers::Liknande, None) => Group::nobody(),
        })
    }

    fn kommuner(&self, named: PeersNamed, belongs: impl Fn(&facts::Municipality) -> bool) -> Group {
        let kommuner = self.published.units(Level::Municipality);
        self.of(named, kommuner.filter(|unit| facts::municipality(&unit.unit.code).is_some_and(&belongs)))
    }

    fn similar(&self, area: Option<&Area>, year: i16) -> Group {
        let sets = self.similar_sets();
        let set = themes(area).iter().find_map(|&theme| {
            let of_theme = || sets.iter().filter(|set| fold(set.theme) == fold(theme));
            let latest = of_theme().filter(|set| set.year <= year).max_by_key(|set| set.year);
            Some((theme, latest.or_else(|| of_theme().min_by_key(|set| set.year))?))
        });
        set.map_or_else(Group::nobody, |(theme, set)| {
            self.listed(PeersNamed::Similar { theme: theme.into(), year: set.year }, &set.members)
        })
    }

    /// Imported sets lie over built-in ones of the same theme and year.
    fn similar_sets(&self) -> Vec<Set<'_>> {
        let imported = self.imported.iter();
        let mut sets: Vec<Set<'_>> = imported
            .map(|group| Set { theme: &group.theme, year: group.year, members: group.members.clone() })
            .collect();
        for built_in in facts::similar() {
            let known = sets.iter().any(|set| fold(set.theme) == fold(built_in.theme) && set.year == built_in.year);
            if let Some(members) = built_in.sets.get(self.own.unit.code.as_str()).filter(|_| !known) {
                let members = members.iter().map(|code| UnitRef::municipality(*code)).collect();
                sets.push(Set { theme: built_in.theme, year: built_in.year, members });
            }
        }
        sets
    }

    fn listed(&self, named: PeersNamed, members: &[UnitRef]) -> Group {
        self.of(named, members.iter().filter_map(|unit| self.published.unit(unit)))
    }

    fn of<'u>(&self, named: PeersNamed, members: impl Iterator<Item = &'u UnitInfo>) -> Group {
        let others = members.map(|unit| unit.number).filter(|number| *number != self.own.number).collect();
        Group { named, others }
    }
}

/// RKA's themes for an area, the nearest first.
fn themes(area: Option<&Area>) -> &'static [&'static str] {
    match area.map(|area| area.0.as_str()) {
        Some("aldre") => &["äldreomsorg", "övergripande"],
        Some("ekonomiskt-bistand") => &["ekonomiskt bistånd", "socioekonomi", "övergripande"],
        Some("missbruk" | "barn-unga") => &["IFO", "socioekonomi", "övergripande"],
        Some("funktionsnedsattning") => &["LSS", "övergripande"],
        _ => &["övergripande"],
    }
}
