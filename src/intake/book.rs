//! A workbook of any form, one sheet at a time.

use std::io::{Read, Seek};

use super::grid::{Budget, Grid};
use super::sniff::Format;
use super::xlsx::{self, Limits};
use super::{Refusal, ods, xls, xlsb};

/// An opened workbook of any form.
pub enum Book<R: Read + Seek> {
    Xlsx(Box<xlsx::Workbook<R>>),
    Xlsb(Box<xlsb::Workbook<R>>),
    Xls(Box<xls::Workbook>),
    Ods(ods::Workbook),
}

impl<R: Read + Seek> Book<R> {
    /// Opens it.
    ///
    /// # Errors
    /// No workbook of this form, or one that is broken or beyond the limits.
    pub fn open(file: R, format: Format) -> Result<Self, Refusal> {
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

    /// The sheets by place (0-based) with their names, hidden ones too; those without cells are left out.
    pub fn sheets(&self) -> Vec<(usize, String)> {
        match self {
            Self::Xlsx(book) => book.sheets(),
            Self::Xlsb(book) => book.sheets(),
            Self::Xls(book) => book.sheets(),
            Self::Ods(book) => book.sheets(),
        }
    }

    /// How many of its sheets can be in memory beside the one that is being taken.
    pub fn waiting(&self) -> usize {
        if let Self::Xlsx(book) = self { book.waiting() } else { 0 }
    }

    /// Reads one sheet.
    ///
    /// # Errors
    /// The sheet is broken or larger than the budget.
    pub fn grid(&mut self, place: usize) -> Result<Grid, Refusal> {
        match self {
            Self::Xlsx(book) => book.grid(place),
            Self::Xlsb(book) => book.grid(place),
            Self::Xls(book) => book.grid(place),
            Self::Ods(book) => Ok(book.grid(place)),
        }
    }
}
