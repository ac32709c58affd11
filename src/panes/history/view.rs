//! How the history is drawn: the entries, and beside or below them what the marked one changed.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::{Arg, Message};
use crate::locale;
use crate::msg::{Context, HISTORY_MOST};
use crate::store::HistoryEntry;
use crate::ui::cells::{Align, put};
use crate::ui::cursor;
use crate::ui::frame::Frame as Border;
use crate::ui::paragraph::{self, Line};
use crate::ui::table::{Cell, Column, Row, Table};
use crate::ui::theme::Role;

use super::state::{Answer, History, Subject};
use super::{edits, told};

/// From this width on the text stands beside the entries.
const WIDE: u16 = 110;

/// The entries, and what the marked one changed.
fn parts(area: Rect) -> (Rect, Rect) {
    let inside = Border::inner(area);
    if inside.width >= WIDE {
        let left = inside.width * 55 / 100;
        let text = Rect { x: inside.x + left + 2, width: inside.width.saturating_sub(left + 3), ..inside };
        return (Rect { width: left, ..inside }, text);
    }
    let high = inside.height / 2;
    let below = Rect { y: inside.y + high + 1, height: inside.height.saturating_sub(high + 1), ..inside };
    let text = Rect { x: below.x + 2, width: below.width.saturating_sub(3), ..below };
    (Rect { height: high, ..inside }, text)
}

/// Entries that fit.
pub(super) fn rows_high(area: Rect) -> usize {
    Table::height(parts(area).0)
}

/// The furthest line the text may begin with.
pub(super) fn last_text_line(pane: &History, context: &Context<'_>) -> usize {
    let text = parts(context.area).1;
    edits::lines(pane, context, text.width).len().saturating_sub(usize::from(text.height))
}

pub(super) fn draw(pane: &History, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let title = title(pane, context);
    let right = if pane.is_cut() { latest(context) } else { String::new() };
    let border = Border { title: &title, right: &right, focused: context.focused };
    border.draw(area, frame.buffer_mut(), context.theme);
    match (&pane.answer, pane.entries()) {
        (Answer::Failed(message), _) => draw_message(message, context, frame, area),
        (Answer::Waiting, _) => draw_message(&Message::new("indicators-reading"), context, frame, area),
        (_, []) => draw_message(&empty(pane, context), context, frame, area),
        (_, entries) => draw_entries(pane, entries, context, frame, area),
    }
}

/// "de senaste 1 000".
fn latest(context: &Context<'_>) -> String {
    let shown = i32::try_from(HISTORY_MOST).unwrap_or(i32::MAX);
    context.texts.with("history-latest", &[("count", Arg::Text(context.texts.lang().number(f64::from(shown), 0)))])
}

/// "6 Historik · Fast kontakt i varje grupp", "6 Historik · idag · bara mina".
fn title(pane: &History, context: &Context<'_>) -> String {
    let of = match pane.subject {
        Subject::Nothing => None,
        Subject::Item(item) => Some(locale::visible(context.work.title(item)).into_owned()),
        Subject::Day(day) => Some(day_name(day, context)),
    };
    let mine = pane.mine.then(|| context.texts.get("history-only-mine"));
    let parts = [Some(context.pane_title("history")), of, mine];
    parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// "idag", "tis 13 jan".
fn day_name(day: jiff::civil::Date, context: &Context<'_>) -> String {
    if day == context.today {
        return context.texts.get("history-day-today");
    }
    locale::short_day(day, context.today, context.texts.lang())
}

/// What is said where nothing has happened.
fn empty(pane: &History, context: &Context<'_>) -> Message {
    match pane.subject {
        Subject::Day(day) if pane.mine => Message::new("history-none-mine").with("day", day_name(day, context)),
        Subject::Day(day) => Message::new("history-none-day").with("day", day_name(day, context)),
        Subject::Nothing | Subject::Item(_) if pane.mine => Message::new("history-none-item-mine"),
        Subject::Nothing | Subject::Item(_) => Message::new("history-none-item"),
    }
}

fn draw_message(message: &Message, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let inside = Border::inner(area);
    let lines = paragraph::wrapped(&[Line::new(context.texts.say(message), Role::Text)], inside.width);
    paragraph::draw(&lines, 0, inside, frame.buffer_mut(), context.theme);
}

fn draw_entries(pane: &History, entries: &[HistoryEntry], context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let (list, text) = parts(area);
    draw_list(pane, entries, context, frame, list);
    if text.y > list.y {
        draw_rule(context, frame, Rect { y: text.y - 1, height: 1, ..list });
    }
    let lines = edits::lines(pane, context, text.width);
    let first = pane.text_from.min(lines.len().saturating_sub(usize::from(text.height)));
    paragraph::draw(&lines, first, text, frame.buffer_mut(), context.theme);
    if first + usize::from(text.height) < lines.len() || first > 0 {
        draw_more(context, frame, area);
    }
}

/// A thin line between the entries and the text below them.
fn draw_rule(context: &Context<'_>, frame: &mut Frame<'_>, line: Rect) {
    let rule = context.theme.glyphs.horizontal.repeat(usize::from(line.width));
    put(frame.buffer_mut(), line, &rule, context.theme.style(Role::Frame), Align::Left, "");
}

fn draw_list(pane: &History, entries: &[HistoryEntry], context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let texts = context.texts;
    let titles = ["history-column-when", "history-column-who", "history-column-what"].map(|id| texts.get(id));
    let [when, who, what] = titles.each_ref().map(String::as_str);
    let by_day = matches!(pane.subject, Subject::Day(_));
    let columns = [
        Column::fixed(when, if by_day { 5 } else { 17 }),
        Column::flex(who, 6, 14),
        Column::flex(what, 20, area.width),
    ];
    let height = Table::height(area);
    let first = pane.scroll.offset;
    let row = |entry: &HistoryEntry| {
        let when = if by_day { told::clock(entry, context) } else { told::moment(entry, context) };
        let role = if entry.erased { Role::Absent } else { Role::Text };
        Row::new([
            Cell::new(when, Role::Dim),
            Cell::from(locale::visible(&entry.who).into_owned()),
            Cell::new(told::what(entry, context), role),
        ])
    };
    let rows: Vec<Row<'_>> = entries.iter().skip(first).take(height).map(row).collect();
    let selected = pane.at().checked_sub(first);
    let table = Table { columns: &columns, rows: &rows, selected, main: 2, focused: context.focused };
    let at = table.draw(area, frame.buffer_mut(), context.theme);
    cursor::stand(at.filter(|_| context.focused), frame, context.theme);
}

/// On the lower edge: that there is more text.
fn draw_more(context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let y = area.bottom().saturating_sub(1);
    let edge = Rect { x: area.x + 1, y, width: area.width.saturating_sub(2), height: 1 };
    let more = context.texts.get("history-more");
    put(frame.buffer_mut(), edge, &more, context.theme.style(Role::Dim), Align::Right, context.theme.glyphs.cut);
}
