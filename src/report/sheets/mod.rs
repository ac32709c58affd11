//! What each pane shows, as a document of one table: one file a report. The same from the workbench and from the command.

mod board;
mod decisions;
mod form;
mod form_cell;
mod indicators;
mod plan;
mod quadrant;

pub use board::board;
pub use decisions::decisions;
pub use form::{Source, form};
pub use form_cell::{form_cell, is_first, subject_title};
pub use indicators::indicators;
pub use plan::plan;
pub use quadrant::quadrant;

use crate::store::field_name;
use crate::text::Texts;

/// Headings of columns that hold these fields.
fn headings(texts: &Texts, fields: &[&str]) -> Vec<String> {
    fields.iter().map(|field| crate::locale::capitalised(&texts.say(&field_name(field)))).collect()
}

/// What a code of a field is called; empty where there is none.
fn chosen(texts: &Texts, field: &str, code: &str) -> String {
    if code.is_empty() {
        return String::new();
    }
    texts.get(&format!("choice-{}-{}", field.replace('_', "-"), code.replace('_', "-")))
}
