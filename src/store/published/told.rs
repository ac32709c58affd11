//! What the live files and the source's catalogue tell about a series; of several the latest that tells.

use std::collections::HashMap;
use std::sync::Arc;

use rusqlite::{Connection, OptionalExtension, Row};

use super::slices::coded;
use super::{Published, SeriesNo};
use crate::domain::{Area, Direction, IndicatorKind, ValueKind};
use crate::store::StoreError;

/// What is told about a series.
#[derive(Debug, Clone, PartialEq)]
pub struct Told {
    /// Name as printed, else the catalogue's, else the code.
    pub title: String,
    /// Number printed before the name.
    pub printed_number: Option<String>,
    /// Unit of measure; empty if not known.
    pub unit_of_measure: String,
    /// How the values are read.
    pub value_kind: ValueKind,
    /// Decimals printed.
    pub decimals: Option<u8>,
    /// Direction if a file tells it.
    pub direction: Direction,
    /// `ranks`, `colours`, `given`.
    pub direction_from: Option<String>,
    /// The area that the user has said the latest file is of, else the one that the first file tells, else the catalogue's.
    /// What later files only let suppose does not change it.
    pub area: Option<Area>,
    /// Struktur, process, resultat.
    pub kind: Option<IndicatorKind>,
    /// Definition, else the catalogue's description.
    pub definition: Option<String>,
}

impl Default for Told {
    fn default() -> Self {
        Self {
            title: String::new(),
            printed_number: None,
            unit_of_measure: String::new(),
            value_kind: ValueKind::Number,
            decimals: None,
            direction: Direction::Unknown,
            direction_from: None,
            area: None,
            kind: None,
            definition: None,
        }
    }
}

// Oldest import first, so that a later one lies over it.
const TOLD: &str = "SELECT t.series, t.title, t.printed_number, t.unit_of_measure, t.value_kind, t.decimals,
    t.direction, t.direction_from, t.area, t.kind, t.definition, s.code, i.area
  FROM series_told t JOIN series s ON s.number = t.series JOIN import i ON i.number = t.import AND i.live = 1 AND i.removed = 0
  ORDER BY t.import";
const CATALOGUE: &str = "SELECT s.number, s.code, c.title, c.description, c.area, c.unit_of_measure, c.value_kind
  FROM series s JOIN catalogue c ON c.source = s.source AND c.code = s.code
  JOIN import i ON i.number = c.import AND i.live = 1 AND i.removed = 0
  ORDER BY c.import";

// The area that the live files tell of one series, by the same rule.
const AREA: &str = "SELECT coalesce(i.area, t.area)
  FROM series_told t JOIN import i ON i.number = t.import AND i.live = 1 AND i.removed = 0
  WHERE t.series = ?1 AND coalesce(i.area, t.area, '') <> ''
  ORDER BY i.area IS NULL, CASE WHEN i.area IS NULL THEN t.import ELSE -t.import END LIMIT 1";

/// The area that the live files tell of a series.
pub(super) fn area(connection: &Connection, series: SeriesNo) -> Result<Option<Area>, StoreError> {
    let area = connection.prepare_cached(AREA)?.query_row([series], |row| row.get(0)).optional()?;
    Ok(area.map(Area))
}

impl Published<'_> {
    /// What is told of every series.
    pub(super) fn told(&self) -> Result<Arc<HashMap<SeriesNo, Told>>, StoreError> {
        if let Some(kept) = &self.reader.memo.kept().told {
            return Ok(Arc::clone(kept));
        }
        let told = Arc::new(self.read(read_told)?);
        self.reader.memo.keep().told = Some(Arc::clone(&told));
        Ok(told)
    }
}

fn read_told(connection: &Connection) -> Result<HashMap<SeriesNo, Told>, StoreError> {
    let mut told: HashMap<SeriesNo, Told> = HashMap::new();
    let mut select = connection.prepare_cached(TOLD)?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        told.entry(row.get(0)?).or_default().lay_over(row)?;
    }
    let mut listed: HashMap<SeriesNo, Listed> = HashMap::new();
    let mut select = connection.prepare_cached(CATALOGUE)?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        listed.insert(row.get(0)?, Listed::of(row)?);
    }
    for (series, listed) in listed {
        told.entry(series).or_default().fill(listed);
    }
    Ok(told)
}

/// What a source's catalogue says.
struct Listed {
    code: String,
    title: String,
    description: String,
    area: Option<String>,
    unit_of_measure: String,
    value_kind: ValueKind,
}

impl Listed {
    fn of(row: &Row<'_>) -> Result<Self, StoreError> {
        Ok(Self {
            code: row.get(1)?,
            title: row.get(2)?,
            description: row.get(3)?,
            area: row.get(4)?,
            unit_of_measure: row.get(5)?,
            value_kind: coded(&row.get::<_, String>(6)?, ValueKind::from_code, "catalogue.value_kind")?,
        })
    }
}

impl Told {
    fn lay_over(&mut self, row: &Row<'_>) -> Result<(), StoreError> {
        let text = |at: usize| row.get::<_, Option<String>>(at).map(|text| text.filter(|text| !text.is_empty()));
        let code: Option<String> = row.get(11)?;
        // A data file that knows the series by its code alone tells neither a name nor how its values are read.
        if let Some(title) = text(1)?.filter(|title| self.title.is_empty() || code.as_ref() != Some(title)) {
            self.title = title;
        }
        self.printed_number = text(2)?.or(self.printed_number.take());
        text(3)?.into_iter().for_each(|unit| self.unit_of_measure = unit);
        let kind = coded(&row.get::<_, String>(4)?, ValueKind::from_code, "series_told.value_kind")?;
        if kind != ValueKind::Number {
            self.value_kind = kind;
        }
        self.decimals = row.get::<_, Option<u8>>(5)?.or(self.decimals);
        let direction = coded(&row.get::<_, String>(6)?, Direction::from_code, "series_told.direction")?;
        if direction != Direction::Unknown {
            (self.direction, self.direction_from) = (direction, text(7)?);
        }
        self.area = text(12)?.map(Area).or(self.area.take()).or(text(8)?.map(Area));
        let kind = text(9)?.map(|code| coded(&code, IndicatorKind::from_code, "series_told.kind")).transpose()?;
        self.kind = kind.or(self.kind);
        self.definition = text(10)?.or(self.definition.take());
        Ok(())
    }

    /// Fills in what no file tells.
    fn fill(&mut self, listed: Listed) {
        if self.title.is_empty() || self.title == listed.code {
            self.title = listed.title;
        }
        if self.unit_of_measure.is_empty() {
            self.unit_of_measure = listed.unit_of_measure;
        }
        if self.value_kind == ValueKind::Number {
            self.value_kind = listed.value_kind;
        }
        self.area = self.area.take().or(listed.area.map(Area));
        self.definition = self.definition.take().or(Some(listed.description).filter(|text| !text.is_empty()));
    }
}
