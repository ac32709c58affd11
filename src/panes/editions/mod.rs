//! Two editions beside each other: names that are probably one indicator's, to be accepted or not; what came and went.

mod actions;
mod rows;
mod state;
mod story;
mod update;
mod view;

pub use actions::Action;
pub use state::Editions;
