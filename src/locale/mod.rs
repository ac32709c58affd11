//! Swedish numbers, dates, names and sorting: parsing and printing; no words.
