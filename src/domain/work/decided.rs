//! What the decision log says of things: which decisions hold, and which have been corrected.

use super::Work;
use crate::domain::change::EntityId;
use crate::domain::item::Item;
use crate::domain::round::Decision;

impl Work {
    /// The decisions that a thing is linked to, by number, those that have been corrected too.
    #[must_use]
    pub fn decisions_about(&self, id: EntityId) -> Vec<&Decision> {
        let linked = self.beside(id).iter().filter_map(|item| match item {
            Item::Decision(decision) => self.decision(*decision),
            _ => None,
        });
        let mut linked: Vec<&Decision> = linked.collect();
        linked.sort_by_key(|decision| decision.number);
        linked
    }

    /// The decisions that hold on a thing: those linked to it that no later one corrects, by number.
    #[must_use]
    pub fn decided_on(&self, id: EntityId) -> Vec<&Decision> {
        let mut linked = self.decisions_about(id);
        linked.retain(|decision| !self.is_corrected(decision.id));
        linked
    }

    /// Whether a later decision corrects this one.
    #[must_use]
    pub fn is_corrected(&self, id: EntityId) -> bool {
        self.decisions.rows.iter().any(|decision| decision.corrects == Some(id))
    }

    /// The decisions that correct this one, by number; several where two have corrected it at once.
    #[must_use]
    pub fn corrections(&self, id: EntityId) -> Vec<&Decision> {
        let mut later: Vec<&Decision> =
            self.decisions.rows.iter().filter(|decision| decision.corrects == Some(id)).collect();
        later.sort_by_key(|decision| decision.number);
        later
    }
}
