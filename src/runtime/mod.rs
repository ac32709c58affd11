//! The only owner of terminal, clock, threads and signals.
