//! A colleague has changed what one wanted to save: mine, theirs and what both began with, side by side.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::{Arg, Change, Edit, FieldValue};
use crate::locale;
use crate::msg::{Context, Intent};
use crate::store::{Conflict, field_name};
use crate::ui::paragraph::{self, Line};
use crate::ui::popup;
use crate::ui::theme::Role;

use super::{Action, Dialog};

pub(super) struct Resolve {
    change: Change,
    conflicts: Vec<Conflict>,
}

impl Resolve {
    pub(super) const fn new(change: Change, conflicts: Vec<Conflict>) -> Self {
        Self { change, conflicts }
    }

    /// One's own version on top of theirs: the same change, begun from what they have saved.
    fn mine(&self) -> Change {
        let edits = self.change.edits.iter().map(|edit| self.rebased(edit)).collect();
        Change { label: self.change.label.clone(), edits }
    }

    fn rebased(&self, edit: &Edit) -> Edit {
        let Edit::Set { entity, id, field, before, after } = edit else { return edit.clone() };
        let theirs = self
            .conflicts
            .iter()
            .find(|conflict| conflict.id == *id && conflict.field == *field)
            .map_or(before, |conflict| &conflict.theirs);
        Edit::Set { entity: *entity, id: *id, field: field.clone(), before: theirs.clone(), after: after.clone() }
    }

    fn lines(&self, context: &Context<'_>) -> Vec<Line> {
        let texts = context.texts;
        let mut lines = Vec::new();
        for conflict in &self.conflicts {
            let field = texts.say(&field_name(&conflict.field));
            let args = [
                ("who", Arg::Text(conflict.who.clone())),
                ("field", Arg::Text(field)),
                ("title", Arg::Text(conflict.title.clone())),
            ];
            lines.push(Line::new(texts.with("conflict-what", &args), Role::Warn));
            for (id, value) in [
                ("conflict-my-version", &conflict.mine),
                ("conflict-their-version", &conflict.theirs),
                ("conflict-base-version", &conflict.base),
            ] {
                lines.push(Line::empty());
                lines.push(Line::new(texts.get(id), Role::Title));
                lines.extend(written(value, context).lines().map(|line| Line::new(locale::visible(line), Role::Text)));
            }
            lines.push(Line::empty());
        }
        lines
    }
}

fn written(value: &FieldValue, context: &Context<'_>) -> String {
    match value {
        FieldValue::Null => context.texts.get("conflict-empty"),
        FieldValue::Text(text) => text.clone(),
        FieldValue::Int(number) => number.to_string(),
        FieldValue::Real(number) => context.texts.lang().shortest(*number),
        FieldValue::Id(id) => id.0.to_string(),
    }
}

impl Dialog for Resolve {
    fn scopes(&self) -> &'static [&'static str] {
        &["dialog.conflict"]
    }

    fn hints(&self) -> &'static [&'static str] {
        &["conflict.mine", "conflict.theirs", "dialog.cancel"]
    }

    fn act(&mut self, action: &str, _context: &Context<'_>) -> Vec<Intent> {
        match Action::from_code(action) {
            Some(Action::Mine) => vec![Intent::Close, Intent::Commit(self.mine())],
            Some(Action::Theirs | Action::Cancel) => vec![Intent::Close],
            _ => Vec::new(),
        }
    }

    fn view(&self, context: &Context<'_>, frame: &mut Frame<'_>, screen: Rect) {
        let place = popup::place(screen, 80, screen.height.saturating_sub(4));
        let title = context.texts.get("conflict-title");
        let inside = popup::draw(place, &title, frame.buffer_mut(), context.theme);
        let text = Rect { x: inside.x + 1, width: inside.width.saturating_sub(2), ..inside };
        let lines = paragraph::wrapped(&self.lines(context), text.width);
        paragraph::draw(&lines, 0, text, frame.buffer_mut(), context.theme);
    }
}
