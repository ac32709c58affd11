//! The arithmetic of lists: where a selection goes and how the view follows it; pure.

/// How far the view moves when the selection leaves it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Just enough. For short lists and for a zoomed list that scrolls by region.
    Line,
    /// Half a page, so that a held key redraws seldom.
    HalfPage,
}

/// A move of the selection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// To the next row.
    Next,
    /// To the previous row.
    Previous,
    /// One page down.
    PageDown,
    /// One page up.
    PageUp,
    /// Half a page down.
    HalfDown,
    /// Half a page up.
    HalfUp,
    /// To the first row.
    First,
    /// To the last row.
    Last,
}

impl Move {
    /// The row selected after the move, in a list of `len` rows shown `height` at a time.
    #[must_use]
    pub fn from(self, selected: usize, len: usize, height: usize) -> usize {
        let last = len.saturating_sub(1);
        let page = height.saturating_sub(1).max(1);
        let half = (height / 2).max(1);
        let to = match self {
            Self::Next => selected.saturating_add(1),
            Self::Previous => selected.saturating_sub(1),
            Self::PageDown => selected.saturating_add(page),
            Self::PageUp => selected.saturating_sub(page),
            Self::HalfDown => selected.saturating_add(half),
            Self::HalfUp => selected.saturating_sub(half),
            Self::First => 0,
            Self::Last => last,
        };
        to.min(last)
    }
}

/// Which rows of a list are in view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Scroll {
    /// Index of the first row in view.
    pub offset: usize,
}

impl Scroll {
    /// The scroll that shows the selected row of `len` rows, `height` at a time; unchanged when it already does and
    /// no empty space is left at the end.
    #[must_use]
    pub fn follow(self, selected: usize, len: usize, height: usize, step: Step) -> Self {
        if height == 0 || len == 0 {
            return Self::default();
        }
        let selected = selected.min(len - 1);
        let spare = match step {
            Step::Line => 0,
            Step::HalfPage => height / 2,
        };
        let offset = if selected < self.offset {
            (selected + 1 + spare).saturating_sub(height).max(selected.saturating_sub(spare))
        } else if selected >= self.offset + height {
            (selected + 1 + spare).saturating_sub(height)
        } else {
            self.offset
        };
        Self { offset: offset.min(selected).min(len.saturating_sub(height)) }
    }

    /// The rows in view, of `len` rows shown `height` at a time.
    #[must_use]
    pub fn rows(self, len: usize, height: usize) -> std::ops::Range<usize> {
        let first = self.offset.min(len);
        first..first.saturating_add(height).min(len)
    }

    /// Whether rows are hidden above and below the view.
    #[must_use]
    pub fn hidden(self, len: usize, height: usize) -> (bool, bool) {
        (self.offset > 0, self.offset.saturating_add(height) < len)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn leaving_the_view_moves_half_a_page() {
        let scroll = Scroll { offset: 0 };
        assert_eq!(scroll.follow(9, 100, 10, Step::HalfPage).offset, 0);
        assert_eq!(scroll.follow(10, 100, 10, Step::HalfPage).offset, 6);
        assert_eq!(Scroll { offset: 20 }.follow(19, 100, 10, Step::HalfPage).offset, 15);
        assert_eq!(scroll.follow(10, 100, 10, Step::Line).offset, 1);
        assert_eq!(Scroll { offset: 20 }.follow(19, 100, 10, Step::Line).offset, 19);
    }

    #[test]
    fn the_end_of_the_list_fills_the_view() {
        assert_eq!(Scroll { offset: 95 }.follow(99, 100, 10, Step::HalfPage).offset, 90);
        assert_eq!(Scroll { offset: 95 }.follow(3, 4, 10, Step::HalfPage).offset, 0);
    }

    #[test]
    fn moves_stay_within_the_list() {
        let cases = [
            (Move::Next, 4, 4),
            (Move::Previous, 0, 0),
            (Move::PageDown, 1, 3),
            (Move::PageUp, 4, 2),
            (Move::HalfDown, 1, 2),
            (Move::HalfUp, 4, 3),
            (Move::First, 3, 0),
            (Move::Last, 0, 4),
        ];
        for (a_move, from, to) in cases {
            assert_eq!(a_move.from(from, 5, 3), to, "{a_move:?}");
        }
        assert_eq!(Move::Last.from(0, 0, 3), 0);
    }

    proptest! {
        #[test]
        fn the_selected_row_is_always_in_view(offset in 0usize..200, selected in 0usize..100, extra in 0usize..100, height in 1usize..50) {
            let len = selected + 1 + extra;
            for step in [Step::Line, Step::HalfPage] {
                let scroll = Scroll { offset }.follow(selected, len, height, step);
                prop_assert!(scroll.rows(len, height).contains(&selected));
                prop_assert_eq!(scroll.follow(selected, len, height, step), scroll);
                prop_assert!(scroll.offset + height <= len.max(height));
            }
        }
    }
}
