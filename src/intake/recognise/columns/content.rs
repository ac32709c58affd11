//! What the cells of a column are, counted: values, genders, periods, units of measure. Pure.

use std::rc::Rc;

use crate::domain::{Gender, Period};
use crate::intake::grid::{Cell, CellValue};
use crate::intake::recognise::gender;
use crate::intake::recognise::known::Kept;
use crate::intake::recognise::wording::heading::unit_of_measure;
use crate::intake::recognise::wording::intervals::is_interval;
use crate::intake::recognise::wording::legend::Legend;
use crate::intake::recognise::wording::measures::is_field;
use crate::intake::recognise::wording::values;
use crate::intake::recognise::wording::words::fold;
use crate::intake::recognise::wording::year_parts::{is_preliminary_year, part_of_year};

/// What the cells of a column in the table's rows are.
#[derive(Debug, Default, Clone, Copy)]
pub struct Content {
    /// Cells that hold something.
    pub filled: usize,
    /// Those that can stand in a value column.
    pub values: usize,
    /// Intervals.
    pub intervals: usize,
    /// Genders.
    pub genders: usize,
    /// Those of them that are women or men, and not everybody.
    pub of_one: usize,
    /// Whole periods.
    pub periods: usize,
    /// Parts of a year.
    pub parts: usize,
    /// Units of measure.
    pub units_of_measure: usize,
    /// Services and fields, by their own names: `Hemtjänst`.
    pub services: usize,
    /// Words for all that stands in the column: `Totalt`.
    pub wholes: usize,
    /// Words for who runs a home: `Kommunal`, `Enskild regi`.
    pub runs: usize,
}

/// What a text in a row can be, by the legends of its sheet and workbook.
#[derive(Debug, Default)]
pub struct Words {
    value: bool,
    interval: bool,
    gender: Option<Gender>,
    period: bool,
    part: bool,
    unit_of_measure: bool,
    service: bool,
    whole: bool,
    run: bool,
}

impl Words {
    /// What this text, which stands in this cell, can be.
    fn of(text: &str, cell: &Cell, (legend, wider): (&Legend, &Legend)) -> Self {
        Self {
            value: values::is_value(cell, legend, wider),
            interval: is_interval(text),
            gender: gender::lone(text),
            period: text.len() >= 4 && (Period::parse(text).is_ok() || is_preliminary_year(text)),
            part: part_of_year(text).is_some(),
            unit_of_measure: unit_of_measure(text).is_some(),
            service: is_field(&fold(text)),
            whole: is_all(&fold(text)),
            run: says_who_runs(&fold(text)),
        }
    }
}

impl Content {
    /// Whether a column holds nothing but words for who runs the homes, and for all of them.
    pub const fn tells_who_runs(&self) -> bool {
        self.runs > 0 && self.runs + self.wholes == self.filled
    }

    /// So many cells tell what a column holds.
    const SAMPLE: usize = 400;

    /// Counts one more cell; what its text can be is looked up, or kept, in `known`, for these legends.
    pub fn add(&mut self, cell: &Cell, legends: (&Legend, &Legend), known: &mut Kept<Rc<Words>>) {
        if self.filled == Self::SAMPLE {
            return;
        }
        self.filled += 1;
        if let CellValue::Text(text) = &cell.value {
            let text = text.trim();
            return self.add_words(&known.of(text, || Rc::new(Words::of(text, cell, legends))));
        }
        // A formula without a result stands for one.
        self.values += usize::from(cell.value.is_unreckoned() || values::is_value(cell, legends.0, legends.1));
        self.periods += usize::from(match &cell.value {
            CellValue::Number(number) => (1900.0..=2100.0).contains(number),
            CellValue::Date(_) => true,
            _ => false,
        });
    }

    fn add_words(&mut self, words: &Words) {
        self.values += usize::from(words.value);
        self.intervals += usize::from(words.interval);
        self.genders += usize::from(words.gender.is_some());
        self.of_one += usize::from(words.gender.is_some_and(|gender| gender != Gender::Total));
        self.periods += usize::from(words.period);
        self.parts += usize::from(words.part);
        self.units_of_measure += usize::from(words.unit_of_measure);
        self.services += usize::from(words.service);
        self.wholes += usize::from(words.whole);
        self.runs += usize::from(words.run);
    }
}

/// Whether a text, folded, says who runs a home, and names none.
fn says_who_runs(folded: &str) -> bool {
    const WHO: [&str; 9] =
        ["offentlig", "enskild", "privat", "kommunal", "kommunalt", "egen", "egenregi", "entreprenad", "extern"];
    let mut words = folded.split(' ');
    words.next().is_some_and(|word| WHO.contains(&word))
        && words.all(|word| matches!(word, "regi" | "drift" | "utförare" | "driven" | "regiform"))
}

/// Whether a text, folded, stands for all of what other rows are parts of.
fn is_all(folded: &str) -> bool {
    let mut words = folded.split(' ');
    matches!(words.next(), Some("totalt" | "total" | "samtliga" | "alla" | "summa" | "hela"))
        && words.all(|word| matches!(word, "verksamheter" | "kommunen" | "kommun" | "totalt" | "insatser"))
}
