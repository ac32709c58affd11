//! What two series do not agree on, so that they can hardly be one indicator's; pure.

use std::collections::BTreeSet;

use super::words::{is_figure, set};
use crate::domain::value::coded;
use crate::domain::{Direction, ValueKind};
use crate::store::published::ToldIn;

coded! {
    /// Something that two series do not agree on.
    Differs {
        /// Unit of measure, or how the values are read.
        Unit = "unit",
        /// Whom it is about, or other figures of the name: ages, "per 1 000".
        Population = "population",
        /// Which way is better.
        Direction = "direction",
    }
}

/// What the two do not agree on; what only one of them tells is no disagreement.
pub(super) fn differs(older: &ToldIn, newer: &ToldIn) -> Vec<Differs> {
    let found = [
        (Differs::Unit, !same_unit(older, newer)),
        (Differs::Population, !same_people(older, newer)),
        (Differs::Direction, opposed(older.direction, newer.direction)),
    ];
    found.into_iter().filter(|(_, differs)| *differs).map(|(what, _)| what).collect()
}

fn same_unit(older: &ToldIn, newer: &ToldIn) -> bool {
    let [one, other] = [older, newer].map(|told| unit(&told.unit_of_measure));
    let kinds = [older.value_kind, newer.value_kind];
    // A file without printed shares tells of numbers, whatever they are.
    let kinds_agree = kinds[0] == kinds[1] || kinds.contains(&ValueKind::Number);
    kinds_agree && (one.is_empty() || other.is_empty() || one == other)
}

/// Whether both tell their unit of measure, or neither: one that does not may measure something else.
pub fn tell_alike(older: &ToldIn, newer: &ToldIn) -> bool {
    let [one, other] = [older, newer].map(|told| told.unit_of_measure.is_empty());
    one == other
}

/// The words of a unit; shares are called by many names.
fn unit(text: &str) -> BTreeSet<String> {
    let words = set(text);
    if words.contains("procent") { BTreeSet::from(["procent".to_owned()]) } else { words }
}

fn same_people(older: &ToldIn, newer: &ToldIn) -> bool {
    let [one, other] = [older, newer].map(|told| set(&told.population));
    let figures = |told: &ToldIn| -> BTreeSet<String> {
        let words = set(&format!("{} {}", told.title, told.population));
        words.into_iter().filter(|word| is_figure(word)).collect()
    };
    let worded = |words: &BTreeSet<String>| !words.is_empty() && !words.iter().any(|word| is_figure(word));
    figures(older) == figures(newer) && !(worded(&one) && worded(&other) && one != other)
}

fn opposed(older: Direction, newer: Direction) -> bool {
    older != newer && older != Direction::Unknown && newer != Direction::Unknown
}

#[cfg(test)]
mod tests {
    use super::super::tests::told;
    use super::*;

    #[test]
    fn what_only_one_of_them_tells_is_no_disagreement() {
        let plain = told("Fallskador");
        let with = |title: &str, population: &str, unit: &str| ToldIn {
            population: population.to_owned(),
            unit_of_measure: unit.to_owned(),
            ..told(title)
        };
        for (other, expected) in [
            (with("Fallskador", "", "Procent"), vec![]),
            (with("Fallskador, 80 år och äldre", "", ""), vec![Differs::Population]),
            (ToldIn { direction: Direction::Lower, ..plain.clone() }, vec![]),
        ] {
            assert_eq!(differs(&plain, &other), expected, "{other:?}");
            assert_eq!(differs(&other, &plain), expected, "{other:?}");
        }
        assert_eq!(differs(&with("Fallskador", "80 år och äldre", "%"), &with("Fallskador 80+", "", "Andel (%)")), []);
        let (few, many) = (with("Fall", "", "Antal per 1 000"), with("Fall", "", "Antal per 100 000"));
        assert_eq!(differs(&few, &many), [Differs::Unit]);
        assert_eq!(differs(&with("Fall", "kvinnor", ""), &with("Fall", "män", "")), [Differs::Population]);
        let up = ToldIn { direction: Direction::Higher, ..plain.clone() };
        assert_eq!(differs(&up, &ToldIn { direction: Direction::Lower, ..plain }), [Differs::Direction]);
    }
}
