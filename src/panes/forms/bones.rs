//! The fishbone as a drawing: the bones from its rows, the head what it is about.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::locale;
use crate::msg::Context;
use crate::report::sheets::subject_title;
use crate::ui::fishbone::{self, Bone};
use crate::ui::paragraph::{self, Line};
use crate::ui::theme::Role;

use super::cells;
use super::state::Forms;

pub(super) fn draw(pane: &Forms, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect) {
    let mut bones: Vec<Bone> = Vec::new();
    for (row, line) in pane.grid.lines.iter().enumerate() {
        let text = cells::whole(pane, row, 0, context).replace('\n', " ");
        match bones.last_mut() {
            Some(bone) if line.depth > 0 => {
                bone.causes.push(format!("{}{text}", "  ".repeat(line.depth.saturating_sub(1))));
            }
            _ => bones.push(Bone { name: text, causes: Vec::new() }),
        }
    }
    let head = pane.subject().map(|subject| subject_title(subject, context.work)).unwrap_or_default();
    let drawn = fishbone::lines(&bones, &locale::visible(&head), area.width, context.theme.glyphs);
    let lines: Vec<Line> = drawn.into_iter().map(|line| Line::new(line, Role::Text)).collect();
    paragraph::draw(&lines, 0, area, frame.buffer_mut(), context.theme);
}
