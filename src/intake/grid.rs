//! One sheet as a sparse, bounded grid of cells; knows nothing of files or of what the cells mean.

use jiff::civil::Date;

mod footnotes;
mod hidden;

pub use hidden::Hidden;

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum CellValue {
    /// Nothing.
    #[default]
    Empty,
    /// A number as the file stores it: 0.67 for a cell that shows `67%`.
    Number(f64),
    /// Text as it stands in the file, never trimmed; every cell of a csv file is text.
    Text(String),
    /// Yes/no.
    Bool(bool),
    /// A day.
    Date(Date),
    /// A faulty formula, as shown: `#N/A`.
    Error(String),
}

/// A cell and how it is shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Cell {
    /// What stands there.
    pub value: CellValue,
    /// Fill as red, green, blue; None without fill.
    pub fill: Option<[u8; 3]>,
    /// Decimals its number format shows; None where the format leaves it open.
    pub decimals: Option<u8>,
    /// Whether the number is shown times one hundred with a per cent sign.
    pub percent: bool,
    /// Steps that its text is moved in from the cell's edge; blanks in the text itself are not counted.
    pub indent: u8,
}

impl Cell {
    /// A plain text cell.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        Self { value: CellValue::Text(text.into()), ..Self::default() }
    }

    /// A plain number cell.
    #[must_use]
    pub fn number(number: f64) -> Self {
        Self { value: CellValue::Number(number), ..Self::default() }
    }

    /// The text of a text cell, with blanks around it cut off; None for others and for blank text.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        match &self.value {
            CellValue::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
            _ => None,
        }
    }
}

/// A merged range: the value stands in its upper left cell. 1-based, ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Merge {
    /// First row and column.
    pub first: (u32, u16),
    /// Last row and column.
    pub last: (u32, u16),
}

/// How large a grid may grow; a sheet is read in one go, so this bounds the memory too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// Highest row number.
    pub rows: u32,
    /// Highest column number.
    pub columns: u16,
    /// Cells that are not empty.
    pub cells: usize,
    /// Bytes of text in all cells together.
    pub text: usize,
}

impl Default for Budget {
    /// Excel's own edges; a million cells and 32 MiB of text, so that a reader stays under 256 MiB.
    fn default() -> Self {
        Self { rows: 1_048_576, columns: 16_384, cells: 1_000_000, text: 32 << 20 }
    }
}

/// Which bound of the [`Budget`] a sheet broke.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GridFull {
    /// A row or column outside the sheet.
    #[error("cell outside the sheet: row {0}, column {1}")]
    Outside(u32, u16),
    /// Too many cells.
    #[error("too many cells")]
    Cells,
    /// Too much text.
    #[error("too much text")]
    Text,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct RowAt {
    row: u32,
    start: usize,
}

/// One sheet. Rows and columns count from 1; only cells that hold something are kept.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Grid {
    sheet: String,
    rows: Vec<RowAt>,
    cells: Vec<(u16, Cell)>,
    merges: Vec<Merge>,
    hidden: Hidden,
    /// The figures of its footnotes, a bit for each.
    footnotes: u16,
}

impl Grid {
    /// Whether a line of it is the footnote of this number: `2) Median`.
    #[must_use]
    pub fn has_footnote(&self, figure: char) -> bool {
        figure.to_digit(10).is_some_and(|figure| self.footnotes & (1 << figure) != 0)
    }

    /// The sheet's name; empty for csv.
    #[must_use]
    pub fn sheet(&self) -> &str {
        &self.sheet
    }

    /// Merged ranges in no certain order.
    #[must_use]
    pub fn merges(&self) -> &[Merge] {
        &self.merges
    }

    /// What of it is hidden.
    #[must_use]
    pub const fn hidden(&self) -> &Hidden {
        &self.hidden
    }

    /// How many cells hold something.
    #[must_use]
    pub fn len(&self) -> usize {
        self.cells.len()
    }

