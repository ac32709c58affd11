//! Where the cells of a form stand: the first column frozen, the others scrolled sideways, rows as high as their text.

use ratatui::layout::Rect;

use crate::forms::Facts as Beside;
use crate::locale;
use crate::msg::Context;
use crate::ui::cells::width;
use crate::ui::frame::Frame as Border;
use crate::ui::hyphen;

use super::state::Forms;
use super::{cells, facts};

/// Columns before a row: the marker, and the sign of a tick.
pub(super) const MARKER: u16 = 2;
/// Fewest columns in which a column that does not fit is begun.
const LEAST: u16 = 9;
/// Columns that a long text is given at most where there is room.
const MOST: u16 = 90;
/// Columns of the figures beside a row, and fewest of the grid in which they stand there.
const FACTS: u16 = 25;
const SHORT_FACTS: u16 = 14;
const ROOM_FOR_FACTS: u16 = 96;

/// A column and where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Placed {
    /// Index among the form's columns.
    pub(super) at: usize,
    pub(super) x: u16,
    pub(super) width: u16,
    /// Whether it has the width it wants.
    pub(super) whole: bool,
}

/// Where everything in the pane stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layout {
    /// Whom the form is about, where it is about somebody.
    pub(super) subject: Rect,
    /// The headings.
    pub(super) header: Rect,
    /// The rows.
    pub(super) body: Rect,
    /// What is said of the marked cell.
    pub(super) panel: Rect,
    /// What names the rows.
    pub(super) head: Placed,
    /// The figures of each row; without width where they stand in the panel.
    pub(super) facts: Placed,
    /// The columns in view, the frozen one first.
    pub(super) columns: Vec<Placed>,
    /// How many lines a row has at most.
    pub(super) most_lines: usize,
}

impl Layout {
    /// The layout in the place the pane has.
    pub(super) fn of(pane: &Forms, context: &Context<'_>) -> Self {
        Self::from(pane, pane.first_column, context)
    }

    fn from(pane: &Forms, first: usize, context: &Context<'_>) -> Self {
        let inside = Border::inner(context.area);
        let about = u16::from(pane.form.is_some_and(|form| form.per != crate::forms::Per::Round)).min(inside.height);
        let (subject, rest) = split(inside, about);
        let panel = panel_height(pane, facts_width(pane, rest.width) > 0, rest.height);
        let grid = Rect { height: rest.height.saturating_sub(panel), ..rest };
        let panel = Rect { y: grid.bottom(), height: rest.height - grid.height, ..rest };
        let (head, facts, columns) = across(pane, first, grid);
        let titles = columns.iter().filter_map(|placed| Some((pane.grid.columns.get(placed.at)?, placed.width)));
        let lang = context.texts.lang();
        let lines = titles.map(|(column, wide)| hyphen::written(column.question.name.get(lang), wide).len());
        let lines =
            lines.chain((facts.width > 0).then(|| hyphen::written(&facts::heading(pane, context), facts.width).len()));
        let high = u16::try_from(lines.max().unwrap_or(1)).unwrap_or(1).clamp(1, 3).min(grid.height);
        let (header, body) = split(grid, high);
        let most_lines = usize::from(body.height / 4).clamp(1, 4);
        Self { subject, header, body, panel, head, facts, columns, most_lines }
    }

    /// First row and first column that bring the marked cell into view. A column that has left the view comes with as
    /// many others as there is room for on the side one is going to, so that going on redraws seldom.
    pub(super) fn following(pane: &Forms, context: &Context<'_>) -> (usize, usize) {
        let shows = |first: usize, column: usize| {
            let layout = Self::from(pane, first, context);
            layout.columns.iter().any(|one| one.at == column && one.whole)
        };
        let last = pane.grid.columns.len().saturating_sub(1);
        // From there on the last column is in view: further there is nothing to scroll to.
        let end = (0..last).find(|&first| shows(first, last)).unwrap_or(last);
        let kept = pane.first_column.min(end);
        let first = if shows(kept, pane.column) {
            kept
        } else if pane.column < kept {
            (0..pane.column).find(|&first| shows(first, pane.column)).unwrap_or(pane.column)
        } else {
            pane.column.min(end)
        };
        (Self::from(pane, first, context).first_row(pane, context), first)
    }

