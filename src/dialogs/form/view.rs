//! How a form is drawn: names at the left, what is typed at the right, long texts over several lines, a hint below.

use jiff::civil::Date;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::domain::Entity;
use crate::forms;
use crate::locale;
use crate::msg::{Context, FieldForm, guard};
use crate::ui::cells::{self, Align, put};
use crate::ui::cursor;
use crate::ui::paragraph::{self, Line};
use crate::ui::popup;
use crate::ui::theme::Role;

use super::Form;
use super::entry::Entry;

/// Columns of the window where there is room.
const WIDTH: u16 = 92;
/// Columns of the names.
const NAMES: u16 = 31;
/// Fewest and most lines of a long text.
const TEXT: (usize, usize) = (2, 8);

fn window(screen: Rect, rows: usize) -> Rect {
    let rows = u16::try_from(rows).unwrap_or(u16::MAX);
    popup::place(screen, WIDTH, rows.saturating_add(3).min(screen.height))
}

/// Columns that a value has.
pub(super) fn value_width(screen: Rect) -> u16 {
    popup::place(screen, WIDTH, 5).width.saturating_sub(NAMES + 6)
}

/// Lines that a field takes.
fn height(entry: &Entry, columns: u16, areas: usize) -> usize {
    match entry.kind {
        FieldForm::Areas => areas.clamp(1, TEXT.1),
        FieldForm::Text | FieldForm::Meetings => entry.field.height(columns).clamp(TEXT.0, TEXT.1),
        _ => 1,
    }
}

pub(super) fn draw(form: &Form, context: &Context<'_>, frame: &mut Frame<'_>, screen: Rect) {
    let columns = value_width(screen);
    let areas = context.areas().len();
    let heights: Vec<usize> = form.entries.iter().map(|entry| height(entry, columns, areas)).collect();
    let rows = heights.iter().sum::<usize>() + form.spec.notes.len();
    let title = context.texts.say(&form.spec.title);
    let foot = foot(form, context, popup::place(screen, WIDTH, 5).width.saturating_sub(4));
    let inside = popup::draw(window(screen, rows + foot.len()), &title, frame.buffer_mut(), context.theme);
    let (body, place) = popup::with_foot(inside, foot.len());
    let first = first_row(&heights, form.at, usize::from(body.height));
    let mut row = 0usize;
    for (at, (entry, high)) in form.entries.iter().zip(&heights).enumerate() {
        if row >= first && row + high <= first + usize::from(body.height) {
            let place = Rect {
                y: body.y + u16::try_from(row - first).unwrap_or_default(),
                height: u16::try_from(*high).unwrap_or(1),
                ..body
            };
            let name = name(form, entry, context);
            if let Some(cursor) = draw_entry((entry, &name), at == form.at, context, frame, place) {
                frame.set_cursor_position(cursor);
            }
        }
        row += high;
    }
    draw_notes(form, context, frame, (body, row.saturating_sub(first)));
    draw_more(first > 0, row > first + usize::from(body.height), context, frame, body);
    let place = Rect { x: place.x + 1, width: place.width.saturating_sub(2), ..place };
    paragraph::draw(&foot, 0, place, frame.buffer_mut(), context.theme);
}

/// The first row in view, so that the field one is in is whole.
fn first_row(heights: &[usize], at: usize, room: usize) -> usize {
    let end: usize = heights.iter().take(at + 1).sum();
    let mut first = 0;
    for high in heights.iter().take(at) {
        if end <= first + room {
            break;
        }
        first += high;
    }
    first
}

fn draw_entry(
    (entry, name): (&Entry, &str),
    here: bool,
    context: &Context<'_>,
    frame: &mut Frame<'_>,
    place: Rect,
) -> Option<Position> {
    let theme = context.theme;
    let role = if here { Role::Accent } else { Role::Text };
    let marker = if here { theme.glyphs.marker } else { " " };
    let line = Rect { x: place.x + 1, width: NAMES, height: 1, ..place };
    put(frame.buffer_mut(), line, &format!("{marker} {name}"), theme.style(role), Align::Left, theme.glyphs.cut);
    let edge = theme.style(if here { Role::Accent } else { Role::Frame });
    for y in place.y..place.bottom() {
        frame.buffer_mut().set_string(line.right(), y, theme.glyphs.vertical, edge);
    }
    let x = line.right() + 2;
    let value = Rect { x, width: place.right().saturating_sub(x + 1), ..place };
    match entry.kind {
        FieldForm::Areas => {
            draw_areas(entry, here, context, frame, value);
            None
        }
        FieldForm::Choice(_) | FieldForm::Yes => {
            let text = chosen(entry, context);
            let style = theme.style(if here { Role::Selection } else { Role::Text });
            put(frame.buffer_mut(), cells::line(value, 0), &text, style, Align::Left, theme.glyphs.cut);
            cursor::stand(here.then(|| value.as_position()), frame, theme);
            None
        }
        FieldForm::Day if !here && entry.text().parse::<Date>().is_ok() => {
            let day = entry.text().parse::<Date>().ok();
            let text = day.map_or_else(String::new, |day| locale::date(day, context.texts.lang()));
            put(frame.buffer_mut(), value, &text, theme.style(Role::Text), Align::Left, theme.glyphs.cut);
            None
        }
        _ => {
            let cursor = entry.field.draw(value, frame.buffer_mut(), theme);
            here.then_some(cursor)
        }
    }
}

