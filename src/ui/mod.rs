//! Drawing parts that know no domain: theme, frame, table, lists' arithmetic, small plots, text field.
//!
//! Everything here is pure: what is drawn follows from what is given. Texts are drawn as they are given, so what
//! comes from outside has been through `locale::visible`; `sweep` is the second net over the finished buffer.

pub mod cells;
pub mod cursor;
pub mod fishbone;
pub mod footer;
pub mod frame;
pub mod hyphen;
pub mod list;
pub mod paragraph;
pub mod popup;
pub mod progress;
pub mod quadrant;
pub mod scroll;
pub mod search;
pub mod spark;
pub mod strip;
pub mod sweep;
pub mod table;
pub mod tabs;
pub mod text_field;
pub mod theme;
pub mod wrap;

/// What a reader sees of a buffer, line by line; for tests.
#[cfg(test)]
pub(crate) fn lines(buffer: &ratatui::buffer::Buffer) -> Vec<String> {
    let width = usize::from(buffer.area.width.max(1));
    buffer.content().chunks(width).map(|line| line.iter().map(ratatui::buffer::Cell::symbol).collect()).collect()
}

#[cfg(test)]
mod tests;
