//! Swedish sorting and folding for search: å ä ö are letters of their own after z, other accents do not count.

use std::cmp::Ordering;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// `text` folded for search: lower case, composed; å ä ö kept, other accents dropped (é becomes e, ø ö, æ ä).
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let plain = |c: char| c.is_ascii() || matches!(c, 'å' | 'ä' | 'ö' | 'Å' | 'Ä' | 'Ö');
    if text.chars().all(plain) { text.chars().map(lowered).collect() } else { folded(text).collect() }
}

/// A plain Swedish letter in lower case: most texts hold no others, and many are folded for one search.
const fn lowered(c: char) -> char {
    match c {
        'Å' => 'å',
        'Ä' => 'ä',
        'Ö' => 'ö',
        _ => c.to_ascii_lowercase(),
    }
}

fn folded(text: &str) -> impl Iterator<Item = char> {
    text.nfc().flat_map(char::to_lowercase).flat_map(base).filter(|c| !is_combining_mark(*c))
}

/// A lower-case letter without its accent, unless the accent makes it another letter in Swedish.
fn base(c: char) -> impl Iterator<Item = char> {
    let letter = match c {
        'æ' => 'ä',
        'ø' => 'ö',
        _ => c,
    };
    let kept = matches!(letter, 'å' | 'ä' | 'ö') || letter.is_ascii();
    let bare = (!kept).then(|| std::iter::once(letter).nfd());
    kept.then_some(letter).into_iter().chain(bare.into_iter().flatten())
}

/// Orders names as Swedish readers expect: case and accents apart, å ä ö last, a hyphen like a space. Texts equal in
/// that respect are ordered by their characters, so that the order is total.
#[must_use]
pub fn compare(a: &str, b: &str) -> Ordering {
    folded(a).map(weight).cmp(folded(b).map(weight)).then_with(|| a.cmp(b))
}

/// What many texts are ordered by, worked out once for each: the order of [`compare`].
#[must_use]
pub fn order_key(text: &str) -> (Vec<u32>, String) {
    (fold(text).chars().map(weight).collect(), text.to_owned())
}

/// The place of a folded letter: å ä ö right after z, before other scripts.
const fn weight(c: char) -> u32 {
    match c {
        'å' => '{' as u32,
        'ä' => '|' as u32,
        'ö' => '}' as u32,
        '{'..='\u{7F}' => c as u32 + 3,
        '-' => ' ' as u32,
        _ => c as u32,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_stand_in_swedish_order() {
        let mut names = [
            "Örebro",
            "Älvdalen",
            "Åre",
            "Ale",
            "Orust",
            "Zinkgruvan",
            "Vara",
            "Wadköping",
            "Vänersborg",
            "Upplands Väsby",
            "Upplands-Bro",
            "Uppsala",
        ];
        names.sort_by(|a, b| compare(a, b));
        let wanted = [
            "Ale",
            "Orust",
            "Upplands-Bro",
            "Upplands Väsby",
            "Uppsala",
            "Vara",
            "Vänersborg",
            "Wadköping",
            "Zinkgruvan",
            "Åre",
            "Älvdalen",
            "Örebro",
        ];
        assert_eq!(names, wanted);
    }

    #[test]
    fn composed_and_decomposed_forms_are_the_same_letter() {
        assert_eq!(fold("A\u{30A}SELE"), "åsele");
        assert_eq!(fold("Idé Ålen Über"), "ide ålen uber");
        assert_eq!(compare("A\u{30A}rf", "Åre"), Ordering::Greater);
        assert_eq!(compare("idé", "idea"), Ordering::Less);
    }

    proptest! {
        #[test]
        fn the_short_way_of_folding_leads_where_the_long_one_does(text in "[a-zA-ZåäöÅÄÖ é1-9-]{0,12}") {
            prop_assert_eq!(fold(&text), folded(&text).collect::<String>());
        }

        #[test]
        fn the_order_is_total(a in ".{0,6}", b in ".{0,6}", c in ".{0,6}") {
            prop_assert_eq!(compare(&a, &b), compare(&b, &a).reverse());
            prop_assert_eq!(compare(&a, &b), order_key(&a).cmp(&order_key(&b)));
            if compare(&a, &b).is_le() && compare(&b, &c).is_le() {
                prop_assert!(compare(&a, &c).is_le());
            }
        }
    }
}