    /// Whether no cell holds anything.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.cells.is_empty()
    }

    /// Rows that hold something: row number and its cells by rising column.
    pub fn rows(&self) -> impl DoubleEndedIterator<Item = (u32, &[(u16, Cell)])> {
        (0..self.rows.len()).map(|at| (self.rows.get(at).map_or(0, |row| row.row), self.cells_of(at)))
    }

    /// The cells of one row by rising column; empty if it holds nothing.
    #[must_use]
    pub fn row(&self, row: u32) -> &[(u16, Cell)] {
        self.rows.binary_search_by_key(&row, |at| at.row).map_or(&[], |at| self.cells_of(at))
    }

    /// The cell there, if it holds something.
    #[must_use]
    pub fn get(&self, row: u32, column: u16) -> Option<&Cell> {
        cell_in(self.row(row), column)
    }

    fn append(&mut self, row: u32, column: u16, cell: Cell) {
        if self.rows.last().is_none_or(|last| last.row != row) {
            self.rows.push(RowAt { row, start: self.cells.len() });
        }
        self.cells.push((column, cell));
    }

    fn cells_of(&self, at: usize) -> &[(u16, Cell)] {
        let start = self.rows.get(at).map_or(0, |row| row.start);
        let end = self.rows.get(at + 1).map_or(self.cells.len(), |row| row.start);
        self.cells.get(start..end).unwrap_or_default()
    }
}

/// The cell in this column of a row's cells.
#[must_use]
pub fn cell_in(cells: &[(u16, Cell)], column: u16) -> Option<&Cell> {
    // In a row without gaps the column tells the place.
    let guess = cells.first().and_then(|(first, _)| cells.get(usize::from(column.checked_sub(*first)?)));
    if let Some((_, cell)) = guess.filter(|(at, _)| *at == column) {
        return Some(cell);
    }
    let at = cells.binary_search_by_key(&column, |(at, _)| *at).ok()?;
    cells.get(at).map(|(_, cell)| cell)
}

/// Fills a [`Grid`] cell by cell within a [`Budget`].
#[derive(Debug, Clone)]
pub struct GridBuilder {
    grid: Grid,
    budget: Budget,
    text: usize,
    /// Cells that came after one further down or to the right: hardly ever any.
    late: Vec<(u32, u16, Cell)>,
}

impl GridBuilder {
    /// An empty grid of this sheet.
    #[must_use]
    pub fn new(sheet: impl Into<String>, budget: Budget) -> Self {
        Self { grid: Grid { sheet: sheet.into(), ..Grid::default() }, budget, text: 0, late: Vec::new() }
    }

    /// Makes room for so many cells, within the budget.
    pub fn reserve(&mut self, cells: usize) {
        self.grid.cells.reserve_exact(cells.min(self.budget.cells));
    }

    /// Puts a cell; 1-based; an empty one is passed over, and of two in the same place the last one holds.
    ///
    /// # Errors
    /// The place lies outside the budget, or the budget is used up.
    pub fn put(&mut self, row: u32, column: u16, cell: Cell) -> Result<(), GridFull> {
        if row == 0 || column == 0 || row > self.budget.rows || column > self.budget.columns {
            return Err(GridFull::Outside(row, column));
        }
        match &cell.value {
            CellValue::Empty => return Ok(()),
            CellValue::Text(text) | CellValue::Error(text) => self.text += text.len(),
            _ => {}
        }
        if self.text > self.budget.text {
            return Err(GridFull::Text);
        }
        if self.grid.cells.len() + self.late.len() >= self.budget.cells {
            return Err(GridFull::Cells);
        }
        if self.last().is_none_or(|last| last < (row, column)) {
            self.grid.append(row, column, cell);
        } else {
            self.late.push((row, column, cell));
        }
        Ok(())
    }

    fn last(&self) -> Option<(u32, u16)> {
        Some((self.grid.rows.last()?.row, self.grid.cells.last()?.0))
    }

    /// Adds a merged range; a range that is turned round or of one cell is passed over.
    pub fn merge(&mut self, merge: Merge) {
        let area = merge.first.0 <= merge.last.0 && merge.first.1 <= merge.last.1;
        if area && merge.first != merge.last && self.grid.merges.len() < 100_000 {
            self.grid.merges.push(merge);
        }
    }

    /// Notes what of the sheet is hidden.
    pub fn hide(&mut self, hidden: Hidden) {
        self.grid.hidden = hidden;
    }

    /// How much of the budget is left.
    #[must_use]
    pub fn left(&self) -> Budget {
        let cells = self.budget.cells.saturating_sub(self.grid.cells.len() + self.late.len());
        Budget { cells, text: self.budget.text.saturating_sub(self.text), ..self.budget }
    }

    /// The finished grid.
    #[must_use]
    pub fn finish(self) -> Grid {
        let mut grid = if self.late.is_empty() { self.grid } else { sorted(self.grid, self.late) };
        let figures = grid.rows().filter_map(|(_, cells)| footnotes::figure(cells.first()?.1.as_text()?));
        grid.footnotes = figures.fold(0, |all, figure| all | 1 << figure);
        grid
    }
}

