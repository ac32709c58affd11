//! Correcting: the cells of one sheet, a cursor over them, what they were taken for, and what is said of them.

mod ask;
mod say;
mod view;
mod words;

use crate::domain::profile::{CellRole, SeenCell, SeenRow};
use crate::intake::recognise::Seen;
use crate::publish::FileReport;
use crate::ui::scroll::{Scroll, Step};

pub(super) use view::{columns_in, draw, rows_high};

/// Narrowest and widest text of a column.
const WIDTHS: (u16, u16) = (4, 20);
/// Widest heading of a column.
const HEADING: u16 = 14;

/// How many values a sheet has, how many marks stand for one, and how many cells could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Counts {
    pub values: u64,
    pub missing: u64,
    pub unread: u64,
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
    /// The first column in view.
    pub left: u16,
    /// The job that reads the file again.
    pub job: Option<u64>,
    /// The counts before the latest correction.
    pub before: Option<Counts>,
    /// The cell to go to once the sheet is there.
    pub aim: Option<(u32, u16)>,
    /// Width of each column's texts, from column 1.
    widths: Vec<u16>,
}

impl Desk {
    /// A sheet of a file that has been looked into; its cells are there if it was the one to be shown.
    pub fn new(report: Box<FileReport>, sheet: u32, aim: Option<(u32, u16)>) -> Self {
        let scroll = Scroll::default();
        let (job, before, widths) = (None, None, Vec::new());
        let mut desk = Self { report, sheet, row: 0, column: 1, scroll, left: 1, job, before, aim, widths };
        desk.measure();
        desk
    }

    /// The file has been read again.
    pub fn take(&mut self, report: Box<FileReport>) {
        self.report = report;
        self.job = None;
        self.measure();
        if let Some((row, column)) = self.aim.take() {
            self.row = self.rows().iter().position(|seen| seen.row >= row).unwrap_or(0);
            self.column = column.clamp(1, self.columns().max(1));
        }
        self.row = self.row.min(self.rows().len().saturating_sub(1));
    }

    fn measure(&mut self) {
        let mut widths = Vec::new();
        for cell in self.rows().iter().flat_map(|row| &row.cells) {
            let at = usize::from(cell.column.max(1)) - 1;
            if widths.len() <= at {
                widths.resize(at + 1, WIDTHS.0);
            }
            if let Some(width) = widths.get_mut(at) {
                // A long heading is cut rather than that its numbers stand far apart.
                let most = match cell.role {
                    CellRole::Title => WIDTHS.0,
                    CellRole::Header => HEADING,
                    _ => WIDTHS.1,
                };
                let wanted = crate::ui::cells::width(&cell.text).clamp(WIDTHS.0, most);
                *width = wanted.max(*width);
            }
        }
        self.widths = widths;
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

    /// The cell under the cursor, if it holds something.
    pub fn cell(&self) -> Option<&SeenCell> {
        self.rows().get(self.row)?.cells.iter().find(|cell| cell.column == self.column)
    }

    /// Whether the cursor stands where the sheet may go on, though no more of it is shown.
    pub fn is_at_the_end(&self) -> bool {
        let last_row = self.rows().len() >= Seen::ROWS && self.row + 1 == self.rows().len();
        last_row || self.column >= Seen::COLUMNS
    }

    /// Whether everything on the sheet is passed over.
    pub fn is_skipped(&self) -> bool {
        let mut cells = self.rows().iter().flat_map(|row| &row.cells).peekable();
        cells.peek().is_some() && cells.all(|cell| cell.role == CellRole::Skipped)
    }

    /// What the sheet holds.
    pub fn counts(&self) -> Counts {
        let name = self.name();
        let mut counts = Counts::default();
        for table in self.report.tables.iter().filter(|table| table.sheet == name) {
            counts.values += table.values;
            counts.missing += table.missing.values().sum::<u64>();
            counts.unread += table.unread_count;
        }
        let beside = self.report.unread.iter().filter(|cell| cell.sheet == name && !cell.is_note());
        counts.unread += beside.map(|line| line.cells).sum::<u64>();
        counts
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
        self.left = self.left.min(self.column);
        while self.left < self.column && !columns_in(self, width).any(|(shown, _)| shown == self.column) {
            self.left += 1;
        }
    }

    /// Width of a column's texts.
    fn width(&self, column: u16) -> u16 {
        self.widths.get(usize::from(column.max(1)) - 1).copied().unwrap_or(WIDTHS.0)
    }
}
