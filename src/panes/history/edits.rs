//! The marked entry in full: what was done, when and by whom, and every field before and after.

use crate::domain::{Answer as Cell, Arg, Edit, Entity, EntityId, FieldValue, Place};
use crate::locale;
use crate::msg::Context;
use crate::msg::values::{cell_title, in_cell, title, written};
use crate::store::{HistoryEntry, Kind, field_name};
use crate::ui::cells;
use crate::ui::paragraph::{self, Line};
use crate::ui::theme::Role;

use super::state::History;
use super::told;

/// Every line about the marked entry, wrapped to a width.
pub(super) fn lines(pane: &History, context: &Context<'_>, width: u16) -> Vec<Line> {
    let Some(entry) = pane.marked() else { return Vec::new() };
    let texts = context.texts;
    let when = context.day_of(entry.at);
    let when = format!("{} {}", locale::date(when, texts.lang()), told::clock(entry, context));
    let mut lines = vec![
        Line::new(told::what(entry, context), Role::Title),
        Line::new(format!("{when} · {}", locale::visible(&entry.who)), Role::Dim),
        Line::empty(),
    ];
    if entry.erased {
        lines.push(Line::new(texts.get("history-erased-why"), Role::Absent));
    } else {
        lines.extend(changes(entry, pane, context, width));
    }
    paragraph::wrapped(&lines, width)
}

fn changes(entry: &HistoryEntry, pane: &History, context: &Context<'_>, width: u16) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut last = pane.item().map(|item| (item.entity(), item.id()));
    for edit in &entry.edits {
        if edit.target().0 == Entity::Link {
            lines.extend(link(edit, context));
            continue;
        }
        if last.replace(edit.target()) != Some(edit.target()) {
            lines.extend((!lines.is_empty()).then(Line::empty));
            lines.push(Line::new(name(edit, context), Role::Accent));
        }
        lines.extend(fields(edit, context, width));
    }
    if entry.left_out > 0 {
        lines.push(Line::new(context.texts.with("history-left-out", &[("count", entry.left_out.into())]), Role::Dim));
    }
    if lines.is_empty() {
        let id = if entry.kind == Kind::Do { "history-no-fields" } else { "history-nothing-to-do" };
        lines.push(Line::new(context.texts.get(id), Role::Dim));
    }
    lines
}

/// What the thing is called: "3 Fast kontakt", or its kind where it is called nothing.
fn name(edit: &Edit, context: &Context<'_>) -> String {
    let (entity, id) = edit.target();
    let number = match entity {
        Entity::Card => context.work.card(id).map(|card| format!("{} ", card.number)),
        _ => None,
    };
    let named = title(id, context).or_else(|| {
        let fields = made_of(edit)?;
        let mut named = ["title", "name", "what"].into_iter().map(|name| text_of(fields, name));
        named.find(|text| !text.is_empty()).or_else(|| cell_title(&cell_of(edit)?, context))
    });
    let text =
        named.unwrap_or_else(|| capital(&context.texts.with("store-entity", &[("entity", Arg::from(entity.code()))])));
    format!("{}{}", number.unwrap_or_default(), locale::visible(&text))
}

fn text_of(fields: &[(String, FieldValue)], name: &str) -> String {
    fields
        .iter()
        .find_map(|(field, value)| match value {
            FieldValue::Text(text) if field == name => Some(text.clone()),
            _ => None,
        })
        .unwrap_or_default()
}

/// The cell that an edit has made, removed or restored, as it says itself: it may be gone.
fn cell_of(edit: &Edit) -> Option<Cell> {
    let ((Entity::Answer, id), fields) = (edit.target(), made_of(edit)?) else { return None };
    let round = fields.iter().find_map(|(name, value)| match value {
        FieldValue::Id(id) if name == "round" => Some(*id),
        _ => None,
    })?;
    let text = |name: &str| text_of(fields, name);
    let (form, row, question, value) = (text("form"), text("row"), text("question"), text("value"));
    Some(Cell { id, number: 0, round, form, row, question, value })
}

fn made_of(edit: &Edit) -> Option<&[(String, FieldValue)]> {
    match edit {
        Edit::Create { fields, .. } | Edit::Remove { seen: fields, .. } | Edit::Restore { seen: fields, .. } => {
            Some(fields)
        }
        Edit::Set { .. } => None,
    }
}

