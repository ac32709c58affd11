//! What each pane shows, as a document of one table: one file a report. The same from the workbench and from the command.

mod board;
mod decisions;
mod editions;
mod form;
mod form_cell;
mod indicators;
mod plan;
mod quadrant;
mod steps;

pub use board::board;
pub use decisions::decisions;
pub use editions::{Became, editions};
pub use form::{Source, form};
pub use form_cell::{form_cell, is_first, subject_title};
pub use indicators::indicators;
pub use plan::plan;
pub use quadrant::quadrant;
pub use steps::steps;

use super::paper::TableCell;
use crate::compare::{Row, wording};
use crate::domain::{EntityId, ValueKind, Work};
use crate::locale;
use crate::store::field_name;
use crate::text::Texts;

/// Who a document is of, and when it is written.
#[derive(Debug, Clone, Copy)]
pub struct Written<'a> {
    /// The unit that the file belongs to, where one is known.
    pub unit: Option<&'a str>,
    /// The day.
    pub today: jiff::civil::Date,
}

impl Written<'_> {
    /// The unit and the day, each a note.
    fn notes(&self, texts: &Texts) -> Vec<String> {
        let day = locale::day(self.today, texts.lang());
        let written = texts.with("sheet-written", &[("day", day.into())]);
        self.unit.map(str::to_owned).into_iter().chain([written]).collect()
    }
}

/// What a thing is linked to, in Swedish order, a line each.
fn linked(work: &Work, id: EntityId) -> String {
    let mut about: Vec<&str> = work.beside(id).iter().map(|&item| work.title(item)).collect();
    about.sort_by(|a, b| locale::compare(a, b));
    about.join("\n")
}

/// A number with the decimals it is shown with; empty where there is none.
fn figure(value: Option<f64>, row: &Row) -> TableCell {
    value.map_or(TableCell::from(""), |value| TableCell::Number(value, wording::shown_decimals(value, row.decimals)))
}

/// One's own value; what is no number – Ja, a mark – is said in words.
fn own_figure(row: &Row, texts: &Texts) -> TableCell {
    if row.value_kind == ValueKind::YesNo || row.value.is_none() {
        return wording::own_value(texts, row).into();
    }
    figure(row.value, row)
}

/// Headings of columns that hold these fields.
fn headings(texts: &Texts, fields: &[&str]) -> Vec<String> {
    fields.iter().map(|field| locale::capitalised(&texts.say(&field_name(field)))).collect()
}

/// What a code of a field is called; empty where there is none.
fn chosen(texts: &Texts, field: &str, code: &str) -> String {
    if code.is_empty() {
        return String::new();
    }
    texts.get(&format!("choice-{}-{}", field.replace('_', "-"), code.replace('_', "-")))
}
