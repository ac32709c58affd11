//! What is said of the marked cell under the grid: its whole text, what belongs there, what stood there last time, what
//! it has been carried to, the figures of its row; and the large field while a long text is written.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::forms::{Cell, Kind, Line as FormLine, Question, Slot, grid};
use crate::locale;
use crate::msg::{Context, guard, with_keys};
use crate::report::sheets;
use crate::ui::cells::{self as put_cells, Align, put};
use crate::ui::hyphen;
use crate::ui::paragraph::{self, Line};
use crate::ui::popup;
use crate::ui::theme::Role;

use super::layout::Layout;
use super::state::Forms;
use super::writing::Writing;
use super::{build, cells, facts, marks};

pub(super) fn draw(pane: &Forms, layout: &Layout, context: &Context<'_>, frame: &mut Frame<'_>) {
    let area = layout.panel;
    if area.height == 0 {
        return;
    }
    draw_rule(pane, layout, context, frame);
    let place = Rect { x: area.x + 1, y: area.y + 1, width: area.width.saturating_sub(2), height: area.height - 1 };
    if let Some(writing) = &pane.writing {
        return draw_writing(writing, (pane, layout), context, frame, place);
    }
    let lines = paragraph::wrapped(&lines(pane, layout, context), place.width);
    paragraph::draw(&lines, 0, place, frame.buffer_mut(), context.theme);
}

/// "─ Tillförlitligt? ─────": the row too where the grid does not show all of its name, so that going down changes little.
fn draw_rule(pane: &Forms, layout: &Layout, context: &Context<'_>, frame: &mut Frame<'_>) {
    let (theme, line) = (context.theme, put_cells::line(layout.panel, 0));
    let head = pane.line().map_or("", |line| pane.head(line));
    let is_whole = hyphen::written(head, layout.head.width.max(1)).len() <= layout.most_lines;
    let name = if is_whole && pane.writing.is_none() { column_name(pane, context) } else { name_of(pane, context) };
    let name = format!("{} {name} ", theme.glyphs.horizontal);
    let (_, end) = put(frame.buffer_mut(), line, &name, theme.style(Role::Title), Align::Left, theme.glyphs.cut);
    let rest = Rect { x: end, width: line.right().saturating_sub(end), ..line };
    let rule = theme.glyphs.horizontal.repeat(usize::from(rest.width));
    put(frame.buffer_mut(), rest, &rule, theme.style(Role::Frame), Align::Left, "");
}

fn column_name(pane: &Forms, context: &Context<'_>) -> String {
    let name = pane.question().map_or("", |column| column.question.name.get(context.texts.lang()));
    locale::visible(name).into_owned()
}

/// The row and the column.
pub(super) fn name_of(pane: &Forms, context: &Context<'_>) -> String {
    let column = column_name(pane, context);
    let head = pane.line().map(|line| pane.head(line)).filter(|head| !head.is_empty());
    let number = (pane.row + 1).to_string();
    format!("{} · {column}", locale::visible(head.unwrap_or(&number)))
}

/// Everything that is said of the marked cell, most needed first.
fn lines(pane: &Forms, layout: &Layout, context: &Context<'_>) -> Vec<Line> {
    let (Some(line), Some(column), Some(cell)) = (pane.line(), pane.question(), pane.cell(context)) else {
        return Vec::new();
    };
    let mut lines = vec![Line::new(help(line, &column.question, &cell, context), Role::Dim)];
    if let Some(keys) = keys(&column.question, &cell, context) {
        lines.push(Line::new(keys, Role::Accent));
    }
    let whole = cells::whole(pane, pane.row, pane.column, context);
    if is_cut(pane, layout, &whole) {
        lines.push(Line::new(whole, Role::Text));
    }
    let key = super::writing::key_of(&cell);
    if let Some(draft) = key.and_then(|key| context.draft(&key)) {
        let text = locale::visible(&draft.text).into_owned();
        lines.push(Line::new(context.texts.with("forms-draft", &[("text", text.into())]), Role::Warn));
    }
    lines.extend(
        marks::carried(&cell, context).into_iter().map(|item| Line::new(marks::told(item, context), Role::Accent)),
    );
    lines.extend(before(pane, line, &column.question, context).map(|text| Line::new(text, Role::Text)));
    lines.extend(facts::lines(pane, layout, context));
    lines.extend(decisions(line, context).map(|text| Line::new(text, Role::Text)));
    lines
}

/// What belongs in the row and in the column.
fn help(line: &FormLine, question: &Question, cell: &Cell, context: &Context<'_>) -> String {
    let lang = context.texts.lang();
    let of_row = line.help.map(|help| help.get(lang));
    // A row that is filled in its own way says itself what belongs there.
    let of_column = Some(question.help.get(lang)).filter(|help| !help.is_empty());
    let own_kind = line.kind.is_some_and(|kind| kind == cell.kind && kind != question.kind);
    let parts: Vec<&str> = of_row.into_iter().chain(of_column.filter(|_| !own_kind)).collect();
    with_keys(&parts.join(" "), context)
}

