//! From a grid to what is published in it: tables, units, series and values, each with its cell.

mod colours;
mod direction;
mod legend;
pub mod names;
mod values;
mod words;
