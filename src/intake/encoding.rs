//! What encoding a text file is in, decided from all its bytes, and a reader that hands it over as UTF-8; a file
//! that fits no encoding is refused, never shown as mojibake.

use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::decoded::Decoded;
use super::{Halt, Refusal};

/// A text encoding that published files come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// With or without BOM.
    Utf8,
    /// Little-endian, Excel's "Unicode text".
    Utf16Le,
    /// Big-endian.
    Utf16Be,
    /// Western European, what Swedish Excel writes as plain csv.
    Windows1252,
}

impl Encoding {
    /// The name in previews: `utf-8`, `utf-16`, `windows-1252`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le | Self::Utf16Be => "utf-16",
            Self::Windows1252 => "windows-1252",
        }
    }
}

/// What one look at the whole file tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Judged {
    /// The encoding.
    pub encoding: Encoding,
    /// Lines, the last one too where it does not end.
    pub lines: u64,
    /// Size in bytes.
    pub length: u64,
}

/// Reads the whole file once, decides its encoding, and goes back to the first byte.
///
/// # Errors
/// `refused-encoding` if no encoding fits, `refused-read` if the file cannot be read.
pub fn judge<R: Read + Seek>(file: &mut R) -> Result<Judged, Halt> {
    file.seek(SeekFrom::Start(0)).map_err(unreadable)?;
    let mut marks = Marks::default();
    let mut chunk = vec![0; 64 * 1024];
    loop {
        let count = file.read(&mut chunk).map_err(unreadable)?;
        let Some(bytes) = chunk.get(..count).filter(|bytes| !bytes.is_empty()) else { break };
        marks.take(bytes);
    }
    file.seek(SeekFrom::Start(0)).map_err(unreadable)?;
    let encoding = marks.verdict()?;
    let lines = marks.breaks + u64::from(marks.seen > 0 && marks.last != b'\n');
    Ok(Judged { encoding, lines, length: marks.seen })
}

/// The text of the file as UTF-8 without BOM, from its first byte. A byte that is no character is an error of kind
/// `InvalidData`.
///
/// # Errors
/// `refused-read` if the file cannot be read.
pub fn reader<'a, R: Read + Seek + 'a>(mut file: R, encoding: Encoding) -> Result<Box<dyn BufRead + 'a>, Halt> {
    file.seek(SeekFrom::Start(0)).map_err(unreadable)?;
    let decoder = match encoding {
        Encoding::Utf8 => return without_bom(file),
        Encoding::Utf16Le => UTF_16LE.new_decoder_with_bom_removal(),
        Encoding::Utf16Be => UTF_16BE.new_decoder_with_bom_removal(),
        Encoding::Windows1252 => WINDOWS_1252.new_decoder_without_bom_handling(),
    };
    Ok(Box::new(Decoded::new(file, decoder)))
}

/// An I/O error while reading, as a refusal.
#[expect(clippy::needless_pass_by_value, reason = "it is what `map_err` hands over")]
pub fn unreadable(error: io::Error) -> Halt {
    Refusal::of_reading(&error).into()
}

fn without_bom<'a, R: Read + 'a>(file: R) -> Result<Box<dyn BufRead + 'a>, Halt> {
    let mut buffered = BufReader::with_capacity(64 * 1024, file);
    if buffered.fill_buf().map_err(unreadable)?.starts_with(b"\xEF\xBB\xBF") {
        buffered.consume(3);
    }
    Ok(Box::new(buffered))
}

/// What the bytes seen so far tell about the encoding.
#[derive(Default)]
struct Marks {
    certain: Option<Encoding>,
    seen: u64,
    breaks: u64,
    carry: Vec<u8>,
    not_utf8: bool,
    last: u8,
    /// Bytes that Windows-1252 has no character for.
    undefined: usize,
    /// å ä ö Å Ä Ö é as Windows-1252 bytes.
    letters: usize,
    /// Where older encodings (CP850, Mac) have å ä ö and Windows-1252 has † „ ” Š š Œ.
    older: usize,
    /// Pairs that are å ä ö or surrogates in UTF-8 and nonsense in Windows-1252.
    pairs: usize,
}

impl Marks {
    fn take(&mut self, bytes: &[u8]) {
        if self.seen == 0 {
            self.certain = from_start(bytes);
        }
        self.seen += bytes.len() as u64;
        #[expect(clippy::naive_bytecount, reason = "a crate for it would cost more than it saves")]
        let breaks = bytes.iter().filter(|byte| **byte == b'\n').count() as u64;
        self.breaks += breaks;
        if bytes.is_ascii() && self.carry.is_empty() {
            self.last = bytes.last().copied().unwrap_or_default();
            return;
        }
        for &byte in bytes {
            self.weigh(byte);
        }
        self.validate(bytes);
    }

