//! Imports, the tables of their files, and where a value stands.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, Row};
use uuid::Uuid;

use super::{ImportNo, Observed, OriginNo, Published, SliceNo, UnitNo};
use crate::domain::EntityId;
use crate::domain::published::Unread;
use crate::store::{Reader, StoreError};

/// An import of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportInfo {
    /// Its number.
    pub number: ImportNo,
    /// Its entity: a change of `live` shows it or takes it back.
    pub id: EntityId,
    /// Whether its values are seen.
    pub live: bool,
    /// Whether they ever were; one that never was is still being staged, or was broken off.
    pub was_live: bool,
    /// File name.
    pub file: String,
    /// Of its bytes, in hexadecimal.
    pub sha256: String,
    /// `xlsx`, `kolada-dump`, …
    pub format: String,
    /// "Källa: …" as the file says; empty if it says nothing.
    pub source_wording: String,
    /// When.
    pub at: Timestamp,
    /// Who, by name.
    pub who: String,
    /// "ÖJ äldre 2015".
    pub edition: Option<String>,
    /// Area given at the import.
    pub area: Option<String>,
    /// Values stored: those that were new or changed.
    pub observations: u64,
}

/// Where a value stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Provenance {
    /// The value.
    pub observed: Observed,
    /// The import it came with.
    pub import: ImportInfo,
    /// Sheet; empty for csv and JSON.
    pub sheet: String,
    /// Title above the table.
    pub table_title: String,
    /// `C17`; empty where there is no cell.
    pub cell: String,
}

/// A table and the file it came with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableOf {
    /// The import's number.
    pub import: ImportNo,
    /// Name of the import's file.
    pub file: String,
    /// Of that file's bytes, in hexadecimal.
    pub sha256: String,
    /// Title above the table.
    pub title: String,
}

const IMPORTS: &str = "SELECT i.number, i.id, i.live, i.was_live, i.file, i.sha256, i.format, i.source_wording, i.at,
    i.who, (SELECT e.name FROM edition e WHERE e.id = i.edition), i.area, (SELECT coalesce(sum(x.observations), 0) FROM slice_summary x WHERE x.import = i.number)
  FROM import i WHERE i.removed = 0";

impl Reader {
    /// Whether anything has been imported.
    pub fn has_imports(&self) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM import WHERE live = 1 AND removed = 0)";
        self.read(|connection| Ok(connection.prepare_cached(sql)?.query_row([], |row| row.get(0))?))
    }
}

