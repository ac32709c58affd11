//! Which pairs are asked about when some have been answered: what is answered of one takes no other away; pure.
//!
//! The pairs are chosen as if nothing had been answered. Then the answers are gone through in the order they were given:
//! a no sets its two names free, and each may be offered to another that is free – never to one that stands in a pair.

use std::collections::{HashMap, HashSet};

use super::pairing::{Pair, firsts};

/// A name of the older and one of the newer, by their places.
type Names = (usize, usize);

/// What has been answered of names.
#[derive(Debug, Default)]
pub(super) struct Answered {
    /// Pairs that are not one, in the order that was said.
    pub apart: Vec<Names>,
    /// Pairs that are one.
    pub one: HashSet<Names>,
    /// Names of the older edition that are one with something in the newer.
    pub older: HashSet<usize>,
    /// And the other way round.
    pub newer: HashSet<usize>,
}

/// The pairs to ask about, of all that may be one in their order.
pub(super) fn offered(ranked: &[Pair], answered: &Answered) -> Vec<Pair> {
    let asking = asking(ranked, answered);
    let mut table = Table::of(&asking);
    let mut said = HashSet::new();
    for names in &answered.apart {
        said.insert(*names);
        if table.part(*names) {
            table.offer(*names, |pair| !said.contains(&pair));
        }
    }
    // What has become one with another than it was paired with leaves that one free.
    let is_settled = |(older, newer): Names| answered.older.contains(&older) || answered.newer.contains(&newer);
    for pair in &asking {
        let names = (pair.older, pair.newer);
        if is_settled(names) && !answered.one.contains(&names) && table.part(names) {
            table.offer(names, |pair| !said.contains(&pair) && !is_settled(pair));
        }
    }
    let open = asking.iter().filter(|pair| {
        let names = (pair.older, pair.newer);
        table.has(names) && !is_settled(names)
    });
    open.copied().collect()
}

/// Pairs with a name that has become one with something quite unlike it ask for nothing.
fn asking(ranked: &[Pair], answered: &Answered) -> Vec<Pair> {
    let alike: Vec<Names> =
        ranked.iter().map(|pair| (pair.older, pair.newer)).filter(|names| answered.one.contains(names)).collect();
    let older: HashSet<usize> = alike.iter().map(|names| names.0).collect();
    let newer: HashSet<usize> = alike.iter().map(|names| names.1).collect();
    let asks = |pair: &&Pair| {
        (!answered.older.contains(&pair.older) || older.contains(&pair.older))
            && (!answered.newer.contains(&pair.newer) || newer.contains(&pair.newer))
    };
    ranked.iter().filter(asks).copied().collect()
}

/// Who stands in a pair with whom, and whom each may be offered, in order.
struct Table {
    of_older: HashMap<usize, usize>,
    of_newer: HashMap<usize, usize>,
    /// By name: the places of its pairs among all.
    with_older: HashMap<usize, Vec<usize>>,
    with_newer: HashMap<usize, Vec<usize>>,
    all: Vec<Names>,
}

impl Table {
    /// As if nothing had been answered.
    fn of(asking: &[Pair]) -> Self {
        let mut table = Self {
            of_older: HashMap::new(),
            of_newer: HashMap::new(),
            with_older: HashMap::new(),
            with_newer: HashMap::new(),
            all: asking.iter().map(|pair| (pair.older, pair.newer)).collect(),
        };
        for (at, (older, newer)) in table.all.iter().enumerate() {
            table.with_older.entry(*older).or_default().push(at);
            table.with_newer.entry(*newer).or_default().push(at);
        }
        for pair in firsts(asking) {
            table.join((pair.older, pair.newer));
        }
        table
    }

    fn has(&self, (older, newer): Names) -> bool {
        self.of_older.get(&older) == Some(&newer)
    }

    fn join(&mut self, (older, newer): Names) {
        self.of_older.insert(older, newer);
        self.of_newer.insert(newer, older);
    }

    /// Whether the two stood in a pair; they do not any more.
    fn part(&mut self, names: Names) -> bool {
        let had = self.has(names);
        if had {
            self.of_older.remove(&names.0);
            self.of_newer.remove(&names.1);
        }
        had
    }

