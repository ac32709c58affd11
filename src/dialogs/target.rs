//! Eget mål for an indicator: the level to reach, by when, and who decided it.

use jiff::civil::Date;
use ratatui::Frame;
use ratatui::layout::Rect;

use crate::compare::Target;
use crate::domain::change::Label;
use crate::domain::{Change, Edit, Entity, FieldValue, Message};
use crate::locale;
use crate::msg::{Context, Draft, Effect, Intent, TargetSpec, guard};
use crate::store;
use crate::ui::cells::{self, Align, put};
use crate::ui::paragraph;
use crate::ui::popup;
use crate::ui::text_field::{Field, Input, Lines};
use crate::ui::theme::Role;

use super::{Action, Dialog};

const LABELS: [&str; 3] = ["target-level", "target-by", "target-decided-by"];
/// Columns of the labels before the fields.
const LABEL_WIDTH: u16 = 24;

pub(super) struct SetTarget {
    spec: TargetSpec,
    fields: [Field; 3],
    base: String,
    at: usize,
    restored: bool,
}

impl SetTarget {
    pub(super) fn new(spec: TargetSpec, drafts: &[Draft], context: &Context<'_>) -> Self {
        let base = spec.existing.as_ref().map_or_else(|| "\n\n".to_owned(), |target| written(target, context));
        let key = key(&spec);
        let draft = drafts.iter().find(|draft| draft.key == key && draft.text != draft.base);
        let base = draft.map_or(base, |draft| draft.base.clone());
        let text = draft.map_or(base.as_str(), |draft| draft.text.as_str()).to_owned();
        let mut lines = text.split('\n');
        let fields = [(); 3].map(|()| Field::new(lines.next().unwrap_or_default(), Lines::One, 120));
        Self { restored: draft.is_some(), spec, fields, base, at: 0 }
    }

    fn text(&self) -> String {
        self.fields.iter().map(Field::text).collect::<Vec<_>>().join("\n")
    }

    fn save(&self, context: &Context<'_>) -> Vec<Intent> {
        let [level, by, decided_by] = self.fields.each_ref().map(|field| field.text().trim());
        let Some(level) = locale::parse_number(level) else {
            return vec![Intent::Say(Message::new("target-level-wrong"))];
        };
        let by = match by {
            "" => None,
            text => match text.parse::<Date>() {
                Ok(date) => Some(date),
                Err(_) => return vec![Intent::Say(Message::new("target-date-wrong").with("text", text))],
            },
        };
        let values = [
            ("level", FieldValue::Real(level)),
            ("by_date", by.map_or(FieldValue::Null, |date| FieldValue::Text(date.to_string()))),
            ("decided_by", text_or_null(decided_by)),
        ];
        let edits = match &self.spec.existing {
            Some(target) => changed(target, self.before(), values),
            None => vec![self.created(values, context)],
        };
        let mut intents = vec![Intent::Do(Effect::DropDraft(key(&self.spec))), Intent::Close];
        if !edits.is_empty() {
            intents.push(Intent::Commit(Change { label: self.label("change-target"), edits }));
        }
        intents
    }

    /// Level, date and who decided, as they stood when the writing began.
    fn before(&self) -> [FieldValue; 3] {
        let mut lines = self.base.split('\n');
        let mut next = || lines.next().unwrap_or_default();
        let level = locale::parse_number(next()).map_or(FieldValue::Null, FieldValue::Real);
        [level, text_or_null(next()), text_or_null(next())]
    }

    fn created(&self, values: [(&str, FieldValue); 3], context: &Context<'_>) -> Edit {
        let mut fields = vec![
            ("indicator".to_owned(), FieldValue::Id(self.spec.indicator)),
            ("unit".to_owned(), FieldValue::Text(self.spec.unit.to_string())),
        ];
        fields.extend(values.into_iter().map(|(name, value)| (name.to_owned(), value)));
        Edit::Create { entity: Entity::Target, id: store::new_id(context.now), fields }
    }

    fn label(&self, id: &str) -> Label {
        Label { id: id.to_owned(), args: vec![("title".to_owned(), self.spec.title.clone())] }
    }

    fn remove(&self) -> Vec<Intent> {
        let Some(target) = &self.spec.existing else {
            return vec![Intent::Say(Message::new("target-none"))];
        };
        let [level, by_date, decided_by] = self.before();
        let seen = [("level", level), ("by_date", by_date), ("decided_by", decided_by)];
        let seen = seen.map(|(name, value)| (name.to_owned(), value)).to_vec();
        let edit = Edit::Remove { entity: Entity::Target, id: target.id, seen };
        let change = Change { label: self.label("change-target-removed"), edits: vec![edit] };
        vec![Intent::Do(Effect::DropDraft(key(&self.spec))), Intent::Close, Intent::Commit(change)]
    }

