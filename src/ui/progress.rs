//! How far long work has come: a bar and a share; it moves only when it is told to.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::cells::{Align, put};
use super::theme::{Role, Theme};

/// The text of a bar over `columns`, with the share in whole per cent: `█████░░░░░  50 %`. At the end it is full,
/// and only then.
#[must_use]
pub fn bar(done: u64, total: u64, columns: u16, theme: &Theme) -> String {
    let room = columns.saturating_sub(6);
    let filled = usize::from(share(done, total, room));
    let empty = usize::from(room).saturating_sub(filled);
    let [full, left] = theme.glyphs.progress;
    format!("{}{}{:>4} %", full.repeat(filled), left.repeat(empty), share(done, total, 100))
}

/// The part of `whole` that is done, rounded down; nothing to do is all done.
fn share(done: u64, total: u64, whole: u16) -> u16 {
    let part = (u128::from(whole) * u128::from(done.min(total))).checked_div(u128::from(total));
    part.and_then(|part| u16::try_from(part).ok()).unwrap_or(whole)
}

/// Draws a bar on the first line of an area.
pub fn draw(done: u64, total: u64, area: Rect, buffer: &mut Buffer, theme: &Theme) {
    let text = bar(done, total, area.intersection(buffer.area).width, theme);
    put(buffer, area, &text, theme.style(Role::Text), Align::Left, theme.glyphs.cut);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_is_full_at_the_end_only() {
        let theme = Theme::default();
        assert_eq!(bar(1, 2, 16, &theme), "█████░░░░░  50 %");
        assert_eq!(bar(999, 1000, 16, &theme), "█████████░  99 %");
        assert_eq!(bar(1000, 1000, 16, &theme), "██████████ 100 %");
        assert_eq!(bar(0, 0, 8, &theme), "██ 100 %");
        assert_eq!(bar(u64::MAX, u64::MAX, 3, &theme), " 100 %");
    }
}
