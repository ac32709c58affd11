//! A user's story through the app and a real file.

mod editing;
mod joining;
mod things;
mod together;
