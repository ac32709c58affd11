//! Which values are seen: those whose import is live and not removed; of several, the latest import's.

use std::collections::HashMap;

use rusqlite::Connection;

use super::{ImportNo, OriginNo};
use crate::store::StoreError;

/// The tables whose values are seen, each with its import.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Live {
    origins: HashMap<OriginNo, ImportNo>,
}

const LIVE: &str = "SELECT t.number, t.import FROM import_table t JOIN import i ON i.number = t.import
  WHERE i.live = 1 AND i.removed = 0";

impl Live {
    pub fn read(connection: &Connection) -> Result<Self, StoreError> {
        let mut select = connection.prepare_cached(LIVE)?;
        let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(Self { origins: rows.collect::<Result<_, _>>()? })
    }

    /// The live import that a value stands in; None if it is not seen.
    pub fn import(&self, origin: OriginNo) -> Option<ImportNo> {
        self.origins.get(&origin).copied()
    }
}
