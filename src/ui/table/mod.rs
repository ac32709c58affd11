//! A table of rows already written out: only the rows in view are handed over, and only they are drawn.

mod columns;

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

pub use columns::{Column, Width, widths};

use super::cells::{self, put};
use super::theme::{Role, Theme};

/// Columns taken by the marker before each row.
pub const MARKER: u16 = 2;

/// One cell: its text, made visible already, and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell<'a> {
    /// What is written.
    pub text: Cow<'a, str>,
    /// What it means.
    pub role: Role,
}

impl<'a> Cell<'a> {
    /// A cell with a role.
    pub fn new(text: impl Into<Cow<'a, str>>, role: Role) -> Self {
        Self { text: text.into(), role }
    }
}

impl<'a, T: Into<Cow<'a, str>>> From<T> for Cell<'a> {
    fn from(text: T) -> Self {
        Self::new(text, Role::Text)
    }
}

/// One row, a cell for each column of the table.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row<'a> {
    /// The cells in the order of the columns.
    pub cells: Vec<Cell<'a>>,
    /// Beside the marker, one column wide: it comes and goes without moving any text.
    pub sign: Option<Cell<'a>>,
}

impl<'a> Row<'a> {
    /// A row of cells.
    pub fn new(cells: impl IntoIterator<Item = Cell<'a>>) -> Self {
        Self { cells: cells.into_iter().collect(), sign: None }
    }

    /// The same row with a sign beside the marker, or none.
    #[must_use]
    pub fn signed(self, sign: Option<Cell<'a>>) -> Self {
        Self { sign, ..self }
    }
}

/// What is drawn: the columns, the rows in view, and which of these is chosen.
#[derive(Debug, Clone, Copy)]
pub struct Table<'a> {
    /// The columns in order.
    pub columns: &'a [Column<'a>],
    /// The rows in view, no others.
    pub rows: &'a [Row<'a>],
    /// Index among the rows in view.
    pub selected: Option<usize>,
    /// The column that is reversed in the chosen row: its text, and of a number its whole place with a blank on each
    /// side.
    pub main: usize,
    /// Whether the pane has the focus; without it the chosen row has its marker only.
    pub focused: bool,
}

impl Table<'_> {
    /// Rows that fit under the header in an area.
    #[must_use]
    pub const fn height(area: Rect) -> usize {
        area.height.saturating_sub(1) as usize
    }

    /// Draws header and rows. Returns where the chosen row's marker stands.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer, theme: &Theme) -> Option<Position> {
        let area = area.intersection(buffer.area);
        if area.is_empty() {
            return None;
        }
        let places = columns::places(self.columns, area);
        self.draw_header(&places, buffer, theme);
        for (at, row) in self.rows.iter().enumerate().take(Self::height(area)) {
            self.draw_row(row, at, &places, buffer, theme);
        }
        let at = self.selected.filter(|at| *at < self.rows.len().min(Self::height(area)))?;
        let marker = cells::line(area, u16::try_from(at).ok()?.saturating_add(1));
        put(buffer, marker, theme.glyphs.marker, theme.style(Role::Text), cells::Align::Left, "");
        Some(marker.as_position())
    }

    fn draw_header(&self, places: &[Rect], buffer: &mut Buffer, theme: &Theme) {
        let style = theme.style(Role::Title);
        for (column, place) in self.columns.iter().zip(places) {
            put(buffer, *place, column.title, style, column.align, theme.glyphs.cut);
        }
    }

    fn draw_row(&self, row: &Row, at: usize, places: &[Rect], buffer: &mut Buffer, theme: &Theme) {
        let down = u16::try_from(at).unwrap_or(u16::MAX).saturating_add(1);
        if let (Some(sign), Some(place)) = (&row.sign, places.first()) {
            let place = Rect { x: place.x.saturating_sub(1), y: place.y.saturating_add(down), width: 1, height: 1 };
            put(buffer, place, &sign.text, theme.style(sign.role), cells::Align::Left, "");
        }
        for (index, ((cell, column), place)) in row.cells.iter().zip(self.columns).zip(places).enumerate() {
            let place = Rect { y: place.y.saturating_add(down), ..*place };
            let (first, end) = put(buffer, place, &cell.text, theme.style(cell.role), column.align, theme.glyphs.cut);
            if index == self.main && self.focused && self.selected == Some(at) {
                let chosen = match column.align {
                    cells::Align::Right => Rect { x: place.x.saturating_sub(1), width: place.width + 2, ..place },
                    _ => Rect { x: first, width: end - first, ..place },
                };
                buffer.set_style(chosen.intersection(buffer.area), theme.style(Role::Selection));
            }
        }
    }
}

#[cfg(test)]
mod tests;
