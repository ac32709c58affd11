//! The whole text of a card: beneath the board where there is room, and above it in the walk through the suggestions.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::{Axes, Card, Column, Item};
use crate::locale;
use crate::msg::Context;
use crate::ui::cells::{self, Align, put};
use crate::ui::paragraph::{self, Line};
use crate::ui::progress;
use crate::ui::theme::Role;

use super::choices::column_name;
use super::round::Round;

/// Columns of the bar that shows how far the walk has come.
const BAR: u16 = 30;

/// Beneath the board: what a card is linked to, on a line of its own so that from card to card little changes, and of
/// its text what the card itself does not show.
pub(super) fn draw(card: &Card, is_cut: bool, area: Rect, context: &Context<'_>, buffer: &mut Buffer) {
    let linked = said("board-beside", beside_short(card, context), context);
    let taken = u16::from(linked.is_some());
    let words = Rect { y: area.y + taken, height: area.height.saturating_sub(taken), ..area };
    draw_lines(&unseen(card, is_cut, context), words, context, buffer);
    if let Some(linked) = linked {
        let first = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..cells::line(area, 0) };
        put(buffer, first, &linked.text, context.theme.style(linked.role), Align::Left, context.theme.glyphs.cut);
    }
}

/// What the card's own face does not show.
fn unseen(card: &Card, is_cut: bool, context: &Context<'_>) -> Vec<Line> {
    let title = is_cut.then(|| Line::new(locale::visible(&card.title), Role::Title));
    let how = if card.place.column == Column::Ongoing { card.how.clone() } else { how(card, context) };
    let texts = [
        ("board-text", card.description.clone()),
        ("board-weighing", card.weighing.clone()),
        ("board-how", how),
        ("board-parked-why", card.parked_why.clone()),
        ("board-outcome", card.outcome.clone()),
    ];
    let texts = texts.into_iter().filter_map(|(id, text)| said(id, text, context));
    title.into_iter().chain(texts).collect()
}

/// A text with what it is; None where there is none.
fn said(id: &str, text: String, context: &Context<'_>) -> Option<Line> {
    (!text.is_empty()).then(|| Line::new(context.texts.with(id, &[("text", text.into())]), Role::Text))
}

fn draw_lines(lines: &[Line], area: Rect, context: &Context<'_>, buffer: &mut Buffer) {
    let lines = paragraph::wrapped(lines, area.width.saturating_sub(2));
    let place = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    paragraph::draw(&lines, 0, place, buffer, context.theme);
    let hidden = lines.len() > usize::from(area.height);
    if hidden && area.height > 0 {
        let last = Rect { y: area.bottom() - 1, height: 1, ..area };
        put(buffer, last, context.theme.glyphs.more[1], context.theme.style(Role::Dim), Align::Right, "");
    }
}

/// The walk: how far it has come, the card, and the digits.
pub(super) fn draw_round(round: &Round, card: Option<&Card>, area: Rect, context: &Context<'_>, buffer: &mut Buffer) {
    let (texts, theme) = (context.texts, context.theme);
    let tally = round.tally(context);
    let args = [("at", tally.at.into()), ("of", tally.of.into()), ("placed", tally.placed.into())];
    let head = cells::line(area, 0);
    let said = format!(" {} ", texts.with("board-round", &args));
    let (_, end) = put(buffer, head, &said, theme.style(Role::Title), Align::Left, theme.glyphs.cut);
    let width = area.right().saturating_sub(end).min(BAR);
    let bar = Rect { x: area.right() - width, width, ..head };
    let done = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    if width > 10 {
        progress::draw(done(tally.placed), done(tally.of), bar, buffer, theme);
    }
    let Some(card) = card else { return };
    let text = Rect { y: area.y + 1, height: area.height.saturating_sub(2), ..area };
    draw_lines(&lines(card, context), text, context, buffer);
    let last = cells::line(area, area.height.saturating_sub(1));
    let asked = format!(" {}  ", asked(round, card, context));
    let (_, end) = put(buffer, last, &asked, theme.style(Role::Accent), Align::Left, theme.glyphs.cut);
    let rest = Rect { x: end, width: area.right().saturating_sub(end), ..last };
    let digits = texts.get("board-digits");
    if cells::width(&digits) <= rest.width {
        put(buffer, rest, &digits, theme.style(Role::Dim), Align::Left, "");
    }
}

