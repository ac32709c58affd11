//! How the board is drawn: its fields side by side as on the wall, the last one split.

use std::collections::BTreeSet;
use std::ops::Range;

use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::domain::{Board, Column, EntityId, Message};
use crate::locale;
use crate::msg::Context;
use crate::ui::cells::{self, Align, put};
use crate::ui::cursor;
use crate::ui::frame::Frame as Border;
use crate::ui::paragraph::{self, Line};
use crate::ui::theme::{GlyphSet, Glyphs, Role};

use super::cards::{self, Look};
use super::choices::column_name;
use super::fit::Fit;
use super::layout::{Layout, Place};
use super::panel;
use super::state::BoardPane;

pub(super) fn draw(pane: &BoardPane, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let chosen = draw_board(pane, context, frame.buffer_mut(), area);
    cursor::stand(chosen.filter(|_| context.focused), frame, context.theme);
}

/// Returns where the marked card's marker stands.
fn draw_board(pane: &BoardPane, context: &Context<'_>, buffer: &mut Buffer, area: Rect) -> Option<Position> {
    let title = title(pane, context);
    let hides = |&column: &Column| pane.lane(column).shown.len() < pane.lane(column).all.len();
    let narrower = context.narrowed.is_some() && Column::ALL.iter().any(hides);
    let right = if narrower { context.texts.get("board-narrowed") } else { String::new() };
    let border = Border { title: &title, right: &right, focused: context.focused };
    let inside = border.draw(area, buffer, context.theme);
    let Some(board) = context.board().filter(|_| pane.count() > 0) else {
        draw_empty(inside, context, buffer);
        return None;
    };
    let layout = Layout::of(pane, context);
    if let Some(panel) = layout.panel {
        draw_panel(pane, &layout, panel, context, buffer);
    }
    if let Some(line) = layout.names {
        draw_names(pane, line, context, buffer);
    }
    let mut chosen = None;
    for (at, place) in layout.places.iter().enumerate() {
        if at > 0 {
            draw_side(*place, context, buffer);
        }
        if place.open {
            chosen = draw_lane(pane, board, *place, context, buffer).or(chosen);
        } else {
            draw_strip(pane, board, *place, context, buffer);
        }
    }
    draw_ticks(pane, area, context, buffer);
    chosen
}

/// "4 Förbättringstavla · Hemtjänsten · 12 kort".
fn title(pane: &BoardPane, context: &Context<'_>) -> String {
    let Some(board) = context.board() else { return context.pane_title("board") };
    let count = context.texts.with("board-count", &[("count", pane.count().into())]);
    let parts = [context.pane_title("board"), locale::visible(&board.name).into_owned(), count];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// On the lower edge: how many cards are ticked.
fn draw_ticks(pane: &BoardPane, area: Rect, context: &Context<'_>, buffer: &mut Buffer) {
    if pane.ticked.is_empty() || pane.round.is_some() || area.height < 2 || area.width < 4 {
        return;
    }
    let edge = Rect { x: area.x + 1, y: area.bottom() - 1, width: area.width - 2, height: 1 };
    let text = context.texts.with("board-ticked", &[("count", pane.ticked.len().into())]);
    put(buffer, edge, &text, context.theme.style(Role::Title), Align::Right, context.theme.glyphs.cut);
}

fn draw_empty(inside: Rect, context: &Context<'_>, buffer: &mut Buffer) {
    let text = context.texts.say(&Message::new("board-empty"));
    let lines = paragraph::wrapped(&[Line::new(text, Role::Text)], inside.width);
    paragraph::draw(&lines, 0, inside, buffer, context.theme);
}

fn draw_panel(pane: &BoardPane, layout: &Layout, area: Rect, context: &Context<'_>, buffer: &mut Buffer) {
    let card = pane.marked().and_then(|id| context.work.card(id));
    let rule = if let Some(round) = &pane.round {
        panel::draw_round(round, card, area, context, buffer);
        area.bottom()
    } else {
        if let Some(card) = card {
            panel::draw(card, is_cut(pane, layout, context), area, context, buffer);
        }
        area.y.saturating_sub(1)
    };
    draw_rule(Rect { y: rule, height: 1, ..area }, Role::Frame, context, buffer);
}

/// Whether the marked card does not show its whole title.
fn is_cut(pane: &BoardPane, layout: &Layout, context: &Context<'_>) -> bool {
    let (Some(place), lane) = (layout.open(pane.column), pane.lane(pane.column)) else { return true };
    let standing = Fit::of(lane, place, context).standing(lane.first);
    let stands = standing.iter().find(|card| card.at == lane.at);
    let card = lane.marked().and_then(|id| context.work.card(id));
    stands.zip(card).is_none_or(|(stands, card)| cards::title_high(card, place.area.width) >= stands.lines)
}

/// All fields with their counts on one line, where only one of them is shown.
fn draw_names(pane: &BoardPane, line: Rect, context: &Context<'_>, buffer: &mut Buffer) {
    let one = |&column: &Column| format!("{} {}", column_name(column, context), pane.lane(column).shown.len());
    let text = Column::ALL.iter().map(one).collect::<Vec<_>>().join(" · ");
    put(buffer, line, &text, context.theme.style(Role::Dim), Align::Left, context.theme.glyphs.cut);
}

fn draw_rule(line: Rect, role: Role, context: &Context<'_>, buffer: &mut Buffer) {
    let text = context.theme.glyphs.horizontal.repeat(usize::from(line.width));
    put(buffer, line, &text, context.theme.style(role), Align::Left, "");
}

/// The line to the left of a field; between Fixat and Parkerat it is broken: they share the last field.
fn draw_side(place: Place, context: &Context<'_>, buffer: &mut Buffer) {
    let glyphs = context.theme.glyphs;
    let sign = if place.column == Column::Parked { split(glyphs) } else { glyphs.vertical };
    for down in 0..place.area.height {
        let line = cells::line(place.area, down);
        let side = Rect { x: line.x.saturating_sub(1), width: 1, ..line };
        put(buffer, side, sign, context.theme.style(Role::Frame), Align::Left, "");
    }
}

const fn split(glyphs: &Glyphs) -> &'static str {
    match glyphs.set {
        GlyphSet::Unicode => "╎",
        GlyphSet::Ascii => ":",
        GlyphSet::Plain => " ",
    }
}

