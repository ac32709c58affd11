//! The only owner of terminal, clock, threads, signals.

pub mod clock;
mod ending;
mod incoming;
mod input;
mod named;
mod shelf;
mod signals;
pub mod surroundings;
mod terminal;
