//! Where things stand on a screen of this size; pure, used by update and view alike.

use ratatui::layout::Rect;

/// Fewest cells across and down that the workbench is drawn in.
pub(super) const SMALLEST: (u16, u16) = (60, 18);

/// Fewest cells across and down for four panes side by side.
const ROOM_FOR_FOUR: (u16, u16) = (100, 30);

/// The title line, the body of the panes and the footer.
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

/// Whether there is room for four panes side by side.
pub(super) const fn has_room_for_four((columns, rows): (u16, u16)) -> bool {
    columns >= ROOM_FOR_FOUR.0 && rows >= ROOM_FOR_FOUR.1
}

/// The four quarters of the body: upper left, upper right, lower left, lower right.
pub(super) const fn quarters(body: Rect) -> [Rect; 4] {
    let left = body.width.div_ceil(2);
    let top = body.height.div_ceil(2);
    let upper = Rect { height: top, ..body };
    let lower = Rect { y: body.y + top, height: body.height - top, ..body };
    [
        Rect { width: left, ..upper },
        Rect { x: body.x + left, width: body.width - left, ..upper },
        Rect { width: left, ..lower },
        Rect { x: body.x + left, width: body.width - left, ..lower },
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn four_quarters_cover_the_body() {
        for size in [(100, 30), (120, 40), (121, 41), (200, 60)] {
            let body = of(size).body;
            let [upper_left, upper_right, lower_left, lower_right] = quarters(body);
            assert_eq!(upper_left.union(lower_right), body);
            assert_eq!(upper_right.union(lower_left), body);
            let covered: u32 = [upper_left, upper_right, lower_left, lower_right].map(Rect::area).iter().sum();
            assert_eq!(covered, body.area());
        }
    }
}
