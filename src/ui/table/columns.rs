//! Columns and the places they get: fixed ones first, the rest shared, the least needed ones left out.

use ratatui::layout::Rect;

use super::MARKER;
use crate::ui::cells::Align;

/// How wide a column may be, in screen columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Width {
    /// Exactly this.
    Fixed(u16),
    /// At least `min`; grows up to `max` while there is room.
    Flex {
        /// Below this the column cannot be read.
        min: u16,
        /// Above this nothing is gained.
        max: u16,
    },
}

/// One column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column<'a> {
    /// The heading.
    pub title: &'a str,
    /// How wide.
    pub width: Width,
    /// Where texts stand in it.
    pub align: Align,
    /// Columns with a higher number are left out first where room is short; 0 always stays.
    pub spare: u8,
}

impl<'a> Column<'a> {
    /// A column of a fixed width, aligned left, that always stays.
    #[must_use]
    pub const fn fixed(title: &'a str, width: u16) -> Self {
        Self { title, width: Width::Fixed(width), align: Align::Left, spare: 0 }
    }

    /// A column that takes what room there is, aligned left, that always stays.
    #[must_use]
    pub const fn flex(title: &'a str, min: u16, max: u16) -> Self {
        Self { title, width: Width::Flex { min, max }, align: Align::Left, spare: 0 }
    }

    /// The same column aligned right, for numbers.
    #[must_use]
    pub const fn right(self) -> Self {
        Self { align: Align::Right, ..self }
    }

    /// The same column, left out before those with a lower number where room is short.
    #[must_use]
    pub const fn spare(self, spare: u8) -> Self {
        Self { spare, ..self }
    }

    const fn min(&self) -> u16 {
        match self.width {
            Width::Fixed(width) => width,
            Width::Flex { min, .. } => min,
        }
    }

    const fn max(&self) -> u16 {
        match self.width {
            Width::Fixed(width) => width,
            Width::Flex { max, .. } => max,
        }
    }
}

/// The widths of the columns in `total` screen columns, one blank between neighbours; 0 for those left out.
#[must_use]
pub fn widths(columns: &[Column], total: u16) -> Vec<u16> {
    let mut limit = u8::MAX;
    while limit > 0 && needed(columns, limit) > total {
        limit = columns.iter().map(|column| column.spare).filter(|spare| *spare <= limit).max().unwrap_or(0);
        limit = limit.saturating_sub(1);
    }
    let mut left = total.saturating_sub(needed(columns, limit));
    let mut widths: Vec<u16> = columns.iter().map(|c| if c.spare <= limit { c.min() } else { 0 }).collect();
    while left > 0 {
        let growing: Vec<usize> = (0..columns.len()).filter(|at| grows(columns, &widths, *at)).collect();
        let Some(share) = u16::try_from(growing.len()).ok().filter(|n| *n > 0).map(|n| (left / n).max(1)) else {
            break;
        };
        for at in growing {
            if let (Some(width), Some(column)) = (widths.get_mut(at), columns.get(at)) {
                let more = share.min(left).min(column.max() - *width);
                *width += more;
                left -= more;
            }
        }
    }
    widths
}

fn grows(columns: &[Column], widths: &[u16], at: usize) -> bool {
    matches!((columns.get(at), widths.get(at)), (Some(column), Some(width)) if *width > 0 && *width < column.max())
}

/// Screen columns that the columns up to a spare number need, with the blanks between them.
fn needed(columns: &[Column], limit: u8) -> u16 {
    let kept = columns.iter().filter(|column| column.spare <= limit);
    kept.fold(0u16, |sum, column| sum.saturating_add(column.min()).saturating_add(1)).saturating_sub(1)
}

/// The place of each column's heading in an area; empty for those left out.
pub(super) fn places(columns: &[Column], area: Rect) -> Vec<Rect> {
    let mut x = area.x.saturating_add(MARKER);
    let mut places = Vec::with_capacity(columns.len());
    for width in widths(columns, area.width.saturating_sub(MARKER)) {
        let width = width.min(area.right().saturating_sub(x));
        places.push(Rect::new(x, area.y, width, 1));
        x = x.saturating_add(width).saturating_add(u16::from(width > 0));
    }
    places
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const COLUMNS: [Column; 4] = [
        Column::fixed("Färg", 6),
        Column::flex("Indikator", 10, 40),
        Column::fixed("Vi", 7).right(),
        Column::fixed("Trend", 12).spare(1),
    ];

    #[test]
    fn the_flexible_column_takes_what_is_left() {
        assert_eq!(widths(&COLUMNS, 60), [6, 32, 7, 12]);
        assert_eq!(widths(&COLUMNS, 200), [6, 40, 7, 12]);
    }

    #[test]
    fn a_spare_column_goes_before_the_others_shrink_below_reading() {
        assert_eq!(widths(&COLUMNS, 37), [6, 22, 7, 0]);
        assert_eq!(widths(&COLUMNS, 38), [6, 10, 7, 12]);
    }

    proptest! {
        #[test]
        fn columns_never_leave_their_area(width in 0u16..200, x in 0u16..10) {
            let area = Rect::new(x, 0, width, 5);
            for place in places(&COLUMNS, area) {
                prop_assert!(place.width == 0 || place.right() <= area.right());
            }
        }
    }
}
