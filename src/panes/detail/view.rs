//! How the indicator in depth is drawn: how it stands, the periods, and beside or below them the distribution and text.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::compare::{Detail, OwnValue, PeriodRow, wording};
use crate::domain::{Arg, Gender, Message, Status};
use crate::locale;
use crate::msg::{Context, standing};
use crate::ui::cells::{self, Align, put};
use crate::ui::cursor;
use crate::ui::frame::Frame as Border;
use crate::ui::paragraph::{self, Line};
use crate::ui::strip::Strip;
use crate::ui::table::{Cell, Column, Row as TableRow, Table};
use crate::ui::theme::Role;

use super::state::{Answer, InDepth};
use super::story;

/// From this width on the text stands beside the periods.
const WIDE: u16 = 110;
/// Heading, bars, peers and labels of the distribution, with the empty line.
const STRIP: u16 = 5;

/// Where the parts stand.
struct Parts {
    head: Rect,
    periods: Rect,
    strip: Rect,
    text: Rect,
}

/// The lines above the periods, as wide as the pane.
fn head_lines(pane: &InDepth, context: &Context<'_>, area: Rect) -> Vec<Line> {
    let width = Border::inner(area).width;
    pane.detail().map_or_else(Vec::new, |detail| paragraph::wrapped(&standing::lines(&detail.row, context), width))
}

/// `head`: lines above the periods; an empty one follows them.
fn parts(area: Rect, head: usize) -> Parts {
    let inside = Border::inner(area);
    let high = u16::try_from(head).unwrap_or(u16::MAX).saturating_add(1);
    let head = Rect { height: high.min(inside.height), ..inside };
    let below = Rect { y: inside.y + head.height, height: inside.height - head.height, ..inside };
    let (periods, beside) = if inside.width >= WIDE {
        let left = inside.width * 60 / 100;
        let beside = Rect { x: below.x + left + 2, width: below.width.saturating_sub(left + 2), ..below };
        (Rect { width: left, ..below }, beside)
    } else {
        let high = below.height / 2;
        let under = Rect { y: below.y + high, height: below.height - high, ..below };
        (Rect { height: high, ..below }, under)
    };
    let strip = Rect { height: STRIP.min(beside.height), ..beside };
    let text = Rect { y: beside.y + strip.height, height: beside.height - strip.height, ..beside };
    Parts { head, periods, strip, text }
}

/// Periods that fit.
pub(super) fn periods_high(pane: &InDepth, context: &Context<'_>) -> usize {
    Table::height(parts(context.area, head_lines(pane, context, context.area).len()).periods)
}

/// The furthest line the text may begin with.
pub(super) fn last_text_line(pane: &InDepth, context: &Context<'_>) -> usize {
    let text = parts(context.area, head_lines(pane, context, context.area).len()).text;
    let lines = pane.detail().map_or(0, |detail| story::lines(detail, context, text.width).len());
    lines.saturating_sub(usize::from(text.height))
}

pub(super) fn draw(pane: &InDepth, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let title = pane.detail().map_or_else(|| context.pane_title("detail"), title);
    let border = Border { title: &title, right: "", focused: true };
    border.draw(area, frame.buffer_mut(), context.theme);
    let empty = match &pane.answer {
        Answer::None => Message::new("detail-none"),
        Answer::Waiting => Message::new("indicators-reading"),
        Answer::Failed(message) => message.clone(),
        Answer::Ready(detail) => return draw_detail(pane, detail, context, frame, area),
    };
    let inside = Border::inner(area);
    let lines = paragraph::wrapped(&[Line::new(context.texts.say(&empty), Role::Text)], inside.width);
    paragraph::draw(&lines, 0, inside, frame.buffer_mut(), context.theme);
}

fn title(detail: &Detail) -> String {
    let row = &detail.row;
    format!("{} · {}", locale::visible(&row.title), locale::visible(&row.period.label))
}

fn draw_detail(pane: &InDepth, detail: &Detail, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let head = head_lines(pane, context, area);
    let parts = parts(area, head.len());
    paragraph::draw(&head, 0, parts.head, frame.buffer_mut(), context.theme);
    draw_periods(pane, detail, context, frame, parts.periods);
    draw_distribution(detail, context, frame, parts.strip);
    let text = story::lines(detail, context, parts.text.width);
    let first = pane.text_from.min(text.len().saturating_sub(1));
    paragraph::draw(&text, first, parts.text, frame.buffer_mut(), context.theme);
    draw_more(first, text.len(), context, frame, parts.text, area);
}

/// On the lower edge: that there is more text below.
fn draw_more(first: usize, len: usize, context: &Context<'_>, frame: &mut Frame<'_>, text: Rect, area: Rect) {
    if first + usize::from(text.height) >= len {
        return;
    }
    let edge =
        Rect { x: area.x + 1, y: area.bottom().saturating_sub(1), width: area.width.saturating_sub(2), height: 1 };
    let more = context.texts.get("detail-more");
    put(frame.buffer_mut(), edge, &more, context.theme.style(Role::Dim), Align::Right, context.theme.glyphs.cut);
}

