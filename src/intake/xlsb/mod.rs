//! Workbooks in xlsb (Excel's binary form), one sheet in memory at a time.
//!
//! Own reading rather than calamine's: that one drops which numbers are shares, merged ranges and what is hidden.

mod records;
mod sheet;
mod styles;

use std::collections::HashMap;
use std::io::{self, BufReader, Read, Seek};

use zip::ZipArchive;
use zip::result::ZipError;

use super::Refusal;
use super::compound::u32_at;
use super::grid::{Budget, Grid, GridBuilder};
use super::look::Look;
use super::xlsx::scan;
use records::{Records, text};
use sheet::{Fault, Shared};

/// Largest part, inflated.
const MOST: u64 = 1 << 30;
/// Largest part of relations.
const MOST_RELATIONS: u64 = 4 << 20;
const SHEET: u16 = 0x9C;
const PROPERTIES: u16 = 0x99;
const STRING: u16 = 0x13;

/// An opened workbook.
pub struct Workbook<R> {
    zip: ZipArchive<R>,
    budget: Budget,
    /// Name, part, hidden.
    sheets: Vec<(String, String, bool)>,
    strings: Vec<String>,
    looks: Vec<Look>,
    from_1904: bool,
}

impl<R: Read + Seek> Workbook<R> {
    /// Opens a workbook: its sheets' names, shared strings and styles.
    ///
    /// # Errors
    /// Broken, or beyond the budget.
    pub fn open(reader: R, budget: Budget) -> Result<Self, Refusal> {
        let zip = ZipArchive::new(reader).map_err(|fault| unreadable(&fault))?;
        let (sheets, strings, looks) = (Vec::new(), Vec::new(), Vec::new());
        let mut book = Self { zip, budget, sheets, strings, looks, from_1904: false };
        book.read_sheets()?;
        book.read_strings()?;
        let looks = book.part("xl/styles.bin").map(styles::looks).transpose().map_err(|fault| broken(&fault))?;
        book.looks = looks.unwrap_or_default();
        Ok(book)
    }

    /// The sheets by place with their names; charts are left out.
    pub fn sheets(&self) -> Vec<(usize, String)> {
        let cells = self.sheets.iter().enumerate().filter(|(_, (_, part, _))| part.contains("worksheets/"));
        cells.map(|(place, (name, ..))| (place, name.clone())).collect()
    }

    /// Reads one sheet.
    ///
    /// # Errors
    /// The sheet is broken or larger than the budget.
    pub fn grid(&mut self, place: usize) -> Result<Grid, Refusal> {
        let (name, path, hidden) = self.sheets.get(place).cloned().unwrap_or_default();
        let part = self.zip.by_name(&path).map_err(|fault| unreadable(&fault))?;
        let part = BufReader::with_capacity(64 << 10, part.take(MOST));
        let shared = Shared { looks: &self.looks, strings: &self.strings, from_1904: self.from_1904 };
        sheet::read(part, &shared, GridBuilder::new(name.clone(), self.budget), hidden).map_err(|fault| match fault {
            Fault::Broken(fault) => broken(&fault),
            Fault::Full(fault) => fault.refusal(&name),
        })
    }

    fn part(&mut self, name: &str) -> Option<BufReader<impl Read>> {
        Some(BufReader::with_capacity(64 << 10, self.zip.by_name(name).ok()?.take(MOST)))
    }

    fn read_sheets(&mut self) -> Result<(), Refusal> {
        let mut relations = String::new();
        if let Some(part) = self.part("xl/_rels/workbook.bin.rels") {
            part.take(MOST_RELATIONS).read_to_string(&mut relations).map_err(|fault| broken(&fault))?;
        }
        let targets: HashMap<&str, &str> = scan::elements(&relations, "Relationship")
            .filter_map(|list| Some((scan::attribute(list, "Id")?, scan::attribute(list, "Target")?)))
            .collect();
        let part = self.zip.by_name("xl/workbook.bin").map_err(|fault| unreadable(&fault))?;
        let mut records = Records::new(BufReader::new(part.take(MOST)));
        while let Some((kind, body)) = records.next().map_err(|fault| broken(&fault))? {
            match kind {
                PROPERTIES => self.from_1904 = body.first().is_some_and(|flags| flags & 1 == 1),
                SHEET if self.sheets.len() < 10_000 => {
                    let Some((relation, end)) = text(body, 8) else { continue };
                    let name = text(body, end).map(|(name, _)| name).unwrap_or_default();
                    let target = targets.get(relation.as_str()).copied().unwrap_or_default();
                    let path = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
                    self.sheets.push((name, path, u32_at(body, 0).is_some_and(|state| state != 0)));
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn read_strings(&mut self) -> Result<(), Refusal> {
        let (mut strings, mut left) = (Vec::new(), self.budget.text);
        let most = self.budget.cells.saturating_mul(2);
        let Some(part) = self.part("xl/sharedStrings.bin") else { return Ok(()) };
        let mut records = Records::new(part);
        while let Some((kind, body)) = records.next().map_err(|fault| broken(&fault))? {
            if kind == STRING {
                let string = text(body, 1).map(|(text, _)| text).unwrap_or_default();
                let full = || Refusal::new("refused-xlsx-too-big").with("limit", "xl/sharedStrings.bin");
                left = left.checked_sub(string.len()).filter(|_| strings.len() < most).ok_or_else(full)?;
                strings.push(string);
            }
        }
        drop(records);
        self.strings = strings;
        Ok(())
    }
}

fn unreadable(fault: &ZipError) -> Refusal {
    Refusal::new("refused-xlsx-unreadable").with("detail", fault.to_string())
}

fn broken(fault: &io::Error) -> Refusal {
    match fault.kind() {
        io::ErrorKind::UnexpectedEof => Refusal::new("refused-cut-off"),
        _ => Refusal::new("refused-xlsx-unreadable").with("detail", fault.to_string()),
    }
}
