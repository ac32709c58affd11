//! How it stands with an indicator, in lines: own value, place, peers, direction, target. The same in depth and beside a
//! form.

use crate::compare::{Row, wording};
use crate::domain::{Arg, Colour, Status};
use crate::locale;
use crate::ui::paragraph::Line;
use crate::ui::theme::Role;

use super::context::Context;

/// The role of a colour: never the only sign of it.
#[must_use]
pub const fn role(colour: Colour) -> Role {
    match colour {
        Colour::Green => Role::Good,
        Colour::Yellow => Role::Middle,
        Colour::Red => Role::Bad,
        Colour::Grey | Colour::None => Role::Absent,
    }
}

/// Lines that say how it stands, most important first.
#[must_use]
pub fn lines(row: &Row, context: &Context<'_>) -> Vec<Line> {
    let mut lines = vec![
        Line::new(standing(row, context), role(row.colour)),
        Line::new(against_peers(row, context), Role::Text),
        Line::new(about(row, context), Role::Dim),
    ];
    lines.extend(target(row, context));
    lines
}

/// "! röd  68,2 · plats 12 av 288 (delad)", or why there is no value.
fn standing(row: &Row, context: &Context<'_>) -> String {
    let texts = context.texts;
    let own = wording::own_value(texts, row);
    let mut parts = vec![format!("{}  {}", wording::colour(texts, row), locale::visible(&own))];
    if row.status != Status::Present {
        parts.push(texts.get(wording::status_id(row.status)));
    }
    if row.rank.is_some() {
        parts.push(texts.with("detail-place", &[("place", Arg::Text(wording::place(texts, row.rank)))]));
    }
    if row.peer_rank.is_some() {
        parts.push(texts.with("detail-among", &[("place", Arg::Text(wording::place_short(texts, row.peer_rank)))]));
    }
    parts.join(" · ")
}

/// "Median för liknande kommuner äldreomsorg 2023: 57,0 (7 av 7 har värde) · skillnad +11,2 p.e."
fn against_peers(row: &Row, context: &Context<'_>) -> String {
    let texts = context.texts;
    if row.peer_median.is_none() {
        return texts.with("detail-no-peers", &[("peers", Arg::Text(wording::peers(texts, &row.peers_named)))]);
    }
    let args = [
        ("peers", Arg::Text(wording::peers(texts, &row.peers_named))),
        ("median", Arg::Text(wording::median(texts, row))),
        ("with", row.peer_n.into()),
        ("all", row.peer_size.into()),
        ("difference", Arg::Text(wording::difference(texts, row))),
    ];
    texts.with(if row.difference.is_some() { "detail-peers" } else { "detail-peers-no-difference" }, &args)
}

/// "Lågt är bra (härlett ur filens ranger) · Antal per 1 000 · 80 år och äldre · N20403".
fn about(row: &Row, context: &Context<'_>) -> String {
    let texts = context.texts;
    let direction = texts.get(wording::direction_id(row.direction));
    let from = match row.direction_from.as_deref() {
        Some("ranks") => Some("direction-from-ranks"),
        Some("colours") => Some("direction-from-colours"),
        Some("own") => Some("direction-from-own"),
        Some(_) => Some("direction-from-file"),
        None => None,
    };
    let direction = from.map_or(direction.clone(), |id| format!("{direction} ({})", texts.get(id)));
    let area = row.area.as_ref().map(|area| context.area_name(area));
    [Some(direction), Some(row.unit_of_measure.clone()), Some(row.population.clone()), area, row.code.clone()]
        .into_iter()
        .flatten()
        .filter(|part| !part.is_empty())
        .map(|part| locale::visible(&part).into_owned())
        .collect::<Vec<_>>()
        .join(" · ")
}

/// "Eget mål 60,0 till 31 dec 2026 (nämnden)".
fn target(row: &Row, context: &Context<'_>) -> Option<Line> {
    let target = row.target.as_ref()?;
    let texts = context.texts;
    let level = wording::value(texts, target.level, row.value_kind, row.decimals);
    let mut text = texts.with("detail-target", &[("level", Arg::Text(level))]);
    if let Some(by) = target.by {
        text += &texts.with("detail-target-by", &[("date", Arg::Text(locale::date(by, texts.lang())))]);
    }
    if !target.decided_by.is_empty() {
        text += &texts.with("detail-target-decided", &[("who", Arg::Text(target.decided_by.clone()))]);
    }
    Some(Line::new(text, Role::Accent))
}
