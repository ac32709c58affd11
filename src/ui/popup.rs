//! A layer over what is drawn: a frame in the middle with nothing showing through.

use ratatui::buffer::{Buffer, CellWidth};
use ratatui::layout::Rect;

use super::frame::Frame;
use super::theme::Theme;

/// The place of a layer of a wished size (with its frame) in the middle of an area, as large as there is room for.
#[must_use]
pub fn place(area: Rect, width: u16, height: u16) -> Rect {
    let (width, height) = (width.min(area.width), height.min(area.height));
    Rect::new(area.x + (area.width - width) / 2, area.y + (area.height - height) / 2, width, height)
}

/// An area with so many lines cut off at its foot, and a blank one above them: the rest, and the foot.
#[must_use]
pub fn with_foot(area: Rect, lines: usize) -> (Rect, Rect) {
    let lines = u16::try_from(lines).unwrap_or(u16::MAX).min(area.height);
    let blank = u16::from(lines > 0);
    let rest = Rect { height: area.height.saturating_sub(lines.saturating_add(blank)), ..area };
    (rest, Rect { y: area.bottom() - lines, height: lines, ..area })
}

/// Draws an empty layer with a title at a place and returns the area inside.
pub fn draw(place: Rect, title: &str, buffer: &mut Buffer, theme: &Theme) -> Rect {
    clear(place, buffer);
    Frame { title, right: "", focused: true }.draw(place, buffer, theme)
}

/// Empties an area, and what is left of wide characters that its left edge cuts in two.
pub fn clear(area: Rect, buffer: &mut Buffer) {
    let area = area.intersection(buffer.area);
    for y in area.y..area.bottom() {
        let before = area.x.checked_sub(1).and_then(|x| buffer.cell_mut((x, y)));
        if let Some(half) = before.filter(|cell| cell.symbol().cell_width() > 1) {
            half.set_symbol(" ");
        }
        for x in area.x..area.right() {
            if let Some(cell) = buffer.cell_mut((x, y)) {
                cell.reset();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::Style;

    use super::*;
    use crate::ui::lines;

    #[test]
    fn nothing_shows_through_a_layer_not_even_half_a_character() {
        let mut buffer = Buffer::empty(Rect::new(0, 0, 12, 5));
        for y in 0..5 {
            buffer.set_string(0, y, "日日日日日日", Style::new());
        }
        let inner = draw(place(buffer.area, 6, 3), "Fråga", &mut buffer, &Theme::default());
        assert_eq!(inner, Rect::new(4, 2, 4, 1));
        assert_eq!(lines(&buffer)[1..4], ["日  ┌Frå…┐ 日 ", "日  │    │ 日 ", "日  └────┘ 日 "].map(str::to_owned));
    }

    #[test]
    fn a_layer_larger_than_the_screen_fills_it() {
        assert_eq!(place(Rect::new(0, 0, 20, 5), 60, 20), Rect::new(0, 0, 20, 5));
    }
}
