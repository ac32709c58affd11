//! In which order indicators are shown: what sticks out first, or as one asks.

use std::cmp::{Ordering, Reverse};

use crate::domain::Colour;
use crate::domain::value::coded;
use crate::locale;

use super::Row;

coded! {
    /// Ways of sorting.
    Sort {
        /// Red first, worst place first; then yellow, green, what has no colour, and last what has no value.
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

/// The numbers of the rows, sorted. Done once an answer and a way of sorting, not once a key.
#[must_use]
pub fn sorted(rows: &[Row], sort: Sort) -> Vec<usize> {
    let mut order: Vec<usize> = (0..rows.len()).collect();
    if sort != Sort::AsPublished {
        order.sort_by(|&a, &b| match (rows.get(a), rows.get(b)) {
            (Some(a), Some(b)) => compare(a, b, sort),
            _ => Ordering::Equal,
        });
    }
    order
}

fn compare(a: &Row, b: &Row, sort: Sort) -> Ordering {
    let by_title = || locale::compare(&a.title, &b.title);
    match sort {
        Sort::SticksOut => colour_order(a.colour)
            .cmp(&colour_order(b.colour))
            .then_with(|| a.value.is_none().cmp(&b.value.is_none()))
            .then_with(|| Reverse(lag(a)).cmp(&Reverse(lag(b))))
            .then_with(by_title),
        Sort::Best => lag_or_last(a).cmp(&lag_or_last(b)).then_with(by_title),
        Sort::Title | Sort::AsPublished => by_title(),
    }
}

const fn colour_order(colour: Colour) -> u8 {
    match colour {
        Colour::Red => 0,
        Colour::Yellow => 1,
        Colour::Green => 2,
        Colour::None => 3,
        Colour::Grey => 4,
    }
}

/// How far down the ranking, in parts of ten thousand; 0 where there is no rank.
fn lag(row: &Row) -> u32 {
    row.rank.map_or(0, |rank| rank.place * 10_000 / rank.of.max(1))
}

fn lag_or_last(row: &Row) -> u32 {
    row.rank.map_or(u32::MAX, |_| lag(row))
}
