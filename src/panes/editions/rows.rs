//! The rows of each list, written out.

use crate::compare::editions::{Answer as Said, Comparison, Kept, Proposal, Told};
use crate::compare::wording;
use crate::locale;
use crate::msg::Context;
use crate::ui::table::{Cell, Row};
use crate::ui::theme::Role;

use super::state::{Editions, List};

/// The rows in view.
pub(super) fn rows(
    pane: &Editions,
    comparison: &Comparison,
    context: &Context<'_>,
    (first, height): (usize, usize),
) -> Vec<Row<'static>> {
    match pane.list {
        List::Renamed => {
            let shown = comparison.proposals.iter().skip(first).take(height);
            shown.map(|pair| proposal(pair, pane.said_of(pair), context)).collect()
        }
        List::Came => alone(&comparison.came, context, (first, height)),
        List::Went => alone(&comparison.went, context, (first, height)),
        List::Kept => comparison.kept.iter().skip(first).take(height).map(|one| kept(one, context)).collect(),
    }
}

/// The sign and word of an answer, and what it means.
pub(super) const fn said_id(said: Said, certain: bool) -> (&'static str, Role) {
    match (said, certain) {
        (Said::One, _) => ("editions-said-one", Role::Good),
        (Said::Apart, _) => ("editions-said-apart", Role::Bad),
        (Said::Open, true) => ("editions-said-certain", Role::Accent),
        (Said::Open, false) => ("editions-said-open", Role::Dim),
    }
}

fn proposal(pair: &Proposal, said: Said, context: &Context<'_>) -> Row<'static> {
    let (id, role) = said_id(said, pair.certain);
    let away = if said == Said::Apart { Role::Absent } else { Role::Text };
    Row::new([
        Cell::new(context.texts.get(id), role),
        Cell::new(per_cent(pair.likeness, context), Role::Dim),
        Cell::new(shown(&pair.older.titled()), away),
        Cell::new(shown(&pair.newer.titled()), away),
    ])
}

/// "87 %"; only names with the same words are wholly alike.
pub(super) fn per_cent(likeness: f64, context: &Context<'_>) -> String {
    let whole = (likeness * 100.0).floor();
    context.texts.with("compare-per-cent", &[("number", context.texts.lang().number(whole, 0).into())])
}

fn alone(told: &[Told], context: &Context<'_>, (first, height): (usize, usize)) -> Vec<Row<'static>> {
    let row = |one: &Told| {
        Row::new([
            Cell::new(shown(one.code.as_deref().unwrap_or_default()), Role::Dim),
            Cell::from(shown(&one.titled())),
            Cell::new(shown(&one.unit_of_measure), Role::Dim),
            Cell::new(shown(&wording::source_name(context.texts, &one.source)), Role::Dim),
        ])
    };
    told.iter().skip(first).take(height).map(row).collect()
}

fn kept(kept: &Kept, context: &Context<'_>) -> Row<'static> {
    let (id, role) = match (kept.unlike, kept.is_renamed()) {
        (true, _) => ("editions-kept-unlike", Role::Warn),
        (false, true) => ("editions-kept-renamed", Role::Accent),
        (false, false) => ("editions-kept-same", Role::Dim),
    };
    let older = if kept.is_renamed() { shown(&kept.older.titled()) } else { String::new() };
    Row::new([
        Cell::new(context.texts.get(id), role),
        Cell::from(shown(&kept.newer.titled())),
        Cell::new(older, Role::Dim),
    ])
}

fn shown(text: &str) -> String {
    locale::visible(text).into_owned()
}
