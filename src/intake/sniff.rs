//! What a file is, from its first and last bytes, never from its name; reads no values.

use std::io::{Read, Seek, SeekFrom};

use super::compound::Compound;
use super::encoding::{self, Encoding, Judged, unreadable};
use super::{Halt, Refusal};

/// What a file is, as far as its bytes tell before it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A workbook.
    Book(Format),
    /// JSON text.
    Json(Judged),
    /// Any other text: csv.
    Text(Judged),
}

/// The form of a workbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Excel's usual form.
    Xlsx,
    /// The same with macros, which nobody runs here.
    Xlsm,
    /// Excel's binary form.
    Xlsb,
    /// Excel 97–2003.
    Xls,
    /// `OpenDocument`.
    Ods,
}

impl Format {
    /// The name in previews.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Xlsm => "xlsm",
            Self::Xlsb => "xlsb",
            Self::Xls => "xls",
            Self::Ods => "ods",
        }
    }
}

/// Bytes looked at from either end; of the end, more where the directory of a zip is long.
const HEAD: u64 = 8 * 1024;
const TAIL: u64 = 128 * 1024;
const LONG_TAIL: u64 = 1024 * 1024;

/// Decides what the file is.
///
/// # Errors
/// A refusal for what we do not read: empty files, encrypted workbooks, HTML, other binaries.
pub fn kind<R: Read + Seek>(file: &mut R) -> Result<Kind, Halt> {
    let head = bytes_from(file, SeekFrom::Start(0), HEAD)?;
    refuse_binary(&head)?;
    if head.starts_with(b"PK\x03\x04") {
        return package(file, &head).map(Kind::Book);
    }
    if head.starts_with(b"\xD0\xCF\x11\xE0") {
        return compound(file).map(Kind::Book);
    }
    let judged = match encoding::judge(file) {
        Err(Halt::Refused(_)) if looks_binary(&String::from_utf8_lossy(&head)) => {
            return Err(Refusal::new("refused-binary").into());
        }
        judged => judged?,
    };
    let start = start_of_text(file, judged.encoding)?;
    if looks_binary(&start) {
        return Err(Refusal::new("refused-binary").into());
    }
    match start.trim_start().chars().next() {
        None => Err(Refusal::new("refused-empty").into()),
        Some('<') if start.trim_start().starts_with("<?xml") && !start.contains("<html") => {
            Err(Refusal::new("refused-xml").into())
        }
        Some('<') => Err(Refusal::new("refused-html").into()),
        Some('{' | '[') => Ok(Kind::Json(judged)),
        Some(_) => Ok(Kind::Text(judged)),
    }
}

fn refuse_binary(head: &[u8]) -> Result<(), Halt> {
    const OTHERS: [&[u8]; 7] =
        [b"%PDF", b"\x1F\x8B", b"\x89PNG", b"\xFF\xD8\xFF", b"\x7FELF", b"SQLite format 3", b"7z\xBC\xAF"];
    if head.is_empty() {
        return Err(Refusal::new("refused-empty").into());
    }
    if OTHERS.iter().any(|magic| head.starts_with(magic)) {
        return Err(Refusal::new("refused-binary").into());
    }
    Ok(())
}

/// What a zip is, by the names in its directory, at the end; without a directory it is cut off.
fn package<R: Read + Seek>(file: &mut R, head: &[u8]) -> Result<Format, Halt> {
    let length = file.seek(SeekFrom::End(0)).map_err(unreadable)?;
    let mut end = |tail: u64| bytes_from(file, SeekFrom::Start(length.saturating_sub(tail)), tail);
    let mut tail = end(TAIL)?;
    if directory(&tail).is_none_or(|found| found.len() == tail.len()) && length > TAIL {
        tail = end(LONG_TAIL)?;
    }
    let has = |bytes: &[u8], name: &[u8]| bytes.windows(name.len()).any(|window| window.eq_ignore_ascii_case(name));
    let Some(directory) = directory(&tail) else { return Err(Refusal::new("refused-cut-off").into()) };
    if has(directory, b"xl/workbook.xml") {
        Ok(if has(directory, b"xl/vbaProject.bin") { Format::Xlsm } else { Format::Xlsx })
    } else if has(directory, b"xl/workbook.bin") {
        Ok(Format::Xlsb)
    } else if has(head, b"application/vnd.oasis.opendocument.spreadsheet") && has(directory, b"content.xml") {
        Ok(Format::Ods)
    } else {
        Err(Refusal::new("refused-zip").into())
    }
}

