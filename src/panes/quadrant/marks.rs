//! What stands at each place of the plot: a number, how many, how it stands out.

use std::collections::HashMap;

use crate::domain::{EntityId, Item};
use crate::msg::Context;
use crate::ui::quadrant::{Look, Mark};

use super::state::Quadrant;

/// Steps rightwards and upwards.
type Place = (i64, i64);

/// The marks, those that stand out last, so that they lie over the others.
pub(super) fn of(pane: &Quadrant, context: &Context<'_>) -> Vec<Mark> {
    let standing_out = standing_out(pane, context);
    let moving = pane.placing.as_ref().map(|placing| placing.card);
    let stood = moving.and_then(|id| place_of(pane, context, id));
    let mut marks: Vec<Mark> = Vec::with_capacity(pane.places.len() + 1);
    for (&place, here) in &pane.places {
        // The one being placed stands where it is on its way to.
        let count = here.len() - usize::from(stood == Some(place));
        let first = || here.iter().find(|id| Some(**id) != moving).map(|id| (*id, Look::Plain));
        let best = standing_out.get(&place).copied().or_else(first).filter(|_| count > 0);
        marks.extend(best.and_then(|(id, look)| mark(place, number(context, id), count, look)));
    }
    if let Some(placing) = &pane.placing {
        let others = pane.places.get(&placing.at).map_or(0, Vec::len);
        let count = others + usize::from(stood != Some(placing.at));
        marks.extend(mark(placing.at, number(context, placing.card), count, Look::Moving));
    }
    marks.sort_by_key(|mark| mark.look);
    marks
}

fn mark((right, up): Place, number: i64, count: usize, look: Look) -> Option<Mark> {
    Some(Mark { right: u16::try_from(right).ok()?, up: u16::try_from(up).ok()?, number, count, look })
}

fn number(context: &Context<'_>, id: EntityId) -> i64 {
    context.work.card(id).map_or(0, |card| card.number)
}

fn place_of(pane: &Quadrant, context: &Context<'_>, id: EntityId) -> Option<Place> {
    pane.at_of(id)?;
    context.work.card(id)?.placement(pane.axes)
}

/// Which card is shown where one stands out: the chosen one before one that a colleague has just changed, and that
/// before one that belongs to the selection. Found from what makes them stand out, not by asking every card.
fn standing_out(pane: &Quadrant, context: &Context<'_>) -> HashMap<Place, (EntityId, Look)> {
    let mut lit: Vec<EntityId> = context.lit.iter().copied().collect();
    lit.sort_unstable();
    let lit = lit.into_iter().map(|id| (id, Look::Lit));
    let fresh = context.fresh.iter().map(|fresh| (fresh.id, Look::Fresh));
    let chosen = pane.selected.filter(|id| context.focused || context.selection == Some(Item::Card(*id)));
    let all = lit.chain(fresh).chain(chosen.map(|id| (id, Look::Chosen)));
    let moving = pane.placing.as_ref().map(|placing| placing.card);
    all.filter(|(id, _)| Some(*id) != moving)
        .filter_map(|(id, look)| Some((place_of(pane, context, id)?, (id, look))))
        .collect()
}
