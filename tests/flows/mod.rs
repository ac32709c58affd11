//! A user's story through the app and a real file.

mod board;
mod cells;
mod conflict;
mod correcting;
mod decisions;
mod editing;
mod editions;
mod filling;
mod forms;
mod guarding;
mod history;
mod joining;
mod owners;
mod paper;
mod plan;
mod pointing;
mod profiles;
mod quadrant;
mod replacing;
mod shown;
mod steps;
mod things;
mod together;
mod whole;
