//! The fyrfältsdiagram: the cards of the board weighed on two axes.

mod actions;
mod state;
mod update;
mod view;

pub use actions::Action;
pub use state::Quadrant;
