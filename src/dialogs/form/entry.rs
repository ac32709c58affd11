//! One field of a form while it is filled in.

use jiff::civil::Date;

use crate::domain::{FieldValue, Message};
use crate::locale;
use crate::msg::{FieldForm, FormField};
use crate::ui::text_field::{Field, Input, Lines};

/// Longest line and text, in characters.
const MOST: (usize, usize) = (300, 20_000);

/// A field and what is typed in it.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub(super) name: &'static str,
    pub(super) kind: FieldForm,
    pub(super) required: bool,
    /// What stood there when the typing began, as it is typed.
    pub(super) base: String,
    /// For a choice the code, for yes "1".
    pub(super) field: Field,
}

impl Entry {
    pub(super) fn new(field: &FormField) -> Self {
        let base = typed(&field.base);
        let text = field.typed.as_deref().unwrap_or(&base);
        Self { name: field.name, kind: field.kind, required: field.required, field: written(field.kind, text), base }
    }

    /// Takes up what was typed in an earlier session, and what stood there then.
    pub(super) fn take_up(&mut self, text: &str, base: &str) {
        base.clone_into(&mut self.base);
        self.field = written(self.kind, text);
    }

    pub(super) fn text(&self) -> &str {
        match self.kind {
            FieldForm::Text => self.field.text().trim_end(),
            _ => self.field.text().trim(),
        }
    }

    pub(super) fn is_changed(&self) -> bool {
        self.text() != self.base.trim_end()
    }

    pub(super) fn apply(&mut self, input: &Input, columns: u16) {
        self.field.apply(input, columns);
    }

    /// The next choice, or the one before; none is one of them, unless the field must be filled in.
    pub(super) fn turn(&mut self, by: isize) {
        let codes = match self.kind {
            FieldForm::Choice(codes) => codes,
            FieldForm::Yes => &["1"],
            _ => return,
        };
        let none = usize::from(!self.required);
        let all = codes.len() + none;
        let at = codes.iter().position(|code| *code == self.field.text()).map_or(0, |at| at + none);
        let to = (at + all).saturating_add_signed(by) % all;
        let code = to.checked_sub(none).and_then(|to| codes.get(to)).copied().unwrap_or("");
        self.field = written(self.kind, code);
    }

    /// The value as it stood when the typing began.
    pub(super) fn before(&self) -> FieldValue {
        value(self.kind, self.base.trim_end()).unwrap_or(FieldValue::Null)
    }

    /// The value to store; what is wrong with what is typed, where it is none.
    pub(super) fn after(&self, today: Date) -> Result<FieldValue, Message> {
        let text = self.text();
        if text.is_empty() && self.required {
            return Err(Message::new("form-required"));
        }
        match self.kind {
            // What nobody has touched stays as it is, whatever it is.
            _ if !self.is_changed() => Ok(self.before()),
            FieldForm::Day if !text.is_empty() => match locale::parse_day(text, today) {
                Some(day) => Ok(FieldValue::date(Some(day))),
                None => Err(Message::new("form-no-day").with("text", text)),
            },
            FieldForm::Number if !text.is_empty() => match text.parse::<i64>() {
                Ok(number) if number > 0 => Ok(FieldValue::Int(number)),
                _ => Err(Message::new("form-no-number").with("text", text)),
            },
            kind => Ok(value(kind, text).unwrap_or(FieldValue::Null)),
        }
    }
}

fn written(kind: FieldForm, text: &str) -> Field {
    match kind {
        FieldForm::Text => Field::new(text, Lines::Many, MOST.1),
        _ => Field::new(text, Lines::One, MOST.0),
    }
}

/// A stored value as it is typed.
pub(super) fn typed(value: &FieldValue) -> String {
    match value {
        FieldValue::Text(text) => text.clone(),
        FieldValue::Int(number) => number.to_string(),
        FieldValue::Null | FieldValue::Real(_) | FieldValue::Id(_) => String::new(),
    }
}

fn value(kind: FieldForm, text: &str) -> Option<FieldValue> {
    match kind {
        FieldForm::Number | FieldForm::Yes if !text.is_empty() => text.parse().ok().map(FieldValue::Int),
        _ => Some(FieldValue::text(text)),
    }
}
