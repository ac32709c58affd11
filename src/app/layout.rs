//! Where things stand on a screen of this size; pure, used by update and view alike.

use ratatui::layout::Rect;

/// Fewest cells across and down that the workbench is drawn in.
pub(super) const SMALLEST: (u16, u16) = (60, 18);

/// The title line, the body of the pane and the footer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) title: Rect,
    pub(super) body: Rect,
    pub(super) footer: Rect,
}

/// The layout of a screen of this many cells across and down.
pub(super) const fn of((columns, rows): (u16, u16)) -> Layout {
    let body_height = rows.saturating_sub(2);
    Layout {
        title: Rect { x: 0, y: 0, width: columns, height: if rows > 0 { 1 } else { 0 } },
        body: Rect { x: 0, y: 1, width: columns, height: body_height },
        footer: Rect { x: 0, y: rows.saturating_sub(1), width: columns, height: if rows > 1 { 1 } else { 0 } },
    }
}

/// Whether the workbench fits.
pub(super) const fn fits((columns, rows): (u16, u16)) -> bool {
    columns >= SMALLEST.0 && rows >= SMALLEST.1
}
