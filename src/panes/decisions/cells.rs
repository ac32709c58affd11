//! One row of the decision log as texts with a role each.

use crate::domain::{Decision, Outcome};
use crate::locale;
use crate::msg::{Context, forms};
use crate::ui::table::{Cell, Row};
use crate::ui::theme::Role;

/// What came of it, sign and word: "+ ja".
pub(super) fn outcome(outcome: Outcome, context: &Context<'_>) -> String {
    context.texts.get(&format!("decisions-outcome-{}", outcome.code()))
}

/// How an outcome is drawn.
pub(super) const fn role(outcome: Outcome) -> Role {
    match outcome {
        Outcome::Yes => Role::Good,
        Outcome::No => Role::Bad,
        Outcome::Returned => Role::Middle,
    }
}

/// The cells of a row, in the order of the columns. `room`: how wide the column of what was decided is.
pub(super) fn of<'a>(decision: &Decision, context: &Context<'_>, room: usize) -> Row<'a> {
    let corrected = context.work.is_corrected(decision.id);
    let plain = if corrected { Role::Dim } else { Role::Text };
    let lit = context.changed_by(decision.id).is_some();
    let what = if lit && !corrected { Role::Accent } else { plain };
    let day = decision.decided_on.map(|day| locale::day(day, context.texts.lang())).unwrap_or_default();
    let result = if corrected { Role::Dim } else { role(decision.outcome) };
    Row::new([
        Cell::new(decision.number.to_string(), Role::Dim),
        Cell::new(day, plain),
        Cell::new(decision.step.map_or("", |step| step.deciding()), plain),
        Cell::new(title(decision, context, room), what),
        Cell::new(locale::visible(&decision.forum).into_owned(), plain),
        Cell::new(outcome(decision.outcome, context), result),
        Cell::new(locale::visible(&decision.reporter).into_owned(), plain),
    ])
    .signed(context.is_lit(decision.id).then(|| Cell::new(context.theme.glyphs.own, Role::Accent)))
}

/// What it is about; behind it which ones correct it, or for some seconds who has just written it down.
fn title(decision: &Decision, context: &Context<'_>, columns: usize) -> String {
    let texts = context.texts;
    let later = context.work.corrections(decision.id);
    let mut behind = String::new();
    if !later.is_empty() {
        behind = format!(" ({})", texts.with("decisions-corrected-by", &[("by", forms::numbers(&later).into())]));
    } else if let Some(who) = context.changed_by(decision.id) {
        behind = format!(" ‹{}›", locale::fit_middle(who, columns / 3));
    }
    let what = crate::forms::first_line(&decision.what);
    if behind.is_empty() {
        return locale::visible(what).into_owned();
    }
    let room = columns.saturating_sub(locale::width(&behind));
    locale::fit(what, room).trim_end().to_owned() + &behind
}
