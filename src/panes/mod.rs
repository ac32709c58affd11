//! The panes, one folder each; this file is the one list of them.
