//! The backend ratatui draws on: a frame is gathered in memory and leaves as one write; asks the terminal nothing.

use std::io;

use ratatui::backend::{Backend, ClearType, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

use super::course;
use super::pen::{self, Pen};
use super::route::{self, Piece};

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
    cursor_shown: bool,
    /// What stands on the screen, row by row: printing a few cells once more is shorter than jumping over them.
    standing: Vec<Cell>,
}

impl<S: Sink> Screen<S> {
    /// A screen of `size` whose cursor is hidden; `synchronized` puts frames inside DECSET 2026, but for small ones.
    pub fn new(sink: S, size: Size, synchronized: bool) -> Self {
        Self {
            sink,
            frame: Vec::with_capacity(16 * 1024),
            synchronized,
            size,
            cursor: None,
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
        self.cursor_shown = false;
    }

    /// Ends the frame: one write, or none where nothing has been drawn. The only place that writes.
    pub fn end_frame(&mut self) -> io::Result<()> {
        if self.frame.is_empty() {
            return Ok(());
        }
        if self.synchronized && (self.cursor_shown || self.frame.len() > SMALL) {
            self.frame.splice(0..0, *b"\x1b[?2026h");
            self.frame.extend_from_slice(b"\x1b[?2026l");
        }
        let sent = self.sink.send(&self.frame);
        self.frame.clear();
        sent
    }

    /// Prints the pieces in the shorter of two orders: from the top, or by what is nearest. The first place is said
    /// whole: what somebody else has written between two frames shifts nothing of ours.
    fn print(&mut self, pieces: &[Piece<'_>]) {
        for piece in pieces {
            self.stand(piece);
        }
        let from_top = self.printed(pieces.iter());
        let order = route::nearest(pieces);
        let by_nearness = order.map(|order| self.printed(order.iter().filter_map(|at| pieces.get(*at))));
        let shorter = by_nearness.filter(|other| other.0.len() < from_top.0.len());
        let (bytes, cursor) = shorter.unwrap_or(from_top);
        self.frame.extend(bytes);
        self.cursor = cursor;
    }

    fn printed<'a>(&self, pieces: impl Iterator<Item = &'a Piece<'a>>) -> (Vec<u8>, Option<Position>) {
        let mut pen = Pen::new(&self.standing, self.size);
        for piece in pieces {
            pen.print(piece.at, &piece.cells);
        }
        pen.finish();
        (pen.out, pen.cursor)
    }

    /// Keeps what a piece puts on the screen.
    fn stand(&mut self, piece: &Piece<'_>) {
        let mut place = pen::place(piece.at, self.size);
        for cell in &piece.cells {
            if let Some(standing) = self.standing.get_mut(place) {
                standing.clone_from(cell);
            }
            place += usize::from(pen::columns(cell));
        }
    }
}

/// Fewer bytes than this are on the screen in one go, whatever the line: the eight and eight that hold a picture back
/// until it is whole would be a good part of them.
const SMALL: usize = 256;

fn blank(size: Size) -> Vec<Cell> {
    vec![Cell::EMPTY; usize::from(size.width) * usize::from(size.height)]
}

impl<S: Sink> Backend for Screen<S> {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let pieces = route::pieces(content);
        if !pieces.is_empty() {
            self.print(&pieces);
        }
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
        let to = position.into();
        if self.cursor != Some(to) {
            self.frame.extend(course::way(self.cursor, to));
            self.cursor = Some(to);
        }
        Ok(())
    }

    fn clear(&mut self) -> io::Result<()> {
        self.clear_region(ClearType::All)
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
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
