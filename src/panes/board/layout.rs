//! Where the fields stand: the one that keys go to wide, as many others as are readable beside it, the rest as narrow
//! strips with their names downwards; pure, used by update and view alike.

use ratatui::layout::Rect;

use crate::domain::Column;
use crate::msg::Context;
use crate::ui::frame::Frame as Border;
use crate::ui::theme::GlyphSet;

use super::state::BoardPane;

/// Least columns of the field that keys go to, of another open one, and of a strip.
const FOCUS: u16 = 25;
const OPEN: u16 = 17;
const STRIP: u16 = 3;

/// What an open field gets first of the columns to spare: then most Swedish words stand unbroken.
const COMFORT: u16 = 3;

/// Lines of a field above its cards: the heading and the rule under it.
const HEAD: u16 = 2;

/// From this height on a title may take three lines, and short ones stand apart.
const ROOMY: u16 = 24;

/// From this height on there is room for the whole text of the marked card under the board.
const ROOM_FOR_TEXT: u16 = 28;

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
    /// Lines of one card: its title and what is said about it.
    pub(super) card: u16,
}

impl Layout {
    pub(super) fn of(pane: &BoardPane, context: &Context<'_>) -> Self {
        let plain = context.theme.glyphs.set == GlyphSet::Plain;
        Self::within(Border::inner(context.area), pane.column, pane.round.is_some(), plain)
    }

    fn within(inside: Rect, focus: Column, round: bool, plain: bool) -> Self {
        let (panel, board) = match (round, inside.height) {
            (true, _) => split(inside, (inside.height * 2 / 5).clamp(6, 12), true),
            (false, ROOM_FOR_TEXT..) => split(inside, inside.height / 4, false),
            (false, _) => (None, inside),
        };
        let card = if board.height >= ROOMY { 4 } else { 3 };
        if plain {
            let names = Rect { height: board.height.min(1), ..board };
            let area = Rect { y: board.y + names.height, height: board.height - names.height, ..board };
            return Self { panel, names: Some(names), places: vec![Place { column: focus, area, open: true }], card };
        }
        Self { panel, names: None, places: places(board, focus), card }
    }

    /// The field at a place of the screen and, where it is open, how many cards down from its first.
    pub(super) fn at(&self, x: u16, y: u16) -> Option<(Column, Option<usize>)> {
        let place = self.places.iter().find(|place| place.area.contains((x, y).into()))?;
        let down = y.checked_sub(place.cards().y).filter(|_| place.open);
        Some((place.column, down.map(|down| usize::from(down / self.card))))
    }

    /// Cards that fit in a field.
    pub(super) fn cards_high(&self) -> usize {
        let height = self.places.first().map_or(0, |place| place.area.height.saturating_sub(HEAD));
        usize::from((height / self.card).max(1))
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
    let taken = FOCUS + OPEN * (count - 1) + STRIP * (5 - count);
    let spare = total.saturating_sub(taken);
    let comfort = spare.checked_div(count - 1).unwrap_or(0).min(COMFORT);
    let spare = spare - comfort * (count - 1);
    let mut x = board.x;
    let mut found = Vec::new();
    for &column in Column::ALL {
        let wide = match (column == focus, open.contains(&column)) {
            (true, _) => FOCUS + spare / count + spare % count,
            (false, true) => OPEN + comfort + spare / count,
            (false, false) => STRIP,
        };
        let width = wide.min(board.right().saturating_sub(x));
        found.push(Place { column, area: Rect { x, width, ..board }, open: open.contains(&column) });
        x = x.saturating_add(width + 1);
    }
    found
}

/// The fields that are open: the one in focus, then its neighbours, first to the right, as long as there is room.
fn open(total: u16, focus: Column) -> Vec<Column> {
    let at = Column::ALL.iter().position(|&column| column == focus).unwrap_or(0);
    let mut near: Vec<(usize, Column)> = Column::ALL.iter().copied().enumerate().collect();
    near.sort_by_key(|&(other, _)| (other.abs_diff(at), other < at));
    let mut left = total.saturating_sub(FOCUS + STRIP * 4);
    let fits = |&(other, _): &(usize, Column)| {
        let more = if other == at { 0 } else { OPEN - STRIP };
        let fits = more <= left;
        left = if fits { left - more } else { 0 };
        fits
    };
    near.into_iter().take_while(fits).map(|(_, column)| column).collect()
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
    fn the_field_in_focus_is_wide_and_the_others_open_as_there_is_room() {
        assert_eq!(widths(58, Column::Proposed), [25, 20, 3, 3, 3]);
        assert_eq!(widths(58, Column::Ongoing), [3, 3, 25, 20, 3]);
        assert_eq!(widths(58, Column::Parked), [3, 3, 3, 20, 25]);
        assert_eq!(widths(78, Column::Prioritized), [21, 26, 21, 3, 3]);
        assert_eq!(widths(98, Column::Fixed), [17, 17, 17, 26, 17]);
        assert_eq!(widths(118, Column::Proposed), [30, 21, 21, 21, 21]);
    }

    #[test]
    fn the_walk_leaves_room_for_cards_and_small_panes_have_no_panel() {
        let of = |height, round| Layout::within(Rect::new(0, 0, 58, height), Column::Proposed, round, false);
        assert_eq!(of(17, false).panel, None);
        assert_eq!(of(17, true).panel, Some(Rect::new(0, 0, 58, 6)));
        assert_eq!(of(17, true).cards_high(), 2);
        assert_eq!(of(36, false).panel, Some(Rect::new(0, 27, 58, 9)));
        assert_eq!(of(1, true).cards_high(), 1);
    }
}
