//! Printed names and codes of kommuner, counties, regions and riket; which unit a label means.

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::LazyLock;

use foldhash::fast::RandomState;

use super::words::{fold, without_footnote};
use crate::domain::{Scheme, UnitRef, facts};
use crate::intake::recognise::known::Kept;

/// What a label can mean: "Stockholm" is a kommun, a county and a region until the column tells which.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Known {
    /// Code of a kommun.
    pub municipality: Option<&'static str>,
    /// Code of a county.
    pub county: Option<&'static str>,
    /// Kolada's code of a region.
    pub region: Option<&'static str>,
    /// Riket.
    pub nation: bool,
}

/// What the names of a column are, where a name alone does not tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// Kommuner; the usual case.
    #[default]
    Municipalities,
    /// Counties (Län).
    Counties,
    /// Regions.
    Regions,
}

impl Known {
    /// The unit meant in a column of this sort.
    pub fn unit(self, sort: Sort) -> Option<UnitRef> {
        let municipality = self.municipality.map(UnitRef::municipality);
        let county = self.county.map(|code| UnitRef::new(Scheme::County, code));
        let region = self.region.map(|code| UnitRef::new(Scheme::KoladaRegion, code));
        let nation = self.nation.then(UnitRef::nation);
        match sort {
            Sort::Municipalities => municipality.or(county).or(region),
            Sort::Counties => county.or(region).or(municipality),
            Sort::Regions => region.or(county).or(municipality),
        }
        .or(nation)
    }

    /// Whether it can only be a kommun.
    pub const fn only_municipality(self) -> bool {
        self.municipality.is_some() && self.county.is_none() && self.region.is_none()
    }

    /// Whether it is a county or region and no kommun.
    pub const fn only_above(self) -> bool {
        self.municipality.is_none() && (self.county.is_some() || self.region.is_some())
    }

    fn agrees(self, code: &str) -> bool {
        [self.municipality, self.county, self.region].into_iter().flatten().any(|known| known == code)
    }
}

/// The codes of Gotland, which is kommun and region in one.
pub const GOTLAND: (&str, &str) = ("0980", "0009");

type Index = HashMap<String, Known, RandomState>;

fn index() -> &'static Index {
    static INDEX: LazyLock<Index> = LazyLock::new(build);
    &INDEX
}

/// The meaning of a label: a name, a four-digit code, or both in one cell. A code and a name that
/// contradict each other mean nothing.
pub fn known(label: &str) -> Option<Known> {
    thread_local!(static SEEN: RefCell<Kept<Option<Known>>> = RefCell::default());
    SEEN.with_borrow_mut(|seen| seen.of(label, || found(label)))
}

fn found(label: &str) -> Option<Known> {
    if label.len() > 80 || label.chars().all(|c| !c.is_alphanumeric()) {
        return None;
    }
    let folded = fold(label);
    let text = without_footnote(&folded);
    if let Some(hit) = index().get(text) {
        return Some(*hit);
    }
    if let Some(hit) = said_otherwise(text) {
        return Some(hit);
    }
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    match digits {
        2 if digits == text.len() => None,
        4 if digits == text.len() => by_code(text),
        2 | 4 => with_code(text.get(..digits)?, text.get(digits..)?),
        0 => code_behind(text),
        _ => None,
    }
}

/// `Kommunen Mora`, `Mora kn`, `Örebro kommuns`, `Heby, Uppsala län` where the kommun lies in that county.
fn said_otherwise(text: &str) -> Option<Known> {
    let kommun = |name: &str| index().get(name.trim()).copied().filter(|known| known.municipality.is_some());
    let before = ["kommunen ", "kommun "].iter().find_map(|word| kommun(text.strip_prefix(word)?));
    let behind = || [" kn", " kommuns", " stads", " (kommun)"].iter().find_map(|word| kommun(text.strip_suffix(word)?));
    let in_county = || {
        let (name, county) = text.strip_suffix(')').unwrap_or(text).split_once([',', '('])?;
        let (known, county) = (kommun(name)?, index().get(county.trim())?.county?);
        known.municipality.is_some_and(|code| code.starts_with(county)).then_some(known)
    };
    let only = |known: Known| Known { municipality: known.municipality, ..Known::default() };
    before.or_else(behind).or_else(in_county).map(only)
}

fn with_code(code: &str, rest: &str) -> Option<Known> {
    let name = rest.trim_start_matches([' ', '-', ',', '.', ':']);
    let named = index().get(name).filter(|named| named.agrees(code))?;
    let meant = by_code(code).unwrap_or(*named);
    Some(if meant.county.is_some() && named.nation { *named } else { meant })
}