/// Whether Pågår holds more cards than the board is meant to.
fn is_over(pane: &BoardPane, board: &Board, column: Column) -> bool {
    let standing = i64::try_from(pane.lane(column).all.len()).unwrap_or(i64::MAX);
    column == Column::Ongoing && board.wip.is_some_and(|most| standing > most)
}

/// How many of a field's cards belong to what is marked in another pane.
fn lit(column: Column, context: &Context<'_>) -> usize {
    let board = context.board().map(|board| board.id);
    let cards = context.lit.iter().filter_map(|&id| context.work.card(id));
    cards.filter(|card| card.stands() && card.place.column == column && Some(card.board) == board).count()
}

/// A field that is not read now: its count, signs, and its name downwards.
fn draw_strip(pane: &BoardPane, board: &Board, place: Place, context: &Context<'_>, buffer: &mut Buffer) {
    let theme = context.theme;
    let over = is_over(pane, board, place.column);
    let role = if over { Role::Warn } else { Role::Dim };
    let count = pane.lane(place.column).shown.len().to_string();
    put(buffer, cells::line(place.area, 0), &count, theme.style(role), Align::Centre, theme.glyphs.cut);
    draw_rule(cells::line(place.area, 1), Role::Frame, context, buffer);
    let sign = match (over, lit(place.column, context) > 0) {
        (true, _) => ("!", Role::Warn),
        (false, true) => (theme.glyphs.own, Role::Accent),
        (false, false) => (" ", Role::Dim),
    };
    put(buffer, cells::line(place.area, 2), sign.0, theme.style(sign.1), Align::Centre, "");
    for (letter, down) in column_name(place.column, context).chars().zip(3u16..) {
        let letter = letter.to_string();
        put(buffer, cells::line(place.area, down), &letter, theme.style(Role::Dim), Align::Centre, "");
    }
}

fn draw_lane(
    pane: &BoardPane,
    board: &Board,
    place: Place,
    context: &Context<'_>,
    buffer: &mut Buffer,
) -> Option<Position> {
    let lane = pane.lane(place.column);
    let focus = pane.column == place.column;
    let body = place.cards();
    let standing = Fit::of(lane, place, context).standing(lane.first);
    let in_view = lane.first..lane.first + standing.len();
    draw_heading(pane, board, (place, lane.shown.get(in_view.clone()).unwrap_or_default()), context, buffer);
    draw_hidden(&in_view, lane.shown.len(), place, context, buffer);
    draw_news(pane, lane.shown.get(in_view.end..).unwrap_or_default(), place, context, buffer);
    let mut chosen = None;
    for stands in standing {
        let Some(card) = lane.shown.get(stands.at).and_then(|&id| context.work.card(id)) else { continue };
        let area = Rect { y: body.y + stands.down.min(body.height), height: stands.lines, ..body };
        let look = Look {
            marked: focus && lane.at == stands.at,
            focused: context.focused,
            ticked: pane.ticked.contains_key(&card.id),
        };
        cards::draw(card, look, area, context, buffer);
        chosen = look.marked.then(|| area.as_position()).or(chosen);
    }
    if lane.shown.is_empty() && focus {
        let text = context.texts.get("board-field-empty");
        let first = Rect { x: body.x + 2, width: body.width.saturating_sub(2), ..cells::line(body, 0) };
        put(buffer, first, &text, context.theme.style(Role::Dim), Align::Left, context.theme.glyphs.cut);
        return Some(cells::line(place.area, 0).as_position());
    }
    chosen
}

