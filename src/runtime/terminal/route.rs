//! The order in which the changed pieces of a picture are printed: from the top, or by colour where that is shorter.

use ratatui::buffer::Cell;
use ratatui::layout::Position;

use super::course;
use super::pen;
use super::sgr::Style;

/// Neighbouring cells that are printed in one go, in one style.
#[derive(Debug, Clone)]
pub struct Piece<'a> {
    /// Where the first one stands.
    pub at: Position,
    /// The cells, from left to right.
    pub cells: Vec<&'a Cell>,
    style: Style,
    end: u16,
}

/// Above so many pieces the order is from the top: there is much to print anyway, and little time to ponder.
const FEW: usize = 48;

/// What going back to a neighbour costs, about.
const RETURN: usize = 7;

/// The cells in pieces, in the order they come.
pub fn pieces<'a>(content: impl Iterator<Item = (u16, u16, &'a Cell)>) -> Vec<Piece<'a>> {
    let mut found: Vec<Piece<'a>> = Vec::new();
    for (x, y, cell) in content {
        let end = x.saturating_add(pen::columns(cell));
        match found.last_mut() {
            Some(last) if last.at.y == y && last.end == x && last.style.shows(cell) => {
                last.cells.push(cell);
                last.end = end;
            }
            _ => found.push(Piece { at: Position { x, y }, cells: vec![cell], style: Style::of(cell), end }),
        }
    }
    found
}

/// The order that goes to whatever is told soonest from where one stands; none where there are many pieces.
pub fn nearest(pieces: &[Piece<'_>]) -> Option<Vec<usize>> {
    if pieces.len() > FEW {
        return None;
    }
    let mut left: Vec<usize> = (0..pieces.len()).collect();
    let mut order = Vec::with_capacity(pieces.len());
    let (mut place, mut style, mut next) = (None, Style::PLAIN, 0);
    while let Some((spot, at)) = left.iter().copied().enumerate().min_by_key(|&(_, at)| {
        let leaving = usize::from(at != next && neighbours(pieces, next) && left.contains(&next));
        pieces.get(at).map_or(usize::MAX, |piece| cost(piece, place, style) + leaving * RETURN)
    }) {
        left.remove(spot);
        order.push(at);
        next = at + 1;
        if let Some(piece) = pieces.get(at) {
            place = Some(Position { x: piece.end, y: piece.at.y });
            style = if piece.cells.iter().all(|cell| style.shows(cell)) { style } else { piece.style };
        }
    }
    Some(order)
}

/// Whether a piece follows close upon the one before it. It can begin within that one: ratatui clears the second column
/// of some emoji by itself.
fn neighbours(pieces: &[Piece<'_>], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| pieces.get(before));
    matches!((before, pieces.get(at)), (Some(one), Some(two)) if one.at.y == two.at.y && two.at.x.saturating_sub(one.end) <= 2)
}

fn cost(piece: &Piece<'_>, place: Option<Position>, style: Style) -> usize {
    let mut told = Vec::new();
    if !piece.cells.iter().all(|cell| style.shows(cell)) {
        style.step(piece.style, &mut told);
    }
    told.len() + course::way(place, piece.at).len()
}
