//! Slices and their values: of several live imports the latest one's value is the one that is read.

use std::collections::HashMap;
use std::sync::Arc;

use rusqlite::{Connection, Row};

use super::{ImportNo, NoteNo, OriginNo, Present, Published, SeriesNo, SliceNo, UnitNo};
use crate::domain::{Colour, Gender, Period, PeriodKind, Status};
use crate::store::StoreError;

/// One series, period and gender with values in live imports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SliceInfo {
    /// Its number.
    pub number: SliceNo,
    /// Which period.
    pub period: Period,
    /// Which gender.
    pub gender: Gender,
    /// Values and marks stored, revised ones counted too.
    pub observations: u32,
    /// Present values of kommuner, revised ones counted too: 0 means that kommuner have none.
    pub municipalities: u32,
}

/// A value as it is seen, with where it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Observed {
    /// Whose.
    pub unit: UnitNo,
    /// The number; Ja = 1, Nej = 0.
    pub value: Option<f64>,
    /// Whether it can be compared; a value is never [`Status::Present`] without a number.
    pub status: Status,
    /// The mark as printed.
    pub mark: Option<String>,
    /// The file's own colour.
    pub colour: Option<Colour>,
    /// The rank as printed.
    pub rank: Option<u32>,
    /// Numerator where the file gives it.
    pub numerator: Option<f64>,
    /// Denominator where the file gives it.
    pub denominator: Option<f64>,
    /// The import that the value comes from.
    pub import: ImportNo,
    /// The table it stands in.
    pub origin: OriginNo,
    /// 1-based row in the table's sheet or file; 0 where there is none.
    pub line: u32,
    /// 1-based column; 0 where there is none.
    pub column: u16,
}

impl Observed {
    /// The number if it can be compared.
    #[must_use]
    pub fn present(&self) -> Option<f64> {
        self.value.filter(|_| self.status == Status::Present)
    }
}

const VALUES: &str = "SELECT unit, origin, value, note, line, col, rank, numerator, denominator
  FROM observation WHERE slice = ?1";
const VALUES_OF: &str = "SELECT unit, origin, value, note, line, col, rank, numerator, denominator
  FROM observation WHERE slice = ?1 AND unit = ?2";
const PRESENT: &str = "SELECT unit, origin, value, note FROM observation WHERE slice = ?1";
const SLICES: &str = "SELECT s.series, s.number, s.gender, p.kind, p.first, p.last, p.label,
    sum(x.observations), sum(x.municipalities)
  FROM slice_summary x
  JOIN import i ON i.number = x.import AND i.live = 1 AND i.removed = 0
  JOIN slice s ON s.number = x.slice
  JOIN period p ON p.number = s.period
  WHERE x.observations > 0
  GROUP BY s.number";

