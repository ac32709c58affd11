//! The aktivitetsplan: what is to be done, by whom, by when, and how it stands.

mod actions;
mod cells;
mod changes;
mod filter;
mod order;
mod row;
mod state;
mod update;
mod view;
mod writing;

pub use actions::Action;
pub use state::Plan;
