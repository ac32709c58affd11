//! Whom to compare with: riket, län, kommungrupp, liknande, or an own set; as asked for and as found.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

/// A peer group, by what decides its members.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Peers {
    /// All municipalities.
    Riket,
    /// The same county.
    Lan,
    /// The same SKR group.
    Grupp,
    /// RKA's seven similar municipalities, per area and year.
    Liknande,
    /// A set of the users' own, by name.
    Own(String),
}

impl Peers {
    /// The code in commands and files; an own set's name.
    #[must_use]
    pub fn code(&self) -> &str {
        match self {
            Self::Riket => "riket",
            Self::Lan => "lan",
            Self::Grupp => "grupp",
            Self::Liknande => "liknande",
            Self::Own(name) => name,
        }
    }

    /// The group with this code; any other text names an own set. None for an empty text.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "" => None,
            "riket" => Some(Self::Riket),
            "lan" => Some(Self::Lan),
            "grupp" => Some(Self::Grupp),
            "liknande" => Some(Self::Liknande),
            own => Some(Self::Own(own.to_owned())),
        }
    }
}

/// A peer group as it was found for one unit, area and year; [`super::wording::peers`] words it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum PeersNamed {
    /// There is no such group around the unit.
    Nobody,
    /// All units of the level.
    Nation,
    /// The county by name: "Stockholms län".
    County(Cow<'static, str>),
    /// A group of SKR's classification.
    SkrGroup {
        /// `A2`.
        code: Cow<'static, str>,
        /// "Pendlingskommun nära storstad".
        name: Cow<'static, str>,
    },
    /// RKA's similar municipalities.
    Similar {
        /// RKA's theme.
        theme: Cow<'static, str>,
        /// Year of the set.
        year: i16,
    },
    /// A set of the users' own.
    Own(String),
}
