//! Rows of stadsdelar, socialförvaltningar and enheter that stand below the row of their kommun. Pure.

use std::collections::{HashMap, HashSet};

use super::kommungroups::is_group;
use super::sums::summed;
use super::tables::{Owner, Table};
use super::units::{Block, reference};
use crate::domain::{Scheme, UnitRef};
use crate::intake::grid::{Cell, CellValue, Grid, cell_in};
use crate::intake::recognise::gender;
use crate::intake::recognise::wording::measures::{is_of_its_own, is_service};
use crate::intake::recognise::wording::names;
use crate::intake::recognise::wording::nearest::nearest;
use crate::intake::recognise::wording::values;
use crate::intake::recognise::wording::words::{fold, tidy};

/// Stadsdelar and the like that are known by name, each with the code of its kommun.
const KNOWN: [(&str, &[&str]); 3] = [
    (
        "0180",
        &[
            "rinkeby-kista",
            "spånga-tensta",
            "järva",
            "hässelby-vällingby",
            "bromma",
            "kungsholmen",
            "norrmalm",
            "östermalm",
            "södermalm",
            "enskede-årsta-vantör",
            "skarpnäck",
            "farsta",
            "älvsjö",
            "hägersten-liljeholmen",
            "hägersten-älvsjö",
            "skärholmen",
        ],
    ),
    (
        "1480",
        &[
            "nordost",
            "centrum",
            "sydväst",
            "hisingen",
            "angered",
            "östra göteborg",
            "örgryte-härlanda",
            "majorna-linné",
            "askim-frölunda-högsbo",
            "västra göteborg",
            "västra hisingen",
            "lundby",
            "norra hisingen",
        ],
    ),
    ("1280", &["norr", "söder", "öster", "väster", "innerstaden", "centrum"]),
];
/// The codes of the kommuner whose stadsdelar are known by name.
pub const DISTRICTS_OF: [&str; 3] = [KNOWN[0].0, KNOWN[1].0, KNOWN[2].0];
/// Words that say what a part of a kommun is.
const DISTRICT: [&str; 4] = ["stadsdel", "socialförvaltning", "stadsområde", "sdf"];

/// Whose row this is, if its label names a part of the kommun that owns the row above, or of one it names itself:
/// `   Bromma`, `Socialförvaltningen Centrum`, `Stockholm, Bromma`.
///
/// `told`: something else than its label tells that it does.
pub fn below(
    label: &Cell,
    above: (Option<&Cell>, &Owner),
    beside: &[(u16, Cell)],
    told: impl FnOnce() -> bool,
) -> Option<Owner> {
    if !beside.iter().any(|(_, cell)| values::may_be_value(cell)) {
        return None;
    }
    let name = tidy(label.as_text()?);
    if !may_be_home(&name) {
        return None;
    }
    if let Some((kommun, part)) = with_kommun(&name) {
        return Some(owner(kommun, part));
    }
    let (unit, is_part) = match above.1.unit.scheme {
        Scheme::Municipality => (above.1.unit.clone(), false),
        _ => (parent(&above.1.unit)?, true),
    };
    // A part below a part stands as far in as the one above it, a part below its kommun further in.
    let (indent, least) = (indent(label), above.0.map_or(0, indent));
    let indented = if is_part { indent > 0 && indent >= least } else { indent > least };
    let district = is_district(&name, &unit.code);
    (indented || district || told() && nearest(&name).is_none() && !lies_elsewhere(&name, &unit.code))
        .then(|| owner(&unit.code, &name))
}

/// Whether a name is that of a stadsdel in another kommun, and of none that many have.
fn lies_elsewhere(name: &str, kommun: &str) -> bool {
    const OFTEN: [&str; 9] =
        ["centrum", "norr", "söder", "öster", "väster", "innerstaden", "nordost", "sydväst", "kungsholmen"];
    let elsewhere = || DISTRICTS_OF.iter().any(|other| *other != kommun && is_known(name, other));
    !OFTEN.contains(&fold(name).as_str()) && !is_known(name, kommun) && elsewhere()
}

