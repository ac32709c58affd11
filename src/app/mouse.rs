//! The mouse, where it is turned on: a click gives the pane under it the focus and selects there, the wheel scrolls.

use ratatui::layout::{Position, Rect};

use crate::msg::{Effect, ListAction, Mouse, MouseKind};

use super::model::Model;

/// Rows that one step of the wheel moves.
const WHEEL: usize = 3;

impl Model {
    /// Does what the mouse says to the pane under it. Where a dialog is open the keys are asked, not the mouse.
    pub(super) fn mouse(&mut self, mouse: Mouse) -> Vec<Effect> {
        let under = |(_, area): &(usize, Rect)| area.contains(Position::new(mouse.column, mouse.row));
        let Some((at, area)) = self.in_view().into_iter().find(under).filter(|_| self.layers.is_empty()) else {
            return Vec::new();
        };
        let step = match mouse.kind {
            MouseKind::Press => {
                let mut effects = if at == self.focus { Vec::new() } else { self.focus_on(at) };
                let inside = Mouse { column: mouse.column - area.x, row: mouse.row - area.y, ..mouse };
                effects.extend(self.with_pane(at, |pane, context| pane.mouse(inside, context)));
                return effects;
            }
            MouseKind::WheelUp => ListAction::Previous,
            MouseKind::WheelDown => ListAction::Next,
        };
        let scroll = |_| self.with_pane(at, |pane, context| pane.act(step.code(), context));
        (0..WHEEL).flat_map(scroll).collect()
    }
}
