//! What a correction has changed: the sheet as it was read before beside how it is read now. Pure.

use std::collections::HashMap;

use super::Counts;
use crate::domain::seen::{CellRole, Told, ToldValue};
use crate::publish::FileReport;

/// What is otherwise than before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::panes::import) struct Effect {
    /// Values that have come, and that have gone.
    pub values: (u64, u64),
    /// Marks that have come, and that have gone.
    pub marks: (u64, u64),
    /// Values and marks that were read before too, as something else.
    pub other: u64,
    /// Cells that could not be read, before.
    pub unread: u64,
    /// Cells that were read, or told as unread, and now are not read: those that were pointed at as something else are not
    /// counted.
    pub lost: u64,
    /// Whether anything at all is otherwise, in the whole file.
    pub any: bool,
}

impl Effect {
    /// Of what has been said between these two readings of a file, on the sheet of this name.
    pub fn between(before: &FileReport, now: &FileReport, sheet: &str) -> Self {
        let (unread, lost) = (Counts::shown(before, sheet).unread, lost(before, now));
        let mut effect = Self { unread, lost, ..Self::default() };
        let mut compared = Compared::of(before, now);
        let (mut old, mut new) = (told(before).values.iter().peekable(), told(now).values.iter().peekable());
        loop {
            let next = match (old.peek(), new.peek()) {
                (Some(old), Some(new)) => old.at.min(new.at),
                (Some(one), None) | (None, Some(one)) => one.at,
                (None, None) => break,
            };
            match (old.next_if(|value| value.at == next), new.next_if(|value| value.at == next)) {
                (Some(was), Some(is)) if is_value(was) == is_value(is) => {
                    effect.other += u64::from(!compared.same(was, is));
                }
                (was, is) => {
                    if let Some(value) = was {
                        effect.count(value).1 += 1;
                    }
                    if let Some(value) = is {
                        effect.count(value).0 += 1;
                    }
                }
            }
        }
        let counted = effect.values != (0, 0) || effect.marks != (0, 0) || effect.other > 0;
        effect.any = counted || is_otherwise(before, now);
        effect
    }

    const fn count(&mut self, value: &ToldValue) -> &mut (u64, u64) {
        if is_value(value) { &mut self.values } else { &mut self.marks }
    }
}

/// Values and marks that are unread or stand beside now, and unread cells that are not even told as such.
fn lost(before: &FileReport, now: &FileReport) -> u64 {
    let cells = |report: &'_ FileReport| -> Vec<((u32, u16), CellRole)> {
        let rows = report.correcting.seen.iter();
        rows.flat_map(|row| row.cells.iter().map(|cell| ((row.row, cell.column), cell.role))).collect()
    };
    let now: HashMap<(u32, u16), CellRole> = cells(now).into_iter().collect();
    let is_lost = |(at, was): &((u32, u16), CellRole)| {
        matches!(
            (was, now.get(at)),
            (CellRole::Value | CellRole::Mark, Some(CellRole::Nothing | CellRole::Title | CellRole::Unread))
                | (CellRole::Unread, Some(CellRole::Nothing))
        )
    };
    cells(before).iter().filter(|cell| is_lost(cell)).count() as u64
}

const fn told(report: &FileReport) -> &Told {
    &report.correcting.told
}

const fn is_value(value: &ToldValue) -> bool {
    value.value.is_some()
}

/// Compares what values are read as; what they share is compared once.
struct Compared<'a> {
    before: &'a FileReport,
    now: &'a FileReport,
    slices: HashMap<(u32, u32), bool>,
    units: HashMap<(u32, u32), bool>,
}

impl<'a> Compared<'a> {
    fn of(before: &'a FileReport, now: &'a FileReport) -> Self {
        Self { before, now, slices: HashMap::new(), units: HashMap::new() }
    }

    /// Whether two readings of a cell say the same.
    fn same(&mut self, was: &ToldValue, is: &ToldValue) -> bool {
        let (before, now) = (self.before, self.now);
        let slices = self.slices.entry((was.slice, is.slice));
        let slices = *slices.or_insert_with(|| {
            let (was, is) = (told(before).slices.get(was.slice as usize), told(now).slices.get(is.slice as usize));
            was.zip(is).is_some_and(|(was, is)| {
                let series = |report: &'a FileReport, at: u32| report.series.get(at as usize);
                (&was.period, was.gender) == (&is.period, is.gender)
                    && series(before, was.series) == series(now, is.series)
            })
        });
        let units = self.units.entry((was.unit, is.unit));
        let units = *units
            .or_insert_with(|| told(before).units.get(was.unit as usize) == told(now).units.get(is.unit as usize));
        slices && units && was.value == is.value && was.status == is.status
    }
}

/// Whether anything but notes differs.
fn is_otherwise(before: &FileReport, now: &FileReport) -> bool {
    fn missed(report: &FileReport) -> Vec<(&str, &str, &str)> {
        let all = report.unread.iter().chain(report.tables.iter().flat_map(|table| &table.unread));
        let missed = all.filter(|cell| !cell.is_note());
        missed.map(|cell| (cell.sheet.as_str(), cell.cell.as_str(), cell.why.as_str())).collect()
    }
    let tables = |report: &FileReport| -> Vec<_> {
        let tables = report.tables.iter();
        let told = tables.map(|table| (table.sheet.clone(), table.cells.clone(), table.values, table.missing.clone()));
        told.collect()
    };
    before.correcting.seen != now.correcting.seen
        || before.unread_count != now.unread_count
        || before.observations != now.observations
        || before.series != now.series
        || tables(before) != tables(now)
        || missed(before) != missed(now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::seen::ToldSlice;
    use crate::domain::{Direction, Gender, Status, ValueKind};
    use crate::publish::SeriesReport;

    fn report(source: &str) -> FileReport {
        let title = "Nöjda".to_owned();
        let series = SeriesReport {
            source: source.to_owned(),
            key: title.clone(),
            code: None,
            title,
            population: String::new(),
            unit_of_measure: String::new(),
            value_kind: ValueKind::Number,
            direction: Direction::Unknown,
            direction_from: None,
            area: None,
        };
        let mut report = FileReport { series: vec![series], ..FileReport::default() };
        report.correcting.told.slices = vec![ToldSlice { series: 0, period: "2024".to_owned(), gender: Gender::Total }];
        let value = ToldValue { at: (2, 2), slice: 0, unit: 0, value: Some(1.0), status: Status::Present };
        report.correcting.told.values = vec![value];
        report
    }

    #[test]
    fn another_source_of_a_series_is_a_change() {
        let effect = Effect::between(&report("socialstyrelsen"), &report("oj"), "");
        assert_eq!((effect.other, effect.any), (1, true));
        assert!(!Effect::between(&report("oj"), &report("oj"), "").any);
    }
}