/// "j ja · n nej · v vet ej": the keys that set what stands there.
fn keys(question: &Question, cell: &Cell, context: &Context<'_>) -> Option<String> {
    let lang = context.texts.lang();
    if !cell.kind.is_choice() {
        return None;
    }
    let keys = question.keys(cell.kind, lang);
    let named = keys.iter().map(|(key, choice)| {
        let name = choice.name.get(lang);
        let name = name.strip_prefix(*key).filter(|_| key.is_ascii_digit()).unwrap_or(name).trim_start();
        if name.is_empty() { key.to_string() } else { format!("{key} {name}") }
    });
    Some(named.collect::<Vec<_>>().join(" · "))
}

/// Whether the grid shows less than what stands in the cell.
fn is_cut(pane: &Forms, layout: &Layout, text: &str) -> bool {
    let placed = layout.columns.iter().find(|placed| placed.at == pane.column);
    placed.is_none_or(|placed| hyphen::written(text, placed.width.max(1)).len() > layout.most_lines)
}

/// What stood in the same cell in the omgång before: "Förra omgången (Äldreomsorg 2023): ja".
fn before(pane: &Forms, line: &FormLine, question: &Question, context: &Context<'_>) -> Option<String> {
    let (form, scope) = (pane.form?, pane.grid.scope?);
    let earlier = *build::earlier(context.work.round(scope.round)?, context).first()?;
    let row = match line.indicator.filter(|_| line.item.is_some()) {
        Some(indicator) => {
            let entries = context.work.entries(earlier.id, form.entry_form());
            entries.into_iter().find(|entry| entry.indicator == Some(indicator))?.id.0.to_string()
        }
        None => line.row.clone(),
    };
    let answer = grid::answer(context.work, earlier.id, &form.code, &row, &question.code)?;
    let kind = line.kind.filter(|_| sheets::is_first(form, question)).unwrap_or(question.kind);
    let text = question.shown(kind, &answer.value, context.today, context.texts.lang());
    let args = [
        ("round", locale::visible(&earlier.name).into_owned().into()),
        ("text", locale::visible(&text.replace('\n', " ")).into_owned().into()),
    ];
    (!text.is_empty()).then(|| context.texts.with("forms-before", &args))
}

/// The decisions that hold on the row: "Beslut 3: ja (Socialnämnden tors 15 jan)".
fn decisions<'a>(line: &FormLine, context: &Context<'a>) -> impl Iterator<Item = String> + use<'a> {
    let thing = Forms::thing(line);
    let held = thing.map(|thing| context.work.decided_on(thing.id())).unwrap_or_default();
    let (texts, today) = (context.texts, context.today);
    held.into_iter().map(move |decision| {
        let day = decision.decided_on.map(|day| locale::short_day(day, today, texts.lang())).unwrap_or_default();
        let outcome = texts.get(&format!("choice-outcome-{}", decision.outcome.code()));
        let args = [
            ("number", decision.number.into()),
            ("outcome", outcome.into()),
            ("forum", locale::visible(&decision.forum).into_owned().into()),
            ("day", day.into()),
        ];
        texts.with("forms-decision", &args)
    })
}

/// The large field, or what is said while the cell itself is written in.
fn draw_writing(
    writing: &Writing,
    (pane, layout): (&Forms, &Layout),
    context: &Context<'_>,
    frame: &mut Frame<'_>,
    place: Rect,
) {
    let theme = context.theme;
    let mut said: Vec<Line> =
        writing.fault.iter().map(|fault| Line::new(context.texts.say(fault), Role::Warn)).collect();
    said.extend(guard::lines(&writing.field, context, place.width));
    if writing.large {
        if let (Some(line), Some(column)) = (pane.line(), pane.question()) {
            said.push(Line::new(help(line, &column.question, &writing.seen, context), Role::Dim));
        }
        let said = paragraph::wrapped(&said, place.width);
        let (text, foot) = popup::with_foot(place, said.len());
        paragraph::draw(&said, 0, foot, frame.buffer_mut(), theme);
        let cursor = writing.field.draw(text, frame.buffer_mut(), theme);
        frame.set_cursor_position(cursor);
        return;
    }
    if writing.kind == Kind::Day && !writing.field.is_empty() {
        said.extend(writing.day_read(context).map(|text| Line::new(text, Role::Accent)));
    }
    if let (Some(line), Some(column)) = (pane.line(), pane.question()) {
        let help = help(line, &column.question, &writing.seen, context);
        said.push(Line::new(help, Role::Dim));
        said.extend(before(pane, line, &column.question, context).map(|text| Line::new(text, Role::Text)));
    }
    if matches!(writing.seen.slot, Slot::Answer { .. }) {
        said.extend(facts::lines(pane, layout, context));
    }
    paragraph::draw(&paragraph::wrapped(&said, place.width), 0, place, frame.buffer_mut(), theme);
}
