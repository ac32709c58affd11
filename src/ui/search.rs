//! The line that a search is typed in, or stands in once it is typed.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::cells::{Align, put};
use super::text_field::Field;
use super::theme::{Role, Theme};

/// Draws the search: the field while it is typed in, else its text, made visible already. Gives where the real cursor
/// belongs while it is typed in.
pub fn draw(typing: Option<&Field>, text: &str, line: Rect, buffer: &mut Buffer, theme: &Theme) -> Option<Position> {
    let (_, end) = put(buffer, line, " / ", theme.style(Role::Accent), Align::Left, "");
    let place = Rect { x: end, width: line.right().saturating_sub(end), ..line };
    if let Some(field) = typing {
        return Some(field.draw(place, buffer, theme));
    }
    put(buffer, place, text, theme.style(Role::Accent), Align::Left, theme.glyphs.cut);
    None
}
