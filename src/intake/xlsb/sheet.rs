//! One sheet of an xlsb workbook: its cells, merged ranges, hidden rows and columns.

use std::io::{self, BufRead};

use super::records::{Records, text};
use crate::intake::compound::{f64_at, u16_at, u32_at};
use crate::intake::grid::{Cell, CellValue, Grid, GridBuilder, GridFull, Hidden, Merge};
use crate::intake::look::Look;

const ROW: u16 = 0x00;
const COLUMNS: u16 = 0x3C;
const MERGED: u16 = 0xB0;

/// What cells refer to.
pub struct Shared<'a> {
    /// Looks by style number.
    pub looks: &'a [Look],
    /// Shared strings.
    pub strings: &'a [String],
    /// Whether days are counted from 1904.
    pub from_1904: bool,
}

/// Why a sheet was not read to its end.
pub enum Fault {
    /// The part cannot be read.
    Broken(io::Error),
    /// The budget is used up.
    Full(GridFull),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        Self::Broken(error)
    }
}

/// Reads a sheet into the builder.
///
/// # Errors
/// The part is broken, or the budget used up.
pub fn read(part: impl BufRead, shared: &Shared, mut builder: GridBuilder, sheet: bool) -> Result<Grid, Fault> {
    let mut records = Records::new(part);
    let (mut row, mut hidden) = (0, Hidden { sheet, ..Hidden::default() });
    while let Some((kind, body)) = records.next()? {
        match kind {
            ROW => {
                row = u32_at(body, 0).and_then(|row| row.checked_add(1)).unwrap_or_default();
                if body.get(11).is_some_and(|flags| flags & 0x10 != 0) {
                    hidden.row(row);
                }
            }
            COLUMNS if u16_at(body, 16).is_some_and(|flags| flags & 1 == 1) => {
                if let Some((first, last)) = u32_at(body, 0).zip(u32_at(body, 4)).and_then(columns) {
                    hidden.columns(first, last);
                }
            }
            MERGED => merge(body).into_iter().for_each(|merge| builder.merge(merge)),
            kind => {
                if let Some((column, cell)) = cell(kind, body, shared)? {
                    builder.put(row, column, cell).map_err(Fault::Full)?;
                }
            }
        }
    }
    builder.hide(hidden);
    Ok(builder.finish())
}

fn columns((first, last): (u32, u32)) -> Option<(u16, u16)> {
    let number = |column: u32| u16::try_from(column.min(16_383) + 1).ok();
    (first <= last).then_some(number(first)?).zip(number(last))
}

fn merge(body: &[u8]) -> Option<Merge> {
    let row = |at| u32_at(body, at).and_then(|row| row.checked_add(1));
    let (left, right) = columns((u32_at(body, 8)?, u32_at(body, 12)?))?;
    Some(Merge { first: (row(0)?, left), last: (row(4)?, right) })
}

/// A cell record's column and cell; None for other records.
fn cell(kind: u16, body: &[u8], shared: &Shared) -> io::Result<Option<(u16, Cell)>> {
    let value = match kind {
        2 => u32_at(body, 8).map(|packed| CellValue::Number(unpacked(packed))),
        3 | 0xB => body.get(8).map(|code| CellValue::Error(error(*code).to_owned())),
        4 | 0xA => body.get(8).map(|yes| CellValue::Bool(*yes != 0)),
        5 | 9 => f64_at(body, 8).map(number),
        6 | 8 => text(body, 8).map(|(text, _)| CellValue::Text(text)),
        7 => u32_at(body, 8).and_then(|at| shared.strings.get(at as usize)).map(|text| CellValue::Text(text.clone())),
        _ => return Ok(None),
    };
    let place = u32_at(body, 0).zip(u32_at(body, 4));
    let (Some(value), Some((column, style))) = (value, place) else { return Err(io::ErrorKind::InvalidData.into()) };
    let look = shared.looks.get((style & 0x00FF_FFFF) as usize).copied().unwrap_or_default();
    let column = column.checked_add(1).and_then(|column| u16::try_from(column).ok()).unwrap_or_default();
    Ok(Some((column, look.cell(value, shared.from_1904))))
}

fn number(number: f64) -> CellValue {
    if number.is_finite() { CellValue::Number(number) } else { CellValue::Error(number.to_string()) }
}

/// A number in four bytes: a whole one of thirty bits or the upper half of a floating one, perhaps times hundred.
pub fn unpacked(packed: u32) -> f64 {
    let whole = packed & 2 != 0;
    #[expect(clippy::cast_possible_wrap, reason = "the bits are those of a signed number")]
    let plain =
        if whole { f64::from(packed as i32 >> 2) } else { f64::from_bits(u64::from(packed & 0xFFFF_FFFC) << 32) };
    if packed & 1 == 1 { plain / 100.0 } else { plain }
}

/// The error with this code, as shown.
pub const fn error(code: u8) -> &'static str {
    match code {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packed_numbers_are_read() {
        for (packed, wanted) in [
            (0x3FF0_0000, 1.0),
            (0x3FF0_0001, 0.01),
            (12 << 2 | 2, 12.0),
            (1_235 << 2 | 3, 12.35),
            ((-7_i32).cast_unsigned() << 2 | 2, -7.0),
        ] {
            assert_eq!(unpacked(packed).to_bits(), f64::to_bits(wanted), "{packed:x}");
        }
    }
}
