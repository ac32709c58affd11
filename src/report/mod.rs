//! What leaves the program: values, the screening and what panes show ([`sheets`]), as csv, JSON, Markdown and aligned text; opens no file.

mod cell;
mod columns;
mod json;
mod screen;
mod sheet;
pub mod sheets;
mod values;

pub use cell::safe;
pub use columns::{Align, Column, aligned};
pub use json::write_json;
pub use screen::{ScreenAnswer, ScreenRow, write_screen_csv};
pub use sheet::{Sheet, SheetBody, SheetCell, SheetRow, SheetSection};
pub use values::{CsvValues, ValueRow};

/// Bytes that tell Excel that a csv file is UTF-8.
pub const BOM: &[u8] = b"\xEF\xBB\xBF";

/// A csv writer as Swedish Excel reads it: semicolons, quotes only where needed, LF.
fn csv_writer<W: std::io::Write>(out: W) -> csv::Writer<W> {
    csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::Any(b'\n')).from_writer(out)
}

/// A fault of the output as it was, so that a closed pipe is still known as one.
fn output_fault(error: csv::Error) -> std::io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(fault) => fault,
        other => std::io::Error::other(format!("{other:?}")),
    }
}