/// "Koppling: Fast kontakt – Ta fram en mall".
fn link(edit: &Edit, context: &Context<'_>) -> Option<Line> {
    let ends: Vec<String> = told::things(edit)
        .into_iter()
        .map(|item| title(item.id(), context).unwrap_or_else(|| context.texts.get("stored-gone")))
        .collect();
    let id = match edit {
        Edit::Create { .. } | Edit::Restore { .. } => "history-linked",
        Edit::Remove { .. } => "history-unlinked",
        Edit::Set { .. } => return None,
    };
    let mut line = context.texts.get(id);
    if let [one, other] = ends.as_slice() {
        line = format!("{line}: {} – {}", locale::visible(one), locale::visible(other));
    }
    Some(Line::new(line, Role::Text))
}

fn fields(edit: &Edit, context: &Context<'_>, width: u16) -> Vec<Line> {
    let target = edit.target();
    match edit {
        Edit::Set { field, before, after, .. } => set(target, field, (before, after), context, width),
        Edit::Remove { .. } => vec![Line::new(context.texts.get("history-removed"), Role::Text)],
        Edit::Restore { .. } => vec![Line::new(context.texts.get("history-restored"), Role::Text)],
        Edit::Create { fields, .. } => {
            let value = |name: &str| fields.iter().find(|(field, _)| field == name).map(|(_, value)| value);
            let filled = target.0.fields().iter().filter_map(|field| Some((field.name, value(field.name)?)));
            let filled = filled.filter(|(field, value)| **value != FieldValue::Null && !is_derived(target.0, field));
            let made = [Line::new(context.texts.get("history-made"), Role::Text)];
            let cell = cell_of(edit);
            let words = |field: &str, value: &FieldValue| match &cell {
                Some(cell) => in_cell(cell, &cell.value, context),
                None => written(target, field, value, context),
            };
            let fields = filled.flat_map(|(field, value)| whole(field, &words(field, value), context));
            made.into_iter().chain(fields).collect()
        }
    }
}

/// Set by the program beside what the user does: says nothing of its own. What a cell's title says is not said again.
fn is_derived(entity: Entity, field: &str) -> bool {
    match entity {
        Entity::Answer => field != "value",
        Entity::Entry => field == "place",
        Entity::Setting => field == "name",
        Entity::Apart => true,
        _ => field == "moved",
    }
}

/// "Fält: Förslag → Pågår"; long texts below each other.
fn set(
    target: (Entity, EntityId),
    field: &str,
    (before, after): (&FieldValue, &FieldValue),
    context: &Context<'_>,
    width: u16,
) -> Vec<Line> {
    let moved = target.0 == Entity::Entry && field == "place";
    if is_derived(target.0, field) && !moved {
        return Vec::new();
    }
    if moved || target.0 == Entity::Card && field == "place" && is_same_column(before, after) {
        return vec![Line::new(context.texts.get("history-reordered"), Role::Text)];
    }
    let [was, is] = [before, after].map(|value| written(target, field, value, context));
    let name = field_title(field, context);
    let short = format!("{name}: {} → {}", locale::visible(&was), locale::visible(&is));
    if !was.contains('\n') && !is.contains('\n') && cells::width(&short) <= width.max(30) {
        return vec![Line::new(short, Role::Text)];
    }
    let mut lines = vec![Line::new(name, Role::Text)];
    lines.extend(version("history-before", &was, Role::Dim, context));
    lines.extend(version("history-after", &is, Role::Text, context));
    lines
}

fn is_same_column(before: &FieldValue, after: &FieldValue) -> bool {
    let column = |value: &FieldValue| match value {
        FieldValue::Text(text) => Place::parse(text).map(|place| place.column),
        _ => None,
    };
    column(before).is_some_and(|was| column(after) == Some(was))
}

/// A text as it was or is, each of its lines made visible.
fn version(id: &str, text: &str, role: Role, context: &Context<'_>) -> Vec<Line> {
    let all = context.texts.get(id);
    let mut rows = text.lines();
    let first = format!("  {all} {}", locale::visible(rows.next().unwrap_or_default()));
    let rest = rows.map(|row| format!("  {}", locale::visible(row)));
    std::iter::once(first).chain(rest).map(|text| Line::new(text, role)).collect()
}

/// "Rubrik: Fast kontakt", of several lines where the text is.
fn whole(field: &str, text: &str, context: &Context<'_>) -> Vec<Line> {
    let mut rows = text.lines();
    let first = format!("{}: {}", field_title(field, context), locale::visible(rows.next().unwrap_or_default()));
    let rest = rows.map(|row| format!("  {}", locale::visible(row)));
    std::iter::once(first).chain(rest).map(|text| Line::new(text, Role::Text)).collect()
}

fn field_title(field: &str, context: &Context<'_>) -> String {
    capital(&context.texts.say(&field_name(field)))
}

/// The same text with a capital first.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}", letters.as_str())
}
