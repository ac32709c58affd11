//! Carries out what panes and dialogs ask for: opens and closes layers, passes choices on, turns the rest into effects.

use crate::dialogs;
use crate::domain::{Change, Item, Message};
use crate::msg::{Choice, DialogSpec, Effect, Intent, guard};

use super::model::{Layer, Model};
use super::opening;

/// Who a run of intents comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum From {
    /// The pane of this name, or `app`.
    Place(&'static str),
    /// The topmost dialog.
    Dialog,
}

/// The changes that are asked for.
fn changes(intents: &[Intent]) -> impl Iterator<Item = &Change> {
    intents.iter().filter_map(|intent| match intent {
        Intent::Commit(change) | Intent::Do(Effect::Commit(change)) => Some(change),
        _ => None,
    })
}

impl Model {
    /// Carries out the intents of one place. Where one of its changes is refused, nothing of it is done.
    pub(super) fn carry_out(&mut self, from: From, intents: Vec<Intent>) -> Vec<Effect> {
        if let Some((change, why)) = changes(&intents).find_map(|change| Some((change, self.refusal(change)?))) {
            return self.refuse(from, change, why);
        }
        // It is long where thousands of answers are saved at once.
        let drops = intents.iter().any(|intent| matches!(intent, Intent::Do(Effect::DropDraft(_))));
        let change = changes(&intents).next().filter(|_| drops).cloned();
        let mut dropped = Vec::new();
        let mut effects = Vec::new();
        for intent in intents {
            if let Intent::Do(Effect::DropDraft(key)) = &intent {
                dropped.extend(self.world.drafts.extract_if(.., |draft| draft.key == *key));
            }
            self.carry_out_one(from, intent, &mut effects);
        }
        // What is dropped because it is being saved comes back if it is refused; what is thrown away does not.
        if let Some(change) = change.filter(|_| !dropped.is_empty()) {
            self.outgoing.push((change, dropped));
        }
        effects
    }

    /// Why a change must not be saved: it holds personal data where that is refused. Every change with words of the user's
    /// passes here before it becomes an effect. Undo and redo do not: they bring back what has been stored already, and
    /// nobody is kept from taking back what they did.
    pub(super) fn refusal(&self, change: &Change) -> Option<Message> {
        self.world.refuses().then(|| guard::refusal(change)).flatten()
    }

    /// Nothing of what went with a refused change is done: what was typed stays where it stands, and as a draft.
    fn refuse(&mut self, from: From, change: &Change, why: Message) -> Vec<Effect> {
        let effects = match from {
            From::Dialog => {
                if let Some(layer) = self.layers.last_mut() {
                    layer.dialog.refused(change);
                }
                Vec::new()
            }
            From::Place(name) => self
                .pane_named(name)
                .map_or_else(Vec::new, |at| self.with_pane(at, |pane, context| pane.refused(change, context))),
        };
        self.notice = Some(why);
        effects
    }

    fn carry_out_one(&mut self, from: From, intent: Intent, effects: &mut Vec<Effect>) {
        match intent {
            Intent::Do(Effect::SaveDraft(draft)) => effects.push(self.keep_draft(draft)),
            Intent::Do(effect) => effects.push(effect),
            Intent::Commit(change) => effects.push(Effect::Commit(change)),
            Intent::Say(message) => self.notice = Some(message),
            Intent::Ask(query) => {
                let ticket = self.next_ticket(self.place(from));
                effects.push(Effect::Read { ticket, query });
            }
            Intent::Open(spec) => self.open(from, spec),
            Intent::Close => {
                self.layers.pop();
                effects.extend(self.next_first());
                effects.extend(opening::offer_next_draft(self));
            }
            Intent::Chosen(choice) => effects.extend(self.pass_on(&choice)),
            Intent::Show(name) => effects.extend(self.show(name)),
            Intent::Select(item) => effects.extend(self.select(from, item)),
            Intent::ShowRound(round) => {
                self.world.round = Some(round);
                effects.extend(self.with_every_pane(|pane, context| pane.worked(context)));
            }
            Intent::ShowForm(code) => {
                self.world.form = Some(code);
                effects.extend(self.show("forms"));
                self.world.form = None;
            }
            Intent::ShowBoard(board) => {
                self.world.board = Some(board);
                effects.extend(self.with_every_pane(|pane, context| pane.worked(context)));
            }
        }
    }

