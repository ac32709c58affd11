//! The first ten minutes: a new file asks who we are, which area and whether the published file is at hand, and makes
//! the first omgång. Esc skips a question; none of them holds anything up.

use crate::domain::{Area, Message, Step};
use crate::msg::forms::first_round;
use crate::msg::{Choice, DialogSpec, Effect, Intent, PickItem, PickSpec};

use super::intents::From;
use super::model::Model;

/// What the choice of the first area is for.
pub(super) const AREA: &str = "app.first_area";
/// What the choice of whether the published file is at hand is for.
pub(super) const FILE: &str = "app.first_file";

/// Which of the questions comes next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum First {
    /// Who are we? It is open.
    Unit,
    /// Which area? It comes once the work has been read, and only in a file where nothing is yet.
    Area,
    /// Is the file at hand? It is open, or comes next.
    File,
}

impl Model {
    /// The question that is open has been answered or skipped: the next one.
    pub(super) fn next_first(&mut self) -> Vec<Effect> {
        if !self.layers.is_empty() {
            return Vec::new();
        }
        let passed_by = self.first == Some(First::Unit) && self.world.home.is_none();
        self.world.remembered.unit_asked |= passed_by;
        // However this session ends: the questions are put once.
        let kept = passed_by.then(|| Effect::Remember(Box::new(self.remembered())));
        self.first = match self.first {
            Some(First::Unit) => Some(First::Area),
            Some(First::Area) if self.area_asked => Some(First::File),
            Some(First::File) => None,
            other => other,
        };
        kept.into_iter().chain(self.ask_first()).collect()
    }

    /// Opens the question that is next, once it is known whether it is to be asked.
    pub(super) fn ask_first(&mut self) -> Vec<Effect> {
        if !self.layers.is_empty() || !self.world.work_known {
            return Vec::new();
        }
        let spec = match self.first {
            Some(First::Area) if !self.is_untouched() => {
                self.first = None;
                return Vec::new();
            }
            Some(First::Area) => {
                self.area_asked = true;
                self.area_choice()
            }
            Some(First::File) => self.file_choice(),
            Some(First::Unit) | None => return Vec::new(),
        };
        self.carry_out(From::Place("app"), vec![Intent::Open(DialogSpec::Pick(spec))])
    }

    /// Whether nothing has been read in or written yet.
    fn is_untouched(&self) -> bool {
        let work = &self.world.work;
        let is_begun = !(work.rounds().is_empty() && work.indicators().is_empty() && work.boards().is_empty());
        !is_begun && !self.has_imports()
    }

    /// Whether anything has been imported into the file.
    pub(super) fn has_imports(&self) -> bool {
        self.world.opening.as_ref().is_some_and(|opening| opening.has_imports)
    }

    fn area_choice(&self) -> PickSpec {
        let context = self.world.context();
        let items = context.areas().into_iter().map(|area| PickItem::new(&area.0, context.area_name(&area), ""));
        let (items, title) = (items.collect(), Message::new("pick-first-area"));
        PickSpec { purpose: AREA, title, items, current: String::new(), free: false }
    }

    fn file_choice(&self) -> PickSpec {
        let texts = &self.world.texts;
        let item = |code: &str| {
            let id = format!("first-file-{code}");
            PickItem::new(code, texts.get(&id), texts.get(&format!("{id}-note")))
        };
        let (items, title) = (vec![item("yes"), item("no")], Message::new("pick-first-file"));
        PickSpec { purpose: FILE, title, items, current: String::new(), free: false }
    }

    /// The area is chosen: the omgång is made, in the step before the first.
    pub(super) fn first_area_chosen(&mut self, choice: &Choice) -> Vec<Effect> {
        let Some(area) = Area::parse(&choice.value) else { return self.next_first() };
        let (round, change) = first_round(&area.0, Step::Mapping, &self.world.context());
        let mut effects = self.carry_out(From::Place("app"), vec![Intent::Commit(change)]);
        self.world.round = Some(round);
        effects.extend(self.show("steps"));
        effects.extend(self.next_first());
        effects
    }

    /// It is said whether the published file is at hand: it is then read in.
    pub(super) fn first_file_chosen(&mut self, choice: &Choice) -> Vec<Effect> {
        self.first = None;
        let mut effects = super::opening::offer_next_draft(self);
        if choice.value == "yes" {
            effects.extend(self.show("import"));
        }
        effects
    }
}
