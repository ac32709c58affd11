//! How a form is drawn: a frame that names it, headings, rows, and under them what is said of the marked cell.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::Message;
use crate::forms::{Line as FormLine, Per};
use crate::locale;
use crate::msg::{Context, with_keys};
use crate::report::sheets::subject_title;
use crate::ui::cells::{self as put_cells, Align, put};
use crate::ui::cursor;
use crate::ui::frame::Frame as Border;
use crate::ui::hyphen;
use crate::ui::paragraph::{self, Line};
use crate::ui::theme::Role;

use super::layout::{self, Layout, Placed};
use super::state::{Forms, Shape, Sort};
use super::{bones, cells, facts, overview, panel};

pub(super) fn draw(pane: &Forms, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let (title, right) = (heading(pane, context), counts(pane, context));
    Border { title: &title, right: &right, focused: context.focused }.draw(area, frame.buffer_mut(), context.theme);
    let layout = Layout::of(pane, context);
    draw_subject(pane, context, frame, layout.subject);
    if let Some(empty) = nothing_here(pane) {
        let place = Rect { x: layout.header.x + 1, width: layout.header.width.saturating_sub(2), ..layout.header };
        let place = Rect { height: layout.header.height + layout.body.height + layout.panel.height, ..place };
        let help = pane.form.map(|form| Line::new(with_keys(form.help.get(context.texts.lang()), context), Role::Dim));
        let lines: Vec<Line> =
            [Line::new(context.texts.say(&empty), Role::Text)].into_iter().chain([Line::empty()]).chain(help).collect();
        paragraph::draw(&paragraph::wrapped(&lines, place.width), 0, place, frame.buffer_mut(), context.theme);
        return;
    }
    if pane.shape == Shape::Turned {
        let place = Rect { height: layout.header.height + layout.body.height + layout.panel.height, ..layout.header };
        match pane.form.map(|form| form.code.as_str()) {
            Some("self-assessment") => overview::draw(pane, context, frame, place),
            _ => bones::draw(pane, context, frame, place),
        }
        return;
    }
    draw_headings(pane, &layout, context, frame);
    for (row, place) in layout.rows(pane, context) {
        draw_row(pane, &layout, (row, place), context, frame);
    }
    draw_edge(pane, &layout, context, frame, area);
    panel::draw(pane, &layout, context, frame);
}

/// What to do first where there is nothing to show.
fn nothing_here(pane: &Forms) -> Option<Message> {
    let form = pane.form?;
    if pane.grid.scope.is_none() {
        return Some(Message::new("forms-no-round"));
    }
    if form.per != Per::Round && pane.subject().is_none() {
        let id = if form.per == Per::Card { "forms-no-card" } else { "forms-no-indicator" };
        return Some(Message::new(id));
    }
    if !pane.grid.lines.is_empty() {
        return None;
    }
    let id = match form.rows {
        crate::forms::Rows::Indicators if form.rows_of.is_some() => "forms-empty-longlist",
        crate::forms::Rows::Indicators => "forms-empty-indicators",
        crate::forms::Rows::Decided => "forms-no-indicator",
        crate::forms::Rows::Activities => "forms-empty-activities",
        crate::forms::Rows::Tree if form.code == "fishbone" => "forms-empty-bones",
        crate::forms::Rows::Tree => "forms-empty-tree",
        _ => "forms-empty-rows",
    };
    Some(Message::new(id))
}

/// "9 Formulär · 4 Prioritering av indikatorer · Äldreomsorg 2024".
fn heading(pane: &Forms, context: &Context<'_>) -> String {
    let texts = context.texts;
    let mut parts = vec![context.pane_title("forms")];
    if let Some(form) = pane.form {
        let number = form.number.map(|number| format!("{number} ")).unwrap_or_default();
        parts.push(format!("{number}{}", form.name.get(texts.lang())));
    }
    if let Some(round) = context.round() {
        parts.push(locale::visible(&round.name).into_owned());
    }
    if let Sort::By(column) = pane.sort
        && let Some(question) = pane.form.and_then(|form| form.question(column))
    {
        let name = question.name.get(texts.lang());
        parts.push(texts.with("forms-by", &[("column", name.to_lowercase().into())]));
    }
    parts.join(" · ")
}

/// How many are ticked, and in which steps the form is used.
fn counts(pane: &Forms, context: &Context<'_>) -> String {
    if !pane.ticked.is_empty() {
        return context.texts.with("forms-ticked", &[("count", pane.ticked.len().into())]);
    }
    let steps = pane.form.map(|form| form.steps.join(", ")).unwrap_or_default();
    context.texts.with("forms-steps", &[("steps", steps.into())])
}