/// "Genomförbarhet 8 · Förväntad effekt _": what is asked for now.
fn asked(round: &Round, card: &Card, context: &Context<'_>) -> String {
    let axis = |name: &str| context.texts.get(&format!("board-axis-{name}"));
    let (across, upwards) = round.axes.fields();
    let stands = card.placement(round.axes);
    let digits = match (round.first, stands) {
        (Some(right), _) => [right.to_string(), "_".to_owned()],
        (None, Some((right, up))) => [right.to_string(), up.to_string()],
        (None, None) => ["_".to_owned(), "_".to_owned()],
    };
    let [right, up] = digits;
    let moved = (card.place.column != Column::Proposed).then(|| column_name(card.place.column, context));
    let parts = [Some(format!("{} {right}", axis(across))), Some(format!("{} {up}", axis(upwards))), moved];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn lines(card: &Card, context: &Context<'_>) -> Vec<Line> {
    let head = [
        Line::new(format!("{} {}", card.number, locale::visible(&card.title)), Role::Title),
        Line::new(put_up(card, context), Role::Dim),
    ];
    // First what has the same words for every card: from card to card only the figures change.
    let texts = [
        ("board-weighed", placements(card, context)),
        ("board-text", card.description.clone()),
        ("board-weighing", card.weighing.clone()),
        ("board-how", how(card, context)),
        ("board-parked-why", card.parked_why.clone()),
        ("board-outcome", outcome(card, context)),
        ("board-beside", beside(card, context)),
    ];
    let texts = texts.into_iter().filter_map(|(id, text)| said(id, text, context));
    head.into_iter().chain(texts).collect()
}

/// "Förslag · uppsatt av Anna mån 5 jan".
fn put_up(card: &Card, context: &Context<'_>) -> String {
    let day = card.put_up.map(|day| locale::short_day(day, context.today, context.texts.lang())).unwrap_or_default();
    let who = card.author.as_str();
    let args = [("who", who.into()), ("day", day.into())];
    let id = if who.is_empty() { "board-put-up" } else { "board-put-up-by" };
    format!("{} · {}", column_name(card.place.column, context), context.texts.with(id, &args))
}

fn placements(card: &Card, context: &Context<'_>) -> String {
    let axis = |name: &str| context.texts.get(&format!("board-axis-{name}"));
    let one = |&axes: &Axes| {
        let (across, upwards) = axes.fields();
        let (right, up) = card.placement(axes)?;
        Some(format!("{} {right} × {} {up}", axis(across), axis(upwards)))
    };
    Axes::ALL.iter().filter_map(one).collect::<Vec<_>>().join(" · ")
}

fn how(card: &Card, context: &Context<'_>) -> String {
    let day = card.by_when.map(|day| locale::short_day(day, context.today, context.texts.lang()));
    let text = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
    [text(&card.how), day, text(&card.responsible)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What came of it; a card in Fixat is not measured until a measure shows it.
fn outcome(card: &Card, context: &Context<'_>) -> String {
    let unmeasured = (card.place.column == Column::Fixed).then(|| context.texts.get("board-not-measured"));
    let own = Some(card.outcome.clone()).filter(|text| !text.is_empty());
    own.into_iter().chain(unmeasured).collect::<Vec<_>>().join(" · ")
}

fn beside(card: &Card, context: &Context<'_>) -> String {
    let linked = context.work.beside(card.id).iter();
    linked.map(|item| named(item, context)).collect::<Vec<_>>().join(" · ")
}

/// "indikator Fallskador": what a card is linked to, with its kind.
fn named(item: &Item, context: &Context<'_>) -> String {
    let kind = context.texts.get(&format!("item-{}", item.entity().code()));
    format!("{kind} {}", locale::visible(context.work.title(*item)))
}

/// The first thing that a card is linked to, and how many more there are.
fn beside_short(card: &Card, context: &Context<'_>) -> String {
    let linked = context.work.beside(card.id);
    let first = linked.first().map(|item| named(item, context)).unwrap_or_default();
    if linked.len() > 1 { format!("{first} +{}", linked.len() - 1) } else { first }
}
