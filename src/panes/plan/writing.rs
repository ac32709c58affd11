//! What keys do to the row being written.

use crate::domain::{Change, Edit, Message, State};
use crate::locale;
use crate::msg::{Context, Effect, Intent};
use crate::ui::text_field::{Applied, Input};

use super::Action;
use super::changes;
use super::row::{Cell, Row};
use super::state::Plan;

impl Plan {
    /// Opens a row for a new activity, or for the marked one.
    pub(super) fn open_row(&mut self, new: bool, context: &Context<'_>) -> Vec<Intent> {
        let row = Row::new(if new { None } else { self.marked(context) }, context);
        let said = row.restored.then(|| Intent::Say(Message::new("draft-restored")));
        self.row = Some(row);
        if let Some(at) = self.selected_at() {
            self.mark(at, context);
        }
        said.into_iter().collect()
    }

    /// Carries out an action of the scope `plan.row`.
    pub(super) fn write(&mut self, action: Action, context: &Context<'_>) -> Vec<Intent> {
        let Some(row) = &mut self.row else { return Vec::new() };
        match action {
            Action::RowEnter if row.seen.is_some() => self.save_row(context),
            Action::RowEnter if row.is_empty() => self.close_row(context),
            Action::RowEnter if row.is_last() => self.save_row(context),
            Action::RowEnter | Action::RowNext => {
                if row.can_leave(context) {
                    row.next();
                }
                Vec::new()
            }
            Action::RowPrevious => {
                if row.can_leave(context) {
                    row.previous();
                }
                Vec::new()
            }
            Action::RowSave => self.save_row(context),
            Action::RowClose => {
                let kept = row.is_changed().then(|| Intent::Say(Message::new("draft-kept")));
                self.close_row(context).into_iter().chain(kept).collect()
            }
            Action::RowDiscard => {
                let drop = forgotten(row);
                self.close_row(context).into_iter().chain(drop).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The row whose saving was refused is there again, with what was typed in it.
    pub(super) fn reopen_row(&mut self, change: &Change, context: &Context<'_>) {
        let Some(edit) = change.edits.first() else { return };
        let (_, id) = edit.target();
        let new = matches!(edit, Edit::Create { .. });
        self.made.remove(&id);
        let seen = context.work.activity(id);
        if new || seen.is_some() {
            self.row = Some(Row::new(seen, context));
        }
    }

    fn close_row(&mut self, context: &Context<'_>) -> Vec<Intent> {
        self.row = None;
        if let Some(at) = self.selected_at() {
            self.mark(at, context);
        }
        Vec::new()
    }

    /// Saves the row; behind a new one the next is begun.
    fn save_row(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let Some(row) = &mut self.row else { return Vec::new() };
        let Some(due) = row.checked(context) else { return Vec::new() };
        let drop = forgotten(row);
        let saved = if let Some(seen) = &row.seen {
            changes::written(row, seen, due, context)
        } else {
            let (id, change) = changes::made(row, due, context);
            self.made.insert(id);
            self.selected = Some(id);
            Some(change)
        };
        let new = row.seen.is_none();
        if new {
            self.row = Some(Row::blank(context));
        } else {
            self.close_row(context);
        }
        saved.into_iter().chain(drop).collect()
    }

    /// Typed text, or a key that edits.
    pub(super) fn type_in_row(&mut self, input: &Input, context: &Context<'_>) {
        let Some(row) = &mut self.row else { return };
        if row.at == Cell::State {
            if let Some(state) = stated(row.state, input, context) {
                row.state = state;
            }
            return;
        }
        row.begin_anew(input);
        if let Some(field) = row.field_mut()
            && field.apply(input, context.area.width) == Applied::Text
        {
            row.fault = None;
        }
    }
}

impl Row {
    /// A row for the next new activity.
    fn blank(context: &Context<'_>) -> Self {
        // What was typed in the row before has just been saved.
        Self::new(None, &Context { drafts: &[], ..*context })
    }

    /// Whether what stands in the cell can be left as it is; else what is wrong is said.
    fn can_leave(&mut self, context: &Context<'_>) -> bool {
        self.fault = if self.at == Cell::Due { self.day(context.today).err() } else { None };
        self.fault.is_none()
    }

    /// The day of a row that can be saved; None where something is wrong: the cursor then stands there.
    #[expect(clippy::option_option, reason = "no day is a day that can be saved")]
    fn checked(&mut self, context: &Context<'_>) -> Option<Option<jiff::civil::Date>> {
        let day = self.day(context.today);
        let (cell, fault) = match &day {
            _ if self.title.text().is_empty() => (Cell::Title, Message::new("plan-no-title")),
            Err(fault) => (Cell::Due, fault.clone()),
            Ok(_) => return day.ok(),
        };
        self.at = cell;
        self.fault = Some(fault);
        None
    }
}

/// The drafts of a row are no longer needed.
fn forgotten(row: &Row) -> Vec<Intent> {
    row.drafts().into_iter().map(|draft| Intent::Do(Effect::DropDraft(draft.key))).collect()
}

/// The läge after a key: arrows and space go round, a letter chooses the one that begins so.
fn stated(state: State, input: &Input, context: &Context<'_>) -> Option<State> {
    match input {
        Input::Right | Input::Down | Input::Char(' ') => Some(state.next()),
        Input::Left | Input::Up => Some(state.next().next().next()),
        Input::Char(letter) => {
            let wanted = locale::fold(&letter.to_string());
            let begins = |state: &&State| {
                let name = context.texts.get(super::cells::state_id(**state));
                locale::fold(&name).trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with(&wanted)
            };
            State::ALL.iter().find(begins).copied()
        }
        _ => None,
    }
}
