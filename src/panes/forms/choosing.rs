//! Setting what stands in a cell without writing: a letter, the next choice, a pick, ticks.

use crate::domain::{EntityId, Item, Message};
use crate::forms::{Cell, Kind, Rows, Slot, tick};
use crate::locale;
use crate::msg::about::{item, pick};
use crate::msg::{Choice, Context, DialogSpec, Intent, PickItem, SeveralSpec, forms};
use crate::ui::text_field::Input;

use super::state::Forms;

/// What the choice of one thing in a cell is for.
pub(super) const ONE: &str = "forms.one";
/// What the choice of several is for.
pub(super) const SEVERAL: &str = "forms.several";
/// What the choice of an indicator to link to the row is for.
pub(super) const LINKED: &str = "forms.linked";

impl Forms {
    /// Whether a printable key sets what stands in the marked cell, or writes there: a capital does, and a digit where
    /// a day is to stand; small letters are what can be done with the cell.
    pub(super) fn takes_key(&self, typed: char, context: &Context<'_>) -> bool {
        let Some(cell) = self.cell(context) else { return self.begins_row(typed) };
        if cell.kind == Kind::Day {
            let begins = typed.is_ascii_digit() && cell.value.is_empty();
            return (begins || typed.is_uppercase()) && writable(&cell);
        }
        if cell.kind.is_text() {
            return typed.is_uppercase() && writable(&cell);
        }
        self.key_choice(&cell, typed, context).is_some()
    }

    /// Whether a capital begins the first row: where the group adds the rows and there is none.
    fn begins_row(&self, typed: char) -> bool {
        let adds = self.form.is_some_and(|form| matches!(form.rows, Rows::Free | Rows::Tree));
        typed.is_uppercase() && adds && self.makes_rows() && self.grid.lines.is_empty()
    }

    /// The code that a key sets.
    fn key_choice(&self, cell: &Cell, typed: char, context: &Context<'_>) -> Option<String> {
        let column = self.question().filter(|_| cell.kind.is_choice())?;
        let wanted = typed.to_lowercase().next()?;
        let keys = column.question.keys(cell.kind, context.texts.lang());
        keys.into_iter().find(|(key, _)| *key == wanted).map(|(_, choice)| choice.code)
    }

    /// A printable key that sets what stands there, or begins a text.
    pub(super) fn key_typed(&mut self, typed: char, context: &Context<'_>) -> Vec<Intent> {
        let Some(cell) = self.cell(context) else {
            let begun = self.new_row(false, context);
            self.type_in(&Input::Char(typed), context);
            return begun;
        };
        if cell.kind.is_text() {
            return self.write(false, Some(Input::Char(typed)), context);
        }
        self.key_choice(&cell, typed, context).map_or_else(Vec::new, |code| self.set(&code, context))
    }

    /// Puts a value into the marked cell.
    pub(super) fn set(&mut self, value: &str, context: &Context<'_>) -> Vec<Intent> {
        let Some(cell) = self.cell(context) else { return Vec::new() };
        self.filled(&cell, value).map(Intent::Commit).into_iter().collect()
    }

    /// The next choice, behind the last one none; a tick on or off. In a text the cell is written in.
    pub(super) fn cycle(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let (Some(cell), Some(column)) = (self.cell(context), self.question()) else { return Vec::new() };
        match cell.kind {
            Kind::Tick => {
                let ticked = if cell.value.is_empty() { tick(context.today, context.who) } else { String::new() };
                self.set(&ticked, context)
            }
            kind if kind.is_choice() => {
                let choices = column.question.choices(kind);
                let at = choices.iter().position(|choice| choice.code == cell.value);
                let next = at.map_or(Some(0), |at| Some(at + 1)).and_then(|next| choices.get(next));
                let next = next.map(|choice| choice.code.clone()).unwrap_or_default();
                self.set(&next, context)
            }
            _ => self.fill_in(context),
        }
    }

    /// Fills in the marked cell in the way of its kind.
    pub(super) fn fill_in(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let Some(cell) = self.cell(context) else { return self.new_row(false, context) };
        match cell.kind {
            Kind::Tick => self.cycle(context),
            Kind::Several => self.several(&cell, context).into_iter().collect(),
            Kind::Indicators => vec![link_choice(&cell, context)],
            Kind::Decision => self.decide(context),
            kind if kind.is_choice() => self.one(&cell, context).into_iter().collect(),
            // In a tree rows are short: they are written where they stand.
            kind => self.write(kind.is_long() && !self.is_tree(), None, context),
        }
    }

    fn one(&self, cell: &Cell, context: &Context<'_>) -> Option<Intent> {
        let question = &self.question()?.question;
        let lang = context.texts.lang();
        let row = |(key, choice): (char, crate::forms::Choice)| {
            item(&choice.code, choice.name.get(lang).to_owned(), key.to_string())
        };
        let mut items: Vec<PickItem> = question.keys(cell.kind, lang).into_iter().map(row).collect();
        items.push(item("", context.texts.get("forms-nothing"), String::new()));
        let title = Message::new("forms-pick-one").with("column", question.name.get(lang));
        Some(pick(ONE, title, items, &cell.value))
    }

    fn several(&self, cell: &Cell, context: &Context<'_>) -> Option<Intent> {
        let question = &self.question()?.question;
        let lang = context.texts.lang();
        let choices = question.choices(cell.kind);
        let items = choices.iter().map(|choice| PickItem::new(&choice.code, choice.name.get(lang), "")).collect();
        Some(Intent::Open(DialogSpec::Several(SeveralSpec {
            purpose: SEVERAL,
            title: Message::new("forms-pick-several").with("column", question.name.get(lang)),
            items,
            ticked: cell.value.split_whitespace().map(str::to_owned).collect(),
            words: None,
        })))
    }

    /// What has been chosen for the marked cell.
    pub(super) fn chosen_in_cell(&mut self, choice: &Choice, context: &Context<'_>) -> Vec<Intent> {
        if choice.purpose != LINKED {
            return self.set(&choice.value, context);
        }
        let Some(Item::Entry(entry)) = self.line().and_then(|line| line.item) else { return Vec::new() };
        forms::toggle_link(&[Item::Entry(entry)], &choice.value, context).into_iter().collect()
    }
}

/// Whether something can be written in a cell at all.
const fn writable(cell: &Cell) -> bool {
    matches!(cell.slot, Slot::Answer { .. } | Slot::Field(..))
}

/// Which indicator to link to the row; those that are linked stand first and are unlinked.
fn link_choice(cell: &Cell, context: &Context<'_>) -> Intent {
    let Slot::Indicators(entry) = cell.slot else { return Intent::Say(Message::new("forms-not-here")) };
    let is_linked = |id: EntityId| context.work.link(Item::Entry(entry), Item::Indicator(id)).is_some();
    let mut named: Vec<_> = context.work.indicators().iter().collect();
    named.sort_by_cached_key(|named| (!is_linked(named.id), locale::order_key(&named.title)));
    let linked = context.texts.get("link-linked");
    let row = |named: &&crate::domain::work::Named| {
        let note = if is_linked(named.id) { format!("{} · {linked}", named.code) } else { named.code.clone() };
        item(&format!("indicator:{}", named.id.0), named.title.clone(), note)
    };
    pick(LINKED, Message::new("forms-pick-linked"), named.iter().map(row).collect(), "")
}
