//! What the user says about a file before it is imported: laid over what was recognised; stores nothing.

use std::collections::BTreeMap;

use super::profiles;
use crate::domain::profile::{Correction, Profile};
use crate::domain::published::{SeriesFound, TableFound};
use crate::domain::{Area, Direction};
use crate::intake::Options;
use crate::store::published::ImportInfo;
use crate::store::{Reader, StoreError};

/// The user's corrections of one file.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Corrections {
    /// Area of everything in the file.
    pub area: Option<Area>,
    /// Edition, such as "ÖJ äldre 2015"; where it is None the year names it.
    pub edition: Option<String>,
    /// Year of values that name none.
    pub year: Option<i16>,
    /// Direction of single series, by [`series_key`].
    pub directions: BTreeMap<String, Direction>,
    /// The sha256 of the file that was previewed; another one is refused.
    pub previewed: Option<String>,
    /// What has been pointed out on its sheets; imported, it is kept as a profile.
    pub said: Vec<Correction>,
    /// Which profiles may be laid over its sheets.
    pub profiles: Profiles,
    /// What the profile is to be called from now on.
    pub called: Option<String>,
    /// Values of other publications may be changed.
    pub replace: bool,
    /// The sheet whose cells are to be shown, by its place.
    pub show: Option<u32>,
}

/// Which profiles may be laid over a file's sheets.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Profiles {
    /// Those that are kept in the store, where they fit.
    #[default]
    Stored,
    /// None.
    Aside,
    /// This one; a file that it does not fit is refused.
    This(Box<Profile>),
}

/// What a series is called in [`Corrections`]: its code, else title and population.
#[must_use]
pub fn series_key(series: &SeriesFound) -> String {
    match &series.code {
        Some(code) => code.clone(),
        None if series.population.is_empty() => series.title.clone(),
        None => format!("{}; {}", series.title, series.population),
    }
}

impl Corrections {
    /// What the reader of this file is told.
    pub(super) fn options(&self, name: &str, reader: &Reader) -> Result<Options, StoreError> {
        let profiles = match &self.profiles {
            Profiles::Stored => profiles::told(&reader.settings()?),
            Profiles::Aside => Vec::new(),
            Profiles::This(profile) => vec![(**profile).clone()],
        };
        let (name, said) = (name.to_owned(), self.said.clone());
        Ok(Options { year: self.year, name, profiles, said, show: self.show })
    }

    /// The edition that is stored: the one given, else the year's.
    #[must_use]
    pub fn edition(&self) -> Option<String> {
        self.edition.clone().or_else(|| self.year.map(|year| year.to_string()))
    }

    /// Whether anything about the file's contents is said at all.
    #[must_use]
    pub fn say_anything(&self) -> bool {
        self.area.is_some() || self.edition().is_some() || !self.directions.is_empty()
    }

    /// Whether an import of the same file was told the same. Directions are looked at by whoever set them: they count as news.
    pub(super) fn said_of(&self, import: &ImportInfo) -> bool {
        let same = |mine: Option<&str>, stored: Option<&str>| mine.is_none() || mine == stored;
        self.directions.is_empty()
            && same(self.area.as_ref().map(|area| area.0.as_str()), import.area.as_deref())
            && same(self.edition().as_deref(), import.edition.as_deref())
    }

    /// The series as corrected. A direction that the user gives is `given`.
    #[must_use]
    pub fn series(&self, mut series: SeriesFound) -> SeriesFound {
        let key = series_key(&series);
        if let Some(direction) = self.directions.get(&key) {
            series.direction = *direction;
            series.direction_from = Some("given".to_owned());
        }
        if let Some(area) = &self.area {
            series.area = Some(area.clone());
        }
        series
    }

    /// The table as corrected.
    #[must_use]
    pub fn table(&self, mut table: TableFound) -> TableFound {
        table.edition = self.edition().or(table.edition);
        table
    }
}
