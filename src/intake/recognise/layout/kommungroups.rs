//! Names of groups of kommuner: SKR's nine, its three main groups, and older ones. Pure.

use std::cell::RefCell;

use crate::intake::recognise::known::Kept;
use crate::intake::recognise::wording::words::fold;

/// Whether a text is the name of a group of kommuner: `Storstäder`, `C9. Landsbygdskommuner med besöksnäring`.
pub fn is_group(text: &str) -> bool {
    thread_local!(static SEEN: RefCell<Kept<bool>> = RefCell::default());
    if text.len() > 100 { false } else { SEEN.with_borrow_mut(|seen| seen.of(text, || names_group(&fold(text)))) }
}

fn names_group(folded: &str) -> bool {
    const ONE: &str = "storstad storstäder pendlingskommun pendlingskommuner lågpendlingskommun lågpendlingskommuner \
                       landsbygdskommun landsbygdskommuner förortskommun förortskommuner förstadskommun förstadskommuner \
                       glesbygdskommun glesbygdskommuner industrikommun industrikommuner turismkommun turismkommuner \
                       besöksnäringskommun besöksnäringskommuner";
    const TWO: [(&str, &str); 6] = [
        ("större", "stad städer"),
        ("mindre", "stad städer tätort tätorter"),
        ("stora", "städer"),
        ("varuproducerande", "kommun kommuner"),
        ("turism", "och"),
        ("kommuner", "i nära med"),
    ];
    let has = |words: &str, word: &str| words.split(' ').filter(|known| !known.is_empty()).any(|known| known == word);
    let mut words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let first = words.next().unwrap_or_default();
    // The group's letter and number.
    let is_code =
        first.len() <= 2 && first.starts_with(['a', 'b', 'c']) && first.chars().skip(1).all(|c| c.is_ascii_digit());
    let first = if is_code { words.next().unwrap_or_default() } else { first };
    let second = words.next().unwrap_or_default();
    has(ONE, first) || TWO.iter().any(|(one, others)| *one == first && has(others, second))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_of_kommuner_are_told_from_homes() {
        for text in [
            "Storstäder och storstadsnära kommuner",
            "A1. Storstäder",
            "A2 Pendlingskommun nära storstad",
            "Större stad",
            "Större städer och kommuner nära större stad",
            "B5: Lågpendlingskommun nära större stad",
            "Mindre städer/tätorter och landsbygdskommuner",
            "Mindre stad/tätort",
            "C9. Landsbygdskommuner med besöksnäring",
            "Förortskommuner till större städer",
            "Turism- och besöksnäringskommuner",
            "Kommuner i glesbefolkad region",
        ] {
            assert!(is_group(text), "{text}");
        }
        for text in
            ["Storstadens hemtjänst", "Större boendet", "Mindre gruppbostaden", "Ale", "Backen", "A", "Kommuner"]
        {
            assert!(!is_group(text), "{text}");
        }
    }
}
