//! A colleague has changed what one wanted to save: mine, theirs and what both began with, side by side.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::{Arg, Change, Edit, Entity, EntityId, FieldValue, Message};
use crate::locale;
use crate::msg::{
    Context, DialogSpec, EditSpec, Effect, FieldForm, FormField, FormSpec, Intent, ListAction, Stands, forms, values,
};
use crate::store::{Clash, Conflict, field_name};
use crate::ui::paragraph::{self, Line};
use crate::ui::popup;
use crate::ui::theme::Role;

use super::{Action, Dialog, form};

pub(super) struct Resolve {
    change: Change,
    conflicts: Vec<Conflict>,
    /// First line drawn.
    from: usize,
}

impl Resolve {
    pub(super) const fn new(change: Change, conflicts: Vec<Conflict>) -> Self {
        Self { change, conflicts, from: 0 }
    }

    /// One's own version on top of theirs: the same change, begun from what is stored now. What a colleague has
    /// removed comes back first.
    fn mine(&self) -> Change {
        let removed = self.conflicts.iter().filter(|conflict| conflict.clash == Clash::Removed);
        let mut edits: Vec<Edit> = removed
            .map(|conflict| Edit::Restore { entity: conflict.entity, id: conflict.id, seen: Vec::new() })
            .collect();
        edits.extend(self.change.edits.iter().map(|edit| self.rebased(edit)));
        Change { label: self.change.label.clone(), edits }
    }

    /// What is left of one's own change when the colleague's values stand: the other fields. None where nothing is.
    fn theirs(&self) -> Option<Change> {
        let stands = |edit: &&Edit| {
            let (_, id) = edit.target();
            self.conflicts.iter().filter(|conflict| conflict.id == id).all(|conflict| match edit {
                Edit::Set { field, .. } if conflict.clash == Clash::Changed => {
                    // The day of a move goes with the move.
                    *field != conflict.field && !(conflict.field == "place" && field == "moved")
                }
                _ => false,
            })
        };
        let edits: Vec<Edit> = self.change.edits.iter().filter(stands).cloned().collect();
        (!edits.is_empty()).then(|| Change { label: self.change.label.clone(), edits })
    }

    fn rebased(&self, edit: &Edit) -> Edit {
        let stored = |id: EntityId, field: &str, before: &FieldValue| {
            let clash = self.conflicts.iter().find(|conflict| conflict.id == id && conflict.field == field);
            clash.map_or_else(|| before.clone(), |conflict| conflict.theirs.clone())
        };
        match edit.clone() {
            Edit::Set { entity, id, field, before, after } => {
                let before = stored(id, &field, &before);
                Edit::Set { entity, id, field, before, after }
            }
            Edit::Remove { entity, id, seen } => {
                let seen = seen.into_iter().map(|(field, value)| {
                    let value = stored(id, &field, &value);
                    (field, value)
                });
                Edit::Remove { entity, id, seen: seen.collect() }
            }
            other => other,
        }
    }

    /// What it is about: the thing's own name, else what the change calls it.
    fn title_of(&self, conflict: &Conflict) -> String {
        if !conflict.title.is_empty() {
            return conflict.title.clone();
        }
        let named = self.change.label.args.iter().find(|(name, _)| name == "title");
        named.map(|(_, title)| title.clone()).unwrap_or_default()
    }

    fn lines(&self, context: &Context<'_>) -> Vec<Line> {
        let texts = context.texts;
        let mut lines = Vec::new();
        let of_move = |conflict: &&Conflict| {
            let moved = |other: &Conflict| other.id == conflict.id && other.field == "place";
            conflict.field == "moved" && self.conflicts.iter().any(moved)
        };
        for conflict in self.conflicts.iter().filter(|conflict| !of_move(conflict)) {
            let field = texts.say(&field_name(&conflict.field));
            let args = [
                ("who", Arg::Text(conflict.who.clone())),
                ("field", Arg::Text(field)),
                ("title", Arg::Text(self.title_of(conflict))),
            ];
            lines.push(Line::new(texts.with("conflict-what", &args), Role::Warn));
            for (id, value) in [
                ("conflict-my-version", &conflict.mine),
                ("conflict-their-version", &conflict.theirs),
                ("conflict-base-version", &conflict.base),
            ] {
                lines.push(Line::empty());
                lines.push(Line::new(texts.get(id), Role::Title));
                lines.extend(
                    values::written(conflict.entity, &conflict.field, value, context)
                        .lines()
                        .map(|line| Line::new(locale::visible(line), Role::Text)),
                );
            }
            lines.push(Line::empty());
        }
        lines
    }
}

