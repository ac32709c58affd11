//! What a correction has changed: the sheet as it was read before beside how it is read now. Pure.

use super::Counts;
use crate::domain::seen::{Told, ToldValue};
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
    /// Whether anything at all is otherwise, in the whole file.
    pub any: bool,
}

impl Effect {
    /// Of what has been said between these two readings of a file, on the sheet of this name.
    pub fn between(before: &FileReport, now: &FileReport, sheet: &str) -> Self {
        let mut effect = Self { unread: Counts::of(before, sheet).unread, ..Self::default() };
        let (mut old, mut new) = (told(before).values.iter().peekable(), told(now).values.iter().peekable());
        loop {
            let next = match (old.peek(), new.peek()) {
                (Some(old), Some(new)) => old.at.min(new.at),
                (Some(one), None) | (None, Some(one)) => one.at,
                (None, None) => break,
            };
            match (old.next_if(|value| value.at == next), new.next_if(|value| value.at == next)) {
                (Some(was), Some(is)) if is_value(was) == is_value(is) => {
                    effect.other += u64::from(!same((before, was), (now, is)));
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

const fn told(report: &FileReport) -> &Told {
    &report.correcting.told
}

const fn is_value(value: &ToldValue) -> bool {
    value.value.is_some()
}

/// Whether two readings of a cell say the same.
fn same((before, was): (&FileReport, &ToldValue), (now, is): (&FileReport, &ToldValue)) -> bool {
    let slice = |report: &'_ FileReport, value: &ToldValue| told(report).slices.get(value.slice as usize).cloned();
    let (Some(old), Some(new)) = (slice(before, was), slice(now, is)) else { return false };
    let unit = |report: &FileReport, value: &ToldValue| told(report).units.get(value.unit as usize).cloned();
    let series = |report: &FileReport, at: u32| {
        let series = report.series.get(at as usize)?;
        Some((series.key.clone(), series.title.clone(), series.population.clone(), series.unit_of_measure.clone()))
    };
    was.value == is.value
        && was.status == is.status
        && (old.period, old.gender) == (new.period, new.gender)
        && unit(before, was) == unit(now, is)
        && series(before, old.series) == series(now, new.series)
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
