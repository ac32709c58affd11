//! How the comparison of editions is drawn: the lists by name, the one shown, and below it the marked row in full.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::compare::editions::{Answer as Said, Comparison, Edition};
use crate::domain::{Arg, Message};
use crate::locale;
use crate::msg::{Context, with_keys};
use crate::ui::cells::{self, Align, put};
use crate::ui::cursor;
use crate::ui::frame::Frame as Border;
use crate::ui::paragraph::{self, Line};
use crate::ui::table::{Column, Table};
use crate::ui::theme::Role;

use super::rows::rows;
use super::state::{Answer, Editions, List};
use super::story;

/// Lines of the text at most, where the list needs the room.
const STORY: u16 = 12;

/// The lines above the list, the list, and the text below it.
struct Parts {
    head: Rect,
    table: Rect,
    text: Rect,
}

fn parts(pane: &Editions, area: Rect) -> Parts {
    let inside = Border::inner(area);
    let head = Rect { height: 1.min(inside.height), x: inside.x + 1, width: inside.width.saturating_sub(2), ..inside };
    let rest = Rect { y: inside.y + head.height, height: inside.height - head.height, ..inside };
    // A short list leaves its room to the text, a long one takes what the text does not need.
    let rows = u16::try_from(pane.len()).unwrap_or(u16::MAX).saturating_add(1);
    let most = (rest.height / 2).max(rest.height.saturating_sub(STORY + 1));
    let high = rows.min(most).max(2.min(rest.height));
    let down = (high + 1).min(rest.height);
    let text =
        Rect { x: rest.x + 2, y: rest.y + down, width: rest.width.saturating_sub(3), height: rest.height - down };
    Parts { head, table: Rect { height: high, ..rest }, text }
}

/// Rows that fit.
pub(super) fn rows_high(pane: &Editions, area: Rect) -> usize {
    Table::height(parts(pane, area).table)
}

/// The row that stands on this line of the pane.
pub(super) fn row_at(pane: &Editions, area: Rect, line: u16) -> Option<usize> {
    let table = parts(pane, area).table;
    let down = (area.y + line).checked_sub(table.y + 1).filter(|down| usize::from(*down) < Table::height(table))?;
    let row = pane.scroll.offset + usize::from(down);
    (row < pane.len()).then_some(row)
}

/// The furthest line the text may begin with.
pub(super) fn last_text_line(pane: &Editions, context: &Context<'_>) -> usize {
    let text = parts(pane, context.area).text;
    story::lines(pane, context, text.width).len().saturating_sub(usize::from(text.height))
}

pub(super) fn draw(pane: &Editions, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let title = title(pane, context);
    let right = unstored(pane, context);
    Border { title: &title, right: &right, focused: context.focused }.draw(area, frame.buffer_mut(), context.theme);
    let said = match &pane.answer {
        Answer::None | Answer::Waiting => Message::new("indicators-reading"),
        Answer::Failed(message) => message.clone(),
        Answer::Ready(comparison) if comparison.newer.is_none() => too_few(comparison, context),
        Answer::Ready(comparison) => return draw_comparison(pane, comparison, context, frame, area),
    };
    let inside = Border::inner(area);
    let place = Rect { x: inside.x + 1, width: inside.width.saturating_sub(2), ..inside };
    let lines = paragraph::wrapped(&[Line::new(context.texts.say(&said), Role::Text)], place.width);
    paragraph::draw(&lines, 0, place, frame.buffer_mut(), context.theme);
}

fn too_few(comparison: &Comparison, context: &Context<'_>) -> Message {
    let is_alone = comparison.editions.len() < 2;
    naming_keys(if is_alone { "editions-too-few" } else { "editions-choose" }, context)
}

/// What is said, with the keys in force that it names.
pub(super) fn naming_keys(id: &'static str, context: &Context<'_>) -> Message {
    let keys: &[(&'static str, &'static str)] = match id {
        "editions-too-few" => &[("import", "{app.import}")],
        "editions-choose" => &[("older", "{editions.older}"), ("newer", "{editions.newer}")],
        "editions-nothing-said" => &[("accept", "{editions.accept}"), ("decline", "{editions.decline}")],
        "refusal-no-pair" => &[("view", "{editions.view}")],
        _ => &[],
    };
    keys.iter().fold(Message::new(id), |message, (name, key)| message.with(name, with_keys(key, context)))
}

