//! All integration tests, one binary. One `mod` per file, in the order of the rings.

mod figures;
mod support;
