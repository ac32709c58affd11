//! One row of the plan as texts with a role each.

use crate::domain::{Activity, Item, State};
use crate::locale;
use crate::msg::Context;
use crate::ui::table::{Cell, Row as TableRow};
use crate::ui::theme::{GlyphSet, Role};

use super::view::{ROOMY, STATE_WRITTEN, STEP_NAMED};

/// The text id of a läge, sign and word.
pub(super) const fn state_id(state: State) -> &'static str {
    match state {
        State::NotStarted => "plan-state-not-started",
        State::Ongoing => "plan-state-ongoing",
        State::Done => "plan-state-done",
        State::Cancelled => "plan-state-cancelled",
    }
}

/// The text id of a läge in a table of this width.
pub(super) const fn state_id_in(state: State, width: u16) -> &'static str {
    if width < STATE_WRITTEN { short_state_id(state) } else { state_id(state) }
}

const fn short_state_id(state: State) -> &'static str {
    match state {
        State::NotStarted => "plan-state-not-started-short",
        State::Cancelled => "plan-state-cancelled-short",
        _ => state_id(state),
    }
}

/// The läge in words; what is late says so first.
fn state_in(activity: &Activity, width: u16, context: &Context<'_>) -> String {
    let late = activity.is_late(context.today);
    let id = match late {
        true if width >= ROOMY && activity.state == State::Ongoing => "plan-state-late-ongoing",
        true => "plan-state-late",
        false => state_id_in(activity.state, width),
    };
    context.texts.get(id)
}

/// The cells of a row, in the order of the pane's columns.
/// `wide`: how wide each column is; `width`: the whole table.
pub(super) fn of<'a>(activity: &Activity, context: &Context<'_>, wide: &[u16], width: u16) -> TableRow<'a> {
    let room = |column: usize| usize::from(wide.get(column).copied().unwrap_or_default());
    let late = activity.is_late(context.today);
    let plain = if activity.state.is_open() { Role::Text } else { Role::Dim };
    let marked = if late { Role::Bad } else { plain };
    let changed = context.changed_by(activity.id);
    let title = if changed.is_some() { Role::Accent } else { plain };
    TableRow::new([
        Cell::new(when(activity, late, context), marked),
        Cell::new(title_in(activity, changed, room(1), context.theme.glyphs.set), title),
        Cell::new(locale::fit(&activity.responsible, room(2)), plain),
        Cell::new(state_in(activity, width, context), marked),
        Cell::new(step_in(activity, width, context), Role::Dim),
        Cell::new(origin(activity, context), Role::Dim),
    ])
}

/// "! fre 9 jan": the sign has its own place, so that the days stand under each other.
fn when(activity: &Activity, late: bool, context: &Context<'_>) -> String {
    let sign = if late { "! " } else { "  " };
    let day = activity.due.map(|due| locale::short_day(due, context.today, context.texts.lang()));
    day.map_or_else(String::new, |day| format!("{sign}{day}"))
}

/// The title, before it a sign where it is to be done again and again, and behind it for some seconds who has just
/// changed it.
pub(super) fn title_in(activity: &Activity, changed: Option<&str>, columns: usize, set: GlyphSet) -> String {
    let sign = match set {
        _ if activity.repeats.is_none() => "",
        GlyphSet::Unicode => "↻ ",
        GlyphSet::Ascii | GlyphSet::Plain => "(v) ",
    };
    let title = format!("{sign}{}", locale::visible(&activity.title));
    let Some(who) = changed else { return title };
    let who = format!(" ‹{}›", locale::fit_middle(who, columns / 3));
    let room = columns.saturating_sub(locale::width(&who));
    locale::fit(&title, room).trim_end().to_owned() + &who
}

fn step_in(activity: &Activity, width: u16, context: &Context<'_>) -> String {
    let Some(step) = activity.step else { return String::new() };
    if width < STEP_NAMED {
        return step.code().to_owned();
    }
    context.texts.with("plan-step", &[("step", (step as usize).into())])
}

/// What it came from: in words where somebody has written them, else what it is linked to, and how many more there are.
fn origin(activity: &Activity, context: &Context<'_>) -> String {
    let linked = context.work.beside(activity.id);
    let named = |item: &Item| locale::visible(context.work.title(*item)).into_owned();
    let (said, more) = if activity.origin.is_empty() {
        (linked.first().map(named).unwrap_or_default(), linked.len().saturating_sub(1))
    } else {
        (locale::visible(&activity.origin).into_owned(), linked.len())
    };
    if more == 0 { said } else { format!("{said} +{more}").trim_start().to_owned() }
}
