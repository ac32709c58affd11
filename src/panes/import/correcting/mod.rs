//! Correcting: the cells of one sheet, a cursor over them, what they were taken for, and what is said of them.

mod ask;
mod effect;
mod find;
mod legend;
mod naming;
mod rules;
mod say;
mod series;
mod tell;
mod view;
mod words;

use crate::domain::seen::{CellRole, Range, SeenCell, SeenRow, Told, table_at};
use crate::intake::grid::place;
use crate::publish::{FileReport, TableReport};
use crate::ui::scroll::{Scroll, Step};

pub(super) use ask::OTHER_SCOPE;
pub(super) use effect::Effect;
pub(super) use view::{columns_in, draw, rows_high};
pub(super) use words::{line, said};

/// Narrowest and widest text of a column.
const WIDTHS: (u16, u16) = (4, 20);
/// Widest heading of a column.
const HEADING: u16 = 14;
/// Columns that stay in view at most: a code and a name.
const STAYING: usize = 2;

/// How many values a sheet has, how many marks stand for one, and how many cells could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Counts {
    pub values: u64,
    pub missing: u64,
    pub unread: u64,
}

impl Counts {
    /// What a sheet of the file holds.
    fn of(report: &FileReport, sheet: &str) -> Self {
        let mut counts = Self::default();
        for table in report.tables.iter().filter(|table| table.sheet == sheet) {
            counts.values += table.values;
            counts.missing += table.missing.values().sum::<u64>();
            counts.unread += table.unread_count;
        }
        let beside = report.unread.iter().filter(|cell| cell.sheet == sheet && !cell.is_note());
        counts.unread += beside.map(|line| line.cells).sum::<u64>();
        counts
    }

    /// What the sheet holds whose cells are shown. All of them tell more than the reasons, which are told of the label of
    /// a row that is nobody's.
    fn shown(report: &FileReport, sheet: &str) -> Self {
        let seen = &report.correcting.seen;
        let counts = Self::of(report, sheet);
        if seen.is_empty() || report.correcting.unseen > 0 {
            return counts;
        }
        let unread = seen.iter().flat_map(|row| &row.cells).filter(|cell| cell.role == CellRole::Unread).count();
        Self { unread: unread as u64, ..counts }
    }
}

/// One sheet on the desk.
#[derive(Debug)]
pub(super) struct Desk {
    /// What the file was read as, the sheet's cells with it.
    pub report: Box<FileReport>,
    /// The sheet's place in the file.
    pub sheet: u32,
    /// Which of the rows shown the cursor stands on.
    pub row: usize,
    /// Which column, from 1.
    pub column: u16,
    pub scroll: Scroll,
    /// The first column in view, after those that stay.
    pub left: u16,
    /// The job that reads the file again.
    pub job: Option<u64>,
    /// Corrections said since the sheet was last read.
    pub unread: usize,
    /// The latest correction has been taken back: what that changes is what it had changed, and is not told.
    pub undone: bool,
    /// What the latest corrections have changed.
    pub effect: Option<Effect>,
    /// Whether what is being said holds for all tables of the sheet, and not only for that under the cursor.
    pub all_tables: bool,
    /// Which way the sheet was last said to lie; holds while nothing of it tells.
    pub lies_turned: bool,
    /// The header as it was last pointed out, whether that changed anything or not.
    pub header: Option<(u32, u32)>,
    /// The cell to go to once the sheet is there.
    pub aim: Option<(u32, u16)>,
    /// Width of each column's texts, from column 1.
    widths: Vec<u16>,
    /// The columns that stay in view: those of the units, else the first.
    staying: Vec<u16>,
    /// What the sheet holds.
    counts: Counts,
}

impl Desk {
    /// A sheet of a file that has been looked into; its cells are there if it was the one to be shown.
    pub fn new(report: Box<FileReport>, sheet: u32, aim: Option<(u32, u16)>) -> Self {
        let scroll = Scroll::default();
        let (job, effect, header, widths, lies_turned) = (None, None, None, Vec::new(), false);
        let (row, column, left, unread, all_tables, undone) = (0, 1, 1, 0, false, false);
        let mut report = report;
        naming::mark(&mut report);
        let mut desk = Self {
            report,
            sheet,
            row,
            column,
            scroll,
            left,
            job,
            unread,
            undone,
            effect,
            all_tables,
            lies_turned,
            header,
            aim,
            widths,
            staying: Vec::new(),
            counts: Counts::default(),
        };
        desk.measure();
        desk
    }

