//! What a dialog is opened with and what it gives back: plain data, so that panes and dialogs never meet.

use crate::domain::{EntityId, Message, UnitRef};

/// One row to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PickItem {
    /// What is given back.
    pub value: String,
    /// What is read and searched.
    pub label: String,
    /// Said after it, dimmed; searched too.
    pub note: String,
    /// Searched but not shown: its name in the other language.
    pub also: String,
    /// Why it cannot be chosen; None where it can.
    pub refused: Option<String>,
}

impl PickItem {
    /// A row that can be chosen.
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<String>, note: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), note: note.into(), also: String::new(), refused: None }
    }
}

/// A list to choose from, narrowed by typing.
#[derive(Debug, Clone, PartialEq)]
pub struct PickSpec {
    /// What the choice is for; comes back in [`Choice::purpose`].
    pub purpose: &'static str,
    /// Title text.
    pub title: Message,
    /// The rows, in the order they are shown.
    pub items: Vec<PickItem>,
    /// Value of the row that is marked at first.
    pub current: String,
    /// Whether typed text that matches no row may be chosen.
    pub free: bool,
}

/// A choice made in a dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// As in [`PickSpec::purpose`].
    pub purpose: &'static str,
    /// The chosen row's value, or the typed text.
    pub value: String,
}

/// A short list of which several are chosen by ticking them.
#[derive(Debug, Clone, PartialEq)]
pub struct SeveralSpec {
    /// What the choice is for. The [`Choice::value`] is the values ticked with spaces between; where words are asked for,
    /// they come behind a line feed.
    pub purpose: &'static str,
    /// Title text.
    pub title: Message,
    /// The rows; their values have no spaces.
    pub items: Vec<PickItem>,
    /// Values of those that are ticked at first.
    pub ticked: Vec<String>,
    /// What a line of one's own words is called, and what stands in it; None without one.
    pub words: Option<(Message, String)>,
}

/// Long text to edit: a field of an entity. Saved as a draft while it is typed.
#[derive(Debug, Clone, PartialEq)]
pub struct EditSpec {
    /// Title text.
    pub title: Message,
    /// What the field belongs to.
    pub indicator: EntityId,
    /// Field name of [`crate::domain::Entity::Indicator`].
    pub field: &'static str,
    /// What stands there now.
    pub base: String,
    /// What is typed so far; equals `base` at first.
    pub text: String,
    /// What the change is called in history.
    pub label: &'static str,
    /// Title of the thing edited, for the history.
    pub of: String,
}

/// Eget mål: level, date, who decided.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetSpec {
    /// Which indicator.
    pub indicator: EntityId,
    /// Its title.
    pub title: String,
    /// Whose target.
    pub unit: UnitRef,
    /// The target there is now.
    pub existing: Option<crate::compare::Target>,
    /// Unit of measure.
    pub unit_of_measure: String,
}

/// A question that must be answered before something that cannot be undone.
#[derive(Debug, Clone, PartialEq)]
pub struct ConfirmSpec {
    /// Title text.
    pub title: Message,
    /// What happens, a paragraph each.
    pub text: Vec<Message>,
    /// What is done on yes.
    pub effect: super::effect::Effect,
}

/// Which dialog to open, and with what.
#[derive(Debug, Clone, PartialEq)]
pub enum DialogSpec {
    /// Choose from a list.
    Pick(PickSpec),
    /// Tick several in a list.
    Several(SeveralSpec),
    /// Edit long text.
    Edit(EditSpec),
    /// Set eget mål.
    Target(TargetSpec),
    /// Fill in the fields of one thing.
    Form(super::form::FormSpec),
    /// Put up suggestions, one line each; linked to an indicator.
    Capture(Option<EntityId>),
    /// Ask before something that cannot be undone.
    Confirm(ConfirmSpec),
    /// The keys in force in these scopes, innermost first.
    Help(Vec<&'static str>),
    /// Another has changed what one wanted to save.
    Conflict(crate::domain::Change, Vec<crate::store::Conflict>),
}
