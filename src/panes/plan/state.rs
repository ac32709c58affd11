//! What this pane keeps: what it shows, the selection by id, the scroll.

use crate::domain::EntityId;

/// The aktivitetsplan: what is to be done, by whom, by when, and how it stands.
#[derive(Debug, Default)]
pub struct Plan {
    /// What is shown, in order.
    pub(super) shown: Vec<EntityId>,
    pub(super) selected: Option<EntityId>,
}
