//! The förbättringstavla: cards in four fields, the last one split.

mod actions;
mod state;
mod update;
mod view;

pub use actions::Action;
pub use state::BoardPane;
