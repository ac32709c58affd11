//! Texts that tell of a difference between the genders. Pure.

use super::mentions;
use crate::intake::recognise::wording::words::fold;

/// How a text tells of a difference between the genders.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    /// It is what is measured, by its name: `Skillnad mellan kvinnors och mäns lön`.
    Named,
    /// It is told of something that is measured elsewhere: `Skillnad kvinnor–män`, `Nöjda, kvinnor–män`.
    Alone,
}

/// Whether a text tells of a difference between the genders.
pub fn difference(text: &str) -> Option<Difference> {
    const BETWEEN: [&str; 8] = ["mellan", "och", "i", "för", "mot", "procentenheter", "procent", "minus"];
    if text.len() > 300 || mentions(text) != (true, true) {
        return None;
    }
    let folded = fold(text).replace(" minus ", "-");
    let differs = |word: &str| ["skillnad", "differens"].iter().any(|it| word.contains(it)) || word.ends_with("gap");
    let of_either = |word: &str| mentions(word) != (false, false);
    let minus = folded.match_indices('-').any(|(at, _)| {
        let (before, after) = (folded.get(..at).unwrap_or_default(), folded.get(at + 1..).unwrap_or_default());
        let (last, first) = (before.trim_end().rsplit([' ', '(']).next(), after.trim_start().split([' ', ')']).next());
        last.is_some_and(of_either) && first.is_some_and(of_either)
    });
    let words = || folded.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let says = words().any(|word| differs(word) || word == "diff");
    let nothing_more =
        words().all(|word| differs(word) || word == "diff" || of_either(word) || BETWEEN.contains(&word));
    match (minus, says) {
        (true, _) => Some(Difference::Alone),
        (_, true) => Some(if nothing_more { Difference::Alone } else { Difference::Named }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_between_the_genders_are_told() {
        for (text, wanted) in [
            ("Skillnad kvinnor–män", Some(Difference::Alone)),
            ("Trygga, kvinnor-män", Some(Difference::Alone)),
            ("Könsskillnad (kvinnor–män)", Some(Difference::Alone)),
            ("Skillnad mellan kvinnor och män", Some(Difference::Alone)),
            ("Skillnad mellan kvinnors och mäns lön", Some(Difference::Named)),
            ("Nöjda, kvinnor och män", None),
            ("Kvinnor 18–24 år och män", None),
            ("Skillnad mot 2022, kvinnor", None),
        ] {
            assert_eq!(difference(text), wanted, "{text}");
        }
    }
}