impl Published<'_> {
    /// Every import, latest first.
    pub fn imports(&self) -> Result<Vec<ImportInfo>, StoreError> {
        self.read(|connection| {
            let mut select = connection.prepare_cached(&format!("{IMPORTS} ORDER BY i.number DESC"))?;
            let mut rows = select.query([])?;
            let mut imports = Vec::new();
            while let Some(row) = rows.next()? {
                imports.push(import(row)?);
            }
            Ok(imports)
        })
    }

    /// Whether an import is live.
    pub fn is_live(&self, id: EntityId) -> Result<bool, StoreError> {
        self.read(|connection| {
            let sql = "SELECT EXISTS (SELECT 1 FROM import WHERE id = ?1 AND live = 1 AND removed = 0)";
            Ok(connection.prepare_cached(sql)?.query_row([id.0.into_bytes()], |row| row.get(0))?)
        })
    }

    /// The live import of a file with these bytes, if there is one: importing it again would change nothing.
    pub fn import_of(&self, sha256: &str) -> Result<Option<ImportInfo>, StoreError> {
        Ok(self.imports()?.into_iter().find(|import| import.live && import.sha256 == sha256))
    }

    /// The cells of an import that could not be read, in the file's order.
    pub fn unread(&self, import: ImportNo) -> Result<Vec<Unread>, StoreError> {
        self.read(|connection| {
            let sql = "SELECT sheet, cell, text, why FROM unread WHERE import = ?1 ORDER BY n";
            let mut select = connection.prepare_cached(sql)?;
            let rows = select.query_map([import], |row| {
                Ok(Unread { sheet: row.get(0)?, cell: row.get(1)?, text: row.get(2)?, why: row.get(3)? })
            })?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }

    /// Where a unit's value in a slice stands: the value that is seen first, then the older ones it lies over.
    pub fn provenance(&self, slice: SliceNo, unit: UnitNo) -> Result<Vec<Provenance>, StoreError> {
        self.layers(slice, unit)?.into_iter().map(|observed| self.place_of(observed)).collect()
    }

    fn place_of(&self, observed: Observed) -> Result<Provenance, StoreError> {
        let import = self.numbered(observed.import)?.ok_or(StoreError::Unreadable("import"))?;
        let (sheet, table_title) = self.table(observed.origin)?;
        let cell = cell(observed.line, observed.column);
        Ok(Provenance { observed, import, sheet, table_title, cell })
    }

    /// What is known of a table and the file it came with.
    pub fn table_of(&self, origin: OriginNo) -> Result<TableOf, StoreError> {
        let sql = "SELECT i.number, i.file, i.sha256, t.title FROM import_table t JOIN import i ON i.number = t.import
          WHERE t.number = ?1";
        let found = self.read(|connection| {
            let mut select = connection.prepare_cached(sql)?;
            let table = |row: &Row<'_>| {
                Ok(TableOf { import: row.get(0)?, file: row.get(1)?, sha256: row.get(2)?, title: row.get(3)? })
            };
            Ok(select.query_row([origin], table).optional()?)
        })?;
        found.ok_or(StoreError::Unreadable("import_table"))
    }

    fn numbered(&self, number: ImportNo) -> Result<Option<ImportInfo>, StoreError> {
        self.read(|connection| {
            let mut select = connection.prepare_cached(&format!("{IMPORTS} AND i.number = ?1"))?;
            let mut rows = select.query([number])?;
            rows.next()?.map(import).transpose()
        })
    }

    /// Sheet and title of a table.
    pub fn table(&self, origin: OriginNo) -> Result<(String, String), StoreError> {
        let found = self.read(|connection| {
            let mut select = connection.prepare_cached("SELECT sheet, title FROM import_table WHERE number = ?1")?;
            Ok(select.query_row([origin], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
        })?;
        found.ok_or(StoreError::Unreadable("import_table"))
    }
}

fn import(row: &Row<'_>) -> Result<ImportInfo, StoreError> {
    let at = Timestamp::from_millisecond(row.get(8)?).map_err(|_| StoreError::Unreadable("import.at"))?;
    Ok(ImportInfo {
        number: row.get(0)?,
        id: EntityId(Uuid::from_bytes(row.get(1)?)),
        live: row.get(2)?,
        was_live: row.get(3)?,
        file: row.get(4)?,
        sha256: row.get(5)?,
        format: row.get(6)?,
        source_wording: row.get(7)?,
        at,
        who: row.get(9)?,
        edition: row.get(10)?,
        area: row.get(11)?,
        observations: u64::try_from(row.get::<_, i64>(12)?).unwrap_or(0),
    })
}

/// `C17` from a 1-based row and column; empty if either is 0.
#[must_use]
pub fn cell(line: u32, column: u16) -> String {
    if line == 0 || column == 0 {
        return String::new();
    }
    let (mut letters, mut rest) = (Vec::new(), column);
    while rest > 0 {
        let letter = (rest - 1) % 26;
        letters.push(char::from(b'A' + u8::try_from(letter).unwrap_or(0)));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect::<String>() + &line.to_string()
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn cells_are_named_as_in_a_workbook() {
        for (line, column, name) in
            [(1, 1, "A1"), (17, 3, "C17"), (320, 29, "AC320"), (9, 702, "ZZ9"), (2, 703, "AAA2")]
        {
            assert_eq!(cell(line, column), name);
        }
        assert_eq!(cell(0, 5), "");
    }
}
