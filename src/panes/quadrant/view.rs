//! How this pane is drawn: the plot, the list beside or beneath it, and on the lower edge what is going on.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};

use crate::domain::{Arg, Axes, Item, Message};
use crate::locale;
use crate::msg::{Context, Mouse};
use crate::ui::cells::{self, Align, put};
use crate::ui::cursor;
use crate::ui::frame::Frame as Border;
use crate::ui::paragraph::{self, Line};
use crate::ui::quadrant::{Axis, Plot};
use crate::ui::table::Table;
use crate::ui::theme::Role;

use super::placing::{Ended, Placing};
use super::state::{Columns, Quadrant};
use super::{marks, rows};

/// From this width on the list stands beside the plot.
const BESIDE: u16 = 90;
/// Fewest rows for a list beneath the plot, with its header.
const BENEATH: u16 = 3;
/// Rows of a plot with a row for each step, and with two.
const PLOTS: [u16; 2] = [11, 19];
/// Fewest rows beneath a plot of two rows a step.
const ROOMY: u16 = 12;

/// Where the plot stands, and the list or the one line that stands for it.
struct Parts {
    plot: Rect,
    list: Option<Rect>,
    line: Rect,
}

fn parts(area: Rect) -> Parts {
    let inside = Border::inner(area);
    let none = Rect { height: 0, ..inside };
    if inside.width >= BESIDE && inside.height >= PLOTS[0] {
        let width = (inside.width * 9 / 20).clamp(36, 80);
        let plot = Rect { width: inside.width - width - 2, ..inside };
        let list = Rect { x: plot.right() + 2, width, ..inside };
        return Parts { plot, list: Some(list), line: none };
    }
    let plot_high = if inside.height >= PLOTS[1] + ROOMY { PLOTS[1] } else { PLOTS[0] };
    let (plot, rest) = split(inside, plot_high);
    if rest.height >= BENEATH {
        return Parts { plot, list: Some(rest), line: none };
    }
    let (plot, line) = split(inside, inside.height.saturating_sub(1).min(PLOTS[0]));
    Parts { plot, list: None, line }
}

const fn split(area: Rect, upper: u16) -> (Rect, Rect) {
    let upper = if upper < area.height { upper } else { area.height };
    (Rect { height: upper, ..area }, Rect { y: area.y + upper, height: area.height - upper, ..area })
}

/// Rows of the list that fit; one where there is no list.
pub(super) fn rows_high(area: Rect) -> usize {
    parts(area).list.map_or(1, Table::height)
}

/// The row of the list that a click within the pane's area hits.
pub(super) fn row_at(pane: &Quadrant, area: Rect, mouse: Mouse) -> Option<usize> {
    let list = parts(Rect { x: 0, y: 0, ..area }).list?;
    let line = usize::from(mouse.row.checked_sub(list.y + 1)?);
    let hit = list.contains(Position::new(mouse.column, mouse.row)) && line < Table::height(list);
    hit.then(|| pane.scroll.offset + line).filter(|row| *row < pane.rows())
}

pub(super) fn draw(pane: &Quadrant, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let heading = heading(pane, context);
    Border { title: &heading, right: "", focused: context.focused }.draw(area, frame.buffer_mut(), context.theme);
    draw_edge(pane, context, frame, area);
    if pane.shown.is_empty() {
        let text = context.texts.say(&nothing_here(pane, context));
        let inside = Border::inner(area);
        let lines = paragraph::wrapped(&[Line::new(text, Role::Text)], inside.width);
        return paragraph::draw(&lines, 0, inside, frame.buffer_mut(), context.theme);
    }
    let parts = parts(area);
    let mark = draw_plot(pane, context, frame, parts.plot);
    if let Some(list) = parts.list {
        return rows::draw(pane, context, frame, list);
    }
    draw_line(pane, context, frame, parts.line);
    cursor::stand(mark.filter(|_| context.focused), frame, context.theme);
}

fn draw_line(pane: &Quadrant, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let text = rows::one_line(pane, context).unwrap_or_default();
    let lines = paragraph::wrapped(&[Line::new(text, Role::Text)], area.width);
    paragraph::draw(&lines, 0, area, frame.buffer_mut(), context.theme);
}

/// Returns where the marked card stands.
fn draw_plot(pane: &Quadrant, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) -> Option<Position> {
    let texts = AxesTexts::of(pane.axes, context);
    let marks = marks::of(pane, context);
    let plot = Plot {
        across: axis(&texts.across),
        upwards: axis(&texts.upwards),
        fields: ["", &texts.best, &texts.worst, ""],
        marks: &marks,
        focused: context.focused,
    };
    plot.draw(area, frame.buffer_mut(), context.theme)
}

/// The words of an axis pair.
struct AxesTexts {
    across: [String; 3],
    upwards: [String; 3],
    best: String,
    worst: String,
}

impl AxesTexts {
    fn of(axes: Axes, context: &Context<'_>) -> Self {
        let texts = context.texts;
        let get = |ids: [&str; 3]| ids.map(|id| if id.is_empty() { String::new() } else { texts.get(id) });
        match axes {
            Axes::FeasibilityImpact => Self {
                across: get(["quadrant-axis-feasibility", "quadrant-axis-low", "quadrant-axis-high"]),
                upwards: get(["quadrant-axis-impact", "quadrant-axis-low", "quadrant-axis-high"]),
                best: texts.get("quadrant-choose"),
                worst: texts.get("quadrant-leave"),
            },
            Axes::EaseImportance => Self {
                across: get(["", "quadrant-axis-heavy", "quadrant-axis-easy"]),
                upwards: get(["", "quadrant-axis-nice", "quadrant-axis-important"]),
                best: texts.get("quadrant-high"),
                worst: texts.get("quadrant-low"),
            },
        }
    }
}

