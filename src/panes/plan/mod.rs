//! The aktivitetsplan: what is to be done, by whom, by when, and how it stands.

mod actions;
mod cells;
mod changes;
mod filter;
mod order;
mod row;
mod row_view;
mod state;
mod update;
mod view;
mod writing;

#[cfg(test)]
mod tests;

pub use actions::Action;
pub use state::Plan;