/// Whether a text can be the name of a part of a kommun.
pub fn may_be_home(name: &str) -> bool {
    let area = ["region", "län", "kommungrupp"];
    let names_area =
        || fold(name).split(' ').any(|word| area.iter().any(|it| word.starts_with(it) || word.ends_with(it)));
    (1..=80).contains(&name.len())
        && name.starts_with(char::is_alphabetic)
        && !says_which(name)
        && !names_area()
        && !is_group(name)
}

/// Whether names can be those of homes and of nothing else, and some sound as those of homes do: `Solgården`, `Ekbackens
/// äldreboende`.
pub fn sound_as_homes(names: &[&str]) -> bool {
    const ENDS: [&str; 8] =
        ["gården", "hemmet", "boende", "boendet", "bostad", "bostaden", "servicehus", "servicehuset"];
    let sounds = |name: &&str| fold(name).split(' ').any(|word| ENDS.iter().any(|end| word.ends_with(end)));
    names.len() > 1 && names.iter().any(sounds) && names.iter().all(|name| is_home_alone(name))
}

/// Whether a name can be that of a home, and neither of a measure nor of a service.
pub fn is_home_alone(name: &str) -> bool {
    let folded = fold(name);
    let asks = folded.ends_with('?') || is_of_its_own(&folded) || is_service(&folded);
    may_be_home(name) && !asks && names::known(name).is_none() && nearest(name).is_none()
}

/// Words that tell one value of a kommun from another, and are no part of it: `Kvinnor`, `varav i enskild regi`, `Liknande
/// kommuner`.
fn says_which(name: &str) -> bool {
    const WORDS: [&str; 14] = [
        "varav",
        "därav",
        "offentlig",
        "enskild",
        "privat",
        "kommunal",
        "samtliga",
        "övrig",
        "okän",
        "uppgift saknas",
        "summa",
        "total",
        "andel",
        "antal",
    ];
    let folded = fold(name);
    let first = name.split(' ').next().unwrap_or_default();
    let sums = ["sammanlagt", "totalt", "summa", "samtliga", "genomsnitt", "medel", "medelvärde"];
    gender::lone(name).is_some()
        || gender::named(first).is_some()
        || WORDS.iter().any(|word| folded.starts_with(word))
        || folded.split(' ').any(|word| sums.contains(&word) || compares(word))
}

/// Whether a line says that the rows below it are a group's that a kommun is compared with: `Liknande kommuner`.
pub fn heads_others(line: &str) -> bool {
    let starts = ["liknande", "jämförelsegrupp", "jämförelsekommun", "jämförbara", "kommungrupp"];
    let folded = fold(line);
    line.len() <= 80 && starts.iter().any(|start| folded.starts_with(start))
}

/// Whether a word says that values are there to be compared with: `Liknande kommuner`, `Jämförelsegrupp`, `Länssnitt`.
fn compares(word: &str) -> bool {
    let starts = ["liknande", "jämförelse", "jämförbar", "kommungrupp"];
    matches!(word, "riket" | "rikets") || word.ends_with("snitt") || starts.iter().any(|start| word.starts_with(start))
}

/// The rows of homes that may be none: whose name stands below so many kommuner that it can be no home of theirs (an
/// indicator, a group of people), and all in a table about one kommun whose heading does not say that they are
/// (`named`).
pub fn doubtful(rows: &[(u32, Owner)], named: bool) -> Vec<u32> {
    let homes = || rows.iter().filter(|(_, owner)| owner.unit.scheme == Scheme::Unit);
    let mut below: HashMap<&str, HashSet<&str>> = HashMap::new();
    for (kommun, name) in homes().filter_map(|(_, owner)| owner.unit.code.split_once('/')) {
        below.entry(name).or_default().insert(kommun);
    }
    let kommuner = below.values().flatten().collect::<HashSet<_>>().len();
    let kommun = |owner: &'_ Owner| parent(&owner.unit).unwrap_or_else(|| owner.unit.clone());
    let mut all = rows.iter().map(|(_, owner)| kommun(owner)).filter(|unit| unit.scheme == Scheme::Municipality);
    let first = all.next();
    if !named && all.all(|unit| Some(&unit) == first.as_ref()) {
        return homes().map(|(row, _)| *row).collect();
    }
    let common = |name: &str| {
        let often = below.get(name).is_some_and(|below| below.len() > 1 && below.len() * 2 > kommuner);
        often && !is_numbered(name)
    };
    let is_common = |owner: &Owner| owner.unit.code.split_once('/').is_some_and(|(_, name)| common(name));
    let doubtful: Vec<u32> = homes().filter(|(_, owner)| is_common(owner)).map(|(row, _)| *row).collect();
    // Where most of them are none, the rest are none either.
    if doubtful.len() * 2 > homes().count() { homes().map(|(row, _)| *row).collect() } else { doubtful }
}