/// "Indikator: Fallskador 80+ (2 av 5)".
fn draw_subject(pane: &Forms, context: &Context<'_>, frame: &mut Frame<'_>, line: Rect) {
    let Some(subject) = pane.subject().filter(|_| line.height > 0) else { return };
    let at = pane.grid.subjects.iter().position(|one| *one == subject).unwrap_or(0) + 1;
    let id = if pane.form.is_some_and(|form| form.per == Per::Card) { "forms-of-card" } else { "forms-of-indicator" };
    let title = locale::visible(&subject_title(subject, context.work)).into_owned();
    let args = [("title", title.into()), ("at", at.into()), ("of", pane.grid.subjects.len().into())];
    let text = context.texts.with(id, &args);
    let place = Rect { x: line.x + 1, width: line.width.saturating_sub(2), ..line };
    put(frame.buffer_mut(), place, &text, context.theme.style(Role::Accent), Align::Left, context.theme.glyphs.cut);
}

fn draw_headings(pane: &Forms, layout: &Layout, context: &Context<'_>, frame: &mut Frame<'_>) {
    let lang = context.texts.lang();
    let head = pane.form.filter(|form| form.has_head()).map(|form| form.head.get(lang));
    draw_heading(head.unwrap_or_default(), layout, layout.head, context, frame);
    if layout.facts.width > 0 {
        draw_heading(&facts::heading(pane, context), layout, layout.facts, context, frame);
    }
    for placed in &layout.columns {
        let name = pane.grid.columns.get(placed.at).map_or("", |column| column.question.name.get(lang));
        draw_heading(&locale::visible(name), layout, *placed, context, frame);
    }
}

fn draw_heading(name: &str, layout: &Layout, placed: Placed, context: &Context<'_>, frame: &mut Frame<'_>) {
    let area = Rect { x: placed.x, width: placed.width, ..layout.header };
    draw_lines(name, Role::Title, area, context, frame);
}

/// Text broken in its place; what does not fit is cut with a mark.
fn draw_lines(text: &str, role: Role, area: Rect, context: &Context<'_>, frame: &mut Frame<'_>) {
    let theme = context.theme;
    let lines = hyphen::written(text, area.width.max(1));
    let room = usize::from(area.height);
    for (at, line) in lines.iter().enumerate().take(room) {
        let place = put_cells::line(area, u16::try_from(at).unwrap_or(u16::MAX));
        // The mark takes the last column of a line that is full.
        let more = at + 1 == room && lines.len() > room;
        let text = if more { format!("{line}{}", theme.glyphs.cut) } else { line.clone() };
        put(frame.buffer_mut(), place, &text, theme.style(role), Align::Left, theme.glyphs.cut);
    }
}

fn draw_row(pane: &Forms, layout: &Layout, (row, place): (usize, Rect), context: &Context<'_>, frame: &mut Frame<'_>) {
    let Some(line) = pane.grid.lines.get(row) else { return };
    let (theme, marked) = (context.theme, row == pane.row);
    let first = put_cells::line(place, 0);
    if marked {
        put(frame.buffer_mut(), first, theme.glyphs.marker, theme.style(Role::Text), Align::Left, "");
    }
    let sign = Rect { x: place.x + 1, width: place.width.saturating_sub(1).min(1), ..first };
    draw_sign(pane, line, sign, context, frame);
    let named =
        if pane.form.is_some_and(crate::forms::Form::has_head) { line.head.clone() } else { (row + 1).to_string() };
    if layout.head.width > 0 {
        let area = Rect { x: layout.head.x, width: layout.head.width, ..place };
        draw_lines(&locale::visible(&named), Role::Text, area, context, frame);
    }
    draw_facts(pane, layout, line, place, context, frame);
    for placed in &layout.columns {
        let area = Rect { x: placed.x, width: placed.width, ..place };
        draw_cell(pane, (row, placed.at), area, context, frame);
    }
}

/// Whether the row is ticked, or belongs to what is marked elsewhere.
fn draw_sign(pane: &Forms, line: &FormLine, place: Rect, context: &Context<'_>, frame: &mut Frame<'_>) {
    let lit = line.item.is_some_and(|item| context.is_lit(item.id()))
        || line.indicator.is_some_and(|indicator| context.is_lit(indicator));
    let (sign, role) = match (pane.ticked.contains(&line.row), lit) {
        (true, _) => ("✓", Role::Title),
        (false, true) => (context.theme.glyphs.dots[0], Role::Accent),
        (false, false) => return,
    };
    put(frame.buffer_mut(), place, sign, context.theme.style(role), Align::Left, "");
}

