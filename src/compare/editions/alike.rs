//! How alike two names are: the words they share, the rarer the more, and words spelt nearly the same; pure.
//!
//! The Jaccard index (Jaccard 1901) over the words, each weighed by how rare it is among all names compared, as in
//! TF-IDF; words that stand in one name alone are paired by their edit distance (Levenshtein 1966) and then count by
//! how alike they are. Joining the two so is the `SoftTFIDF` family of Cohen, Ravikumar and Fienberg, "A comparison of
//! string distance metrics for name-matching tasks" (2003).

use std::collections::{BTreeSet, HashMap};

/// From here on two words count as one word spelt in two ways.
const SPELT_ALIKE: f64 = 0.7;
/// Longer words are only the same or not.
const LONGEST: usize = 64;

/// The words of a name, each once.
pub(super) type Words = BTreeSet<String>;

/// How much each word weighs among a number of names.
#[derive(Debug, Clone, Default)]
pub(super) struct Weights {
    names: f64,
    with: HashMap<String, f64>,
}

/// How alike two names are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Alike {
    /// 0 for no word in common, 1 for the same words.
    pub share: f64,
    /// Whether words of the one stand where others stand in the other: more than words added or taken away.
    pub replaced: bool,
}

impl Weights {
    /// Weights among these names.
    pub fn of<'a>(names: impl Iterator<Item = &'a Words>) -> Self {
        let mut weights = Self::default();
        for name in names {
            weights.names += 1.0;
            for word in name {
                *weights.with.entry(word.clone()).or_default() += 1.0;
            }
        }
        weights
    }

    /// The weight of a word: the more names have it, the less it tells.
    pub fn of_word(&self, word: &str) -> f64 {
        (1.0 + self.names / self.with.get(word).copied().unwrap_or(1.0).max(1.0)).ln()
    }

    /// The weight of a whole name.
    pub fn of_name(&self, words: &Words) -> f64 {
        words.iter().map(|word| self.of_word(word)).sum()
    }

    /// How alike two names are; the same whichever comes first.
    pub fn alike(&self, one: &Words, other: &Words) -> Alike {
        let (one, other) = if one <= other { (one, other) } else { (other, one) };
        let mut shared: f64 = one.intersection(other).map(|word| self.of_word(word)).sum();
        let mut left: Vec<&String> = one.difference(other).collect();
        let mut right: Vec<&String> = other.difference(one).collect();
        for (spelt, one, other) in pairs(&left, &right) {
            if left.contains(&one) && right.contains(&other) {
                shared += spelt * f64::midpoint(self.of_word(one), self.of_word(other));
                left.retain(|word| *word != one);
                right.retain(|word| *word != other);
            }
        }
        let all = self.of_name(one) + self.of_name(other) - shared;
        let share = if one == other {
            1.0
        } else if all > 0.0 {
            (shared / all).min(1.0)
        } else {
            0.0
        };
        Alike { share, replaced: !left.is_empty() && !right.is_empty() }
    }
}

/// Words spelt nearly the same, the most alike first.
fn pairs<'a>(left: &[&'a String], right: &[&'a String]) -> Vec<(f64, &'a String, &'a String)> {
    let all = left.iter().flat_map(|one| right.iter().map(|other| (spelt_alike(one, other), *one, *other)));
    let mut pairs: Vec<_> = all.filter(|(alike, ..)| *alike >= SPELT_ALIKE).collect();
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| (a.1, a.2).cmp(&(b.1, b.2))));
    pairs
}

/// One less the share of letters to change; figures are the same or not.
pub(super) fn spelt_alike(one: &str, other: &str) -> f64 {
    if one == other {
        return 1.0;
    }
    let digits = |word: &str| word.contains(|c: char| c.is_ascii_digit());
    let (one_len, other_len) = (one.chars().count(), other.chars().count());
    if digits(one) || digits(other) || one_len.max(other_len) > LONGEST {
        return 0.0;
    }
    let longest = as_number(one_len.max(other_len));
    if longest <= 0.0 { 1.0 } else { 1.0 - as_number(distance(one, other)) / longest }
}

fn as_number(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::INFINITY, f64::from)
}

/// Fewest letters to put in, take out or change.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (down, letter) in one.chars().enumerate() {
        let mut next = vec![down + 1];
        for ((across, above), diagonal) in other.iter().zip(row.iter().skip(1)).zip(&row) {
            let before = next.last().copied().unwrap_or(0);
            next.push((above + 1).min(before + 1).min(diagonal + usize::from(letter != *across)));
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::super::words::set;
    use super::*;

    #[test]
    fn letters_to_change_are_counted() {
        for (one, other, expected) in [("", "", 0), ("hemtjänst", "hemtjänsten", 2), ("åtta", "ätta", 1), ("a", "", 1)]
        {
            assert_eq!(distance(one, other), expected, "{one} {other}");
        }
    }

    #[test]
    fn figures_are_never_spelt_alike() {
        assert!(spelt_alike("100000", "10000") < f64::EPSILON);
        assert!(spelt_alike("kommuenens", "kommunens") > 0.7);
    }

    #[test]
    fn a_rare_word_tells_more_than_one_that_all_names_have() {
        let names = ["Trygghet i hemtjänsten", "Bemötande i hemtjänsten", "Mat i hemtjänsten", "Trygghet i boendet"];
        let names = names.map(set);
        let weights = Weights::of(names.iter());
        let by_place = weights.alike(&names[0], &names[1]).share;
        let by_subject = weights.alike(&names[0], &names[3]).share;
        assert!(by_subject > by_place, "{by_subject} {by_place}");
    }

    const WORDS: &str = "(trygg|tryggt|boende|boendet|hemtjänst|hemtjänsten|mat|80|65)";

    proptest! {
        #[test]
        fn alike_either_way_and_most_alike_itself(one in vec(WORDS, 1..6), other in vec(WORDS, 1..6)) {
            let (one, other): (Words, Words) = (one.into_iter().collect(), other.into_iter().collect());
            let weights = Weights::of([&one, &other].into_iter());
            let (there, back) = (weights.alike(&one, &other), weights.alike(&other, &one));
            prop_assert_eq!(there, back);
            prop_assert!((0.0..=1.0).contains(&there.share));
            prop_assert_eq!(weights.alike(&one, &one), Alike { share: 1.0, replaced: false });
            prop_assert_eq!(there.share >= 1.0, one == other);
        }
    }
}
