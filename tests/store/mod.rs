//! The file as its users rely on it: opening, sharing, undoing, saving copies.

mod opening;
mod rights;
mod sharing;
pub mod support;
mod undoing;
mod versions;
