//! Every word the user reads, in both languages.
