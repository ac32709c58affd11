//! The model, update and view.