/// "Jämför utgåvor · 2015 → 2016 · Äldreomsorg".
fn title(pane: &Editions, context: &Context<'_>) -> String {
    let name = context.texts.get("pane-editions");
    let Some(comparison) = pane.comparison() else { return name };
    let both = comparison.older.as_ref().zip(comparison.newer.as_ref());
    let both =
        both.map(|(older, newer)| format!("{} → {}", called(older, newer, context), called(newer, older, context)));
    let area = pane.ask.area.as_ref().map(|area| context.area_name(area));
    let parts = [Some(name), both, area];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The name of an edition, with its area where that is another than the other's.
fn called(edition: &Edition, other: &Edition, context: &Context<'_>) -> String {
    let name = locale::visible(&edition.name);
    match &edition.area {
        Some(area) if edition.area != other.area => format!("{name} ({})", context.area_name(area)),
        _ => name.into_owned(),
    }
}

/// "3 ja, 1 nej – inte sparat än".
fn unstored(pane: &Editions, context: &Context<'_>) -> String {
    if pane.said.is_empty() {
        return String::new();
    }
    let count = |said: Said| pane.said.values().filter(|one| **one == said).count();
    let args = [
        ("one", Arg::from(count(Said::One))),
        ("apart", Arg::from(count(Said::Apart))),
        ("open", Arg::from(count(Said::Open))),
    ];
    context.texts.with("editions-unstored", &args)
}

/// "[Bytt namn 5]  Nya 3  Borta 4  I båda 20".
fn list_names(pane: &Editions, comparison: &Comparison, context: &Context<'_>) -> String {
    let name = |list: &List| {
        let declined = comparison.proposals.len() - comparison.open();
        let mut text = format!("{} {}", context.texts.get(list.name()), list.len(comparison));
        // What is not the same is counted as new and as gone; it stays here to be taken back.
        if *list == List::Renamed && declined > 0 {
            let args = [("open", Arg::from(comparison.open())), ("apart", Arg::from(declined))];
            text = context.texts.with("editions-list-renamed-and-apart", &args);
        }
        if *list == pane.list { format!("[{text}]") } else { text }
    };
    List::ALL.iter().map(name).collect::<Vec<_>>().join("  ")
}

fn draw_comparison(pane: &Editions, comparison: &Comparison, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let parts = parts(pane, area);
    let head = [Line::new(list_names(pane, comparison, context), Role::Title)];
    paragraph::draw(&head, 0, parts.head, frame.buffer_mut(), context.theme);
    if pane.len() == 0 {
        let empty = with_keys(&context.texts.get(pane.list.empty()), context);
        let place = Rect { x: parts.head.x, y: parts.table.y + 1, width: parts.head.width, ..parts.table };
        let lines = paragraph::wrapped(&[Line::new(empty, Role::Dim)], place.width);
        return paragraph::draw(&lines, 0, place, frame.buffer_mut(), context.theme);
    }
    draw_list(pane, comparison, context, frame, parts.table);
    let rule = context.theme.glyphs.horizontal.repeat(usize::from(parts.table.width));
    let line = Rect { y: parts.text.y.saturating_sub(1), height: 1, ..parts.table };
    put(frame.buffer_mut(), line, &rule, context.theme.style(Role::Frame), Align::Left, "");
    let lines = story::lines(pane, context, parts.text.width);
    let first = pane.text_from.min(lines.len().saturating_sub(usize::from(parts.text.height)));
    paragraph::draw(&lines, first, parts.text, frame.buffer_mut(), context.theme);
    if first > 0 || first + usize::from(parts.text.height) < lines.len() {
        draw_more(context, frame, area);
    }
}

fn draw_list(pane: &Editions, comparison: &Comparison, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let texts = context.texts;
    let title = |id: &str| texts.get(&format!("editions-column-{id}"));
    let [said, alike, code, name, unit, source, change] =
        ["said", "alike", "code", "name", "unit", "source", "change"].map(title);
    let named = |edition: &Option<Edition>| {
        edition.as_ref().map_or(String::new(), |edition| locale::visible(&edition.name).into_owned())
    };
    let [older, newer] = [&comparison.older, &comparison.newer].map(named);
    let was = texts.with("editions-column-was", &[("edition", Arg::Text(older.clone()))]);
    let (columns, main) = match pane.list {
        List::Renamed => (
            vec![
                Column::fixed(&said, 8),
                Column::fixed(&alike, 5).right(),
                Column::flex(&older, 24, 90),
                Column::flex(&newer, 24, 90),
            ],
            3,
        ),
        List::Came | List::Went => (
            vec![
                Column::fixed(&code, 7),
                Column::flex(&name, 30, 110),
                Column::flex(&unit, 10, 24).spare(1),
                Column::flex(&source, 8, 20).spare(2),
            ],
            1,
        ),
        List::Kept => (vec![Column::fixed(&change, 11), Column::flex(&name, 24, 90), Column::flex(&was, 20, 90)], 1),
    };
    let first = pane.scroll.offset;
    let rows = rows(pane, comparison, context, (first, Table::height(area)));
    let selected = pane.at.checked_sub(first);
    let table = Table { columns: &columns, rows: &rows, selected, main, focused: context.focused };
    let at = table.draw(area, frame.buffer_mut(), context.theme);
    cursor::stand(at.filter(|_| context.focused), frame, context.theme);
}

/// On the lower edge: that there is more text.
fn draw_more(context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let edge = cells::line(area, area.height.saturating_sub(1));
    let edge = Rect { x: edge.x + 1, width: edge.width.saturating_sub(2), ..edge };
    let more = with_keys(&context.texts.get("editions-more"), context);
    put(frame.buffer_mut(), edge, &more, context.theme.style(Role::Dim), Align::Right, context.theme.glyphs.cut);
}
