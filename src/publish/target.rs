//! Where what is found goes: into a staged import, or only into a comparison.

use crate::domain::Area;
use crate::domain::published::{CatalogueEntry, GroupFound, SeriesFound, SliceFound, TableFound, UnitFound, Unread};
use crate::store::StoreError;
use crate::store::published::{Diff, Differ, News, Staging};

/// What takes a file's items, in the order of `published::Found`.
pub(super) trait Target {
    fn table(&mut self, table: &TableFound);
    fn unit(&mut self, unit: &UnitFound) -> Result<(), StoreError>;
    /// The area that the series is known under.
    fn series(&mut self, series: &SeriesFound) -> Result<Option<Area>, StoreError>;
    fn slice(&mut self, slice: &SliceFound) -> Result<Diff, StoreError>;
    fn unread(&mut self, unread: &Unread) -> Result<(), StoreError>;
    fn catalogue(&mut self, entry: &CatalogueEntry) -> Result<News, StoreError>;
    fn group(&mut self, group: &GroupFound) -> Result<News, StoreError>;
}

impl Target for Staging {
    fn table(&mut self, table: &TableFound) {
        Self::table(self, table);
    }

    fn unit(&mut self, unit: &UnitFound) -> Result<(), StoreError> {
        Self::unit(self, unit)
    }

    fn series(&mut self, series: &SeriesFound) -> Result<Option<Area>, StoreError> {
        Self::series(self, series)
    }

    fn slice(&mut self, slice: &SliceFound) -> Result<Diff, StoreError> {
        Self::slice(self, slice)
    }

    fn unread(&mut self, unread: &Unread) -> Result<(), StoreError> {
        Self::unread(self, unread)
    }

    fn catalogue(&mut self, entry: &CatalogueEntry) -> Result<News, StoreError> {
        Self::catalogue(self, entry)
    }

    fn group(&mut self, group: &GroupFound) -> Result<News, StoreError> {
        Self::group(self, group)
    }
}

impl Target for Differ<'_> {
    fn table(&mut self, _: &TableFound) {}

    fn unit(&mut self, unit: &UnitFound) -> Result<(), StoreError> {
        Self::unit(self, unit)
    }

    fn series(&mut self, series: &SeriesFound) -> Result<Option<Area>, StoreError> {
        Self::series(self, series)
    }

    fn slice(&mut self, slice: &SliceFound) -> Result<Diff, StoreError> {
        Self::slice(self, slice)
    }

    fn unread(&mut self, _: &Unread) -> Result<(), StoreError> {
        Ok(())
    }

    fn catalogue(&mut self, entry: &CatalogueEntry) -> Result<News, StoreError> {
        Self::catalogue(self, entry)
    }

    fn group(&mut self, group: &GroupFound) -> Result<News, StoreError> {
        Self::group(self, group)
    }
}
