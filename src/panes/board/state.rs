//! What this pane keeps: what it shows, the selection by id, the scroll.

use crate::domain::EntityId;

/// The förbättringstavla: cards in four fields, the last one split.
#[derive(Debug, Default)]
pub struct BoardPane {
    /// What is shown, in order.
    pub(super) shown: Vec<EntityId>,
    pub(super) selected: Option<EntityId>,
}
