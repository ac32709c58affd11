//! The only owner of terminal, clock, threads, signals.

pub mod clock;
mod ending;
mod input;
mod named;
mod shelf;
pub mod surroundings;
mod terminal;
