//! The file as its users rely on it: opening, sharing, undoing, saving copies.

mod copies;
mod entities;
mod erasing;
mod hammer;
mod inverse;
mod journal;
mod killed;
mod opening;
mod presence;
mod rights;
mod rounds;
mod sharing;
pub mod support;
mod undoing;
mod versions;
mod work;
