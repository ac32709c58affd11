//! What is said of personal data while it is typed, and when it is refused. No state of its own.

use crate::domain::personal::{Personal, personal_data, personal_in};
use crate::domain::{Arg, Change, Message};
use crate::ui::paragraph::{self, Line};
use crate::ui::text_field::Field;
use crate::ui::theme::Role;

use super::context::Context;

/// What the first such place in a field looks like, why it should not stand there and what to write instead, wrapped to
/// a width. Nothing where there is none.
#[must_use]
pub fn lines(field: &Field, context: &Context<'_>, width: u16) -> Vec<Line> {
    of(field.personal(), context, width)
}

/// The same of a text that is not typed in a field.
#[must_use]
pub fn lines_of(text: &str, context: &Context<'_>, width: u16) -> Vec<Line> {
    of(&personal_data(text), context, width)
}

fn of(found: &[Personal], context: &Context<'_>, width: u16) -> Vec<Line> {
    let Some(first) = found.first() else { return Vec::new() };
    let mut said = context.texts.with("guard-warning", &[("kind", Arg::from(first.kind.code()))]);
    if context.refuses {
        said = format!("{said} {}", context.texts.get("guard-not-saved"));
    }
    paragraph::wrapped(&[Line::new(said, Role::Warn)], width)
}

/// The same in a few words, where there is one line.
#[must_use]
pub fn short(field: &Field, context: &Context<'_>) -> Option<String> {
    let first = field.personal().first()?;
    Some(context.texts.with("guard-short", &[("kind", Arg::from(first.kind.code()))]))
}

/// Why a change is not saved where personal data is refused; None where it has none.
#[must_use]
pub fn refusal(change: &Change) -> Option<Message> {
    let (_, _, kind) = personal_in(change).into_iter().next()?;
    Some(Message::new("guard-refused").with("kind", kind.code()))
}
