//! What a pane shows, on its way out: written to a file or copied through the terminal.

use std::path::PathBuf;

use crate::domain::Message;
use crate::msg::about::{item, pick};
use crate::msg::{Choice, DialogSpec, Effect, Extent, Intent, PickSpec};
use crate::report::{Document, Format, Printing};

use super::intents::From;
use super::model::{Model, World};

/// What a choice of what to write it as is for.
pub(super) const FORMAT: &str = "app.format";
/// What a choice of a file name is for.
pub(super) const WRITE: &str = "app.write";
/// What a choice of what to copy is for.
pub(super) const COPY: &str = "app.copy";

impl Model {
    fn document(&self, extent: Extent) -> Option<Document> {
        let context = self.world.context_at(self.stand_of(self.focus));
        self.panes.get(self.focus)?.document(extent, &context)
    }

    /// Asks what the pane shows is to be written as.
    pub(super) fn write_out(&mut self) -> Vec<Effect> {
        let intent = if self.document(Extent::All).is_some() {
            let texts = &self.world.texts;
            let named = |format: &Format| (format.code(), texts.get(&format!("paper-format-{}", format.code())));
            let items = Format::ALL.iter().map(named).map(|(code, name)| item(code, name, String::new())).collect();
            pick(FORMAT, Message::new("paper-format"), items, Format::Markdown.code())
        } else {
            Intent::Say(Message::new("paper-nothing"))
        };
        self.carry_out(From::Place("app"), vec![intent])
    }

    /// Asks for the file that it is written to; the ending of its name decides in the end.
    pub(super) fn format_chosen(&mut self, choice: &Choice) -> Vec<Effect> {
        let Some(document) = self.document(Extent::All) else { return Vec::new() };
        let name = file_name(&document.title);
        let spec = DialogSpec::Pick(PickSpec {
            purpose: WRITE,
            title: Message::new("paper-write"),
            items: Vec::new(),
            current: format!("{name}-{}.{}", self.world.today, choice.value),
            free: true,
        });
        self.carry_out(From::Place("app"), vec![Intent::Open(spec)])
    }

    pub(super) fn write_chosen(&mut self, choice: &Choice) -> Vec<Effect> {
        let path = PathBuf::from(choice.value.trim());
        let Some(document) = self.document(Extent::All) else { return Vec::new() };
        let World { texts, now, today, .. } = &self.world;
        let printing = Printing { texts, now: *now, today: *today };
        let format = Format::of(&path).ok_or_else(|| Message::new("paper-ending"));
        match format.and_then(|format| format.write(&document, &printing)) {
            Ok(bytes) => vec![Effect::WriteFile { path, bytes }],
            Err(refusal) => {
                self.notice = Some(refusal);
                Vec::new()
            }
        }
    }

    /// Asks what to copy: the rows chosen or the whole table.
    pub(super) fn copy_out(&mut self) -> Vec<Effect> {
        let texts = &self.world.texts;
        let choices = [("rows", "paper-copy-rows"), ("table", "paper-copy-table"), ("markdown", "paper-copy-markdown")];
        let intent = if self.document(Extent::All).is_some() {
            let items = choices.map(|(value, id)| item(value, texts.get(id), String::new())).into();
            pick(COPY, Message::new("paper-copy"), items, "rows")
        } else {
            Intent::Say(Message::new("paper-nothing"))
        };
        self.carry_out(From::Place("app"), vec![intent])
    }

    pub(super) fn copy_chosen(&self, choice: &Choice) -> Vec<Effect> {
        let lang = self.world.texts.lang();
        let copied = match choice.value.as_str() {
            "rows" => self.document(Extent::Chosen).map(|document| document.to_tabs(lang)),
            "table" => self.document(Extent::All).map(|document| document.to_tabs(lang)),
            _ => self.document(Extent::All).map(|document| document.to_markdown(lang)),
        };
        copied.map(Effect::Copy).into_iter().collect()
    }
}

/// Longest name that is made of a title, in characters.
const LONGEST: usize = 40;

/// A title as the beginning of a file name: small letters and digits, everything else a hyphen.
fn file_name(title: &str) -> String {
    let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut name = String::new();
    for word in words {
        if !name.is_empty() && name.chars().count() + word.chars().count() >= LONGEST {
            break;
        }
        name.push_str(if name.is_empty() { "" } else { "-" });
        name.extend(word.to_lowercase().chars().take(LONGEST));
    }
    name
}
