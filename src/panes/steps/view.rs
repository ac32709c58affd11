//! How the steps are drawn: the list of them, and beside or below it what belongs to the marked one.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::{Area, Arg, Message, Round, Step};
use crate::forms::progress::{self, Standing};
use crate::forms::rounds;
use crate::locale;
use crate::msg::Context;
use crate::ui::cells::{self, Align, put};
use crate::ui::cursor;
use crate::ui::frame::Frame as Border;
use crate::ui::list;
use crate::ui::paragraph::{self, Line};
use crate::ui::scroll::Scroll;
use crate::ui::table::Cell;
use crate::ui::theme::Role;

use super::detail::{self, MARGIN, Row};
use super::state::{Part, Steps};

/// From this width on the step stands beside the list.
const WIDE: u16 = 110;
/// Columns of the list where the step stands beside it.
const LIST: u16 = 48;

/// Where the parts stand: the list, what is known of the omgång below it, the step.
struct Parts {
    list: Rect,
    about: Rect,
    step: Rect,
}

fn parts(area: Rect) -> Parts {
    let inside = Border::inner(area);
    let count = u16::try_from(Step::ALL.len()).unwrap_or(u16::MAX).min(inside.height);
    let rest = inside.height - count;
    let none = Rect { width: 0, height: 0, ..inside };
    if inside.width < WIDE {
        let step = Rect { y: inside.y + count + 1, height: rest.saturating_sub(1), ..inside };
        return Parts { list: Rect { height: count, ..inside }, about: none, step };
    }
    let left = Rect { width: LIST, ..inside };
    let below = Rect { y: inside.y + count + 1, height: rest.saturating_sub(1), ..left };
    let about = Rect { x: below.x + MARGIN, width: LIST - MARGIN, ..below };
    let step = Rect { x: left.right() + 2, width: inside.width - LIST - 3, ..inside };
    Parts { list: Rect { height: count, ..left }, about, step }
}

/// Lines of the step that fit.
pub(super) fn rows_high(area: Rect) -> usize {
    usize::from(parts(area).step.height)
}

/// The scroll that shows what is marked in the step; outside of it, its beginning.
pub(super) fn followed(pane: &Steps, context: &Context<'_>) -> Scroll {
    let place = parts(context.area).step;
    let Some(marked) = pane.marked(context) else { return Scroll::default() };
    let rows = detail::rows(pane, context, place.width);
    let Some(at) = rows.iter().position(|row| row.part.as_ref() == Some(&marked)) else { return pane.scroll };
    let before = |count: usize| rows.iter().take(count).map(|row| row.lines.len()).sum::<usize>();
    let high = usize::from(place.height);
    // The heading above it stays with it; above the first one stands the step's own text.
    let is_first = rows.iter().take(at).all(|row| row.part.is_none());
    let top = if is_first { 0 } else { before(at).saturating_sub(2) };
    let end = before(at + 1);
    let last = before(rows.len()).saturating_sub(high);
    let offset = if top < pane.scroll.offset {
        top
    } else if end > pane.scroll.offset + high {
        end - high
    } else {
        pane.scroll.offset
    };
    // What is taller than the place is shown from its first line.
    Scroll { offset: offset.min(before(at)).min(last) }
}

pub(super) fn draw(pane: &Steps, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let title = title(context);
    let right = pane.beside(context).map(|round| {
        context.texts.with("steps-beside", &[("name", Arg::Text(locale::visible(&round.name).into_owned()))])
    });
    let border = Border { title: &title, right: right.as_deref().unwrap_or(""), focused: context.focused };
    border.draw(area, frame.buffer_mut(), context.theme);
    let Some(round) = context.round() else {
        let inside = Border::inner(area);
        let text = context.texts.say(&Message::new("steps-none"));
        let lines = paragraph::wrapped(&[Line::new(text, Role::Text)], inside.width);
        paragraph::draw(&lines, 0, inside, frame.buffer_mut(), context.theme);
        return;
    };
    let parts = parts(area);
    draw_list(pane, round, context, frame, parts.list);
    let about = paragraph::wrapped(&about(round, context), parts.about.width);
    paragraph::draw(&about, 0, parts.about, frame.buffer_mut(), context.theme);
    if parts.step.y > parts.list.y {
        let line = Rect { y: parts.step.y.saturating_sub(1), height: 1, ..parts.list };
        let rule = context.theme.glyphs.horizontal.repeat(usize::from(line.width));
        put(frame.buffer_mut(), line, &rule, context.theme.style(Role::Frame), Align::Left, "");
    }
    draw_step(pane, context, frame, parts.step, area);
}

