//! In which order indicators are shown: what sticks out first, or as one asks.

use std::cmp::Reverse;

use crate::domain::Colour;
use crate::domain::value::coded;
use crate::locale;

use super::Row;

coded! {
    /// Ways of sorting.
    Sort {
        /// Red first, worst place first; then yellow, green, what has no colour, what has no value.
        SticksOut = "sticks_out",
        /// Best place first.
        Best = "best",
        /// By title.
        Title = "title",
        /// As the file has them.
        AsPublished = "as_published",
    }
}

impl Sort {
    /// The next way.
    #[must_use]
    pub fn next(self) -> Self {
        match self {
            Self::SticksOut => Self::Best,
            Self::Best => Self::Title,
            Self::Title => Self::AsPublished,
            Self::AsPublished => Self::SticksOut,
        }
    }
}

/// The numbers of the rows, sorted. Done once an answer and a way of sorting, not once a key; titles are folded once each,
/// so that ten thousand rows hold up no key either.
#[must_use]
pub fn sorted(rows: &[Row], sort: Sort) -> Vec<usize> {
    let mut order: Vec<usize> = (0..rows.len()).collect();
    if sort != Sort::AsPublished {
        order.sort_by_cached_key(|&at| rows.get(at).map(|row| key(row, sort)));
    }
    order
}

fn key(row: &Row, sort: Sort) -> (u32, Reverse<u32>, impl Ord + use<>) {
    let (first, then) = match sort {
        Sort::SticksOut => (u32::from(standing(row)), lag(row)),
        Sort::Best => (lag_or_last(row), 0),
        Sort::Title | Sort::AsPublished => (0, 0),
    };
    (first, Reverse(then), locale::order_key(&row.title))
}

/// Red, yellow, green, a value without colour, no value.
const fn standing(row: &Row) -> u8 {
    match (row.colour, row.value) {
        (Colour::Red, _) => 0,
        (Colour::Yellow, _) => 1,
        (Colour::Green, _) => 2,
        (Colour::None | Colour::Grey, Some(_)) => 3,
        (Colour::None | Colour::Grey, None) => 4,
    }
}

/// How far down the ranking, in parts of ten thousand; 0 where there is no rank.
fn lag(row: &Row) -> u32 {
    row.rank.map_or(0, |rank| rank.place * 10_000 / rank.of.max(1))
}

fn lag_or_last(row: &Row) -> u32 {
    row.rank.map_or(u32::MAX, |_| lag(row))
}
