//! Notes: status, mark and colour, each combination stored once and named by number.

use std::collections::HashMap;

use rusqlite::{Connection, OptionalExtension};

use super::NoteNo;
use super::diff::Manner;
use crate::domain::{Colour, Status};
use crate::store::StoreError;

/// The notes of a file, by number and the other way round.
#[derive(Debug, Default)]
pub(super) struct Notes {
    by_number: HashMap<NoteNo, Manner>,
    by_manner: HashMap<Manner, NoteNo>,
}

type Stored = (NoteNo, String, Option<String>, Option<String>);

impl Notes {
    /// All there are: some dozens, at most some thousands.
    pub fn read(connection: &Connection) -> Result<Self, StoreError> {
        let mut notes = Self::default();
        let mut select = connection.prepare_cached("SELECT number, status, mark, colour FROM note")?;
        let rows = select.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
        for row in rows {
            let (number, manner) = manner(row?)?;
            notes.keep(number, manner);
        }
        Ok(notes)
    }

    /// The manner of a stored observation.
    pub fn manner(&self, note: Option<NoteNo>) -> &Manner {
        note.and_then(|number| self.by_number.get(&number)).unwrap_or(&Manner::PLAIN)
    }

    /// The number of a manner, made if needed, inside a write transaction; None for a plain value.
    pub fn number(&mut self, connection: &Connection, manner: &Manner) -> Result<Option<NoteNo>, StoreError> {
        if *manner == Manner::PLAIN {
            return Ok(None);
        }
        if let Some(number) = self.by_manner.get(manner) {
            return Ok(Some(*number));
        }
        let number = find_or_insert(connection, manner)?;
        self.keep(number, manner.clone());
        Ok(Some(number))
    }

    fn keep(&mut self, number: NoteNo, manner: Manner) {
        self.by_number.insert(number, manner.clone());
        self.by_manner.entry(manner).or_insert(number);
    }
}

fn find_or_insert(connection: &Connection, manner: &Manner) -> Result<NoteNo, StoreError> {
    let fields = (manner.status.code(), manner.mark.as_deref(), manner.colour.map(Colour::code));
    let found = connection
        .prepare_cached("SELECT number FROM note WHERE status = ?1 AND mark IS ?2 AND colour IS ?3")?
        .query_row(fields, |row| row.get(0))
        .optional()?;
    if let Some(number) = found {
        return Ok(number);
    }
    let insert = "INSERT INTO note (status, mark, colour) VALUES (?1, ?2, ?3) RETURNING number";
    Ok(connection.prepare_cached(insert)?.query_row(fields, |row| row.get(0))?)
}

fn manner((number, status, mark, colour): Stored) -> Result<(NoteNo, Manner), StoreError> {
    let status = Status::from_code(&status).ok_or(StoreError::Unreadable("note.status"))?;
    let colour = colour.map(|code| Colour::from_code(&code).ok_or(StoreError::Unreadable("note.colour")));
    Ok((number, Manner { status, mark, colour: colour.transpose()? }))
}