/// Whether a name is a number that homes have in every kommun: `Boende 2`.
fn is_numbered(name: &str) -> bool {
    const WORDS: [&str; 6] = ["avdelning", "boende", "enhet", "grupp", "hem", "utförare"];
    let word = name.split(' ').next().unwrap_or_default();
    name.ends_with(|c: char| c.is_ascii_digit())
        && WORDS.iter().any(|known| word.starts_with(known) || word.ends_with(known))
}

/// Whether a heading says that homes or parts of kommuner stand below it.
pub fn names_parts(heading: &str) -> bool {
    const WORDS: [&str; 8] = ["enhet", "stadsdel", "boende", "verksamhet", "utförare", "förskol", "skol", "hem"];
    let folded = fold(heading);
    let mut words = folded.split(|c: char| !c.is_alphabetic()).filter(|word| !matches!(*word, "hemort" | "hemkommun"));
    words.any(|word| WORDS.iter().any(|known| word.starts_with(known)))
}

/// Whether what stands for a part of a kommun is all of it: `Samtliga`, `Totalt kommunen`, the kommun's own name.
pub fn is_whole(name: &str, kommun: &UnitRef) -> bool {
    const ALL: [&str; 8] = ["samtliga", "totalt", "total", "summa", "alla", "hela", "kommunen", "kommun"];
    const OF: [&str; 12] = [
        "enheter",
        "stadsdelar",
        "boenden",
        "kommunen",
        "kommun",
        "utförare",
        "verksamheter",
        "totalt",
        "total",
        "summa",
        "staden",
        "kommunnivå",
    ];
    if summed(name).and_then(|known| known.municipality) == Some(kommun.code.as_str()) {
        return true;
    }
    let folded = fold(name);
    let own = fold(names::name_of(kommun));
    let rest = if own.is_empty() { folded.clone() } else { folded.replacen(&own, "", 1) };
    let mut words = rest.split([' ', ',', '(', ')', '-']).filter(|word| !word.is_empty());
    let first = words.next();
    let is_all = first.map_or(!own.is_empty(), |word| ALL.contains(&word) || word == "kommunnivå");
    is_all && words.all(|word| OF.contains(&word))
}

/// The table without the rows whose column of parts of kommuner names none: `Uppgift saknas`, `Medel`. None where
/// there are none.
pub fn named((grid, block): (&Grid, &Block), table: &Table, within: Option<(u16, Scheme)>) -> Option<Table> {
    const NONE: [&str; 9] =
        ["uppgift saknas", "saknas", "okänd", "okänt", "okända", "ej fördelat", "ofördelat", "ej angiven", "övriga"];
    let (column, _) = within?;
    let is_none = |row: u32| {
        let text = cell_in(grid.row(row), column).and_then(Cell::as_text);
        let said = block.owners.contains_key(&row);
        !said && text.is_some_and(|text| reference(text).is_some() || NONE.contains(&fold(text).as_str()))
    };
    if !table.rows.iter().any(|(row, _)| is_none(*row)) {
        return None;
    }
    let mut rest = table.clone();
    let nameless =
        rest.rows.extract_if(.., |(row, _)| is_none(*row)).map(|(row, _)| (row, column, "unread-unknown-unit"));
    rest.strange.extend(nameless);
    Some(rest)
}

/// The kommun that a stadsdel or enhet lies in.
pub fn parent(unit: &UnitRef) -> Option<UnitRef> {
    let part = matches!(unit.scheme, Scheme::District | Scheme::Unit);
    let (kommun, _) = unit.code.split_once('/').filter(|_| part)?;
    Some(UnitRef::new(Scheme::Municipality, kommun))
}