fn axis([name, low, high]: &[String; 3]) -> Axis<'_> {
    Axis { name, low, high }
}

/// "2 Fyrfält · genomförbarhet × förväntad effekt · 12 kort".
fn heading(pane: &Quadrant, context: &Context<'_>) -> String {
    let axes = match pane.axes {
        Axes::FeasibilityImpact => "quadrant-axes-feasibility",
        Axes::EaseImportance => "quadrant-axes-ease",
    };
    let count = context.texts.with("quadrant-count", &[("count", pane.shown.len().into())]);
    [context.pane_title("quadrant"), context.texts.get(axes), count].join(" · ")
}

/// On the lower edge: what is being placed, else what is shown; at the right what a colleague has just changed.
fn draw_edge(pane: &Quadrant, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let edge =
        Rect { x: area.x + 1, y: area.bottom().saturating_sub(1), width: area.width.saturating_sub(2), height: 1 };
    let (text, role) = match &pane.placing {
        Some(placing) => (prompt(pane, placing, context), Role::Title),
        None => (standing(pane, context), Role::Dim),
    };
    let (theme, buffer) = (context.theme, frame.buffer_mut());
    // What a colleague has done comes first where both do not fit.
    let news = news(pane, context);
    let room = cells::width(&news).min(edge.width);
    let own = Rect { width: edge.width.saturating_sub(room + u16::from(room > 0)), ..edge };
    put(buffer, own, &text, theme.style(role), Align::Left, theme.glyphs.cut);
    put(buffer, edge, &news, theme.style(Role::Warn), Align::Right, theme.glyphs.cut);
}

/// "Placerar 4 på 8×9: genomförbarhet, sedan effekt".
fn prompt(pane: &Quadrant, placing: &Placing, context: &Context<'_>) -> String {
    match placing.ended {
        Some(Ended::AllPlaced) => return context.texts.get("quadrant-all-placed"),
        Some(Ended::NoMore) => return context.texts.get("quadrant-no-more"),
        None => {}
    }
    let number = context.work.card(placing.card).map_or(0, |card| card.number);
    let (right, up) = pane.axes.fields();
    let next = if placing.digit.is_some() { up } else { right };
    let next = context.texts.get(&format!("quadrant-next-{next}"));
    let args =
        [("number", Arg::Number(number)), ("place", Arg::Text(Axes::written(placing.at))), ("next", Arg::Text(next))];
    context.texts.with("quadrant-placing", &args)
}

/// How to place while nothing is; which fields and whose board are shown where that is not plain.
fn standing(pane: &Quadrant, context: &Context<'_>) -> String {
    let texts = context.texts;
    let mut said = Vec::new();
    match pane.columns {
        Columns::Open => {}
        Columns::Proposed => said.push(texts.get("quadrant-columns-proposed")),
        Columns::All => said.push(texts.get("quadrant-columns-all")),
    }
    if !pane.ticked.is_empty() {
        said.push(texts.with("quadrant-ticked", &[("count", pane.ticked.len().into())]));
    }
    if pane.placed == 0 && !pane.shown.is_empty() {
        said.push(texts.get("quadrant-how"));
    }
    if let Some(board) = context.board().filter(|_| context.work.boards().len() > 1) {
        said.push(locale::visible(&board.name).into_owned());
    }
    said.join(" · ")
}

/// People named in the news; of the others their number is said.
const NAMED: usize = 2;

/// What colleagues have changed just now, the latest first: "Bo ändrade 4", "Anna, Bo +4 ändrade 6 kort".
pub(super) fn news(pane: &Quadrant, context: &Context<'_>) -> String {
    let (mut who, mut cards) = (Vec::new(), Vec::new());
    for fresh in context.fresh.iter().rev().filter(|fresh| pane.at_of(fresh.id).is_some()) {
        if !who.contains(&fresh.who.as_str()) {
            who.push(fresh.who.as_str());
        }
        if !cards.contains(&fresh.id) {
            cards.push(fresh.id);
        }
    }
    let Some(card) = cards.first().and_then(|&id| context.work.card(id)) else { return String::new() };
    let mut names = who.iter().take(NAMED).map(|name| locale::visible(name)).collect::<Vec<_>>().join(", ");
    if let Some(more) = who.len().checked_sub(NAMED).filter(|more| *more > 0) {
        names = format!("{names} +{more}");
    }
    let who = ("who", Arg::Text(names));
    if cards.len() == 1 {
        return context.texts.with("quadrant-news", &[who, ("number", Arg::Number(card.number))]);
    }
    context.texts.with("quadrant-news-several", &[who, ("count", cards.len().into())])
}

/// Why the plot is empty, and what to do.
fn nothing_here(pane: &Quadrant, context: &Context<'_>) -> Message {
    let board = context.board().map(|board| board.id);
    let mut cards = context.work.cards().iter().filter(|card| card.stands() && Some(card.board) == board);
    let narrowed = context.narrowed.filter(|narrowed| !matches!(narrowed.to, Item::Card(_)));
    match (cards.next(), narrowed) {
        (None, _) => Message::new("quadrant-empty"),
        (Some(_), Some(narrowed)) => {
            Message::new("quadrant-empty-narrowed").with("title", context.work.title(narrowed.to))
        }
        (Some(_), None) if pane.columns == Columns::Proposed => Message::new("quadrant-empty-proposed"),
        (Some(_), None) => Message::new("quadrant-empty-open"),
    }
}
