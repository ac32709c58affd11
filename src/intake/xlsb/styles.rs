//! The styles of an xlsb workbook as looks, in the order that cells count them.

use std::collections::HashMap;
use std::io::{self, BufRead};

use super::records::{Records, text};
use crate::intake::compound::{u16_at, u32_at};
use crate::intake::look::Look;

const FORMAT: u16 = 0x2C;
const FILL: u16 = 0x2D;
const STYLE: u16 = 0x2F;
const CELL_STYLES: u16 = 0x0269;
const CELL_STYLES_END: u16 = 0x026A;
/// Most styles that are kept.
const MOST: usize = 100_000;

/// Reads the styles of cells.
///
/// # Errors
/// The part cannot be read.
pub fn looks(part: impl BufRead) -> io::Result<Vec<Look>> {
    let mut records = Records::new(part);
    let (mut formats, mut fills, mut looks, mut of_cells) = (HashMap::new(), Vec::new(), Vec::new(), false);
    while let Some((kind, body)) = records.next()? {
        match kind {
            FORMAT if formats.len() < MOST => {
                if let (Some(number), Some((code, _))) = (u16_at(body, 0), text(body, 2)) {
                    formats.insert(number, Look::of_format(&code));
                }
            }
            FILL if fills.len() < MOST => fills.push(fill(body)),
            CELL_STYLES => of_cells = true,
            CELL_STYLES_END => break,
            STYLE if of_cells && looks.len() < MOST => {
                let number = u16_at(body, 2).unwrap_or_default();
                let look = formats.get(&number).copied().unwrap_or_else(|| Look::of_builtin(number));
                let fill = u16_at(body, 6).and_then(|at| fills.get(usize::from(at)).copied().flatten());
                looks.push(look.filled(fill));
            }
            _ => {}
        }
    }
    Ok(looks)
}

/// The colour of a solid fill, where the file gives it in full.
fn fill(body: &[u8]) -> Option<[u8; 3]> {
    let given = body.get(4)? & 1 == 1;
    let colour = [*body.get(8)?, *body.get(9)?, *body.get(10)?];
    (u32_at(body, 0)? == 1 && given).then_some(colour)
}
