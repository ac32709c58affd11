//! The rows of the import view's lists as texts.

use crate::compare::wording;
use crate::domain::{Arg, Status};
use crate::locale;
use crate::msg::{Context, InboxFile};
use crate::publish::{FileReport, RevisedSample, SeriesReport, TableReport, UnreadSample};
use crate::ui::table::{Cell, Row};
use crate::ui::theme::Role;

use super::serious;

fn text(of: &str) -> Cell<'static> {
    Cell::from(locale::visible(of).into_owned())
}

/// A number of things, its thousands apart.
pub(super) fn count(number: u64, context: &Context<'_>) -> String {
    #[expect(clippy::cast_precision_loss, reason = "counts far below 2^52")]
    context.texts.lang().number(number as f64, 0)
}

/// A file of the inbox: name, size, when.
pub(super) fn file(file: &InboxFile, context: &Context<'_>) -> Row<'static> {
    let size = context.texts.with("import-kilobytes", &[("size", Arg::Text(count(file.size.div_ceil(1024), context)))]);
    let when = file.modified.map(|at| locale::date(context.day_of(at), context.texts.lang())).unwrap_or_default();
    Row::new([text(&file.name), Cell::new(size, Role::Dim), Cell::new(when, Role::Dim)])
}

/// A table: sheet, cells, indicators, units, values, missing, unread.
pub(super) fn table(table: &TableReport, context: &Context<'_>) -> Row<'static> {
    let missing: u64 = table.missing.iter().filter(|(status, _)| **status != Status::Present).map(|(_, n)| n).sum();
    let unread = if table.unread_count == 0 { Role::Dim } else { Role::Warn };
    let name = if table.sheet.is_empty() { &table.title } else { &table.sheet };
    Row::new([
        text(name),
        text(&table.cells),
        text(table.edition.as_deref().unwrap_or_default()),
        Cell::from(count(table.indicators, context)),
        Cell::from(count(table.units, context)),
        Cell::from(count(table.values, context)),
        Cell::from(count(missing, context)),
        Cell::new(count(table.unread_count, context), unread),
    ])
}

/// A series: title, unit of measure, area, direction and what told it.
pub(super) fn series(series: &SeriesReport, context: &Context<'_>) -> Row<'static> {
    let texts = context.texts;
    let from = match series.direction_from.as_deref() {
        Some("ranks") => Some("direction-from-ranks"),
        Some("colours") => Some("direction-from-colours"),
        Some(_) => Some("direction-from-own"),
        None => None,
    };
    let direction = texts.get(wording::direction_id(series.direction));
    let direction = from.map_or(direction.clone(), |id| format!("{direction} ({})", texts.get(id)));
    let title = if series.population.is_empty() {
        series.title.clone()
    } else {
        format!("{}, {}", series.title, series.population)
    };
    let area = series.area.as_ref().map(|area| context.area_name(area)).unwrap_or_default();
    Row::new([text(&title), text(&series.unit_of_measure), text(&area), text(&direction)])
}

/// A revised value: indicator, unit, period, before and after.
pub(super) fn revised(sample: &RevisedSample, context: &Context<'_>) -> Row<'static> {
    let number = |value: Option<f64>, status: Status| {
        value
            .map_or_else(|| context.texts.get(wording::status_id(status)), |value| context.texts.lang().shortest(value))
    };
    Row::new([
        text(&sample.indicator),
        text(if sample.unit_name.is_empty() { &sample.unit } else { &sample.unit_name }),
        text(&sample.period),
        Cell::from(sample.gender.code()),
        Cell::new(number(sample.old, sample.old_status), Role::Dim),
        Cell::from(number(sample.new, sample.new_status)),
    ])
}

/// Places that a row of unread cells names.
const PLACES: usize = 3;

/// Cells that could not be read: where, how many – for a note none –, on which sheet, what stood there, why.
pub(super) fn unread_cell(sample: &UnreadSample, context: &Context<'_>) -> Row<'static> {
    let (places, beyond) = sample.first_places(PLACES);
    let more = if beyond > 0 { " …" } else { "" };
    let cells = if sample.is_note() { String::new() } else { count(sample.cells, context) };
    Row::new([
        text(&format!("{places}{more}")),
        Cell::from(cells),
        text(&sample.sheet),
        text(&sample.texts()),
        Cell::from(context.texts.get(&sample.why)),
    ])
}

/// The same in full, in one text.
pub(super) fn unread_whole(sample: &UnreadSample, context: &Context<'_>) -> String {
    let (places, beyond) = sample.first_places(PLACES);
    let more = if beyond > 0 { " …" } else { "" };
    let sheet = if sample.sheet.is_empty() { String::new() } else { format!("{}!", sample.sheet) };
    let text = sample.texts();
    let text = if text.is_empty() { text } else { format!(" ”{text}”") };
    let place = locale::visible(&format!("{sheet}{places}{more}{text}")).into_owned();
    let args = [("place", place.into()), ("why", context.texts.get(&sample.why).into())];
    context.texts.with("import-unread-whole", &args)
}

/// Every unread cell and note that is listed: those of the tables, then those of no table.
pub(super) fn unsorted(report: &FileReport) -> impl Iterator<Item = &UnreadSample> {
    report.tables.iter().flat_map(|table| table.unread.iter()).chain(report.unread.iter())
}

/// The same, the most serious first.
pub(super) fn unread(report: &FileReport) -> Vec<&UnreadSample> {
    let mut all: Vec<&UnreadSample> = unsorted(report).collect();
    all.sort_by_cached_key(|line| serious::rank(line));
    all
}
