//! Where the steps stand: columns and rows, all steps equally far apart; pure.

use ratatui::layout::Rect;

use super::STEPS;

/// The part of a plot that marks stand in.
pub(super) struct Grid {
    area: Rect,
    pitch: u16,
    apart: u16,
}

/// Rows used of so many: steps a whole number of rows apart.
pub(super) const fn whole(rows: u16) -> u16 {
    if rows < STEPS { rows } else { (rows - 1) / (STEPS - 1) * (STEPS - 1) + 1 }
}

impl Grid {
    /// The grid in an area, right of a margin, under a header and over one line beneath it.
    pub(super) fn of(area: Rect, margin: u16, header: u16) -> Option<Self> {
        let pitch = area.width.saturating_sub(margin) / STEPS;
        let rows = whole(area.height.saturating_sub(header + 1));
        let apart = rows.saturating_sub(1) / (STEPS - 1);
        let area = Rect { x: area.x + margin, y: area.y + header, width: pitch * STEPS, height: rows };
        (pitch >= 2 && apart >= 1).then_some(Self { area, pitch, apart })
    }

    /// Columns a step.
    pub(super) const fn pitch(&self) -> u16 {
        self.pitch
    }

    pub(super) const fn left(&self) -> u16 {
        self.area.x
    }

    pub(super) fn right(&self) -> u16 {
        self.area.right()
    }

    pub(super) const fn top(&self) -> u16 {
        self.area.y
    }

    pub(super) fn bottom(&self) -> u16 {
        self.area.bottom()
    }

    /// First column of a step from the left.
    pub(super) fn x(&self, step: u16) -> u16 {
        self.area.x + (step.clamp(1, STEPS) - 1) * self.pitch
    }

    /// Middle column of a step from the left.
    pub(super) fn middle(&self, step: u16) -> u16 {
        self.x(step) + (self.pitch - 1) / 2
    }

    /// Row of a step from below.
    pub(super) fn y(&self, step: u16) -> u16 {
        self.area.y + (STEPS - step.clamp(1, STEPS)) * self.apart
    }

    /// Where a text this wide can stand in a field: at its outer edge line by line inwards, then a column further in.
    pub(super) fn places_for(&self, width: u16, upper: bool, left: bool) -> impl Iterator<Item = Rect> + Clone {
        let field = self.field(upper, left);
        let width = width.min(field.width);
        (0..=field.width - width).flat_map(move |inwards| {
            (0..field.height).map(move |down| {
                let x = if left { field.x + inwards } else { field.right() - width - inwards };
                let y = if upper { field.y + down } else { field.bottom() - 1 - down };
                Rect { x, y, width, height: 1 }
            })
        })
    }

    /// One of the four fields, without the lines between them.
    pub(super) fn field(&self, upper: bool, left: bool) -> Rect {
        let (x, y) = (self.middle(STEPS.div_ceil(2)), self.y(STEPS.div_ceil(2)));
        let (x, width) = if left { (self.area.x, x - self.area.x) } else { (x + 1, self.area.right() - x - 1) };
        let (y, height) = if upper { (self.area.y, y - self.area.y) } else { (y + 1, self.area.bottom() - y - 1) };
        Rect { x, y, width, height }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_equally_far_apart_and_the_fields_are_alike() {
        for (width, height) in [(40, 14), (58, 17), (118, 36), (20, 11)] {
            let grid = Grid::of(Rect::new(3, 2, width, height), 2, 1).unwrap();
            let rows: Vec<u16> = (1..STEPS).map(|step| grid.y(step) - grid.y(step + 1)).collect();
            assert!(rows.iter().all(|apart| *apart == rows[0]), "{rows:?}");
            assert_eq!((grid.y(9), grid.y(1) + 1), (grid.top(), grid.bottom()));
            assert_eq!(grid.field(true, true).height, grid.field(false, false).height);
        }
        assert!(Grid::of(Rect::new(0, 0, 40, 10), 2, 1).is_none());
        assert!(Grid::of(Rect::new(0, 0, 19, 20), 2, 1).is_none());
    }

    #[test]
    fn rows_used_are_whole_steps() {
        assert_eq!([9, 16, 17, 34, 5].map(whole), [9, 9, 17, 33, 5]);
    }
}
