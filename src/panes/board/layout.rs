//! Where the fields stand: as many as can be read side by side, the one that keys go to among them, the rest as narrow
//! strips with their names downwards; pure, used by update and view alike.

use ratatui::layout::Rect;

use crate::domain::Column;
use crate::msg::Context;
use crate::ui::frame::Frame as Border;
use crate::ui::theme::GlyphSet;

use super::state::BoardPane;

/// Least columns of an open field, and those of a strip.
const OPEN: u16 = 16;
const STRIP: u16 = 3;

/// Lines of a field above its cards: the heading and the rule under it.
const HEAD: u16 = 2;

/// From this height on there is room under the board for what the marked card does not show.
const ROOM_FOR_TEXT: u16 = 28;

/// Lines of what the marked card does not show.
const TEXT: u16 = 3;

/// A field's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub(super) column: Column,
    pub(super) area: Rect,
    /// Whether its cards can be read; else it is a strip.
    pub(super) open: bool,
}

/// The places of everything in the pane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layout {
    /// The walk through the suggestions above, or the text of the marked card below.
    pub(super) panel: Option<Rect>,
    /// What all fields are called, where only one is shown.
    pub(super) names: Option<Rect>,
    pub(super) places: Vec<Place>,
}

impl Layout {
    pub(super) fn of(pane: &BoardPane, context: &Context<'_>) -> Self {
        let plain = context.theme.glyphs.set == GlyphSet::Plain;
        Self::within(Border::inner(context.area), pane.column, pane.round.is_some(), plain)
    }

    fn within(inside: Rect, focus: Column, round: bool, plain: bool) -> Self {
        let (panel, board) = match (round, inside.height) {
            (true, _) => split(inside, (inside.height * 2 / 5).clamp(6, 12), true),
            (false, ROOM_FOR_TEXT..) => split(inside, TEXT, false),
            (false, _) => (None, inside),
        };
        if plain {
            let names = Rect { height: board.height.min(1), ..board };
            let area = Rect { y: board.y + names.height, height: board.height - names.height, ..board };
            return Self { panel, names: Some(names), places: vec![Place { column: focus, area, open: true }] };
        }
        Self { panel, names: None, places: places(board, focus) }
    }

    /// The field at a place of the screen and, where it is open, how many lines down from its first card.
    pub(super) fn at(&self, x: u16, y: u16) -> Option<(Place, Option<u16>)> {
        let place = self.places.iter().find(|place| place.area.contains((x, y).into()))?;
        Some((*place, y.checked_sub(place.cards().y).filter(|_| place.open)))
    }

    /// The place of an open field.
    pub(super) fn open(&self, column: Column) -> Option<Place> {
        self.places.iter().copied().find(|place| place.open && place.column == column)
    }
}

impl Place {
    /// The lines of the cards.
    pub(super) const fn cards(self) -> Rect {
        Rect { y: self.area.y.saturating_add(HEAD), height: self.area.height.saturating_sub(HEAD), ..self.area }
    }
}

/// The lines of the panel, above or below, and the rest. A line stays free between the two.
const fn split(inside: Rect, lines: u16, above: bool) -> (Option<Rect>, Rect) {
    if inside.height < lines + 6 {
        return (None, inside);
    }
    let rest = inside.height - lines - 1;
    let (panel, board) = if above { (inside.y, inside.y + lines + 1) } else { (inside.y + rest + 1, inside.y) };
    (Some(Rect { y: panel, height: lines, ..inside }), Rect { y: board, height: rest, ..inside })
}

fn places(board: Rect, focus: Column) -> Vec<Place> {
    let total = board.width.saturating_sub(4);
    let open = open(total, focus);
    let count = u16::try_from(open.len()).unwrap_or(1).max(1);
    let room = total.saturating_sub(STRIP * (5 - count));
    let (each, mut over) = (room / count, room % count);
    let mut x = board.x;
    let mut found = Vec::new();
    for &column in Column::ALL {
        let open = open.contains(&column);
        let more = u16::from(open && over > 0);
        over -= more;
        let wide = if open { each + more } else { STRIP };
        let width = wide.min(board.right().saturating_sub(x));
        found.push(Place { column, area: Rect { x, width, ..board }, open });
        x = x.saturating_add(width + 1);
    }
    found
}

/// The fields that are open: from Förslag on as many as there is room for; from there it follows the one in focus, so
/// that nothing moves as long as that one is open.
fn open(total: u16, focus: Column) -> &'static [Column] {
    let all = Column::ALL;
    let fits = |count: &usize| {
        let open = u16::try_from(*count).unwrap_or(u16::MAX);
        OPEN * open + STRIP * (5 - open) <= total
    };
    let count = (1..=all.len()).rev().find(fits).unwrap_or(1);
    let at = all.iter().position(|&column| column == focus).unwrap_or(0);
    let first = (at + 1).saturating_sub(count);
    all.get(first..first + count).unwrap_or(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn widths(columns: u16, focus: Column) -> Vec<u16> {
        let area = Rect::new(1, 1, columns, 17);
        let places = Layout::within(area, focus, false, false).places;
        assert_eq!(places.last().map(|place| place.area.right()), Some(area.right()), "{columns} columns are filled");
        places.into_iter().map(|place| place.area.width).collect()
    }

    #[test]
    fn as_many_fields_are_open_as_can_be_read_and_the_one_in_focus_is_among_them() {
        assert_eq!(widths(58, Column::Proposed), [16, 16, 16, 3, 3]);
        assert_eq!(widths(58, Column::Ongoing), [16, 16, 16, 3, 3]);
        assert_eq!(widths(58, Column::Fixed), [3, 16, 16, 16, 3]);
        assert_eq!(widths(58, Column::Parked), [3, 3, 16, 16, 16]);
        assert_eq!(widths(78, Column::Prioritized), [18, 18, 18, 17, 3]);
        assert_eq!(widths(98, Column::Fixed), [19, 19, 19, 19, 18]);
        assert_eq!(widths(40, Column::Proposed), [24, 3, 3, 3, 3]);
        assert_eq!(widths(118, Column::Parked), [23, 23, 23, 23, 22]);
    }

    #[test]
    fn the_walk_leaves_room_for_cards_and_small_panes_have_no_panel() {
        let of = |height, round| Layout::within(Rect::new(0, 0, 58, height), Column::Proposed, round, false);
        assert_eq!(of(17, false).panel, None);
        assert_eq!(of(17, true).panel, Some(Rect::new(0, 0, 58, 6)));
        assert_eq!(of(36, false).panel, Some(Rect::new(0, 33, 58, 3)));
    }
}
