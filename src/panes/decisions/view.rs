//! How the decision log is drawn: the decisions, and below them the marked one in full.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::Message;
use crate::locale;
use crate::msg::Context;
use crate::ui::cells::{self as place, Align, put};
use crate::ui::cursor;
use crate::ui::frame::Frame as Border;
use crate::ui::paragraph::{self, Line};
use crate::ui::search;
use crate::ui::table::{Column, MARKER, Row, Table, widths};
use crate::ui::theme::Role;

use super::state::Decisions;
use super::{cells, story};

/// From this width on forum and reporter have columns of their own.
const ROOMY: u16 = 100;

/// Fewest lines of the table.
const LEAST: u16 = 5;

/// The line of the search, if there is one, the table, and the text below it.
struct Parts {
    search: Option<Rect>,
    table: Rect,
    text: Rect,
}

fn parts(pane: &Decisions, area: Rect) -> Parts {
    let inside = Border::inner(area);
    let searched = pane.typing.is_some() || !pane.search.is_empty();
    let down = u16::from(searched);
    let rest = Rect { y: inside.y.saturating_add(down), height: inside.height.saturating_sub(down), ..inside };
    // A short list leaves its room to the text.
    let rows = u16::try_from(pane.shown.len()).unwrap_or(u16::MAX).saturating_add(1);
    let high = rows.max(LEAST).min(rest.height / 2);
    let below = rest.height.saturating_sub(high + 1);
    let text = Rect { x: rest.x + 2, y: rest.y + high + 1, width: rest.width.saturating_sub(3), height: below };
    Parts { search: searched.then(|| place::line(inside, 0)), table: Rect { height: high, ..rest }, text }
}

/// Decisions that fit.
pub(super) fn rows_high(pane: &Decisions, area: Rect) -> usize {
    Table::height(parts(pane, area).table)
}

/// The row of the list that stands on this line of the pane.
pub(super) fn row_at(pane: &Decisions, area: Rect, line: u16) -> Option<usize> {
    let table = parts(pane, area).table;
    let down = (area.y + line).checked_sub(table.y + 1).filter(|down| usize::from(*down) < Table::height(table))?;
    let row = pane.scroll.offset + usize::from(down);
    (row < pane.shown.len()).then_some(row)
}

/// The furthest line the text may begin with.
pub(super) fn last_text_line(pane: &Decisions, context: &Context<'_>) -> usize {
    let text = parts(pane, context.area).text;
    let lines = pane.marked(context).map_or(0, |decision| story::lines(decision, context, text.width).len());
    lines.saturating_sub(usize::from(text.height))
}

pub(super) fn draw(pane: &Decisions, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let title = heading(pane, context);
    Border { title: &title, right: "", focused: context.focused }.draw(area, frame.buffer_mut(), context.theme);
    let parts = parts(pane, area);
    if let Some(line) = parts.search {
        let text = locale::visible(&pane.search);
        let cursor = search::draw(pane.typing.as_ref(), &text, line, frame.buffer_mut(), context.theme);
        if let Some(cursor) = cursor {
            frame.set_cursor_position(cursor);
        }
    }
    if pane.shown.is_empty() {
        let lines = paragraph::wrapped(&[Line::new(context.texts.say(&empty(pane)), Role::Text)], parts.table.width);
        let whole = Rect { height: parts.text.bottom().saturating_sub(parts.table.y), ..parts.table };
        return paragraph::draw(&lines, 0, whole, frame.buffer_mut(), context.theme);
    }
    draw_table(pane, context, frame, parts.table);
    draw_rule(context, frame, Rect { y: parts.text.y.saturating_sub(1), height: 1, ..parts.table });
    draw_story(pane, context, frame, parts.text, area);
}