    /// The file has been read again.
    pub fn take(&mut self, mut report: Box<FileReport>) {
        naming::mark(&mut report);
        let before = std::mem::replace(&mut self.report, report);
        let undone = std::mem::take(&mut self.undone) && self.unread == 0;
        let compared = !before.correcting.seen.is_empty() && self.job.is_some() && !undone;
        self.effect = compared.then(|| Effect::between(&before, &self.report, self.name()));
        self.job = None;
        self.measure();
        if let Some((row, column)) = self.aim.take() {
            self.row = self.rows().iter().position(|seen| seen.row >= row).unwrap_or(0);
            self.column = column.clamp(1, self.columns().max(1));
        }
        self.row = self.row.min(self.rows().len().saturating_sub(1));
    }

    fn measure(&mut self) {
        self.counts = Counts::shown(&self.report, self.name());
        let cells = || self.rows().iter().flat_map(|row| &row.cells);
        let units = || cells().filter(|cell| cell.role == CellRole::Unit).map(|cell| cell.column);
        let mut staying: Vec<u16> = if self.is_turned() { Vec::new() } else { units().collect() };
        staying.sort_unstable();
        staying.dedup();
        staying.truncate(STAYING);
        if staying.is_empty() {
            staying.push(1);
        }
        let mut widths = Vec::new();
        for cell in self.rows().iter().flat_map(|row| &row.cells) {
            let at = usize::from(cell.column.max(1)) - 1;
            if widths.len() <= at {
                widths.resize(at + 1, WIDTHS.0);
            }
            if let Some(width) = widths.get_mut(at) {
                // A long heading is cut rather than that its numbers stand far apart.
                let most = match cell.role {
                    CellRole::Title | CellRole::Name => WIDTHS.0,
                    CellRole::Header => HEADING,
                    _ => WIDTHS.1,
                };
                let wanted = crate::ui::cells::width(&cell.text).clamp(WIDTHS.0, most);
                *width = wanted.max(*width);
            }
        }
        (self.widths, self.staying) = (widths, staying);
    }

    /// The rows that are shown.
    pub fn rows(&self) -> &[SeenRow] {
        &self.report.correcting.seen
    }

    /// The last column that is shown.
    pub fn columns(&self) -> u16 {
        u16::try_from(self.widths.len()).unwrap_or(u16::MAX)
    }

    /// Names of the file's sheets.
    pub fn sheets(&self) -> &[String] {
        &self.report.correcting.sheets
    }

    /// The sheet's name.
    pub fn name(&self) -> &str {
        usize::try_from(self.sheet).ok().and_then(|at| self.sheets().get(at)).map_or("", String::as_str)
    }

    /// The number of the row under the cursor.
    pub fn row_number(&self) -> Option<u32> {
        self.rows().get(self.row).map(|row| row.row)
    }

    /// Whether units stand in a row and indicators below each other: told by the first value there is.
    pub fn is_turned(&self) -> bool {
        let Some(value) = self.told().values.first() else { return self.lies_turned };
        let is_unit = |cell: &SeenCell| cell.role == CellRole::Unit;
        let row = self.rows().iter().find(|seen| seen.row == value.at.0);
        let beside = row.is_some_and(|row| row.cells.iter().any(is_unit));
        let above = self.rows().iter().take_while(|seen| seen.row < value.at.0);
        let mut above = above.flat_map(|row| &row.cells).filter(|cell| cell.column == value.at.1);
        !beside && above.any(is_unit)
    }

    /// What the cursor stands in that holds one indicator's values: a column, or a row where units stand in one.
    pub fn line(&self) -> u16 {
        let row = || self.row_number().and_then(|row| u16::try_from(row).ok()).unwrap_or(u16::MAX);
        if self.is_turned() { row() } else { self.column }
    }

