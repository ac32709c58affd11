//! The same comparison without writing: what a preview shows.

use super::compared::Compared;
use super::side::{News, news_of_entry, news_of_group};
use super::{BUFFERED, Diff};
use crate::domain::Area;
use crate::domain::published::{CatalogueEntry, GroupFound, SeriesFound, SliceFound, UnitFound};
use crate::store::{Reader, StoreError};

/// Compares a file with what is live. Values that a file gives twice are noticed when they stand near each other.
#[derive(Debug)]
pub struct Differ<'a> {
    reader: &'a Reader,
    compared: Compared,
}

impl<'a> Differ<'a> {
    /// Compares with what `reader` sees.
    pub fn on(reader: &'a Reader) -> Result<Self, StoreError> {
        Ok(Self { reader, compared: reader.read(Compared::with)? })
    }

    /// A unit of the file.
    pub fn unit(&mut self, unit: &UnitFound) -> Result<(), StoreError> {
        self.reader.read(|connection| self.compared.unit(connection, unit))
    }

    /// A series of the file; returns the area that it is known under.
    pub fn series(&mut self, series: &SeriesFound) -> Result<Option<Area>, StoreError> {
        self.reader.read(|connection| self.compared.series(connection, series))
    }

    /// Values.
    pub fn slice(&mut self, slice: &SliceFound) -> Result<Diff, StoreError> {
        let diff = self.reader.read(|connection| self.compared.slice(connection, slice))?;
        if self.compared.buffer.held >= BUFFERED {
            self.compared.buffer.take();
        }
        Ok(diff)
    }

    /// Metadata of a series.
    pub fn catalogue(&self, entry: &CatalogueEntry) -> Result<News, StoreError> {
        self.reader.read(|connection| news_of_entry(connection, entry))
    }

    /// A classification or a set of similar units.
    pub fn group(&self, group: &GroupFound) -> Result<News, StoreError> {
        self.reader.read(|connection| news_of_group(connection, group))
    }
}
