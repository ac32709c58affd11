//! Areas, directions and kinds of indicators, and the target a municipality sets for one.

use super::value::coded;

coded! {
    /// Which way is better.
    Direction {
        /// Högt är bra.
        Higher = "higher",
        /// Lågt är bra.
        Lower = "lower",
        /// Ingen riktning: background measures, sorting keys; never red or green.
        None = "none",
        /// Not known (yet): grey until somebody sets it.
        Unknown = "unknown",
    }
}

coded! {
    /// Struktur, process, resultat – and what supports comparison without being judged itself.
    IndicatorKind {
        /// The conditions: what you have.
        Structure = "structure",
        /// What is done: what you do.
        Process = "process",
        /// Effects for the people served.
        Outcome = "outcome",
        /// Effektivitet, produktivitet.
        Efficiency = "efficiency",
        /// Bakgrundsmått, bakgrundsuppgift, sorteringsnyckel.
        Background = "background",
    }
}

coded! {
    /// How a series' values are read and differences are named.
    ValueKind {
        /// A number with the unit of measure of the series.
        Number = "number",
        /// A share in per cent; differences are percentage points.
        Share = "share",
        /// Ja = 1, Nej = 0.
        YesNo = "yes_no",
        /// An ordered scale.
        Ordinal = "ordinal",
    }
}

/// A verksamhetsområde by its code: one of [`Area::BUILT_IN`] or one of the user's own.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Area(pub String);

impl Area {
    /// The areas of Öppna jämförelser, in the order the handbook lists them; texts `area-<code>`.
    pub const BUILT_IN: [&'static str; 7] =
        ["aldre", "missbruk", "barn-unga", "funktionsnedsattning", "ekonomiskt-bistand", "hemloshet", "brottsoffer"];

    /// An area from its code: lower-case letters, digits and hyphens, at most 40 characters.
    #[must_use]
    pub fn parse(code: &str) -> Option<Self> {
        let sound = !code.is_empty()
            && code.len() <= 40
            && code.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        sound.then(|| Self(code.to_owned()))
    }

    /// Whether it is one of the seven of Öppna jämförelser.
    #[must_use]
    pub fn is_built_in(&self) -> bool {
        Self::BUILT_IN.contains(&self.0.as_str())
    }
}