/// The areas, each with its tick; the marked one reversed.
fn draw_areas(entry: &Entry, here: bool, context: &Context<'_>, frame: &mut Frame<'_>, place: Rect) {
    let areas = context.areas();
    let first = (entry.at + 1).saturating_sub(usize::from(place.height));
    for (down, (at, area)) in (0..place.height).zip(areas.iter().enumerate().skip(first)) {
        let sign = if entry.has(area) { "[✓]" } else { "[ ]" };
        let text = format!("{sign} {}", context.area_name(area));
        let role = if here && at == entry.at { Role::Selection } else { Role::Text };
        let style = context.theme.style(role);
        put(frame.buffer_mut(), cells::line(place, down), &text, style, Align::Left, context.theme.glyphs.cut);
    }
}

/// The field's name; with a star where it must be filled in. An answer is called as the row that it stands in.
fn name(form: &Form, entry: &Entry, context: &Context<'_>) -> String {
    let name = row_name(form, entry, context);
    let name = name.unwrap_or_else(|| context.texts.say(&crate::store::field_name(entry.name)));
    format!("{}{}", locale::capitalised(&name), if entry.required { " *" } else { "" })
}

/// The name of the row of a form that an answer stands in, where the change says which.
fn row_name(form: &Form, entry: &Entry, context: &Context<'_>) -> Option<String> {
    let arg = |name: &str| form.spec.label.args.iter().find(|(arg, _)| arg == name).map(|(_, code)| code.as_str());
    if (form.spec.entity, entry.name) != (Entity::Answer, "value") {
        return None;
    }
    let row = forms::form(arg("form")?)?.row.iter().find(|row| Some(row.code.as_str()) == arg("row"))?;
    Some(row.name.get(context.texts.lang()).to_owned())
}

/// What is chosen, in words.
fn chosen(entry: &Entry, context: &Context<'_>) -> String {
    let texts = context.texts;
    match (entry.kind, entry.text()) {
        (FieldForm::Yes, "") => texts.get("form-not-ticked"),
        (FieldForm::Yes, _) => texts.get("form-ticked"),
        (_, "") => texts.get("form-none"),
        (_, code) => texts.get(&format!("choice-{}-{}", entry.name.replace('_', "-"), code.replace('_', "-"))),
    }
}

fn draw_notes(form: &Form, context: &Context<'_>, frame: &mut Frame<'_>, (body, from): (Rect, usize)) {
    for (at, note) in form.spec.notes.iter().enumerate() {
        let Ok(down) = u16::try_from(from + at) else { return };
        if down >= body.height {
            return;
        }
        let line = Rect { x: body.x + 3, width: body.width.saturating_sub(4), ..cells::line(body, down) };
        let style = context.theme.style(Role::Dim);
        put(frame.buffer_mut(), line, &locale::visible(note), style, Align::Left, context.theme.glyphs.cut);
    }
}

/// Signs that there is more above or below.
fn draw_more(above: bool, below: bool, context: &Context<'_>, frame: &mut Frame<'_>, body: Rect) {
    let style = context.theme.style(Role::Dim);
    let [up, down] = context.theme.glyphs.more;
    let x = body.right().saturating_sub(1);
    if above {
        frame.buffer_mut().set_string(x, body.y, up, style);
    }
    if below {
        frame.buffer_mut().set_string(x, body.bottom().saturating_sub(1), down, style);
    }
}

/// What is wrong with the field, what in it should not stand there, or how it is filled in; one line at least.
fn foot(form: &Form, context: &Context<'_>, columns: u16) -> Vec<Line> {
    let texts = context.texts;
    if let Some(fault) = &form.fault {
        return paragraph::wrapped(&[Line::new(texts.say(fault), Role::Warn)], columns);
    }
    let warning = form.entries.get(form.at).map(|entry| guard::lines(&entry.field, context, columns));
    if let Some(warning) = warning.filter(|lines| !lines.is_empty()) {
        return warning;
    }
    let hint = match form.field() {
        Some(FieldForm::Day) => texts.get("form-hint-day"),
        Some(FieldForm::Choice(_) | FieldForm::Yes) => texts.get("form-hint-choice"),
        Some(FieldForm::Text) => texts.get("form-hint-text"),
        Some(FieldForm::Areas) => texts.get("form-hint-areas"),
        Some(FieldForm::Meetings) => texts.get("form-hint-meetings"),
        Some(FieldForm::Owner) => texts.get("form-hint-owner"),
        _ if form.entries.iter().any(|entry| entry.required) => texts.get("form-hint-required"),
        _ => String::new(),
    };
    vec![Line::new(hint, Role::Dim)]
}
