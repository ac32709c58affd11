//! Whom to compare with: riket, län, kommungrupp, liknande, or an own set.

/// A peer group, by what decides its members.
#[derive(Debug, Clone, PartialEq, Eq)]
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