    /// Offers the names to others that are free.
    fn offer(&mut self, (older, newer): Names, may: impl Fn(Names) -> bool) {
        let of = |with: &HashMap<usize, Vec<usize>>, name: usize| with.get(&name).cloned().unwrap_or_default();
        let mut places = of(&self.with_older, older);
        places.extend(of(&self.with_newer, newer));
        places.sort_unstable();
        for names in places.into_iter().filter_map(|at| self.all.get(at).copied()).collect::<Vec<_>>() {
            let free = !self.of_older.contains_key(&names.0) && !self.of_newer.contains_key(&names.1);
            if free && may(names) {
                self.join(names);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::alike::Alike;
    use super::*;

    fn pair((older, newer): Names, share: f64) -> Pair {
        Pair { older, newer, alike: Alike { share, replaced: false } }
    }

    fn names(pairs: &[Pair]) -> Vec<Names> {
        pairs.iter().map(|pair| (pair.older, pair.newer)).collect()
    }

    /// 0–0, 0–1, 1–1, 2–0 and 2–2, the most alike first.
    fn five() -> Vec<Pair> {
        [((0, 0), 0.9), ((0, 1), 0.8), ((1, 1), 0.7), ((2, 0), 0.6), ((2, 2), 0.5)].map(|(at, s)| pair(at, s)).to_vec()
    }

    #[test]
    fn a_no_offers_its_names_to_those_that_are_free_and_takes_none_from_a_pair() {
        assert_eq!(names(&offered(&five(), &Answered::default())), [(0, 0), (1, 1), (2, 2)]);
        let apart = Answered { apart: vec![(0, 0)], ..Answered::default() };
        assert_eq!(names(&offered(&five(), &apart)), [(1, 1), (2, 2)], "0–1 and 2–0 would each take one away");
        let both = Answered { apart: vec![(0, 0), (1, 1)], ..Answered::default() };
        assert_eq!(names(&offered(&five(), &both)), [(0, 1), (2, 2)]);
        let all = Answered { apart: vec![(0, 0), (1, 1), (0, 1), (2, 2)], ..Answered::default() };
        assert_eq!(names(&offered(&five(), &all)), [(2, 0)]);
    }

    #[test]
    fn what_is_one_keeps_its_place_and_what_is_one_with_another_leaves_it() {
        let settled = |one: Names| Answered {
            one: HashSet::from([one]),
            older: HashSet::from([one.0]),
            newer: HashSet::from([one.1]),
            ..Answered::default()
        };
        assert_eq!(names(&offered(&five(), &settled((0, 0)))), [(1, 1), (2, 2)]);
        assert_eq!(names(&offered(&five(), &settled((0, 1)))), [(2, 2)], "2–0 would take 2 away");
        assert_eq!(names(&offered(&five(), &settled((0, 7)))), [(1, 1), (2, 0)], "0 asks for nothing");
    }

    proptest! {
        #[test]
        fn what_is_not_answered_stays_whatever_is_answered_of_others(
            shares in proptest::collection::vec(0.5_f64..1.0, 36),
            answers in proptest::collection::vec((any::<prop::sample::Index>(), any::<bool>()), 0..12),
        ) {
            let mut ranked: Vec<Pair> = (0..36).map(|at| pair((at / 6, at % 6), shares[at])).collect();
            ranked.sort_by(|a, b| b.alike.share.total_cmp(&a.alike.share));
            let mut answered = Answered::default();
            for (which, yes) in answers {
                let before = names(&offered(&ranked, &answered));
                if before.is_empty() {
                    break;
                }
                let chosen = before[which.index(before.len())];
                if yes {
                    answered.one.insert(chosen);
                    answered.older.insert(chosen.0);
                    answered.newer.insert(chosen.1);
                } else {
                    answered.apart.push(chosen);
                }
                let after = names(&offered(&ranked, &answered));
                prop_assert!(!after.contains(&chosen));
                for open in before.iter().filter(|open| **open != chosen) {
                    prop_assert!(after.contains(open), "{open:?} left when {chosen:?} was answered: {after:?}");
                }
            }
        }
    }
}
