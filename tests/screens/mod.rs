//! Keys in, screen out: what a person sees, in both languages and several sizes.

mod board;
mod bytes;
mod conflict;
mod correcting;
mod decisions;
mod detail;
mod dialogs;
mod ears;
mod edges;
mod editions;
mod forms;
mod history;
mod import;
mod indicators;
mod plan;
mod quadrant;
mod quarters;
mod sizes;
mod steps;
