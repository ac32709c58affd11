//! The records that the parts of an xlsb workbook are made of, one by one, each of bounded length.

use std::io::{self, BufRead, Read};

use crate::intake::compound::{u16_at, u32_at};

/// Longest record that is kept: a cell's text is at most 32 767 characters.
const LONGEST: usize = 256 << 10;

/// The records of a part.
pub struct Records<R> {
    part: R,
    body: Vec<u8>,
}

impl<R: BufRead> Records<R> {
    /// From the first record on.
    pub fn new(part: R) -> Self {
        Self { part, body: Vec::new() }
    }

    /// The next record's kind and body; None at the end. The body of a longer record is cut.
    ///
    /// # Errors
    /// The part cannot be read, or ends in the middle of a record.
    pub fn next(&mut self) -> io::Result<Option<(u16, &[u8])>> {
        if self.part.fill_buf()?.is_empty() {
            return Ok(None);
        }
        let first = self.byte()?;
        let kind = u16::from(first & 0x7F) | if first >= 0x80 { u16::from(self.byte()? & 0x7F) << 7 } else { 0 };
        let mut length = 0_usize;
        for place in 0..4 {
            let byte = self.byte()?;
            length |= usize::from(byte & 0x7F) << (7 * place);
            if byte < 0x80 {
                break;
            }
        }
        self.body.clear();
        (&mut self.part).take(length.min(LONGEST) as u64).read_to_end(&mut self.body)?;
        let rest = (length - length.min(LONGEST)) as u64;
        let passed = io::copy(&mut (&mut self.part).take(rest), &mut io::sink())?;
        if self.body.len() < length.min(LONGEST) || passed < rest {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        Ok(Some((kind, &self.body)))
    }

    fn byte(&mut self) -> io::Result<u8> {
        let mut byte = [0];
        self.part.read_exact(&mut byte)?;
        Ok(byte[0])
    }
}

/// A text with its length before it, and where it ends.
pub fn text(body: &[u8], at: usize) -> Option<(String, usize)> {
    let length = u32_at(body, at)?;
    if length == u32::MAX {
        return Some((String::new(), at.checked_add(4)?));
    }
    let start = at.checked_add(4)?;
    let end = start.checked_add((length as usize).checked_mul(2)?)?;
    let units: Vec<u16> = body.get(start..end)?.chunks_exact(2).filter_map(|pair| u16_at(pair, 0)).collect();
    Some((String::from_utf16_lossy(&units), end))
}
