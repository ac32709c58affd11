//! What a session keeps outside the shared file while it runs: text being typed, and the view.

use crate::app::Model;
use crate::msg::{Draft, Remembered};
use crate::store::Erasure;

use super::drafts::Drafts;
use super::remember::Memory;

/// Drafts and view state of this session.
pub struct Keeping {
    drafts: Drafts,
    memory: Memory,
    /// What was kept last, so that nothing is kept twice.
    typed: Vec<Draft>,
    view: Remembered,
    /// Drafts that are no longer needed once the changes under way are stored.
    outlived: Vec<String>,
}

impl Keeping {
    /// Keeps them here.
    pub fn new(drafts: Drafts, memory: Memory) -> Self {
        let view = memory.load();
        Self { drafts, memory, typed: Vec::new(), view, outlived: Vec::new() }
    }

    /// Keeps what has been typed and how the view stands, as far as it is new. Called after each update, so that a
    /// signal or a panic finds it on the shelf.
    pub fn keep(&mut self, model: &Model) {
        let typed = model.unsaved();
        for draft in typed.iter().filter(|draft| !self.typed.contains(draft)) {
            if draft.text != draft.base {
                self.outlived.retain(|key| *key != draft.key);
                self.drafts.save(draft);
            } else if !self.outlived.contains(&draft.key) {
                self.drafts.drop(&draft.key);
            }
        }
        self.typed = typed;
        self.remember(model);
    }

    /// Whether text that was being typed lies on the shelf for this file, of whichever session.
    pub fn has_drafts(&self) -> bool {
        self.drafts.are_there()
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

    /// A draft is no longer needed once what it became is stored: see [`Keeping::stored`].
    pub fn outlive(&mut self, key: String) {
        self.outlived.push(key);
    }

    /// Everything asked for is stored: the drafts that became of it are forgotten.
    pub fn stored(&mut self) {
        for key in self.outlived.drain(..) {
            self.drafts.drop(&key);
        }
    }

    /// What has been removed for good is in no file of this user's any more. Gives how many drafts went.
    pub fn forget(&self, what: &Erasure, texts: &[String]) -> usize {
        self.drafts.forget(what, texts)
    }

    /// Something was refused: no draft is forgotten.
    pub fn refused(&mut self) {
        self.outlived.clear();
    }
}
