//! What is written for a picture, byte for byte.

use std::cell::RefCell;
use std::rc::Rc;

use ratatui::layout::Rect;
use ratatui::style::{Color, Stylize};
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
fn a_short_gap_is_printed_again_rather_than_jumped_over() {
    let frames = Frames::default();
    let mut terminal = terminal(&frames, false);
    draw(&mut terminal, &Line::from("a bc d é f"), None);
    frames.take();
    draw(&mut terminal, &Line::from("x bc y é z"), None);
    assert_eq!(frames.take(), ["^[Hx bc y^[3Cz"]);
}

#[test]
fn only_what_differs_is_printed_and_the_cursor_moves_the_short_way() {
    let frames = Frames::default();
    let mut terminal = terminal(&frames, false);
    draw(&mut terminal, &Line::from("ab cd ef"), None);
    frames.take();
    draw(&mut terminal, &Line::from("xb cd yf"), None);
    assert_eq!(frames.take(), ["^[Hx^[5Cy"]);
}

#[test]
fn an_emoji_whose_second_column_is_cleared_by_itself_is_printed_among_others() {
    let frames = Frames::default();
    let mut terminal = terminal(&frames, false);
    draw(&mut terminal, &Line::from("abcdefghi"), None);
    frames.take();
    draw(&mut terminal, &Line::from("xb❤\u{FE0F}e".to_owned() + "fyhz"), None);
    let written = frames.take().concat();
    assert!(["x", "❤\u{FE0F}", "y", "z"].iter().all(|sign| written.contains(sign)), "{written}");
}

#[test]
fn what_has_one_colour_is_printed_together_where_that_is_shorter() {
    let frames = Frames::default();
    let mut terminal = terminal(&frames, false);
    let red = |sign: &'static str| sign.fg(Color::Indexed(81));
    draw(&mut terminal, &Line::from("0123456789"), None);
    frames.take();
    draw(&mut terminal, &Line::from(vec![red("a"), "123".into(), "b".into(), "5678".into(), red("c")]), None);
    assert_eq!(frames.take(), ["^[1;5Hb\r^[38;5;81ma^[8Cc^[m"]);
}

#[test]
fn a_long_frame_is_held_back_until_it_is_whole_and_a_short_one_is_not() {
    let frames = Frames::default();
    let mut terminal = terminal(&frames, true);
    draw(&mut terminal, &Line::from("kort"), None);
    assert_eq!(frames.take(), ["^[Hkort"]);
    let colours = (0..10).map(|at: u8| "x".fg(Color::Rgb(200 + at, 100, 200)).bg(Color::Rgb(0, 0, at)));
    draw(&mut terminal, &colours.collect(), None);
    let written = frames.take().concat();
    assert!(written.starts_with("^[?2026h") && written.ends_with("^[?2026l"), "{written}");
}

#[test]
fn after_the_last_column_the_place_is_said_anew() {
    let frames = Frames::default();
    let mut terminal = terminal(&frames, false);
    draw(&mut terminal, &Line::from("0123456789"), Some(9));
    assert_eq!(frames.take(), ["^[H0123456789^[?25h^[1;10H"]);
}
