//! The förbättringstavla: cards in four fields, the last one split.

mod actions;
mod cards;
mod choices;
mod fit;
mod lane;
mod layout;
mod merge;
mod moves;
mod panel;
mod round;
mod state;
mod update;
mod view;

pub use actions::Action;
pub use state::BoardPane;
