//! The forms: one at a time as a grid of cells, in the omgång shown.

mod actions;
mod bones;
mod build;
mod carry;
mod cells;
mod choosing;
mod facts;
mod going;
mod hints;
mod insert;
mod layout;
mod marks;
mod overview;
mod panel;
mod paper;
mod rows;
mod state;
mod subject;
mod update;
mod view;
mod writing;

pub use actions::{Action, CellAction};
pub use state::Forms;
