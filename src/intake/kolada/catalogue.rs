//! Kolada's metadata as ours: area, unit of measure and kind of value guessed from operating area and title.

use crate::domain::published::CatalogueEntry;
use crate::domain::{Area, ValueKind};

/// A KPI as any of the lists names it.
#[derive(Debug, Default)]
pub struct Kpi {
    /// `N20048`.
    pub code: String,
    /// Title with unit of measure last.
    pub title: String,
    /// Definition and source.
    pub description: String,
    /// Kolada's area, several separated by commas in older lists.
    pub operating_area: String,
}

/// The catalogue entry of a KPI.
#[must_use]
pub fn entry(kpi: Kpi) -> CatalogueEntry {
    let (unit_of_measure, value_kind) = measure(&kpi.title);
    let area = area_of(&kpi.operating_area, &kpi.title).and_then(Area::parse);
    CatalogueEntry {
        source: "kolada".into(),
        code: kpi.code,
        title: kpi.title,
        description: kpi.description,
        operating_area: kpi.operating_area,
        area,
        unit_of_measure,
        value_kind,
    }
}

/// Words that a unit of measure starts with.
const MEASURES: [&str; 31] = [
    "antal",
    "kr",
    "tkr",
    "mkr",
    "miljoner",
    "kg",
    "ton",
    "gram",
    "liter",
    "kbm",
    "kwh",
    "mwh",
    "meter",
    "hektar",
    "index",
    "genomsnitt",
    "medelvärde",
    "median",
    "dagar",
    "timmar",
    "minuter",
    "år",
    "procentenheter",
    "poäng",
    "balanstal",
    "recept",
    "mbit/s",
    "kvm",
    "kvot",
    "besök",
    "betygspoäng",
];

/// Unit of measure and kind of value from a title: "…, kr/inv", "…, andel (%)", "… (Ja=1, Nej=0)".
fn measure(title: &str) -> (String, ValueKind) {
    let plain = without_years(title);
    let squeezed: String = plain.to_lowercase().split_whitespace().collect();
    if squeezed.contains("ja=1") && squeezed.contains("nej=0") {
        return (String::new(), ValueKind::YesNo);
    }
    if squeezed.contains("nej=0)") || squeezed.contains("nej=2)") {
        return (String::new(), ValueKind::Ordinal);
    }
    if squeezed.contains("(%)") || squeezed.ends_with("procent") {
        return ("%".into(), ValueKind::Share);
    }
    let tail = plain.rsplit_once(", ").map_or("", |(_, tail)| tail.trim_end_matches('.').trim());
    let first = tail.split([' ', '/', '(']).next().unwrap_or_default().to_lowercase();
    let known = MEASURES.contains(&first.as_str());
    (if known { tail.to_owned() } else { String::new() }, ValueKind::Number)
}

/// The title without "(-2023)", which says that the series has ended.
fn without_years(title: &str) -> &str {
    let trimmed = title.trim_end();
    let cut = trimmed.rfind('(').filter(|at| {
        let inside = trimmed.get(at + 1..).unwrap_or_default();
        inside.starts_with('-') && inside.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | ' ' | ')'))
    });
    cut.and_then(|at| trimmed.get(..at)).unwrap_or(trimmed).trim_end()
}

/// Our area; None outside social services and where a KPI is about several of them.
fn area_of(operating_area: &str, title: &str) -> Option<&'static str> {
    const DISABILITY: [&str; 11] = [
        "funktionsned",
        "funktionshind",
        "lss",
        "personlig assistans",
        "daglig verksamhet",
        "socialpsykiatri",
        "boendestöd",
        "sysselsättning sol",
        "särskild service",
        "0-64",
        "sfb",
    ];
    let (area, title) = (operating_area.to_lowercase(), title.to_lowercase());
    let says = |words: &[&str]| words.iter().any(|word| title.contains(word));
    let within = |words: &[&str]| words.iter().any(|word| area.contains(word));
    if within(&["individ- och", "ekonomiskt bistånd", "missbruk", "barn och unga", "vuxna med", "familjerätt"]) {
        return individual_and_family(&area, &title);
    }
    if !within(&["äldre", "funktion", "lss", "enligt sol", "särskilt boende", "ordinärt boende"]) {
        return None;
    }
    let (old, disability) = (says(&["äldre", "65+", "80+"]), says(&DISABILITY));
    match (old, disability) {
        (true, true) => None,
        (true, false) => Some("aldre"),
        (false, true) => Some("funktionsnedsattning"),
        _ if says(&["hemtjänst", "särskilt boende", "särskilda boende", "demens", "65-"]) => Some("aldre"),
        _ if within(&["särskilt boende", "ordinärt boende", "om äldre"]) => Some("aldre"),
        _ if within(&["lss", "med funktionsnedsättning"]) && !within(&["äldre"]) => Some("funktionsnedsattning"),
        _ => None,
    }
}

