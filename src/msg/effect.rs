//! Effect: what is asked of the world, as plain comparable data. The runtime carries it out.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::domain::{Change, personal_data};
use crate::publish::Corrections;
use crate::store::Erasure;

use super::event::Turn;
use super::query::Query;
use super::remembered::Remembered;

/// Who asked for a read, and which time: an answer to an older time is thrown away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ticket {
    /// Name of the pane or dialog.
    pub place: &'static str,
    /// Counts up for each question from that place.
    pub generation: u64,
}

/// Text being typed, kept outside the shared file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// What is being edited: `entity:id:field`.
    pub key: String,
    /// The text so far.
    pub text: String,
    /// What stood there when the typing began.
    pub base: String,
    /// Title of what it is about, for the next start.
    #[serde(default)]
    pub title: String,
}

impl Draft {
    /// Whether it is of what has been removed for good, or repeats one of these texts: is it, or holds a long one or one
    /// with personal data. What was typed in another field of the same thing is let be.
    #[must_use]
    pub fn tells(&self, what: &Erasure, texts: &[String]) -> bool {
        let id = what.id.0.to_string();
        let own = self.key.strip_prefix(&format!("{}:{id}:", what.entity.code()));
        let elsewhere = what.field.as_deref().zip(own).is_some_and(|(gone, own)| gone != own);
        let parts = [&self.key, &self.text, &self.base, &self.title];
        (!elsewhere && parts.iter().any(|part| part.contains(&id)))
            || texts.iter().any(|text| self.text.trim() == text)
            || parts.iter().flat_map(|part| readings(part)).any(|told| texts.iter().any(|text| repeats(&told, text)))
    }
}

/// Shorter texts, such as a given name, are what other texts hold by chance: they count only where they are all of it.
const TELLING: usize = 12;

/// Whether what was typed is this text, or holds it between other words where it is long enough or personal data.
fn repeats(told: &str, text: &str) -> bool {
    let long = text.chars().count() >= TELLING;
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let apart = |at: usize| {
        let (before, after) = (told.get(..at).unwrap_or_default(), told.get(at + text.len()..).unwrap_or_default());
        let joined = |one: Option<char>, other: Option<char>| is_word(one) && is_word(other);
        !joined(before.chars().next_back(), text.chars().next())
            && !joined(text.chars().next_back(), after.chars().next())
    };
    (long || !personal_data(text).is_empty()) && told.match_indices(text).any(|(at, _)| apart(at))
}

/// What was typed; of a form's draft, which is JSON, each of its texts.
fn readings(part: &str) -> Vec<String> {
    fn texts(value: serde_json::Value, found: &mut Vec<String>) {
        match value {
            serde_json::Value::String(text) => found.push(text),
            serde_json::Value::Array(all) => all.into_iter().for_each(|one| texts(one, found)),
            serde_json::Value::Object(all) => all.into_iter().for_each(|(_, one)| texts(one, found)),
            _ => {}
        }
    }
    let mut found = vec![part.to_owned()];
    if let Ok(value) = serde_json::from_str(part) {
        texts(value, &mut found);
    }
    found
}

/// What the model asks of the world.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Read; answered by [`super::Event::Answer`]. A newer read of the same place supersedes an older one.
    Read {
        /// Who asks.
        ticket: Ticket,
        /// What for.
        query: Query,
    },
    /// Make this change; answered by [`super::Event::Committed`].
    Commit(Change),
    /// Take back a change or make it once more; answered by [`super::Event::Undone`].
    Turn(Turn),
    /// Remove for good, drafts included; answered by [`super::Event::Erased`].
    Erase(Erasure),
    /// Look into a file without storing anything.
    Preview {
        /// Number of the job, given by the asker.
        job: u64,
        /// Which file.
        file: PathBuf,
        /// Area, edition, directions as corrected.
        corrections: Corrections,
    },
    /// Import a file.
    Import {
        /// Number of the job, given by the asker.
        job: u64,
        /// Which file.
        file: PathBuf,
        /// Area, edition, directions as corrected.
        corrections: Corrections,
    },
    /// Stop a job; what it has staged is dropped.
    Cancel(u64),
    /// Keep this draft.
    SaveDraft(Draft),
    /// The draft with this key is no longer needed.
    DropDraft(String),
    /// Keep the user's view state.
    Remember(Box<Remembered>),
    /// From now on the session writes in this name.
    SignAs {
        /// The person's row.
        person: Option<crate::domain::EntityId>,
        /// The name shown to colleagues.
        name: String,
    },
    /// Offer this text to the clipboard of the user's own computer; answered by [`super::Event::Notice`].
    Copy(String),
    /// Write a new file, never over another; answered by [`super::Event::Notice`].
    WriteFile {
        /// Where, as the user has typed it.
        path: PathBuf,
        /// What it is to hold.
        bytes: Vec<u8>,
    },
    /// Stop as Ctrl-Z does.
    Suspend,
    /// End the session.
    Quit,
}

#[cfg(test)]
mod tests {
    use super::repeats;

    #[test]
    fn a_short_text_inside_another_is_no_repetition_unless_it_is_personal_data() {
        assert!(!repeats("Anna och Bo provar", "Anna"));
        assert!(!repeats("Hemtjänsten provar", "Hemligt"));
        assert!(repeats("Ring Anna Andersson, sedan", "Anna Andersson"));
        assert!(!repeats("Ring Anna Anderssons dotter", "Anna Andersson"));
        assert!(repeats("Ring 08-123 45 67 nu", "08-123 45 67") && repeats("a@ex.se, tack", "a@ex.se"));
        assert!(!repeats("x", ""));
    }
}
