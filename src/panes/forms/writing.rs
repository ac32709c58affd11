//! Writing in a cell: in the cell itself or in a large field, saved when the cell is left, kept as a draft until then.

use jiff::civil::Date;

use crate::domain::{Change, Message};
use crate::forms::{Cell, Kind, Slot};
use crate::locale;
use crate::msg::forms::answers::{self, At};
use crate::msg::{Context, Draft, Effect, Intent};
use crate::ui::text_field::{Applied, Field, Input, Lines};

use super::actions::CellAction;
use super::layout::Layout;
use super::panel;
use super::rows::Fresh;
use super::state::Forms;

/// Longest text, in characters: on a line, and in a large field.
const MOST: (usize, usize) = (400, 20_000);

/// A cell being written in.
#[derive(Debug, Clone)]
pub(super) struct Writing {
    pub(super) kind: Kind,
    /// As it was when the writing began.
    pub(super) seen: Cell,
    pub(super) field: Field,
    /// Whether it is written in a large field.
    pub(super) large: bool,
    /// What is wrong with what is typed.
    pub(super) fault: Option<Message>,
    /// Key of its draft, and what the draft is about.
    key: String,
    title: String,
    /// What stands there as it is read: a day nobody has touched is left as it is.
    read: String,
}

/// The key of a cell's draft; None for a cell that nobody writes in.
pub(super) fn key_of(cell: &Cell) -> Option<String> {
    match cell.slot {
        Slot::Answer { id, .. } => Some(format!("answer:{}:value", id.0)),
        Slot::Field(entity, id, field) => Some(format!("{}:{}:{field}", entity.code(), id.0)),
        Slot::Indicators(_) | Slot::Decisions(_) => None,
    }
}

impl Writing {
    /// The draft of what is typed.
    pub(super) fn draft(&self) -> Draft {
        // What is typed is told from what is stored as both are read.
        let text = if self.field.text() == self.read { &self.seen.value } else { self.field.text() };
        Draft { key: self.key.clone(), text: text.to_owned(), base: self.seen.value.clone(), title: self.title.clone() }
    }

    /// Whether something else than what is stored stands there.
    pub(super) fn is_changed(&self) -> bool {
        self.field.text() != self.read
    }

    /// The day that is typed: "tors 15 jan".
    pub(super) fn day_read(&self, context: &Context<'_>) -> Option<String> {
        let day = locale::parse_day(self.field.text().trim(), context.today)?;
        Some(locale::date(day, context.texts.lang()))
    }

    /// What is to be stored.
    fn value(&self, context: &Context<'_>) -> Result<String, Message> {
        let text = self.field.text().trim_end();
        if self.kind != Kind::Day {
            let title = matches!(self.seen.slot, Slot::Field(_, _, "title"));
            return if title && text.trim().is_empty() {
                Err(Message::new("plan-no-title"))
            } else {
                Ok(text.to_owned())
            };
        }
        let text = text.trim();
        if !self.is_changed() {
            return Ok(self.seen.value.clone());
        }
        if text.is_empty() {
            return Ok(String::new());
        }
        let day: Option<Date> = locale::parse_day(text, context.today);
        day.map(|day| day.to_string()).ok_or_else(|| Message::new("form-no-day").with("text", text))
    }
}

impl Forms {
    /// Opens the marked cell to be written in. `begun` is written behind what stands there; nothing is written over by a
    /// key.
    pub(super) fn write(&mut self, large: bool, begun: Option<Input>, context: &Context<'_>) -> Vec<Intent> {
        let Some(cell) = self.cell(context).filter(|cell| cell.kind.is_text()) else { return Vec::new() };
        let Some(own_key) = key_of(&cell) else { return Vec::new() };
        let key = self.fresh.as_ref().filter(|fresh| self.is_in_fresh(fresh)).map_or(own_key, Fresh::key);
        let draft = context.draft(&key);
        let seen = draft.map_or_else(|| cell.clone(), |draft| Cell { value: draft.base.clone(), ..cell.clone() });
        let read = if cell.kind == Kind::Day { day_text(&seen.value, context) } else { seen.value.clone() };
        let text = draft.map_or(read.as_str(), |draft| &draft.text);
        let large = cell.kind.is_long() && (large || text.contains('\n'));
        let apart =
            begun.is_some() && !text.is_empty() && !text.ends_with(char::is_whitespace) && cell.kind != Kind::Day;
        let field = field(&format!("{text}{}", if apart { " " } else { "" }), large);
        let title = format!("{} · {}", self.form_name(context), panel::name_of(self, context));
        let restored = draft.is_some();
        self.writing = Some(Writing { kind: cell.kind, seen, field, large, fault: None, key, title, read });
        if let Some(begun) = begun {
            self.type_in(&begun, context);
        }
        let row = self.row;
        self.mark(row, self.column, context);
        if restored { vec![Intent::Say(Message::new("draft-restored"))] } else { Vec::new() }
    }

    fn form_name(&self, context: &Context<'_>) -> String {
        self.form.map_or_else(String::new, |form| form.name.get(context.texts.lang()).to_owned())
    }

    /// Typed text, or a key that edits.
    pub(super) fn type_in(&mut self, input: &Input, context: &Context<'_>) {
        let layout = Layout::of(self, context);
        let placed = layout.columns.iter().find(|placed| placed.at == self.column);
        let width = placed.map_or(layout.panel.width, |placed| placed.width);
        let Some(writing) = &mut self.writing else { return };
        // A day is written anew, not added to.
        let anew = writing.kind == Kind::Day && !writing.is_changed();
        if anew && matches!(input, Input::Char(_) | Input::Paste(_)) {
            writing.field = field("", false);
        }
        let width = if writing.large { layout.panel.width.saturating_sub(2) } else { width };
        if writing.field.apply(input, width) == Applied::Text {
            writing.fault = None;
        }
    }

