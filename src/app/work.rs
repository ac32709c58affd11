//! Boards, cards, activities and links in the model: read once, kept up to date by what is touched; and what the one
//! selection lights up and narrows to.

use std::collections::HashSet;

use jiff::{SignedDuration, Timestamp};

use crate::domain::{Entity, EntityId, Item, Message};
use crate::msg::{Effect, Fresh, Narrowed, Query, Reply};
use crate::store::{Touched, WORK};

use super::model::{Model, World};
use super::opening;

/// How long a colleague's change is shown as such.
const FRESH: SignedDuration = SignedDuration::from_secs(5);

/// From this many touched things on, everything is read anew.
const MANY: usize = 500;

/// What of the work is not as it was read, until the answer has come.
#[derive(Debug, Default)]
pub(super) enum Stale {
    /// Nothing.
    #[default]
    Nothing,
    /// Some things.
    Some(HashSet<(Entity, EntityId)>),
    /// All of it.
    All,
}

impl Model {
    /// Asks for all of the work.
    pub(super) fn read_work(&mut self) -> Effect {
        self.stale = Stale::All;
        self.ask_for_stale()
    }

    /// Takes up the answer to the latest question.
    pub(super) fn work_read(&mut self, reply: Reply) -> Vec<Effect> {
        match reply {
            Reply::Work(work) => self.world.work = *work,
            Reply::WorkOf(patch) => self.world.work.patch(*patch),
            Reply::Failed(message) => {
                self.notice = Some(message);
                return Vec::new();
            }
            _ => return Vec::new(),
        }
        self.stale = Stale::Nothing;
        self.world.work_known = true;
        self.world.light();
        let mut effects = self.with_every_pane(|pane, context| pane.worked(context));
        effects.extend(self.ask_first());
        if std::mem::take(&mut self.capture_wished) && self.layers.is_empty() {
            self.notice = None;
            effects.extend(self.capture());
        }
        effects.extend(opening::offer_next_draft(self));
        effects
    }

    /// Reads again what has been touched, and remembers what of it a colleague did.
    pub(super) fn work_touched(&mut self, rows: &[Touched]) -> Option<Effect> {
        let until = self.world.now.saturating_add(FRESH).unwrap_or(Timestamp::MAX);
        let theirs = rows.iter().filter(|row| row.session != self.world.session);
        let fresh: Vec<Fresh> = theirs.map(|row| Fresh { id: row.id, who: row.who.clone(), until }).collect();
        self.world.fresh.extend(fresh);
        let touched: Vec<(Entity, EntityId)> =
            rows.iter().filter(|row| WORK.contains(&row.entity)).map(|row| (row.entity, row.id)).collect();
        // A live import brings indicators that are no edits of their own.
        if rows.iter().any(|row| matches!(row.entity, Entity::Import | Entity::Series)) {
            return Some(self.read_work());
        }
        if touched.is_empty() {
            return None;
        }
        self.stale = match std::mem::take(&mut self.stale) {
            Stale::All => Stale::All,
            Stale::Nothing => Stale::Some(touched.into_iter().collect()),
            Stale::Some(known) => Stale::Some(known.into_iter().chain(touched).collect()),
        };
        if matches!(&self.stale, Stale::Some(which) if which.len() > MANY) {
            self.stale = Stale::All;
        }
        Some(self.ask_for_stale())
    }

    /// A newer question takes the place of an older one, so each asks for everything that is stale.
    fn ask_for_stale(&mut self) -> Effect {
        let query = match &self.stale {
            Stale::Some(which) => Query::WorkOf(which.iter().copied().collect()),
            Stale::Nothing | Stale::All => Query::Work,
        };
        Effect::Read { ticket: self.next_ticket(PLACE), query }
    }

    /// When something must change on the screen without anybody doing anything: the runtime then sends
    /// [`crate::msg::Event::Deadline`].
    #[must_use]
    pub fn deadline(&self) -> Option<Timestamp> {
        self.world.fresh.iter().map(|fresh| fresh.until).min()
    }

    /// The marks of what colleagues have changed go out.
    pub(super) fn pass_deadline(&mut self) {
        let now = self.world.now;
        self.world.fresh.retain(|fresh| fresh.until > now);
    }

    /// Shows in the other panes only what belongs to the selection; the next time shows everything again.
    pub(super) fn narrow(&mut self) -> Vec<Effect> {
        let world = &mut self.world;
        world.narrowed = match (world.narrowed.take(), world.selection) {
            (Some(_), _) => {
                self.notice = Some(Message::new("narrow-lifted"));
                None
            }
            (None, None) => {
                self.notice = Some(Message::new("refusal-nothing-marked"));
                return Vec::new();
            }
            (None, Some(to)) => {
                let title = world.work.title(to).to_owned();
                self.notice = Some(Message::new("narrowed").with("title", title));
                Some(Narrowed { to, passes: world.work.lit_by(to) })
            }
        };
        self.with_every_pane(|pane, context| pane.worked(context))
    }
}

/// Whose question it is.
pub(super) const PLACE: &str = "app.work";

impl World {
    /// Finds anew what the selection lights up and what the panes are narrowed to.
    pub(super) fn light(&mut self) {
        let is_gone = |item: &Item| match *item {
            Item::Card(id) => self.work.card(id).is_none(),
            Item::Activity(id) => self.work.activity(id).is_none(),
            Item::Entry(id) => self.work.entry(id).is_none(),
            Item::Answer(id) => self.work.answer(id).is_none(),
            Item::Decision(id) => self.work.decision(id).is_none(),
            Item::Indicator(_) => false,
        };
        self.selection = self.selection.filter(|item| !is_gone(item));
        self.lit = self.selection.map(|item| self.work.lit_by(item)).unwrap_or_default();
        if let Some(narrowed) = &mut self.narrowed {
            narrowed.passes = self.work.lit_by(narrowed.to);
        }
    }

    /// Marks a thing as the one selection.
    pub(super) fn select(&mut self, item: Item) {
        self.selection = Some(item);
        self.lit = self.work.lit_by(item);
    }
}
