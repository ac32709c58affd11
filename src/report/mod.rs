//! What leaves the program: values, the screening and documents – what panes show ([`sheets`]) and forms – as csv, JSON,
//! Markdown, xlsx, docx and aligned text; opens no file.

mod cell;
mod columns;
mod json;
mod paper;
mod screen;
pub mod sheets;
mod values;

pub use cell::safe;
pub use columns::{Align, Column, aligned};
pub use json::write_json;
pub use paper::{
    Document, Format, Labelled, Part, Printing, Table, TableBody, TableCell, TableColumn, TableRow, TableSection, Width,
};
pub use screen::{ScreenAnswer, ScreenRow, write_screen_csv};
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
