//! The one list of what a document can be written as, and who writes it.

use std::path::Path;

use super::{Document, Printing};
use crate::domain::Message;
use crate::domain::value::coded;

coded! {
    /// What a document is written as. The code is the ending of the file's name too.
    Format {
        /// For people who read or paste text.
        Markdown = "md",
        /// One table, for programs and spreadsheets.
        Csv = "csv",
        /// Excel and its likes.
        Xlsx = "xlsx",
        /// Word and its likes.
        Docx = "docx",
    }
}

impl Format {
    /// The format that a file's name ends in.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        Self::from_code(&path.extension()?.to_str()?.to_ascii_lowercase())
    }

    /// Whether it is nothing for a terminal to show.
    #[must_use]
    pub const fn is_binary(self) -> bool {
        matches!(self, Self::Xlsx | Self::Docx)
    }

    /// The whole file: the same document, words and moment give the same bytes.
    ///
    /// # Errors
    /// Where the format cannot hold the document: csv more than one table, xlsx more rows than a spreadsheet has.
    pub fn write(self, document: &Document, printing: &Printing<'_>) -> Result<Vec<u8>, Message> {
        let lang = printing.texts.lang();
        match self {
            Self::Markdown => Ok(document.to_markdown(lang).into_bytes()),
            Self::Csv => document.to_csv(lang).ok_or_else(|| Message::new("paper-not-one-table")),
            Self::Xlsx => document.to_xlsx(printing),
            Self::Docx => document.to_docx(printing),
        }
    }
}
