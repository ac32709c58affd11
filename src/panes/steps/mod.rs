//! The five steps of an omgång, with the mapping before them: where it stands, and what belongs to each step.

mod actions;
mod detail;
mod rounds;
mod state;
mod update;
mod view;

pub use actions::Action;
pub use state::Steps;
