//! The marked row in full: both names with the words that differ, what else differs, what the values say.

use crate::compare::editions::{Answer as Said, Comparison, Differs, Kept, Proposal, Told};
use crate::compare::wording;
use crate::domain::Arg;
use crate::locale;
use crate::msg::Context;
use crate::msg::joining::about_series;
use crate::ui::paragraph::{self, Line};
use crate::ui::theme::Role;

use super::rows::per_cent;
use super::state::{Editions, List};

/// Every line about the marked row, wrapped to a width.
pub(super) fn lines(pane: &Editions, context: &Context<'_>, width: u16) -> Vec<Line> {
    let Some(comparison) = pane.comparison() else { return Vec::new() };
    let found = match pane.list {
        List::Renamed => {
            comparison.proposals.get(pane.at).map(|pair| proposal(pair, comparison, pane.said_of(pair), context))
        }
        List::Came => comparison.came.get(pane.at).map(|told| alone(told, context)),
        List::Went => comparison.went.get(pane.at).map(|told| alone(told, context)),
        List::Kept => comparison.kept.get(pane.at).map(|one| kept(one, comparison, context)),
    };
    paragraph::wrapped(&found.unwrap_or_default(), width)
}

/// Names of the two editions.
fn names(comparison: &Comparison) -> [&str; 2] {
    [&comparison.older, &comparison.newer].map(|one| one.as_ref().map_or("", |edition| edition.name.as_str()))
}

fn proposal(pair: &Proposal, comparison: &Comparison, said: Said, context: &Context<'_>) -> Vec<Line> {
    let texts = context.texts;
    let [before, after] = names(comparison);
    let [was, is] = &pair.marked();
    let named = |edition: &str, title: &str| {
        let title = locale::visible(title).into_owned();
        texts.with("editions-named", &[("edition", edition.into()), ("title", Arg::Text(title))])
    };
    let mut lines = vec![
        Line::new(named(before, was), Role::Title),
        Line::new(about(&pair.older, context), Role::Dim),
        Line::new(named(after, is), Role::Title),
        Line::new(about(&pair.newer, context), Role::Dim),
        Line::empty(),
    ];
    let (id, role) = match said {
        Said::One => ("editions-will-join", Role::Good),
        Said::Apart => ("editions-is-apart", Role::Bad),
        Said::Open if pair.certain => ("editions-is-certain", Role::Accent),
        Said::Open => ("editions-is-open", Role::Text),
    };
    lines.push(Line::new(texts.with(id, &[("alike", Arg::Text(per_cent(pair.likeness, context)))]), role));
    lines.push(evidence(pair, context));
    lines.extend(pair.differs.iter().map(|differs| Line::new(texts.get(differs_id(*differs)), Role::Warn)));
    lines
}

const fn differs_id(differs: Differs) -> &'static str {
    match differs {
        Differs::Unit => "editions-differs-unit",
        Differs::Population => "editions-differs-population",
        Differs::Direction => "editions-differs-direction",
    }
}

fn evidence(pair: &Proposal, context: &Context<'_>) -> Line {
    let evidence = &pair.evidence;
    if evidence.both == 0 {
        return Line::new(context.texts.get("editions-no-overlap"), Role::Dim);
    }
    let role = match (evidence.agrees(), evidence.disagrees()) {
        (true, _) => Role::Good,
        (_, true) => Role::Warn,
        _ => Role::Text,
    };
    let args = [
        ("both", evidence.both.into()),
        ("equal", evidence.equal.into()),
        ("periods", Arg::Text(evidence.periods.join(", "))),
    ];
    Line::new(context.texts.with("editions-overlap", &args), role)
}

/// "18 · Öppna jämförelser · 2012–2014 · Procent".
fn about(told: &Told, context: &Context<'_>) -> String {
    let line = told.indicator.series.iter().find(|line| line.id == told.series);
    let series =
        line.map_or_else(|| wording::source_name(context.texts, &told.source), |line| about_series(line, context));
    let code = told.code.clone().filter(|code| line.is_none_or(|line| line.code.as_ref() != Some(code)));
    let parts = [code, Some(series), Some(told.unit_of_measure.clone())];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    locale::visible(&parts.join(" · ")).into_owned()
}

fn alone(told: &Told, context: &Context<'_>) -> Vec<Line> {
    let title = locale::visible(&told.titled()).into_owned();
    vec![Line::new(title, Role::Title), Line::new(about(told, context), Role::Dim)]
}

fn kept(kept: &Kept, comparison: &Comparison, context: &Context<'_>) -> Vec<Line> {
    let mut lines = alone(&kept.newer, context);
    if kept.is_renamed() {
        let [before, _] = names(comparison);
        let title = locale::visible(&kept.older.titled()).into_owned();
        let was = context.texts.with("editions-named", &[("edition", before.into()), ("title", Arg::Text(title))]);
        lines.push(Line::new(was, Role::Text));
    }
    if kept.unlike {
        lines.push(Line::new(context.texts.get("editions-unlike"), Role::Warn));
    }
    lines
}