    /// The first row that brings the marked one into view; where it has left the view, it comes to the middle.
    fn first_row(&self, pane: &Forms, context: &Context<'_>) -> usize {
        let room = usize::from(self.body.height);
        let first = pane.first_row.min(pane.row);
        let near = pane.row - first < room;
        if near && (first..=pane.row).map(|row| self.height_of(pane, row, context)).sum::<usize>() <= room {
            // What has become shorter leaves no empty room at the end.
            return first.min(self.last_first(pane, room, context));
        }
        let mut at = pane.row;
        let half = if near || pane.row < pane.first_row { room / 2 } else { room };
        let mut taken = self.height_of(pane, at, context);
        while at > 0 {
            taken += self.height_of(pane, at - 1, context);
            if taken > half.max(1) {
                break;
            }
            at -= 1;
        }
        at
    }

    /// The first row where the last one stands at the foot.
    fn last_first(&self, pane: &Forms, room: usize, context: &Context<'_>) -> usize {
        let mut at = pane.grid.lines.len();
        let mut taken = 0;
        while at > 0 {
            taken += self.height_of(pane, at - 1, context);
            if taken > room {
                break;
            }
            at -= 1;
        }
        at
    }

    /// Lines that a row takes.
    pub(super) fn height_of(&self, pane: &Forms, row: usize, context: &Context<'_>) -> usize {
        let Some(line) = pane.grid.lines.get(row) else { return 0 };
        let head = hyphen::written(pane.head(line), self.head.width.max(1)).len();
        let texts = self.columns.iter().map(|placed| {
            let text = cells::text(pane, row, placed.at, context);
            hyphen::written(&text, placed.width.max(1)).len()
        });
        let figures = line.indicator.filter(|_| self.facts.width > 0).and_then(|indicator| pane.facts.of(indicator));
        let facts = figures.map_or(0, |row| facts::height(row, pane.beside()));
        texts.chain([head, facts]).max().unwrap_or(1).clamp(1, self.most_lines)
    }

    /// The rows in view: each with its number and its place.
    pub(super) fn rows(&self, pane: &Forms, context: &Context<'_>) -> Vec<(usize, Rect)> {
        let mut y = self.body.y;
        let mut rows = Vec::new();
        for row in pane.first_row..pane.grid.lines.len() {
            if y >= self.body.bottom() {
                break;
            }
            let high = u16::try_from(self.height_of(pane, row, context)).unwrap_or(1).min(self.body.bottom() - y);
            rows.push((row, Rect { y, height: high, ..self.body }));
            y += high;
        }
        rows
    }

    /// The cell that stands at a place of the screen.
    pub(super) fn cell_at(
        &self,
        pane: &Forms,
        (x, y): (u16, u16),
        context: &Context<'_>,
    ) -> Option<(usize, Option<usize>)> {
        let (row, _) =
            self.rows(pane, context).into_iter().find(|(_, place)| (place.y..place.bottom()).contains(&y))?;
        let column = self.columns.iter().find(|placed| (placed.x..placed.x + placed.width).contains(&x));
        Some((row, column.map(|placed| placed.at)))
    }
}

/// Some lines from the top, and the rest.
const fn split(area: Rect, lines: u16) -> (Rect, Rect) {
    let lines = if lines < area.height { lines } else { area.height };
    let upper = Rect { height: lines, ..area };
    (upper, Rect { y: area.y + lines, height: area.height - lines, ..area })
}

/// Lines of the panel: more where figures belong to the rows, most while a long text is written.
fn panel_height(pane: &Forms, facts_beside: bool, height: u16) -> u16 {
    let large = pane.writing.as_ref().is_some_and(|writing| writing.large);
    let wanted = if large {
        (height / 2).max(6)
    } else if pane.has_facts() && !facts_beside {
        (height * 2 / 5).clamp(5, 11)
    } else if facts_beside {
        (height / 5).clamp(4, 7)
    } else {
        (height / 3).clamp(4, 8)
    };
    if height < 8 { height.min(wanted) / 2 } else { wanted }
}

