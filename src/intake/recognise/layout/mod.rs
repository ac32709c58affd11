//! Where on a sheet what stands: units, tables with their titles, headers and rows, and what is hidden. Pure.

pub mod below;
pub mod codes;
pub mod continued;
mod finer;
pub mod group;
pub mod header;
pub mod heads;
pub mod homes;
pub mod kommungroups;
pub mod namesakes;
pub mod notes;
pub mod of_sheet;
pub mod parts;
pub mod sums;
pub mod tables;
pub mod units;
pub mod views;
