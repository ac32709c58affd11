//! How the indicator pane is drawn: a frame that says what is compared, the search, the table, the source.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::compare::{Origin, Peers, Screening, wording};
use crate::domain::{Arg, Colour, Gender, Message};
use crate::locale;
use crate::msg::Context;
use crate::ui::cells::{self, Align, put};
use crate::ui::cursor;
use crate::ui::frame::Frame as Border;
use crate::ui::paragraph::{self, Line};
use crate::ui::search;
use crate::ui::table::{Column, MARKER, Row as TableRow, Table, widths as columns_wide};
use crate::ui::theme::Role;

use super::cells as row_cells;
use super::state::{Answer, Indicators};

/// Most periods in the spark line, and in a table that is not wide.
const TREND: (u16, u16) = (12, 6);
/// From this width on the spark line has all its columns.
const WIDE: u16 = 140;

/// Rows of the table that fit.
pub(super) fn rows_high(pane: &Indicators, area: Rect) -> usize {
    Table::height(parts(pane, area).1)
}

/// The row of the list that stands on this line of the pane.
pub(super) fn row_at(pane: &Indicators, area: Rect, line: u16) -> Option<usize> {
    let table = parts(pane, area).1;
    let down = (area.y + line).checked_sub(table.y + 1).filter(|down| usize::from(*down) < Table::height(table))?;
    let row = pane.scroll.offset + usize::from(down);
    (row < pane.shown.len()).then_some(row)
}

/// The line of the search, if there is one, and the table.
fn parts(pane: &Indicators, area: Rect) -> (Option<Rect>, Rect) {
    let inside = Border::inner(area);
    if pane.typing.is_none() && pane.search.is_empty() {
        return (None, inside);
    }
    let rest = Rect { y: inside.y.saturating_add(1), height: inside.height.saturating_sub(1), ..inside };
    (Some(cells::line(inside, 0)), rest)
}

pub(super) fn draw(pane: &Indicators, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let texts = context.texts;
    let heading = heading(pane, context);
    Border { title: &heading, right: "", focused: context.focused }.draw(area, frame.buffer_mut(), context.theme);
    draw_footing(&footing(pane, context), context, frame, area);
    let (search, table) = parts(pane, area);
    if let Some(line) = search {
        draw_search(pane, context, frame, line);
    }
    let empty = match &pane.answer {
        Answer::None => Message::new("indicators-no-unit"),
        Answer::Waiting => Message::new("indicators-reading"),
        Answer::Failed(message) => message.clone(),
        Answer::Ready { screening, .. } if screening.rows.is_empty() => nothing_here(pane, context),
        Answer::Ready { .. } if pane.shown.is_empty() => {
            Message::new("indicators-no-match").with("search", pane.search.as_str())
        }
        Answer::Ready { .. } => return draw_table(pane, context, frame, table),
    };
    let lines = paragraph::wrapped(&[Line::new(texts.say(&empty), Role::Text)], table.width);
    paragraph::draw(&lines, 0, table, frame.buffer_mut(), context.theme);
}

/// On the lower edge: what `*` means, and whose figures these are.
fn draw_footing(text: &str, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let edge =
        Rect { x: area.x + 1, y: area.bottom().saturating_sub(1), width: area.width.saturating_sub(2), height: 1 };
    put(frame.buffer_mut(), edge, text, context.theme.style(Role::Dim), Align::Left, context.theme.glyphs.cut);
}

fn nothing_here(pane: &Indicators, context: &Context<'_>) -> Message {
    match &pane.area {
        Some(area) => Message::new("indicators-empty-area").with("area", context.area_name(area)),
        None => Message::new("indicators-empty"),
    }
}

fn draw_search(pane: &Indicators, context: &Context<'_>, frame: &mut Frame<'_>, line: Rect) {
    let text = locale::visible(&pane.search);
    let cursor = search::draw(pane.typing.as_ref(), &text, line, frame.buffer_mut(), context.theme);
    if let Some(cursor) = cursor {
        frame.set_cursor_position(cursor);
    }
}

