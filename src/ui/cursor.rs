//! Where the terminal's own cursor stands in a list: on the chosen row for those who listen, nowhere for others.

use ratatui::Frame;
use ratatui::layout::Position;

use super::theme::{GlyphSet, Theme};

/// Puts the cursor on the chosen row where the screen is read out: a reader follows the cursor.
pub fn stand(at: Option<Position>, frame: &mut Frame<'_>, theme: &Theme) {
    if let Some(at) = at.filter(|_| theme.glyphs.set == GlyphSet::Plain) {
        frame.set_cursor_position(at);
    }
}
