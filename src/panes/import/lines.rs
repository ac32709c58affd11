//! The rows of the import view's lists as texts.

use std::borrow::Cow;

use crate::compare::wording;
use crate::domain::{Arg, Status};
use crate::intake::grid::{letters, place};
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

/// Whether several tables stand on one sheet: only their cells tell them apart.
pub(super) fn share_sheets(report: &FileReport) -> bool {
    report.tables.windows(2).any(|pair| matches!(pair, [one, next] if one.sheet == next.sheet))
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

/// A line of the list of unread cells: a sample, or notes that say the same of several columns.
pub(super) struct Unread<'a> {
    pub sample: Cow<'a, UnreadSample>,
    /// Whether it is of several columns.
    of_columns: bool,
}

impl Unread<'_> {
    /// The first of its places in words, and how many cells stand in the others: `C5, C7`, `kolumnerna C–N`.
    pub fn places(&self, most: usize, context: &Context<'_>) -> (String, u64) {
        let (places, beyond) = self.sample.first_places(most);
        if !self.of_columns {
            return (places, beyond);
        }
        let column = |cell: &str| place(cell).map(|(_, column)| letters(column)).unwrap_or_default();
        let columns = places.split(", ").map(|range| match range.split_once(':') {
            Some((first, last)) => format!("{}–{}", column(first), column(last)),
            None => column(range),
        });
        let columns: Vec<String> = columns.collect();
        (context.texts.with("import-columns", &[("columns", columns.join(", ").into())]), beyond)
    }

    /// The same after the name of the sheet: `Blad1!C5`.
    pub fn whole_place(&self, most: usize, context: &Context<'_>) -> String {
        let (places, beyond) = self.places(most, context);
        let more = if beyond > 0 { " …" } else { "" };
        match (self.sample.sheet.as_str(), self.of_columns) {
            ("", _) => format!("{places}{more}"),
            (sheet, true) => format!("{sheet}, {places}{more}"),
            (sheet, false) => format!("{sheet}!{places}{more}"),
        }
    }
}

/// Cells that could not be read: where, how many – for a note none –, on which sheet, what stood there, why.
pub(super) fn unread_cell(line: &Unread<'_>, context: &Context<'_>) -> Row<'static> {
    let sample = &line.sample;
    let (places, beyond) = line.places(PLACES, context);
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
pub(super) fn unread_whole(line: &Unread<'_>, context: &Context<'_>) -> String {
    let text = line.sample.texts();
    let text = if text.is_empty() { text } else { format!(" ”{text}”") };
    let place = locale::visible(&format!("{}{text}", line.whole_place(PLACES, context))).into_owned();
    let args = [("place", place.into()), ("why", context.texts.get(&line.sample.why).into())];
    context.texts.with("import-unread-whole", &args)
}

/// Every unread cell and note that is listed: those of the tables, then those of no table.
pub(super) fn unsorted(report: &FileReport) -> impl Iterator<Item = &UnreadSample> {
    report.tables.iter().flat_map(|table| table.unread.iter()).chain(report.unread.iter())
}

/// The same, the most serious first; notes that say the same of columns of the same rows are one.
pub(super) fn unread(report: &FileReport) -> Vec<Unread<'_>> {
    let mut all: Vec<Unread<'_>> = Vec::new();
    for sample in unsorted(report) {
        let mut notes = all.iter_mut().filter(|_| sample.is_note());
        match notes.find_map(|one| Some((one.sample.with_beside(sample)?, one))) {
            Some((both, one)) => {
                let of_columns = one.of_columns || both.cell != sample.cell;
                (one.sample, one.of_columns) = (Cow::Owned(both), of_columns);
            }
            None => all.push(Unread { sample: Cow::Borrowed(sample), of_columns: false }),
        }
    }
    all.sort_by_cached_key(|line| serious::rank(&line.sample));
    all
}
