//! Layers over the panes: choose, edit, set a target, help, conflict. This file is the one list of them.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::Change;
use crate::domain::value::coded;
use crate::msg::{Context, DialogSpec, Draft, Intent};
use crate::store::Conflict;
use crate::ui::text_field::Input;

mod capture;
mod confirm;
mod conflict;
mod edit;
mod form;
mod fuzzy;
mod help;
mod pick;
mod several;
mod target;

coded! {
    /// An action of a dialog's scopes.
    Action {
        /// Close without choosing; typed text stays as a draft.
        Cancel = "dialog.cancel",
        /// Take the marked row.
        Choose = "pick.choose",
        /// Tick the marked row, or take the tick away.
        Tick = "several.tick",
        /// Take what is ticked.
        ChooseTicked = "several.choose",
        /// Save the text.
        SaveText = "edit.save",
        /// Throw the draft away.
        Discard = "edit.discard",
        /// Save the target.
        SaveTarget = "target.save",
        /// The next field.
        NextField = "target.next_field",
        /// The field before.
        PreviousField = "target.previous_field",
        /// Take the target away.
        RemoveTarget = "target.remove",
        /// Save the form.
        SaveForm = "form.save",
        /// Go to the next field, or save behind the last one.
        EnterField = "form.enter",
        /// The next field.
        NextFormField = "form.next",
        /// The field before.
        PreviousFormField = "form.previous",
        /// The next choice.
        ChooseNext = "form.choose",
        /// The choice before.
        ChoosePrevious = "form.choose_previous",
        /// Tick the marked row, or take the tick away.
        TickOne = "form.tick",
        /// One row down in the list.
        DownList = "form.down",
        /// One row up in the list.
        UpList = "form.up",
        /// Put up the suggestion.
        PutUp = "capture.put_up",
        /// Do not link the suggestions.
        Unlink = "capture.unlink",
        /// Do what is asked about.
        Confirm = "confirm.yes",
        /// One's own version of the field.
        Mine = "conflict.mine",
        /// The colleague's version of the field.
        Theirs = "conflict.theirs",
        /// Both texts, written together.
        Both = "conflict.both",
        /// One's own version of every field.
        AllMine = "conflict.all_mine",
        /// The colleague's version of every field.
        AllTheirs = "conflict.all_theirs",
        /// Save what is chosen.
        SaveChosen = "conflict.save",
        /// More of the versions.
        TextDown = "conflict.text_down",
        /// Back in the versions.
        TextUp = "conflict.text_up",
    }
}

/// The keymap scopes of the dialogs.
pub const SCOPES: &[&str] = &[
    "dialog",
    "dialog.pick",
    "dialog.several",
    "dialog.edit",
    "dialog.target",
    "dialog.form",
    "dialog.form.line",
    "dialog.form.choice",
    "dialog.form.several",
    "dialog.capture",
    "dialog.confirm",
    "dialog.help",
    "dialog.conflict",
];

/// The action names of the dialogs.
pub fn action_names() -> impl Iterator<Item = &'static str> {
    Action::ALL.iter().map(|action| action.code())
}

/// A layer over the panes; the topmost one gets the keys.
pub trait Dialog {
    /// Keymap scopes, innermost first; `dialog` comes after them.
    fn scopes(&self) -> &'static [&'static str];

    /// Actions whose keys the footer shows, most needed first.
    fn hints(&self) -> &'static [&'static str];

    /// Whether printable keys are text.
    fn typing(&self) -> bool {
        false
    }

    /// An action of its scopes.
    fn act(&mut self, action: &str, context: &Context<'_>) -> Vec<Intent>;

    /// Whether the action throws away what has been typed: it then has to be asked for twice.
    fn loses(&self, _action: &str) -> bool {
        false
    }

    /// Typed text or an editing key.
    fn input(&mut self, _input: Input, _context: &Context<'_>) -> Vec<Intent> {
        Vec::new()
    }

    /// Something it asked to be saved was refused, or could not be: what was typed is given back.
    fn refused(&mut self, _change: &Change) {}

    /// The screen has another size.
    fn resized(&mut self, _context: &Context<'_>) {}

    /// What would be lost if the program ended now.
    fn draft(&self) -> Option<Draft> {
        None
    }

    /// Whether it opened with the text of a draft.
    fn is_restored(&self) -> bool {
        false
    }

    /// Draws over the screen.
    fn view(&self, context: &Context<'_>, frame: &mut Frame<'_>, screen: Rect);
}

/// Opens the dialog that is asked for; a draft of the same field comes back.
#[must_use]
pub fn open(spec: DialogSpec, drafts: &[Draft], context: &Context<'_>) -> Box<dyn Dialog> {
    match spec {
        DialogSpec::Pick(spec) => Box::new(pick::Pick::new(spec, context)),
        DialogSpec::Several(spec) => Box::new(several::Several::new(spec)),
        DialogSpec::Edit(spec) => Box::new(edit::Edit::new(spec, drafts)),
        DialogSpec::Target(spec) => Box::new(target::SetTarget::new(spec, drafts, context)),
        DialogSpec::Form(spec) => Box::new(form::Form::new(spec, drafts)),
        DialogSpec::Capture(about) => Box::new(capture::Capture::new(about, drafts)),
        DialogSpec::Confirm(spec) => Box::new(confirm::Confirm::new(spec)),
        DialogSpec::Help(scopes) => Box::new(help::Help::new(&scopes, context)),
        DialogSpec::Conflict(change, conflicts) => Box::new(conflict::Resolve::new(change, conflicts, context.work)),
    }
}

/// What one wanted to save and could not, as drafts: it stays until one has chosen.
#[must_use]
pub fn drafts_of(conflicts: &[Conflict]) -> Vec<Draft> {
    conflicts.iter().filter_map(edit::draft_of).collect()
}

/// The dialog that a draft of an earlier session belongs to.
#[must_use]
pub fn spec_of_draft(draft: &Draft) -> Option<DialogSpec> {
    if capture::is_draft(draft) {
        return Some(DialogSpec::Capture(None));
    }
    edit::spec_of_draft(draft).or_else(|| form::spec_of_draft(draft))
}
