//! Corrections that are not imported yet, kept as a draft: by the file's contents, so that another path is the same file.

use crate::domain::Message;
use crate::domain::profile::{Correction, Said};
use crate::locale::visible;
use crate::msg::{Context, Draft, Effect, Intent};
use crate::publish::{FileReport, profiles};

use super::state::{ImportView, Stage};

fn key(sha256: &str) -> String {
    format!("import:{sha256}:said")
}

impl ImportView {
    /// The file that is shown, if any.
    fn report(&self) -> Option<&FileReport> {
        let report = match &self.stage {
            Stage::Preview(report) | Stage::Stored(report) => report,
            Stage::Correcting(desk) => &desk.report,
            Stage::Files | Stage::Path(_) | Stage::Working { .. } => return None,
        };
        Some(&**report).filter(|report| !report.sha256.is_empty())
    }

    /// Keeps what has been pointed out as a draft; none where nothing is.
    pub(super) fn keep(&self) -> Option<Intent> {
        let report = self.report()?;
        let key = key(&report.sha256);
        if self.corrections.said.is_empty() {
            return Some(Intent::Do(Effect::DropDraft(key)));
        }
        let text = serde_json::to_string(&self.corrections.said).ok()?;
        let title = self.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let base = profiles::fingerprint(&report.correcting.used);
        Some(Intent::Do(Effect::SaveDraft(Draft { key, text, base, title })))
    }

    /// Takes up what was pointed out in this file and never imported: it is looked into again with that. Where the profile
    /// is another than it was then, its rules are: that one of them does not hold is not taken up.
    pub(super) fn take_up(&mut self, context: &Context<'_>) -> Option<Vec<Intent>> {
        let report = self.report().filter(|_| self.corrections.said.is_empty())?;
        let draft = context.draft(&key(&report.sha256))?;
        let Ok(mut said) = serde_json::from_str::<Vec<Correction>>(&draft.text) else {
            return Some(vec![Intent::Say(Message::new("import-draft-unreadable"))]);
        };
        let used = &report.correcting.used;
        if said.is_empty() {
            return None;
        }
        let other = !draft.base.is_empty() && draft.base != profiles::fingerprint(used);
        if other {
            said.retain(|one| !matches!(one.said, Said::Forget(_)));
        }
        let name = used.first().map(|profile| visible(&profile.name).into_owned());
        let id = match (other, &name) {
            (false, _) => "import-said-back",
            (true, Some(_)) => "import-said-back-other",
            (true, None) => "import-said-back-gone",
        };
        let told = Message::new(id).with("count", said.len()).with("name", name.unwrap_or_default());
        if said.is_empty() {
            return Some(vec![Intent::Do(Effect::DropDraft(key(&report.sha256))), Intent::Say(told)]);
        }
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
