//! The pane's trait, and what a pane may ask of the app around it.

use ratatui::Frame;
use ratatui::layout::Rect;

use crate::domain::{Change, EntityId, Item, Message};
use crate::report::Document;
use crate::store::Touched;
use crate::ui::text_field::Input;

use super::context::Context;
use super::effect::{Draft, Effect};
use super::event::{JobNews, Mouse};
use super::layer::{Choice, DialogSpec};
use super::query::Reply;
use super::remembered::Remembered;

/// What a pane or dialog asks for; plain comparable data.
#[derive(Debug, Clone, PartialEq)]
pub enum Intent {
    /// Something of the world.
    Do(Effect),
    /// A read whose answer comes back to the asker; the app numbers it.
    Ask(super::query::Query),
    /// A dialog over the panes.
    Open(DialogSpec),
    /// Close the dialog that says this.
    Close,
    /// A choice made in a dialog, for the one who opened it.
    Chosen(Choice),
    /// Show the pane of this name.
    Show(&'static str),
    /// The one selection from now on.
    Select(Item),
    /// The board that every pane shows from now on.
    ShowBoard(EntityId),
    /// The omgång that every pane shows from now on.
    ShowRound(EntityId),
    /// The form that is shown from now on, by its code, in the pane of the forms.
    ShowForm(&'static str),
    /// A line to the user.
    Say(Message),
    /// Commit this change.
    Commit(Change),
}

/// How much of what a pane shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Everything that is shown.
    All,
    /// What is ticked, else the row marked.
    Chosen,
}

/// A pane: state, update and view of one part of the workbench. It keeps what it shows, its selection by id
/// and its scroll; the database is the truth.
pub trait Pane {
    /// Its name: the ticket's place, the keymap's scope, the id of its title `pane-<name>`.
    fn name(&self) -> &'static str;

    /// Keymap scopes, innermost first; `global` comes after them.
    fn scopes(&self) -> &'static [&'static str];

    /// Actions whose keys the footer shows, most needed first.
    fn hints(&self) -> &'static [&'static str];

    /// Whether printable keys are text right now.
    fn typing(&self) -> bool {
        false
    }

    /// Why there is nothing to show yet; None where there is something.
    fn absence(&self) -> Option<Message> {
        None
    }

    /// Whether this printable key is text right now, where others may be actions: a letter that sets what stands in a
    /// cell, one that begins a text.
    fn takes(&self, _typed: char, _context: &Context<'_>) -> bool {
        self.typing()
    }

    /// Whether there is anything to show; a pane nothing stands behind is left out.
    fn stands(&self) -> bool {
        self.absence().is_none()
    }

    /// Starts, or starts over after the unit has changed.
    fn start(&mut self, _context: &Context<'_>) -> Vec<Intent> {
        Vec::new()
    }

    /// It has come into view.
    fn shown(&mut self, _context: &Context<'_>) -> Vec<Intent> {
        Vec::new()
    }

    /// An action of one of its scopes.
    fn act(&mut self, action: &str, context: &Context<'_>) -> Vec<Intent>;

    /// Why the action does not apply now; None where it does.
    fn refusal(&self, _action: &str, _context: &Context<'_>) -> Option<Message> {
        None
    }

    /// Whether the action throws away what has been typed: it then has to be asked for twice.
    fn loses(&self, _action: &str) -> bool {
        false
    }

    /// Whether it is one of the four that stand side by side where there is room.
    fn is_quarter(&self) -> bool {
        false
    }

    /// What an action on things is about: what has been ticked in it, else the row it has marked.
    fn chosen_items(&self, _context: &Context<'_>) -> Vec<Item> {
        Vec::new()
    }

    /// What it shows, as a document that leaves; None where there is nothing to write.
    fn document(&self, _extent: Extent, _context: &Context<'_>) -> Option<Document> {
        None
    }

    /// The mouse: a click or the wheel, at a place within the area it is drawn in.
    fn mouse(&mut self, _mouse: Mouse, _context: &Context<'_>) -> Vec<Intent> {
        Vec::new()
    }

    /// Boards, cards, activities or links are others than before, or the panes have been narrowed to a thing.
    fn worked(&mut self, _context: &Context<'_>) -> Vec<Intent> {
        Vec::new()
    }

    /// What would be lost if the program ended now. Text that equals its base needs no keeping.
    fn drafts(&self) -> Vec<Draft> {
        Vec::new()
    }

    /// Typed text, when [`Pane::typing`].
    fn input(&mut self, _input: Input, _context: &Context<'_>) -> Vec<Intent> {
        Vec::new()
    }

    /// Something it asked to be saved was refused; what was typed is kept among the drafts.
    fn refused(&mut self, _change: &Change, _context: &Context<'_>) -> Vec<Intent> {
        Vec::new()
    }

    /// The answer to the latest question.
    fn answer(&mut self, _reply: Reply, _context: &Context<'_>) -> Vec<Intent> {
        Vec::new()
    }

    /// A choice made in a dialog this pane opened.
    fn chosen(&mut self, _choice: &Choice, _context: &Context<'_>) -> Vec<Intent> {
        Vec::new()
    }

    /// Something has changed in the file.
    fn touched(&mut self, _rows: &[Touched], _context: &Context<'_>) -> Vec<Intent> {
        Vec::new()
    }

    /// Another pane has changed the one selection.
    fn selected(&mut self, _item: Item, _context: &Context<'_>) -> Vec<Intent> {
        Vec::new()
    }

    /// The place it is drawn in has another size.
    fn resized(&mut self, _context: &Context<'_>) -> Vec<Intent> {
        Vec::new()
    }

    /// News of a job.
    fn job(&mut self, _news: &JobNews, _context: &Context<'_>) -> Vec<Intent> {
        Vec::new()
    }

    /// Writes its part of the view state.
    fn remember(&self, _remembered: &mut Remembered) {}

    /// Draws; decides nothing and changes nothing.
    fn view(&self, context: &Context<'_>, frame: &mut Frame<'_>, area: Rect);
}
