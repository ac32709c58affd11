//! A plain list of choices: the rows in view, the chosen one marked and reversed.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::cells::{Align, line, put};
use super::table::{Cell, MARKER};
use super::theme::{Role, Theme};

/// Draws the rows in view, of which one may be chosen. Returns where the chosen row's marker stands.
pub fn draw(
    rows: &[Cell],
    selected: Option<usize>,
    area: Rect,
    buffer: &mut Buffer,
    theme: &Theme,
) -> Option<Position> {
    let area = area.intersection(buffer.area);
    let mut marker = None;
    for (at, (row, y)) in rows.iter().zip(0..area.height).enumerate() {
        let place = line(area, y);
        let text = Rect { x: place.x.saturating_add(MARKER), width: place.width.saturating_sub(MARKER), ..place };
        let chosen = selected == Some(at);
        let style = theme.style(row.role);
        let style = if chosen { style.patch(theme.style(Role::Selection)) } else { style };
        put(buffer, text, &row.text, style, Align::Left, theme.glyphs.cut);
        if chosen {
            put(buffer, place, theme.glyphs.marker, theme.style(Role::Text), Align::Left, "");
            marker = Some(place.as_position());
        }
    }
    marker
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::lines;

    #[test]
    fn the_chosen_row_is_marked() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 2));
        let rows = [Cell::from("Sollentuna"), Cell::from("Upplands Väsby"), Cell::from("Åre")];
        let at = draw(&rows, Some(1), buffer.area, &mut buffer, &Theme::default());
        assert_eq!(lines(&buffer), ["  Sollentuna", "▶ Upplands …"]);
        assert_eq!(at, Some(Position::new(0, 1)));
    }
}
