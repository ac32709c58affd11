//! The built-in demo: real published values in a compact form, read as if they were files, and the work of a made-up
//! group; draws nothing.

mod build;
mod kolada;
mod oj;
mod rounds;
mod work;

pub use build::{BuildError, build};
pub use work::furnish;

use crate::domain::published::{FileFound, Found, UnitFound};
use crate::domain::{Area, UnitRef, facts};
use crate::intake::{Sink, Stopped};
use crate::store::SCHEMA;

/// One of the demo's sources.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Öppna jämförelser, vård och omsorg om äldre 2015: 31 indicators as printed.
    Oj,
    /// Forty-eight indicators of Kolada, 2012–2022.
    Kolada,
}

impl Part {
    /// In the order they are imported.
    pub const ALL: [Self; 2] = [Self::Oj, Self::Kolada];

    /// What stands as the file in provenance.
    #[must_use]
    pub const fn file(self) -> &'static str {
        match self {
            Self::Oj => "oj_aldre_2015.xlsx",
            Self::Kolada => "Kolada",
        }
    }

    /// The edition its import belongs to.
    #[must_use]
    pub const fn edition(self) -> Option<&'static str> {
        match self {
            Self::Oj => Some("2015"),
            Self::Kolada => None,
        }
    }

    /// The area of the whole part, where it has one.
    #[must_use]
    pub fn area(self) -> Option<Area> {
        match self {
            Self::Oj => Area::parse("aldre"),
            Self::Kolada => None,
        }
    }

    /// The wording its terms ask for, for untouched values.
    #[must_use]
    pub const fn source_wording(self) -> &'static str {
        match self {
            Self::Oj => "Källa: Socialstyrelsen och SKR, Öppna jämförelser 2015 – vård och omsorg om äldre",
            Self::Kolada => "Källa: Kolada",
        }
    }

    /// The text its values are read from: what a digest of the "file" is made of.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Oj => oj::TEXT,
            Self::Kolada => kolada::VALUES,
        }
    }

    /// Sends everything it holds, in the order of [`Found`]'s documentation.
    ///
    /// # Errors
    /// [`Stopped`] when the receiver wants no more.
    pub fn read(self, sink: &mut Sink<'_>) -> Result<(), Stopped> {
        sink(Found::File(self.described()))?;
        match self {
            Self::Oj => oj::read(sink)?,
            Self::Kolada => kolada::read(sink)?,
        }
        sink(Found::End)
    }

    /// The format it is read as.
    #[must_use]
    pub const fn format(self) -> &'static str {
        match self {
            Self::Oj => "xlsx",
            Self::Kolada => "kolada-data",
        }
    }

    fn described(self) -> FileFound {
        FileFound {
            format: self.format().to_owned(),
            encoding: String::new(),
            source_wording: self.source_wording().to_owned(),
        }
    }
}

/// Bytes that the demo and its tables are made of: another number, another demo. A copy that was built before either
/// changed is not taken up again.
#[must_use]
pub fn size() -> usize {
    let tables: usize = SCHEMA.iter().flat_map(|step| step.sql).map(|sql| sql.len()).sum();
    tables + oj::TEXT.len() + kolada::VALUES.len() + kolada::SERIES.len()
}

/// The unit of a four-digit code: riket or a kommun, with its name.
fn unit(number: usize, code: &str) -> UnitFound {
    let unit = if code == "0000" { UnitRef::nation() } else { UnitRef::municipality(code) };
    let name = facts::municipality(code).map_or("Riket", |kommun| kommun.name);
    UnitFound { number: u32::try_from(number).unwrap_or(u32::MAX), unit, name: name.to_owned(), parent: None }
}

/// The lines that hold something, without the leading remarks.
fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

#[cfg(test)]
mod tests;
