//! Prints cells: says where and in which style only where the terminal does not know it already.

use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use super::course;
use super::sgr::Style;

/// Cells that are printed again rather than jumped over: a jump takes three or four bytes.
const BRIDGE: u16 = 4;

/// Something being printed, and what the terminal has been told so far.
#[derive(Debug)]
pub struct Pen<'a> {
    /// What is printed.
    pub out: Vec<u8>,
    /// Where the cursor is; unknown after the last column and after signs that terminals differ on.
    pub cursor: Option<Position>,
    style: Style,
    /// What stands on the screen when all is printed, row by row: printing a few cells once more is shorter than
    /// jumping over them.
    standing: &'a [Cell],
    size: Size,
}

impl<'a> Pen<'a> {
    /// A pen that does not know where the cursor is, in the terminal's own colours.
    pub const fn new(standing: &'a [Cell], size: Size) -> Self {
        Self { out: Vec::new(), cursor: None, style: Style::PLAIN, standing, size }
    }

    /// Prints cells that stand beside each other, the first of them at a place.
    pub fn print(&mut self, at: Position, cells: &[&Cell]) {
        let mut x = at.x;
        for cell in cells {
            self.print_one(Position { x, ..at }, cell);
            x = x.saturating_add(columns(cell));
        }
    }

    fn print_one(&mut self, at: Position, cell: &Cell) {
        if !self.bridge(at) && self.cursor != Some(at) {
            self.out.extend(course::way(self.cursor, at));
        }
        if !self.style.shows(cell) {
            let style = Style::of(cell);
            self.style.step(style, &mut self.out);
            self.style = style;
        }
        self.out.extend_from_slice(cell.symbol().as_bytes());
        let next = at.x.saturating_add(1);
        let known = is_one_column(cell.symbol()) && next < self.size.width;
        self.cursor = known.then_some(Position { x: next, ..at });
    }

    /// Back to the terminal's own colours, as it was begun.
    pub fn finish(&mut self) {
        self.style.step(Style::PLAIN, &mut self.out);
        self.style = Style::PLAIN;
    }

    /// Reaches a place a few columns on by printing what stands before it, where that is the shorter way.
    fn bridge(&mut self, to: Position) -> bool {
        let Some(from) = self.cursor.filter(|from| from.y == to.y && from.x < to.x && to.x - from.x <= BRIDGE) else {
            return false;
        };
        let gap = place(from, self.size)..place(to, self.size);
        let cells = self.standing.get(gap).unwrap_or_default();
        let same = |cell: &Cell| cell.symbol().is_ascii() && self.style.shows(cell);
        if cells.is_empty() || !cells.iter().all(same) {
            return false;
        }
        for cell in cells {
            self.out.extend_from_slice(cell.symbol().as_bytes());
        }
        self.cursor = Some(to);
        true
    }
}

/// Where a place stands among the cells of a screen, row by row.
pub fn place(at: Position, size: Size) -> usize {
    usize::from(at.y) * usize::from(size.width) + usize::from(at.x)
}

/// The columns ratatui gives a cell.
pub fn columns(cell: &Cell) -> u16 {
    u16::try_from(unicode_width::UnicodeWidthStr::width(cell.symbol())).unwrap_or(1).max(1)
}

/// Whether every terminal agrees that this takes one column; after wide or composed signs the place is said anew.
fn is_one_column(symbol: &str) -> bool {
    let mut signs = symbol.chars();
    signs.next().is_some_and(|sign| sign < '\u{300}' || unicode_width::UnicodeWidthChar::width(sign) == Some(1))
        && signs.next().is_none()
}
