//! A document for a word processor: the few parts of a docx package, written here. Headings are styles, the first row of a
//! table is repeated on each page.

mod body;
mod fixed;
mod hyphens;
mod layout;

use std::io::{Cursor, Write};

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::{Document, Printing};
use crate::domain::Message;
use layout::Layout;

impl Document {
    /// A4, lying down where a table is wide; the letters of tables as small as their columns call for.
    pub(super) fn to_docx(&self, printing: &Printing<'_>) -> Result<Vec<u8>, Message> {
        let document = &self.on_paper_in_short();
        let layout = Layout::of(document, printing.texts.lang());
        let parts = [
            ("[Content_Types].xml", fixed::CONTENT_TYPES.to_owned()),
            ("_rels/.rels", fixed::RELATIONS.to_owned()),
            ("docProps/core.xml", fixed::properties(self, printing)),
            ("word/document.xml", body::document(document, &layout, printing.texts.lang())),
            ("word/_rels/document.xml.rels", fixed::DOCUMENT_RELATIONS.to_owned()),
            ("word/styles.xml", fixed::styles(&layout, printing.texts.lang())),
            ("word/settings.xml", fixed::settings(printing.texts.lang())),
            ("word/footer1.xml", fixed::footer(self, &layout, printing)),
        ];
        packed(&parts).map_err(|fault| Message::new("paper-docx-failed").with("why", fault.to_string()))
    }
}

/// The package. No part has a time of its own, so that the same document gives the same bytes.
fn packed(parts: &[(&str, String)]) -> Result<Vec<u8>, ZipError> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, options)?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}
