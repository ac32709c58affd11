//! A document as a workbook: a page of its own for each table, section and set of fields.

mod look;
mod page;
mod write;

use jiff::tz::TimeZone;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::{Document, Printing, one_line};
use crate::domain::Message;
use look::Looks;

impl Document {
    /// Cells of their kind – text is never a formula –, columns fitted to what stands in them, ready to be printed.
    ///
    /// # Errors
    /// More rows or columns than a spreadsheet has.
    pub(super) fn to_xlsx(&self, printing: &Printing<'_>) -> Result<Vec<u8>, Message> {
        self.workbook(printing).map_err(|fault| match fault {
            XlsxError::RowColumnLimitError => Message::new("paper-too-large"),
            other => Message::new("paper-xlsx-failed").with("why", other.to_string()),
        })
    }

    fn workbook(&self, printing: &Printing<'_>) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let properties = DocProperties::new().set_title(one_line(&self.title)).set_author("Fyrfält");
        book.set_properties(&properties.set_creation_datetime(&moment(printing)?));
        let document = self.on_paper();
        let pages = page::pages(&document);
        let looks = Looks::default();
        for (page, name) in pages.iter().zip(page::names(&pages)) {
            write::page(book.add_worksheet().set_name(name)?, self, page, printing, &looks)?;
        }
        book.save_to_buffer()
    }
}

fn moment(printing: &Printing<'_>) -> Result<ExcelDateTime, XlsxError> {
    let now = printing.now.to_zoned(TimeZone::UTC).datetime();
    look::day(now.date())?.and_hms(now.hour().unsigned_abs().into(), now.minute().unsigned_abs(), now.second())
}
