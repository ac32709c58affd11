//! Our figures against figures that other tools printed: ranks, colours, quartiles, means.

mod printed_ranks;
mod quartile_colours;
mod renamed;
