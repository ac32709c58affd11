//! Units that values are published for: riket, län, region, kommun, stadsdel, enhet.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::value::coded;

coded! {
    /// The numbering a unit's code belongs to. A county and a Kolada region have codes that look alike but differ.
    Scheme {
        /// Riket; code `0000`.
        Nation = "riket",
        /// Län; two-digit code, `01`.
        County = "lan",
        /// Kolada's regions; four-digit code, `0001` (not the county's code).
        KoladaRegion = "kolada-region",
        /// Kommun; four-digit code, `0163`.
        Municipality = "kommun",
        /// Kolada's organisational units; `V15E016300101`.
        KoladaUnit = "kolada-ou",
        /// Stadsdel or the like, named inside a kommun; code `0180/normalised name`.
        District = "stadsdel",
        /// Enhet, named inside a kommun; code `0180/normalised name`.
        Unit = "enhet",
    }
}

coded! {
    /// Nivå in csv and JSON.
    Level {
        /// Riket.
        Nation = "nation",
        /// Län.
        County = "county",
        /// Region.
        Region = "region",
        /// Kommun.
        Municipality = "municipality",
        /// Stadsdel.
        District = "district",
        /// Enhet.
        Unit = "unit",
    }
}

impl Scheme {
    /// The level its units are compared on.
    #[must_use]
    pub const fn level(self) -> Level {
        match self {
            Self::Nation => Level::Nation,
            Self::County => Level::County,
            Self::KoladaRegion => Level::Region,
            Self::Municipality => Level::Municipality,
            Self::District => Level::District,
            Self::KoladaUnit | Self::Unit => Level::Unit,
        }
    }
}

/// A unit by scheme and code. Written `kommun:0163`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct UnitRef {
    /// The numbering.
    pub scheme: Scheme,
    /// The code in it.
    pub code: String,
}

impl UnitRef {
    /// A unit of this scheme and code.
    #[must_use]
    pub fn new(scheme: Scheme, code: impl Into<String>) -> Self {
        Self { scheme, code: code.into() }
    }

    /// A kommun by its four-digit code.
    #[must_use]
    pub fn municipality(code: impl Into<String>) -> Self {
        Self::new(Scheme::Municipality, code)
    }

    /// Riket.
    #[must_use]
    pub fn nation() -> Self {
        Self::new(Scheme::Nation, "0000")
    }
}

impl fmt::Display for UnitRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.scheme.code(), self.code)
    }
}

/// The text was not `scheme:code`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a unit (scheme:code): {0}")]
pub struct NotAUnit(pub String);

impl FromStr for UnitRef {
    type Err = NotAUnit;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (scheme, code) = text.split_once(':').ok_or_else(|| NotAUnit(text.to_owned()))?;
        let scheme = Scheme::from_code(scheme).ok_or_else(|| NotAUnit(text.to_owned()))?;
        Ok(Self::new(scheme, code))
    }
}

impl From<UnitRef> for String {
    fn from(unit: UnitRef) -> Self {
        unit.to_string()
    }
}

impl TryFrom<String> for UnitRef {
    type Error = NotAUnit;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}
