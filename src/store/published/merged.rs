//! Units that have been merged into others, as journaled aliases.

use rusqlite::Connection;

use super::Published;
use crate::domain::{EntityId, UnitRef};
use crate::store::StoreError;

/// That a unit has been merged into another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergedUnit {
    /// The entity.
    pub id: EntityId,
    /// Which unit.
    pub unit: UnitRef,
    /// What it is a part of now.
    pub into: UnitRef,
}

impl Published<'_> {
    /// Every merger, in the order it was said.
    pub fn merged_units(&self) -> Result<Vec<MergedUnit>, StoreError> {
        self.read(aliases)
    }
}

/// The unit that is meant by another in the end: a merged one may have been merged further. What was said last holds.
#[must_use]
pub fn stands_for(merged: &[MergedUnit], unit: &UnitRef) -> UnitRef {
    let mut unit = unit;
    // More steps than mergers would be going round in a circle.
    for _ in merged {
        match merged.iter().rfind(|alias| alias.unit == *unit) {
            Some(alias) => unit = &alias.into,
            None => break,
        }
    }
    unit.clone()
}

/// Every merger, in the order it was said.
pub(super) fn aliases(connection: &Connection) -> Result<Vec<MergedUnit>, StoreError> {
    let sql =
        "SELECT id, coalesce(unit, ''), coalesce(merged_into, '') FROM unit_alias WHERE NOT removed ORDER BY number";
    let mut select = connection.prepare_cached(sql)?;
    let row = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get::<_, String>(2)?));
    let rows: Vec<(EntityId, String, String)> = select.query_map([], row)?.collect::<Result<_, _>>()?;
    let merged = |(id, unit, into): (EntityId, String, String)| {
        Some(MergedUnit { id, unit: unit.parse().ok()?, into: into.parse().ok()? })
    };
    Ok(rows.into_iter().filter_map(merged).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::new_id;

    #[test]
    fn a_unit_merged_twice_stands_for_the_last_and_a_circle_ends() {
        let unit = |code: &str| UnitRef::municipality(code);
        let merged = |pairs: &[(&str, &str)]| -> Vec<MergedUnit> {
            let merger = |(from, into): &(&str, &str)| MergedUnit {
                id: new_id(jiff::Timestamp::UNIX_EPOCH),
                unit: unit(from),
                into: unit(into),
            };
            pairs.iter().map(merger).collect()
        };
        assert_eq!(stands_for(&merged(&[("A", "B"), ("B", "C")]), &unit("A")), unit("C"));
        assert_eq!(stands_for(&merged(&[("A", "B"), ("A", "C")]), &unit("A")), unit("C"));
        assert_eq!(stands_for(&merged(&[("A", "B")]), &unit("C")), unit("C"));
        let round = stands_for(&merged(&[("A", "B"), ("B", "A")]), &unit("A"));
        assert!([unit("A"), unit("B")].contains(&round));
    }
}
