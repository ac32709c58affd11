//! How this pane is drawn.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::msg::Context;
use crate::ui::frame::Frame as Border;

use super::state::Plan;

pub(super) fn draw(pane: &Plan, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let title = format!("{} · {}", context.pane_title("plan"), pane.shown.len());
    Border { title: &title, right: "", focused: context.focused }.draw(area, frame.buffer_mut(), context.theme);
}
