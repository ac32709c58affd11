//! The indicator pane: what sticks out for one's own unit, one row an indicator.

mod actions;
mod cells;
mod choices;
mod search;
mod state;
mod update;
mod view;

pub use actions::Action;
pub use state::Indicators;
