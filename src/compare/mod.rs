//! Peer groups, ranks, colours and screening, on what the store holds.