fn individual_and_family(area: &str, title: &str) -> Option<&'static str> {
    const RULES: [(&str, &[&str]); 5] = [
        ("hemloshet", &["hemlös"]),
        ("brottsoffer", &["brottsoffer", "våld i nära", "våldsuts"]),
        ("ekonomiskt-bistand", &["ekonomiskt bistånd", "bistånds", "försörjningsstöd", "månadsutbetalning"]),
        ("missbruk", &["missbruk", "skadligt bruk", "beroende"]),
        ("barn-unga", &["barn", "unga", "ungdom", "hvb", "familjehem", "lvu", "stödboende", "0-20 år"]),
    ];
    let found_in = |text: &str| RULES.iter().find(|(_, words)| words.iter().any(|word| text.contains(word)));
    found_in(area).or_else(|| found_in(title)).map(|(code, _)| *code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_tell_the_unit_of_measure() {
        let cases = [
            ("Personalkostnader, kr/inv", "kr/inv", ValueKind::Number),
            ("Kostnad särskilt boende äldreomsorg, kr/brukare", "kr/brukare", ValueKind::Number),
            ("Bemötande, andel (%)", "%", ValueKind::Share),
            ("Välja utförare, andel (%) (-2023)", "%", ValueKind::Share),
            ("Svarsfrekvens (%)", "%", ValueKind::Share),
            ("Färre än 30 svarande ( Ja=1, Nej=0)", "", ValueKind::YesNo),
            ("Genomförd uppföljning (Ja = 1, Nej = 0) (-2023)", "", ValueKind::YesNo),
            ("Digital tillsyn, (Breddinfört=2, testverksamhet=1, Nej=0)", "", ValueKind::Ordinal),
            ("Mottagare, antal/1000 inv", "antal/1000 inv", ValueKind::Number),
            ("Väntetid, medelvärde (- 2024)", "medelvärde", ValueKind::Number),
            ("Personalkostnadsindex LSS", "", ValueKind::Number),
            ("Antal personer med öppna insatser 1 november.", "", ValueKind::Number),
        ];
        for (title, unit, kind) in cases {
            assert_eq!(measure(title), (unit.to_owned(), kind), "{title}");
        }
    }

    #[test]
    fn areas_are_told_from_operating_area_and_title() {
        let (old, ifo) = ("Äldre och funktionshinder", "Individ- och familjeomsorg");
        let cases = [
            (old, "Kostnad hemtjänst äldreomsorg, kr/hemtjänsttagare", Some("aldre")),
            (old, "Väntetid till särskilt boende, dagar", Some("aldre")),
            (old, "Brukarbedömning gruppbostad LSS - trygg, andel (%)", Some("funktionsnedsattning")),
            (old, "Kostnad hemtjänst för personer med funktionsnedsättning, kr/inv", Some("funktionsnedsattning")),
            (old, "Nettokostnad äldre och funktionsnedsättning (SoL, LSS, SFB), kr/inv", None),
            (old, "Rutin om hemtjänsttagare är beroende av alkohol, äldreomsorg, andel (%)", Some("aldre")),
            (ifo, "Utbetalt ekonomiskt bistånd till barnhushåll, andel (%)", Some("ekonomiskt-bistand")),
            (ifo, "Kostnad öppna insatser vuxna missbrukare, kr/inv", Some("missbruk")),
            (ifo, "Kostnad HVB barn och unga, kr/inv", Some("barn-unga")),
            (ifo, "Nettokostnad övrig vuxenvård, kr/inv", None),
            ("Särskilt boende", "Medianvårdtid, antal dagar", Some("aldre")),
            ("Ekonomiskt bistånd", "Unga vuxna, andel (%)", Some("ekonomiskt-bistand")),
            ("Grundskola åk 0-9 inkl förskoleklass", "Elever med funktionsnedsättning, andel (%)", None),
        ];
        for (area, title, expected) in cases {
            assert_eq!(area_of(area, title), expected, "{area}: {title}");
        }
    }
}