/// Where what names the rows and the columns stand, from the first column that is not frozen.
fn across(pane: &Forms, first: usize, area: Rect) -> (Placed, Placed, Vec<Placed>) {
    let right = area.right();
    let room = area.width.saturating_sub(MARKER);
    let head = Placed { at: 0, x: area.x + MARKER.min(area.width), width: head_width(pane, room), whole: true };
    let x = head.x + head.width + u16::from(head.width > 0);
    let facts = Placed { at: 0, x, width: facts_width(pane, area.width), whole: true };
    let taken = head.width + 1 + facts.width + u16::from(facts.width > 0);
    let wanted = widths(pane, room.saturating_sub(taken));
    let mut x = facts.x + facts.width + u16::from(facts.width > 0);
    let frozen = usize::from(freezes_first(pane, head.width, room));
    let scrolled = (frozen..pane.grid.columns.len()).skip(first.saturating_sub(frozen));
    let mut placed = Vec::new();
    for at in (0..frozen).chain(scrolled) {
        let wide = wanted.get(at).copied().unwrap_or(LEAST);
        let left = right.saturating_sub(x);
        let whole = wide <= left;
        if left == 0 || (!whole && left < LEAST && !placed.is_empty()) {
            break;
        }
        let width = wide.min(left);
        // A column alone in its room is as wide as it can be.
        let alone = placed.len() <= frozen && wide > left;
        placed.push(Placed { at, x, width, whole: whole || alone });
        x = x.saturating_add(width).saturating_add(1);
    }
    (head, facts, placed)
}

/// Columns of the figures beside each row.
fn facts_width(pane: &Forms, room: u16) -> u16 {
    match pane.beside() {
        _ if room < ROOM_FOR_FACTS => 0,
        Beside::None => 0,
        Beside::Short => SHORT_FACTS,
        Beside::Whole => FACTS,
    }
}

/// Columns of what names the rows: of their numbers where their first cell names them.
fn head_width(pane: &Forms, room: u16) -> u16 {
    let Some(form) = pane.form else { return 0 };
    if !form.has_head() {
        return if pane.is_tree() { 0 } else { u16::try_from(pane.grid.lines.len().to_string().len()).unwrap_or(2) };
    }
    let longest = pane.grid.lines.iter().take(200).map(|line| locale::width(&line.head)).max().unwrap_or(0);
    let longest = u16::try_from(longest).unwrap_or(u16::MAX).max(6);
    let words = pane.grid.lines.iter().take(200).flat_map(|line| line.head.split_whitespace());
    let word = u16::try_from(words.map(locale::width).max().unwrap_or(0)).unwrap_or(u16::MAX);
    // A word is broken only where it would take too much of the room.
    let room_for_words = word.min(room * 2 / 5);
    longest.min((room * 3 / 10).max(12).max(room_for_words)).min(room)
}

/// Whether the first column stays where the others are scrolled: it names the row.
fn freezes_first(pane: &Forms, head: u16, room: u16) -> bool {
    let first = pane.grid.columns.first().map_or(u16::MAX, |column| column.question.width);
    pane.form.is_some_and(|form| !form.has_head()) && first.saturating_add(head) <= room * 2 / 5
}

/// How wide each column is to be: as the form says, wider where there is room for all of them.
fn widths(pane: &Forms, room: u16) -> Vec<u16> {
    let columns = &pane.grid.columns;
    let mut widths: Vec<u16> = columns.iter().map(|column| column.question.width.max(4)).collect();
    let filled = |widths: &[u16]| {
        widths.iter().fold(0u16, |sum, one| sum.saturating_add(*one).saturating_add(1)).saturating_sub(1)
    };
    let long: Vec<usize> =
        columns.iter().enumerate().filter(|(_, one)| one.question.kind.is_long()).map(|(at, _)| at).collect();
    let over = filled(&widths).saturating_sub(room);
    shrink(&mut widths, &long, over);
    let rest = room.saturating_sub(filled(&widths));
    let share = rest / u16::try_from(long.len()).unwrap_or(1).max(1);
    for at in long {
        if let Some(one) = widths.get_mut(at) {
            *one = one.saturating_add(share).min(MOST.max(*one));
        }
    }
    widths
}

/// Where little is lacking for all columns to fit, the long ones give way a little.
fn shrink(wide: &mut [u16], long: &[usize], lacking: u16) {
    let of_long = long.iter().filter_map(|at| wide.get(*at)).fold(0u16, |sum, one| sum.saturating_add(*one));
    if lacking == 0 || lacking > of_long / 4 {
        return;
    }
    let mut left = lacking;
    for (nth, at) in long.iter().enumerate() {
        let share = left.div_ceil(u16::try_from(long.len() - nth).unwrap_or(1).max(1));
        if let Some(one) = wide.get_mut(*at) {
            let less = share.min(*one / 3);
            *one -= less;
            left -= less;
        }
    }
}

/// Columns that a text takes.
pub(super) fn wide(text: &str) -> u16 {
    width(text)
}
