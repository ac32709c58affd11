//! Choosing among the omgångar of the file: the one to look at, and the one to look at beside it.

use crate::domain::{Area, Message, Round};
use crate::msg::{Context, Intent, PickItem, about};

/// What a choice of the omgång to look at is for.
pub(super) const CHOOSE: &str = "steps.choose";
/// What a choice of the omgång beside is for.
pub(super) const BESIDE: &str = "steps.beside";

/// The choice of the omgång to look at, the newest first.
pub(super) fn choice(context: &Context<'_>) -> Intent {
    let rounds = context.work.rounds();
    let newest = rounds.last().map(|round| round.id);
    let items = rounds.iter().rev().map(|round| {
        let mut item = item(round, context);
        if Some(round.id) == newest && rounds.len() > 1 {
            item.note = format!("{} · {}", item.note, context.texts.get("steps-newest"));
        }
        item
    });
    let current = context.round().map(|round| round.id.0.to_string()).unwrap_or_default();
    about::pick(CHOOSE, Message::new("pick-round"), items.collect(), &current)
}

/// The omgångar that can stand beside the one shown, the likeliest first: an earlier one of the same area, the latest
/// of them.
pub(super) fn others<'a>(context: &'a Context<'_>) -> Vec<&'a Round> {
    let Some(shown) = context.round() else { return Vec::new() };
    let mut others: Vec<&Round> = context.work.rounds().into_iter().filter(|round| round.id != shown.id).collect();
    let shares = |round: &Round| round.area_codes().any(|code| shown.area_codes().any(|own| own == code));
    others.sort_by_key(|round| (!shares(round), round.number > shown.number, -round.number));
    others
}

/// The choice of the omgång beside.
pub(super) fn beside_choice(context: &Context<'_>) -> Intent {
    let items = others(context).into_iter().map(|round| item(round, context)).collect();
    about::pick(BESIDE, Message::new("pick-beside"), items, "")
}

/// Name, areas, where it stands.
fn item(round: &Round, context: &Context<'_>) -> PickItem {
    let areas: Vec<String> = round.area_codes().map(|code| context.area_name(&Area(code.to_owned()))).collect();
    let step = round.step.map(|step| context.texts.get(&format!("choice-step-{}", step.code())));
    let parts = [areas.join(", "), step.unwrap_or_default()];
    let note = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    PickItem::new(round.id.0.to_string(), round.name.as_str(), note)
}
