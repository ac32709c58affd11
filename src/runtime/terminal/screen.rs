//! The backend ratatui draws on: a frame is gathered in memory and leaves as one write; asks the terminal nothing.

use std::io;

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use super::sgr::Style;

/// Where finished frames go.
pub trait Sink {
    /// Writes all of it, in as few write(2) as the terminal takes.
    fn send(&mut self, frame: &[u8]) -> io::Result<()>;
}

/// A terminal as a place to draw: remembers where its cursor is and whether it is seen, so that nothing is said twice.
#[derive(Debug)]
pub struct Screen<S> {
    sink: S,
    frame: Vec<u8>,
    synchronized: bool,
    size: Size,
    /// Where the cursor is; unknown after the last column and after signs that terminals differ on.
    cursor: Option<Position>,
    style: Style,
    cursor_shown: bool,
    /// What stands on the screen, row by row: printing a few cells once more is shorter than jumping over them.
    standing: Vec<Cell>,
}

impl<S: Sink> Screen<S> {
    /// A screen of `size` whose cursor is hidden; `synchronized` puts each frame inside DECSET 2026.
    pub fn new(sink: S, size: Size, synchronized: bool) -> Self {
        Self {
            sink,
            frame: Vec::with_capacity(16 * 1024),
            synchronized,
            size,
            cursor: None,
            style: Style::PLAIN,
            cursor_shown: false,
            standing: blank(size),
        }
    }

    /// The terminal has got another size; ratatui's own `resize` is to follow.
    pub fn set_size(&mut self, size: Size) {
        self.size = size;
        self.cursor = None;
        self.standing = blank(size);
    }

    /// Forgets what the terminal was told, after something else has written to it.
    pub fn forget(&mut self) {
        self.frame.clear();
        self.cursor = None;
        self.style = Style::PLAIN;
        self.cursor_shown = false;
    }

    /// Ends the frame: one write, or none where nothing has been drawn. The only place that writes.
    pub fn end_frame(&mut self) -> io::Result<()> {
        if self.frame.is_empty() {
            return Ok(());
        }
        if self.synchronized {
            self.frame.splice(0..0, *b"\x1b[?2026h");
            self.frame.extend_from_slice(b"\x1b[?2026l");
        }
        let sent = self.sink.send(&self.frame);
        self.frame.clear();
        sent
    }

    fn print(&mut self, x: u16, y: u16, cell: &Cell) {
        if !self.bridge(Position { x, y }) {
            self.go_to(Position { x, y });
        }
        let place = self.place(x, y);
        if let Some(standing) = self.standing.get_mut(place) {
            standing.clone_from(cell);
        }
        if !self.style.shows(cell) {
            let style = Style::of(cell);
            self.style.step(style, &mut self.frame);
            self.style = style;
        }
        self.frame.extend_from_slice(cell.symbol().as_bytes());
        let next = x.saturating_add(1);
        let known = is_one_column(cell.symbol()) && next < self.size.width;
        self.cursor = known.then_some(Position { x: next, y });
    }

    fn place(&self, x: u16, y: u16) -> usize {
        usize::from(y) * usize::from(self.size.width) + usize::from(x)
    }

    /// Reaches a place a few columns on by printing what stands before it once more, where that is the shorter way.
    fn bridge(&mut self, to: Position) -> bool {
        let Some(from) = self.cursor.filter(|from| from.y == to.y && from.x < to.x && to.x - from.x <= BRIDGE) else {
            return false;
        };
        let gap = self.place(from.x, from.y)..self.place(to.x, to.y);
        let cells = self.standing.get(gap).unwrap_or_default();
        let same = |cell: &Cell| cell.symbol().is_ascii() && self.style.shows(cell);
        if cells.is_empty() || !cells.iter().all(same) {
            return false;
        }
        for cell in cells {
            self.frame.extend_from_slice(cell.symbol().as_bytes());
        }
        self.cursor = Some(to);
        true
    }

    fn go_to(&mut self, to: Position) {
        if self.cursor == Some(to) {
            return;
        }
        let line = to.y.saturating_add(1);
        let column = to.x.saturating_add(1);
        let sequence = match self.cursor {
            Some(from) if from.y == to.y && to.x == 0 => "\r".to_owned(),
            Some(from) if from.y == to.y && to.x > from.x => forward(to.x - from.x),
            _ if to.x == 0 && to.y == 0 => "\x1b[H".to_owned(),
            _ if to.x == 0 => format!("\x1b[{line}H"),
            _ => format!("\x1b[{line};{column}H"),
        };
        self.frame.extend_from_slice(sequence.as_bytes());
        self.cursor = Some(to);
    }

    fn back_to_plain(&mut self) {
        self.style.step(Style::PLAIN, &mut self.frame);
        self.style = Style::PLAIN;
    }
}

/// Cells that are printed again rather than jumped over: a jump takes three or four bytes.
const BRIDGE: u16 = 4;

fn blank(size: Size) -> Vec<Cell> {
    vec![Cell::EMPTY; usize::from(size.width) * usize::from(size.height)]
}

fn forward(columns: u16) -> String {
    if columns == 1 { "\x1b[C".to_owned() } else { format!("\x1b[{columns}C") }
}

/// Whether every terminal agrees that this takes one column; after wide or composed signs the place is said anew.
fn is_one_column(symbol: &str) -> bool {
    let mut signs = symbol.chars();
    signs.next().is_some_and(|sign| sign < '\u{300}' || unicode_width::UnicodeWidthChar::width(sign) == Some(1))
        && signs.next().is_none()
}

impl<S: Sink> Backend for Screen<S> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        for (x, y, cell) in content {
            self.print(x, y, cell);
        }
        self.back_to_plain();
        Ok(())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if self.cursor_shown {
            self.frame.extend_from_slice(b"\x1b[?25l");
            self.cursor_shown = false;
        }
        Ok(())
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if !self.cursor_shown {
            self.frame.extend_from_slice(b"\x1b[?25h");
            self.cursor_shown = true;
        }
        Ok(())
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(self.cursor.unwrap_or(Position::ORIGIN))
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.go_to(position.into());
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.back_to_plain();
        let sequence: &[u8] = match region {
            ClearType::All => b"\x1b[2J",
            ClearType::AfterCursor => b"\x1b[J",
            ClearType::BeforeCursor => b"\x1b[1J",
            ClearType::CurrentLine => b"\x1b[2K",
            ClearType::UntilNewLine => b"\x1b[K",
        };
        self.frame.extend_from_slice(sequence);
        let whole = matches!(region, ClearType::All | ClearType::AfterCursor);
        self.standing = if whole { blank(self.size) } else { Vec::new() };
        Ok(())
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size, pixels: Size::ZERO })
    }

    /// Nothing: ratatui flushes in the middle of a frame; [`Screen::end_frame`] is what writes.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests;
