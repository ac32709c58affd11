//! Everything that can be done, by its name: what applies here first, then what other panes do, with the reason.

use crate::domain::{Arg, Message};
use crate::msg::{Choice, DialogSpec, Effect, Intent, PickItem, PickSpec, action_text_id, chord_label};
use crate::panes;
use crate::text::{Lang, Texts};

use super::actions::Action;
use super::intents::From;
use super::model::{Model, number_of};

/// What a choice of an action is for.
pub(super) const PALETTE: &str = "app.palette";

impl Model {
    /// Opens the palette over the pane in focus.
    pub(super) fn palette(&mut self) -> Vec<Effect> {
        let other = Texts::new(match self.world.texts.lang() {
            Lang::Sv => Lang::En,
            Lang::En => Lang::Sv,
        });
        let here = self.actions_here();
        let mut items: Vec<PickItem> = here.iter().map(|action| self.entry(action, &other)).collect();
        items.sort_by_key(|item| item.refused.is_some());
        let elsewhere = panes::action_names().into_iter().filter(|action| !here.contains(action));
        let elsewhere: Vec<PickItem> = elsewhere.filter_map(|action| self.entry_elsewhere(action, &other)).collect();
        items.extend(elsewhere);
        let spec = PickSpec {
            purpose: PALETTE,
            title: Message::new("palette-title"),
            items,
            current: String::new(),
            free: false,
        };
        self.carry_out(From::Place("app"), vec![Intent::Open(DialogSpec::Pick(spec))])
    }

    /// The actions that keys lead to here, those of the pane first.
    fn actions_here(&self) -> Vec<&'static str> {
        let scopes = self.scopes();
        let known = super::actions::action_names();
        let mut here: Vec<&'static str> = Vec::new();
        for (_, bound) in scopes.iter().filter(|scope| **scope != "list").flat_map(|s| self.world.keymap.entries(s)) {
            let action = known.iter().copied().find(|name| *name == bound);
            here.extend(action.filter(|name| !here.contains(name) && *name != Action::Palette.code()));
        }
        here
    }

    /// An action with its key, and why it does not apply now.
    fn entry(&self, action: &str, other: &Texts) -> PickItem {
        let texts = &self.world.texts;
        let keys = self.world.keymap.keys_of(&self.scopes(), action);
        let note = keys.first().map(|chord| chord_label(texts, chord)).unwrap_or_default();
        let context = self.world.context_at(self.stand_of(self.focus));
        let refused = self.panes.get(self.focus).and_then(|pane| pane.refusal(action, &context));
        let refused = refused.or_else(|| self.refusal_of_global(action)).map(|why| texts.say(&why));
        self.item(action, note, refused, other)
    }

    /// Things must be marked for what is done with them.
    fn refusal_of_global(&self, action: &str) -> Option<Message> {
        let about_things = [Action::ToPlan, Action::Link, Action::Decide, Action::Narrow, Action::Erase];
        let about_things = about_things.map(Action::code);
        let none = about_things.contains(&action) && self.chosen_items().is_empty();
        none.then(|| Message::new("refusal-nothing-marked"))
    }

    /// An action of another pane.
    fn entry_elsewhere(&self, action: &'static str, other: &Texts) -> Option<PickItem> {
        let (pane, _) = action.split_once('.')?;
        let at = self.pane_named(pane)?;
        let name = self.world.texts.get(&format!("tab-{pane}"));
        let name = number_of(at).map_or_else(|| name.clone(), |number| format!("{number} {name}"));
        let args = [("pane", Arg::Text(name))];
        Some(self.item(action, String::new(), Some(self.world.texts.with("palette-elsewhere", &args)), other))
    }

    fn item(&self, action: &str, note: String, refused: Option<String>, other: &Texts) -> PickItem {
        let id = action_text_id(action);
        let label = crate::locale::capitalised(&self.world.texts.get(&id));
        PickItem { value: action.to_owned(), label, note, also: other.get(&id), refused }
    }

    /// What has been chosen is done, as if its key had been pressed.
    pub(super) fn palette_chosen(&mut self, choice: &Choice) -> Vec<Effect> {
        self.act(&choice.value)
    }
}
