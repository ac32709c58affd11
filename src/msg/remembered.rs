//! What is kept per user and file between sessions: view, filter, selection.

use serde::{Deserialize, Serialize};

use crate::domain::{Area, Column, EntityId, Gender, Period, UnitRef};

/// The view as the user left it. Unknown members of a newer program are ignored, missing ones are default.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Remembered {
    /// The user's own municipality; None until it is chosen.
    pub unit: Option<UnitRef>,
    /// Whether the question which it is has been asked and passed by: it is not put at every start.
    pub unit_asked: bool,
    /// The person one said one was, where a login is shared.
    pub person: Option<EntityId>,
    /// Name of the pane that had the focus.
    pub pane: String,
    /// Area shown; None shows all.
    pub area: Option<Area>,
    /// Latest year looked at; None is the latest there is.
    pub period_by: Option<i16>,
    /// Gender shown.
    pub gender: Option<Gender>,
    /// Code of the peer group.
    pub peers: String,
    /// Code of the sorting.
    pub sort: String,
    /// The search text.
    pub filter: String,
    /// The marked indicator.
    pub selected: Option<EntityId>,
    /// The period shown of it.
    pub period: Option<Period>,
    /// Whether the pane in focus had the screen to itself.
    pub zoomed: bool,
    /// Code of the activity plan's sorting.
    pub plan_sort: String,
    /// Code of which activities are shown.
    pub plan_filter: String,
    /// The board looked at.
    pub board: Option<EntityId>,
    /// The omgång looked at.
    pub round: Option<EntityId>,
    /// Code of the form looked at.
    pub form: String,
    /// The field of the board that had the marked card.
    pub board_column: Option<Column>,
    /// The card marked in that field.
    pub board_card: Option<EntityId>,
    /// Code of the axes of the fyrfältsdiagram.
    pub quadrant_axes: String,
    /// Code of the fields whose cards stand in it.
    pub quadrant_columns: String,
}
