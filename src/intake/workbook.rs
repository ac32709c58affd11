//! A workbook or a csv table from its first cell to its last: sheets in turn through recognition.

use std::collections::HashMap;
use std::io::{Read, Seek};
use std::sync::mpsc::sync_channel;
use std::thread;

use super::grid::{Budget, Grid};
use super::recognise::{Glance, Recogniser, explains, seconds};
use super::sniff::Format;
use super::xlsx::{self, Limits};
use super::{Halt, Options, Refusal, Sink, ods, xls, xlsb};
use crate::domain::published::{FileFound, Found};

/// An opened workbook of any form.
enum Book<R: Read + Seek> {
    Xlsx(Box<xlsx::Workbook<R>>),
    Xlsb(Box<xlsb::Workbook<R>>),
    Xls(Box<xls::Workbook>),
    Ods(ods::Workbook),
}

impl<R: Read + Seek> Book<R> {
    fn open(file: R, format: Format) -> Result<Self, Refusal> {
        let budget = Budget::default();
        Ok(match format {
            Format::Xlsx | Format::Xlsm => {
                Self::Xlsx(Box::new(xlsx::Workbook::open(file, &Limits::default(), budget)?))
            }
            Format::Xlsb => Self::Xlsb(Box::new(xlsb::Workbook::open(file, budget)?)),
            Format::Xls => Self::Xls(Box::new(xls::Workbook::open(file, budget)?)),
            Format::Ods => Self::Ods(ods::Workbook::open(file, budget)?),
        })
    }

    fn sheets(&self) -> Vec<(usize, String)> {
        match self {
            Self::Xlsx(book) => book.sheets(),
            Self::Xlsb(book) => book.sheets(),
            Self::Xls(book) => book.sheets(),
            Self::Ods(book) => book.sheets(),
        }
    }

    /// Whether several of its sheets can be in memory at a time.
    fn is_light(&self) -> bool {
        if let Self::Xlsx(book) = self { book.is_light() } else { false }
    }

    fn grid(&mut self, place: usize) -> Result<Grid, Refusal> {
        match self {
            Self::Xlsx(book) => book.grid(place),
            Self::Xlsb(book) => book.grid(place),
            Self::Xls(book) => book.grid(place),
            Self::Ods(book) => Ok(book.grid(place)),
        }
    }

    fn looked(&mut self, place: usize) -> Result<Looked, Refusal> {
        let grid = self.grid(place)?;
        let glance = Glance::at(&grid);
        Ok((grid, glance))
    }
}

/// A sheet, and what it tells by itself.
type Looked = (Grid, Glance);

/// The sheets of a workbook, each read once at its turn or before.
struct Sheets<R: Read + Seek> {
    book: Book<R>,
    /// Those that have been read before their turn.
    early: HashMap<usize, Looked>,
}

impl<R: Read + Seek> Sheets<R> {
    /// So many are kept until their turn; others are read again.
    const MOST_EARLY: usize = 8;

    fn of(book: Book<R>) -> Self {
        Self { book, early: HashMap::new() }
    }

    /// A sheet whose turn has come.
    fn take(&mut self, place: usize) -> Result<Looked, Refusal> {
        self.early.remove(&place).map_or_else(|| self.book.looked(place), Ok)
    }

