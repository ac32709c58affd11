//! Corrections that are not imported yet, kept as a draft: by the file's contents, so that another path is the same file.

use crate::domain::Message;
use crate::domain::profile::Correction;
use crate::msg::{Context, Draft, Effect, Intent};

use super::state::{ImportView, Stage};

fn key(sha256: &str) -> String {
    format!("import:{sha256}:said")
}

impl ImportView {
    /// The fingerprint of the file that is shown.
    fn sha256(&self) -> Option<&str> {
        let report = match &self.stage {
            Stage::Preview(report) | Stage::Stored(report) => report,
            Stage::Correcting(desk) => &desk.report,
            Stage::Files | Stage::Path(_) | Stage::Working { .. } => return None,
        };
        Some(report.sha256.as_str()).filter(|sha256| !sha256.is_empty())
    }

    /// Keeps what has been pointed out as a draft; none where nothing is.
    pub(super) fn keep(&self) -> Option<Intent> {
        let key = key(self.sha256()?);
        if self.corrections.said.is_empty() {
            return Some(Intent::Do(Effect::DropDraft(key)));
        }
        let text = serde_json::to_string(&self.corrections.said).ok()?;
        let title = self.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Some(Intent::Do(Effect::SaveDraft(Draft { key, text, base: String::new(), title })))
    }

    /// Takes up what was pointed out in this file and never imported: it is looked into again with that.
    pub(super) fn take_up(&mut self, context: &Context<'_>) -> Option<Vec<Intent>> {
        let draft =
            self.sha256().filter(|_| self.corrections.said.is_empty()).and_then(|sha| context.draft(&key(sha)))?;
        let said: Vec<Correction> = serde_json::from_str(&draft.text).ok().filter(|said: &Vec<_>| !said.is_empty())?;
        let told = Message::new("import-said-back").with("count", said.len());
        self.corrections.said = said;
        let mut intents = self.look_into(self.file.clone());
        intents.push(Intent::Say(told));
        Some(intents)
    }

    /// The import has been taken back, or made anew: what was pointed out is to be imported again, or is in the profile.
    pub(super) fn turned(&mut self, live: bool) -> Vec<Intent> {
        self.taken_back = !live;
        if live {
            self.corrections.said.clear();
        } else {
            self.corrections.said.clone_from(&self.imported);
        }
        let kept = self.keep().filter(|_| !self.imported.is_empty());
        kept.into_iter().chain(self.ask_editions().filter(|_| live)).collect()
    }
}
