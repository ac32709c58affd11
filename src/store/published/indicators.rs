//! Indicators and their series: what the files tell about them, and what the users have set over it.

use std::collections::HashMap;

use rusqlite::{Connection, Row};
use uuid::Uuid;

use super::slices::coded;
use super::told::Told;
use super::{Published, SeriesNo, SliceInfo};
use crate::domain::{Area, Direction, EntityId, IndicatorKind, ValueKind};
use crate::store::StoreError;

/// Who says which way is better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DirectionFrom {
    /// Nobody.
    Nobody,
    /// The file: `ranks`, `colours` or `given`.
    File(String),
    /// Somebody has set it here.
    User,
}

/// What one source publishes, as the latest file tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct SeriesInfo {
    /// Its number.
    pub number: SeriesNo,
    /// Its entity.
    pub id: EntityId,
    /// `kolada`, `oj`, or what the profile said.
    pub source: String,
    /// The source's own code.
    pub code: Option<String>,
    /// "80 år och äldre"; empty if none.
    pub population: String,
    /// What the files and the source's catalogue tell.
    pub told: Told,
    /// Its slices with live values, oldest first.
    pub slices: Vec<SliceInfo>,
}

/// An indicator with live values. What a user has set wins over what the files tell.
#[derive(Debug, Clone, PartialEq)]
pub struct IndicatorInfo {
    /// What cards, targets and comments link to.
    pub id: EntityId,
    /// Its short number.
    pub number: u32,
    /// Code in its source (`N20048`), else the number printed before the name.
    pub code: Option<String>,
    /// Title.
    pub title: String,
    /// Area; None if nobody has said.
    pub area: Option<Area>,
    /// Struktur, process, resultat; None if nobody has said.
    pub kind: Option<IndicatorKind>,
    /// Which way is better.
    pub direction: Direction,
    /// Who says so.
    pub direction_from: DirectionFrom,
    /// The `direction` field as stored, to be named as `before` in a change.
    pub direction_set: Option<Direction>,
    /// Unit of measure; empty if not known.
    pub unit_of_measure: String,
    /// How the values are read.
    pub value_kind: ValueKind,
    /// Decimals printed; None where the source has no printed form.
    pub decimals: Option<u8>,
    /// Definition enligt metodbeskrivning.
    pub definition: Option<String>,
    /// Våra kommentarer.
    pub our_comments: Option<String>,
    /// What it points to; at least one, those joined to it last. The first decides what it is called and measured in.
    pub series: Vec<SeriesInfo>,
}

/// Which indicators.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct IndicatorFilter {
    /// Only of this area.
    pub area: Option<Area>,
    /// Only these.
    pub indicators: Option<Vec<EntityId>>,
}

impl IndicatorFilter {
    fn lets(&self, indicator: &IndicatorInfo) -> bool {
        let area = self.area.is_none() || self.area == indicator.area;
        area && self.indicators.as_ref().is_none_or(|these| these.contains(&indicator.id))
    }
}

// A series that came with the indicator stands before those that have been joined to it: the indicator stays what it was.
const INDICATORS: &str = "SELECT n.number, n.id, n.title, n.area, n.kind, n.direction, n.definition, n.our_comments,
    s.number, s.id, s.source, s.code, s.population
  FROM series s JOIN indicator n ON n.id = s.indicator
  LEFT JOIN (SELECT id, before, min(seq) FROM journal_edit
    WHERE entity = 'series' AND field = 'indicator' AND kind = 'set' GROUP BY id) moved ON moved.id = s.id
  WHERE n.removed = 0 AND s.removed = 0
  ORDER BY n.number, coalesce(moved.before <> n.id, 0), s.number";

