//! Ids: made from the instant given, or from a name where two makers must mean the same thing.

use jiff::Timestamp;
use sha2::{Digest, Sha256};
use uuid::{Builder, NoContext, Uuid};

use crate::domain::EntityId;

/// A new id (`UUIDv7`) of the instant given; unique by its 74 random bits.
#[must_use]
pub fn new_id(now: Timestamp) -> EntityId {
    let milliseconds = u64::try_from(now.as_millisecond()).unwrap_or(0);
    let nanoseconds = u32::try_from(now.subsec_nanosecond()).unwrap_or(0);
    let time = uuid::Timestamp::from_unix(NoContext, milliseconds / 1_000, nanoseconds);
    EntityId(Uuid::new_v7(time))
}

/// The id that a name always has (`UUIDv8`), so that two who make the same setting at once meet in a conflict
/// and not in two settings.
pub(super) fn named(kind: &str, name: &str) -> EntityId {
    let hash = Sha256::digest(format!("fyrfalt {kind} {name}"));
    let mut bytes = [0; 16];
    for (to, from) in bytes.iter_mut().zip(hash) {
        *to = from;
    }
    EntityId(Builder::from_custom_bytes(bytes).into_uuid())
}
