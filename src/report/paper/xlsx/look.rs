//! How cells look: fonts, borders, and the formats of numbers and days.

use jiff::civil::Date;
use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, FormatBorder, XlsxError};

/// More decimals than this no figure of ours has.
const MOST_DECIMALS: u8 = 9;

/// The formats of a workbook.
pub(super) struct Looks {
    pub(super) title: Format,
    pub(super) heading: Format,
    pub(super) text: Format,
    /// Heading of a column, or label of a field.
    pub(super) head: Format,
    pub(super) cell: Format,
    /// A text that would become a formula if somebody edited it.
    pub(super) quoted: Format,
    pub(super) day: Format,
    numbers: Vec<Format>,
}

impl Default for Looks {
    fn default() -> Self {
        let text = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let cell = text.clone().set_border(FormatBorder::Thin).set_border_color(0xBF_BF_BF);
        let number = |decimals: u8| {
            let decimals = if decimals == 0 { String::new() } else { format!(".{}", "0".repeat(decimals.into())) };
            let number = cell.clone().set_num_format(format!("#,##0{decimals}"));
            number.set_align(FormatAlign::Right).set_indent(1)
        };
        Self {
            title: text.clone().set_bold().set_font_size(14),
            heading: text.clone().set_bold().set_font_size(12),
            head: cell.clone().set_bold().set_background_color(0xE7_EC_F1),
            quoted: cell.clone().set_quote_prefix(),
            day: cell.clone().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left),
            numbers: (0..=MOST_DECIMALS).map(number).collect(),
            text,
            cell,
        }
    }
}

impl Looks {
    pub(super) fn number(&self, decimals: u8) -> &Format {
        self.numbers.get(usize::from(decimals)).or(self.numbers.last()).unwrap_or(&self.cell)
    }
}

/// A day as a spreadsheet counts it.
///
/// # Errors
/// A day before 1900.
pub(super) fn day(date: Date) -> Result<ExcelDateTime, XlsxError> {
    let month = date.month().unsigned_abs();
    ExcelDateTime::from_ymd(u16::try_from(date.year()).unwrap_or_default(), month, date.day().unsigned_abs())
}
