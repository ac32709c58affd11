//! Draws the title line, the panes in view, the footer and the dialogs; decides nothing and changes nothing.

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Clear, Widget};

use crate::domain::{Arg, Message};
use crate::keymap::{Chord, Resolved};
use crate::locale;
use crate::ui::cells::{Align, put, width};
use crate::ui::footer::{self, Hint};
use crate::ui::paragraph::{self, Line};
use crate::ui::sweep;
use crate::ui::theme::{GlyphSet, Role};
use crate::ui::wrap;

use super::layout;
use super::model::Model;
use super::title;

/// Draws the whole screen.
pub fn view(model: &Model, frame: &mut Frame<'_>) {
    let size = (frame.area().width, frame.area().height);
    if layout::fits(size) {
        let parts = layout::of(size);
        title::draw(model, frame, parts.title);
        for (at, area) in model.in_view() {
            if let Some(pane) = model.panes.get(at) {
                pane.view(&model.world.context_at(model.stand_of(at)), frame, area);
            }
        }
        for layer in &model.layers {
            layer.dialog.view(&model.world.context(), frame, parts.body);
        }
        draw_footer(model, frame, parts.footer);
    } else {
        draw_too_small(model, frame, size);
    }
    sweep::sweep(frame.buffer_mut(), locale::is_harmless);
    if model.world.theme.glyphs.set == GlyphSet::Ascii {
        sweep::ascii(frame.buffer_mut());
    }
}

fn draw_too_small(model: &Model, frame: &mut Frame<'_>, size: (u16, u16)) {
    let (least_columns, least_rows) = layout::SMALLEST;
    let number = |cells: u16| Arg::Number(i64::from(cells));
    let args = [
        ("columns", number(size.0)),
        ("rows", number(size.1)),
        ("least-columns", number(least_columns)),
        ("least-rows", number(least_rows)),
    ];
    let text = model.world.texts.with("app-too-small", &args);
    let lines = paragraph::wrapped(&[Line::new(text, Role::Text)], size.0);
    let area = frame.area();
    paragraph::draw(&lines, 0, area, frame.buffer_mut(), &model.world.theme);
}

fn from(line: Rect, x: u16) -> Rect {
    let x = x.min(line.right());
    Rect { x, width: line.right() - x, ..line }
}

/// Columns that a notice leaves for the last hint, "? hjälp".
const LAST_HINT: u16 = 10;

/// A notice, the keys that can follow a begun chord, or the keys in force.
fn draw_footer(model: &Model, frame: &mut Frame<'_>, area: Rect) {
    let world = &model.world;
    let line = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let end = model.notice.as_ref().map_or(line.x, |notice| draw_notice(model, notice, frame, line));
    footer::draw(&hints(model), from(line, end), frame.buffer_mut(), &world.theme);
}

/// The notice, leaving room for the last hint; gives the column after it. A long one takes rows of what is above: the
/// lower edge of the frames stands above it then.
fn draw_notice(model: &Model, notice: &Message, frame: &mut Frame<'_>, line: Rect) -> u16 {
    let text = model.world.texts.say(notice).replace('\n', " ");
    let theme = &model.world.theme;
    let rows = notice_rows(&text, line.width);
    let above = u16::try_from(rows.len().saturating_sub(1)).unwrap_or_default();
    if above > 0 && model.layers.is_empty() && theme.glyphs.set != GlyphSet::Plain {
        lift(frame.buffer_mut(), line.y.saturating_sub(1), above);
    }
    let mut end = line.x;
    for (row, y) in rows.iter().zip(line.y.saturating_sub(above)..) {
        let place = Rect { y, ..line };
        if y < line.y {
            Clear.render(Rect { x: 0, width: frame.area().width, ..place }, frame.buffer_mut());
        }
        let width = line.width.saturating_sub(if y == line.y { LAST_HINT } else { 0 });
        let place = Rect { width, ..place };
        end = put(frame.buffer_mut(), place, row, theme.style(Role::Title), Align::Left, theme.glyphs.cut).1;
    }
    end.saturating_add(2)
}

