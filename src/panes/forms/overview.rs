//! What the self-assessment adds up to: for each area and omgång how much is unclear, and what it is.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::{Round, Work};
use crate::forms::{Form, Kind, Question, grid};
use crate::locale;
use crate::msg::Context;
use crate::ui::cursor;
use crate::ui::paragraph::{self, Line};
use crate::ui::popup;
use crate::ui::table::{Cell, Column, Row as TableRow, Table};
use crate::ui::theme::Role;

use super::state::Forms;

/// Omgångar shown at most, the latest of them.
const MOST: usize = 5;

/// What an area has answered in an omgång.
#[derive(Debug, Default)]
struct Sum<'a> {
    /// Nej, vet ej, or at most 2 of 5.
    unclear: Vec<&'a Question>,
    /// Not answered.
    open: Vec<&'a Question>,
}

fn sum<'a>(form: &'a Form, round: &Round, area: &str, work: &Work) -> Sum<'a> {
    let mut sum = Sum::default();
    for question in form.column.iter().filter(|question| question.kind != Kind::Suggestion) {
        let answer = grid::answer(work, round.id, &form.code, area, &question.code);
        match answer.map_or("", |answer| answer.value.as_str()) {
            "" => sum.open.push(question),
            "no" | "unknown" | "1" | "2" => sum.unclear.push(question),
            _ => {}
        }
    }
    sum
}

pub(super) fn draw(pane: &Forms, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let (Some(form), texts) = (pane.form, context.texts) else { return };
    let rounds = context.work.rounds();
    let rounds: Vec<&Round> = rounds.iter().skip(rounds.len().saturating_sub(MOST)).copied().collect();
    let names: Vec<String> = rounds.iter().map(|round| locale::visible(&round.name).into_owned()).collect();
    let head = texts.get("forms-overview-area");
    let mut columns = vec![Column::flex(&head, 16, 24)];
    columns.extend(names.iter().map(|name| Column::flex(name, 14, 26)));
    let rows = pane.grid.lines.iter().map(|line| {
        let sums = rounds.iter().map(|round| told(&sum(form, round, &line.row, context.work), form, context));
        TableRow::new(std::iter::once(Cell::from(locale::visible(&line.head).into_owned())).chain(sums))
    });
    let rows: Vec<TableRow<'_>> = rows.collect();
    let said = unclear(pane, form, context);
    let said = paragraph::wrapped(&said, area.width.saturating_sub(2));
    let (table, foot) = popup::with_foot(area, said.len().min(usize::from(area.height / 2)));
    let marker = Table { columns: &columns, rows: &rows, selected: Some(pane.row), main: 0, focused: context.focused };
    let at = marker.draw(table, frame.buffer_mut(), context.theme);
    let foot = Rect { x: foot.x + 1, width: foot.width.saturating_sub(2), ..foot };
    paragraph::draw(&said, 0, foot, frame.buffer_mut(), context.theme);
    cursor::stand(at.filter(|_| context.focused), frame, context.theme);
}

/// "! 2 oklara, 1 öppen": a sign and words.
fn told<'a>(sum: &Sum<'_>, form: &Form, context: &Context<'_>) -> Cell<'a> {
    let texts = context.texts;
    let asked = form.column.iter().filter(|question| question.kind != Kind::Suggestion).count();
    let args = [("unclear", sum.unclear.len().into()), ("open", sum.open.len().into())];
    match (sum.unclear.len(), sum.open.len()) {
        (0, 0) => Cell::new(texts.get("forms-all-clear"), Role::Good),
        (0, open) if open == asked => Cell::new(texts.get("forms-none-answered"), Role::Absent),
        (0, _) => Cell::new(texts.with("forms-open", &args), Role::Middle),
        (_, 0) => Cell::new(texts.with("forms-unclear", &args), Role::Bad),
        _ => Cell::new(texts.with("forms-unclear-and-open", &args), Role::Bad),
    }
}

/// What is unclear in the marked area in the omgång shown.
fn unclear(pane: &Forms, form: &Form, context: &Context<'_>) -> Vec<Line> {
    let (Some(line), Some(round)) = (pane.line(), context.round()) else { return Vec::new() };
    let lang = context.texts.lang();
    let sum = sum(form, round, &line.row, context.work);
    let args = [
        ("area", locale::visible(&line.head).into_owned().into()),
        ("round", locale::visible(&round.name).into_owned().into()),
    ];
    let mut lines = vec![Line::new(context.texts.with("forms-still-unclear", &args), Role::Title)];
    let named = |sign: &str, question: &&Question| Line::new(format!("{sign} {}", question.name.get(lang)), Role::Text);
    lines.extend(sum.unclear.iter().map(|question| named("!", question)));
    lines.extend(sum.open.iter().map(|question| named("–", question)));
    if lines.len() == 1 {
        lines.push(Line::new(context.texts.get("forms-all-clear"), Role::Good));
    }
    lines
}
