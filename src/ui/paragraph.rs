//! Running text broken at words to a width, each line with a role; no domain.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::cells::{self, Align, put};
use super::theme::{Role, Theme};
use super::wrap;

/// A line of running text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What is written, made visible already.
    pub text: String,
    /// What it means.
    pub role: Role,
}

impl Line {
    /// A line with a role.
    pub fn new(text: impl Into<String>, role: Role) -> Self {
        Self { text: text.into(), role }
    }

    /// An empty line.
    #[must_use]
    pub const fn empty() -> Self {
        Self { text: String::new(), role: Role::Text }
    }
}

/// Wraps lines to a width, each keeping its role.
#[must_use]
pub fn wrapped(lines: &[Line], width: u16) -> Vec<Line> {
    let one = |line: &Line| {
        wrap::lines(&line.text, width).into_iter().map(|text| Line::new(text, line.role)).collect::<Vec<_>>()
    };
    lines.iter().flat_map(one).collect()
}

/// Draws already wrapped lines, from the `first` on.
pub fn draw(lines: &[Line], first: usize, area: Rect, buffer: &mut Buffer, theme: &Theme) {
    for (down, line) in lines.iter().skip(first).take(usize::from(area.height)).enumerate() {
        let place = cells::line(area, u16::try_from(down).unwrap_or(u16::MAX));
        put(buffer, place, &line.text, theme.style(line.role), Align::Left, theme.glyphs.cut);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_broken_line_keeps_its_role() {
        let lines = wrapped(&[Line::new("en två tre", Role::Dim), Line::empty()], 6);
        assert_eq!(lines, [Line::new("en två", Role::Dim), Line::new("tre", Role::Dim), Line::empty()]);
    }
}
