//! Which values are seen: those whose import is live and not removed; of several, the latest import's.

use std::collections::HashMap;

use rusqlite::Connection;

use super::{ImportNo, OriginNo};
use crate::store::StoreError;

/// The imports that are seen, and the tables whose values are, each with its import.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Live {
    /// With its id – in a backup put back, the number may be another import's – and the area that users have set for it.
    imports: Vec<(ImportNo, [u8; 16], Option<String>)>,
    origins: HashMap<OriginNo, ImportNo>,
}

const IMPORTS: &str = "SELECT number, id, area FROM import WHERE live = 1 AND removed = 0 ORDER BY number";
const ORIGINS: &str = "SELECT t.number, t.import FROM import_table t JOIN import i ON i.number = t.import
  WHERE i.live = 1 AND i.removed = 0";

impl Live {
    pub fn read(connection: &Connection) -> Result<Self, StoreError> {
        let mut select = connection.prepare_cached(IMPORTS)?;
        let imports = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        let imports = imports.collect::<Result<_, _>>()?;
        let mut select = connection.prepare_cached(ORIGINS)?;
        let origins = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(Self { imports, origins: origins.collect::<Result<_, _>>()? })
    }

    /// The live import that a value stands in; None if it is not seen.
    pub fn import(&self, origin: OriginNo) -> Option<ImportNo> {
        self.origins.get(&origin).copied()
    }
}
