//! Ranks, quartiles, medians: numbers in, numbers out; knows no unit, no file, no colour of ours.

pub mod rank;
pub mod spread;

pub use rank::{Band, Better, Place, place_of, places};
pub use spread::{mean, median, quantile, quartiles};
