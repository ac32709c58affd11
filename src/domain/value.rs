//! What a published value can be: gender, status, colour. The codes are those of csv and JSON.

use serde::{Deserialize, Serialize};

/// Makes an enum whose variants have a fixed code, used in files, JSON and the database.
macro_rules! coded {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        pub enum $name { $($(#[$vmeta])* #[serde(rename = $code)] $variant),+ }

        impl $name {
            /// Every variant, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The code in files, JSON and the database; the same in both languages.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }

            /// The variant with this code.
            #[must_use]
            pub fn from_code(code: &str) -> Option<Self> {
                match code { $($code => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}
pub(crate) use coded;

coded! {
    /// Total, women, men. T is not the mean of K and M.
    Gender {
        /// Totalt.
        Total = "T",
        /// Kvinnor.
        Women = "K",
        /// Män.
        Men = "M",
    }
}

impl Gender {
    /// The next one, round and round.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Total => Self::Women,
            Self::Women => Self::Men,
            Self::Men => Self::Total,
        }
    }
}

coded! {
    /// Whether there is a value, and if not, why.
    Status {
        /// A value that can be compared.
        Present = "present",
        /// Uppgift saknas, bortfall.
        Missing = "missing",
        /// Osäker: too few answers, low response; there may be a value, but it is not ranked.
        Uncertain = "uncertain",
        /// Sekretess, få personer.
        Suppressed = "suppressed",
        /// Ej tillämplig, or not comparable.
        NotApplicable = "not_applicable",
    }
}

coded! {
    /// Place among others or yes/no; always shown with a sign and a word.
    Colour {
        /// Among the best 25 %, or Ja.
        Green = "green",
        /// Between.
        Yellow = "yellow",
        /// Among the worst 25 %, or Nej.
        Red = "red",
        /// No value, or no direction.
        Grey = "grey",
        /// No colour was given or can be given.
        None = "none",
    }
}

/// A place in a ranking: `place` of `of` units with a value; 1 is best, ties share the smallest place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rank {
    /// 1-based place.
    pub place: u32,
    /// Units with a value.
    pub of: u32,
    /// Whether another unit has the same place.
    pub shared: bool,
}
