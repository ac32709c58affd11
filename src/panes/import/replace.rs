//! Values of other publications that the file would change: said first of all, and asked about before they are stored.

use crate::domain::Message;
use crate::locale::visible;
use crate::msg::about::{item, pick};
use crate::msg::{Choice, Context, Effect, Intent, with_keys};
use crate::publish::{Corrections, FileReport};

use super::state::{ImportView, Stage, Work};

/// Other files that are named at most.
const NAMED: usize = 2;

/// The choice that stores the file all the same.
const YES: &str = "yes";

/// A sentence for each other file, the last with what the key that stores does.
pub(super) fn sentences(report: &FileReport, context: &Context<'_>) -> Vec<String> {
    let (texts, own) = (context.texts, visible(&report.file));
    let others = report.replaces.iter().take(NAMED);
    let mut told: Vec<String> =
        others.map(|other| format!("! {}", texts.say(&other.message(&own, texts.lang())))).collect();
    if let Some(last) = told.last_mut() {
        let key = ("key", with_keys("{import.store}", context).into());
        *last = format!("{last} {}", texts.with("import-replaces-key", &[key]));
    }
    told
}

impl ImportView {
    /// Stores the file; where it changes values of another publication, asks first.
    pub(super) fn store(&mut self, context: &Context<'_>) -> Vec<Intent> {
        let Stage::Preview(report) = &self.stage else { return Vec::new() };
        let Some(other) = report.replaces.first() else { return self.store_now(false) };
        let texts = context.texts;
        let items = [("no", "pick-replace-no"), (YES, "pick-replace-yes")];
        let items = items.map(|(value, id)| item(value, texts.get(id), String::new())).to_vec();
        let count: u64 = report.replaces.iter().map(|other| other.values).sum();
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        let title = Message::new("pick-replace").with("count", count).with("file", other.file.as_str());
        vec![pick("import.replace", title, items, "no")]
    }

    /// What has been answered.
    pub(super) fn answered_replace(&mut self, choice: &Choice) -> Vec<Intent> {
        let asked = matches!(self.stage, Stage::Preview(_)) && choice.value == YES;
        if asked { self.store_now(true) } else { Vec::new() }
    }

    fn store_now(&mut self, replace: bool) -> Vec<Intent> {
        let job = self.start(Work::Import);
        let corrections = Corrections { show: None, replace, ..self.corrections.clone() };
        vec![Intent::Do(Effect::Import { job, file: self.file.clone(), corrections })]
    }
}