/// The figures of the row's indicator.
fn draw_facts(
    pane: &Forms,
    layout: &Layout,
    line: &FormLine,
    place: Rect,
    context: &Context<'_>,
    frame: &mut Frame<'_>,
) {
    let known = line.indicator.filter(|_| layout.facts.width > 0).and_then(|indicator| pane.facts.of(indicator));
    let Some(row) = known else { return };
    let area = Rect { x: layout.facts.x, width: layout.facts.width, ..place };
    let theme = context.theme;
    for (at, said) in (0..area.height).zip(facts::beside(row, pane.beside(), context)) {
        let style = theme.style(said.role);
        put(frame.buffer_mut(), put_cells::line(area, at), &said.text, style, Align::Left, theme.glyphs.cut);
    }
}

fn draw_cell(pane: &Forms, (row, column): (usize, usize), area: Rect, context: &Context<'_>, frame: &mut Frame<'_>) {
    let marked = (row, column) == (pane.row, pane.column);
    if let Some(writing) = pane.writing.as_ref().filter(|_| marked)
        && !writing.large
    {
        let trunk = cells::trunk(pane, row, column);
        let left = layout::wide(&trunk).min(area.width.saturating_sub(4));
        put(frame.buffer_mut(), put_cells::line(area, 0), &trunk, context.theme.style(Role::Dim), Align::Left, "");
        let line = put_cells::line(area, 0);
        let place = Rect { x: line.x + left, width: line.width - left.min(line.width), ..line };
        let cursor = writing.field.draw(place, frame.buffer_mut(), context.theme);
        frame.set_cursor_position(cursor);
        return;
    }
    let text = cells::text(pane, row, column, context);
    draw_lines(&text, role(pane, (row, column), context), area, context, frame);
    if marked {
        let first = put_cells::line(area, 0);
        // What is marked in an empty cell is seen too.
        let wide = layout::wide(hyphen::written(&text, area.width.max(1)).first().map_or("", String::as_str));
        let chosen = Rect { width: wide.max(6).min(area.width), ..first };
        if context.focused {
            let style = context.theme.style(Role::Selection);
            let buffer = frame.buffer_mut();
            buffer.set_style(chosen.intersection(buffer.area), style);
            if pane.writing.is_none() {
                cursor::stand(Some(first.as_position()), frame, context.theme);
            }
        }
    }
}

/// What a cell's text means: one that a colleague has changed just now, or that waits as a draft, stands out.
fn role(pane: &Forms, (row, column): (usize, usize), context: &Context<'_>) -> Role {
    let cell = pane.grid.lines.get(row).zip(pane.grid.columns.get(column));
    let Some(cell) = cell.and_then(|(line, column)| pane.cell_at(line, column, context)) else { return Role::Text };
    let key = super::writing::key_of(&cell);
    match cell.slot {
        _ if key.is_some_and(|key| context.draft(&key).is_some()) => Role::Warn,
        crate::forms::Slot::Answer { id, .. } if context.changed_by(id).is_some() || context.is_lit(id) => Role::Accent,
        _ => Role::Text,
    }
}

/// On the lower edge: how much there is above, below and to the sides.
fn draw_edge(pane: &Forms, layout: &Layout, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let texts = context.texts;
    let mut parts = Vec::new();
    let in_view = layout.columns.len();
    let all = pane.grid.columns.len();
    if in_view < all || layout.columns.iter().any(|placed| !placed.whole) {
        parts.push(texts.with("forms-column-of", &[("at", (pane.column + 1).into()), ("of", all.into())]));
    }
    let rows = pane.grid.lines.len();
    let shown = layout.rows(pane, context).len();
    if shown < rows {
        parts.push(texts.with("forms-row-of", &[("at", (pane.row + 1).into()), ("of", rows.into())]));
    }
    let edge =
        Rect { x: area.x + 1, y: area.bottom().saturating_sub(1), width: area.width.saturating_sub(2), height: 1 };
    let text = parts.join(" · ");
    put(frame.buffer_mut(), edge, &text, context.theme.style(Role::Dim), Align::Left, context.theme.glyphs.cut);
}