impl Published<'_> {
    /// The indicators with live values, by number.
    pub fn indicators(&self, filter: &IndicatorFilter) -> Result<Vec<IndicatorInfo>, StoreError> {
        let slices = self.slices()?;
        let told = self.told()?;
        let mut indicators: Vec<IndicatorInfo> = Vec::new();
        self.read(|connection| {
            each(connection, |row| {
                let number: SeriesNo = row.get(8)?;
                let Some(slices) = slices.get(&number) else { return Ok(()) };
                let told = told.get(&number).cloned().unwrap_or_default();
                let series = series(row, told, slices.clone())?;
                match indicators.last_mut().filter(|last| Some(last.number) == row.get(0).ok()) {
                    Some(last) => last.join(series),
                    None => indicators.push(indicator(row, series)?),
                }
                Ok(())
            })
        })?;
        indicators.retain(|indicator| filter.lets(indicator));
        Ok(indicators)
    }

    /// One indicator; None if it has no live values.
    pub fn indicator(&self, id: EntityId) -> Result<Option<IndicatorInfo>, StoreError> {
        let filter = IndicatorFilter { area: None, indicators: Some(vec![id]) };
        Ok(self.indicators(&filter)?.into_iter().next())
    }
}

fn each(connection: &Connection, mut take: impl FnMut(&Row<'_>) -> Result<(), StoreError>) -> Result<(), StoreError> {
    let mut select = connection.prepare_cached(INDICATORS)?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        take(row)?;
    }
    Ok(())
}

pub(super) fn series(row: &Row<'_>, told: Told, slices: Vec<SliceInfo>) -> Result<SeriesInfo, StoreError> {
    Ok(SeriesInfo {
        number: row.get(8)?,
        id: id(row, 9)?,
        source: row.get(10)?,
        code: row.get(11)?,
        population: row.get(12)?,
        told,
        slices,
    })
}

fn indicator(row: &Row<'_>, series: SeriesInfo) -> Result<IndicatorInfo, StoreError> {
    let text = |at: usize| row.get::<_, Option<String>>(at).map(|text| text.filter(|text| !text.is_empty()));
    let told = series.told.clone();
    let set = text(5)?.map(|code| coded(&code, Direction::from_code, "indicator.direction")).transpose()?;
    let kind = text(4)?.map(|code| coded(&code, IndicatorKind::from_code, "indicator.kind")).transpose()?;
    let (direction, direction_from) = match (set, told.direction) {
        (Some(set), _) => (set, DirectionFrom::User),
        (None, Direction::Unknown) => (Direction::Unknown, DirectionFrom::Nobody),
        (None, direction) => (direction, DirectionFrom::File(told.direction_from.unwrap_or_default())),
    };
    Ok(IndicatorInfo {
        id: id(row, 1)?,
        number: row.get(0)?,
        code: series.code.clone().or(told.printed_number),
        title: text(2)?.unwrap_or(told.title),
        area: text(3)?.map(Area).or(told.area),
        kind: kind.or(told.kind),
        direction,
        direction_from,
        direction_set: set,
        unit_of_measure: told.unit_of_measure,
        value_kind: told.value_kind,
        decimals: told.decimals,
        definition: text(6)?.or(told.definition),
        our_comments: text(7)?,
        series: vec![series],
    })
}

pub(super) fn id(row: &Row<'_>, at: usize) -> Result<EntityId, StoreError> {
    Ok(EntityId(Uuid::from_bytes(row.get(at)?)))
}

impl IndicatorInfo {
    /// One more series: it tells what those before it leave open.
    fn join(&mut self, series: SeriesInfo) {
        let told = &series.told;
        if self.direction_from == DirectionFrom::Nobody && told.direction != Direction::Unknown {
            self.direction = told.direction;
            self.direction_from = DirectionFrom::File(told.direction_from.clone().unwrap_or_default());
        }
        self.area = self.area.take().or_else(|| told.area.clone());
        self.kind = self.kind.or(told.kind);
        self.definition = self.definition.take().or_else(|| told.definition.clone());
        self.series.push(series);
    }
}

/// Slices of all its series, oldest first; where two series have the same period and gender, the first series'.
impl IndicatorInfo {
    /// See above.
    pub fn slices(&self) -> Vec<&SliceInfo> {
        let mut seen = HashMap::new();
        for slice in self.series.iter().flat_map(|series| &series.slices) {
            seen.entry((slice.period.kind, slice.period.first, slice.period.last, slice.gender)).or_insert(slice);
        }
        let mut slices: Vec<&SliceInfo> = seen.into_values().collect();
        slices.sort_by(|a, b| (&a.period, a.gender).cmp(&(&b.period, b.gender)));
        slices
    }
}