    fn cancel(&self) -> Vec<Intent> {
        if self.text() == self.base {
            return vec![Intent::Do(Effect::DropDraft(key(&self.spec))), Intent::Close];
        }
        vec![Intent::Say(Message::new("draft-kept")), Intent::Close]
    }
}

fn key(spec: &TargetSpec) -> String {
    format!("target:{}:{}", spec.indicator.0, spec.unit)
}

fn text_or_null(text: &str) -> FieldValue {
    if text.is_empty() { FieldValue::Null } else { FieldValue::Text(text.to_owned()) }
}

/// The fields as one writes them, a line each.
fn written(target: &Target, context: &Context<'_>) -> String {
    let level = context.texts.lang().shortest(target.level);
    let by = target.by.map(|date| date.to_string()).unwrap_or_default();
    format!("{level}\n{by}\n{}", target.decided_by)
}

/// The edits that make an existing target say this; none for fields that say it already.
fn changed(target: &Target, before: [FieldValue; 3], values: [(&str, FieldValue); 3]) -> Vec<Edit> {
    values
        .into_iter()
        .zip(before)
        .filter(|((_, after), before)| after != before)
        .map(|((field, after), before)| Edit::Set {
            entity: Entity::Target,
            id: target.id,
            field: field.to_owned(),
            before,
            after,
        })
        .collect()
}

impl Dialog for SetTarget {
    fn scopes(&self) -> &'static [&'static str] {
        &["dialog.target"]
    }

    fn hints(&self) -> &'static [&'static str] {
        &["target.save", "target.next_field", "target.remove", "dialog.cancel", "edit.discard"]
    }

    fn loses(&self, action: &str) -> bool {
        Action::from_code(action) == Some(Action::Discard) && self.text() != self.base
    }

    fn typing(&self) -> bool {
        true
    }

    fn act(&mut self, action: &str, context: &Context<'_>) -> Vec<Intent> {
        let count = self.fields.len();
        match Action::from_code(action) {
            Some(Action::SaveTarget) => return self.save(context),
            Some(Action::RemoveTarget) => return self.remove(),
            Some(Action::Cancel) => return self.cancel(),
            Some(Action::Discard) => return vec![Intent::Do(Effect::DropDraft(key(&self.spec))), Intent::Close],
            Some(Action::NextField) => self.at = (self.at + 1) % count,
            Some(Action::PreviousField) => self.at = (self.at + count - 1) % count,
            _ => {}
        }
        Vec::new()
    }

    fn input(&mut self, input: Input, context: &Context<'_>) -> Vec<Intent> {
        if let Some(field) = self.fields.get_mut(self.at) {
            field.apply(&input, context.area.width);
        }
        Vec::new()
    }

    fn draft(&self) -> Option<Draft> {
        Some(Draft { key: key(&self.spec), text: self.text(), base: self.base.clone(), title: self.spec.title.clone() })
    }

    fn is_restored(&self) -> bool {
        self.restored
    }

    fn view(&self, context: &Context<'_>, frame: &mut Frame<'_>, screen: Rect) {
        let (texts, theme) = (context.texts, context.theme);
        let title = texts.with("target-title", &[("title", self.spec.title.as_str().into())]);
        let wide = popup::place(screen, 76, 8).width.saturating_sub(4);
        let warning = self.fields.get(self.at).map(|field| guard::lines(field, context, wide)).unwrap_or_default();
        let more = u16::try_from(warning.len()).unwrap_or_default();
        let inside = popup::draw(popup::place(screen, 76, 8 + more), &title, frame.buffer_mut(), theme);
        for (at, (field, label)) in self.fields.iter().zip(LABELS).enumerate() {
            let down = u16::try_from(at).unwrap_or_default() + 1;
            let line = cells::line(inside, down);
            let label_place = Rect { x: line.x + 1, width: LABEL_WIDTH, ..line };
            let role = if at == self.at { Role::Accent } else { Role::Text };
            put(frame.buffer_mut(), label_place, &texts.get(label), theme.style(role), Align::Left, theme.glyphs.cut);
            let x = label_place.right() + 1;
            let place = Rect { x, width: line.right().saturating_sub(x + 1), ..line };
            let cursor = field.draw(place, frame.buffer_mut(), theme);
            if at == self.at {
                frame.set_cursor_position(cursor);
            }
        }
        let unit = texts.with("target-unit", &[("unit", self.spec.unit_of_measure.as_str().into())]);
        let line = cells::line(inside, 5);
        let place = Rect { x: line.x + 1, width: line.width.saturating_sub(2), ..line };
        put(frame.buffer_mut(), place, &unit, theme.style(Role::Dim), Align::Left, theme.glyphs.cut);
        let foot = Rect { y: place.y + 1, height: more, ..place }.intersection(inside);
        paragraph::draw(&warning, 0, foot, frame.buffer_mut(), theme);
    }
}