/// A part of a kommun as the owner of a row.
pub fn owner(kommun: &str, name: &str) -> Owner {
    let scheme = if is_district(name, kommun) { Scheme::District } else { Scheme::Unit };
    Owner { unit: UnitRef::new(scheme, format!("{kommun}/{}", fold(name))), name: name.to_owned() }
}

fn is_district(name: &str, kommun: &str) -> bool {
    let folded = fold(name);
    let of_all = ["stadsdelar", "stadsområden", "socialförvaltningar"];
    let mut words = folded.split(|c: char| !c.is_alphabetic());
    let says = |word: &str| {
        DISTRICT.iter().any(|start| word.starts_with(start)) && !of_all.iter().any(|start| word.starts_with(start))
    };
    is_known(name, kommun) || words.any(says)
}

/// Whether a stadsdel or the like is known by this name to lie in a kommun.
pub fn is_known(name: &str, kommun: &str) -> bool {
    let folded = fold(name);
    KNOWN.iter().any(|(code, names)| *code == kommun && names.contains(&folded.as_str()))
}

/// `Stockholm, Bromma` and `Göteborg – Centrum`, where the part is a known one.
fn with_kommun(name: &str) -> Option<(&'static str, &str)> {
    let (kommun, part) = [", ", " - ", " – ", ": "].iter().find_map(|between| name.split_once(between))?;
    let code = names::known(kommun)?.municipality?;
    is_district(part, code).then_some((code, part))
}

/// How far in a label stands: the cell's own indent, and blanks before the text.
pub fn indent(label: &Cell) -> usize {
    let blanks = match &label.value {
        CellValue::Text(text) => text.chars().take_while(|c| c.is_whitespace()).count(),
        _ => 0,
    };
    blanks + usize::from(label.indent)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(label: &str, above: (&str, &str)) -> Option<String> {
        let unit: Vec<&str> = above.1.split(':').collect();
        let scheme = if unit[0] == "kommun" { Scheme::Municipality } else { Scheme::District };
        let owner = Owner { unit: UnitRef::new(scheme, unit[1]), name: String::new() };
        below(&Cell::text(label), (Some(&Cell::text(above.0)), &owner), &[(2, Cell::number(1.0))], || false)
            .map(|owner| owner.unit.to_string())
    }

    #[test]
    fn parts_of_a_kommun_are_told_by_indent_name_or_word() {
        for (label, above, wanted) in [
            ("Bromma", ("Stockholm", "kommun:0180"), Some("stadsdel:0180/bromma")),
            ("Farsta", ("Bromma", "stadsdel:0180/bromma"), Some("stadsdel:0180/farsta")),
            (
                "Socialförvaltningen Centrum",
                ("Göteborg", "kommun:1480"),
                Some("stadsdel:1480/socialförvaltningen centrum"),
            ),
            ("  Tallgården", ("Mora", "kommun:2062"), Some("enhet:2062/tallgården")),
            ("\u{a0}Tallgården", ("Mora", "kommun:2062"), Some("enhet:2062/tallgården")),
            ("Tallgården", ("Mora", "kommun:2062"), None),
            ("Bromma", ("Mora", "kommun:2062"), None),
            ("Stockholm, Bromma", ("Mora", "kommun:2062"), Some("stadsdel:0180/bromma")),
            ("Mora, Bromma", ("Mora", "kommun:2062"), None),
            ("", ("Mora", "kommun:2062"), None),
            ("  *", ("Mora", "kommun:2062"), None),
            ("  Kvinnor", ("Mora", "kommun:2062"), None),
            ("  varav i enskild regi", ("Mora", "kommun:2062"), None),
            ("  Män 80+", ("Mora", "kommun:2062"), None),
            ("Stadsdelarna sammanlagt", ("Göteborg", "kommun:1480"), None),
            ("Alla stadsdelar", ("Göteborg", "kommun:1480"), None),
            ("Innerstadsdelens äldre", ("Mora", "kommun:2062"), None),
        ] {
            assert_eq!(part(label, above).as_deref(), wanted, "{label} below {above:?}");
        }
    }
}
