//! Why a file is refused, as a text id and arguments; not what could not be read inside a file (that is `Unread`).

use serde::{Deserialize, Serialize};

use super::grid::GridFull;
use crate::domain::Message;

/// The file cannot be taken: nothing of it may be stored. Shown with [`Refusal::message`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[error("{why} {args:?}")]
pub struct Refusal {
    /// One of [`Refusal::IDS`].
    pub why: String,
    /// Named arguments of the text; names are those of [`Refusal::ARGS`].
    pub args: Vec<(String, String)>,
}

impl Refusal {
    /// Every reason a file is refused for; each is a text of `flow.ftl`. Readers add theirs here.
    pub const IDS: &'static [&'static str] = &[
        "refused-empty",
        "refused-binary",
        "refused-html",
        "refused-xml",
        "refused-ole",
        "refused-password",
        "refused-cut-off",
        "refused-zip",
        "refused-xlsx-unreadable",
        "refused-xlsx-too-big",
        "refused-encoding",
        "refused-json-unknown",
        "refused-json-broken",
        "refused-csv-broken",
        "refused-no-table",
        "refused-no-cells",
        "refused-no-values",
        "refused-codes-differ",
        "refused-too-big",
        "refused-long-line",
        "refused-too-many-names",
        "refused-read",
        "refused-memory",
        "refused-time",
        "refused-reader-died",
        "refused-reader-garbled",
        "refused-changed",
    ];
    /// Every argument name a refusal's text may use.
    pub const ARGS: &'static [&'static str] = &["detail", "limit", "place"];

    /// A refusal without arguments.
    #[must_use]
    pub fn new(why: &'static str) -> Self {
        Self { why: why.to_owned(), args: Vec::new() }
    }

    /// Of an I/O error while reading: there may be no memory for what is read.
    #[must_use]
    pub fn of_reading(error: &std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::OutOfMemory => Self::new("refused-memory"),
            _ => Self::new("refused-read").with("detail", error.to_string()),
        }
    }

    /// The same with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.args.push((name.to_owned(), value.into()));
        self
    }

    /// The sentence to the user. A reason that is not ours (a garbled line) becomes the general one.
    #[must_use]
    pub fn message(&self) -> Message {
        let why = Self::IDS.iter().find(|id| **id == self.why).copied().unwrap_or("refused-reader-garbled");
        self.args.iter().fold(Message::new(why), |message, (name, value)| {
            match Self::ARGS.iter().find(|known| *known == name) {
                Some(known) => message.with(known, value.as_str()),
                None => message,
            }
        })
    }
}

impl GridFull {
    /// The refusal of a workbook with such a sheet.
    #[must_use]
    pub fn refusal(self, sheet: &str) -> Refusal {
        Refusal::new("refused-xlsx-too-big").with("limit", self.code()).with("place", sheet)
    }

    /// As the texts of refusals name it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Outside(..) => "outside",
            Self::Cells => "cells",
            Self::Text => "text",
        }
    }
}
