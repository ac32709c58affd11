//! The kommun whose name is nearest to a misspelt one: told, never guessed. Pure.

use std::sync::LazyLock;

use super::words::{fold, without_footnote};
use crate::domain::facts;

/// The one kommun whose name a text is but for a letter or two, or for its dots and rings; None where it is none or
/// several.
pub fn nearest(text: &str) -> Option<&'static str> {
    let folded = fold(text);
    let name = without_footnote(&folded);
    let name = [" kommun", " stad", " kn"].iter().find_map(|word| name.strip_suffix(word)).unwrap_or(name);
    let letters: Vec<char> = name.chars().collect();
    if !(4..=30).contains(&letters.len()) || !letters.iter().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-')) {
        return None;
    }
    let most = if letters.len() < 8 { 1 } else { 2 };
    let bare = plain(name);
    let near = folded_names().iter().filter_map(|(kommun, folded, other)| {
        let distance = if *other == bare { 0 } else { distance(&letters, folded, most)? };
        Some((distance, *kommun))
    });
    let mut near: Vec<(usize, &str)> = near.collect();
    near.sort_unstable();
    match near.as_slice() {
        [(_, name)] => Some(name),
        [(first, name), (second, _), ..] if first < second => Some(name),
        _ => None,
    }
}

/// The name of each kommun, also folded, and without the marks over its letters.
fn folded_names() -> &'static [(&'static str, String, String)] {
    static NAMES: LazyLock<Vec<(&str, String, String)>> = LazyLock::new(|| {
        let names = facts::municipalities().iter().map(|kommun| kommun.name);
        names.map(|name| (name, fold(name), plain(&fold(name)))).collect()
    });
    &NAMES
}

/// A name without the marks over its letters.
fn plain(name: &str) -> String {
    name.replace(['å', 'ä'], "a").replace('ö', "o").replace(['é', 'è'], "e").replace([' ', '-'], "")
}

/// How many letters must be put in, left out or changed to make one word of another; None for more than `most`.
fn distance(one: &[char], other: &str, most: usize) -> Option<usize> {
    if one.len().abs_diff(other.chars().count()) > most {
        return None;
    }
    let other: Vec<char> = other.chars().collect();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in (1..).zip(one) {
        let mut row = vec![at];
        for (place, (wanted, pair)) in other.iter().zip(above.windows(2)).enumerate() {
            let (corner, over) = (pair.first().copied().unwrap_or(at), pair.get(1).copied().unwrap_or(at));
            let before = row.get(place).copied().unwrap_or(at);
            row.push((corner + usize::from(letter != wanted)).min(over + 1).min(before + 1));
        }
        above = row;
    }
    above.last().copied().filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_kommun_is_told_from_what_is_none() {
        for (text, wanted) in [
            ("Uppsalla", Some("Uppsala")),
            ("Vasteras", Some("Västerås")),
            ("Göteborgg kommun", Some("Göteborg")),
            ("Kungsbakka", Some("Kungsbacka")),
            ("Hemtjänst", None),
            ("Övriga", None),
            ("Sal", None),
            ("", None),
        ] {
            assert_eq!(nearest(text), wanted, "{text}");
        }
    }
}