/// "Pågår 2 (högst 4)", and at the right how many cards out of view belong to what is marked elsewhere; under it a
/// rule.
fn draw_heading(
    pane: &BoardPane,
    board: &Board,
    (place, in_view): (Place, &[EntityId]),
    context: &Context<'_>,
    buffer: &mut Buffer,
) {
    let theme = context.theme;
    let focus = pane.column == place.column;
    let over = is_over(pane, board, place.column);
    let line = cells::line(place.area, 0);
    let text = Rect { x: line.x + 2.min(line.width), width: line.width.saturating_sub(2), ..line };
    let role = if over { Role::Warn } else { Role::Title };
    let said = headings(pane, board, place.column, context);
    let fitting = said.iter().find(|said| cells::width(said) <= text.width).or(said.last());
    let heading = fitting.map_or("", String::as_str);
    let (_, end) = put(buffer, text, heading, theme.style(role), Align::Left, theme.glyphs.cut);
    let sign = match (over, focus && pane.lane(place.column).shown.is_empty()) {
        (true, _) => "!",
        (false, true) => theme.glyphs.marker,
        (false, false) => "",
    };
    put(buffer, line, sign, theme.style(role), Align::Left, "");
    let seen = in_view.iter().filter(|id| context.is_lit(**id)).count();
    let lit = lit(place.column, context).saturating_sub(seen);
    let sign = format!("{}{lit}", theme.glyphs.own);
    if lit > 0 && end + cells::width(&sign) < text.right() {
        let rest = Rect { x: end, width: text.right() - end, ..text };
        put(buffer, rest, &sign, theme.style(Role::Accent), Align::Right, "");
    }
    let role = if focus && context.focused { Role::Accent } else { Role::Frame };
    draw_rule(cells::line(place.area, 1), role, context, buffer);
}

/// The ways to write a heading, longest first.
fn headings(pane: &BoardPane, board: &Board, column: Column, context: &Context<'_>) -> Vec<String> {
    let texts = context.texts;
    let lane = pane.lane(column);
    let name = column_name(column, context);
    let (shown, all) = (lane.shown.len(), lane.all.len());
    let mut ways = Vec::new();
    if shown < all {
        let args = [("name", name.as_str().into()), ("shown", shown.into()), ("all", all.into())];
        ways.push(texts.with("board-heading-shown", &args));
    } else if let Some(most) = board.wip.filter(|_| column == Column::Ongoing) {
        let args = [("name", name.as_str().into()), ("count", all.into()), ("most", most.into())];
        ways.push(texts.with("board-heading-most", &args));
        ways.push(texts.with("board-heading-most-short", &args));
    }
    ways.push(format!("{name} {shown}"));
    ways
}

/// On the rule: how many cards stand above and below those in view.
fn draw_hidden(in_view: &Range<usize>, len: usize, place: Place, context: &Context<'_>, buffer: &mut Buffer) {
    let [up, down] = context.theme.glyphs.more;
    let (above, below) = (in_view.start, len.saturating_sub(in_view.end));
    let above = (above > 0).then(|| format!("{up}{above}"));
    let below = (below > 0).then(|| format!("{down}{below}"));
    let text = [above, below].into_iter().flatten().collect::<Vec<_>>().join(" ");
    put(buffer, cells::line(place.area, 1), &text, context.theme.style(Role::Text), Align::Right, "");
}

/// At the foot of a field: how many of the cards below those in view colleagues have just put up, and who.
fn draw_news(pane: &BoardPane, below: &[EntityId], place: Place, context: &Context<'_>, buffer: &mut Buffer) {
    let is_new = |id: EntityId| context.work.card(id).is_some_and(|card| card.put_up == Some(context.today));
    // What is fresh is little; what stands below may be thousands.
    let fresh: BTreeSet<EntityId> = context.fresh.iter().map(|fresh| fresh.id).filter(|id| is_new(*id)).collect();
    let fresh: Vec<EntityId> = fresh.into_iter().filter(|id| below.contains(id)).collect();
    let mut who: Vec<&str> = Vec::new();
    for by in fresh.iter().filter_map(|id| context.changed_by(*id)) {
        who.extend((!who.contains(&by)).then_some(by));
    }
    let count = fresh.len();
    let foot = Rect { y: place.area.bottom(), height: 1, ..place.area };
    // Beside what the lower edge says of ticks there is room under the first field only.
    let taken = !pane.ticked.is_empty() && place.column != Column::Proposed && pane.round.is_none();
    if count == 0 || taken {
        return;
    }
    let text = context.texts.with("board-news", &[("count", count.into()), ("who", who.join(", ").into())]);
    let text = format!("{}{} {text}", context.theme.glyphs.more[1], below.len());
    put(buffer, foot, &text, context.theme.style(Role::Accent), Align::Left, context.theme.glyphs.cut);
}