    /// An action while a cell is written in.
    pub(super) fn write_on(&mut self, action: CellAction, context: &Context<'_>) -> Vec<Intent> {
        match action {
            CellAction::Leave => self.leave(context),
            CellAction::Discard => {
                let drop = self.writing.take().map(|writing| Intent::Do(Effect::DropDraft(writing.key)));
                self.drop_fresh(context);
                drop.into_iter().collect()
            }
            CellAction::Enlarge => {
                if let Some(writing) = self.writing.as_mut().filter(|writing| writing.kind.is_long()) {
                    let text = writing.field.text().to_owned();
                    (writing.field, writing.large) = (field(&text, true), true);
                }
                self.mark(self.row, self.column, context);
                Vec::new()
            }
            CellAction::SaveDown
            | CellAction::SaveUp
            | CellAction::SaveRight
            | CellAction::SaveLeft
            | CellAction::Save => {
                let Some(saved) = self.save(context) else { return Vec::new() };
                let further = self.after_saving(action, context);
                saved.into_iter().chain(further).collect()
            }
        }
    }

    fn leave(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let kept = self.writing.take().is_some_and(|writing| writing.is_changed());
        self.drop_fresh(context);
        self.mark(self.row, self.column, context);
        if kept { vec![Intent::Say(Message::new("draft-kept"))] } else { Vec::new() }
    }

    /// Saves what is written and stops writing; None where it cannot be saved as it is.
    fn save(&mut self, context: &Context<'_>) -> Option<Vec<Intent>> {
        let writing = self.writing.as_mut()?;
        let value = match writing.value(context) {
            Ok(value) => value,
            Err(fault) => {
                writing.fault = Some(fault);
                return None;
            }
        };
        let writing = self.writing.take()?;
        let drop = Intent::Do(Effect::DropDraft(writing.key));
        let change = self.filled(&writing.seen, &value);
        Some(change.map(Intent::Commit).into_iter().chain([drop]).collect())
    }

    /// The change that puts a value into the marked cell; in a row that is being made it makes the row too.
    pub(super) fn filled(&mut self, seen: &Cell, value: &str) -> Option<Change> {
        let (form, scope) = (self.form?, self.grid.scope?);
        let (row, question) = (self.line()?.row.clone(), self.question()?.question.code.clone());
        let at = At { form, scope, row: &row, question: &question };
        let edit = answers::fill_edit(at, seen, value)?;
        let Some(fresh) = self.fresh.as_mut().filter(|fresh| fresh.row() == row && !fresh.made) else {
            return answers::fill(at, seen, value);
        };
        fresh.made = true;
        let mut change = fresh.change.clone();
        change.edits.push(edit);
        Some(change)
    }

    /// Where one goes when a cell has been saved.
    fn after_saving(&mut self, action: CellAction, context: &Context<'_>) -> Vec<Intent> {
        let (row, column) = (self.row, self.column);
        let in_fresh = self.fresh.as_ref().zip(self.line()).is_some_and(|(fresh, line)| fresh.row() == line.row);
        match action {
            CellAction::SaveDown if in_fresh && self.is_tree() && column == 0 => return self.next_fresh(context),
            CellAction::SaveDown => self.mark(row + 1, column, context),
            CellAction::SaveUp => self.mark(row.saturating_sub(1), column, context),
            CellAction::SaveRight if column + 1 < self.grid.columns.len() => self.mark(row, column + 1, context),
            CellAction::SaveRight if row + 1 < self.grid.lines.len() => self.mark(row + 1, 0, context),
            CellAction::SaveLeft if column > 0 => self.mark(row, column - 1, context),
            _ => self.mark(row, column, context),
        }
        self.drop_fresh(context);
        let stayed = (row, column) == (self.row, self.column);
        let on = matches!(action, CellAction::SaveRight | CellAction::SaveLeft) && !stayed;
        let opened = if on { self.write(false, None, context) } else { Vec::new() };
        let select = self.select(context);
        opened.into_iter().chain(select).collect()
    }

    /// What could not be saved is written on.
    pub(super) fn reopen(&mut self, change: &Change, context: &Context<'_>) {
        if let Some(fresh) = &mut self.fresh
            && fresh.change.edits.first().is_some_and(|made| change.edits.contains(made))
        {
            fresh.made = false;
        }
        let targets: Vec<_> = change.edits.iter().map(|edit| edit.target().1).collect();
        let is_of = |cell: &Cell| match cell.slot {
            Slot::Answer { id, .. } | Slot::Field(_, id, _) => targets.contains(&id),
            _ => false,
        };
        let mut cells =
            (0..self.grid.lines.len()).flat_map(|row| (0..self.grid.columns.len()).map(move |at| (row, at)));
        let found = cells.find(|(row, at)| {
            let cell = self.grid.lines.get(*row).zip(self.grid.columns.get(*at));
            cell.and_then(|(line, column)| self.cell_at(line, column, context)).is_some_and(|cell| is_of(&cell))
        });
        if let Some((row, column)) = found {
            self.mark(row, column, context);
            self.write(false, None, context);
        }
    }
}

fn field(text: &str, large: bool) -> Field {
    if large { Field::new(text, Lines::Many, MOST.1) } else { Field::new(text, Lines::One, MOST.0) }
}

fn day_text(value: &str, context: &Context<'_>) -> String {
    let day = value.parse().ok();
    day.map_or_else(|| value.to_owned(), |day| locale::short_day(day, context.today, context.texts.lang()))
}
