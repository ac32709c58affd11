//! One field of a form while it is filled in.

use jiff::civil::Date;

use crate::domain::{Area, FieldValue, Message};
use crate::forms::rounds;
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
    /// For a choice the code, for yes "1", for areas their codes.
    pub(super) field: Field,
    /// The marked row, where several are chosen from a list.
    pub(super) at: usize,
}

impl Entry {
    pub(super) fn new(field: &FormField) -> Self {
        let base = typed(&field.base);
        let base = if field.kind == FieldForm::Owner { rounds::owner_name(&base) } else { base };
        let text = field.typed.as_deref().unwrap_or(&base);
        let (name, kind, required) = (field.name, field.kind, field.required);
        Self { name, kind, required, field: written(kind, text), base, at: 0 }
    }

    /// Takes up what was typed in an earlier session, and what stood there then.
    pub(super) fn take_up(&mut self, text: &str, base: &str) {
        base.clone_into(&mut self.base);
        self.field = written(self.kind, text);
    }

    pub(super) fn text(&self) -> &str {
        match self.kind {
            FieldForm::Text | FieldForm::Meetings => self.field.text().trim_end(),
            _ => self.field.text().trim(),
        }
    }

    pub(super) fn is_changed(&self) -> bool {
        self.text() != self.base.trim_end()
    }

    /// A day that nobody has touched is written anew, not added to.
    pub(super) fn apply(&mut self, input: &Input, columns: u16) {
        let anew = self.kind == FieldForm::Day && !self.is_changed();
        if anew && matches!(input, Input::Char(_) | Input::Paste(_)) {
            self.field = written(self.kind, "");
        }
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

    /// Whether an area is chosen.
    pub(super) fn has(&self, area: &Area) -> bool {
        self.field.text().split_whitespace().any(|code| code == area.0)
    }

    /// Chooses the marked area, or leaves it out; the chosen ones stand in the order of the list.
    pub(super) fn toggle(&mut self, areas: &[Area]) {
        let Some(marked) = areas.get(self.at) else { return };
        let strange = self.field.text().split_whitespace().filter(|code| !areas.iter().any(|area| area.0 == *code));
        let kept = areas.iter().filter(|area| (*area == marked) != self.has(area)).map(|area| area.0.as_str());
        let chosen: Vec<&str> = kept.chain(strange).collect();
        self.field = written(self.kind, &chosen.join(" "));
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
            FieldForm::Meetings => meetings(text, today),
            kind => Ok(value(kind, text).unwrap_or(FieldValue::Null)),
        }
    }
}

fn written(kind: FieldForm, text: &str) -> Field {
    match kind {
        FieldForm::Text | FieldForm::Meetings => Field::new(text, Lines::Many, MOST.1),
        _ => Field::new(text, Lines::One, MOST.0),
    }
}

/// Meetings as they are stored; what is wrong with the first line that is none.
fn meetings(text: &str, today: Date) -> Result<FieldValue, Message> {
    let line = |line: &str| {
        rounds::meeting_of(line, today).ok_or_else(|| Message::new("form-no-meeting").with("text", line.trim()))
    };
    let lines = text.lines().filter(|text| !text.trim().is_empty()).map(line);
    Ok(FieldValue::text(&lines.collect::<Result<Vec<_>, _>>()?.join("\n")))
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
        FieldForm::Owner => Some(FieldValue::text(&rounds::owner_of(text))),
        _ => Some(FieldValue::text(text)),
    }
}
