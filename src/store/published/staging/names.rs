//! Units, series, periods, slices and tables get their numbers in the store when values are to be written.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension};

use super::super::{ImportNo, OriginNo, PeriodNo, SeriesNo, SliceNo, UnitNo, key};
use super::compared::{find_period, find_unit};
use crate::domain::published::{SeriesFound, TableFound, UnitFound};
use crate::domain::{Area, Gender, IndicatorKind, Period};
use crate::store::{StoreError, new_id};

/// The unit's number; a new row for one that is not known, with its parent before it.
pub(in super::super) fn unit(connection: &Connection, found: &UnitFound) -> Result<UnitNo, StoreError> {
    if let Some(number) = find_unit(connection, &found.unit)? {
        let name_it = "UPDATE unit SET name = ?2 WHERE number = ?1 AND name = '' AND ?2 <> ''";
        connection.prepare_cached(name_it)?.execute((number, &found.name))?;
        return Ok(number);
    }
    let parent = match &found.parent {
        Some(parent) if *parent != found.unit => {
            let parent = UnitFound { number: 0, unit: parent.clone(), name: String::new(), parent: None };
            Some(unit(connection, &parent)?)
        }
        _ => None,
    };
    let insert = "INSERT INTO unit (scheme, code, name, parent) VALUES (?1, ?2, ?3, ?4) RETURNING number";
    let fields = (found.unit.scheme.code(), &found.unit.code, &found.name, parent);
    Ok(connection.prepare_cached(insert)?.query_row(fields, |row| row.get(0))?)
}

/// The series' number; a new row, with an indicator of its own, for one that is not known. What the file tells
/// about it is kept for this import.
pub(in super::super) fn series(
    connection: &Connection,
    import: ImportNo,
    found: &SeriesFound,
    now: Timestamp,
) -> Result<SeriesNo, StoreError> {
    let key = key::of_series(found);
    let known = connection
        .prepare_cached("SELECT number FROM series WHERE key = ?1")?
        .query_row([&key], |row| row.get(0))
        .optional()?;
    let number = match known {
        Some(number) => number,
        None => new_series(connection, found, &key, now)?,
    };
    tell(connection, import, number, found)?;
    Ok(number)
}

fn new_series(connection: &Connection, found: &SeriesFound, key: &str, now: Timestamp) -> Result<SeriesNo, StoreError> {
    let indicator = new_id(now);
    connection.prepare_cached("INSERT INTO indicator (id) VALUES (?1)")?.execute([indicator.0.into_bytes()])?;
    let insert = "INSERT INTO series (id, indicator, key, source, code, population)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6) RETURNING number";
    let fields =
        (new_id(now).0.into_bytes(), indicator.0.into_bytes(), key, &found.source, &found.code, &found.population);
    Ok(connection.prepare_cached(insert)?.query_row(fields, |row| row.get(0))?)
}

fn tell(connection: &Connection, import: ImportNo, series: SeriesNo, found: &SeriesFound) -> Result<(), StoreError> {
    let insert = "INSERT INTO series_told (series, import, title, printed_number, unit_of_measure, value_kind,
      decimals, direction, direction_from, area, kind, definition)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) ON CONFLICT DO NOTHING";
    connection.prepare_cached(insert)?.execute((
        series,
        import,
        &found.title,
        &found.printed_number,
        &found.unit_of_measure,
        found.value_kind.code(),
        found.decimals,
        found.direction.code(),
        &found.direction_from,
        found.area.as_ref().map(|Area(code)| code),
        found.kind.map(IndicatorKind::code),
        &found.definition,
    ))?;
    Ok(())
}

/// The table's number, under which its values are written.
pub(in super::super) fn table(
    connection: &Connection,
    import: ImportNo,
    found: &TableFound,
) -> Result<OriginNo, StoreError> {
    let insert = "INSERT INTO import_table (import, sheet, cells, title, edition)
      VALUES (?1, ?2, ?3, ?4, ?5) RETURNING number";
    let fields = (import, &found.sheet, &found.cells, &found.title, &found.edition);
    Ok(connection.prepare_cached(insert)?.query_row(fields, |row| row.get(0))?)
}

/// The slice's number, and a line in the summary for the import, so that the import can be cleared away.
pub(in super::super) fn slice(
    connection: &Connection,
    import: ImportNo,
    series: SeriesNo,
    period: &Period,
    gender: Gender,
) -> Result<SliceNo, StoreError> {
    let period = self::period(connection, period)?;
    let find = "SELECT number FROM slice WHERE series = ?1 AND period = ?2 AND gender = ?3";
    let key = (series, period, gender.code());
    let known = connection.prepare_cached(find)?.query_row(key, |row| row.get(0)).optional()?;
    let number: SliceNo = if let Some(number) = known {
        number
    } else {
        let insert = "INSERT INTO slice (series, period, gender) VALUES (?1, ?2, ?3) RETURNING number";
        connection.prepare_cached(insert)?.query_row(key, |row| row.get(0))?
    };
    let summary = "INSERT INTO slice_summary (slice, import, observations, municipalities) VALUES (?1, ?2, 0, 0)
      ON CONFLICT DO NOTHING";
    connection.prepare_cached(summary)?.execute((number, import))?;
    Ok(number)
}

fn period(connection: &Connection, period: &Period) -> Result<PeriodNo, StoreError> {
    if let Some(number) = find_period(connection, period)? {
        return Ok(number);
    }
    let insert = "INSERT INTO period (kind, first, last, label) VALUES (?1, ?2, ?3, ?4) RETURNING number";
    let fields = (period.kind.code(), period.first.to_string(), period.last.to_string(), &period.label);
    Ok(connection.prepare_cached(insert)?.query_row(fields, |row| row.get(0))?)
}