/// "0 Beslut · 12 · Äldreomsorg 2024 · steg 2b".
fn heading(pane: &Decisions, context: &Context<'_>) -> String {
    let texts = context.texts;
    let shown = pane.shown.len();
    let counts = [("shown", shown.into()), ("all", pane.all.into())];
    let count = if shown == pane.all { "decisions-count" } else { "decisions-count-of" };
    let mut parts = vec![context.pane_title("decisions"), texts.with(count, &counts)];
    parts.extend(pane.filter.names(context));
    if let Some(narrowed) = context.narrowed.filter(|narrowed| narrowed.to.entity() != crate::domain::Entity::Decision)
    {
        parts.push(texts.with("plan-narrowed", &[("title", context.work.title(narrowed.to).into())]));
    }
    parts.join(" · ")
}

/// What is said where no decision is shown.
fn empty(pane: &Decisions) -> Message {
    if pane.all == 0 {
        return Message::new("decisions-empty");
    }
    if !pane.search.is_empty() {
        return Message::new("decisions-no-match").with("search", pane.search.as_str());
    }
    Message::new("decisions-none-in-filter")
}

const COLUMN_TITLES: [&str; 7] = [
    "decisions-column-number",
    "decisions-column-day",
    "column-step",
    "column-what",
    "decisions-column-forum",
    "decisions-column-outcome",
    "decisions-column-reporter",
];

/// The columns; a narrow table has neither forum nor reporter: the text below says them.
fn columns(titles: &[String], width: u16) -> Vec<Column<'_>> {
    let title = |at: usize| titles.get(at).map_or("", String::as_str);
    let roomy = width >= ROOMY;
    vec![
        Column::fixed(title(0), 4).right(),
        Column::fixed(title(1), 11),
        Column::fixed(title(2), 4),
        Column::flex(title(3), if roomy { 34 } else { 20 }, 90),
        if roomy { Column::flex(title(4), 12, 24).spare(2) } else { Column::fixed("", 0).spare(1) },
        Column::fixed(title(5), 12),
        if roomy { Column::flex(title(6), 12, 22).spare(3) } else { Column::fixed("", 0).spare(2) },
    ]
}

fn draw_table(pane: &Decisions, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let titles: Vec<String> = COLUMN_TITLES.iter().map(|id| context.texts.get(id)).collect();
    let columns = columns(&titles, area.width);
    let wide = widths(&columns, area.width.saturating_sub(MARKER));
    let room = usize::from(wide.get(3).copied().unwrap_or_default());
    let first = pane.scroll.offset;
    let ids = pane.shown.iter().skip(first).take(Table::height(area));
    let rows: Vec<Row<'_>> =
        ids.filter_map(|id| context.work.decision(*id)).map(|one| cells::of(one, context, room)).collect();
    let selected = pane.selected_at().and_then(|at| at.checked_sub(first));
    let table = Table { columns: &columns, rows: &rows, selected, main: 3, focused: context.focused };
    let at = table.draw(area, frame.buffer_mut(), context.theme);
    if context.focused && pane.typing.is_none() {
        cursor::stand(at, frame, context.theme);
    }
}

/// A thin line between the decisions and the text below them.
fn draw_rule(context: &Context<'_>, frame: &mut Frame<'_>, line: Rect) {
    let rule = context.theme.glyphs.horizontal.repeat(usize::from(line.width));
    put(frame.buffer_mut(), line, &rule, context.theme.style(Role::Frame), Align::Left, "");
}

fn draw_story(pane: &Decisions, context: &Context<'_>, frame: &mut Frame<'_>, text: Rect, area: Rect) {
    let Some(decision) = pane.marked(context) else { return };
    let lines = story::lines(decision, context, text.width);
    let first = pane.text_from.min(lines.len().saturating_sub(usize::from(text.height)));
    paragraph::draw(&lines, first, text, frame.buffer_mut(), context.theme);
    if first + usize::from(text.height) < lines.len() || first > 0 {
        let y = area.bottom().saturating_sub(1);
        let edge = Rect { x: area.x + 1, y, width: area.width.saturating_sub(2), height: 1 };
        let more = context.texts.get("decisions-more");
        put(frame.buffer_mut(), edge, &more, context.theme.style(Role::Dim), Align::Right, context.theme.glyphs.cut);
    }
}