fn draw_periods(pane: &InDepth, detail: &Detail, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let texts = context.texts;
    let titles: Vec<String> = [
        "column-period",
        "column-total",
        "column-women",
        "column-men",
        "column-peers",
        "column-nation",
        "column-colour",
        "column-place",
    ]
    .iter()
    .map(|id| texts.get(id))
    .collect();
    let title = |at: usize| titles.get(at).map_or("", String::as_str);
    let columns = [
        Column::fixed(title(0), 9),
        Column::fixed(title(1), 8).right(),
        Column::fixed(title(2), 7).right().spare(1),
        Column::fixed(title(3), 7).right().spare(1),
        Column::fixed(title(4), 7).right(),
        Column::fixed(title(5), 7).right().spare(3),
        Column::fixed(title(6), 8),
        Column::flex(title(7), 10, 18).spare(2),
    ];
    let height = Table::height(area);
    let first = pane.scroll.offset;
    let rows: Vec<TableRow<'_>> =
        detail.periods.iter().skip(first).take(height).map(|row| period_row(row, detail, context)).collect();
    let selected = pane.period_at().checked_sub(first);
    let table = Table { columns: &columns, rows: &rows, selected, main: 0, focused: true };
    let at = table.draw(area, frame.buffer_mut(), context.theme);
    cursor::stand(at.filter(|_| context.focused), frame, context.theme);
}

fn period_row<'a>(row: &'a PeriodRow, detail: &Detail, context: &Context<'_>) -> TableRow<'a> {
    let texts = context.texts;
    let about = &detail.row;
    let number = |value: f64| wording::value(texts, value, about.value_kind, about.decimals);
    let own = |at: usize| match row.own.get(at).and_then(Option::as_ref) {
        Some(OwnValue { value: Some(value), status: Status::Present, mark: None }) => Cell::from(number(*value)),
        Some(own) => {
            let text = own.mark.clone().or(own.value.map(number)).unwrap_or_else(|| "–".to_owned());
            let role = if own.status == Status::Present { Role::Text } else { Role::Absent };
            Cell::new(locale::visible(&text).into_owned(), role)
        }
        None => Cell::from(""),
    };
    let optional = |value: Option<f64>| Cell::new(value.map(number).unwrap_or_default(), Role::Dim);
    let asked = row.own.get(gender_at(about.gender)).and_then(Option::as_ref);
    let has_value = asked.is_some_and(|own| own.value.is_some() && own.status == Status::Present);
    let colour = wording::colour_word(texts, row.colour, row.colour_origin, has_value, about.direction);
    TableRow::new([
        Cell::from(locale::visible(&row.period.label)),
        own(0),
        own(1),
        own(2),
        optional(row.peer_median),
        optional(row.nation),
        Cell::new(colour, standing::role(row.colour)),
        Cell::from(wording::place_short(texts, row.rank)),
    ])
}

pub(super) const fn gender_at(gender: Gender) -> usize {
    match gender {
        Gender::Total => 0,
        Gender::Women => 1,
        Gender::Men => 2,
    }
}

fn draw_distribution(detail: &Detail, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let texts = context.texts;
    let row = &detail.row;
    let gender = match row.gender {
        Gender::Total => "gender-total",
        Gender::Women => "gender-women",
        Gender::Men => "gender-men",
    };
    let args = [
        ("period", Arg::Text(row.period.label.clone())),
        ("gender", Arg::Text(texts.get(gender))),
        ("count", detail.distribution.len().into()),
    ];
    let heading = texts.with("detail-distribution", &args);
    let style = context.theme.style(Role::Title);
    put(frame.buffer_mut(), cells::line(area, 0), &heading, style, Align::Left, context.theme.glyphs.cut);
    let values: Vec<f64> = detail.distribution.iter().map(|item| item.value).collect();
    let median = crate::stats::median(&values);
    let shown = |value: Option<f64>| {
        value.map(|value| wording::value(texts, value, row.value_kind, row.decimals)).unwrap_or_default()
    };
    let labels = [
        shown(values.first().copied()),
        texts.with("detail-median", &[("median", Arg::Text(shown(median)))]),
        shown(values.last().copied()),
    ];
    let few: Vec<f64> = detail.distribution.iter().filter(|item| item.is_peer).map(|item| item.value).collect();
    let own = detail.distribution.iter().find(|item| item.is_own).map(|item| item.value);
    let strip = Strip {
        values: &values,
        few: &few,
        own,
        own_role: standing::role(row.colour),
        median,
        labels: labels.each_ref().map(String::as_str),
    };
    let dots = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    strip.draw(dots, frame.buffer_mut(), context.theme);
}
