//! The built-in demo: real published values in a compact form, and how they become a ready file.
