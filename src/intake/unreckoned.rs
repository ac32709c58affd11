//! Formulas of which a file has no result: a program wrote them, and no spreadsheet has opened it since. Pure.

use super::grid::CellValue;

impl CellValue {
    /// A formula of which the file has no result.
    #[must_use]
    pub fn unreckoned() -> Self {
        Self::Error("=".to_owned())
    }

    /// Whether it is a formula of which the file has no result.
    #[must_use]
    pub fn is_unreckoned(&self) -> bool {
        matches!(self, Self::Error(text) if text == "=")
    }
}
