//! What a form is opened with: the fields of one thing in reading order. Plain data, so that panes and dialogs never meet.

use serde::{Deserialize, Serialize};

use crate::domain::change::Label;
use crate::domain::{Edit, Entity, EntityId, FieldValue, Message};

/// The fields of one thing, to be filled in and saved as one change.
#[derive(Debug, Clone, PartialEq)]
pub struct FormSpec {
    /// Title text.
    pub title: Message,
    /// What kind of thing.
    pub entity: Entity,
    /// Which one.
    pub id: EntityId,
    /// Whether it is there already or is made when the form is saved.
    pub stands: Stands,
    /// The fields in reading order.
    pub fields: Vec<FormField>,
    /// Edits that go with the saving, such as a move; made even where no field has been changed.
    pub also: Vec<Edit>,
    /// What the change is called in history.
    pub label: Label,
    /// Others that get what is typed, in the fields that they have empty.
    pub others: Vec<Other>,
    /// What is said under the fields: links, who put it up.
    pub notes: Vec<String>,
}

/// Another thing of the same kind that a form is filled in for too.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Other {
    /// Which one.
    pub id: EntityId,
    /// What stands in its fields now; only those of the form.
    pub base: Vec<(String, FieldValue)>,
}

/// Whether a form's thing is there already.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Stands {
    /// It is.
    Already,
    /// It is made when the form is saved, with these fields besides those of the form, after `first`.
    New {
        /// Fields that are not in the form.
        with: Vec<(String, FieldValue)>,
        /// What must be made before it.
        first: Vec<Edit>,
    },
}

/// One field of a form.
#[derive(Debug, Clone, PartialEq)]
pub struct FormField {
    /// Field name of the entity; its name is the text `store-field`.
    pub name: &'static str,
    /// How it is filled in.
    pub kind: FieldForm,
    /// What stands there now.
    pub base: FieldValue,
    /// What is typed already, where that is something else.
    pub typed: Option<String>,
    /// Whether it must be filled in.
    pub required: bool,
}

/// How a field is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldForm {
    /// One line.
    Line,
    /// Text of any length.
    Text,
    /// A day, typed as people write it: see [`crate::locale::parse_day`].
    Day,
    /// A whole number.
    Number,
    /// One of these codes or none; `choice-FIELD-CODE` names them.
    Choice(&'static [&'static str]),
    /// Yes or nothing.
    Yes,
    /// Several of the areas, their codes with spaces between.
    Areas,
    /// Meetings, a line each: see [`crate::forms::rounds::meeting_of`].
    Meetings,
    /// Whose something is: see [`crate::forms::rounds::owner_of`].
    Owner,
}

impl FormField {
    /// A field that may be left empty.
    #[must_use]
    pub const fn new(name: &'static str, kind: FieldForm, base: FieldValue) -> Self {
        Self { name, kind, base, typed: None, required: false }
    }

    /// The same field, to be filled in.
    #[must_use]
    pub fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// The same field, required or not.
    #[must_use]
    pub fn required_if(self, required: bool) -> Self {
        Self { required, ..self }
    }
}
