//! The actions that every list has; the scope `list` of the keymap.

use crate::domain::value::coded;
use crate::ui::scroll::Move;

coded! {
    /// Moving in a list.
    ListAction {
        /// One down.
        Next = "list.next",
        /// One up.
        Previous = "list.previous",
        /// A page down.
        PageDown = "list.page_down",
        /// A page up.
        PageUp = "list.page_up",
        /// Half a page down.
        HalfDown = "list.half_down",
        /// Half a page up.
        HalfUp = "list.half_up",
        /// To the top.
        First = "list.first",
        /// To the bottom.
        Last = "list.last",
    }
}

impl ListAction {
    /// The row chosen after this move, of `len` rows with `height` in view. None in an empty list.
    #[must_use]
    pub fn apply(self, selected: usize, len: usize, height: usize) -> Option<usize> {
        (len > 0).then(|| self.step().from(selected, len, height))
    }

    const fn step(self) -> Move {
        match self {
            Self::Next => Move::Next,
            Self::Previous => Move::Previous,
            Self::PageDown => Move::PageDown,
            Self::PageUp => Move::PageUp,
            Self::HalfDown => Move::HalfDown,
            Self::HalfUp => Move::HalfUp,
            Self::First => Move::First,
            Self::Last => Move::Last,
        }
    }
}
