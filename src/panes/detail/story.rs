//! The text beside the periods: whom to call, where the value comes from, definition, comments.

use crate::compare::{Detail, Provenance, wording};
use crate::domain::{Arg, Decision, Entity};
use crate::locale;
use crate::msg::joining::about_series;
use crate::msg::{Context, forms};
use crate::ui::paragraph::{self, Line};
use crate::ui::theme::Role;

/// Every line of the text, wrapped to a width.
pub(super) fn lines(detail: &Detail, context: &Context<'_>, width: u16) -> Vec<Line> {
    let mut lines = spaced(best(detail, context));
    lines.extend(spaced(comments(detail, context)));
    lines.extend(spaced(decided(detail, context)));
    lines.extend(spaced(linked(detail, context)));
    lines.extend(spaced(source(detail, context)));
    lines.extend(spaced(series(detail, context)));
    lines.extend(definition(detail, context));
    paragraph::wrapped(&lines, width)
}

/// A section and the empty line after it; nothing for an empty one.
fn spaced(mut section: Vec<Line>) -> Vec<Line> {
    if !section.is_empty() {
        section.push(Line::empty());
    }
    section
}

fn heading(text: String) -> Line {
    Line::new(text, Role::Title)
}

fn best(detail: &Detail, context: &Context<'_>) -> Vec<Line> {
    if detail.best.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![heading(context.texts.get("detail-best"))];
    lines.extend(detail.best.iter().map(|best| {
        let value = wording::value(context.texts, best.value, detail.row.value_kind, detail.row.decimals);
        Line::new(format!("{}. {}  {value}", best.place, locale::visible(&best.name)), Role::Text)
    }));
    lines
}

fn comments(detail: &Detail, context: &Context<'_>) -> Vec<Line> {
    let texts = context.texts;
    let mut lines = vec![heading(texts.get("detail-comments"))];
    if detail.comment.is_empty() {
        lines.push(Line::new(texts.get("detail-no-comments"), Role::Dim));
    }
    lines.extend(paragraphs(&detail.comment));
    lines
}

/// What has been decided on the indicator, the latest first; what has been corrected is dimmed.
fn decided(detail: &Detail, context: &Context<'_>) -> Vec<Line> {
    let decisions = context.work.decisions_about(detail.row.indicator);
    if decisions.is_empty() {
        return Vec::new();
    }
    let role = |decision: &Decision| if context.work.is_corrected(decision.id) { Role::Dim } else { Role::Text };
    let told = |decision: &&Decision| Line::new(locale::capitalised(&forms::told(decision, context)), role(decision));
    let heading = heading(context.texts.get("detail-decided"));
    std::iter::once(heading).chain(decisions.iter().rev().map(told)).collect()
}

/// The suggestions and activities that are linked to the indicator.
fn linked(detail: &Detail, context: &Context<'_>) -> Vec<Line> {
    let mut lines: Vec<String> = context
        .work
        .beside(detail.row.indicator)
        .iter()
        .filter(|item| item.entity() != Entity::Decision)
        .map(|item| {
            let kind = context.texts.get(&format!("item-{}", item.entity().code()));
            format!("{kind}: {}", locale::visible(context.work.title(*item)))
        })
        .collect();
    if lines.is_empty() {
        return Vec::new();
    }
    lines.sort_by(|a, b| locale::compare(a, b));
    let heading = heading(context.texts.get("detail-linked"));
    std::iter::once(heading).chain(lines.into_iter().map(|line| Line::new(line, Role::Text))).collect()
}

fn definition(detail: &Detail, context: &Context<'_>) -> Vec<Line> {
    let texts = context.texts;
    let mut lines = vec![heading(texts.get("detail-definition"))];
    if detail.definition.is_empty() {
        lines.push(Line::new(texts.get("detail-no-definition"), Role::Dim));
    }
    lines.extend(paragraphs(&detail.definition));
    lines
}

/// Text of several lines, each made visible.
fn paragraphs(text: &str) -> Vec<Line> {
    if text.is_empty() {
        return Vec::new();
    }
    text.lines().map(|line| Line::new(locale::visible(line), Role::Text)).collect()
}

fn source(detail: &Detail, context: &Context<'_>) -> Vec<Line> {
    let texts = context.texts;
    let mut lines = vec![heading(texts.get("detail-source"))];
    match &detail.provenance {
        Some(provenance) => lines.extend(provenance_lines(provenance, detail, context)),
        None => lines.push(Line::new(texts.get("detail-no-provenance"), Role::Dim)),
    }
    if !detail.sources.is_empty() {
        let wording = wording::source(texts, &detail.sources);
        lines.push(Line::new(locale::visible(&wording), Role::Dim));
    }
    lines
}

/// The series behind the indicator, where it is more than one.
fn series(detail: &Detail, context: &Context<'_>) -> Vec<Line> {
    if detail.series.len() < 2 {
        return Vec::new();
    }
    let mut lines = vec![heading(context.texts.get("detail-series"))];
    for series in &detail.series {
        let title = wording::titled(&series.title, &series.population);
        lines.push(Line::new(locale::visible(&title), Role::Text));
        lines.push(Line::new(locale::visible(&about_series(series, context)), Role::Dim));
    }
    lines
}

fn provenance_lines(provenance: &Provenance, detail: &Detail, context: &Context<'_>) -> Vec<Line> {
    let texts = context.texts;
    let place = [provenance.file.as_str(), provenance.sheet.as_str(), provenance.cell.as_str()];
    let place: Vec<&str> = place.into_iter().filter(|part| !part.is_empty()).collect();
    let mut lines = vec![Line::new(locale::visible(&place.join(" · ")), Role::Text)];
    let args = [("date", Arg::Text(day_of(provenance.at, context))), ("who", Arg::Text(provenance.who.clone()))];
    lines.push(Line::new(texts.with("detail-imported", &args), Role::Dim));
    if let Some(rank) = provenance.printed_rank {
        lines.push(Line::new(texts.with("detail-printed-rank", &[("rank", i64::from(rank).into())]), Role::Dim));
    }
    lines.extend(provenance.revised.iter().map(|older| {
        let value = older.value.map_or_else(
            || older.mark.clone().unwrap_or_default(),
            |value| wording::value(texts, value, detail.row.value_kind, detail.row.decimals),
        );
        let args = [
            ("value", Arg::Text(value)),
            ("file", Arg::Text(older.file.clone())),
            ("date", Arg::Text(day_of(older.at, context))),
        ];
        Line::new(texts.with("detail-revised", &args), Role::Dim)
    }));
    lines
}

fn day_of(at: jiff::Timestamp, context: &Context<'_>) -> String {
    locale::date(context.day_of(at), context.texts.lang())
}
