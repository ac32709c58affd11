//! Workbooks in the form of `OpenDocument` (ods): all sheets in one pass through the one part they stand in, within one budget.
//!
//! Own reading rather than calamine's: that one drops which numbers are shares, merged ranges and what is hidden.

mod content;
mod sheet;
mod styles;

use std::io::{BufReader, Read, Seek};

use zip::ZipArchive;
use zip::result::ZipError;

use super::Refusal;
use super::grid::{Budget, Grid};
use super::xlsx::scan;

/// Largest content part, inflated.
const MOST_CONTENT: u64 = 1 << 30;
/// Largest manifest.
const MOST_MANIFEST: u64 = 1 << 20;

/// All sheets of a workbook.
pub struct Workbook {
    sheets: Vec<Grid>,
}

impl Workbook {
    /// Reads a workbook whole.
    ///
    /// # Errors
    /// Protected by a password, broken, or beyond the budget.
    pub fn open<R: Read + Seek>(reader: R, budget: Budget) -> Result<Self, Refusal> {
        let mut zip = ZipArchive::new(reader).map_err(|fault| damaged(&fault))?;
        if is_encrypted(&mut zip) {
            return Err(Refusal::new("refused-password"));
        }
        let part = zip.by_name("content.xml").map_err(|fault| damaged(&fault))?;
        let sheets = content::sheets(BufReader::with_capacity(64 << 10, part.take(MOST_CONTENT)), budget)?;
        Ok(Self { sheets })
    }

    /// The sheets by place with their names.
    pub fn sheets(&self) -> Vec<(usize, String)> {
        self.sheets.iter().map(|sheet| sheet.sheet().to_owned()).enumerate().collect()
    }

    /// A sheet.
    pub fn grid(&self, place: usize) -> Grid {
        self.sheets.get(place).cloned().unwrap_or_default()
    }
}

fn is_encrypted<R: Read + Seek>(zip: &mut ZipArchive<R>) -> bool {
    let Ok(part) = zip.by_name("META-INF/manifest.xml") else { return false };
    let mut text = String::new();
    part.take(MOST_MANIFEST).read_to_string(&mut text).is_ok()
        && scan::elements(&text, "encryption-data").next().is_some()
}

fn damaged(fault: &ZipError) -> Refusal {
    Refusal::new("refused-xlsx-unreadable").with("detail", fault.to_string())
}
