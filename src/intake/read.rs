//! The one entry to reading a file: decides what it is and hands it to its reader.

use std::io::{BufRead, Read, Seek};

use super::encoding::{self, Judged};
use super::sniff::{self, Kind};
use super::{Halt, Options, Refusal, Sink, delimited, dump, kolada, workbook};
use crate::domain::published::FileFound;

/// Reads a published file of any kind we know and sends what it finds to the sink, from `Found::File` to `Found::End`.
///
/// # Errors
/// The refusal, with nothing more to be sent; or the receiver wants no more.
pub fn read<R: Read + Seek + Send>(mut file: R, options: &Options, sink: &mut Sink<'_>) -> Result<(), Halt> {
    match sniff::kind(&mut file)? {
        Kind::Book(format) => workbook::read(file, format, options, sink),
        Kind::Json(judged) => {
            let text = encoding::reader(&mut file, judged.encoding)?;
            kolada::read(text, judged.encoding.name(), judged.length, sink)
        }
        Kind::Text(judged) => text(file, judged, options, sink),
    }
}

fn text<R: Read + Seek + Send>(
    mut file: R,
    judged: Judged,
    options: &Options,
    sink: &mut Sink<'_>,
) -> Result<(), Halt> {
    let encoding = judged.encoding.name();
    let mut first = Vec::new();
    let opened = encoding::reader(&mut file, judged.encoding)?.take(4_096).read_until(b'\n', &mut first);
    opened.map_err(|_| Refusal::new("refused-encoding"))?;
    let mut text = encoding::reader(&mut file, judged.encoding)?;
    if dump::Columns::of_header(&String::from_utf8_lossy(&first)).is_some() {
        let source_wording = kolada::SOURCE_WORDING.into();
        let found = FileFound { format: "kolada-dump".into(), encoding: encoding.into(), source_wording };
        return dump::read(&mut text, found, (judged.length, judged.lines), sink);
    }
    let all = delimited::whole(&mut text)?;
    if delimited::is_kpi_list(&all) {
        return delimited::kpi_list(&all, encoding, sink);
    }
    let file = FileFound { format: "csv".into(), encoding: encoding.into(), source_wording: String::new() };
    let grid = delimited::grid(&all)?;
    drop(all);
    workbook::single(&grid, file, options, sink)
}
