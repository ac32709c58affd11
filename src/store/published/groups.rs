//! Imported classifications and sets of similar units; the built-in ones are in `domain::facts`.

use rusqlite::OptionalExtension;

use super::slices::coded;
use super::{Published, UnitNo};
use crate::domain::published::GroupFound;
use crate::domain::{Scheme, UnitRef};
use crate::store::{Reader, StoreError};

const GROUPS: &str = "SELECT g.theme, g.name, g.year, u.scheme, u.code, g.members
  FROM unit_group g JOIN import i ON i.number = g.import AND i.live = 1 AND i.removed = 0
  LEFT JOIN unit u ON u.number = g.around
  WHERE g.kind = ?1
  ORDER BY g.theme, g.name, g.year, g.number";

impl Published<'_> {
    /// The imported groups of a kind (`liknande`, `grupp`, `lan`, `other`); of one published again, the latest.
    pub fn groups(&self, kind: &str) -> Result<Vec<GroupFound>, StoreError> {
        let mut groups: Vec<GroupFound> = Vec::new();
        self.read(|connection| {
            let mut select = connection.prepare_cached(GROUPS)?;
            let mut rows = select.query([kind])?;
            while let Some(row) = rows.next()? {
                let scheme = row.get::<_, Option<String>>(3)?;
                let scheme = scheme.map(|code| coded(&code, Scheme::from_code, "unit.scheme")).transpose()?;
                let around = scheme.zip(row.get::<_, Option<String>>(4)?);
                let group = GroupFound {
                    kind: kind.to_owned(),
                    theme: row.get(0)?,
                    name: row.get(1)?,
                    year: row.get(2)?,
                    around: around.map(|(scheme, code)| UnitRef::new(scheme, code)),
                    members: self.members(&row.get::<_, String>(5)?),
                };
                let same = |last: &&mut GroupFound| {
                    (&last.theme, &last.name, last.year) == (&group.theme, &group.name, group.year)
                };
                match groups.last_mut().filter(same) {
                    Some(last) => *last = group,
                    None => groups.push(group),
                }
            }
            Ok(())
        })?;
        Ok(groups)
    }

    /// The members of the imported group of this name, whatever its kind; of several years, the latest.
    pub(super) fn group_named(&self, name: &str) -> Result<Option<Vec<UnitRef>>, StoreError> {
        let sql = "SELECT g.members FROM unit_group g
                   JOIN import i ON i.number = g.import AND i.live = 1 AND i.removed = 0
                   WHERE g.name = ?1 ORDER BY g.year DESC, g.number DESC LIMIT 1";
        let mut listed: Option<String> = None;
        self.read(|connection| {
            listed = connection.prepare_cached(sql)?.query_row([name], |row| row.get(0)).optional()?;
            Ok(())
        })?;
        Ok(listed.map(|listed| self.members(&listed)))
    }

    fn members(&self, listed: &str) -> Vec<UnitRef> {
        let numbers = listed.split(',').filter_map(|number| number.parse().ok());
        numbers.filter_map(|number| self.unit_numbered(UnitNo(number))).map(|unit| unit.unit.clone()).collect()
    }
}

impl Reader {
    /// Names of the imported groups that anybody can compare with: not those of similar units around another one.
    pub fn group_names(&self) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT DISTINCT g.name FROM unit_group g
                   JOIN import i ON i.number = g.import AND i.live = 1 AND i.removed = 0
                   WHERE g.kind <> 'liknande' ORDER BY g.name";
        self.read(|connection| {
            let mut statement = connection.prepare_cached(sql)?;
            Ok(statement.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
        })
    }
}
