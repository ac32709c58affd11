//! What of a sheet a reader does not see in the spreadsheet program.

/// What of a sheet a reader does not see in the spreadsheet program; it is read all the same. 1-based ranges.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Hidden {
    /// The sheet itself.
    pub sheet: bool,
    /// Rows, ends included.
    pub rows: Vec<(u32, u32)>,
    /// Columns, ends included.
    pub columns: Vec<(u16, u16)>,
}

impl Hidden {
    /// Most ranges that are kept.
    const MOST: usize = 20_000;

    /// One more hidden row after those before it.
    pub fn row(&mut self, row: u32) {
        let count = self.rows.len();
        match self.rows.last_mut() {
            Some(range) if range.1.checked_add(1) == Some(row) => range.1 = row,
            _ if count < Self::MOST => self.rows.push((row, row)),
            _ => {}
        }
    }

    /// Some more hidden columns after those before them.
    pub fn columns(&mut self, first: u16, last: u16) {
        let count = self.columns.len();
        match self.columns.last_mut() {
            Some(range) if range.1.checked_add(1) == Some(first) => range.1 = last,
            _ if count < Self::MOST => self.columns.push((first, last)),
            _ => {}
        }
    }
}
