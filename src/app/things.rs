//! What can be done from any pane with the things that are marked in it: put up a suggestion about it, plan it, link it.

use crate::domain::{Item, Message};
use crate::msg::{Choice, Context, DialogSpec, Effect, Intent, forms};

use super::intents::From;
use super::model::Model;

/// What a choice of what to link to is for.
pub(super) const LINK: &str = "app.link";

impl Model {
    /// What is ticked in the pane in focus, else the row marked there, else the one selection.
    pub(super) fn chosen_items(&self) -> Vec<Item> {
        let context = self.world.context_at(self.stand_of(self.focus));
        let chosen = self.panes.get(self.focus).map(|pane| pane.chosen_items(&context)).unwrap_or_default();
        if chosen.is_empty() { self.world.selection.into_iter().collect() } else { chosen }
    }

    /// Lets an intent be made of the things that are marked; says so where nothing is.
    fn with_items(&mut self, make: impl FnOnce(&[Item], &Context<'_>) -> Option<Intent>) -> Vec<Effect> {
        let items = self.chosen_items();
        let intent =
            Some(items).filter(|items| !items.is_empty()).and_then(|items| make(&items, &self.world.context()));
        let intent = intent.unwrap_or_else(|| Intent::Say(Message::new("refusal-nothing-marked")));
        self.carry_out(From::Place("app"), vec![intent])
    }

    /// Suggestions can be put up from anywhere; from an indicator's own pane they are linked to it.
    pub(super) fn capture(&mut self) -> Vec<Effect> {
        if !self.world.work_known {
            self.capture_wished = true;
            self.notice = Some(Message::new("work-not-read"));
            return Vec::new();
        }
        let inside = self.panes.get(self.focus).is_some_and(|pane| matches!(pane.name(), "indicators" | "detail"));
        let about = match self.chosen_items().as_slice() {
            [Item::Indicator(id)] if inside => Some(*id),
            _ => None,
        };
        self.carry_out(From::Place("app"), vec![Intent::Open(DialogSpec::Capture(about))])
    }

    pub(super) fn put_into_plan(&mut self) -> Vec<Effect> {
        self.with_items(|items, context| Some(forms::to_plan(items, context)))
    }

    /// Writes down a decision on what is marked, of the step that the omgång stands in.
    pub(super) fn decide(&mut self) -> Vec<Effect> {
        self.with_items(|items, context| Some(forms::decide(items, forms::deciding_step(context), context)))
    }

    pub(super) fn link(&mut self) -> Vec<Effect> {
        self.linking = self.chosen_items();
        self.with_items(|items, context| forms::link_choice(LINK, items, context))
    }

    /// What happened to the thing that is marked; where nothing is, what happened today.
    pub(super) fn history(&mut self) -> Vec<Effect> {
        let marked = self.chosen_items().first().copied();
        let select = marked.map(Intent::Select);
        let intents = select.into_iter().chain([Intent::Show("history")]).collect();
        let mut effects = self.carry_out(From::Place("app"), intents);
        if marked.is_some() {
            effects.extend(self.with_pane(self.focus, |pane, context| pane.act("history.own", context)));
        }
        effects
    }

    /// What to link to has been chosen.
    pub(super) fn link_chosen(&mut self, choice: &Choice) -> Vec<Effect> {
        let items = std::mem::take(&mut self.linking);
        let intent = forms::toggle_link(&items, &choice.value, &self.world.context());
        self.carry_out(From::Place("app"), intent.into_iter().collect())
    }
}
