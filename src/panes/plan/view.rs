//! How this pane is drawn: a frame that says what is shown, the search, the row being written, the table.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::{EntityId, Message};
use crate::locale;
use crate::msg::Context;
use crate::ui::cells::{self, Align, put};
use crate::ui::cursor;
use crate::ui::frame::Frame as Border;
use crate::ui::paragraph::{self, Line};
use crate::ui::search;
use crate::ui::table::{Cell, Column, MARKER, Row as TableRow, Table, widths as columns_wide};
use crate::ui::theme::Role;

use super::cells as row_cells;
use super::filter::Filter;
use super::order::Sort;
use super::row_view;
use super::state::Plan;

/// From this width on each läge is written out.
pub(super) const STATE_WRITTEN: u16 = 66;
/// From this width on there are the step and the origin, and a läge may say two things.
pub(super) const ROOMY: u16 = 86;
/// From this width on the step has its name.
pub(super) const STEP_NAMED: u16 = 112;

/// Rows of activities that fit.
pub(super) fn rows_high(pane: &Plan, area: Rect) -> usize {
    Table::height(parts(pane, area).1).saturating_sub(usize::from(has_own_line(pane)))
}

/// The row of the list that stands on this line of the pane.
pub(super) fn row_at(pane: &Plan, area: Rect, line: u16) -> Option<usize> {
    let table = parts(pane, area).1;
    let down = (area.y + line).checked_sub(table.y + 1).filter(|down| usize::from(*down) < Table::height(table))?;
    let row = pane.scroll.offset + usize::from(down);
    (row < pane.shown.len()).then_some(row)
}

/// Whether the row being written stands above the others: a new one, or one that is not shown any more.
fn has_own_line(pane: &Plan) -> bool {
    pane.row.as_ref().is_some_and(|row| row.id().and_then(|id| pane.find(id)).is_none())
}

/// The line of the search, if there is one, and the table.
fn parts(pane: &Plan, area: Rect) -> (Option<Rect>, Rect) {
    let inside = Border::inner(area);
    if pane.typing.is_none() && pane.search.is_empty() {
        return (None, inside);
    }
    let rest = Rect { y: inside.y.saturating_add(1), height: inside.height.saturating_sub(1), ..inside };
    (Some(cells::line(inside, 0)), rest)
}

pub(super) fn draw(pane: &Plan, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let (title, right) = (heading(pane, context), ticks(pane, context));
    Border { title: &title, right: &right, focused: context.focused }.draw(area, frame.buffer_mut(), context.theme);
    let (search, table) = parts(pane, area);
    if let Some(line) = search {
        draw_search(pane, context, frame, line);
    }
    draw_footing(pane, context, frame, area);
    if !pane.shown.is_empty() || pane.row.is_some() {
        return draw_table(pane, context, frame, table);
    }
    let lines = paragraph::wrapped(&[Line::new(context.texts.say(&nothing_here(pane)), Role::Text)], table.width);
    paragraph::draw(&lines, 0, table, frame.buffer_mut(), context.theme);
}

fn nothing_here(pane: &Plan) -> Message {
    if pane.counts.all == 0 {
        return Message::new("plan-empty");
    }
    if !pane.search.is_empty() {
        return Message::new("plan-no-match").with("search", pane.search.as_str());
    }
    if pane.filter == Filter::Open { Message::new("plan-all-finished") } else { Message::new("plan-none-in-filter") }
}

fn draw_search(pane: &Plan, context: &Context<'_>, frame: &mut Frame<'_>, line: Rect) {
    let text = locale::visible(&pane.search);
    let cursor = search::draw(pane.typing.as_ref(), &text, line, frame.buffer_mut(), context.theme);
    if let Some(cursor) = cursor {
        frame.set_cursor_position(cursor);
    }
}

const COLUMN_TITLES: [&str; 6] =
    ["column-when", "column-what", "column-who", "column-state", "column-step", "column-from"];

/// The columns; a narrow table has the first four.
fn columns(titles: &[String], width: u16) -> Vec<Column<'_>> {
    let title = |at: usize| titles.get(at).map_or("", String::as_str);
    let roomy = width >= ROOMY;
    let step = if width < STEP_NAMED { 4 } else { 15 };
    let state = match width {
        ROOMY.. => 17,
        STATE_WRITTEN.. => 13,
        _ => 10,
    };
    vec![
        Column::fixed(title(0), 13),
        Column::flex(title(1), if roomy { 34 } else { 20 }, 80),
        if roomy { Column::fixed(title(2), 16) } else { Column::flex(title(2), 10, 14) },
        Column::fixed(title(3), state),
        Column::fixed(title(4), if roomy { step } else { 0 }).spare(if roomy { 1 } else { 2 }),
        if roomy { Column::flex(title(5), 12, 40).spare(2) } else { Column::fixed(title(5), 0).spare(1) },
    ]
}

