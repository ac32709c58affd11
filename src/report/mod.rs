//! What leaves the program: csv and JSON.
