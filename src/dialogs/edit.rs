//! Editing long text of one field; what is typed is kept as a draft until it is saved.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::change::Label;
use crate::domain::{Change, Edit as ChangeEdit, Entity, EntityId, FieldValue, Message};
use crate::msg::{Context, DialogSpec, Draft, EditSpec, Effect, Intent, guard};
use crate::store::Conflict;
use crate::ui::paragraph;
use crate::ui::popup;
use crate::ui::text_field::{Field, Input, Lines};

use super::{Action, Dialog};

/// Longest text, in characters.
const MOST: usize = 20_000;
/// Columns and rows of the window where there is room.
const SIZE: (u16, u16) = (90, 18);

pub(super) struct Edit {
    spec: EditSpec,
    field: Field,
    restored: bool,
}

impl Edit {
    pub(super) fn new(mut spec: EditSpec, drafts: &[Draft]) -> Self {
        let key = key(spec.indicator, spec.field);
        let draft = drafts.iter().find(|draft| draft.key == key && draft.text != draft.base);
        if let Some(draft) = draft {
            // The draft's own base: what a colleague has saved since shows as a conflict.
            spec.text.clone_from(&draft.text);
            spec.base.clone_from(&draft.base);
        }
        let restored = draft.is_some() || spec.text != spec.base;
        Self { field: Field::new(&spec.text, Lines::Many, MOST), restored, spec }
    }

    fn key(&self) -> String {
        key(self.spec.indicator, self.spec.field)
    }

    fn text(&self) -> &str {
        if self.restored || self.field.is_changed() { self.field.text().trim_end() } else { &self.spec.base }
    }

    fn save(&self) -> Vec<Intent> {
        let text = self.text();
        let done = vec![Intent::Do(Effect::DropDraft(self.key())), Intent::Close];
        if text == self.spec.base {
            return done;
        }
        let edit = ChangeEdit::Set {
            entity: Entity::Indicator,
            id: self.spec.indicator,
            field: self.spec.field.to_owned(),
            before: value(&self.spec.base),
            after: value(text),
        };
        let label = Label { id: self.spec.label.to_owned(), args: vec![("title".to_owned(), self.spec.of.clone())] };
        let mut intents = vec![Intent::Commit(Change { label, edits: vec![edit] })];
        intents.extend(done);
        intents
    }

    fn cancel(&self) -> Vec<Intent> {
        if !self.restored && !self.field.is_changed() {
            return vec![Intent::Do(Effect::DropDraft(self.key())), Intent::Close];
        }
        vec![Intent::Say(Message::new("draft-kept")), Intent::Close]
    }
}

/// A field that was never filled in is null, not empty.
fn value(text: &str) -> FieldValue {
    if text.is_empty() { FieldValue::Null } else { FieldValue::Text(text.to_owned()) }
}

fn key(indicator: EntityId, field: &str) -> String {
    format!("indicator:{}:{field}", indicator.0)
}

/// One's own version of a text that a colleague has changed too.
pub(super) fn draft_of(conflict: &Conflict) -> Option<Draft> {
    let text = |value: &FieldValue| match value {
        FieldValue::Text(text) => Some(text.clone()),
        FieldValue::Null => Some(String::new()),
        _ => None,
    };
    (conflict.entity == Entity::Indicator && conflict.field == "our_comments").then_some(())?;
    let key = key(conflict.id, &conflict.field);
    Some(Draft { key, text: text(&conflict.mine)?, base: text(&conflict.base)?, title: conflict.title.clone() })
}

/// The dialog that a draft of an earlier session belongs to.
pub(super) fn spec_of_draft(draft: &Draft) -> Option<DialogSpec> {
    let mut parts = draft.key.split(':');
    let (Some("indicator"), Some(id), Some("our_comments")) = (parts.next(), parts.next(), parts.next()) else {
        return None;
    };
    Some(DialogSpec::Edit(EditSpec {
        title: Message::new("edit-comments-draft").with("title", draft.title.as_str()),
        indicator: EntityId(id.parse().ok()?),
        field: "our_comments",
        base: draft.base.clone(),
        text: draft.text.clone(),
        label: "change-comments",
        of: draft.title.clone(),
    }))
}

impl Dialog for Edit {
    fn scopes(&self) -> &'static [&'static str] {
        &["dialog.edit"]
    }

    fn hints(&self) -> &'static [&'static str] {
        &["edit.save", "dialog.cancel", "edit.discard"]
    }

    fn loses(&self, action: &str) -> bool {
        Action::from_code(action) == Some(Action::Discard) && self.text() != self.spec.base
    }

    fn typing(&self) -> bool {
        true
    }

    fn act(&mut self, action: &str, _context: &Context<'_>) -> Vec<Intent> {
        match Action::from_code(action) {
            Some(Action::SaveText) => self.save(),
            Some(Action::Discard) => vec![Intent::Do(Effect::DropDraft(self.key())), Intent::Close],
            Some(Action::Cancel) => self.cancel(),
            _ => Vec::new(),
        }
    }

    fn input(&mut self, input: Input, context: &Context<'_>) -> Vec<Intent> {
        self.field.apply(&input, window(context.area).width.saturating_sub(4));
        Vec::new()
    }

    fn draft(&self) -> Option<Draft> {
        Some(Draft {
            key: self.key(),
            text: self.field.text().to_owned(),
            base: self.spec.base.clone(),
            title: self.spec.of.clone(),
        })
    }

    fn is_restored(&self) -> bool {
        self.restored
    }

    fn view(&self, context: &Context<'_>, frame: &mut Frame<'_>, screen: Rect) {
        let title = context.texts.say(&self.spec.title);
        let inside = popup::draw(window(screen), &title, frame.buffer_mut(), context.theme);
        let text = Rect { x: inside.x + 1, width: inside.width.saturating_sub(2), ..inside };
        let warning = guard::lines(&self.field, context, text.width);
        let (text, foot) = popup::with_foot(text, warning.len());
        paragraph::draw(&warning, 0, foot, frame.buffer_mut(), context.theme);
        let cursor = self.field.draw(text, frame.buffer_mut(), context.theme);
        frame.set_cursor_position(cursor);
    }
}

fn window(screen: Rect) -> Rect {
    popup::place(screen, SIZE.0, SIZE.1)
}
