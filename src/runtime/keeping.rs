//! What a session keeps outside the shared file while it runs: text being typed, and the view.

use crate::app::Model;
use crate::msg::{Draft, Remembered};

use super::drafts::Drafts;
use super::remember::Memory;

/// Drafts and view state of this session.
pub struct Keeping {
    drafts: Drafts,
    memory: Memory,
    /// What was kept last, so that nothing is kept twice.
    typed: Vec<Draft>,
    view: Remembered,
}

impl Keeping {
    /// Keeps them here.
    pub fn new(drafts: Drafts, memory: Memory) -> Self {
        let view = memory.load();
        Self { drafts, memory, typed: Vec::new(), view }
    }

    /// Keeps what has been typed and how the view stands, as far as it is new. Called after each update, so that a
    /// signal or a panic finds it on the shelf.
    pub fn keep(&mut self, model: &Model) {
        let typed = model.unsaved();
        for draft in typed.iter().filter(|draft| !self.typed.contains(draft)) {
            self.drafts.save(draft);
        }
        self.typed = typed;
        self.remember(model);
    }

    /// Keeps how the view stands.
    pub fn remember(&mut self, model: &Model) {
        self.remember_this(&model.remembered());
    }

    /// Keeps this view.
    pub fn remember_this(&mut self, view: &Remembered) {
        if *view != self.view {
            self.memory.keep(view);
            self.view = view.clone();
        }
    }

    /// Keeps a draft.
    pub fn save(&mut self, draft: &Draft) {
        self.drafts.save(draft);
    }

    /// Forgets a draft.
    pub fn drop(&mut self, key: &str) {
        self.drafts.drop(key);
    }
}
