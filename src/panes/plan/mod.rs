//! The aktivitetsplan: what is to be done, by whom, by when, and how it stands.

mod actions;
mod state;
mod update;
mod view;

pub use actions::Action;
pub use state::Plan;