    /// The other way: the row, or the column where units stand in a row.
    pub fn across(&self) -> Option<u32> {
        if self.is_turned() { Some(u32::from(self.column)) } else { self.row_number() }
    }

    /// The cell under the cursor, if it holds something.
    pub fn cell(&self) -> Option<&SeenCell> {
        self.rows().get(self.row)?.cells.iter().find(|cell| cell.column == self.column)
    }

    /// What the values of the sheet were read as.
    pub fn told(&self) -> &Told {
        &self.report.correcting.told
    }

    /// The tables of the sheet.
    pub fn tables(&self) -> impl Iterator<Item = &TableReport> {
        self.report.tables.iter().filter(|table| table.sheet == self.name())
    }

    /// Whether anything on the sheet is a table.
    pub fn has_tables(&self) -> bool {
        self.tables().next().is_some()
    }

    /// The cells of the table that a cell is of, where the sheet has several.
    pub fn table_of(&self, cell: (u32, u16)) -> Option<&str> {
        let placed = self.tables().filter_map(|table| {
            let (first, last) = table.cells.split_once(':')?;
            Some(((place(first)?, place(last)?), table.cells.as_str()))
        });
        let (ranges, cells): (Vec<Range>, Vec<&str>) = placed.unzip();
        let at = table_at(&ranges, cell).filter(|_| cells.len() > 1)?;
        cells.get(at).copied()
    }

    /// Whether the cursor stands below the only table of the sheet: what heads rows there is another one's.
    pub fn is_below_table(&self) -> bool {
        let mut tables = self.tables();
        let only = tables.next().filter(|_| tables.next().is_none());
        let last = only.and_then(|table| place(table.cells.split_once(':')?.1)).map(|(row, _)| row);
        !self.is_turned() && last.zip(self.row_number()).is_some_and(|(last, row)| row > last)
    }

    /// Whether values are read above the row under the cursor: a header there is that of one more table.
    pub fn has_values_above(&self) -> bool {
        let first = self.told().values.first();
        !self.is_turned() && first.zip(self.row_number()).is_some_and(|(value, row)| value.at.0 < row)
    }

    /// Rows that the sheet goes on with, though no more of it is shown, where the cursor stands at the end.
    pub fn rows_beyond(&self) -> Option<u32> {
        let unseen = self.report.correcting.unseen;
        (unseen > 0 && self.row + 1 == self.rows().len()).then_some(unseen)
    }

    /// Whether everything on the sheet is passed over.
    pub fn is_skipped(&self) -> bool {
        let mut cells = self.rows().iter().flat_map(|row| &row.cells).peekable();
        cells.peek().is_some() && cells.all(|cell| cell.role == CellRole::Skipped)
    }

    /// What the sheet holds.
    pub const fn counts(&self) -> Counts {
        self.counts
    }

    /// Moves the cursor to a row.
    pub fn mark(&mut self, row: usize, height: usize) {
        let len = self.rows().len();
        self.row = row.min(len.saturating_sub(1));
        self.scroll = self.scroll.follow(self.row, len, height, Step::HalfPage);
    }

    /// Moves the cursor to a column; `width` columns of the screen are there for the cells.
    pub fn go_to(&mut self, column: u16, width: u16) {
        self.column = column.clamp(1, self.columns().max(1));
        if columns_in(self, width).any(|(shown, _)| shown == self.column) {
            return;
        }
        self.left = self.left.min(self.column);
        while self.left < self.column && !columns_in(self, width).any(|(shown, _)| shown == self.column) {
            self.left += 1;
        }
    }

    /// Moves the cursor one screen to the right, or to the left.
    pub fn turn_page(&mut self, right: bool, width: u16) {
        let shown = columns_in(self, width).filter(|(column, _)| *column >= self.left).count();
        let shown = u16::try_from(shown).unwrap_or(1).max(1);
        let at = if right { self.column.saturating_add(shown) } else { self.column.saturating_sub(shown) };
        self.go_to(at, width);
    }

    /// Width of a column's texts.
    fn width(&self, column: u16) -> u16 {
        self.widths.get(usize::from(column.max(1)) - 1).copied().unwrap_or(WIDTHS.0)
    }
}
