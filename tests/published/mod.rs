//! Published values from staging to screening, on a real file of our own making.

mod indicators;
mod kept;
mod layers;
mod merged;
mod peers;
mod screening;
mod size;
mod staging;
mod support;
mod wording;
