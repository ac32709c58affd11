//! What an import would add or change, compared value by value with what is live.

use std::collections::BTreeMap;
use std::ops::AddAssign;

use super::OriginNo;
use crate::domain::published::{Note, Reading};
use crate::domain::{Colour, Status, UnitRef};

/// A value as published: the number, or why there is none, with the mark as printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Shown {
    /// The number.
    pub value: Option<f64>,
    /// Whether it can be compared.
    pub status: Status,
    /// The mark as printed.
    pub mark: Option<String>,
}

/// A value that the file gives differently than what is live.
#[derive(Debug, Clone, PartialEq)]
pub struct Revised {
    /// Whose value.
    pub unit: UnitRef,
    /// The table in which it stood before.
    pub origin: OriginNo,
    /// As it was.
    pub old: Shown,
    /// As the file has it.
    pub new: Shown,
}

/// How readings compare with what is live. Value, status and mark count; colours and ranks do not.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Diff {
    /// Not published before.
    pub added: u64,
    /// Published differently before.
    pub changed: u64,
    /// As published before; not stored again.
    pub unchanged: u64,
    /// Given twice in the file itself, differently: the first was kept.
    pub twice: u64,
    /// The changed ones.
    pub revised: Vec<Revised>,
    /// Tables of earlier imports with how many of their values the file gives too, changed or not.
    pub met: BTreeMap<OriginNo, u64>,
}

impl AddAssign for Diff {
    fn add_assign(&mut self, other: Self) {
        self.added += other.added;
        self.changed += other.changed;
        self.unchanged += other.unchanged;
        self.twice += other.twice;
        self.revised.extend(other.revised);
        for (origin, count) in other.met {
            *self.met.entry(origin).or_default() += count;
        }
    }
}

/// Status, mark and colour of a value: what is interned as a note. None stands for a plain value.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Manner {
    pub status: Status,
    pub mark: Option<String>,
    pub colour: Option<Colour>,
}

impl Manner {
    pub const PLAIN: Self = Self { status: Status::Present, mark: None, colour: None };

    /// The manner of a reading; one without a value is never present.
    pub fn of(reading: &Reading) -> Self {
        let status = |status| match (number(reading), status) {
            (None, Status::Present) => Status::Missing,
            (_, status) => status,
        };
        match reading.note.as_deref() {
            Some(Note { status: noted, mark, colour, .. }) => {
                Self { status: status(*noted), mark: mark.clone(), colour: *colour }
            }
            None => Self { status: status(Status::Present), mark: None, colour: None },
        }
    }

    pub fn shown(&self, value: Option<f64>) -> Shown {
        Shown { value, status: self.status, mark: self.mark.clone() }
    }

    /// Whether the same is printed, whatever the colour.
    pub fn prints_as(&self, other: &Self) -> bool {
        self.status == other.status && self.mark == other.mark
    }
}

/// The number of a reading; what is not finite is no number.
pub(super) fn number(reading: &Reading) -> Option<f64> {
    reading.value.filter(|value| value.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reading(value: Option<f64>, note: Option<Note>) -> Reading {
        Reading { unit: 0, value, row: 1, column: 1, note: note.map(Box::new) }
    }

    #[test]
    fn nothing_without_a_number_is_called_present() {
        assert_eq!(Manner::of(&reading(Some(1.0), None)), Manner::PLAIN);
        assert_eq!(Manner::of(&reading(None, None)).status, Status::Missing);
        assert_eq!(Manner::of(&reading(Some(f64::NAN), None)).status, Status::Missing);
        let kept = Manner::of(&reading(None, Some(Note::status(Status::Suppressed))));
        assert_eq!(kept.status, Status::Suppressed);
    }
}
