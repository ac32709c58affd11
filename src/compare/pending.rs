//! Placeholder until the screening is in: answers that hold nothing.

use super::{Ask, Detail, DetailAsk, Screening};
use crate::store::{Reader, StoreError};

/// What sticks out.
pub fn screening(_reader: &Reader, ask: &Ask) -> Result<Screening, StoreError> {
    Ok(Screening { peers: ask.peers.clone(), source: String::new(), rows: Vec::new() })
}

/// One indicator in depth.
pub fn detail(_reader: &Reader, _ask: &DetailAsk) -> Result<Detail, StoreError> {
    Err(StoreError::Busy { seconds: 0 })
}
