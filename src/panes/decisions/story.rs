//! The marked decision in full: what was decided, how it reads, what it rests on, what corrects it.

use crate::domain::{Decision, Item};
use crate::locale;
use crate::msg::Context;
use crate::ui::paragraph::{self, Line};
use crate::ui::theme::Role;

use super::{cells, filter};

/// Widest lines of text that are easy to read.
const WIDEST: u16 = 100;

/// Every line about a decision, wrapped to a width.
pub(super) fn lines(decision: &Decision, context: &Context<'_>, width: u16) -> Vec<Line> {
    let mut lines = head(decision, context);
    lines.extend(corrections(decision, context));
    lines.push(Line::empty());
    lines.extend(section("wording", &decision.wording, true, context));
    lines.push(Line::empty());
    // What it is linked to is a basis too.
    let alone = linked(decision, context).is_empty();
    lines.extend(section("basis", &decision.basis, alone, context));
    lines.extend(about(decision, context));
    paragraph::wrapped(&lines, width.min(WIDEST))
}

/// "Beslut 5: Fallskador 80+" and under it outcome, day, forum, omgång, step and who reports it.
fn head(decision: &Decision, context: &Context<'_>) -> Vec<Line> {
    let texts = context.texts;
    let what = decision.what.trim();
    let title = texts.with("decisions-head", &[("number", decision.number.into()), ("what", what.into())]);
    let day = decision.decided_on.map(|day| locale::date(day, texts.lang()));
    let forum = locale::visible(&decision.forum).into_owned();
    let outcome = cells::outcome(decision.outcome, context);
    let round =
        decision.round.and_then(|id| context.work.round(id)).map(|round| locale::visible(&round.name).into_owned());
    let step = decision.step.map(|step| filter::step_named(step, context));
    let reporter = &decision.reporter;
    let reporter =
        (!reporter.is_empty()).then(|| texts.with("decisions-reporter", &[("who", reporter.as_str().into())]));
    let joined = |parts: [Option<String>; 3]| {
        let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        parts.join(" · ")
    };
    let mut lines: Vec<Line> = title.lines().map(|line| Line::new(line.to_owned(), Role::Title)).collect();
    lines.push(Line::new(joined([Some(outcome), day, Some(forum)]), cells::role(decision.outcome)));
    let around = joined([round, step, reporter]);
    lines.extend((!around.is_empty()).then(|| Line::new(around, Role::Dim)));
    lines
}

/// Which one it corrects, and which ones correct it.
fn corrections(decision: &Decision, context: &Context<'_>) -> Vec<Line> {
    let texts = context.texts;
    let told = |id: &str, other: &Decision, role: Role| {
        let args = [
            ("number", other.number.into()),
            ("day", other.decided_on.map_or_else(String::new, |day| locale::day(day, texts.lang())).into()),
            ("outcome", texts.get(&format!("choice-outcome-{}", other.outcome.code())).into()),
        ];
        Line::new(texts.with(id, &args), role)
    };
    let earlier = decision.corrects.and_then(|id| context.work.decision(id));
    let mut lines: Vec<Line> =
        earlier.map(|earlier| told("decisions-corrects", earlier, Role::Text)).into_iter().collect();
    let later = context.work.corrections(decision.id);
    lines.extend(later.into_iter().map(|later| told("decisions-is-corrected", later, Role::Warn)));
    lines
}

/// A heading and its text; where there is none and nothing else stands under the heading, that is said.
fn section(name: &str, text: &str, alone: bool, context: &Context<'_>) -> Vec<Line> {
    let texts = context.texts;
    let mut lines = vec![Line::new(texts.get(&format!("decisions-{name}")), Role::Title)];
    if alone && text.trim().is_empty() {
        lines.push(Line::new(texts.get(&format!("decisions-no-{name}")), Role::Dim));
    }
    lines.extend(text.trim().lines().map(|line| Line::new(locale::visible(line), Role::Text)));
    lines
}

/// The things it is linked to, by kind and title.
fn about(decision: &Decision, context: &Context<'_>) -> Vec<Line> {
    let texts = context.texts;
    let linked = linked(decision, context);
    if linked.is_empty() {
        return vec![Line::new(texts.get("decisions-not-linked"), Role::Dim)];
    }
    let mut lines: Vec<String> = linked.iter().map(|item| named(*item, context)).collect();
    lines.sort_by(|a, b| locale::compare(a, b));
    lines.into_iter().map(|line| Line::new(line, Role::Text)).collect()
}

/// "indikator: Fallskador 80+".
fn named(item: Item, context: &Context<'_>) -> String {
    let kind = context.texts.get(&format!("item-{}", item.entity().code()));
    let title = crate::msg::values::title(item.id(), context).unwrap_or_else(|| context.texts.get("stored-gone"));
    format!("{kind}: {}", locale::visible(crate::forms::first_line(&title)))
}

/// What a decision is about. For a card that has become a part of another that other one stands.
pub(super) fn linked(decision: &Decision, context: &Context<'_>) -> Vec<Item> {
    let mut linked = Vec::new();
    for &item in context.work.beside(decision.id) {
        let standing = context.work.standing(item);
        if !linked.contains(&standing) {
            linked.push(standing);
        }
    }
    linked
}
