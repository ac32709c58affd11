//! A form: the fields of one thing in reading order, saved as one change; what is typed is kept as a draft until then.

mod entry;
mod kept;
mod save;
mod view;

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::personal::personal_in;
use crate::domain::{Change, Edit, Entity, EntityId, FieldValue, Message};
use crate::msg::{Context, DialogSpec, Draft, Effect, FieldForm, FormSpec, Intent, Stands};
use crate::ui::text_field::Input;

use super::{Action, Dialog};
use entry::Entry;

pub(super) struct Form {
    spec: FormSpec,
    entries: Vec<Entry>,
    at: usize,
    restored: bool,
    /// What is wrong with the field one is in.
    fault: Option<Message>,
}

/// The key of the draft of a thing's form. `label`: what the form's change is called, since a thing has several forms.
pub(super) fn key(entity: Entity, id: EntityId, label: &str) -> String {
    format!("form:{}:{}:{label}", entity.code(), id.0)
}

/// The key of the draft of this form; new things of a kind share one, so that it is found again. A decision's words
/// belong to what is decided on, and are never met in the form of another.
fn key_of(spec: &FormSpec) -> String {
    let Stands::New { with, .. } = &spec.stands else { return key(spec.entity, spec.id, &spec.label.id) };
    // What is to stand in a cell has a key of its own before it stands there.
    if spec.entity == Entity::Answer {
        return key(spec.entity, spec.id, &spec.label.id);
    }
    let mut key = format!("form:{}:new:{}", spec.entity.code(), spec.label.id);
    if spec.entity == Entity::Decision {
        let corrects = with.iter().filter(|(name, _)| name == "corrects");
        let linked = spec.also.iter().flat_map(|edit| match edit {
            Edit::Create { fields, .. } => fields.as_slice(),
            _ => &[],
        });
        for (_, value) in corrects.chain(linked) {
            if let FieldValue::Id(id) = value
                && *id != spec.id
            {
                key = format!("{key}:{}", id.0);
            }
        }
    }
    key
}

/// The form that a draft of an earlier session belongs to.
pub(super) fn spec_of_draft(draft: &Draft) -> Option<DialogSpec> {
    kept::spec(draft).map(DialogSpec::Form)
}

impl Form {
    pub(super) fn new(spec: FormSpec, drafts: &[Draft]) -> Self {
        let key = key_of(&spec);
        let draft = drafts.iter().find(|draft| draft.key == key && draft.text != draft.base);
        let mut entries: Vec<Entry> = spec.fields.iter().map(Entry::new).collect();
        // The draft's own base: what a colleague has saved since shows as a conflict.
        let restored = draft.is_some_and(|draft| kept::take_up(draft, &mut entries));
        let restored = restored || entries.iter().any(Entry::is_changed);
        Self { at: 0, restored, fault: None, spec, entries }
    }

    fn field(&self) -> Option<FieldForm> {
        self.entries.get(self.at).map(|entry| entry.kind)
    }

    fn go(&mut self, by: isize) {
        let count = self.entries.len().max(1);
        self.fault = None;
        self.at = (self.at + count).saturating_add_signed(by) % count;
    }

    /// Enter: the next field, and behind the last one the form is saved.
    fn enter(&mut self, context: &Context<'_>) -> Vec<Intent> {
        if self.at + 1 >= self.entries.len() {
            return self.save(context);
        }
        self.go(1);
        Vec::new()
    }

    fn save(&mut self, context: &Context<'_>) -> Vec<Intent> {
        match save::change(&self.spec, &self.entries, context) {
            Err((at, fault)) => {
                self.at = at;
                self.fault = Some(fault);
                Vec::new()
            }
            Ok(change) => {
                let drop = Intent::Do(Effect::DropDraft(key_of(&self.spec)));
                let commit = change.map(Intent::Commit);
                commit.into_iter().chain([drop, Intent::Close]).collect()
            }
        }
    }

    fn is_changed(&self) -> bool {
        self.entries.iter().any(Entry::is_changed)
    }

