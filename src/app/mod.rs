//! The model, update and view: what ties panes, dialogs and keys together. Touches nothing outside itself.

mod actions;
mod first;
mod guarding;
mod intents;
mod keys;
mod layout;
mod model;
mod mouse;
mod opening;
mod palette;
mod paper;
mod things;
mod title;
mod update;
mod view;
mod work;

pub use actions::{Action, action_names, scopes};
pub use model::{Begin, Model};
pub use update::update;
pub use view::view;
