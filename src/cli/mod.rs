//! The commands; works without a terminal.
