//! A line of tabs, the chosen one reversed and always in view.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::cells::{Align, put, width};
use super::theme::{Role, Theme};

/// Draws tabs on the first line of an area. Where they do not all fit, they stand closer, and the first ones make room
/// for the chosen.
pub fn draw(tabs: &[&str], selected: usize, area: Rect, buffer: &mut Buffer, theme: &Theme) {
    let area = area.intersection(buffer.area);
    let mut x = area.x;
    let apart: u16 = tabs.iter().map(|tab| width(tab).saturating_add(2)).sum();
    let close = apart > area.width;
    let tabs: Vec<String> = tabs.iter().enumerate().map(|(at, tab)| spaced(tab, close && at != selected)).collect();
    for (at, tab) in tabs.iter().enumerate().skip(first(&tabs, selected, area.width)) {
        let style = theme.style(if at == selected { Role::Selection } else { Role::Text });
        let place = Rect { x, width: area.right().saturating_sub(x), ..area };
        let (_, end) = put(buffer, place, tab, style, Align::Left, theme.glyphs.cut);
        x = end;
    }
}

/// A tab with air on both sides, or on one.
fn spaced(tab: &str, close: bool) -> String {
    if close { format!("{tab} ") } else { format!(" {tab} ") }
}

/// The first tab drawn, so that the chosen one fits.
fn first(tabs: &[String], selected: usize, columns: u16) -> usize {
    let mut left = columns;
    let mut first = selected.min(tabs.len());
    for (at, tab) in tabs.iter().enumerate().take(selected.saturating_add(1)).rev() {
        let wanted = width(tab);
        if wanted > left {
            break;
        }
        left -= wanted;
        first = at;
    }
    first
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::lines;

    #[test]
    fn the_chosen_tab_is_in_view() {
        let tabs = ["1 Indikatorer", "2 Fyrfält", "3 Plan"];
        let drawn = |selected, columns| {
            let mut buffer = Buffer::empty(Rect::new(0, 0, columns, 1));
            draw(&tabs, selected, buffer.area, &mut buffer, &Theme::default());
            lines(&buffer).concat()
        };
        assert_eq!(drawn(0, 36), " 1 Indikatorer  2 Fyrfält  3 Plan   ");
        assert_eq!(drawn(1, 33), "1 Indikatorer  2 Fyrfält 3 Plan  ");
        assert_eq!(drawn(2, 20), "2 Fyrfält  3 Plan   ");
        assert_eq!(drawn(0, 20), " 1 Indikatorer 2 Fy…");
    }
}