    fn weigh(&mut self, byte: u8) {
        match (self.last, byte) {
            (0xC3, 0x84 | 0x85 | 0x96 | 0xA4 | 0xA5 | 0xB6) | (0xED, 0xA0..=0xBF) => self.pairs += 1,
            _ => {}
        }
        match byte {
            0x81 | 0x8D | 0x8F | 0x90 | 0x9D => self.undefined += 1,
            0xC4 | 0xC5 | 0xD6 | 0xE4 | 0xE5 | 0xE9 | 0xF6 => self.letters += 1,
            0x84 | 0x86 | 0x8A | 0x8C | 0x8E | 0x94 | 0x99 | 0x9A if self.last.is_ascii_alphabetic() => self.older += 1,
            _ => {}
        }
        self.last = byte;
    }

    fn validate(&mut self, bytes: &[u8]) {
        if self.not_utf8 {
            return;
        }
        let joined;
        let all = if self.carry.is_empty() {
            bytes
        } else {
            joined = [self.carry.as_slice(), bytes].concat();
            joined.as_slice()
        };
        let rest = match std::str::from_utf8(all) {
            Ok(_) => Vec::new(),
            Err(error) if error.error_len().is_none() => all.get(error.valid_up_to()..).unwrap_or_default().to_vec(),
            Err(_) => {
                self.not_utf8 = true;
                Vec::new()
            }
        };
        self.carry = rest;
    }

    fn verdict(&self) -> Result<Encoding, Halt> {
        if let Some(encoding) = self.certain {
            return Ok(encoding);
        }
        if !self.not_utf8 && self.carry.is_empty() {
            return Ok(Encoding::Utf8);
        }
        let older = self.older > 0 && self.letters == 0;
        if self.undefined > 0 || self.pairs > 0 || older {
            return Err(Refusal::new("refused-encoding").into());
        }
        Ok(Encoding::Windows1252)
    }
}

/// UTF-16 tells itself: a BOM, or plain ASCII with every second byte zero.
fn from_start(bytes: &[u8]) -> Option<Encoding> {
    match bytes {
        [0xFF, 0xFE, ..] => return Some(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => return Some(Encoding::Utf16Be),
        _ => {}
    }
    let head = bytes.get(..bytes.len().min(512) & !1)?;
    let zeros = |odd: usize| head.iter().skip(odd).step_by(2).filter(|byte| **byte == 0).count();
    let half = head.len() / 2;
    let (even, odd) = (zeros(0), zeros(1));
    if half < 4 {
        None
    } else if odd * 10 > half * 8 && even == 0 {
        Some(Encoding::Utf16Le)
    } else if even * 10 > half * 8 && odd == 0 {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn decoded(bytes: &[u8]) -> Result<(Encoding, String), Halt> {
        let mut file = Cursor::new(bytes.to_vec());
        let encoding = judge(&mut file)?.encoding;
        let mut text = String::new();
        reader(file, encoding)?.read_to_string(&mut text).map_err(unreadable)?;
        Ok((encoding, text))
    }

    fn utf16(text: &str, bom: bool) -> Vec<u8> {
        let units = bom.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
        units.flat_map(u16::to_le_bytes).collect()
    }

    #[test]
    fn every_encoding_gives_the_same_text() {
        let text = "kommun;värde\r\nÖckerö;12,5\r\nÅmål;7\r\n";
        let single: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
        let with_bom = [b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat();
        let cases = [
            (text.as_bytes().to_vec(), Encoding::Utf8),
            (with_bom, Encoding::Utf8),
            (single, Encoding::Windows1252),
            (utf16(text, true), Encoding::Utf16Le),
            (utf16(text, false), Encoding::Utf16Le),
            (utf16(text, false).chunks(2).flat_map(|pair| [pair[1], pair[0]]).collect(), Encoding::Utf16Be),
            (utf16(text, true).chunks(2).flat_map(|pair| [pair[1], pair[0]]).collect(), Encoding::Utf16Be),
        ];
        for (bytes, encoding) in cases {
            assert_eq!(decoded(&bytes).unwrap(), (encoding, text.to_owned()));
        }
    }

    #[test]
    fn what_would_be_mojibake_is_refused() {
        let cases: [&[u8]; 5] = [
            b"Malm\x94;M\x84laren;G\x84vle",         // CP850
            b"Malm\x9a;M\x8alaren;G\x8avle",         // Mac
            b"Malm\xC3\xB6;G\xE4vle",                // UTF-8 and Windows-1252 mixed
            b"lone surrogate \xED\xA0\x80 as bytes", // WTF-8
            b"undefined \x81 in Windows-1252",
        ];
        for bytes in cases {
            assert!(
                matches!(decoded(bytes), Err(Halt::Refused(refusal)) if refusal.why == "refused-encoding"),
                "{bytes:?}"
            );
        }
    }

    #[test]
    fn a_character_cut_in_two_by_the_reading_is_whole() {
        let text = format!("{}å", "x".repeat(64 * 1024 - 1));
        assert_eq!(decoded(text.as_bytes()).unwrap(), (Encoding::Utf8, text));
    }

    #[test]
    fn half_a_surrogate_pair_in_utf_16_is_an_error() {
        let bytes = [0xFF, 0xFE, b'a', 0, 0x00, 0xD8, b'b', 0];
        assert!(decoded(&bytes).is_err());
    }
}
