//! Ids: made from the instant given.

use jiff::Timestamp;
use uuid::{NoContext, Uuid};

use crate::domain::EntityId;

/// A new id (`UUIDv7`) of the instant given; unique by its 74 random bits.
#[must_use]
pub fn new_id(now: Timestamp) -> EntityId {
    let milliseconds = u64::try_from(now.as_millisecond()).unwrap_or(0);
    let nanoseconds = u32::try_from(now.subsec_nanosecond()).unwrap_or(0);
    let time = uuid::Timestamp::from_unix(NoContext, milliseconds / 1_000, nanoseconds);
    EntityId(Uuid::new_v7(time))
}