/// Draws a row again so many rows above where it stands.
fn lift(buffer: &mut Buffer, row: u16, above: u16) {
    let Some(to) = row.checked_sub(above) else { return };
    for x in buffer.area.left()..buffer.area.right() {
        if let Some(cell) = buffer.cell((x, row)).cloned()
            && let Some(place) = buffer.cell_mut((x, to))
        {
            *place = cell;
        }
    }
}

/// Most rows of a notice.
const NOTICE_ROWS: usize = 4;

/// A notice broken into rows: as few as hold it, the last one leaving room for the last hint.
fn notice_rows(text: &str, columns: u16) -> Vec<&str> {
    let beside_hint = columns.saturating_sub(LAST_HINT).max(1);
    let broken = |columns: u16| wrap::ranges(text, columns);
    let mut ranges = broken(columns);
    let last = ranges.last().and_then(|range| text.get(range.clone())).unwrap_or_default();
    if width(last.trim_end()) > beside_hint {
        ranges = broken(beside_hint);
    }
    // What is longer still is cut at its end.
    let rest = ranges.get(NOTICE_ROWS - 1).map(|range| range.start..text.len());
    let rows = ranges.into_iter().take(NOTICE_ROWS - 1).chain(rest);
    rows.filter_map(|range| text.get(range)).map(str::trim_end).collect()
}

/// What can be done from every pane, where there is room to say so; help always.
const OUTER: &[&str] = &["app.capture", "app.to_plan", "app.link", "app.narrow", "app.zoom", "app.palette", "app.help"];

/// Those of them that are done with what is marked.
const OF_MARKED: &[&str] = &["app.to_plan", "app.link", "app.narrow"];

fn hints(model: &Model) -> Vec<Hint> {
    let world = &model.world;
    let scopes = model.scopes();
    if !model.pending.is_empty() {
        let Resolved::Pending(follow) = world.keymap.resolve(&scopes, &model.pending) else { return Vec::new() };
        return follow
            .iter()
            .map(|(key, action)| Hint::new(label(model, &vec![*key]), action_text(model, action)))
            .collect();
    }
    let actions = match (model.layers.last(), model.panes.get(model.focus)) {
        (Some(layer), _) => layer.dialog.hints(),
        (None, Some(pane)) => pane.hints(),
        (None, None) => &[],
    };
    let outer: &[&str] = if model.layers.is_empty() { OUTER } else { &[] };
    let nothing_marked = model.chosen_items().is_empty();
    let outer = outer.iter().filter(|action| !(nothing_marked && OF_MARKED.contains(action)));
    actions
        .iter()
        .chain(outer)
        .filter_map(|action| {
            let chord = world.keymap.keys_of(&scopes, action).into_iter().next()?;
            Some(Hint::new(label(model, &chord), action_text(model, action)))
        })
        .collect()
}

fn action_text(model: &Model, action: &str) -> String {
    model.world.texts.get(&crate::msg::action_text_id(action))
}

/// A chord as the reader's keyboard names it.
fn label(model: &Model, chord: &Chord) -> String {
    crate::msg::chord_label(&model.world.texts, chord)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notice_takes_as_many_rows_as_it_needs_and_leaves_room_for_help() {
        assert_eq!(notice_rows("Sparat.", 20), ["Sparat."]);
        assert_eq!(notice_rows("Sparat i filen nu", 20), ["Sparat i", "filen nu"]);
        assert_eq!(notice_rows("Texten är inte sparad men kvar", 24), ["Texten är inte sparad", "men kvar"]);
        let long = "ord ".repeat(40);
        let rows = notice_rows(&long, 20);
        assert_eq!((rows.len(), rows[2]), (NOTICE_ROWS, "ord ord"));
        assert!(rows[3].len() > 20);
    }
}
