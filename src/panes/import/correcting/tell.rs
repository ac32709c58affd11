//! What the cell under the cursor was taken for, in full: indicator, unit, period, gender, value – or why it was not read.

use super::words::{gender, role_id};
use super::{Desk, naming};
use crate::compare::wording;
use crate::domain::seen::{CellRole, ToldSlice, ToldValue};
use crate::domain::{Arg, Status, ValueKind};
use crate::intake::grid::address;
use crate::locale::visible;
use crate::msg::{Context, with_keys};
use crate::publish::SeriesReport;

/// The line about the cell under the cursor.
pub(super) fn under_cursor(desk: &Desk, context: &Context<'_>) -> String {
    let Some(row) = desk.row_number() else { return String::new() };
    let place = Arg::Text(address(row, desk.column));
    let told = told(desk, (row, desk.column), context);
    let Some(cell) = desk.cell() else {
        return context.texts.with("import-correcting-cell", &[("cell", place), ("role", told.into())]);
    };
    let text = visible(&cell.text).into_owned();
    context.texts.with("import-correcting-cell-text", &[("cell", place), ("text", text.into()), ("role", told.into())])
}

fn told(desk: &Desk, at: (u32, u16), context: &Context<'_>) -> String {
    let texts = context.texts;
    let role = desk.cell().map_or(CellRole::Nothing, |cell| cell.role);
    let name = texts.get(role_id(role));
    let told = desk.told();
    match role {
        CellRole::Value | CellRole::Mark => told.at(at).and_then(|value| whole(desk, value, context)).unwrap_or(name),
        CellRole::Unread => match told.why(at).or_else(|| told.why_row(at.0)) {
            Some("unread-no-heading") if desk.is_turned() => {
                texts.with("import-cell-unread", &[("why", texts.get("unread-no-heading-row").into())])
            }
            Some(
                why @ ("unread-unknown-unit" | "unread-kommun-or-home" | "unread-name-like" | "unread-row-of-nobody"),
            ) => {
                let key = with_keys("{correct.whose}", context);
                texts.with("import-cell-unread-row", &[("why", texts.get(why).into()), ("key", key.into())])
            }
            Some("unread-no-period") => {
                let key = with_keys("{correct.period}", context);
                texts.with("import-cell-undated", &[("key", key.into())])
            }
            Some(why) => texts.with("import-cell-unread", &[("why", texts.get(why).into())]),
            None => name,
        },
        CellRole::Unit => match told.in_row(at.0).or_else(|| told.in_column(at.1, at.0)) {
            Some(value) => joined([name, unit(desk, value, context)]),
            None => name,
        },
        CellRole::Header => {
            match told.in_column(at.1, at.0).or_else(|| told.in_row(at.0)).and_then(|value| over(desk, value, context))
            {
                Some(over) => texts.with("import-cell-over", &[("role", name.into()), ("told", over.into())]),
                None => name,
            }
        }
        CellRole::Name => named_by(desk, context).unwrap_or(name),
        CellRole::Period | CellRole::Gender | CellRole::Dimension => {
            match beside(desk, at).and_then(|value| over(desk, value, context)) {
                Some(over) => texts.with("import-cell-beside", &[("role", name.into()), ("told", over.into())]),
                None => name,
            }
        }
        _ => name,
    }
}

/// The value in a row that a cell beside the values says something of: the nearest one before it that has its period, else
/// the nearest after it, else the first.
fn beside(desk: &Desk, at: (u32, u16)) -> Option<&ToldValue> {
    let text = desk.cell().map(|cell| cell.text.trim()).unwrap_or_default();
    let slice = |value: &ToldValue| desk.told().slices.get(value.slice as usize);
    let is_its = |value: &&ToldValue| slice(value).is_some_and(|slice| slice.period.trim() == text);
    let values = desk.told().of_row(at.0);
    let before = values.iter().rev().filter(|value| value.at.1 < at.1);
    let after = values.iter().filter(|value| value.at.1 > at.1);
    before.chain(after).find(is_its).or(values.first())
}

/// "namnger indikatorn Nöjda brukare – Hemtjänst (%)"; of several, how many.
fn named_by(desk: &Desk, context: &Context<'_>) -> Option<String> {
    let series = naming::series_of(&desk.report, desk.cell()?);
    let title = named(series.first()?);
    let args = [("count", Arg::from(series.len())), ("title", title.into())];
    Some(context.texts.with("import-cell-names", &args))
}

/// "värde 12,3 · Sala · 2023 · kvinnor · Andel nöjda, 80 år och äldre (procent)".
fn whole(desk: &Desk, value: &ToldValue, context: &Context<'_>) -> Option<String> {
    let slice = desk.told().slices.get(value.slice as usize)?;
    let series = desk.report.series.get(slice.series as usize)?;
    Some(joined([stands_for(value, series, context), unit(desk, value, context), over(desk, value, context)?]))
}

/// "2023 · kvinnor · Andel nöjda, 80 år och äldre (procent)".
fn over(desk: &Desk, value: &ToldValue, context: &Context<'_>) -> Option<String> {
    let ToldSlice { series, period, gender: of } = desk.told().slices.get(value.slice as usize)?;
    let series = desk.report.series.get(*series as usize)?;
    let named = named(series);
    Some(joined([visible(period).into_owned(), gender(*of, context.texts), named]))
}

fn joined<const N: usize>(parts: [String; N]) -> String {
    let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// "Sala"; of a part of a kommun, "Ängen (i Kiruna)".
fn unit(desk: &Desk, value: &ToldValue, context: &Context<'_>) -> String {
    let Some(unit) = desk.told().units.get(value.unit as usize) else { return String::new() };
    let name = visible(&unit.name).into_owned();
    match &unit.within {
        Some(kommun) => {
            let args = [("name", Arg::Text(name)), ("kommun", kommun.clone().into())];
            context.texts.with("import-cell-unit-within", &args)
        }
        None => name,
    }
}

/// What a series is called, with what tells it from others of its name.
pub(super) fn named(series: &SeriesReport) -> String {
    let mut name = series.title.clone();
    if !series.population.is_empty() {
        name = format!("{name}, {}", series.population);
    }
    if !series.unit_of_measure.is_empty() {
        name = format!("{name} ({})", series.unit_of_measure);
    }
    visible(&name).into_owned()
}

/// "värde 12,3", "ja", "uppgift saknas".
fn stands_for(told: &ToldValue, series: &SeriesReport, context: &Context<'_>) -> String {
    let texts = context.texts;
    let status = texts.get(wording::status_id(told.status));
    let Some(value) = told.value else { return status };
    let number = match value {
        1.0 if series.value_kind == ValueKind::YesNo => texts.get("meaning-yes"),
        0.5 if series.value_kind == ValueKind::YesNo => texts.get("meaning-partly"),
        0.0 if series.value_kind == ValueKind::YesNo => texts.get("meaning-no"),
        value => texts.with("import-cell-value", &[("value", texts.lang().shortest(value).into())]),
    };
    if told.status == Status::Present { number } else { format!("{number} ({status})") }
}
