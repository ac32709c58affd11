//! Names by the beginnings of their words, so that not every name need be held against every other; pure.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::alike::{Weights, Words};
use super::pairing::{LEAST, Named};

/// Letters by which words that may be spelt alike are found.
const STEM: usize = 4;

/// Names by the beginnings of their words, so that not every name need be held against every other.
pub(super) struct Stems {
    /// The number of each beginning.
    numbers: HashMap<String, usize>,
    /// By number: the names that have it.
    with: Vec<Beginning>,
    /// Each name's beginnings with what they weigh in it.
    of_name: Vec<Vec<(usize, f64)>>,
    whole: Vec<f64>,
}

/// The names that have a word of some beginning, each with what it weighs there; and the most it weighs in one of them.
#[derive(Default)]
struct Beginning {
    names: Vec<(usize, f64)>,
    most: f64,
}

fn stem(word: &str) -> String {
    word.chars().take(STEM).collect()
}

impl Stems {
    /// What two names must share, as a part of the words of both: a half means a third of both their words together,
    /// and a fourth of that is left for words spelt in two ways.
    const SHARED: f64 = LEAST / (1.0 + LEAST) * 0.75;

    pub(super) fn of(names: &[Named], weights: &Weights) -> Self {
        let whole = names.iter().map(|named| weights.of_name(&named.words)).collect();
        let mut stems = Self { numbers: HashMap::new(), with: Vec::new(), of_name: Vec::new(), whole };
        for (at, named) in names.iter().enumerate() {
            let mut own: BTreeMap<usize, f64> = BTreeMap::new();
            for word in &named.words {
                let next = stems.numbers.len();
                let number = *stems.numbers.entry(stem(word)).or_insert(next);
                *own.entry(number).or_default() += weights.of_word(word);
            }
            stems.with.resize_with(stems.numbers.len(), Default::default);
            for (number, weight) in &own {
                if let Some(beginning) = stems.with.get_mut(*number) {
                    beginning.names.push((at, *weight));
                    beginning.most = beginning.most.max(*weight);
                }
            }
            stems.of_name.push(own.into_iter().collect());
        }
        stems
    }

    /// Names that share words enough to come to [`LEAST`], by rising place.
    pub(super) fn near(&self, words: &Words, weights: &Weights) -> Vec<usize> {
        let own = weights.of_name(words);
        let numbers = self.numbers_of(words);
        let mut near = self.looked_up(&numbers, own);
        let enough = |at: &usize| {
            let theirs = self.of_name.get(*at).map(Vec::as_slice).unwrap_or_default();
            let shared: f64 =
                theirs.iter().filter(|(number, _)| numbers.contains(number)).map(|(_, weight)| weight).sum();
            shared >= (own + self.whole.get(*at).copied().unwrap_or_default()) * Self::SHARED
        };
        near.retain(enough);
        near
    }

    fn numbers_of(&self, words: &Words) -> BTreeSet<usize> {
        words.iter().filter_map(|word| self.numbers.get(&stem(word))).copied().collect()
    }

    /// Names that share one of the rarest words, and enough of them even if they have all common ones too: what the
    /// commonest weigh together is too little for names that share nothing else. `own` is the weight of the whole name.
    fn looked_up(&self, numbers: &BTreeSet<usize>, own: f64) -> Vec<usize> {
        let mut lists: Vec<&Beginning> = numbers.iter().filter_map(|number| self.with.get(*number)).collect();
        lists.sort_by_key(|beginning| Reverse(beginning.names.len()));
        // What is shared is no more than either name, so it comes to this part of the one name's own.
        let least = own * Self::SHARED / (1.0 - Self::SHARED) * 0.999;
        let mut common = 0.0;
        let is_common = |beginning: &&Beginning| {
            let with = common + beginning.most;
            let is_common = with < least;
            common = if is_common { with } else { common };
            is_common
        };
        let first = lists.iter().copied().take_while(is_common).count();
        let (mut shared, mut found) = (vec![0.0; self.whole.len()], Vec::new());
        for (at, weight) in lists.iter().skip(first).flat_map(|beginning| &beginning.names) {
            if let Some(shared) = shared.get_mut(*at) {
                if *shared <= 0.0 {
                    found.push(*at);
                }
                *shared += weight;
            }
        }
        let of = |of: &[f64], at: usize| of.get(at).copied().unwrap_or_default();
        found.retain(|at| of(&shared, *at) + common >= (own + of(&self.whole, *at)) * Self::SHARED * 0.999);
        found.sort_unstable();
        found
    }
}

#[cfg(test)]
mod tests {
    use super::super::pairing::tests::named;
    use super::*;

    #[test]
    fn the_rarest_words_find_every_name_that_all_words_find() {
        let places = ["hemtjänst", "boende", "korttid"];
        let titles: Vec<String> = (0..60_usize)
            .map(|at| format!("Andel personer {} antal ord{} i {}", at % 7, at % 11, places[at % 3]))
            .collect();
        let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
        let names = named(&titles);
        let weights = Weights::of(names.iter().map(|named| &named.words));
        let stems = Stems::of(&names, &weights);
        for one in &names {
            let near = stems.near(&one.words, &weights);
            for (at, other) in names.iter().enumerate() {
                let own: BTreeSet<String> = one.words.iter().map(|word| stem(word)).collect();
                let shared: f64 =
                    other.words.iter().filter(|word| own.contains(&stem(word))).map(|word| weights.of_word(word)).sum();
                let both = weights.of_name(&one.words) + weights.of_name(&other.words);
                let clearly = (shared / both - Stems::SHARED).abs() > 1e-9;
                assert!(!clearly || near.contains(&at) == (shared >= both * Stems::SHARED), "{one:?} {other:?}");
            }
        }
    }

    #[test]
    fn words_that_all_names_have_are_not_what_names_are_found_by() {
        let letters = |at: u32| -> String {
            [676, 26, 1].iter().map(|place| char::from_u32(0x61 + at / place % 26).unwrap()).collect()
        };
        let titles: Vec<String> =
            (0..5_000).map(|at| format!("Antal personer med beslut x{0} z{0}", letters(at))).collect();
        let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
        let others: Vec<String> =
            (0..5_000).map(|at| format!("Antal personer andel annat y{0} q{0}", letters(at))).collect();
        let others: Vec<&str> = others.iter().map(String::as_str).collect();
        let (older, newer) = (named(&titles), named(&others));
        let weights = Weights::of(older.iter().chain(&newer).map(|named| &named.words));
        let stems = Stems::of(&older, &weights);
        let looked_up =
            |named: &Named| stems.looked_up(&stems.numbers_of(&named.words), weights.of_name(&named.words)).len();
        assert_eq!(newer.iter().map(looked_up).sum::<usize>(), 0);
    }
}