impl Dialog for Resolve {
    fn scopes(&self) -> &'static [&'static str] {
        &["dialog.conflict"]
    }

    fn hints(&self) -> &'static [&'static str] {
        &["conflict.mine", "conflict.theirs", "conflict.both", "list.next", "dialog.cancel"]
    }

    fn act(&mut self, action: &str, context: &Context<'_>) -> Vec<Intent> {
        if let Some(step) = ListAction::from_code(action) {
            let (text, height) = self.laid_out(context, context.area);
            let last = text.len().saturating_sub(height);
            self.from = step.apply(self.from, last + 1, height).unwrap_or_default();
            return Vec::new();
        }
        match Action::from_code(action) {
            Some(Action::Mine) => [self.drops(), vec![Intent::Close, Intent::Commit(self.mine())]].concat(),
            Some(Action::Both) => self.both(),
            Some(Action::Theirs) => {
                let rest = self.theirs().map(Intent::Commit);
                [self.drops(), vec![Intent::Close], rest.into_iter().collect()].concat()
            }
            Some(Action::Cancel) => {
                let kept = self.draft_keys().any(|key| context.draft(&key).is_some());
                let said = if kept { "draft-kept" } else { "conflict-left" };
                vec![Intent::Say(Message::new(said)), Intent::Close]
            }
            _ => Vec::new(),
        }
    }

    fn view(&self, context: &Context<'_>, frame: &mut Frame<'_>, screen: Rect) {
        let title = context.texts.get("conflict-title");
        let inside = popup::draw(window(screen), &title, frame.buffer_mut(), context.theme);
        let place = Rect { x: inside.x + 1, width: inside.width.saturating_sub(2), ..inside };
        let (text, _) = self.laid_out(context, screen);
        paragraph::draw(&text, self.from, place, frame.buffer_mut(), context.theme);
    }
}

impl Resolve {
    /// The lines as broken in the window, and how many of them fit.
    fn laid_out(&self, context: &Context<'_>, screen: Rect) -> (Vec<Line>, usize) {
        let window = window(screen);
        let text = paragraph::wrapped(&self.lines(context), window.width.saturating_sub(4));
        (text, usize::from(window.height.saturating_sub(2)).max(1))
    }

    /// Both texts in the editor, one's own first, begun from what is stored now.
    fn both(&self) -> Vec<Intent> {
        let text = |value: &FieldValue| if let FieldValue::Text(text) = value { text.clone() } else { String::new() };
        if let Some(form) = self.both_in_form() {
            return [self.drops(), vec![Intent::Close, form]].concat();
        }
        let comment = self.conflicts.iter().find(|conflict| conflict.field == "our_comments");
        let Some(conflict) = comment else { return vec![Intent::Say(Message::new("conflict-no-both"))] };
        let title = self.title_of(conflict);
        let (mine, base) = (text(&conflict.mine), text(&conflict.theirs));
        let spec = EditSpec {
            title: Message::new("edit-comments").with("title", title.as_str()),
            indicator: conflict.id,
            field: "our_comments",
            text: format!("{mine}\n\n{base}"),
            base,
            label: "change-comments",
            of: title,
        };
        [self.drops(), vec![Intent::Close, Intent::Open(DialogSpec::Edit(spec))]].concat()
    }

    /// Both versions of a card's or activity's text in a form of one field.
    fn both_in_form(&self) -> Option<Intent> {
        let is_text = |conflict: &&Conflict| {
            let form = forms::kind_of(conflict.entity, &conflict.field);
            matches!(conflict.entity, Entity::Card | Entity::Activity) && form == FieldForm::Text
        };
        let conflict = self.conflicts.iter().find(is_text)?;
        let (FieldValue::Text(mine), FieldValue::Text(theirs)) = (&conflict.mine, &conflict.theirs) else {
            return None;
        };
        let name = conflict.entity.field(&conflict.field)?.name;
        let field = FormField {
            typed: Some(format!("{mine}\n\n{theirs}")),
            ..FormField::new(name, FieldForm::Text, conflict.theirs.clone())
        };
        Some(Intent::Open(DialogSpec::Form(FormSpec {
            title: Message::new("form-both").with("title", conflict.title.as_str()),
            entity: conflict.entity,
            id: conflict.id,
            stands: Stands::Already,
            fields: vec![field],
            also: self.theirs().map(|rest| rest.edits).unwrap_or_default(),
            label: self.change.label.clone(),
            others: Vec::new(),
            notes: Vec::new(),
        })))
    }

    /// One has chosen: the drafts of the texts in question are no longer needed.
    fn drops(&self) -> Vec<Intent> {
        self.draft_keys().map(|key| Intent::Do(Effect::DropDraft(key))).collect()
    }

    /// Of the comment, the form or the single field that what is in question was typed in.
    fn draft_keys(&self) -> impl Iterator<Item = String> {
        self.conflicts.iter().flat_map(|conflict| {
            let field = format!("{}:{}:{}", conflict.entity.code(), conflict.id.0, conflict.field);
            [form::key(conflict.entity, conflict.id, &self.change.label.id), field]
        })
    }
}

fn window(screen: Rect) -> Rect {
    popup::place(screen, 80, screen.height.saturating_sub(4))
}