    /// Shows a sheet before its turn; one that is not kept until then is not looked at either.
    fn show(&mut self, place: usize, to: impl FnOnce(&Grid, Option<&Glance>)) -> Result<(), Refusal> {
        let is_kept = self.book.is_light() && self.early.len() < Self::MOST_EARLY;
        if let Some((grid, glance)) = self.early.get(&place) {
            to(grid, Some(glance));
        } else if is_kept {
            let (grid, glance) = self.book.looked(place)?;
            to(&grid, Some(&glance));
            self.early.insert(place, (grid, glance));
        } else {
            to(&self.book.grid(place)?, None);
        }
        Ok(())
    }
}

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
    let book = Book::open(file, format)?;
    let mut recogniser = Recogniser::new(options);
    let (sheets, is_light) = (book.sheets(), book.is_light());
    let mut book = Sheets::of(book);
    recogniser.name(sheets.iter().map(|(_, name)| name.clone()));
    for (place, _) in sheets.iter().filter(|(_, name)| explains(name)) {
        book.show(*place, |grid, glance| recogniser.learn(grid, glance))?;
    }
    for (place, _) in seconds(sheets.iter().map(|(_, name)| name.as_str())).iter().filter_map(|at| sheets.get(*at)) {
        book.show(*place, |grid, _| recogniser.foresee(grid))?;
    }
    if recogniser.has_rules() {
        hear(&mut book, &sheets, &mut recogniser)?;
    }
    let source_wording = recogniser.source_wording().to_owned();
    sink(Found::File(FileFound { format: format.name().to_owned(), encoding: String::new(), source_wording }))?;
    if options.show.is_some() {
        let names = sheets.iter().take(MOST_SHOWN).map(|(_, name)| name.clone());
        sink(Found::Sheets(names.collect()))?;
    }
    let mut take = |done: u64, sheet: Result<Looked, Refusal>| -> Result<(), Halt> {
        let (grid, glance) = sheet?;
        recogniser.sheet(&grid, &glance, sink)?;
        Ok(sink(Found::Progress { done, of: sheets.len() as u64 })?)
    };
    if sheets.len() > 1 && is_light {
        ahead(&mut book, &sheets, &mut take)?;
    } else {
        in_turn(&mut book, &sheets, &mut take)?;
    }
    end(&recogniser, options, sink)
}

/// So many sheets may wait to be taken, for one long sheet among short ones keeps its taker busy.
const AHEAD: usize = 2;

/// Reads each sheet while those before it are being taken; in turn where there can be no thread.
fn ahead<R: Read + Seek + Send>(
    book: &mut Sheets<R>,
    sheets: &[(usize, String)],
    take: &mut dyn FnMut(u64, Result<Looked, Refusal>) -> Result<(), Halt>,
) -> Result<(), Halt> {
    let (give, next) = sync_channel(AHEAD);
    let ahead = &mut *book;
    let taken = thread::scope(|scope| {
        let reader = move || {
            for (place, _) in sheets {
                // A receiver that wants no more is gone.
                if give.send(ahead.take(*place)).is_err() {
                    break;
                }
            }
        };
        thread::Builder::new().spawn_scoped(scope, reader).ok()?;
        Some((1..).zip(next).try_for_each(|(done, sheet)| take(done, sheet)))
    });
    taken.unwrap_or_else(|| in_turn(book, sheets, take))
}

fn in_turn<R: Read + Seek>(
    book: &mut Sheets<R>,
    sheets: &[(usize, String)],
    take: &mut dyn FnMut(u64, Result<Looked, Refusal>) -> Result<(), Halt>,
) -> Result<(), Halt> {
    (1..).zip(sheets).try_for_each(|(done, (place, _))| take(done, book.take(*place)))
}

/// Sheets that can be shown.
const MOST_SHOWN: usize = 5_000;
/// Sheets at the front of a workbook that are listened to before rules are laid on any.
const FIRST: usize = 3;

/// Rules need to know the edition before the first sheet is read, and those that are being made, their sheets.
fn hear<R: Read + Seek>(
    book: &mut Sheets<R>,
    sheets: &[(usize, String)],
    recogniser: &mut Recogniser,
) -> Result<(), Refusal> {
    for (place, _) in sheets.iter().filter(|(_, name)| !explains(name)).take(FIRST) {
        book.show(*place, |grid, glance| recogniser.learn(grid, glance))?;
    }
    recogniser.hear();
    for sheet in recogniser.corrected() {
        if let Some((place, _)) = usize::try_from(sheet).ok().and_then(|at| sheets.get(at)) {
            book.show(*place, |grid, _| recogniser.make(sheet, grid))?;
        }
    }
    Ok(())
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
    if recogniser.tables() == 0 && options.show.is_none() {
        return Err(recogniser.refusal().into());
    }
    Ok(sink(Found::End)?)
}