    fn place(&self, from: From) -> &'static str {
        match from {
            From::Place(name) => name,
            From::Dialog => self.layers.last().map_or("app", |layer| layer.opener),
        }
    }

    fn open(&mut self, from: From, spec: DialogSpec) {
        let opener = self.place(from);
        let dialog = dialogs::open(spec, &self.world.drafts, &self.world.context());
        if dialog.is_restored() {
            self.notice = Some(crate::domain::Message::new("draft-restored"));
        }
        self.layers.push(Layer { dialog, opener });
    }

    /// Gives a choice to the pane that asked for it, or to the app itself. The dialog closes first.
    fn pass_on(&mut self, choice: &Choice) -> Vec<Effect> {
        let Some(layer) = self.layers.pop() else { return Vec::new() };
        let Some(at) = self.pane_named(layer.opener) else { return opening::chosen(self, choice) };
        self.with_pane(at, |pane, context| pane.chosen(choice, context))
    }

    /// Brings a pane into view.
    pub(super) fn show(&mut self, name: &str) -> Vec<Effect> {
        self.pane_named(name).map_or_else(Vec::new, |at| self.focus_on(at))
    }

    /// Brings the pane at this place into view.
    pub(super) fn focus_on(&mut self, at: usize) -> Vec<Effect> {
        let Some(pane) = self.panes.get(at) else { return Vec::new() };
        if let Some(why) = pane.absence() {
            self.notice = Some(why);
            return Vec::new();
        }
        self.focus = at;
        self.world.remembered = self.remembered();
        let mut effects = self.with_every_pane(|pane, context| pane.resized(context));
        effects.extend(self.with_pane(at, |pane, context| pane.shown(context)));
        effects.push(Effect::Remember(Box::new(self.remembered())));
        effects
    }

    /// Brings the next pane that stands into view, or the one before; round and round.
    pub(super) fn turn_pane(&mut self, back: bool) -> Vec<Effect> {
        let count = self.panes.len();
        let by = |steps: usize| (self.focus + if back { count - steps } else { steps }) % count.max(1);
        let standing = (1..count).map(by).find(|at| self.panes.get(*at).is_some_and(|pane| pane.stands()));
        standing.map_or_else(Vec::new, |at| self.focus_on(at))
    }

    /// Gives the pane in focus the screen to itself, or takes it back.
    pub(super) fn zoom(&mut self) -> Vec<Effect> {
        self.zoomed = !self.zoomed;
        let mut effects = self.with_every_pane(|pane, context| pane.resized(context));
        effects.push(Effect::Remember(Box::new(self.remembered())));
        effects
    }

    /// One selection runs through everything: tells every other pane.
    fn select(&mut self, from: From, item: Item) -> Vec<Effect> {
        if self.world.selection == Some(item) {
            return Vec::new();
        }
        self.world.select(item);
        let asker = self.place(from);
        let others: Vec<usize> = (0..self.panes.len()).filter(|&at| self.is_other(at, asker)).collect();
        others.into_iter().flat_map(|at| self.with_pane(at, |pane, context| pane.selected(item, context))).collect()
    }

    fn is_other(&self, at: usize, asker: &str) -> bool {
        self.panes.get(at).is_some_and(|pane| pane.name() != asker)
    }

    /// Lets a pane do something and carries out what it asks for.
    pub(super) fn with_pane(
        &mut self,
        at: usize,
        job: impl FnOnce(&mut dyn crate::msg::Pane, &crate::msg::Context<'_>) -> Vec<Intent>,
    ) -> Vec<Effect> {
        let context = self.world.context_at(self.stand_of(at));
        let Some(pane) = self.panes.get_mut(at) else { return Vec::new() };
        let name = pane.name();
        let intents = job(pane.as_mut(), &context);
        self.carry_out(From::Place(name), intents)
    }

    /// Tells the dialogs that the screen has another size.
    pub(super) fn resize_layers(&mut self) {
        let context = self.world.context();
        self.layers.iter_mut().for_each(|layer| layer.dialog.resized(&context));
    }

    /// Lets every pane do something.
    pub(super) fn with_every_pane(
        &mut self,
        mut job: impl FnMut(&mut dyn crate::msg::Pane, &crate::msg::Context<'_>) -> Vec<Intent>,
    ) -> Vec<Effect> {
        (0..self.panes.len()).flat_map(|at| self.with_pane(at, &mut job)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::change::Label;
    use crate::domain::{Edit, Entity, EntityId, FieldValue};

    fn titled(title: &str) -> Change {
        let fields = vec![("title".to_owned(), FieldValue::text(title))];
        let edit = Edit::Create { entity: Entity::Card, id: EntityId(uuid::Uuid::from_u128(7)), fields };
        Change { label: Label::new("change-put-up", &[]), edits: vec![edit] }
    }

    #[test]
    fn every_change_of_a_batch_is_looked_at() {
        let first = Intent::Commit(titled("Fast kontakt"));
        let refused = |last: Intent| {
            changes(&[first.clone(), Intent::Close, last])
                .find_map(|change| Some((change.clone(), guard::refusal(change)?)))
        };
        let secret = titled("skriv till anna@exempel.se");
        assert_eq!(refused(Intent::Commit(secret.clone())).unwrap().0, secret);
        assert_eq!(refused(Intent::Do(Effect::Commit(secret.clone()))).unwrap().0, secret);
        assert!(refused(first.clone()).is_none());
    }
}
