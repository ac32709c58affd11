//! Gallring: removal for good, the one door through which journal entries lose their contents. Who and when stay.

use jiff::Timestamp;
use rusqlite::{Connection, params};

use super::commit::{Author, Committed, Entry, last_seq, write_entry};
use super::error::StoreError;
use super::journal::Kind;
use super::writer::Writer;
use crate::domain::change::Label;
use crate::domain::{Entity, EntityId};

impl Writer {
    /// Removes one thing for good: its fields, and what the journal says of them. Cannot be undone. Backups made
    /// before still hold it.
    pub fn erase(
        &mut self,
        entity: Entity,
        id: EntityId,
        author: &Author,
        now: Timestamp,
    ) -> Result<Committed, StoreError> {
        let door = self.door.clone();
        door.set(true);
        let erased = self.write(|transaction| {
            blank(transaction, entity, id)?;
            leave_trace(transaction, entity, id, author, now)
        });
        door.set(false);
        self.empty_log()?;
        erased
    }

    /// The contents must not stay in the log either. Readers may hold it for a while; the next emptying takes it.
    fn empty_log(&self) -> Result<(), StoreError> {
        Ok(self.connection().query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?)
    }
}

fn blank(connection: &Connection, entity: Entity, id: EntityId) -> Result<(), StoreError> {
    let mut statement = connection.prepare("SELECT name FROM pragma_table_info(?1) WHERE NOT \"notnull\"")?;
    let may_be_empty: Vec<String> =
        statement.query_map([entity.code()], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let fields = entity.fields().iter().filter(|field| may_be_empty.iter().any(|column| column == field.name));
    let emptied: Vec<_> = fields.map(|field| format!("{} = NULL", field.name)).collect();
    let sql = format!("UPDATE {} SET removed = 1, {} WHERE id = ?1", entity.code(), emptied.join(", "));
    if connection.execute(&sql, [id])? == 0 {
        return Err(StoreError::Missing { entity: entity.code(), id: id.0.to_string() });
    }
    connection.execute(
        "UPDATE journal SET label_args = '[]' WHERE seq IN (SELECT seq FROM journal_edit WHERE entity = ?1 AND id = ?2)",
        params![entity.code(), id],
    )?;
    connection.execute(
        "UPDATE journal_edit SET before = NULL, after = NULL, erased = 1 WHERE entity = ?1 AND id = ?2",
        params![entity.code(), id],
    )?;
    Ok(())
}

/// That it was done, by whom and when; an edit row without contents tells other sessions to read again.
fn leave_trace(
    connection: &Connection,
    entity: Entity,
    id: EntityId,
    author: &Author,
    now: Timestamp,
) -> Result<Committed, StoreError> {
    let seq = last_seq(connection)? + 1;
    let label = Label { id: "store-label-erase".to_owned(), args: Vec::new() };
    write_entry(connection, seq, Entry { kind: Kind::Erase, undoes: None }, &label, author, now)?;
    connection.execute(
        "INSERT INTO journal_edit (seq, n, entity, id, kind, erased) VALUES (?1, 0, ?2, ?3, 'remove', 1)",
        params![seq, entity.code(), id],
    )?;
    Ok(Committed { seq, label, edits: 1, of: None })
}
