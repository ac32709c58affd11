//! What users have set beside the published values: targets and peer sets of their own.

use std::collections::HashMap;

use jiff::civil::Date;
use uuid::Uuid;

use super::Published;
use crate::domain::{EntityId, UnitRef};
use crate::store::StoreError;

/// Eget mål for an indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetInfo {
    /// The entity.
    pub id: EntityId,
    /// Which indicator.
    pub indicator: EntityId,
    /// The level to reach, in the unit of measure.
    pub level: f64,
    /// By when.
    pub by_date: Option<Date>,
    /// Who decided; empty if not said.
    pub decided_by: String,
}

const TARGETS: &str = "SELECT id, indicator, level, by_date, decided_by FROM target
  WHERE removed = 0 AND indicator IS NOT NULL AND level IS NOT NULL AND unit = ?1 ORDER BY number";

const COMMENTS: &str = "SELECT id, our_comments FROM indicator WHERE removed = 0 AND our_comments <> ''";

impl Published<'_> {
    /// Våra kommentarer, by indicator.
    pub fn comments(&self) -> Result<HashMap<EntityId, String>, StoreError> {
        self.read(|connection| {
            let mut select = connection.prepare_cached(COMMENTS)?;
            let rows = select.query_map([], |row| Ok((EntityId(Uuid::from_bytes(row.get(0)?)), row.get(1)?)))?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// A unit's targets, the latest last.
    pub fn targets(&self, unit: &UnitRef) -> Result<Vec<TargetInfo>, StoreError> {
        self.read(|connection| {
            let mut select = connection.prepare_cached(TARGETS)?;
            let mut rows = select.query([unit.to_string()])?;
            let mut targets = Vec::new();
            while let Some(row) = rows.next()? {
                let by_date: Option<String> = row.get(3)?;
                targets.push(TargetInfo {
                    id: EntityId(Uuid::from_bytes(row.get(0)?)),
                    indicator: EntityId(Uuid::from_bytes(row.get(1)?)),
                    level: row.get(2)?,
                    by_date: by_date.and_then(|date| date.parse().ok()),
                    decided_by: row.get::<_, Option<String>>(4)?.unwrap_or_default(),
                });
            }
            Ok(targets)
        })
    }

    /// Every unit's targets, the latest last.
    pub fn every_target(&self) -> Result<Vec<(UnitRef, TargetInfo)>, StoreError> {
        let units: Vec<String> = self.read(|connection| {
            let mut select = connection.prepare_cached(
                "SELECT DISTINCT unit FROM target WHERE removed = 0 AND unit IS NOT NULL ORDER BY unit",
            )?;
            Ok(select.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
        })?;
        let mut every = Vec::new();
        for unit in units.iter().filter_map(|unit| unit.parse::<UnitRef>().ok()) {
            every.extend(self.targets(&unit)?.into_iter().map(|target| (unit.clone(), target)));
        }
        Ok(every)
    }

    /// The members of a peer set of the users' own, by its name. None if there is no such set.
    pub fn own_peers(&self, name: &str) -> Result<Option<Vec<UnitRef>>, StoreError> {
        let mut sets = self.reader.own_peers()?.into_iter().rev();
        if let Some(set) = sets.find(|set| set.name == name) {
            return Ok(Some(set.units));
        }
        self.group_named(name)
    }
}
