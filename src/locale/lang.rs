//! The two languages a user can choose; how each writes is in the neighbouring files.

/// The language of the screen. Numbers, dates and texts follow it; what is published stays as printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Swedish, the language of the work.
    #[default]
    Sv,
    /// English.
    En,
}

impl Lang {
    /// The language of a code such as `sv` or `en`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "sv" => Some(Self::Sv),
            "en" => Some(Self::En),
            _ => None,
        }
    }

    /// The code of the language: `sv` or `en`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sv => "sv",
            Self::En => "en",
        }
    }
}
