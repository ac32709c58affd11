//! The one SQLite file: schema, reads, changes, journal, backup. The only room that names rusqlite.
//!
//! [`Store::open`] judges the file and brings it up to our schema; [`Store::reader`] and [`Store::writer`] give
//! connections. What people write goes through [`Writer::commit`] – one change, one transaction, one journal entry –
//! and is taken back by [`Writer::undo`] and [`Writer::reverse`]. What is published is in [`published`].
//!
//! | where | what |
//! |---|---|
//! | `open` `place` `connect` `busy` | which file, which rights, which switches, how a lock is waited for |
//! | `migrate` `schema/` | the steps of the schema, oldest first |
//! | `reader` `writer` | one read transaction each; every write takes the lock first |
//! | `commit` `apply` `conflict` `undo` `erase` | changes, and what keeps them from being made |
//! | `journal` `people` `personal` `settings` `work` | what is read of them |
//! | `backup` `restore` `check` `durable` | whole copies, and looking for faults |
//! | `presence` | who else is here, in a folder beside the file |

mod apply;
mod backup;
mod busy;
mod check;
mod commit;
mod conflict;
mod connect;
mod durable;
mod erase;
mod error;
mod field;
mod ids;
mod journal;
mod migrate;
mod open;
mod own;
mod people;
mod personal;
mod place;
mod presence;
pub mod published;
mod reader;
mod restore;
mod settings;
mod undo;
mod work;
mod writer;

pub use backup::Overwrite;
pub use commit::{Author, Committed};
pub use conflict::{Clash, CommitError, Conflict, field_name};
pub use erase::{Cleaned, Erased, Erasure};
pub use error::StoreError;
pub use ids::new_id;
pub use journal::{HistoryEntry, Kind, Portion, Touched};
pub use migrate::{APPLICATION_ID, Migration, SCHEMA, Schema};
pub use open::{Access, Ground, Stamp, Store};
pub use own::OwnPeers;
pub use people::Person;
pub use personal::{Erasable, PersonalPlace, Standing};
pub use place::FileSystem;
pub use presence::{Presence, Present, STALE};
pub use reader::Reader;
pub use restore::{Restored, restore};
pub use settings::{DEFAULT_UNIT, PERSONAL_DATA, Settings};
pub use work::WORK;
pub use writer::Writer;
