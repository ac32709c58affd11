//! The history: what happened to one thing, what happened on a day, who did it; any change can be reversed here.

mod actions;
mod edits;
mod state;
mod told;
mod update;
mod view;

pub use actions::Action;
pub use state::History;
