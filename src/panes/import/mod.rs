//! The import view: the inbox, what a file holds before anything is stored, progress, and what was stored.

mod actions;
mod correct;
mod correcting;
mod dated;
mod kept;
mod lines;
mod lost;
mod replace;
mod serious;
mod state;
mod update;
mod view;

pub use actions::Action;
pub use state::ImportView;
