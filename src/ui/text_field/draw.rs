//! A field on the screen: what of it is in view, where the real cursor stands, and moves between its lines.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Modifier;
use unicode_segmentation::UnicodeSegmentation;

use super::{Applied, Field, Lines};
use crate::ui::cells::{Align, line, put, width};
use crate::ui::theme::{Role, Theme};
use crate::ui::wrap;

impl Field {
    /// Draws the part of the text around the cursor and returns where the real cursor belongs.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer, theme: &Theme) -> Position {
        let area = area.intersection(buffer.area);
        match self.lines {
            _ if area.is_empty() => area.as_position(),
            Lines::One => self.draw_one(area, buffer, theme),
            Lines::Many => self.draw_many(area, buffer, theme),
        }
    }

    /// Lines the text takes when it is drawn `columns` wide.
    #[must_use]
    pub fn height(&self, columns: u16) -> usize {
        if self.lines == Lines::One { 1 } else { self.broken(columns).len() }
    }

    fn draw_one(&self, area: Rect, buffer: &mut Buffer, theme: &Theme) -> Position {
        // The sign at the end of the line has a column of its own.
        let area = if self.personal().is_empty() || area.width < 3 {
            area
        } else {
            sign(area, buffer, theme);
            Rect { width: area.width - 1, ..area }
        };
        let column = width(self.text().get(..self.now.cursor).unwrap_or(""));
        let first = in_view(column, area.width);
        let (rest, left) = skipped(self.text(), first);
        let text = Rect { x: area.x + left.min(area.width), width: area.width.saturating_sub(left), ..area };
        put(buffer, text, rest, theme.style(Role::Text), Align::Left, theme.glyphs.cut);
        if self.marked {
            let long = width(self.text()).saturating_sub(first).min(area.width);
            buffer.set_style(Rect { width: long, ..area }, theme.style(Role::Selection));
        }
        self.underline(&(0..self.text().len()), first, area, buffer, theme);
        if first > 0 {
            put(buffer, area, theme.glyphs.cut, theme.style(Role::Dim), Align::Left, "");
        }
        Position::new(area.x + (column - first).min(area.width - 1), area.y)
    }

    fn draw_many(&self, area: Rect, buffer: &mut Buffer, theme: &Theme) -> Position {
        let lines = self.broken(area.width);
        let row = self.row(&lines);
        let first = usize::from(in_view(u16::try_from(row).unwrap_or(u16::MAX), area.height));
        for (range, y) in lines.iter().skip(first).zip(0..area.height) {
            let text = self.text().get(range.clone()).unwrap_or("").trim_end();
            put(buffer, line(area, y), text, theme.style(Role::Text), Align::Left, theme.glyphs.cut);
        }
        let down = u16::try_from(row - first.min(row)).unwrap_or(0).min(area.height - 1);
        let cursor = Position::new(area.x + self.column(&lines, row).min(area.width - 1), area.y + down);
        for (range, y) in lines.iter().skip(first).zip(0..area.height) {
            let place = line(area, y);
            // The last column is free but for the cursor.
            if self.underline(range, 0, place, buffer, theme) && cursor != Position::new(place.right() - 1, place.y) {
                sign(place, buffer, theme);
            }
        }
        cursor
    }

    /// Underlines what looks like personal data in a line of the text drawn from a column on; true where there is any.
    fn underline(&self, drawn: &Range<usize>, first: u16, area: Rect, buffer: &mut Buffer, theme: &Theme) -> bool {
        let column = |byte: usize| width(self.text().get(drawn.start..byte).unwrap_or("").trim_end_matches('\n'));
        let mut any = false;
        for one in self.personal() {
            let (start, end) = (one.range.start.max(drawn.start), one.range.end.min(drawn.end));
            if start < end {
                any = true;
                let [from, to] = [start, end].map(|byte| column(byte).saturating_sub(first).min(area.width));
                let place = Rect { x: area.x + from, width: to - from, ..line(area, 0) };
                buffer.set_style(place, theme.style(Role::Warn).add_modifier(Modifier::UNDERLINED));
            }
        }
        any
    }

    /// The lines as broken on the screen; one column is left for the cursor behind the last letter.
    fn broken(&self, columns: u16) -> Vec<Range<usize>> {
        wrap::ranges(self.text(), columns.saturating_sub(1).max(1))
    }

    /// The line the cursor stands on.
    fn row(&self, lines: &[Range<usize>]) -> usize {
        lines.iter().rposition(|range| range.start <= self.now.cursor).unwrap_or(0)
    }

    fn column(&self, lines: &[Range<usize>], row: usize) -> u16 {
        let start = lines.get(row).map_or(0, |range| range.start);
        width(self.text().get(start..self.now.cursor).unwrap_or(""))
    }

    /// Moves up or down by lines as broken on the screen, keeping to a column where the lines are long enough.
    pub(super) fn vertical(&mut self, by: isize, columns: u16, goal: Option<u16>) -> Applied {
        if self.lines == Lines::One {
            return Applied::Nothing;
        }
        let lines = self.broken(columns);
        let row = self.row(&lines);
        let goal = goal.unwrap_or_else(|| self.column(&lines, row));
        let Some(range) = row.checked_add_signed(by).and_then(|row| lines.get(row)) else { return Applied::Nothing };
        let text = self.text().get(range.clone()).unwrap_or("").trim_end();
        let (rest, _) = skipped(text, goal);
        let place = range.start + text.len() - rest.len();
        self.goal = Some(goal);
        self.move_to(place)
    }
}

/// The sign at the end of a line that says the same as the underlining.
fn sign(line: Rect, buffer: &mut Buffer, theme: &Theme) {
    let place = Rect { x: line.right().saturating_sub(1), width: 1, ..line };
    put(buffer, place, "!", theme.style(Role::Warn), Align::Left, "");
}

/// The first column (or row) in view, so that the cursor is: it moves in steps of half the room, so that a line of
/// writing redraws seldom. One column is left free for the mark that there is more.
const fn in_view(cursor: u16, room: u16) -> u16 {
    if cursor < room || room == 0 {
        return 0;
    }
    let half = if room > 1 { room / 2 } else { 1 };
    (cursor - room + 1).div_ceil(half) * half
}

/// What is left of a text after a number of columns, and how many columns further right it begins.
fn skipped(text: &str, columns: u16) -> (&str, u16) {
    let mut taken = 0u16;
    for (at, grapheme) in text.grapheme_indices(true) {
        if taken >= columns {
            return (text.get(at..).unwrap_or(""), taken - columns);
        }
        taken = taken.saturating_add(width(grapheme));
    }
    ("", 0)
}