/// The directory of a zip in its last bytes: as long as its end says, else all there is; None without that end.
fn directory(tail: &[u8]) -> Option<&[u8]> {
    let end = tail.windows(4).rposition(|window| window == b"PK\x05\x06")?;
    let size = tail.get(end + 12..end + 16).and_then(|size| size.try_into().ok()).map(u32::from_le_bytes);
    let start = size.and_then(|size| end.checked_sub(size as usize));
    let directory = start.and_then(|start| tail.get(start..end)).filter(|found| found.starts_with(b"PK\x01\x02"));
    Some(directory.unwrap_or(tail))
}

/// An old Office document: a workbook, an encrypted one, or something else.
fn compound<R: Read + Seek>(file: &mut R) -> Result<Format, Halt> {
    let Some(document) = Compound::open(file) else { return Err(Refusal::new("refused-cut-off").into()) };
    if document.has("EncryptedPackage") {
        Err(Refusal::new("refused-password").into())
    } else if document.has("Workbook") || document.has("Book") {
        Ok(Format::Xls)
    } else {
        Err(Refusal::new("refused-ole").into())
    }
}

fn start_of_text<R: Read + Seek>(file: &mut R, encoding: Encoding) -> Result<String, Halt> {
    let mut start = Vec::new();
    let read = encoding::reader(&mut *file, encoding)?.take(HEAD).read_to_end(&mut start);
    read.map_err(|_| Refusal::new("refused-encoding"))?;
    file.seek(SeekFrom::Start(0)).map_err(unreadable)?;
    Ok(String::from_utf8_lossy(&start).into_owned())
}

/// Control characters do stand in honest cells; a NUL or one in ten does not.
fn looks_binary(start: &str) -> bool {
    let controls = start.chars().filter(|c| c.is_control() && !matches!(c, '\t' | '\n' | '\r')).count();
    start.contains('\0') || controls * 10 > start.len()
}

fn bytes_from<R: Read + Seek>(file: &mut R, from: SeekFrom, most: u64) -> Result<Vec<u8>, Halt> {
    file.seek(from).map_err(unreadable)?;
    let mut bytes = Vec::new();
    file.take(most).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use super::*;

    fn of(bytes: &[u8]) -> Result<Kind, String> {
        kind(&mut Cursor::new(bytes.to_vec())).map_err(|halt| match halt {
            Halt::Refused(refusal) => refusal.why,
            Halt::Stopped(_) => "stopped".into(),
        })
    }

    #[test]
    fn content_decides() {
        let named = |kind| match kind {
            Kind::Book(format) => format.name(),
            Kind::Json(judged) if judged.encoding == Encoding::Utf16Le => "json in utf-16",
            Kind::Json(_) => "json",
            Kind::Text(judged) if judged.lines == 2 => "two lines",
            Kind::Text(_) => "text",
        };
        let cases: [(&[u8], &str); 9] = [
            (b"kpi;value\n1;2", "two lines"),
            (b"kpi;value\n", "text"),
            (b"\xEF\xBB\xBF {\"values\":[]}", "json"),
            (b"[1]", "json"),
            (b"\xFF\xFE[\0]\0", "json in utf-16"),
            (b"PK\x03\x04....xl/workbook.xml PK\x05\x06", "xlsx"),
            (b"PK\x03\x04..xl/vbaProject.bin.xl/workbook.xml PK\x05\x06", "xlsm"),
            (b"PK\x03\x04...xl/workbook.bin PK\x05\x06", "xlsb"),
            (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet content.xml PK\x05\x06", "ods"),
        ];
        for (bytes, kind) in cases {
            assert_eq!(of(bytes).map(named), Ok(kind), "{bytes:?}");
        }
    }

    #[test]
    fn what_we_do_not_read_is_refused_with_its_reason() {
        let cases: [(&[u8], &str); 13] = [
            (b"\x8f\x81\xd0\x02\x07\x9d\xc3\x12", "refused-binary"),
            (b"", "refused-empty"),
            (b" \r\n\t ", "refused-empty"),
            (b"\xEF\xBB\xBF", "refused-empty"),
            (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "refused-cut-off"),
            (b"<!DOCTYPE html><table>", "refused-html"),
            (b"  <html>", "refused-html"),
            (b"<?xml version=\"1.0\"?><Workbook>", "refused-xml"),
            (b"PK\x03\x04...word/document.xml PK\x05\x06", "refused-zip"),
            (b"PK\x03\x04....xl/workbook.xml", "refused-cut-off"),
            (b"%PDF-1.7", "refused-binary"),
            (b"\x00\x01\x02\x03abc", "refused-binary"),
            (b"SQLite format 3\0", "refused-binary"),
        ];
        for (bytes, why) in cases {
            assert_eq!(of(bytes), Err(why.to_owned()), "{bytes:?}");
        }
    }
}
