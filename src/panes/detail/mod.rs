//! The indicator in depth: every period, the distribution, whom to call, definition, comments, provenance.

mod actions;
mod state;
mod story;
mod update;
mod view;

pub use actions::Action;
pub use state::InDepth;
