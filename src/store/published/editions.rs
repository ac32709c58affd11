//! Editions of what is published, and what each tells of its series.

use std::collections::BTreeMap;

use rusqlite::Row;

use super::indicators::id;
use super::slices::coded;
use super::{ImportNo, Published};
use crate::domain::{Area, Direction, EntityId, ValueKind};
use crate::store::StoreError;

/// An edition with live imports; an import that belongs to none is one by itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditionInfo {
    /// The edition, or the import that belongs to none.
    pub id: EntityId,
    /// "2015"; the file's name for an import that belongs to none.
    pub name: String,
    /// Area, if it is said of the edition.
    pub area: Option<Area>,
    /// Whether it is an edition and not a single import.
    pub is_named: bool,
    /// The last day of its latest period as ISO text; empty where it has no values of its own.
    pub until: String,
    /// Its live imports, oldest first.
    pub imports: Vec<ImportNo>,
}

/// What an edition tells of a series.
#[derive(Debug, Clone, PartialEq)]
pub struct ToldIn {
    /// Which series.
    pub series: EntityId,
    /// The indicator that it belongs to now.
    pub indicator: EntityId,
    /// `kolada`, `oj`, or what the file said.
    pub source: String,
    /// The source's own code.
    pub code: Option<String>,
    /// Name as printed in this edition.
    pub title: String,
    /// "80 år och äldre"; empty if none.
    pub population: String,
    /// Number printed before the name.
    pub printed_number: Option<String>,
    /// Unit of measure; empty if not told.
    pub unit_of_measure: String,
    /// How the values are read.
    pub value_kind: ValueKind,
    /// Decimals printed.
    pub decimals: Option<u8>,
    /// Direction if the edition tells it.
    pub direction: Direction,
    /// Area, else that of the import.
    pub area: Option<Area>,
}

const EDITIONS: &str = "SELECT i.number, coalesce(e.id, i.id), coalesce(e.name, i.file), coalesce(e.area, i.area),
    e.id IS NOT NULL, coalesce((SELECT max(p.last) FROM slice_summary x JOIN slice s ON s.number = x.slice
      JOIN period p ON p.number = s.period WHERE x.import = i.number AND x.observations > 0), '')
  FROM import i LEFT JOIN edition e ON e.id = i.edition AND e.removed = 0
  WHERE i.live = 1 AND i.removed = 0 AND EXISTS (SELECT 1 FROM series_told t WHERE t.import = i.number)
  ORDER BY i.number";

const TOLD_IN: &str = "SELECT s.id, s.indicator, s.source, s.code, t.title, s.population, t.printed_number,
    t.unit_of_measure, t.value_kind, t.decimals, t.direction, coalesce(t.area, i.area)
  FROM series_told t JOIN import i ON i.number = t.import
  JOIN series s ON s.number = t.series AND s.removed = 0
  JOIN indicator n ON n.id = s.indicator AND n.removed = 0
  WHERE t.import = ?1 ORDER BY s.number";

const APART: &str = "SELECT id, older, newer FROM apart
  WHERE removed = 0 AND older IS NOT NULL AND newer IS NOT NULL ORDER BY number";

impl Published<'_> {
    /// The editions with live imports, the latest first.
    pub fn editions(&self) -> Result<Vec<EditionInfo>, StoreError> {
        let mut editions: Vec<EditionInfo> = Vec::new();
        self.read(|connection| {
            let mut select = connection.prepare_cached(EDITIONS)?;
            let mut rows = select.query([])?;
            while let Some(row) = rows.next()? {
                let (number, found) = (row.get(0)?, edition(row)?);
                match editions.iter_mut().find(|known| known.id == found.id) {
                    Some(known) => {
                        known.imports.push(number);
                        known.until = known.until.clone().max(found.until);
                    }
                    None => editions.push(EditionInfo { imports: vec![number], ..found }),
                }
            }
            Ok(())
        })?;
        editions.sort_by(|a, b| (&b.until, &b.name, &b.imports).cmp(&(&a.until, &a.name, &a.imports)));
        Ok(editions)
    }

    /// What an edition tells of its series; of several imports the latest.
    pub fn told_in(&self, edition: &EditionInfo) -> Result<Vec<ToldIn>, StoreError> {
        let mut told: BTreeMap<EntityId, ToldIn> = BTreeMap::new();
        let mut order: Vec<EntityId> = Vec::new();
        self.read(|connection| {
            let mut select = connection.prepare_cached(TOLD_IN)?;
            for import in &edition.imports {
                let mut rows = select.query([import])?;
                while let Some(row) = rows.next()? {
                    let found = told_in(row)?;
                    let series = found.series;
                    if told.insert(series, found).is_none() {
                        order.push(series);
                    }
                }
            }
            Ok(())
        })?;
        Ok(order.into_iter().filter_map(|series| told.remove(&series)).collect())
    }

    /// The series that somebody has said are not one indicator: what says so, the older and the newer.
    pub fn kept_apart(&self) -> Result<Vec<(EntityId, EntityId, EntityId)>, StoreError> {
        self.read(|connection| {
            let mut select = connection.prepare_cached(APART)?;
            let mut rows = select.query([])?;
            let mut apart = Vec::new();
            while let Some(row) = rows.next()? {
                apart.push((id(row, 0)?, id(row, 1)?, id(row, 2)?));
            }
            Ok(apart)
        })
    }
}

fn edition(row: &Row<'_>) -> Result<EditionInfo, StoreError> {
    let area: Option<String> = row.get(3)?;
    Ok(EditionInfo {
        id: id(row, 1)?,
        name: row.get(2)?,
        area: area.filter(|area| !area.is_empty()).map(Area),
        is_named: row.get(4)?,
        until: row.get(5)?,
        imports: Vec::new(),
    })
}

fn told_in(row: &Row<'_>) -> Result<ToldIn, StoreError> {
    let text = |at: usize| row.get::<_, Option<String>>(at).map(|text| text.filter(|text| !text.is_empty()));
    Ok(ToldIn {
        series: id(row, 0)?,
        indicator: id(row, 1)?,
        source: row.get(2)?,
        code: text(3)?,
        title: row.get(4)?,
        population: row.get(5)?,
        printed_number: text(6)?,
        unit_of_measure: row.get(7)?,
        value_kind: coded(&row.get::<_, String>(8)?, ValueKind::from_code, "series_told.value_kind")?,
        decimals: row.get(9)?,
        direction: coded(&row.get::<_, String>(10)?, Direction::from_code, "series_told.direction")?,
        area: text(11)?.map(Area),
    })
}
