//! How the row being written is drawn: over a row of the table, and what its cell takes on the lower edge.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::locale;
use crate::msg::{Context, guard};
use crate::ui::cells::{Align, put};
use crate::ui::table::MARKER;
use crate::ui::text_field::Field;
use crate::ui::theme::Role;

use super::cells;
use super::row::{Cell, Row};
use super::view::ROOMY;

/// The cells as they stand beside each other, and the texts that name them.
const CELLS: [(Cell, &str); 4] = [
    (Cell::Due, "column-when"),
    (Cell::Title, "column-what"),
    (Cell::Responsible, "column-who"),
    (Cell::State, "column-state"),
];

/// Draws the cells over a line of the table whose columns are so wide.
pub(super) fn draw(row: &Row, context: &Context<'_>, frame: &mut Frame<'_>, line: Rect, wide: &[u16]) {
    let mut x = line.x.saturating_add(MARKER);
    for ((cell, name), width) in CELLS.into_iter().zip(wide.iter().copied()) {
        let rest = line.right().saturating_sub(x);
        // Where there is little room, what is typed takes that of the cells behind it.
        let spreads = row.at == cell && matches!(cell, Cell::Title | Cell::Responsible) && line.width < ROOMY;
        let place = Rect { x, width: if spreads { rest } else { width.min(rest) }, ..line };
        x = if spreads { line.right() } else { x.saturating_add(width).saturating_add(1) };
        let blank = " ".repeat(usize::from(place.width));
        put(frame.buffer_mut(), place, &blank, context.theme.style(Role::Text), Align::Left, "");
        match row.typed_in(cell) {
            Some(field) if row.at == cell => draw_typed(field, context, frame, place),
            Some(field) if field.is_empty() => draw_text(&context.texts.get(name), Role::Dim, context, frame, place),
            Some(field) => draw_text(&locale::visible(field.text()), Role::Text, context, frame, place),
            None => {
                let text = context.texts.get(cells::state_id_in(row.state, line.width));
                let role = if row.at == cell { Role::Selection } else { Role::Text };
                draw_text(&text, role, context, frame, place);
            }
        }
    }
}

fn draw_typed(field: &Field, context: &Context<'_>, frame: &mut Frame<'_>, place: Rect) {
    let cursor = field.draw(place, frame.buffer_mut(), context.theme);
    frame.set_cursor_position(cursor);
    frame.buffer_mut().set_style(place, context.theme.style(Role::Selection));
}

fn draw_text(text: &str, role: Role, context: &Context<'_>, frame: &mut Frame<'_>, place: Rect) {
    put(frame.buffer_mut(), place, text, context.theme.style(role), Align::Left, context.theme.glyphs.cut);
}

/// What is wrong in the cell, else what it takes and how it is read.
pub(super) fn prompt(row: &Row, context: &Context<'_>) -> (String, Role) {
    let texts = context.texts;
    if let Some(fault) = &row.fault {
        return (texts.say(fault), Role::Warn);
    }
    if let Some(warning) = row.typed_in(row.at).and_then(|field| guard::short(field, context)) {
        return (warning, Role::Warn);
    }
    let said = match row.at {
        Cell::Title => "plan-prompt-what",
        Cell::Responsible => "plan-prompt-who",
        Cell::State => "plan-prompt-state",
        Cell::Due => match row.day(context.today) {
            Ok(Some(day)) => {
                let (day, week) = (locale::date(day, texts.lang()), locale::week(day, texts.lang()));
                let text = texts.with("plan-prompt-day", &[("day", day.into()), ("week", week.into())]);
                return (text, Role::Accent);
            }
            _ => "plan-prompt-when",
        },
    };
    (texts.get(said), Role::Accent)
}