fn draw_table(pane: &Plan, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let titles: Vec<String> = COLUMN_TITLES.iter().map(|id| context.texts.get(id)).collect();
    let columns = columns(&titles, area.width);
    let wide = columns_wide(&columns, area.width.saturating_sub(MARKER));
    let first = pane.scroll.offset;
    let own_line = has_own_line(pane);
    let height = Table::height(area).saturating_sub(usize::from(own_line));
    let ids = pane.shown.iter().skip(first).take(height);
    let activities: Vec<_> = ids.filter_map(|id| context.work.activity(*id)).collect();
    let rows = activities
        .iter()
        .map(|activity| row_cells::of(activity, context, &wide, area.width).signed(sign(pane, activity.id, context)));
    let rows: Vec<TableRow<'_>> = own_line.then(TableRow::default).into_iter().chain(rows).collect();
    let above = usize::from(own_line);
    let marked = pane.selected_at().and_then(|at| at.checked_sub(first)).map(|at| at + above);
    let written = pane.row.as_ref().map(|row| row.id().and_then(|id| pane.find(id)));
    let selected = if own_line { Some(0) } else { marked };
    let focused = context.focused && pane.row.is_none();
    let table = Table { columns: &columns, rows: &rows, selected, main: 1, focused };
    let at = table.draw(area, frame.buffer_mut(), context.theme);
    if context.focused && pane.typing.is_none() {
        cursor::stand(at, frame, context.theme);
    }
    if let (Some(row), Some(at)) = (&pane.row, written) {
        let line = at.and_then(|at| at.checked_sub(first)).map_or(0, |at| at + above);
        row_view::draw(row, context, frame, line_of(area, line), &wide);
    }
}

/// Beside the marker: whether it is ticked, or belongs to the selection.
fn sign(pane: &Plan, id: EntityId, context: &Context<'_>) -> Option<Cell<'static>> {
    match (pane.ticked.contains(&id), context.is_lit(id)) {
        (true, _) => Some(Cell::new("✓", Role::Title)),
        (false, true) => Some(Cell::new(context.theme.glyphs.own, Role::Accent)),
        (false, false) => None,
    }
}

/// The line of a row of the table.
fn line_of(area: Rect, at: usize) -> Rect {
    cells::line(area, u16::try_from(at).unwrap_or(u16::MAX).saturating_add(1))
}

/// "3 Aktivitetsplan · 12 · 2 försenade · mina · efter vem".
fn heading(pane: &Plan, context: &Context<'_>) -> String {
    let texts = context.texts;
    let mut parts = vec![context.pane_title("plan")];
    let all = if pane.filter == Filter::Open { pane.counts.all - pane.counts.finished } else { pane.counts.all };
    let shown = pane.shown.len();
    let counts = [("shown", shown.into()), ("all", all.into())];
    parts.push(if shown == all { texts.with("plan-count", &counts) } else { texts.with("plan-count-of", &counts) });
    if pane.counts.late > 0 {
        parts.push(texts.with("plan-late", &[("late", pane.counts.late.into())]));
    }
    if pane.filter != Filter::Open {
        parts.push(texts.say(&pane.filter.name()));
    }
    if pane.sort != Sort::When {
        parts.push(texts.get(&format!("plan-sort-{}", pane.sort.code())));
    }
    if let Some(narrowed) = context.narrowed.filter(|narrowed| narrowed.to.entity() != crate::domain::Entity::Activity)
    {
        let title = context.work.title(narrowed.to);
        parts.push(texts.with("plan-narrowed", &[("title", title.into())]));
    }
    parts.join(" · ")
}

/// How many are ticked.
fn ticks(pane: &Plan, context: &Context<'_>) -> String {
    if pane.ticked.is_empty() {
        return String::new();
    }
    context.texts.with("plan-ticked", &[("count", pane.ticked.len().into())])
}

/// On the lower edge: what the cell being written takes and how it is read; else what is not shown.
fn draw_footing(pane: &Plan, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let hidden = pane.filter == Filter::Open && pane.counts.finished > 0;
    let (text, role) = match &pane.row {
        Some(row) => row_view::prompt(row, context),
        None if hidden => {
            (context.texts.with("plan-finished-hidden", &[("count", pane.counts.finished.into())]), Role::Dim)
        }
        None => return,
    };
    let edge =
        Rect { x: area.x + 1, y: area.bottom().saturating_sub(1), width: area.width.saturating_sub(2), height: 1 };
    put(frame.buffer_mut(), edge, &text, context.theme.style(role), Align::Left, context.theme.glyphs.cut);
}
