//! Rows called as a kommun where somebody has said of another row of that name that it is a home: whether this one is. Pure.

use super::{ENOUGH, Groups, Line, Order, Sort, Telling, lines, namesakes};
use crate::intake::grid::Grid;
use crate::intake::recognise::layout::units::Block;

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Called {
    /// A home, as has been said.
    Home,
    /// The kommun of that name.
    Kommun,
    /// That cannot be told.
    Doubt,
}

/// What a row of a table is whose rows begin below `header`.
pub fn called_so(grid: &Grid, block: &Block, header: u32, row: u32) -> Called {
    let lines = lines(grid, block, header);
    let Some(at) = lines.iter().position(|line| line.row == row) else { return Called::Home };
    let own = lines.get(at).and_then(|line| Telling::of(&lines).is_home(line.marks));
    if own == Some(false) {
        return Called::Kommun;
    }
    if own.is_some() || namesakes(grid, block, header).contains_key(&row) {
        return Called::Home;
    }
    let groups = Groups::of(&lines, Sort::of(&lines) == Sort::Alone);
    let codes: Vec<&str> = (0..groups.heads.len()).filter_map(|head| groups.code(&lines, head)).collect();
    let (order, sorted) = Order::longest_of(&codes);
    let place = groups.heads.iter().position(|head| *head == at);
    let in_order = place.is_some_and(|place| order.firm(&codes).contains(&place));
    let is_home = |line: Option<&Line>| line.is_some_and(Line::is_home);
    let follows =
        lines.get(at).is_some_and(|line| line.follows) && is_home(at.checked_sub(1).and_then(|at| lines.get(at)));
    let heads = lines.get(at + 1).is_some_and(|line| line.follows && line.is_home());
    match (follows && !heads, in_order, sorted.len() >= ENOUGH) {
        (true, true, true) | (false, false, true) => Called::Doubt,
        (true, ..) => Called::Home,
        (false, ..) => Called::Kommun,
    }
}
