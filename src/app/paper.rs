//! What a pane shows, on its way out: written to a file or copied through the terminal.

use std::path::PathBuf;

use crate::domain::Message;
use crate::msg::about::{item, pick};
use crate::msg::{Choice, DialogSpec, Effect, Extent, Intent, PickSpec};
use crate::report::Sheet;

use super::intents::From;
use super::model::Model;

/// What a choice of a file name is for.
pub(super) const WRITE: &str = "app.write";
/// What a choice of what to copy is for.
pub(super) const COPY: &str = "app.copy";

impl Model {
    fn sheet(&self, extent: Extent) -> Option<Sheet> {
        let context = self.world.context_at(self.stand_of(self.focus));
        self.panes.get(self.focus)?.sheet(extent, &context)
    }

    /// Asks for the file that what the pane shows is written to; its ending decides the form.
    pub(super) fn write_out(&mut self) -> Vec<Effect> {
        let Some(pane) = self.panes.get(self.focus).filter(|_| self.sheet(Extent::All).is_some()) else {
            return self.carry_out(From::Place("app"), vec![Intent::Say(Message::new("paper-nothing"))]);
        };
        let name = self.world.texts.get(&format!("tab-{}", pane.name())).to_lowercase().replace(' ', "-");
        let spec = DialogSpec::Pick(PickSpec {
            purpose: WRITE,
            title: Message::new("paper-write"),
            items: Vec::new(),
            current: format!("{name}-{}.md", self.world.today),
            free: true,
        });
        self.carry_out(From::Place("app"), vec![Intent::Open(spec)])
    }

    pub(super) fn write_chosen(&mut self, choice: &Choice) -> Vec<Effect> {
        let path = PathBuf::from(choice.value.trim());
        let lang = self.world.texts.lang();
        let Some(sheet) = self.sheet(Extent::All) else { return Vec::new() };
        let bytes = match path.extension().and_then(|ending| ending.to_str()) {
            Some("csv") => sheet.to_csv(lang),
            Some("md") => sheet.to_markdown(lang).into_bytes(),
            _ => {
                self.notice = Some(Message::new("paper-ending"));
                return Vec::new();
            }
        };
        vec![Effect::WriteFile { path, bytes }]
    }

    /// Asks what to copy: the rows chosen or the whole table.
    pub(super) fn copy_out(&mut self) -> Vec<Effect> {
        let texts = &self.world.texts;
        let choices = [("rows", "paper-copy-rows"), ("table", "paper-copy-table"), ("markdown", "paper-copy-markdown")];
        let intent = if self.sheet(Extent::All).is_some() {
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
            "rows" => self.sheet(Extent::Chosen).map(|sheet| sheet.to_tabs(lang)),
            "table" => self.sheet(Extent::All).map(|sheet| sheet.to_tabs(lang)),
            _ => self.sheet(Extent::All).map(|sheet| sheet.to_markdown(lang)),
        };
        copied.map(Effect::Copy).into_iter().collect()
    }
}
