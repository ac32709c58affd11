//! A plot of four fields: numbered marks at nine steps along two axes, with a count where several share a place. It
//! knows no domain.

mod grid;
mod label;
#[cfg(test)]
mod tests;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::cells::{self, Align, put};
use super::theme::{GlyphSet, Role, Theme};
use grid::Grid;

/// Steps along each axis.
pub const STEPS: u16 = 9;

/// One axis: what it is called, if its ends do not say it all, and its ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Axis<'a> {
    /// Its name; may be empty.
    pub name: &'a str,
    /// At step 1.
    pub low: &'a str,
    /// At step 9.
    pub high: &'a str,
}

/// How a mark stands out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Look {
    /// Not at all.
    Plain,
    /// It belongs to what is marked elsewhere.
    Lit,
    /// Somebody else has just moved it.
    Fresh,
    /// It is the chosen one.
    Chosen,
    /// It is being moved.
    Moving,
}

/// What stands at one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Steps from the left, 1 to 9.
    pub right: u16,
    /// Steps from below, 1 to 9.
    pub up: u16,
    /// The number written.
    pub number: i64,
    /// How many stand here.
    pub count: usize,
    /// How it stands out.
    pub look: Look,
}

/// What is drawn.
#[derive(Debug, Clone, Copy)]
pub struct Plot<'a> {
    /// The axis from left to right.
    pub across: Axis<'a>,
    /// The axis from below upwards.
    pub upwards: Axis<'a>,
    /// The fields' names: upper left, upper right, lower left, lower right. Empty where a field has none.
    pub fields: [&'a str; 4],
    /// The marks, at most one a place; a later one lies over an earlier one.
    pub marks: &'a [Mark],
    /// Whether the chosen mark is reversed.
    pub focused: bool,
}

/// A mark as written, and where.
struct Written {
    place: Rect,
    text: String,
    look: Look,
}

impl Plot<'_> {
    /// Rows that the plot takes in an area this high: steps are as far apart as there is room for, all alike.
    #[must_use]
    pub fn height(&self, room: u16) -> u16 {
        let rows = room.saturating_sub(1 + self.header());
        self.header() + 1 + grid::whole(rows)
    }

    /// Fewest rows with a row for each step.
    #[must_use]
    pub fn least(&self) -> u16 {
        self.header() + 1 + STEPS
    }

    /// The line above that holds the axes' names, where they have any.
    fn header(&self) -> u16 {
        u16::from(!self.across.name.is_empty() || !self.upwards.name.is_empty())
    }

    /// Draws it. Returns where the chosen or moving mark stands; nothing is drawn where there is no room for a row and
    /// two columns a step.
    pub fn draw(&self, area: Rect, buffer: &mut Buffer, theme: &Theme) -> Option<Position> {
        let area = area.intersection(buffer.area);
        let margin = cells::width(self.upwards.low).max(cells::width(self.upwards.high)) + 1;
        let grid = Grid::of(area, margin, self.header())?;
        self.draw_axes(&grid, area, buffer, theme);
        draw_cross(&grid, buffer, theme);
        let written: Vec<Written> = self.marks.iter().filter_map(|mark| written(mark, &grid, theme)).collect();
        self.draw_fields(&grid, &written, buffer, theme);
        let mut found = None;
        for mark in &written {
            clear(mark.place, buffer);
            put(buffer, mark.place, &mark.text, self.style(mark.look, theme), Align::Left, "");
            if mark.look >= Look::Chosen {
                found = Some(mark.place.as_position());
            }
        }
        found
    }

    fn style(&self, look: Look, theme: &Theme) -> Style {
        match look {
            Look::Lit => theme.style(Role::Accent),
            Look::Fresh => theme.style(Role::Warn),
            Look::Chosen if self.focused => theme.style(Role::Title).patch(theme.style(Role::Selection)),
            Look::Plain | Look::Chosen => theme.style(Role::Title),
            Look::Moving => theme.style(Role::Warn).patch(theme.style(Role::Selection)),
        }
    }

    /// The names above, the steps at the left and beneath, the ends in place of the first and last step.
    fn draw_axes(&self, grid: &Grid, area: Rect, buffer: &mut Buffer, theme: &Theme) {
        let [up, right] = arrows(theme);
        let dim = theme.style(Role::Dim);
        if self.header() > 0 {
            let line = cells::line(area, 0);
            let (_, end) = put(buffer, line, &format!("{up}{}", self.upwards.name), dim, Align::Left, "");
            let rest = Rect { x: end, width: (grid.right()).saturating_sub(end), ..line };
            put(buffer, rest, &format!(" {}{right}", self.across.name), dim, Align::Right, theme.glyphs.cut);
        }
        for step in 1..=STEPS {
            let place = Rect { x: area.x, y: grid.y(step), width: grid.left().saturating_sub(area.x + 1), height: 1 };
            put(buffer, place, &end_or_step(self.upwards, step), dim, Align::Right, "");
        }
        self.draw_steps_beneath(grid, buffer, theme);
    }

    fn draw_steps_beneath(&self, grid: &Grid, buffer: &mut Buffer, theme: &Theme) {
        let dim = theme.style(Role::Dim);
        let line = Rect { x: grid.left(), y: grid.bottom(), width: grid.right() - grid.left(), height: 1 };
        let (_, first) = put(buffer, line, self.across.low, dim, Align::Left, "");
        let (last, _) = put(buffer, line, self.across.high, dim, Align::Right, "");
        for step in 2..STEPS {
            let x = grid.middle(step);
            if x > first && x + 1 < last {
                put(buffer, Rect { x, width: 1, ..line }, &step.to_string(), dim, Align::Left, "");
            }
        }
    }

    /// Each field's name in its outer corner, or as near to it as no mark stands in the way.
    fn draw_fields(&self, grid: &Grid, marks: &[Written], buffer: &mut Buffer, theme: &Theme) {
        for (at, name) in self.fields.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
            let places = grid.places_for(cells::width(name), at < 2, at % 2 == 0);
            // A blank is left between a name and a mark.
            let near =
                |mark: &Written| Rect { width: mark.place.width + 2, x: mark.place.x.saturating_sub(1), ..mark.place };
            let is_free = |place: &Rect| !marks.iter().any(|mark| near(mark).intersects(*place));
            if let Some(place) = places.clone().find(is_free).or_else(|| places.clone().next()) {
                put(buffer, place, name, theme.style(Role::Dim), Align::Left, theme.glyphs.cut);
            }
        }
    }
}

