//! What single texts and cells say, wherever they stand: words, names, periods, values, headings, legends. Pure.

pub mod brackets;
pub mod filename;
pub mod footnotes;
pub mod heading;
pub mod intervals;
pub mod legend;
pub mod meanings;
pub mod measures;
pub mod names;
pub mod nearest;
pub mod places;
mod rounding;
pub mod shorter;
pub mod titles;
pub mod values;
pub mod words;
pub mod year_parts;
