//! Ranks, quartiles, medians: numbers in, numbers out; knows no unit, no file, no colour of ours.
