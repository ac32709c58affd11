//! How an edition that has just been imported differs from the other one, in a sentence.

use super::Comparison;
use crate::domain::Message;

impl Comparison {
    /// The sentence, still without the key or command that shows more; None where this edition is none of the two, or where
    /// nothing has come, gone or been renamed.
    #[must_use]
    pub fn news(&self, edition: &str) -> Option<Message> {
        let (older, newer) = self.older.as_ref().zip(self.newer.as_ref())?;
        let (came, went, open) = (self.came.len(), self.went.len(), self.open());
        if ![older, newer].iter().any(|one| one.name == edition) || came + went + open == 0 {
            return None;
        }
        let message = Message::new("import-editions").with("older", older.name.as_str());
        let message = message.with("newer", newer.name.as_str());
        Some(message.with("open", open).with("came", came).with("went", went))
    }
}
