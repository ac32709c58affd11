//! A workbook or a csv table from its first cell to its last: sheets in turn through recognition.

use std::io::{Read, Seek};

use super::grid::{Budget, Grid};
use super::recognise::Recogniser;
use super::xlsx::{Limits, Workbook};
use super::{Halt, Options, Refusal, Sink};
use crate::domain::published::{FileFound, Found};

/// Reads an xlsx workbook and sends what it finds, from `Found::File` to `Found::End`.
///
/// # Errors
/// The refusal, with nothing more to be sent; or the receiver wants no more.
pub fn read<R: Read + Seek>(file: R, options: &Options, sink: &mut Sink<'_>) -> Result<(), Halt> {
    let mut book = Workbook::open(file, &Limits::default(), Budget::default())?;
    let mut recogniser = Recogniser::new(options);
    let sheets = book.sheets();
    for (place, name) in &sheets {
        if explains(name) {
            recogniser.learn(&book.grid(*place)?);
        }
    }
    let source_wording = recogniser.source_wording().to_owned();
    sink(Found::File(FileFound { format: "xlsx".to_owned(), encoding: String::new(), source_wording }))?;
    for (done, (place, _)) in (1..).zip(&sheets) {
        recogniser.sheet(&book.grid(*place)?, sink)?;
        sink(Found::Progress { done, of: sheets.len() as u64 })?;
    }
    end(&recogniser, sink)
}

/// Sends what the one grid of a csv file holds, from `Found::File` to `Found::End`.
///
/// # Errors
/// No table in it; or the receiver wants no more.
pub fn single(grid: &Grid, mut file: FileFound, options: &Options, sink: &mut Sink<'_>) -> Result<(), Halt> {
    let mut recogniser = Recogniser::new(options);
    recogniser.learn(grid);
    recogniser.source_wording().clone_into(&mut file.source_wording);
    sink(Found::File(file))?;
    recogniser.sheet(grid, sink)?;
    end(&recogniser, sink)
}

fn end(recogniser: &Recogniser, sink: &mut Sink<'_>) -> Result<(), Halt> {
    if recogniser.tables() == 0 {
        return Err(Refusal::new("refused-no-table").into());
    }
    Ok(sink(Found::End)?)
}

/// Whether a sheet explains the others: its legend and edition must be known before their values are read.
fn explains(name: &str) -> bool {
    let lower = name.to_lowercase();
    let words = ["information", "läs", "teckenförklaring", "definition", "förklaring", "om ", "innehåll", "bakgrund"];
    words.iter().any(|word| lower.starts_with(word))
}
