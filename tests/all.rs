//! All integration tests, one binary. One `mod` per file, in the order of the rings.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on says so")]

mod cli;
mod figures;
mod flows;
mod intake;
mod paper;
mod pty;
mod published;
mod screens;
mod store;
mod support;
