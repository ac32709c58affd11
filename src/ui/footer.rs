//! A line of keys and what they do; what does not fit is left out, the last hint stays.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::cells::{Align, put, width};
use super::theme::{Role, Theme};

/// One key and what it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint {
    /// The key as shown.
    pub key: String,
    /// What it does, in a word or two.
    pub what: String,
}

/// Blanks between two hints.
const GAP: u16 = 2;

impl Hint {
    /// A hint.
    pub fn new(key: impl Into<String>, what: impl Into<String>) -> Self {
        Self { key: key.into(), what: what.into() }
    }

    fn width(&self) -> u16 {
        width(&self.key).saturating_add(1).saturating_add(width(&self.what))
    }
}

/// The hints that fit in a number of columns: the most important first, the last (help) always.
pub fn fitting(hints: &[Hint], columns: u16) -> impl Iterator<Item = &Hint> {
    let (last, others) = hints.split_last().map_or((None, hints), |(last, others)| (Some(last), others));
    let mut left = columns.saturating_sub(last.map_or(0, Hint::width));
    let fits = move |hint: &&Hint| {
        let wanted = hint.width().saturating_add(GAP);
        let fits = wanted <= left;
        left = if fits { left - wanted } else { 0 };
        fits
    };
    others.iter().take_while(fits).chain(last)
}

/// Draws the hints that fit on the first line of an area.
pub fn draw(hints: &[Hint], area: Rect, buffer: &mut Buffer, theme: &Theme) {
    let mut place = area.intersection(buffer.area);
    for hint in fitting(hints, place.width) {
        let (_, end) = put(buffer, place, &hint.key, theme.style(Role::Accent), Align::Left, theme.glyphs.cut);
        place = from(place, end.saturating_add(1));
        let (_, end) = put(buffer, place, &hint.what, theme.style(Role::Text), Align::Left, theme.glyphs.cut);
        place = from(place, end.saturating_add(GAP));
    }
}

/// What is left of a line from a column on.
fn from(line: Rect, x: u16) -> Rect {
    let x = x.min(line.right());
    Rect { x, width: line.right() - x, ..line }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::lines;

    fn drawn(columns: u16) -> String {
        let hints =
            [Hint::new("n", "ny"), Hint::new("Enter", "öppna"), Hint::new("f", "filtrera"), Hint::new("?", "hjälp")];
        let mut buffer = Buffer::empty(Rect::new(0, 0, columns, 1));
        draw(&hints, buffer.area, &mut buffer, &Theme::default());
        lines(&buffer).concat().trim_end().to_owned()
    }

    #[test]
    fn what_does_not_fit_is_left_out_but_never_help() {
        assert_eq!(drawn(60), "n ny  Enter öppna  f filtrera  ? hjälp");
        assert_eq!(drawn(30), "n ny  Enter öppna  ? hjälp");
        assert_eq!(drawn(14), "n ny  ? hjälp");
        assert_eq!(drawn(5), "? hj…");
    }
}
