//! The fyrfältsdiagram: the cards of the board weighed on two axes.

mod actions;
mod marks;
mod placing;
mod rows;
mod state;
#[cfg(test)]
mod tests;
mod update;
mod view;

pub use actions::{Action, PlacingAction};
pub use state::Quadrant;