/// "8 Steg · Äldreomsorg 2024"; of an older one also which is the newest.
fn title(context: &Context<'_>) -> String {
    let name = context.pane_title("steps");
    let Some(round) = context.round() else { return name };
    let shown = locale::visible(&round.name).into_owned();
    let rounds = context.work.rounds();
    match rounds.last().filter(|newest| newest.id != round.id) {
        Some(newest) => {
            let newest = Arg::Text(locale::visible(&newest.name).into_owned());
            format!("{name} · {shown} · {}", context.texts.with("steps-older", &[("name", newest)]))
        }
        None => format!("{name} · {shown}"),
    }
}

const fn role(standing: Standing) -> Role {
    match standing {
        Standing::Done => Role::Good,
        Standing::Ongoing => Role::Title,
        Standing::Left => Role::Dim,
        Standing::Passed => Role::Warn,
    }
}

fn draw_list(pane: &Steps, round: &Round, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let at = pane.step(context);
    let rows: Vec<Cell<'_>> = Step::ALL
        .iter()
        .map(|&step| {
            let standing = progress::standing(context.work, round, step);
            let name = context.texts.get(&format!("choice-step-{}", step.code()));
            let word = detail::word(standing, step, context);
            Cell::new(format!("{} {} {word}", standing.sign(), locale::fit(&name, 22)), role(standing))
        })
        .collect();
    let chosen = Step::ALL.iter().position(|step| *step == at);
    let selected = chosen.filter(|_| !pane.inside && context.focused);
    let stands = list::draw(&rows, selected, area, frame.buffer_mut(), context.theme);
    cursor::stand(stands, frame, context.theme);
    if let (None, Some(at)) = (selected, chosen.and_then(|at| u16::try_from(at).ok())) {
        let marker = context.theme.glyphs.marker;
        put(frame.buffer_mut(), cells::line(area, at), marker, context.theme.style(Role::Dim), Align::Left, "");
    }
}

/// What is known of the omgång: whose, what about, who, when, where.
fn about(round: &Round, context: &Context<'_>) -> Vec<Line> {
    let areas: Vec<String> = round.area_codes().map(|code| context.area_name(&Area(code.to_owned()))).collect();
    let facts = [
        ("owner", rounds::owner_name(&round.owner)),
        ("areas", areas.join(", ")),
        ("edition", round.edition.clone()),
        ("municipalities", round.municipalities.clone()),
        ("members", round.members.clone()),
        ("meetings", rounds::meetings(&round.meetings, context.today, context.texts.lang())),
        ("forums", round.forums.clone()),
    ];
    let mut lines = Vec::new();
    for (field, value) in facts.into_iter().filter(|(_, value)| !value.is_empty()) {
        let name = context.texts.say(&crate::store::field_name(field));
        lines.push(Line::empty());
        lines.push(Line::new(locale::capitalised(&name), Role::Dim));
        lines.extend(value.lines().map(|line| Line::new(locale::visible(line), Role::Text)));
    }
    lines
}

fn draw_step(pane: &Steps, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect, whole: Rect) {
    let rows = detail::rows(pane, context, area.width);
    let marked = pane.marked(context);
    let lines: Vec<(bool, &Line)> = rows.iter().flat_map(|row| marked_lines(row, marked.as_ref())).collect();
    let first = pane.scroll.offset.min(lines.len().saturating_sub(1));
    let (theme, cut) = (context.theme, context.theme.glyphs.cut);
    for (down, (chosen, line)) in (0..area.height).zip(lines.iter().skip(first)) {
        let place = cells::line(area, down);
        let text = Rect { x: place.x + MARGIN, width: place.width.saturating_sub(MARGIN), ..place };
        let style = theme.style(line.role);
        let style = if *chosen { style.patch(theme.style(Role::Selection)) } else { style };
        put(frame.buffer_mut(), text, &line.text, style, Align::Left, cut);
        if *chosen {
            put(frame.buffer_mut(), place, theme.glyphs.marker, theme.style(Role::Text), Align::Left, "");
            cursor::stand(Some(place.as_position()).filter(|_| context.focused), frame, theme);
        }
    }
    if first + usize::from(area.height) < lines.len() || first > 0 {
        let edge = Rect {
            x: whole.x + 1,
            y: whole.bottom().saturating_sub(1),
            width: whole.width.saturating_sub(2),
            height: 1,
        };
        let more = context.texts.get("steps-more");
        put(frame.buffer_mut(), edge, &more, theme.style(Role::Dim), Align::Right, cut);
    }
}

/// The lines of a row, the first of them marked if the row is.
fn marked_lines<'a>(row: &'a Row, marked: Option<&Part>) -> impl Iterator<Item = (bool, &'a Line)> {
    let chosen = marked.is_some() && row.part.as_ref() == marked;
    row.lines.iter().enumerate().map(move |(at, line)| (chosen && at == 0, line))
}
