//! What does not change from file to file: kommuner, counties, regions, kommungrupper, similar municipalities.
//!
//! The facts lie beside this file as csv of our own form, each with its source in the first lines, and are
//! parsed the first time they are asked for.

use std::collections::BTreeMap;
use std::sync::LazyLock;

const MUNICIPALITIES: &str = include_str!("municipalities.csv");
const DIVISIONS: &str = include_str!("divisions.csv");
const SIMILAR: &str = include_str!("similar.csv");

/// The year of the kommungrupper (SKR) built in.
pub const GROUPS_YEAR: i16 = 2023;

/// A kommun.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Municipality {
    /// Four digits: `0163`.
    pub code: &'static str,
    /// `Sollentuna`.
    pub name: &'static str,
    /// `Sollentuna kommun`.
    pub full_name: &'static str,
    /// Two digits: `01`.
    pub county_code: &'static str,
    /// `Stockholms län`.
    pub county_name: &'static str,
    /// SKR 2023: `A1` … `C9`.
    pub skr_group: &'static str,
    /// `Pendlingskommun nära storstad`.
    pub skr_group_name: &'static str,
    /// Kolada's size class: 1 (fewer than 5 000) … 9 (more than 200 000 inhabitants).
    pub size: u8,
    /// Inhabitants in 2022.
    pub population: u32,
}

/// A county, a region or a kommungrupp.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Division {
    /// `01` for a county, `0001` for a region, `A2` for a kommungrupp.
    pub code: &'static str,
    /// Name in full.
    pub name: &'static str,
}

/// RKA's similar municipalities for one theme, as published for one year. Not symmetric.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Similar {
    /// `äldreomsorg`, `ekonomiskt bistånd`, `socioekonomi`, `övergripande`.
    pub theme: &'static str,
    /// The year it was published for.
    pub year: i16,
    /// The seven similar to each kommun, by code.
    pub sets: BTreeMap<&'static str, Vec<&'static str>>,
}

/// The 290 kommuner, by code.
pub fn municipalities() -> &'static [Municipality] {
    static PARSED: LazyLock<Vec<Municipality>> =
        LazyLock::new(|| lines(MUNICIPALITIES).filter_map(parse_municipality).collect());
    &PARSED
}

/// The kommun with this code.
pub fn municipality(code: &str) -> Option<&'static Municipality> {
    let all = municipalities();
    all.binary_search_by(|kommun| kommun.code.cmp(code)).ok().and_then(|at| all.get(at))
}

/// The 21 counties, by code.
pub fn counties() -> &'static [Division] {
    static PARSED: LazyLock<Vec<Division>> = LazyLock::new(|| divisions("lan"));
    &PARSED
}

/// The 21 regions with Kolada's codes, by code.
pub fn regions() -> &'static [Division] {
    static PARSED: LazyLock<Vec<Division>> = LazyLock::new(|| divisions("region"));
    &PARSED
}

/// The nine kommungrupper of SKR 2023, by code.
pub fn groups() -> &'static [Division] {
    static PARSED: LazyLock<Vec<Division>> = LazyLock::new(|| divisions("grupp"));
    &PARSED
}

/// RKA's similar municipalities: one entry for each theme and year.
pub fn similar() -> &'static [Similar] {
    static PARSED: LazyLock<Vec<Similar>> = LazyLock::new(parse_similar);
    &PARSED
}

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn parse_municipality(line: &'static str) -> Option<Municipality> {
    let mut fields = line.split(';');
    let code = fields.next()?;
    let (name, full_name, skr_group) = (fields.next()?, fields.next()?, fields.next()?);
    let county_code = code.get(..2)?;
    Some(Municipality {
        code,
        name,
        full_name,
        county_code,
        county_name: named(counties(), county_code),
        skr_group,
        skr_group_name: named(groups(), skr_group),
        size: fields.next()?.parse().ok()?,
        population: fields.next()?.parse().ok()?,
    })
}

fn named(divisions: &'static [Division], code: &str) -> &'static str {
    divisions.iter().find(|division| division.code == code).map_or("", |division| division.name)
}

fn divisions(kind: &str) -> Vec<Division> {
    lines(DIVISIONS)
        .filter_map(|line| {
            let (of, rest) = line.split_once(';')?;
            let (code, name) = rest.split_once(';')?;
            (of == kind).then_some(Division { code, name })
        })
        .collect()
}

fn parse_similar() -> Vec<Similar> {
    let mut all: Vec<Similar> = Vec::new();
    for line in lines(SIMILAR) {
        if let Some((theme, year)) = line.split_once(';') {
            all.push(Similar { theme, year: year.parse().unwrap_or(0), sets: BTreeMap::new() });
        } else if let (Some(last), Some((code, members))) = (all.last_mut(), line.split_once(':')) {
            last.sets.insert(code, members.split(',').collect());
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_290_kommuner_have_county_group_and_population() {
        let all = municipalities();
        assert_eq!(all.len(), 290);
        assert!(all.is_sorted_by(|a, b| a.code < b.code));
        assert!(all.iter().all(|k| !k.county_name.is_empty() && !k.skr_group_name.is_empty() && k.population > 2_000));
        assert!(all.iter().all(|k| (1..=9).contains(&k.size)));
        let ours = municipality("0163").unwrap();
        assert_eq!((ours.name, ours.county_name, ours.skr_group), ("Sollentuna", "Stockholms län", "A2"));
        assert_eq!(municipality("0100"), None);
    }

    #[test]
    fn divisions_are_complete() {
        assert_eq!((counties().len(), regions().len(), groups().len()), (21, 21, 9));
        let size = |code: &str| municipalities().iter().filter(|k| k.skr_group == code).count();
        let sizes: Vec<usize> = groups().iter().map(|group| size(group.code)).collect();
        assert_eq!(sizes, [3, 43, 23, 63, 24, 27, 51, 35, 21]);
        assert_eq!(regions().iter().find(|region| region.code == "0014").unwrap().name, "Västra Götalandsregionen");
    }

    #[test]
    fn seven_similar_for_every_kommun_and_theme() {
        let themes: Vec<(&str, i16)> = similar().iter().map(|set| (set.theme, set.year)).collect();
        assert_eq!(
            themes,
            [("ekonomiskt bistånd", 2023), ("socioekonomi", 2024), ("äldreomsorg", 2024), ("övergripande", 2025)]
        );
        for set in similar() {
            assert_eq!(set.sets.len(), 290, "{}", set.theme);
            for (code, members) in &set.sets {
                assert_eq!(members.len(), 7, "{} {code}", set.theme);
                assert!(members.iter().all(|member| municipality(member).is_some() && member != code));
            }
        }
    }
}