/// The grid with late cells put in their places; a late cell holds over one that was there before.
fn sorted(grid: Grid, late: Vec<(u32, u16, Cell)>) -> Grid {
    let rows: Vec<(u32, usize)> = grid.rows().map(|(row, cells)| (row, cells.len())).collect();
    let numbers = rows.into_iter().flat_map(|(row, count)| std::iter::repeat_n(row, count));
    let mut all: Vec<(u32, u16, Cell)> =
        numbers.zip(grid.cells).map(|(row, (column, cell))| (row, column, cell)).collect();
    all.extend(late);
    all.sort_by_key(|(row, column, _)| (*row, *column));
    let mut out = Grid { sheet: grid.sheet, merges: grid.merges, hidden: grid.hidden, ..Grid::default() };
    let mut cells = all.into_iter().peekable();
    while let Some((row, column, cell)) = cells.next() {
        if cells.peek().is_none_or(|(below, right, _)| (*below, *right) != (row, column)) {
            out.append(row, column, cell);
        }
    }
    out
}

/// `A1` form of a place, 1-based: `(17, 3)` is `C17`.
#[must_use]
pub fn address(row: u32, column: u16) -> String {
    letters(column) + &row.to_string()
}

/// The letters of a column, 1-based: 27 is `AA`.
#[must_use]
pub fn letters(column: u16) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

/// The place of an address, 1-based: `C17` is `(17, 3)`; None if it is none.
#[must_use]
pub fn place(address: &str) -> Option<(u32, u16)> {
    let digits = address.find(|c: char| c.is_ascii_digit())?;
    let (letters, row) = address.split_at(digits);
    let column = letters.bytes().try_fold(0_u16, |column, letter| {
        let digit = letter.to_ascii_uppercase().checked_sub(b'A').filter(|digit| *digit < 26)?;
        column.checked_mul(26)?.checked_add(u16::from(digit) + 1)
    })?;
    Some((row.parse().ok()?, column)).filter(|(row, column)| *row > 0 && *column > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_those_of_the_spreadsheet() {
        for (row, column, wanted) in [(1, 1, "A1"), (17, 3, "C17"), (5, 27, "AA5"), (1_048_576, 16_384, "XFD1048576")] {
            assert_eq!(address(row, column), wanted);
        }
    }

    #[test]
    fn two_cells_far_apart_make_a_small_grid() {
        let mut builder = GridBuilder::new("Blad1", Budget::default());
        builder.put(1_048_576, 16_384, Cell::number(2.0)).unwrap();
        builder.put(1, 1, Cell::text("a")).unwrap();
        let grid = builder.finish();
        assert_eq!(grid.len(), 2);
        assert_eq!(grid.rows().map(|(row, cells)| (row, cells.len())).collect::<Vec<_>>(), [(1, 1), (1_048_576, 1)]);
        assert_eq!(grid.get(1_048_576, 16_384), Some(&Cell::number(2.0)));
        assert_eq!(grid.get(2, 1), None);
    }

    #[test]
    fn the_last_of_two_cells_in_one_place_holds() {
        let mut builder = GridBuilder::new("", Budget::default());
        for number in [1.0, 2.0, 3.0] {
            builder.put(1, 1, Cell::number(number)).unwrap();
        }
        assert_eq!(builder.finish().get(1, 1), Some(&Cell::number(3.0)));
    }

    #[test]
    fn bounds_are_kept() {
        let budget = Budget { rows: 10, columns: 10, cells: 2, text: 5 };
        let mut builder = GridBuilder::new("", budget);
        assert_eq!(builder.put(11, 1, Cell::number(1.0)), Err(GridFull::Outside(11, 1)));
        assert_eq!(builder.put(0, 1, Cell::number(1.0)), Err(GridFull::Outside(0, 1)));
        assert_eq!(builder.put(1, 1, Cell::text("sex tecken")), Err(GridFull::Text));
        let mut builder = GridBuilder::new("", budget);
        builder.put(1, 1, Cell::number(1.0)).unwrap();
        builder.put(1, 2, Cell::number(1.0)).unwrap();
        assert_eq!(builder.put(1, 3, Cell::number(1.0)), Err(GridFull::Cells));
        assert_eq!(builder.put(1, 3, Cell::default()), Ok(()));
    }
}
