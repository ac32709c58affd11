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
        }
    }

    /// The terminal has got another size; ratatui's own `resize` is to follow.
    pub fn set_size(&mut self, size: Size) {
        self.size = size;
        self.cursor = None;
    }

    /// Forgets what the terminal was told, after something else has written to it.
    pub fn forget(&mut self) {
        self.frame.clear();
        self.cursor = None;
        self.style = Style::PLAIN;
        self.cursor_shown = false;
    }

    /// Puts bytes that draw nothing (such as OSC 52) into the next frame.
    pub fn say(&mut self, bytes: &[u8]) {
        self.frame.extend_from_slice(bytes);
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
        self.go_to(Position { x, y });
        let style = Style::of(cell);
        self.style.step(style, &mut self.frame);
        self.style = style;
        self.frame.extend_from_slice(cell.symbol().as_bytes());
        let next = x.saturating_add(1);
        let known = is_one_column(cell.symbol()) && next < self.size.width;
        self.cursor = known.then_some(Position { x: next, y });
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
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use ratatui::layout::Rect;
    use ratatui::style::Stylize;
    use ratatui::text::Line;
    use ratatui::{Terminal, TerminalOptions, Viewport};

    use super::*;

    #[derive(Clone, Default)]
    struct Frames(Rc<RefCell<Vec<String>>>);

    impl Sink for Frames {
        fn send(&mut self, frame: &[u8]) -> io::Result<()> {
            self.0.borrow_mut().push(String::from_utf8_lossy(frame).replace('\x1b', "^"));
            Ok(())
        }
    }

    impl Frames {
        fn take(&self) -> Vec<String> {
            std::mem::take(&mut self.0.borrow_mut())
        }
    }

    fn terminal(frames: &Frames, synchronized: bool) -> Terminal<Screen<Frames>> {
        let size = Size::new(10, 3);
        let viewport = Viewport::Fixed(Rect::from((Position::ORIGIN, size)));
        let screen = Screen::new(frames.clone(), size, synchronized);
        Terminal::with_options(screen, TerminalOptions { viewport }).unwrap()
    }

    fn draw(terminal: &mut Terminal<Screen<Frames>>, line: &Line<'_>, cursor: Option<u16>) {
        terminal
            .draw(|frame| {
                frame.render_widget(line, frame.area());
                if let Some(x) = cursor {
                    frame.set_cursor_position((x, 0));
                }
            })
            .unwrap();
        terminal.backend_mut().end_frame().unwrap();
    }

    #[test]
    fn a_frame_is_one_write_inside_synchronized_output() {
        let frames = Frames::default();
        let mut terminal = terminal(&frames, true);
        draw(&mut terminal, &Line::from("röd".red()), Some(3));
        assert_eq!(frames.take(), ["^[?2026h^[H^[31mröd^[m^[?25h^[?2026l"]);
    }

    #[test]
    fn the_same_picture_again_is_not_written_at_all() {
        let frames = Frames::default();
        let mut terminal = terminal(&frames, true);
        draw(&mut terminal, &Line::from("samma"), Some(2));
        frames.take();
        draw(&mut terminal, &Line::from("samma"), Some(2));
        assert_eq!(frames.take(), Vec::<String>::new());
    }

    #[test]
    fn only_what_differs_is_printed_and_the_cursor_moves_the_short_way() {
        let frames = Frames::default();
        let mut terminal = terminal(&frames, false);
        draw(&mut terminal, &Line::from("ab cd ef"), None);
        frames.take();
        draw(&mut terminal, &Line::from("xb cd yf"), None);
        assert_eq!(frames.take(), ["\rx^[5Cy"]);
    }

    #[test]
    fn after_the_last_column_the_place_is_said_anew() {
        let frames = Frames::default();
        let mut terminal = terminal(&frames, false);
        draw(&mut terminal, &Line::from("0123456789"), Some(9));
        assert_eq!(frames.take(), ["^[H0123456789^[?25h^[1;10H"]);
    }
}
