//! What joining and splitting indicators must know: every series, with live values or without, and where it was before.

use std::collections::HashMap;

use rusqlite::OptionalExtension;

use super::indicators::{id, series};
use super::{Published, SeriesInfo};
use crate::domain::EntityId;
use crate::store::StoreError;

// The columns from 8 on are those of `indicators::series`.
const SERIES: &str = "SELECT s.indicator, 0, 0, 0, 0, 0, 0, 0, s.number, s.id, s.source, s.code, s.population
  FROM series s WHERE s.removed = 0 AND s.indicator IS NOT NULL ORDER BY s.number";

const FORMER: &str = "SELECT n.id FROM journal_edit e JOIN indicator n ON n.id = e.before AND n.removed = 0
  WHERE e.entity = 'series' AND e.id = ?1 AND e.field = 'indicator' AND e.kind = 'set'
    AND NOT EXISTS (SELECT 1 FROM series s WHERE s.indicator = n.id AND s.removed = 0)
  ORDER BY e.seq LIMIT 1";

impl Published<'_> {
    /// The series of every indicator, by number; one whose imports have all been taken back has no slices.
    pub fn every_series(&self) -> Result<HashMap<EntityId, Vec<SeriesInfo>>, StoreError> {
        let (slices, told) = (self.slices()?, self.told()?);
        self.read(|connection| {
            let mut select = connection.prepare_cached(SERIES)?;
            let mut rows = select.query([])?;
            let mut found: HashMap<EntityId, Vec<SeriesInfo>> = HashMap::new();
            while let Some(row) = rows.next()? {
                let number = row.get(8)?;
                let told = told.get(&number).cloned().unwrap_or_default();
                let slices = slices.get(&number).cloned().unwrap_or_default();
                found.entry(id(row, 0)?).or_default().push(series(row, told, slices)?);
            }
            Ok(found)
        })
    }

    /// The indicator that a series came with, if nothing points to that one any more.
    pub fn former_indicator(&self, series: EntityId) -> Result<Option<EntityId>, StoreError> {
        self.read(|connection| {
            let mut select = connection.prepare_cached(FORMER)?;
            Ok(select.query_row([series], |row| row.get(0)).optional()?)
        })
    }
}