fn code_behind(text: &str) -> Option<Known> {
    let (name, code) = text.strip_suffix(')')?.rsplit_once('(')?;
    let code = code.trim();
    let named = index().get(name.trim_end())?;
    (code.chars().all(|c| c.is_ascii_digit()) && named.agrees(code)).then(|| by_code(code)).flatten()
}

/// The unit with this code: four digits a kommun (`0000` riket, other `00..` a region), two a county.
pub fn by_code(code: &str) -> Option<Known> {
    let region = || facts::regions().iter().find(|region| region.code == code).map(|region| region.code);
    let county = || facts::counties().iter().find(|county| county.code == code).map(|county| county.code);
    let known = match code.len() {
        _ if code == "0000" || code == "00" => Known { nation: true, ..Known::default() },
        4 if code.starts_with("00") => Known { region: region(), ..Known::default() },
        4 => Known { municipality: facts::municipality(code).map(|kommun| kommun.code), ..Known::default() },
        2 => Known { county: county(), ..Known::default() },
        _ => Known::default(),
    };
    (known != Known::default()).then_some(known)
}

/// The kommun whose code this number is: 114 is `0114`.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounded just above")]
pub fn by_number(number: f64) -> Option<Known> {
    static NUMBERS: LazyLock<Vec<Option<Known>>> =
        LazyLock::new(|| (0..3_000).map(|number| by_code(&format!("{number:04}"))).collect());
    if number.fract() != 0.0 || !(114.0..=2999.0).contains(&number) {
        return None;
    }
    NUMBERS.get(number as usize).copied().flatten()
}

/// The name we use for a unit whose file has codes only; empty if it is none of the built-in ones.
pub fn name_of(unit: &UnitRef) -> &'static str {
    let named = |divisions: &'static [facts::Division]| {
        divisions.iter().find(|division| division.code == unit.code).map_or("", |division| division.name)
    };
    match unit.scheme {
        Scheme::Municipality => facts::municipality(&unit.code).map_or("", |kommun| kommun.name),
        Scheme::County => named(facts::counties()),
        Scheme::KoladaRegion => named(facts::regions()),
        Scheme::Nation => "Riket",
        _ => "",
    }
}

fn build() -> Index {
    let mut index = Index::with_capacity_and_hasher(4_000, RandomState::default());
    for kommun in facts::municipalities() {
        for name in municipality_names(kommun) {
            index.entry(name).or_default().municipality = Some(kommun.code);
        }
    }
    for county in facts::counties() {
        for name in county_names(county.name) {
            index.entry(name).or_default().county = Some(county.code);
        }
    }
    for region in facts::regions() {
        for name in region_names(region.name) {
            index.entry(name).or_default().region = Some(region.code);
        }
    }
    for name in ["riket", "sverige", "hela riket", "riket totalt", "totalt riket", "hela landet", "riket, totalt"] {
        index.entry(name.to_owned()).or_default().nation = true;
    }
    index
}

fn municipality_names(kommun: &facts::Municipality) -> Vec<String> {
    let (name, full) = (fold(kommun.name), fold(kommun.full_name));
    let genitive = full.strip_suffix(" kommun").unwrap_or(&full).to_owned();
    let spaced = name.replace('-', " ");
    let mut names = vec![format!("{name} kommun"), format!("{name} stad"), format!("{genitive} stad")];
    names.extend([format!("{genitive} kommun"), spaced, name.replace(' ', "-"), name.replace('-', "/")]);
    // Falun alone drops a letter before its genitive.
    names.extend(name.strip_suffix("lun").map(|stem| format!("{stem}lu kommun")));
    names.extend([name, full]);
    names
}

fn county_names(name: &str) -> Vec<String> {
    let full = fold(name);
    let genitive = full.strip_suffix(" län").unwrap_or(&full).to_owned();
    let short = short_county(&genitive);
    let mut names = vec![format!("{short} län"), format!("{genitive}län"), full, short];
    west(&mut names);
    names
}

/// `stockholms` → `stockholm`; `örebro` and `västra götalands` likewise.
fn short_county(genitive: &str) -> String {
    match genitive {
        "södermanlands" => "södermanland".to_owned(),
        "dalarnas" => "dalarna".to_owned(),
        other => other.strip_suffix('s').unwrap_or(other).to_owned(),
    }
}

/// Printed tables write `V Götaland` for Västra Götaland.
fn west(names: &mut Vec<String>) {
    let short = |name: &String| name.contains("västra götaland");
    let found: Vec<String> = names.iter().filter(|name| short(name)).cloned().collect();
    for name in found {
        names.push(name.replace("västra götaland", "v götaland"));
        names.push(name.replace("västra götaland", "v. götaland"));
    }
}

