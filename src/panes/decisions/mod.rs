//! The decision log: what was decided, where, when and on what basis; never changed, corrected by new decisions.

mod actions;
mod cells;
mod filter;
mod state;
mod story;
mod update;
mod view;

#[cfg(test)]
mod tests;

pub use actions::Action;
pub use state::Decisions;