fn draw_table(pane: &Indicators, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let texts = context.texts;
    let mut titles: Vec<String> = COLUMN_TITLES.iter().map(|id| texts.get(id)).collect();
    if area.width < ROOMY {
        titles.iter_mut().skip(PLACE).take(1).for_each(|title| *title = texts.get("column-place-short"));
    }
    let columns = columns(&titles, area.width, has_small_group(pane));
    let height = Table::height(area);
    let wide = columns_wide(&columns, area.width.saturating_sub(MARKER));
    let first = pane.scroll.offset;
    let rows: Vec<TableRow<'_>> = pane
        .shown
        .iter()
        .skip(first)
        .take(height)
        .filter_map(|&at| pane.rows().get(at))
        .map(|row| row_cells::of((row, pane.longlisted.get(&row.indicator).copied()), context, &wide, area.width))
        .collect();
    let selected = pane.selected_at().and_then(|at| at.checked_sub(first));
    let table = Table { columns: &columns, rows: &rows, selected, main: 1, focused: context.focused };
    let at = table.draw(area, frame.buffer_mut(), context.theme);
    if context.focused && pane.typing.is_none() {
        cursor::stand(at, frame, context.theme);
    }
}

const COLUMN_TITLES: [&str; 10] = [
    "column-colour",
    "column-indicator",
    "column-period",
    "column-own",
    "column-peers",
    "column-difference",
    "column-place",
    "column-among",
    "column-trend",
    "column-target",
];

/// From this width on a place is written out with "(delad)".
pub(super) const ROOMY: u16 = 100;

/// From this width on titles have room before the columns that can be spared.
const ROOMY_TITLE: u16 = 88;

/// The place's column.
const PLACE: usize = 6;

/// Whether places within the peer group say something that those in riket do not.
fn has_small_group(pane: &Indicators) -> bool {
    pane.peers != Peers::Riket
}

/// The columns; `among`: with the place in the peer group.
fn columns(titles: &[String], width: u16, among: bool) -> Vec<Column<'_>> {
    let title = |at: usize| titles.get(at).map_or("", String::as_str);
    vec![
        Column::fixed(title(0), 8),
        Column::flex(title(1), if width < ROOMY_TITLE { 28 } else { 44 }, 90),
        Column::fixed(title(2), 9).spare(3),
        Column::fixed(title(3), 7).right(),
        Column::fixed(title(4), 7).right(),
        Column::fixed(title(5), 11).right().spare(2),
        Column::fixed(title(6), if width < ROOMY { 10 } else { 18 }).spare(1),
        Column::fixed(title(7), if among { 6 } else { 0 }).spare(4),
        Column::fixed(title(8), if width < WIDE { TREND.1 } else { TREND.0 }).spare(5),
        Column::fixed(title(9), 8).right().spare(6),
    ]
}

/// "Indikatorer · Äldreomsorg · 31 · 7 röda · jämfört med liknande (7) · kvinnor".
fn heading(pane: &Indicators, context: &Context<'_>) -> String {
    let texts = context.texts;
    let mut parts = vec![context.pane_title("indicators")];
    parts.push(pane.area.as_ref().map_or_else(|| texts.get("area-all"), |area| context.area_name(area)));
    if let Answer::Ready { screening, .. } = &pane.answer
        && !screening.rows.is_empty()
    {
        parts.push(counts(pane, screening, context));
        parts.push(compared_with(screening, context));
    }
    if let Some(year) = pane.period_by {
        parts.push(texts.with("heading-until", &[("year", Arg::Text(year.to_string()))]));
    }
    match pane.gender {
        Gender::Total => {}
        Gender::Women => parts.push(texts.get("gender-women")),
        Gender::Men => parts.push(texts.get("gender-men")),
    }
    parts.join(" · ")
}

fn counts(pane: &Indicators, screening: &Screening, context: &Context<'_>) -> String {
    let all = screening.rows.len();
    let red = screening.rows.iter().filter(|row| row.colour == Colour::Red).count();
    let id = if pane.shown.len() == all { "heading-counts" } else { "heading-counts-shown" };
    context.texts.with(id, &[("shown", pane.shown.len().into()), ("all", all.into()), ("red", red.into())])
}

fn compared_with(screening: &Screening, context: &Context<'_>) -> String {
    context.texts.with("heading-peers", &[("peers", Arg::Text(peers_name(&screening.peers, context)))])
}

fn peers_name(peers: &Peers, context: &Context<'_>) -> String {
    match peers {
        Peers::Own(name) => locale::visible(name).into_owned(),
        built_in => context.texts.get(&format!("peers-{}-short", built_in.code())),
    }
}

/// What `*` means where it is used, and whose figures these are.
fn footing(pane: &Indicators, context: &Context<'_>) -> String {
    let Answer::Ready { screening, .. } = &pane.answer else { return String::new() };
    let own = screening.rows.iter().any(|row| {
        row.colour_origin == Origin::Own && matches!(row.colour, Colour::Red | Colour::Yellow | Colour::Green)
    });
    let star = own.then(|| context.texts.get("footing-own-colour"));
    let source = Some(wording::source(context.texts, &screening.sources)).filter(|source| !source.is_empty());
    [star, source].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
