//! The records of an xls workbook that tell how its cells look and what is hidden; values are calamine's.

use std::collections::HashMap;

use super::colours::colour;
use crate::intake::compound::{u16_at, u32_at};
use crate::intake::grid::Hidden;
use crate::intake::look::Look;

const BEGINNING: u16 = 0x0809;
const END: u16 = 0x000A;
const SHEET: u16 = 0x0085;
const FORMAT: u16 = 0x041E;
const STYLE: u16 = 0x00E0;
const PALETTE: u16 = 0x0092;
const COLUMNS: u16 = 0x007D;
const ROW: u16 = 0x0208;
const PACKED_NUMBERS: u16 = 0x00BD;
/// Number, packed number, shared text, text, formula, error or answer.
const CELLS: [u16; 6] = [0x0203, 0x027E, 0x00FD, 0x0204, 0x0006, 0x0205];

/// Rows times columns of the largest sheet that is read: one with all rows and 48 columns.
const MOST_AREA: u64 = 65_536 * 48;

/// How the cells of a workbook look.
#[derive(Debug, Default)]
pub struct Looks {
    styles: Vec<Look>,
    sheets: Vec<Sheet>,
}

#[derive(Debug, Default)]
struct Sheet {
    /// Style by row and column, 0-based; only those that say something.
    cells: HashMap<(u16, u16), u16>,
    hidden: Hidden,
    /// Highest row and column of a cell.
    last: (u16, u16),
}

impl Looks {
    /// The look of a cell; place, row and column 0-based.
    pub fn look(&self, place: usize, row: u32, column: u16) -> Look {
        let row = u16::try_from(row).ok();
        let style = row.and_then(|row| self.sheets.get(place)?.cells.get(&(row, column)));
        let look = style.and_then(|style| self.styles.get(usize::from(*style))).copied().unwrap_or_default();
        // calamine has made the days already.
        Look { date: false, ..look }
    }

    /// Whether a sheet reaches so far that calamine, which keeps empty cells too, would need too much memory.
    pub fn too_wide(&self) -> bool {
        self.sheets.iter().any(|sheet| (u64::from(sheet.last.0) + 1) * (u64::from(sheet.last.1) + 1) > MOST_AREA)
    }

    /// What of a sheet is hidden.
    pub fn hidden(&self, place: usize) -> Hidden {
        self.sheets.get(place).map(|sheet| sheet.hidden.clone()).unwrap_or_default()
    }
}

/// The records of a stream from a place on: kind and body. A broken one ends them.
fn records(stream: &[u8], from: usize) -> impl Iterator<Item = (u16, &[u8])> {
    let mut at = from;
    std::iter::from_fn(move || {
        let (kind, length) = (u16_at(stream, at)?, usize::from(u16_at(stream, at.checked_add(2)?)?));
        let body = stream.get(at.checked_add(4)?..at.checked_add(4)?.checked_add(length)?)?;
        at = at.checked_add(4)?.checked_add(length)?;
        Some((kind, body))
    })
}

/// Reads the looks of a workbook stream, of at most so many cells.
pub fn looks(stream: &[u8], most: usize) -> Looks {
    let (mut formats, mut palette) = (HashMap::new(), Vec::new());
    let (mut styles, mut starts) = (Vec::<(u16, Option<u16>)>::new(), Vec::new());
    for (kind, body) in records(stream, 0) {
        match kind {
            FORMAT => {
                let format = u16_at(body, 0).zip(text(body));
                formats.extend(format.map(|(number, code)| (number, Look::of_format(&code))));
            }
            STYLE => styles.push((u16_at(body, 2).unwrap_or_default(), fill(body))),
            PALETTE => palette = body.get(2..).unwrap_or_default().to_vec(),
            SHEET => starts.extend(u32_at(body, 0)),
            END => break,
            _ => {}
        }
    }
    let look = |(number, fill): &(u16, Option<u16>)| {
        let look = formats.get(number).copied().unwrap_or_else(|| Look::of_builtin(*number));
        look.filled(fill.and_then(|index| colour(index, &palette)))
    };
    let styles: Vec<Look> = styles.iter().map(look).collect();
    let mut left = most;
    let sheets = starts.iter().map(|start| sheet(stream, *start as usize, &styles, &mut left)).collect();
    Looks { styles, sheets }
}

fn sheet(stream: &[u8], start: usize, styles: &[Look], left: &mut usize) -> Sheet {
    let (mut sheet, mut depth) = (Sheet::default(), 0_u32);
    let mut note = |sheet: &mut Sheet, row: u16, column: u16, style: u16| {
        sheet.last = (sheet.last.0.max(row), sheet.last.1.max(column));
        let says = styles.get(usize::from(style)).is_some_and(|look| *look != Look::default());
        if says && *left > 0 {
            *left -= 1;
            sheet.cells.insert((row, column), style);
        }
    };
    for (kind, body) in records(stream, start) {
        match kind {
            BEGINNING => depth += 1,
            END if depth <= 1 => break,
            END => depth -= 1,
            _ if depth > 1 => {}
            ROW if u16_at(body, 12).is_some_and(|flags| flags & 0x20 != 0) => {
                if let Some(row) = u16_at(body, 0) {
                    sheet.hidden.row(u32::from(row) + 1);
                }
            }
            COLUMNS if u16_at(body, 8).is_some_and(|flags| flags & 1 == 1) => {
                if let Some((first, last)) = u16_at(body, 0).zip(u16_at(body, 2)).filter(|(first, last)| first <= last)
                {
                    sheet.hidden.columns(first.saturating_add(1), last.min(255).saturating_add(1));
                }
            }
            PACKED_NUMBERS => {
                let (Some(row), Some(first)) = (u16_at(body, 0), u16_at(body, 2)) else { continue };
                let each = body.get(4..body.len().saturating_sub(2)).unwrap_or_default().chunks_exact(6);
                for (column, packed) in (first..).zip(each) {
                    note(&mut sheet, row, column, u16_at(packed, 0).unwrap_or_default());
                }
            }
            kind if CELLS.contains(&kind) => {
                if let (Some(row), Some(column), Some(style)) = (u16_at(body, 0), u16_at(body, 2), u16_at(body, 4)) {
                    note(&mut sheet, row, column, style);
                }
            }
            _ => {}
        }
    }
    sheet
}

/// A number format's code: one byte or two for each character.
fn text(body: &[u8]) -> Option<String> {
    let length = usize::from(u16_at(body, 2)?);
    let wide = body.get(4)? & 1 == 1;
    let bytes = body.get(5..)?;
    if !wide {
        return Some(bytes.iter().take(length).map(|byte| char::from(*byte)).collect());
    }
    let units: Vec<u16> = bytes.chunks_exact(2).take(length).filter_map(|pair| u16_at(pair, 0)).collect();
    Some(String::from_utf16_lossy(&units))
}

/// The colour's number of a solid fill.
fn fill(body: &[u8]) -> Option<u16> {
    let pattern = u32_at(body, 14)? >> 26;
    (pattern == 1).then(|| u16_at(body, 18).map(|colours| colours & 0x7F))?
}
