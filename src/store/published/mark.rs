//! What stands for the state of everything that a comparison is made of.

use rusqlite::Connection;
use uuid::Uuid;

use crate::domain::Entity;
use crate::store::{Reader, StoreError};

/// An import that is being staged brings units before anything is journaled.
const UNITS: &str = "SELECT count(*), coalesce(max(number), 0) FROM unit";

/// Equal marks: equal comparisons, in this file and every copy of it. A backup put back has the mark it had when it was
/// made; what is written in it from then on gives marks that the file never had before, as an entry is told by its
/// session and moment, not by its number alone.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Mark {
    seq: i64,
    at: i64,
    session: Uuid,
    units: (i64, i64),
}

impl Reader {
    /// The mark of the state that is read; None where nothing has been published yet.
    pub fn mark(&self) -> Result<Option<Mark>, StoreError> {
        self.read(read_mark)
    }
}

fn read_mark(connection: &Connection) -> Result<Option<Mark>, StoreError> {
    let units = connection.prepare_cached(UNITS)?.query_row([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut select = connection.prepare_cached(&latest())?;
    let mut rows = select.query([])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    Ok(Some(Mark { seq: row.get(0)?, at: row.get(1)?, session: Uuid::from_bytes(row.get(2)?), units }))
}

/// The latest journal entry that has touched what comparisons are made of. Comments are not: see
/// [`Published::comments`](super::Published::comments).
fn latest() -> String {
    let beside = Entity::ALL.iter().filter(|entity| !is_compared(**entity));
    let beside: Vec<String> = beside.map(|entity| format!("'{}'", entity.code())).collect();
    format!(
        "SELECT j.seq, j.at, j.session FROM journal_edit e JOIN journal j ON j.seq = e.seq
         WHERE e.entity NOT IN ({}) AND NOT (e.entity = 'indicator' AND e.field IS 'our_comments')
         ORDER BY e.seq DESC, e.n DESC LIMIT 1",
        beside.join(", ")
    )
}

/// Whether a comparison may come out otherwise when such a thing changes. Targets are read beside it, by
/// [`Published::targets`](super::Published::targets); names of one's own areas are told by the opening.
const fn is_compared(entity: Entity) -> bool {
    use Entity::{
        Activity, Answer, Apart, Board, Card, Decision, Edition, Entry, Import, Indicator, Link, Login, OwnArea,
        OwnPeers, Person, Round, Series, Setting, Target, UnitAlias,
    };
    match entity {
        Indicator | Series | Import | Edition | OwnPeers | UnitAlias => true,
        Target | Apart | Person | Login | Setting | OwnArea | Board | Card | Activity | Link | Round | Entry
        | Answer | Decision => false,
    }
}
