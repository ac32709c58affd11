//! Drawing parts that know no domain: theme, frame, table, lists' arithmetic, small plots, text field.
//!
//! Everything here is pure: what is drawn follows from what is given. Texts are drawn as they are given, so what
//! comes from outside has been through `locale::visible`; `sweep` is the second net over the finished buffer.

pub mod cells;
pub mod scroll;
pub mod table;
pub mod theme;
