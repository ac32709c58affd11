//! Event, Effect, Query and the pane's trait: what the rooms above say to each other.
