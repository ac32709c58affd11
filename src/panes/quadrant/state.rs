//! What this pane keeps: what it shows, the selection by id, the scroll.

use crate::domain::EntityId;

/// The fyrfältsdiagram: the cards of the board weighed on two axes.
#[derive(Debug, Default)]
pub struct Quadrant {
    /// What is shown, in order.
    pub(super) shown: Vec<EntityId>,
    pub(super) selected: Option<EntityId>,
}