    fn cancel(&self) -> Vec<Intent> {
        if self.is_changed() {
            return vec![Intent::Say(Message::new("draft-kept")), Intent::Close];
        }
        vec![Intent::Do(Effect::DropDraft(key_of(&self.spec))), Intent::Close]
    }
}

impl Dialog for Form {
    fn scopes(&self) -> &'static [&'static str] {
        match self.field() {
            Some(FieldForm::Text | FieldForm::Meetings) => &["dialog.form"],
            Some(FieldForm::Areas) => &["dialog.form.several", "dialog.form.line", "dialog.form"],
            Some(FieldForm::Choice(_) | FieldForm::Yes) => &["dialog.form.choice", "dialog.form.line", "dialog.form"],
            _ => &["dialog.form.line", "dialog.form"],
        }
    }

    fn hints(&self) -> &'static [&'static str] {
        match self.field() {
            Some(FieldForm::Choice(_) | FieldForm::Yes) => {
                &["form.save", "dialog.cancel", "form.next", "form.choose", "edit.discard"]
            }
            Some(FieldForm::Areas) => &["form.save", "dialog.cancel", "form.next", "form.tick", "form.down"],
            _ => &["form.save", "dialog.cancel", "form.next", "form.previous", "edit.discard"],
        }
    }

    fn loses(&self, action: &str) -> bool {
        Action::from_code(action) == Some(Action::Discard) && self.is_changed()
    }

    fn typing(&self) -> bool {
        !matches!(self.field(), Some(FieldForm::Choice(_) | FieldForm::Yes | FieldForm::Areas))
    }

    fn act(&mut self, action: &str, context: &Context<'_>) -> Vec<Intent> {
        match Action::from_code(action) {
            Some(Action::SaveForm) => return self.save(context),
            Some(Action::EnterField) => return self.enter(context),
            Some(Action::NextFormField) => self.go(1),
            Some(Action::PreviousFormField) => self.go(-1),
            Some(Action::ChooseNext) => self.turn(1),
            Some(Action::ChoosePrevious) => self.turn(-1),
            Some(Action::TickOne) => self.toggle(context),
            Some(Action::DownList) => self.step(1, context),
            Some(Action::UpList) => self.step(-1, context),
            Some(Action::Discard) => {
                return vec![Intent::Do(Effect::DropDraft(key_of(&self.spec))), Intent::Close];
            }
            Some(Action::Cancel) => return self.cancel(),
            _ => {}
        }
        Vec::new()
    }

    fn input(&mut self, input: Input, context: &Context<'_>) -> Vec<Intent> {
        self.fault = None;
        let columns = view::value_width(context.area);
        if let Some(entry) = self.entries.get_mut(self.at) {
            entry.apply(&input, columns);
        }
        Vec::new()
    }

    /// To the field that holds what must not be saved.
    fn refused(&mut self, change: &Change) {
        let fields = personal_in(change);
        let held = |entry: &Entry| fields.iter().any(|(_, field, _)| field == entry.name);
        self.at = self.entries.iter().position(held).unwrap_or(self.at);
    }

    fn draft(&self) -> Option<Draft> {
        kept::draft(&self.spec, &self.entries)
    }

    fn is_restored(&self) -> bool {
        self.restored
    }

    fn view(&self, context: &Context<'_>, frame: &mut Frame<'_>, screen: Rect) {
        view::draw(self, context, frame, screen);
    }
}

impl Form {
    fn toggle(&mut self, context: &Context<'_>) {
        if let Some(entry) = self.entries.get_mut(self.at) {
            entry.toggle(&context.areas());
        }
    }

    /// One row up or down in a list; beyond its ends to the field there.
    fn step(&mut self, by: isize, context: &Context<'_>) {
        let Some(entry) = self.entries.get_mut(self.at) else { return };
        match entry.at.checked_add_signed(by).filter(|at| *at < context.areas().len()) {
            Some(at) => entry.at = at,
            None => self.go(by),
        }
    }

    fn turn(&mut self, by: isize) {
        if let Some(entry) = self.entries.get_mut(self.at) {
            entry.turn(by);
        }
    }
}
