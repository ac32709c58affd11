//! Workbooks of Excel 97–2003 and older (xls): calamine reads the values, [`biff`] what calamine leaves out – which
//! numbers are shares, fills, what is hidden.

mod biff;
mod colours;

use std::io::{Cursor, Read, Seek};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, Reader as _, SheetType, SheetVisible, Xls, XlsError};

use super::Refusal;
use super::compound::Compound;
use super::grid::{Budget, CellValue, Grid, GridBuilder, GridFull, Merge};
use super::xlsx::of_moment;
use biff::Looks;
#[cfg(test)]
pub use biff::looks;

/// A workbook, read whole.
pub struct Workbook {
    book: Xls<Cursor<Vec<u8>>>,
    looks: Looks,
    budget: Budget,
}

impl Workbook {
    /// Reads a workbook.
    ///
    /// # Errors
    /// Protected by a password, or broken.
    pub fn open<R: Read + Seek>(mut reader: R, budget: Budget) -> Result<Self, Refusal> {
        let looks = {
            let file = Compound::open(&mut reader).ok_or_else(|| Refusal::new("refused-cut-off"))?;
            let stream = file.stream("Workbook").or_else(|| file.stream("Book"));
            biff::looks(&stream.ok_or_else(|| Refusal::new("refused-cut-off"))?, budget.cells)
        };
        if looks.too_wide() {
            return Err(Refusal::new("refused-xlsx-too-big").with("limit", "xls"));
        }
        let unread = |fault: std::io::Error| Refusal::of_reading(&fault);
        let mut bytes = Vec::new();
        reader.rewind().and_then(|()| reader.read_to_end(&mut bytes)).map_err(unread)?;
        let open = || Xls::new(Cursor::new(bytes)).map_err(|fault| unreadable(&fault));
        // calamine panics at some broken records.
        let book = catch_unwind(AssertUnwindSafe(open)).unwrap_or_else(|_| Err(broken("record")))?;
        Ok(Self { book, looks, budget })
    }

    /// The sheets by place with their names; charts are left out.
    pub fn sheets(&self) -> Vec<(usize, String)> {
        let sheets = self.book.sheets_metadata().iter().enumerate();
        sheets
            .filter(|(_, sheet)| sheet.typ == SheetType::WorkSheet)
            .map(|(at, sheet)| (at, sheet.name.clone()))
            .collect()
    }

    /// A sheet.
    ///
    /// # Errors
    /// The sheet is larger than the budget.
    pub fn grid(&mut self, place: usize) -> Result<Grid, Refusal> {
        let Some(sheet) = self.book.sheets_metadata().get(place).cloned() else { return Ok(Grid::default()) };
        let mut builder = GridBuilder::new(sheet.name.clone(), self.budget);
        let range = self.book.worksheet_range(&sheet.name).map_err(|fault| unreadable(&fault))?;
        let full = |fault: GridFull| fault.refusal(&sheet.name);
        let (top, left) = range.start().unwrap_or_default();
        for (row, column, data) in range.used_cells() {
            let (Ok(row), Ok(column)) = (u32::try_from(row), u16::try_from(column)) else { continue };
            let (row, column) = (top + row, u16::try_from(left).unwrap_or_default().saturating_add(column));
            let cell = self.looks.look(place, row, column).cell(value(data), false);
            builder.put(row + 1, column + 1, cell).map_err(full)?;
        }
        for merged in self.book.merge_cells_by_sheet_id(place).unwrap_or_default() {
            let place = |(row, column): (u32, u32)| Some((row.checked_add(1)?, u16::try_from(column + 1).ok()?));
            if let (Some(first), Some(last)) = (place(merged.start), place(merged.end)) {
                builder.merge(Merge { first, last });
            }
        }
        let mut hidden = self.looks.hidden(place);
        hidden.sheet = sheet.visible != SheetVisible::Visible;
        builder.hide(hidden);
        Ok(builder.finish())
    }
}

fn broken(detail: &str) -> Refusal {
    Refusal::new("refused-xlsx-unreadable").with("detail", detail)
}

fn unreadable(fault: &XlsError) -> Refusal {
    match fault {
        XlsError::Password => Refusal::new("refused-password"),
        XlsError::EoStream(_) | XlsError::Len { .. } => Refusal::new("refused-cut-off"),
        fault => broken(&fault.to_string()),
    }
}

fn value(data: &Data) -> CellValue {
    match data {
        Data::Empty => CellValue::Empty,
        #[expect(clippy::cast_precision_loss, reason = "no published count needs more than 52 bits")]
        Data::Int(number) => CellValue::Number(*number as f64),
        Data::Float(number) if number.is_finite() => CellValue::Number(*number),
        Data::Float(number) => CellValue::Error(number.to_string()),
        Data::String(text) | Data::DurationIso(text) | Data::DateTimeIso(text) => CellValue::Text(text.clone()),
        Data::Bool(yes) => CellValue::Bool(*yes),
        Data::Error(error) => CellValue::Error(error.to_string()),
        Data::DateTime(moment) => of_moment(moment),
    }
}
