//! Places in titles and in names of sheets: `Äldreomsorgen i Sala`, `Kommuner A–M`. They are no part of what is measured,
//! or it would have another name for each place. Pure.

use super::names;
use super::words::fold;

/// Whether a title or a sheet's name tells which units stand in the table, and not what is measured.
pub fn is_place(text: &str) -> bool {
    const FIRST: [&str; 8] = ["kommun", "kommuner", "kommunerna", "län", "länen", "region", "regioner", "riket"];
    // Only with a place behind them: `Hela riket`, and not `Hela familjen`.
    const PARTS: [&str; 13] = [
        "hela",
        "alla",
        "samtliga",
        "norra",
        "södra",
        "östra",
        "västra",
        "mellersta",
        "norr",
        "söder",
        "öster",
        "väster",
        "grupp",
    ];
    let folded = fold(text);
    let mut words = folded.split(|c: char| !c.is_alphabetic());
    let first = words.next().unwrap_or_default();
    let mut behind = words.filter(|word| word.len() > 1);
    let mut part = || PARTS.contains(&first) && behind.all(|word| FIRST.contains(&word) || is_land(word));
    FIRST.contains(&first) || part() || is_unit(text) || is_of_some(text)
}

fn is_land(word: &str) -> bool {
    matches!(word, "sverige" | "landet" | "norrland" | "svealand" | "götaland" | "stadsdelar" | "enheter" | "län")
        || names::known(word).is_some()
}

/// Whether a title names a kommun, and not a word that one is called as too: `Att Vara anhörig`.
fn is_of_some(title: &str) -> bool {
    let words: Vec<&str> = title.split([' ', ',', '/', '(', ')']).filter(|word| !word.is_empty()).collect();
    let is_word = |at: usize| {
        let before = at.checked_sub(1).and_then(|at| words.get(at));
        let placed = before.is_none_or(|word| matches!(*word, "i" | "för" | "från" | "och" | "–" | "-"));
        let kommun = words.get(at + 1).is_some_and(|word| word.starts_with("kommun"));
        words.get(at).is_some_and(|word| matches!(*word, "Vara" | "Mark")) && !placed && !kommun
    };
    (0..).zip(&words).any(|(at, word)| names_kommun(word) && !is_word(at))
}

/// A text without the unit at its end or its beginning: `Äldreomsorgen i Sala`, `Sala kommun – Äldreomsorg`.
pub fn without_unit(text: &str) -> &str {
    let behind = [" i ", " för ", ", ", " – ", " - ", ": "].iter().filter_map(|between| text.rsplit_once(between));
    let before = [": ", " – ", " - ", ", "].iter().filter_map(|between| text.split_once(between));
    let mut parts = behind.chain(before.map(|(unit, rest)| (rest, unit)));
    parts.find(|(rest, unit)| !rest.trim().is_empty() && is_unit(unit)).map_or(text, |(rest, _)| rest.trim())
}

/// Whether a word of a text is the name of a kommun.
pub fn names_some(text: &str) -> bool {
    text.split([' ', ',', '/', '(', ')']).any(names_kommun)
}

fn is_unit(text: &str) -> bool {
    text.contains(char::is_alphabetic) && names::known(text.trim()).is_some()
}

/// Whether a word is the name of a kommun, in the genitive too: `Salas`.
fn names_kommun(word: &str) -> bool {
    let only = |word: &str| names::known(word).is_some_and(names::Known::only_municipality);
    word.starts_with(char::is_uppercase) && (only(word) || word.strip_suffix('s').is_some_and(only))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_told_from_what_is_measured() {
        for text in ["Sala", "Sala kommun", "Västmanlands län", "Kommuner A–M", "Salas äldreomsorg", "Norra Sverige"]
        {
            assert!(is_place(text), "{text}");
        }
        for text in ["Alla kommuner", "Hela riket", "Grupp A", "Samtliga", "Västra Götaland", "Omsorg i Vara"] {
            assert!(is_place(text), "{text}");
        }
        for text in [
            "Äldreomsorg",
            "Nöjda brukare",
            "Perinealklipp",
            "Nöjdhet",
            "Hela familjen",
            "Alla barn",
            "Att Vara anhörig",
            "Tillgång till Mark",
        ] {
            assert!(!is_place(text), "{text}");
        }
        for (text, wanted) in [
            ("Äldreomsorgen i Sala", "Äldreomsorgen"),
            ("Sala kommun – Äldreomsorg", "Äldreomsorg"),
            ("Andel nöjda, Mora", "Andel nöjda"),
            ("Andel nöjda i hemtjänsten", "Andel nöjda i hemtjänsten"),
            ("Sala", "Sala"),
        ] {
            assert_eq!(without_unit(text), wanted, "{text}");
        }
    }
}
