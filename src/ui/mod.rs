//! Drawing parts that know no domain.
