//! A frame with a title in its upper edge.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::cells::{Align, put};
use super::theme::{Glyphs, Role, Theme};

/// What stands in the upper edge, and whether the frame is the one keys go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Frame<'a> {
    /// At the left.
    pub title: &'a str,
    /// At the right, left out where both do not fit.
    pub right: &'a str,
    /// Whether the pane has the focus.
    pub focused: bool,
}

impl Frame<'_> {
    /// The area inside a frame.
    #[must_use]
    pub const fn inner(area: Rect) -> Rect {
        Rect {
            x: area.x.saturating_add(1),
            y: area.y.saturating_add(1),
            width: area.width.saturating_sub(2),
            height: area.height.saturating_sub(2),
        }
    }

    /// Draws the frame and returns the area inside.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer, theme: &Theme) -> Rect {
        let shown = area.intersection(buffer.area);
        if shown.width < 2 || shown.height < 2 {
            return Rect { width: 0, height: 0, ..shown };
        }
        let style = theme.style(if self.focused { Role::Accent } else { Role::Frame });
        edges(shown, buffer, theme.glyphs, style);
        self.draw_titles(shown, buffer, theme);
        Self::inner(shown)
    }

    fn draw_titles(&self, area: Rect, buffer: &mut Buffer, theme: &Theme) {
        let edge = Rect { x: area.x + 1, width: area.width - 2, height: 1, ..area };
        let role = if self.focused { Role::Title } else { Role::Dim };
        let (_, end) = put(buffer, edge, self.title, theme.style(role), Align::Left, theme.glyphs.cut);
        let left = edge.right().saturating_sub(end);
        let wanted = super::cells::width(self.right);
        if wanted > 0 && wanted < left {
            put(buffer, edge, self.right, theme.style(Role::Dim), Align::Right, theme.glyphs.cut);
        }
    }
}

fn edges(area: Rect, buffer: &mut Buffer, glyphs: &Glyphs, style: Style) {
    let [top_left, top_right, bottom_left, bottom_right] = glyphs.corners;
    let across = glyphs.horizontal.repeat(usize::from(area.width - 2));
    let bottom = area.bottom() - 1;
    buffer.set_string(area.x, area.y, format!("{top_left}{across}{top_right}"), style);
    buffer.set_string(area.x, bottom, format!("{bottom_left}{across}{bottom_right}"), style);
    for y in area.y + 1..bottom {
        buffer.set_string(area.x, y, glyphs.vertical, style);
        buffer.set_string(area.right() - 1, y, glyphs.vertical, style);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::lines;
    use crate::ui::theme::{Depth, GlyphSet, Palette};

    fn drawn(set: GlyphSet) -> Vec<String> {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 24, 3));
        let frame = Frame { title: "1 Indikatorer · 31", right: "▼", focused: false };
        let inner = frame.draw(buffer.area, &mut buffer, &Theme::new(Palette::Dark, Depth::Mono, set));
        assert_eq!(inner, Rect::new(1, 1, 22, 1));
        lines(&buffer)
    }

    #[test]
    fn frames_in_unicode_in_ascii_and_for_ears() {
        let text = |top: &str, side: &str, bottom: &str| {
            vec![top.to_owned(), format!("{side}{:22}{side}", ""), bottom.to_owned()]
        };
        assert_eq!(drawn(GlyphSet::Unicode), text("┌1 Indikatorer · 31───▼┐", "│", &format!("└{}┘", "─".repeat(22))));
        assert_eq!(drawn(GlyphSet::Ascii), text("+1 Indikatorer · 31---▼+", "|", &format!("+{}+", "-".repeat(22))));
        assert_eq!(drawn(GlyphSet::Plain), text(" 1 Indikatorer · 31   ▼ ", " ", &" ".repeat(24)));
    }

    #[test]
    fn a_frame_too_small_is_not_drawn() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 10, 5));
        let inner = Frame::default().draw(Rect::new(9, 4, 10, 10), &mut buffer, &Theme::default());
        assert!(inner.is_empty());
        assert_eq!(buffer, Buffer::empty(Rect::new(0, 0, 10, 5)));
    }
}
