//! Whose the rows of a sheet are, as the user has said it.

use serde::{Deserialize, Serialize};

/// Whose the values of a row are, or of all rows of the same name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RowRule {
    /// What names it, folded, without years.
    pub label: String,
    /// The same of the row of the kommun above it; None where it holds for all rows of its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub below: Option<String>,
    /// Where it stood, 1-based.
    pub row: u32,
    /// Whose they are.
    pub whose: RowOwner,
}

/// Whose the values of a row are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RowOwner {
    /// A unit's that lies in the kommun above.
    Part,
    /// Those of the kommun above.
    Above,
    /// Those of the kommun of this name.
    Kommun(String),
}
