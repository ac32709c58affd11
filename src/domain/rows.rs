//! Rows by key: put, found and dropped in constant time.

use std::collections::HashMap;

use super::change::EntityId;

/// Rows by key, in no order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rows<T> {
    pub(super) rows: Vec<T>,
    at: HashMap<EntityId, usize>,
}

impl<T> Default for Rows<T> {
    fn default() -> Self {
        Self { rows: Vec::new(), at: HashMap::new() }
    }
}

impl<T> Rows<T> {
    pub(super) fn get(&self, id: EntityId) -> Option<&T> {
        self.rows.get(*self.at.get(&id)?)
    }

    pub(super) fn put(&mut self, id: EntityId, row: T) {
        if let Some(old) = self.at.get(&id).and_then(|&at| self.rows.get_mut(at)) {
            *old = row;
            return;
        }
        self.at.insert(id, self.rows.len());
        self.rows.push(row);
    }

    pub(super) fn drop(&mut self, id: EntityId, id_of: impl Fn(&T) -> EntityId) {
        let Some(at) = self.at.remove(&id) else { return };
        self.rows.swap_remove(at);
        if let Some(moved) = self.rows.get(at) {
            self.at.insert(id_of(moved), at);
        }
    }
}
