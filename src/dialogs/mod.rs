//! Layers over the panes.