/// Takes away the lines behind a mark, so that it has no colour of theirs.
fn clear(place: Rect, buffer: &mut Buffer) {
    for position in place.intersection(buffer.area).positions() {
        if let Some(cell) = buffer.cell_mut(position) {
            cell.reset();
        }
    }
}

/// The first and last step have the names of the ends.
fn end_or_step(axis: Axis<'_>, step: u16) -> String {
    match step {
        1 => axis.low.to_owned(),
        STEPS => axis.high.to_owned(),
        _ => step.to_string(),
    }
}

const fn arrows(theme: &Theme) -> [&'static str; 2] {
    match theme.glyphs.set {
        GlyphSet::Unicode => ["↑ ", " →"],
        GlyphSet::Ascii => ["^ ", " >"],
        GlyphSet::Plain => ["", ""],
    }
}

/// The two lines between the fields; none for ears.
fn draw_cross(grid: &Grid, buffer: &mut Buffer, theme: &Theme) {
    let [across, down, cross] = match theme.glyphs.set {
        GlyphSet::Unicode => ["┈", "┊", "┼"],
        GlyphSet::Ascii => [".", ":", "+"],
        GlyphSet::Plain => return,
    };
    let style = theme.style(Role::Frame);
    let (x, y) = (grid.middle(STEPS.div_ceil(2)), grid.y(STEPS.div_ceil(2)));
    for column in grid.left()..grid.right() {
        buffer.set_stringn(column, y, across, 1, style);
    }
    for row in grid.top()..grid.bottom() {
        buffer.set_stringn(x, row, if row == y { cross } else { down }, 1, style);
    }
}

fn written(mark: &Mark, grid: &Grid, theme: &Theme) -> Option<Written> {
    let text = label::of(mark, grid.pitch(), theme.glyphs.set);
    let width = cells::width(&text).min(grid.pitch());
    let start = grid.x(mark.right) + (grid.pitch() - width) / 2;
    let place = Rect { x: start, y: grid.y(mark.up), width, height: 1 };
    (width > 0).then_some(Written { place, text, look: mark.look })
}
