//! What the users have added to the built-in areas and peer groups: reads only.

use rusqlite::Row;

use super::error::StoreError;
use super::reader::Reader;
use crate::domain::UnitRef;

/// A named set of units to compare with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnPeers {
    /// Name.
    pub name: String,
    /// Members.
    pub units: Vec<UnitRef>,
}

impl Reader {
    /// Code and name of the areas that were added, in the order they were added.
    pub fn own_areas(&self) -> Result<Vec<(String, String)>, StoreError> {
        self.read(|connection| {
            let sql = "SELECT coalesce(code, ''), coalesce(name, '') FROM own_area WHERE NOT removed ORDER BY number";
            let mut statement = connection.prepare_cached(sql)?;
            let area = |row: &Row| Ok((row.get(0)?, row.get(1)?));
            Ok(statement.query_map([], area)?.collect::<Result<_, _>>()?)
        })
    }

    /// What a peer group can be called: the users' own first, then the imported ones.
    pub fn peer_names(&self) -> Result<Vec<String>, StoreError> {
        let mut names: Vec<String> = self.own_peers()?.into_iter().map(|peers| peers.name).collect();
        let imported = self.group_names()?;
        names.extend(imported.into_iter().filter(|name| !names.contains(name)).collect::<Vec<_>>());
        Ok(names)
    }

    /// The users' own peer groups, in the order they were added. Members that are no units any more are left out.
    pub fn own_peers(&self) -> Result<Vec<OwnPeers>, StoreError> {
        self.read(|connection| {
            let sql = "SELECT coalesce(name, ''), coalesce(units, '') FROM own_peers WHERE NOT removed ORDER BY number";
            let mut statement = connection.prepare_cached(sql)?;
            let peers = |row: &Row| {
                let units: String = row.get(1)?;
                let units = units.split(',').filter_map(|unit| unit.trim().parse().ok()).collect();
                Ok(OwnPeers { name: row.get(0)?, units })
            };
            Ok(statement.query_map([], peers)?.collect::<Result<_, _>>()?)
        })
    }
}
