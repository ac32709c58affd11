//! Looking for faults: pages, links, and whether the journal and the stored values tell the same.

use std::os::unix::fs::PermissionsExt;

use rusqlite::Connection;

use super::error::StoreError;
use super::open::Store;
use super::place;
use crate::domain::{Entity, Message};

/// Most faults of one kind that are listed.
const MOST: usize = 20;

impl Store {
    /// Every fault found, none if all is well. Reads the whole file; colleagues may go on working.
    pub fn check(&self) -> Result<Vec<Message>, StoreError> {
        let mut faults: Vec<_> = self.open_to_others().into_iter().collect();
        faults.extend(self.reader()?.read(|connection| {
            let mut faults = pages_and_links(connection)?;
            if faults.is_empty() {
                faults.extend(gaps(connection)?);
                faults.extend(wrong_undos(connection)?);
                faults.extend(differences(connection)?);
            }
            Ok(faults)
        })?);
        Ok(faults)
    }

    fn open_to_others(&self) -> Option<Message> {
        let mode = std::fs::metadata(self.path()).ok()?.permissions().mode();
        let path = self.path().to_string_lossy().into_owned();
        let command = format!("chmod o-rwx {}", place::quoted(self.path()));
        (mode & 0o007 != 0)
            .then(|| Message::new("store-check-open-to-others").with("path", path).with("command", command))
    }
}

/// What SQLite itself finds.
pub(super) fn pages_and_links(connection: &Connection) -> Result<Vec<Message>, StoreError> {
    let mut faults = Vec::new();
    let mut statement = connection.prepare(&format!("PRAGMA integrity_check({MOST})"))?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let what: String = row.get(0)?;
        if what != "ok" {
            faults.push(Message::new("store-check-page").with("what", what));
        }
    }
    let mut statement = connection.prepare("PRAGMA foreign_key_check")?;
    let links = statement.query_map([], |row| {
        let row_number: Option<i64> = row.get(1)?;
        let fault = Message::new("store-check-link").with("table", row.get::<_, String>(0)?);
        Ok(fault.with("row", row_number.unwrap_or(0)).with("parent", row.get::<_, String>(2)?))
    })?;
    for link in links.take(MOST) {
        faults.push(link?);
    }
    Ok(faults)
}

/// Entries that are missing: numbers follow each other without a hole.
fn gaps(connection: &Connection) -> Result<Vec<Message>, StoreError> {
    let sql = "SELECT seq, seq - before - 1 FROM
        (SELECT seq, lag(seq, 1, 0) OVER (ORDER BY seq) AS before FROM journal) WHERE seq <> before + 1";
    listed(connection, sql, |row| {
        Ok(Message::new("store-check-gap").with("seq", row.get::<_, i64>(0)?).with("count", row.get::<_, i64>(1)?))
    })
}

fn wrong_undos(connection: &Connection) -> Result<Vec<Message>, StoreError> {
    listed(connection, "SELECT seq FROM journal WHERE undoes >= seq", |row| {
        Ok(Message::new("store-check-undo").with("seq", row.get::<_, i64>(0)?))
    })
}

/// Fields whose stored value is not what the journal last gave them.
fn differences(connection: &Connection) -> Result<Vec<Message>, StoreError> {
    let mut faults = Vec::new();
    for entity in Entity::ALL {
        for field in entity.fields() {
            let (table, column) = (entity.code(), field.name);
            let sql = format!(
                "WITH latest AS (SELECT id, after, erased, row_number() OVER (PARTITION BY id ORDER BY seq DESC, n DESC) AS age
                   FROM journal_edit WHERE entity = '{table}' AND field = '{column}' AND kind IN ('set', 'with'))
                 SELECT number FROM {table} JOIN latest USING (id) WHERE age = 1 AND NOT erased AND {column} IS NOT after"
            );
            faults.extend(listed(connection, &sql, |row| {
                let fault = Message::new("store-check-differs").with("entity", table).with("field", column);
                Ok(fault.with("number", row.get::<_, i64>(0)?))
            })?);
        }
    }
    Ok(faults)
}

fn listed(
    connection: &Connection,
    sql: &str,
    message: impl Fn(&rusqlite::Row) -> rusqlite::Result<Message>,
) -> Result<Vec<Message>, StoreError> {
    let mut statement = connection.prepare(sql)?;
    let found = statement.query_map([], message)?.take(MOST).collect::<Result<_, _>>()?;
    Ok(found)
}
