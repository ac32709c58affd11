//! Headings over names of parts of kommuner: districts, homes and the like. Pure.

use crate::domain::Scheme;

/// What the names below a heading, folded, are of; None where they are no parts of kommuner.
pub(super) fn scheme(bottom: &str) -> Option<Scheme> {
    const DISTRICTS: [&str; 3] = ["stadsdel", "socialförvaltning", "stadsområde"];
    const UNITS: [&str; 13] = [
        "enhetsnamn",
        "enhetens namn",
        "enheter",
        "enhet/",
        "enhet /",
        "verksamhetens namn",
        "verksamhet/",
        "verksamhet /",
        "boende",
        "utförare",
        "särskilt boende",
        "äldreboende",
        "gruppbostad",
    ];
    let starts = |words: &[&str]| words.iter().any(|word| bottom.starts_with(word));
    if starts(&DISTRICTS) {
        return Some(Scheme::District);
    }
    let exact = ["enhet", "verksamhet", "verksamheter", "hemtjänstgrupp", "hemtjänstområde", "avdelning"];
    (starts(&UNITS) || exact.contains(&bottom)).then_some(Scheme::Unit)
}
