//! Cells of a column that are of another kind than the rest: a number among Ja and Nej, a percentage among ratios; and
//! values whose form says less than it seems: `Delvis`, `(45)`, `80 (100)`.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::named::Named;
use super::slots::{Fault, Item, Slot};
use crate::intake::recognise::wording::heading::is_share;
use crate::intake::recognise::wording::legend::Legend;
use crate::intake::recognise::wording::values::Value;
use crate::intake::recognise::wording::words::fold;

/// What has been seen in a column's cells, top down.
#[derive(Debug, Default)]
pub struct Mixed {
    /// Numbers, percentages and answers.
    plain: usize,
    percent: usize,
    answers: usize,
    /// The first row of each form that is to be told.
    partly: Option<u32>,
    bracketed: Option<u32>,
    behind: Option<u32>,
}

impl Mixed {
    /// One more cell that can be read.
    pub fn add(&mut self, row: u32, value: &Value) {
        match value {
            Value::Number { percent: false, .. } => self.plain += 1,
            Value::Number { .. } => self.percent += 1,
            Value::Answer { value, mark } => {
                self.answers += 1;
                let half = *value > 0.0 && *value < 1.0;
                if half && mark.as_deref().is_some_and(|mark| fold(mark).contains("delvis")) {
                    self.partly.get_or_insert(row);
                }
            }
            Value::Marked { value: Some(_), mark, .. } if mark.starts_with('(') => {
                self.bracketed.get_or_insert(row);
            }
            Value::Marked { value: Some(_), mark, .. } if mark.ends_with(')') => {
                self.behind.get_or_insert(row);
            }
            _ => {}
        }
    }

    /// Takes out the values that are none among the rest; what there is to say of them and of the others.
    pub fn settle(&self, column: u16, slots: &mut Vec<Slot>, legends: (&Legend, &Legend)) -> Vec<Fault> {
        let mut faults = Vec::new();
        if self.answers > 0 && self.plain + self.percent > 0 {
            faults.extend(among_answers(slots));
        }
        if self.plain > 0 && self.percent > 0 {
            faults.extend(slots.iter_mut().flat_map(of_other_scale));
        }
        slots.retain(|slot| !slot.items.is_empty());
        let told = legends.0.tells_brackets() || legends.1.tells_brackets();
        let bracketed = self.bracketed.filter(|_| !told);
        let forms = [
            (self.partly, "noted-partly"),
            (bracketed, "noted-in-brackets"),
            (self.behind, "noted-number-before-brackets"),
        ];
        faults.extend(forms.into_iter().filter_map(|(row, why)| Some((row?, column, why))));
        faults
    }
}

/// Numbers that are no answer among more answers to the same question: `50 %`; 0 and 1 are Nej and Ja.
fn among_answers(slots: &mut [Slot]) -> Vec<Fault> {
    let asked = questions(slots);
    let is_none = |item: &Item| match item.value {
        Value::Number { value, percent, .. } => {
            percent || ![0.0_f64, 1.0].iter().any(|answer| answer.to_bits() == value.to_bits())
        }
        _ => false,
    };
    let of_questions = slots.iter_mut().filter(|slot| asked.contains(&Rc::as_ptr(&slot.named)));
    of_questions.flat_map(|slot| taken(slot, is_none, "unread-number-among-answers")).collect()
}

/// The series of which more is answered with Ja or Nej than with numbers.
pub fn questions(slots: &[Slot]) -> HashSet<*const Named> {
    let mut counts: HashMap<*const Named, (usize, usize)> = HashMap::new();
    for slot in slots {
        let (answers, numbers) = counts.entry(Rc::as_ptr(&slot.named)).or_default();
        *answers += slot.items.iter().filter(|item| matches!(item.value, Value::Answer { .. })).count();
        *numbers += slot.items.iter().filter(|item| matches!(item.value, Value::Number { .. })).count();
    }
    counts.into_iter().filter(|(_, (answers, numbers))| answers > numbers).map(|(named, _)| named).collect()
}

/// Percentages where most other numbers are ratios around one, under a heading that says nothing of per cent; under one
/// that does, parts of one where others are printed in per cent.
fn of_other_scale(slot: &mut Slot) -> Vec<Fault> {
    let (mut plain, mut ratios, mut ones, mut parts, mut percent) = (0_usize, 0_usize, 0_usize, false, 0_usize);
    for item in &slot.items {
        match item.value {
            Value::Number { percent: true, .. } => percent += 1,
            Value::Number { value, .. } => {
                plain += 1;
                ratios += usize::from(value.abs() <= 2.0);
                ones += usize::from(value.abs() <= 1.0);
                parts |= value.fract() != 0.0;
            }
            _ => {}
        }
    }
    let is_share = is_share(&slot.named.heading.unit_of_measure) && slot.named.heading.unit_of_measure.contains('%');
    if is_share {
        let is_plain = |item: &Item| matches!(item.value, Value::Number { percent: false, .. });
        let of_one = percent > 0 && parts && ones == plain;
        return if of_one { taken(slot, is_plain, "unread-share-of-one") } else { Vec::new() };
    }
    if percent == 0 || !parts || ratios * 2 <= plain || plain <= percent {
        return Vec::new();
    }
    let is_percent = |item: &Item| matches!(item.value, Value::Number { percent: true, .. });
    taken(slot, is_percent, "unread-percent-among-ratios")
}

/// Takes some values out of a slot, for a reason.
fn taken(slot: &mut Slot, which: impl Fn(&Item) -> bool, why: &'static str) -> Vec<Fault> {
    let faults = slot.items.iter().filter(|item| which(item)).map(|item| (item.row, item.column, why)).collect();
    slot.items.retain(|item| !which(item));
    faults
}