impl Published<'_> {
    /// What is seen in a slice, by unit number.
    pub fn values(&self, slice: SliceNo) -> Result<Vec<Observed>, StoreError> {
        let mut top: Vec<Observed> = Vec::with_capacity(320);
        self.read(|connection| {
            let mut select = connection.prepare_cached(VALUES)?;
            let mut rows = select.query([slice])?;
            while let Some(row) = rows.next()? {
                let Some(observed) = self.observed(row)? else { continue };
                match top.last_mut() {
                    Some(below) if below.unit == observed.unit && below.import > observed.import => {}
                    Some(below) if below.unit == observed.unit => *below = observed,
                    _ => top.push(observed),
                }
            }
            Ok(())
        })?;
        Ok(top)
    }

    /// The values of a slice that can be compared, by unit number: a leaner reading than [`Published::values`].
    pub fn present(&self, slice: SliceNo) -> Result<Present, StoreError> {
        if let Some(kept) = self.reader.memo.kept().present(slice) {
            return Ok(kept);
        }
        let present = self.read_present(slice)?;
        self.reader.memo.keep().keep_present(slice, &present);
        Ok(present)
    }

    fn read_present(&self, slice: SliceNo) -> Result<Present, StoreError> {
        let kept = self.reader.memo.kept();
        let live = kept.live();
        let mut top: Vec<(UnitNo, ImportNo, Option<f64>)> = Vec::with_capacity(320);
        self.read(|connection| {
            let mut select = connection.prepare_cached(PRESENT)?;
            let mut rows = select.query([slice])?;
            while let Some(row) = rows.next()? {
                let Some(import) = live.import(row.get(1)?) else { continue };
                let plain = self.notes.manner(row.get(3)?).status == Status::Present;
                let value = row.get::<_, Option<f64>>(2)?.filter(|_| plain);
                let seen = (row.get(0)?, import, value);
                match top.last_mut() {
                    Some(below) if below.0 == seen.0 && below.1 > seen.1 => {}
                    Some(below) if below.0 == seen.0 => *below = seen,
                    _ => top.push(seen),
                }
            }
            Ok(())
        })?;
        Ok(top.into_iter().filter_map(|(unit, _, value)| Some((unit, value?))).collect())
    }

    /// Everything live that a unit has in a slice: the value that is seen first, then what it lies over.
    pub fn layers(&self, slice: SliceNo, unit: UnitNo) -> Result<Vec<Observed>, StoreError> {
        let mut layers = self.read(|connection| {
            let mut select = connection.prepare_cached(VALUES_OF)?;
            let mut rows = select.query((slice, unit))?;
            let mut layers = Vec::new();
            while let Some(row) = rows.next()? {
                layers.extend(self.observed(row)?);
            }
            Ok(layers)
        })?;
        layers.sort_by_key(|observed: &Observed| std::cmp::Reverse(observed.import));
        Ok(layers)
    }

    /// What is seen for one unit in a slice.
    pub fn value(&self, slice: SliceNo, unit: UnitNo) -> Result<Option<Observed>, StoreError> {
        if let Ok(kept) = self.reader.memo.kept().value(slice, unit) {
            return Ok(kept);
        }
        let value = self.layers(slice, unit)?.into_iter().next();
        self.reader.memo.keep().keep_value(slice, unit, value.clone());
        Ok(value)
    }

    /// Every slice with live values, by series, oldest period first.
    pub fn slices(&self) -> Result<Arc<HashMap<SeriesNo, Vec<SliceInfo>>>, StoreError> {
        if let Some(kept) = &self.reader.memo.kept().slices {
            return Ok(Arc::clone(kept));
        }
        let mut slices = self.read(read_slices)?;
        for slices in slices.values_mut() {
            slices.sort_by(|a, b| (&a.period, a.gender).cmp(&(&b.period, b.gender)));
        }
        let slices = Arc::new(slices);
        self.reader.memo.keep().slices = Some(Arc::clone(&slices));
        Ok(slices)
    }

    fn observed(&self, row: &Row<'_>) -> Result<Option<Observed>, StoreError> {
        let origin: OriginNo = row.get(1)?;
        let Some(import) = self.reader.memo.kept().live().import(origin) else { return Ok(None) };
        let manner = self.notes.manner(row.get::<_, Option<NoteNo>>(3)?);
        Ok(Some(Observed {
            unit: row.get(0)?,
            value: row.get(2)?,
            status: manner.status,
            mark: manner.mark.clone(),
            colour: manner.colour,
            rank: row.get(6)?,
            numerator: row.get(7)?,
            denominator: row.get(8)?,
            import,
            origin,
            line: row.get(4)?,
            column: row.get(5)?,
        }))
    }
}

fn read_slices(connection: &Connection) -> Result<HashMap<SeriesNo, Vec<SliceInfo>>, StoreError> {
    let mut select = connection.prepare_cached(SLICES)?;
    let mut rows = select.query([])?;
    let mut slices: HashMap<SeriesNo, Vec<SliceInfo>> = HashMap::new();
    while let Some(row) = rows.next()? {
        let info = SliceInfo {
            number: row.get(1)?,
            gender: coded(&row.get::<_, String>(2)?, Gender::from_code, "slice.gender")?,
            period: Period {
                kind: coded(&row.get::<_, String>(3)?, PeriodKind::from_code, "period.kind")?,
                first: date(&row.get::<_, String>(4)?)?,
                last: date(&row.get::<_, String>(5)?)?,
                label: row.get(6)?,
            },
            observations: row.get(7)?,
            municipalities: row.get(8)?,
        };
        slices.entry(row.get(0)?).or_default().push(info);
    }
    Ok(slices)
}

fn date(text: &str) -> Result<jiff::civil::Date, StoreError> {
    text.parse().map_err(|_| StoreError::Unreadable("period"))
}

/// The variant that a stored code stands for.
pub(super) fn coded<T>(
    code: &str,
    from_code: impl Fn(&str) -> Option<T>,
    place: &'static str,
) -> Result<T, StoreError> {
    from_code(code).ok_or(StoreError::Unreadable(place))
}
