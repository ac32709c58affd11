//! What a new file starts with: the built-in units. Classifications are not copied; they are in `domain::facts`.

use rusqlite::{Connection, Statement};

use super::super::{Stamp, StoreError};
use crate::domain::{Scheme, UnitRef, facts};

/// Writes riket, counties, regions and kommuner into a new file, in that order.
pub(in crate::store) fn fill(connection: &Connection, _: &Stamp) -> Result<(), StoreError> {
    let mut insert = connection.prepare("INSERT INTO unit (scheme, code, name) VALUES (?1, ?2, ?3)")?;
    add(&mut insert, &UnitRef::nation(), "Riket")?;
    for (scheme, divisions) in [(Scheme::County, facts::counties()), (Scheme::KoladaRegion, facts::regions())] {
        for division in divisions {
            add(&mut insert, &UnitRef::new(scheme, division.code), division.name)?;
        }
    }
    for kommun in facts::municipalities() {
        add(&mut insert, &UnitRef::municipality(kommun.code), kommun.name)?;
    }
    Ok(())
}

fn add(insert: &mut Statement, unit: &UnitRef, name: &str) -> Result<(), StoreError> {
    insert.execute((unit.scheme.code(), &unit.code, name))?;
    Ok(())
}
