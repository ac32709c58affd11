//! Where the latest values of a series stood in their file.

use rusqlite::OptionalExtension;

use super::{Published, SeriesInfo};
use crate::store::StoreError;

/// A cell of an imported file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stood {
    /// File name.
    pub file: String,
    /// Sheet; empty for csv.
    pub sheet: String,
    /// 1-based.
    pub row: u32,
    /// 1-based.
    pub column: u16,
    /// The import: the higher the later.
    pub import: i64,
}

// One value of the latest import is enough, for those of a slice stand in one column or in one row.
const STOOD: &str = "SELECT i.file, t.sheet, o.line, o.col, i.number
  FROM observation o JOIN import_table t ON t.number = o.origin JOIN import i ON i.number = t.import
  WHERE o.slice = ?1 AND i.live = 1 AND i.removed = 0 AND o.col > 0 ORDER BY i.number DESC LIMIT 1";

impl Published<'_> {
    /// Where a value of the latest slice of a series stands; None where it stands in no cell.
    pub fn stood(&self, series: &SeriesInfo) -> Result<Option<Stood>, StoreError> {
        let Some(slice) = series.slices.last() else { return Ok(None) };
        self.read(|connection| {
            let mut select = connection.prepare_cached(STOOD)?;
            let found = select.query_row([slice.number], |row| {
                let (file, sheet) = (row.get(0)?, row.get(1)?);
                Ok(Stood { file, sheet, row: row.get(2)?, column: row.get(3)?, import: row.get(4)? })
            });
            Ok(found.optional()?)
        })
    }
}