fn region_names(name: &str) -> Vec<String> {
    let full = fold(name);
    let bare = full.strip_prefix("region ").unwrap_or(&full);
    let bare = bare.strip_suffix("sregionen").unwrap_or(bare);
    let bare = bare.strip_suffix(" län").map_or(bare, |name| name.strip_suffix('s').unwrap_or(name)).to_owned();
    let mut names =
        vec![full.clone(), format!("region {bare}"), format!("{bare}sregionen"), format!("landstinget {bare}")];
    names.extend([format!("region {bare} län"), format!("region {bare}s län"), format!("{bare}s läns landsting")]);
    if bare == "jämtland härjedalen" {
        names.extend(["jämtland", "region jämtland-härjedalen", "jämtland-härjedalen"].map(str::to_owned));
    }
    names.push(bare);
    west(&mut names);
    names
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization;

    use super::*;

    fn municipality(label: &str) -> Option<&'static str> {
        known(label).and_then(|known| known.municipality)
    }

    #[test]
    fn all_290_are_known_by_name_code_and_full_name_in_both_forms_of_umlaut() {
        assert_eq!(facts::municipalities().len(), 290);
        for kommun in facts::municipalities() {
            let both = format!("{} {}", kommun.code, kommun.name);
            for label in [kommun.code, kommun.name, kommun.full_name, &both] {
                assert_eq!(municipality(label), Some(kommun.code), "{label}");
                let decomposed: String = label.nfd().collect();
                assert_eq!(municipality(&decomposed), Some(kommun.code), "{label}");
                assert_eq!(municipality(&label.to_uppercase()), Some(kommun.code), "{label}");
            }
            let number: f64 = kommun.code.parse().unwrap();
            assert_eq!(by_number(number).and_then(|known| known.municipality), Some(kommun.code));
        }
    }

    #[test]
    fn printed_forms_are_known() {
        for (label, code) in [
            ("Upplands väsby", "0114"),
            ("0114 Upplands väsby", "0114"),
            ("Malung-Sälen", "2023"),
            ("Malung Sälen", "2023"),
            ("Göteborgs stad", "1480"),
            ("Göteborg*", "1480"),
            ("Upplands Väsby (0114)", "0114"),
            ("Falu kommun", "2080"),
            ("Gotlands kommun", "0980"),
            ("Malmö stad", "1280"),
            ("Malmö stads", "1280"),
            ("Kommunen Mora", "2062"),
            ("Mora kn", "2062"),
            ("Örebro kommuns", "1880"),
            ("Heby kommun, Uppsala län", "0331"),
            ("Malung/Sälen", "2023"),
        ] {
            assert_eq!(municipality(label), Some(code), "{label}");
        }
    }

    #[test]
    fn counties_regions_and_riket_are_known() {
        for (label, sort, wanted) in [
            ("Stockholms län", Sort::Municipalities, "lan:01"),
            ("Stockholm", Sort::Municipalities, "kommun:0180"),
            ("Stockholm", Sort::Regions, "kolada-region:0001"),
            ("Stockholm", Sort::Counties, "lan:01"),
            ("V Götaland", Sort::Counties, "lan:14"),
            ("V Götalands län", Sort::Municipalities, "lan:14"),
            ("Västra_Götaland", Sort::Regions, "kolada-region:0014"),
            ("Region Jönköpings län", Sort::Municipalities, "kolada-region:0006"),
            ("Region Kalmar län", Sort::Municipalities, "kolada-region:0008"),
            ("Jämtland_Härjedalen", Sort::Regions, "kolada-region:0023"),
            ("Region Gävleborg*", Sort::Municipalities, "kolada-region:0021"),
            ("01 Stockholms län", Sort::Municipalities, "lan:01"),
            ("RIKET*", Sort::Municipalities, "riket:0000"),
            ("0000", Sort::Municipalities, "riket:0000"),
        ] {
            let unit = known(label).and_then(|known| known.unit(sort)).map(|unit| unit.to_string());
            assert_eq!(unit.as_deref(), Some(wanted), "{label}");
        }
    }

    #[test]
    fn what_is_no_unit_is_not_made_one() {
        for label in [
            "",
            "Kommun",
            "Heby, Skåne län",
            "Kommunen",
            "Uppsalla",
            "10011 Capio S:t Görans sjukhus",
            "0114 Vallentuna",
            "2015",
            "Region",
            "284",
            "0",
            ".",
        ] {
            assert_eq!(known(label), None, "{label}");
        }
    }
}
