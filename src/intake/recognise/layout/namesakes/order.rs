//! The orders that kommuner stand in, and which of them stand out of it. Pure.

use std::collections::BTreeSet;

use crate::domain::UnitRef;
use crate::intake::recognise::wording::names;
use crate::locale::order_key;

/// An order that kommuner stand in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    Codes,
    Names,
    /// By name, without the hyphens: `Upplands Väsby`, `Upplands-Bro`.
    Unhyphenated,
    /// County by county, by name in each.
    Counties,
}

type Key = (usize, Vec<u32>);

impl Order {
    /// Those that these kommuner stand in; few enough always stand county by county.
    pub fn of(codes: &[&str]) -> Vec<Self> {
        let holds = |order: &Self| order.keys(codes).is_sorted();
        let mut orders: Vec<Self> = [Self::Codes, Self::Names, Self::Unhyphenated].into_iter().filter(holds).collect();
        if orders.is_empty() {
            orders.extend(Some(Self::Counties).filter(holds));
        }
        orders
    }

    /// The order that most kommuner stand in, and the places of those; county by county where that is far more of them.
    pub fn longest_of(codes: &[&str]) -> (Self, BTreeSet<usize>) {
        let [by_code, by_name, unhyphenated, by_county] =
            [Self::Codes, Self::Names, Self::Unhyphenated, Self::Counties].map(|order| (order, order.longest(codes)));
        let by_name = if unhyphenated.1.len() > by_name.1.len() { unhyphenated } else { by_name };
        let best = if by_code.1.len() > by_name.1.len() { by_code } else { by_name };
        if by_county.1.len() * 3 > best.1.len() * 4 { by_county } else { best }
    }

    fn keys(self, codes: &[&str]) -> Vec<Key> {
        let (mut counties, mut keys): (Vec<&str>, Vec<Key>) = (Vec::new(), Vec::new());
        for code in codes {
            let county = code.get(..2).unwrap_or_default();
            let known = counties.iter().position(|known| *known == county);
            if known.is_none() {
                counties.push(county);
            }
            keys.push(match self {
                Self::Codes => (code.parse().unwrap_or(0), Vec::new()),
                Self::Names => (0, named(code, "-")),
                Self::Unhyphenated => (0, named(code, "")),
                Self::Counties => (known.unwrap_or(counties.len() - 1), named(code, "-")),
            });
        }
        keys
    }

    /// Whether a kommun may stand between these two.
    pub fn fits(self, (before, after): (Option<&str>, Option<&str>), code: &str) -> bool {
        let row: Vec<&str> = before.into_iter().chain([code]).chain(after).collect();
        self.keys(&row).is_sorted()
    }

    /// The places without which fewer kommuner would stand in this order, whichever of the others are left out.
    pub fn firm(self, codes: &[&str]) -> BTreeSet<usize> {
        let keys = self.keys(codes);
        let most = |at: usize, others: &mut dyn Iterator<Item = (usize, &Key)>, known: &[usize], before: bool| {
            let fits = |other: &Key| keys.get(at).is_some_and(|key| if before { other < key } else { other > key });
            others
                .filter(|(_, other)| fits(other))
                .filter_map(|(one, _)| known.get(one))
                .max()
                .map_or(1, |most| most + 1)
        };
        let (mut up, mut down) = (Vec::new(), vec![0; keys.len()]);
        for at in 0..keys.len() {
            let most = most(at, &mut (0..).zip(&keys).take(at), &up, true);
            up.push(most);
        }
        for at in (0..keys.len()).rev() {
            let most = most(at, &mut (0..).zip(&keys).skip(at + 1), &down, false);
            down.iter_mut().skip(at).take(1).for_each(|known| *known = most);
        }
        let all = up.iter().copied().max().unwrap_or(0);
        let whole: Vec<(usize, usize)> = (0..)
            .zip(up.iter().zip(&down))
            .filter(|(_, (up, down))| *up + *down == all + 1)
            .map(|(at, (up, _))| (at, *up))
            .collect();
        let alone = |up: usize| whole.iter().filter(|(_, other)| *other == up).count() == 1;
        whole.iter().filter(|(_, up)| alone(*up)).map(|(at, _)| *at).collect()
    }

    /// The places of the most kommuner that stand in this order.
    fn longest(self, codes: &[&str]) -> BTreeSet<usize> {
        let keys = self.keys(codes);
        let mut best: Vec<(usize, Option<usize>)> = Vec::new();
        for (at, key) in keys.iter().enumerate() {
            let before = (0..at).rev().filter(|one| keys.get(*one).is_some_and(|other| other < key));
            let before = before.max_by_key(|one| best.get(*one).map(|(count, _)| *count));
            let count = before.and_then(|one| best.get(one)).map_or(1, |(count, _)| count + 1);
            best.push((count, before));
        }
        let mut at = (0..best.len()).max_by_key(|at| best.get(*at).map(|(count, _)| *count));
        let mut places = BTreeSet::new();
        while let Some(place) = at {
            places.insert(place);
            at = best.get(place).and_then(|(_, before)| *before);
        }
        places
    }
}

/// What the name of a kommun is ordered by, with this for its hyphens.
fn named(code: &str, hyphen: &str) -> Vec<u32> {
    order_key(&names::name_of(&UnitRef::municipality(code)).replace('-', hyphen)).0
}
