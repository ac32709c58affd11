//! A workbook or a csv table from its first cell to its last: sheets in turn through recognition.

use std::io::{Read, Seek};

use super::book::Book;
use super::grid::Grid;
use super::recognise::{Glance, Recogniser};
use super::sniff::Format;
use super::turns::{Turn, Turned, by_turns, plan};
use super::{Halt, Options, Sink, Stopped};
use crate::domain::published::{FileFound, Found};

/// Reads a workbook and sends what it finds, from `Found::File` to `Found::End`.
///
/// # Errors
/// The refusal, with nothing more to be sent; or the receiver wants no more.
pub fn read<R: Read + Seek + Send>(
    file: R,
    format: Format,
    options: &Options,
    sink: &mut Sink<'_>,
) -> Result<(), Halt> {
    let mut book = Book::open(file, format)?;
    let (sheets, mut recogniser) = (book.sheets(), Recogniser::new(options));
    recogniser.name(sheets.iter().map(|(_, name)| name.clone()));
    let turns = plan(&sheets, &recogniser);
    let mut reading = Reading { recogniser, options, sink, format, sheets: &sheets, done: None };
    by_turns(&mut book, &turns, &mut |turn, turned| reading.take(turn, &turned))?;
    reading.begin()?;
    end(&reading.recogniser, options, reading.sink)
}

/// Sheets that can be shown.
const MOST_SHOWN: usize = 5_000;

/// A workbook while it is read.
struct Reading<'a, 'b> {
    recogniser: Recogniser,
    options: &'a Options,
    sink: &'a mut Sink<'b>,
    format: Format,
    sheets: &'a [(usize, String)],
    /// How many sheets have had their turn; None before the first of them, and before the file is told.
    done: Option<u64>,
}

impl Reading<'_, '_> {
    fn take(&mut self, turn: Turn, (grid, glance): &Turned) -> Result<(), Halt> {
        let glance = glance.as_deref();
        match turn {
            Turn::Learn => self.recogniser.learn(grid, glance),
            Turn::Foresee => self.recogniser.foresee(grid),
            Turn::Make(sheet) => {
                self.recogniser.hear();
                self.recogniser.make(sheet, grid);
            }
            Turn::Take => {
                self.begin()?;
                match glance {
                    Some(glance) => self.sheet(grid, glance)?,
                    None => self.sheet(grid, &Glance::at(grid))?,
                }
            }
        }
        Ok(())
    }

    /// Everything is known that the workbook says about itself: the file is told, once.
    fn begin(&mut self) -> Result<(), Stopped> {
        if self.done.is_some() {
            return Ok(());
        }
        self.done = Some(0);
        self.recogniser.hear();
        let source_wording = self.recogniser.source_wording().to_owned();
        let format = self.format.name().to_owned();
        (self.sink)(Found::File(FileFound { format, encoding: String::new(), source_wording }))?;
        if self.options.show.is_some() {
            let names = self.sheets.iter().take(MOST_SHOWN).map(|(_, name)| name.clone());
            (self.sink)(Found::Sheets(names.collect()))?;
        }
        Ok(())
    }

    fn sheet(&mut self, grid: &Grid, glance: &Glance) -> Result<(), Stopped> {
        self.recogniser.sheet(grid, glance, self.sink)?;
        let done = self.done.map_or(1, |done| done + 1);
        self.done = Some(done);
        (self.sink)(Found::Progress { done, of: self.sheets.len() as u64 })
    }
}

/// Sends what the one grid of a csv file holds, from `Found::File` to `Found::End`.
///
/// # Errors
/// No table in it; or the receiver wants no more.
pub fn single(grid: &Grid, mut file: FileFound, options: &Options, sink: &mut Sink<'_>) -> Result<(), Halt> {
    let mut recogniser = Recogniser::new(options);
    let glance = Glance::at(grid);
    recogniser.learn(grid, Some(&glance));
    recogniser.hear();
    recogniser.make(0, grid);
    recogniser.source_wording().clone_into(&mut file.source_wording);
    sink(Found::File(file))?;
    if options.show.is_some() {
        sink(Found::Sheets(vec![grid.sheet().to_owned()]))?;
    }
    recogniser.sheet(grid, &glance, sink)?;
    end(&recogniser, options, sink)
}

fn end(recogniser: &Recogniser, options: &Options, sink: &mut Sink<'_>) -> Result<(), Halt> {
    if recogniser.tables() == 0 {
        let why = recogniser.refusal();
        // Where there is a cell, what it is can be pointed out.
        if options.show.is_none() || why.why == "refused-no-cells" {
            return Err(why.into());
        }
    }
    Ok(sink(Found::End)?)
}
